"""The entries of a corpus that are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from kzru.comparison import CommitmentEntry, Entry, ProjectEntry
from kzru.corpus import Corpus
from kzru.findings import Scope
from kzru.model import Figure

__all__ = ["EVERYTHING", "asked_entries"]

E = TypeVar("E", bound=Entry[Any])

EVERYTHING = Scope()
"""What asks nothing."""


def asked_entries(corpus: Corpus, entries: tuple[E, ...], scope: Scope) -> tuple[E, ...]:
    """Return the entries that are asked for, in their order.

    Args:
        corpus: The documents.
        entries: Its entries of one type.
        scope: What is asked for.
    """
    if scope.asks_nothing:
        return entries
    return tuple(entry for entry in entries if scope.asks_for_entry(entry, _figures(corpus, entry)))


def _figures(corpus: Corpus, entry: Entry[Any]) -> Iterator[Figure]:
    """Yield the figures that an entry has: what a commitment aims at, what is stated of a project."""
    if isinstance(entry, CommitmentEntry) and entry.target is not None:
        yield entry.target
    if isinstance(entry, ProjectEntry):
        for step in corpus.history(entry):
            yield from step.figures
