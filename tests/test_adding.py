"""The page "Add a unit, a metric, a word, a record type", walked through: each step is made in a copy of the package, and what it promises is run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "adding.md"

_STEP = re.compile(
    r"[Aa]dd to\s`(?P<file>[^`]+)`, (?:under `\[(?P<table>[\w.]+)\]`|at the end)[^:]*:\n\n```toml\n(?P<entry>.*?)```",
    re.DOTALL,
)
_RUN = re.compile(r"```pycon\n(.*?)```", re.DOTALL)


def _sections() -> dict[str, str]:
    parts = re.split(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _take(step: re.Match[str], package: Path) -> None:
    """Make one addition: at the end of a file, as new lines of a table, or as further words of its lists."""
    path = package / step["file"]
    text = path.read_text(encoding="utf-8")
    if step["table"] is None:
        path.write_text(f"{text}\n{step['entry']}", encoding="utf-8")
        return
    head, header, table = text.partition(f"\n[{step['table']}]\n")
    assert header, f"{step['file']} has no table [{step['table']}]"
    entry: dict[str, Any] = tomllib.loads(step["entry"])
    for key, value in entry.items():
        if re.search(rf"^{key} = \[", table.partition("\n[")[0], re.MULTILINE):
            words = json.dumps(value, ensure_ascii=False)[1:-1]
            table = re.sub(rf"^{key} = \[", f"{key} = [{words}, ", table, count=1, flags=re.MULTILINE)
        else:
            table = step["entry"] + table
    path.write_text(head + header + table, encoding="utf-8")


def test_the_page_has_five_additions() -> None:
    """Each has something that is run, and those of data have steps before it."""
    sections = _sections()
    assert ["A unit", "A metric", "An item", "A word", "A record type"] == list(sections)
    assert [4, 2, 2, 1, 0] == [len(list(_STEP.finditer(text))) for text in sections.values()]
    assert [1, 1, 1, 1, 3] == [len(_RUN.findall(text)) for text in sections.values()]
    assert 9 == PAGE.read_text(encoding="utf-8").count("```toml")


@pytest.mark.slow
@pytest.mark.parametrize("section", ["A unit", "A metric", "An item", "A word", "A record type"])
def test_an_addition(section: str, tmp_path: Path) -> None:
    """A reader who does what the page says gets what the page shows."""
    shutil.copytree(ROOT / "src" / "kzru", tmp_path / "kzru", ignore=shutil.ignore_patterns("__pycache__"))
    text = _sections()[section]
    for step in _STEP.finditer(text):
        _take(step, tmp_path / "kzru")
    program = tmp_path / "page.txt"
    program.write_text("\n\n".join(_RUN.findall(text)), encoding="utf-8")
    run = subprocess.run(  # noqa: S603 - our own page
        [sys.executable, "-m", "doctest", str(program)],
        env=os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ("", "", 0) == (run.stdout, run.stderr, run.returncode)
