"""The scripts in examples/ run and print what they promise."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
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


@pytest.mark.slow
def test_the_tests_of_a_program_that_uses_kzru_pass(tmp_path: Path) -> None:
    """In a folder of their own, as somebody runs them who knows nothing of this project's settings."""
    folder = shutil.copytree(FOLDER / "downstream", tmp_path / "downstream")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(  # noqa: S603 - our own program
        command,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in run.stdout
