"""Beginnings of words, each with what it stands for. Most words have none, which their first letters tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

__all__ = ["Beginnings"]

T = TypeVar("T")

_OPENING = 3
"""Letters of a word by which it is known how long the beginnings are that it may have."""


class Beginnings(Generic[T]):
    """Beginnings of words.

    Args:
        meanings: What each stands for.

    >>> Beginnings({"invest": "investment", "investor": "investor"}).of("investors")
    ['investor', 'investment']
    """

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = meanings
        self._short = sorted({len(beginning) for beginning in meanings if len(beginning) < _OPENING})[::-1]
        lengths: dict[str, set[int]] = defaultdict(set)
        for beginning in meanings:
            if len(beginning) >= _OPENING:
                lengths[beginning[:_OPENING]].add(len(beginning))
        self._lengths: Mapping[str, Sequence[int]] = {
            opening: [*sorted(found, reverse=True), *self._short] for opening, found in lengths.items()
        }

    def of(self, word: str) -> list[T]:
        """Return what the beginnings of a word stand for, the longest first; the whole word is one of them."""
        meanings, size = self._meanings, len(word)
        return [
            meanings[word[:length]]
            for length in self._lengths.get(word[:_OPENING], self._short)
            if length <= size and word[:length] in meanings
        ]
