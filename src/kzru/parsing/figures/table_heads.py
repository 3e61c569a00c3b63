"""Units that a head tells for the numbers behind it: «Товарооборот, млрд долл. США: 2023 г. – 26,0; 2024 г. – 28,7».

::

    head = ("," | "(") ["in"] {scale} unit [")"] (":" | "|")
         | ("," | "(") ["in"] currency {scale} [")"] (":" | "|")
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import PREPOSITION
from kzru.parsing.figures.numbers import scales_at
from kzru.parsing.vocabulary import Kind
from kzru.values.number import Number, product

__all__ = ["Head", "head_of"]

_BEFORE, _BEHIND = frozenset(",("), frozenset(":|")
_FARTHEST = 40
"""Tokens of a sentence among which a head stands."""


class Head(NamedTuple):
    """The unit that a head tells, from its first token to the one behind it, with its scale."""

    first: int
    last: int
    scale: Number
    mark: Mark


def head_of(sentence: Sentence) -> Head | None:
    """Return the first head of a sentence, or None."""
    keys = sentence.keys[:_FARTHEST]
    if not _BEHIND.intersection(keys):
        return None
    for at, key in enumerate(keys):
        if key in _BEFORE and (head := _head_at(sentence, at + 1)) is not None:
            return head
    return None


def _head_at(sentence: Sentence, index: int) -> Head | None:
    at, scale = scales_at(sentence, index + (sentence.flags[index] & PREPOSITION != 0))
    mark = sentence.at(Kind.UNIT, at)
    if mark is None:
        return None
    last, behind = scales_at(sentence, mark.last)  # "$ million"
    while sentence.keys[last] in (".", ")"):
        last += 1
    if sentence.keys[last] not in _BEHIND:
        return None
    return Head(index, last, product(scale, behind), mark)
