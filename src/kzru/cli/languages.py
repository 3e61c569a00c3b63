"""The languages that kzru reads, and what each of them has."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from kzru.lang.inventory import entries_by_topic
from kzru.lang.loader import TOPICS
from kzru.lang.registry import languages as known_languages
from kzru.parsing.own_languages import forget_language, register_language

__all__ = ["added", "languages"]

_NONE = "-"


def languages(_: Namespace) -> int:
    """Print how many entries each language has on each topic."""
    found = {language: entries_by_topic(language) for language in known_languages()}
    sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return 0


@contextmanager
def added(folders: Sequence[str]) -> Iterator[None]:
    """Read the languages of folders too, as long as a command runs."""
    codes: set[str] = set()
    try:
        for folder in folders:
            codes.add(register_language(folder))
        yield
    finally:
        for code in codes:
            forget_language(code)


def _lines(found: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield a row a topic, with a column for each language."""
    width = max(map(len, TOPICS))
    yield " ".join((" " * width, *(f"{language:>6}" for language in found)))
    for topic in TOPICS:
        cells = (f"{entries[topic] or _NONE:>6}" for entries in found.values())
        yield " ".join((f"{topic:<{width}}", *cells))
