"""The page of the reference tells the table of metrics."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import kzru

ROOT = Path(__file__).parents[1]


def test_the_page_is_what_the_table_tells() -> None:
    """The page holds what the tool writes from the table."""
    command = [sys.executable, str(ROOT / "tools" / "metrics_page.py"), "--check"]
    checked = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    assert (0, "") == (checked.returncode, checked.stdout)


def test_each_metric_tells_what_it_means() -> None:
    """Every metric that comes with kzru has a meaning, a sentence in a line."""
    metrics = kzru.Lexicon.default().metrics
    assert [] == [one.id for one in metrics if not one.meaning.endswith(".") or "\n" in one.meaning]
