"""The public names of the package."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kzru


def run(code: str) -> str:
    """Return what a fresh interpreter prints."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout.strip()


def test_public_names_are_sorted() -> None:
    """``__all__`` can be searched by eye."""
    assert sorted(kzru.__all__) == kzru.__all__


@pytest.mark.parametrize("name", kzru.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """What the package promises it has, with a docstring, and lists in ``dir``."""
    assert getattr(kzru, name).__doc__
    assert name in dir(kzru)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A slip of the pen fails as in any module."""
    with pytest.raises(AttributeError, match="module 'kzru' has no attribute 'parser'"):
        kzru.parser  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_is_told() -> None:
    """Installed or not, there is a version to report."""
    assert kzru.__version__


def test_importing_the_package_loads_nothing_heavy() -> None:
    """A program that imports kzru pays for what it uses."""
    heavy = "{'attrs', 'attr', 'cattrs', 'rich', 'babel', 'trafilatura', 'tomllib', 'importlib.metadata', 'kzru.model'}"
    assert "set()" == run(f"import sys, kzru; print({heavy} & set(sys.modules))")


def test_comparing_loads_no_table_and_no_terminal() -> None:
    """Neither rich nor Babel nor the parsers are needed to compare."""
    heavy = "{'rich', 'babel', 'cattrs', 'trafilatura', 'kzru.parsing'}"
    assert "set()" == run(f"import sys; from kzru import compare; print({heavy} & set(sys.modules))")


def test_two_statements_are_compared_in_a_few_lines() -> None:
    """The shortest way from text to verdict."""
    first = kzru.parse(
        "Last year trade between Kazakhstan and Russia reached $28 billion.", id="a", published="2025-11-12"
    )
    second = kzru.parse(
        "Kazakhstan and Russia had a trade of $31 billion in 2024.", id="b", published="2025-11-12"
    )
    found = kzru.compare(first.figures[0], second.figures[0])
    assert kzru.Verdict.CONFLICT is found.verdict
