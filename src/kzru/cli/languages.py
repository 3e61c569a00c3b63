"""The languages that kzru reads, and what each of them has."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping

import kzru
from kzru.lang.inventory import entries_by_topic
from kzru.lang.loader import TOPICS
from kzru.lang.registry import languages as known_languages

__all__ = ["languages"]

_NONE = "-"


def languages(options: Namespace) -> int:
    """Print how many entries each language has on each topic; those of the folders are registered first."""
    for folder in options.folders:
        kzru.register_language(folder)
    found = {language: entries_by_topic(language) for language in known_languages()}
    sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return 0


def _lines(found: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Yield a row a topic, with a column for each language."""
    width = max(map(len, TOPICS))
    yield " ".join((" " * width, *(f"{language:>6}" for language in found)))
    for topic in TOPICS:
        cells = (f"{entries[topic] or _NONE:>6}" for entries in found.values())
        yield " ".join((f"{topic:<{width}}", *cells))
