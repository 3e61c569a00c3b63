"""The page in a browser: nothing that axe complains of, nothing too wide, no request, and links that open the texts.

Runs where Chromium and Node.js are, and playwright-core and axe-core in a folder that NODE_PATH names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builders.reports import told
from kzru import Corpus, load_ledger
from kzru.page import contents_of, html_lines

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NODE = shutil.which("node")
MODULES = [Path(folder) for folder in os.environ.get("NODE_PATH", "").split(os.pathsep) if folder]
IS_THERE = all(
    any((folder / name).is_dir() for folder in MODULES) for name in ("playwright-core", "axe-core")
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CHROMIUM and NODE and IS_THERE),
        reason="needs Chromium, Node.js, and playwright-core and axe-core in NODE_PATH",
    ),
]


@cache
def seen(name: str) -> dict[str, Any]:
    """Return what a browser tells of a page."""
    corpus: Corpus = {"ledger": load_ledger, "told": told}[name]()
    page = Path(os.environ.get("TMPDIR", "/tmp")) / f"kzru-{os.getpid()}-{name}.html"  # noqa: S108 - removed below
    page.write_text("".join(html_lines(contents_of(corpus))), encoding="utf-8")
    try:
        run = subprocess.run(  # noqa: S603 - our own program
            [NODE or "", str(Path(__file__).with_name("browser.cjs")), str(page), CHROMIUM or ""],
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
    finally:
        page.unlink()
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("name", ["ledger", "told"])
def test_axe_finds_nothing(name: str) -> None:
    """Light and dark, narrow and wide, with everything unfolded; nothing of any severity."""
    assert [] == [one for view in seen(name)["views"] for one in view["violations"]]


@pytest.mark.parametrize("name", ["ledger", "told"])
def test_nothing_is_too_wide_and_no_words_meet(name: str) -> None:
    """From 360 pixels on no page is wider than its window, and in no picture words lie over others."""
    for view in seen(name)["views"]:
        assert 0 == view["overflow"], view["width"]
        assert [] == view["overlapping"], view["width"]


def test_nothing_is_asked_for() -> None:
    """The page itself is all that is loaded, and the browser does not complain of its policy."""
    found = seen("ledger")
    assert {"file"} == {request.partition(":")[0] for request in found["requests"]}
    assert len(found["views"]) == len(found["requests"])
    assert [] == found["complaints"]


def test_a_link_opens_the_text() -> None:
    """The mark that it leads to can be seen then."""
    assert seen("ledger")["opened"]
