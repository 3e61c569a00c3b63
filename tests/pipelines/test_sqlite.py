"""sqlite-utils and Datasette take the records as they are, by their commands, as the page on tables gives them."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest

import kzru

pytest.importorskip("sqlite_utils", reason="sqlite-utils is not installed")

pytestmark = pytest.mark.slow

ASKED = "select max(value), count(*) from records where type = 'figure' and metric = 'project.count'"


def run(*command: str, given: str = "") -> str:
    """Run a module as a command, and return what it prints."""
    program = [sys.executable, "-m", *command]
    return subprocess.run(program, input=given, capture_output=True, text=True, check=True).stdout  # noqa: S603


@pytest.fixture(name="base", scope="module")
def _base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a base of the ledger's records."""
    path = tmp_path_factory.mktemp("base") / "statements.db"
    lines = kzru.dumps(kzru.load_ledger())
    run("sqlite_utils", "insert", str(path), "records", "-", "--nl", "--alter", given=lines)
    return path


def test_sqlite_utils_makes_columns_of_the_keys(base: Path) -> None:
    """Numbers are numbers, and lists are JSON."""
    figures = [one for one in kzru.load_ledger().figures if one.metric == "project.count"]
    with closing(sqlite3.connect(base)) as opened:
        found = opened.execute(ASKED).fetchall()
        subjects = opened.execute("select distinct subject from records where subject is not null").fetchall()
    assert [(max(one.quantity.value or 0 for one in figures), len(figures))] == found
    assert ["KZ", "RU"] in [json.loads(subject) for (subject,) in subjects]


def test_datasette_serves_them(base: Path) -> None:
    """As JSON, to whoever asks in SQL."""
    pytest.importorskip("datasette", reason="Datasette is not installed")
    asked = urlencode({"sql": ASKED, "_shape": "array"})
    (row,) = json.loads(run("datasette", str(base), "--get", f"/statements.json?{asked}"))
    assert 175 == row["max(value)"]
