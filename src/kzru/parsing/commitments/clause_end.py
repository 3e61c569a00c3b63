"""Where the words of a clause end: before what only hangs on it, a mark or a conjunction."""

from __future__ import annotations

from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.text.quotation_marks import STRAIGHT

__all__ = ["trimmed"]

_HANGING = frozenset(",.:!?-–—…")
"""Marks that end no clause's words."""


def trimmed(reading: CommitmentSentence, last: int, behind: int) -> int:
    """Return the end of a clause without marks and conjunctions that hang on it."""
    while last > behind and (
        reading.sentence.keys[last - 1] in reading.words.conjunctions or _hangs(reading, last - 1, behind)
    ):
        last -= 1
    return last


def _hangs(reading: CommitmentSentence, at: int, behind: int) -> bool:
    """Tell whether a token is a mark that belongs to no word before it, or closes what somebody says."""
    text = reading.sentence.tokens[at].text
    if reading.is_word(at) or text in _HANGING:
        return not reading.is_word(at)
    return text == STRAIGHT and reading.sentence.keys[behind : at + 1].count(STRAIGHT) % 2 == 1
