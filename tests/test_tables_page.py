"""The page of the reference tells the columns of the tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_the_page_is_what_the_tables_are() -> None:
    """The page holds what the tool writes from the definition of the records."""
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    command = [sys.executable, str(ROOT / "tools" / "tables_page.py"), "--check"]
    checked = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    assert (0, "") == (checked.returncode, checked.stdout)
