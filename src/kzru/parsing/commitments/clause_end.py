"""Where the words of a clause end: before what only hangs on it, a mark or a conjunction."""

from __future__ import annotations

from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["trimmed"]


def trimmed(reading: CommitmentSentence, last: int, behind: int) -> int:
    """Return the end of a clause without marks and conjunctions that hang on it."""
    keys, conjunctions = reading.sentence.keys, reading.words.conjunctions
    while last > behind and (
        keys[last - 1] in conjunctions
        or (not reading.is_word(last - 1) and reading.sentence.tokens[last - 1].text in ",.:!?-–—…")
    ):
        last -= 1
    return last
