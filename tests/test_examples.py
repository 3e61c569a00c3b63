"""The scripts in examples/ run and print what they promise."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "examples"

# Script, and lines that its output must hold.
PROMISED = {
    "one_figure.py": [
        "ordinary:  [7500, 7700]",
        "literal:   [7400, 7800]",
        "period:    2025-01-01/2025-09-30",
    ],
    "one_statement.py": [
        "Serik Abenov: about 30000000 t (transport.freight; actual; 2024-01-01/2024-12-31)",
        "Serik Abenov: 35000000000 USD (trade.turnover; target; ../2030-12-31)",
        "  qualifier: words before the number",
    ],
    "two_statements.py": ["investment.stock: conflict", "company.count: tension"],
}


@pytest.mark.parametrize("script", sorted(PROMISED))
def test_example_prints_what_it_promises(script: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each script ends without an error and prints its lines."""
    runpy.run_path(str(FOLDER / script), run_name="__main__")
    printed = capsys.readouterr().out.splitlines()
    assert [] == [line for line in PROMISED[script] if line not in printed]


def test_every_example_is_run() -> None:
    """No script in examples/ is left out above."""
    assert sorted(path.name for path in FOLDER.glob("*.py")) == sorted(PROMISED)
