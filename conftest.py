"""Collectors for the examples of README.md, docs/ and the docstrings: `pytest` runs them beside the tests.

A page's python fences share one namespace, with prompts or without; what a reader need not see stands in an
``invisible-code-block`` comment. A console fence holds commands that begin with ``$ kzru``, each followed by what it
prints; ``< FILE`` gives it its input. Both run in the folder examples/, so that a page can name the texts there; those of
README.md run where it stands, so that they can be pasted.

The settings of property tests, those of the pages included, are chosen by KZRU_HYPOTHESIS: quick for a first look,
thorough for a deep run.
"""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers import myst, rest
from sybil.sybil import SybilCollection

from kzru.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLOW_IS_FINE = (HealthCheck.too_slow,)

settings.register_profile("usual", max_examples=50, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.register_profile("quick", settings.get_profile("usual"), max_examples=10)
settings.register_profile("ci", settings.get_profile("usual"), derandomize=True, print_blob=True)
settings.register_profile("thorough", settings.get_profile("usual"), max_examples=500)
settings.load_profile(os.environ.get("KZRU_HYPOTHESIS") or ("ci" if os.environ.get("CI") else "usual"))

_ROOT = Path(__file__).parent
_PROMPT = "$ "


def _enter_examples(namespace: dict[str, Any]) -> None:
    namespace["__return__"] = Path.cwd()
    os.chdir(_ROOT / "examples")


def _enter_root(namespace: dict[str, Any]) -> None:
    namespace["__return__"] = Path.cwd()
    os.chdir(_ROOT)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["__return__"])


def _run_console(example: Example) -> str | None:
    """Run the commands of a console fence; return how what they print differs from what the page shows."""
    for command, shown in _commands(example.parsed):
        printed = _printed(command)
        if printed != shown:
            return f"$ {command}\nprints\n\n{printed}\n\nwhere the page shows\n\n{shown}"
    return None


def _commands(fence: str) -> Iterator[tuple[str, str]]:
    for block in f"\n{fence}".split(f"\n{_PROMPT}")[1:]:
        command, _, shown = block.partition("\n")
        yield command, _without_trailing_space(shown)


def _printed(command: str) -> str:
    command, _, given = command.partition(" < ")
    name, *arguments = shlex.split(command)
    if name != "kzru":
        raise ValueError(f"a console fence runs kzru, not {name!r}; show other commands in a bash fence")
    both = io.StringIO()
    entered = io.TextIOWrapper(
        io.BytesIO(Path(given.strip()).read_bytes() if given else b""), encoding="utf-8"
    )
    with (
        contextlib.redirect_stdout(both),
        contextlib.redirect_stderr(both),
        mock.patch.dict(os.environ, {"COLUMNS": "80"}),
        mock.patch.object(sys, "stdin", entered),
    ):
        main(arguments)
    return _without_trailing_space(both.getvalue())


def _without_trailing_space(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


_PARSERS = [
    myst.PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
    myst.CodeBlockParser(language="console", evaluator=_run_console),
    myst.SkipParser(),
]
_README = Sybil(_PARSERS, pattern="README.md", setup=_enter_root, teardown=_leave)
_PAGES = Sybil(_PARSERS, pattern="*.md", path="docs", setup=_enter_examples, teardown=_leave)
_DOCSTRINGS = Sybil(
    parsers=[rest.DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
    pattern="*.py",
    path="src",
)

pytest_collect_file = SybilCollection((_README, _PAGES, _DOCSTRINGS)).pytest()
