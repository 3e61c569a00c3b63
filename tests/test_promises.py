"""What SECURITY.md promises and CITATION.cff tells is so."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = re.findall(
    r"^\| (?!promise|---)(.*) \| (`.*`) \|$", (ROOT / "SECURITY.md").read_text(encoding="utf-8"), re.MULTILINE
)
PROMISES = {promise: re.findall(r"`([^`]*)`", tests) for promise, tests in ROWS}


@pytest.mark.parametrize("promise", PROMISES)
def test_each_promise_has_its_tests(promise: str) -> None:
    """They stand in the file named."""
    for test in PROMISES[promise]:
        file, _, name = test.partition("::")
        assert f"\ndef {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_there_are_promises() -> None:
    """The table is read as it stands."""
    assert len(PROMISES) > 5


def test_no_connection_is_opened_and_no_program_run(tmp_path: Path) -> None:
    """From a text to a finding, through files, tables and pages."""
    (tmp_path / "a.txt").write_text("Trade with Russia reached $5 billion in 2024.", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>Trade with Russia reached $9 billion in 2024.</p>", encoding="utf-8")
    program = f"""
import sys
done = []
watched = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "pickle.find_class")
sys.addaudithook(lambda event, arguments: done.append(event) if event in watched else None)
import kzru
corpus = kzru.Corpus.read({str(tmp_path)!r}, published="2025-11-12", on_error="skip")
corpus.findings(), corpus.timeline(), kzru.loads(kzru.dumps(corpus)), corpus._repr_html_()
print(len(corpus) > 0, [event for event in done if event != "pickle.find_class"])
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert "True []\n" == run.stdout


def test_only_workers_unpickle() -> None:
    """No other module names pickle."""
    uses = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and {"pickle", "marshal", "shelve"}
        & {getattr(node, "module", None), *(name.name for name in node.names)}
    ]
    assert ["src/kzru/reading/workers.py"] == uses


def test_the_citation_is_of_this_version() -> None:
    """Version and licence are those of the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = dict(
        line.split(": ", 1)
        for line in (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
        if re.match(r"\w[\w-]*: ", line)
    )
    assert (project["version"], project["license"]) == (told["version"], told["license"])
