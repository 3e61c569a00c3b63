"""What each distinct word of a language is, looked up once: its tags, and the phrases that begin with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzru.parsing.annotation.tags import COUNTS, STATES, TAGGED, tags_of
from kzru.parsing.kinds import ANCHORS, CAPITALISED, Kind, Meaning
from kzru.text.phrases import LongerPhrases, PhraseTable

__all__ = ["Sized", "Word", "Words", "is_checked", "of_kind"]

_MOST_WORDS = 1 << 16
"""Words that are kept for one vocabulary; then all are forgotten, so that the memory stays bounded."""

Sized = tuple[int, Meaning]
"""A phrase by the number of its words, and one thing that it stands for."""


class Word(NamedTuple):
    """What a word is wherever it stands.

    Attributes:
        flags: Its tags (`kzru.parsing.annotation.tags`).
        content: What it is by itself to the extractors.
        tagged: What it is by itself as a word of a closed class: where its tags come from.
        longer: The phrases of several words that begin with it; None where there are none.
    """

    flags: int
    content: tuple[Sized, ...]
    tagged: tuple[Sized, ...]
    longer: LongerPhrases[Meaning] | None


class Words(dict[str, Word]):
    """The words of one vocabulary by their folded text, each looked up when it is first met.

    Args:
        table: The phrases of the vocabulary.
    """

    def __init__(self, table: PhraseTable[Meaning]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, key: str) -> Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[key] = self._look_up(key)
        return found

    def _look_up(self, key: str) -> Word:
        meanings, longer = self._table.beginning_with(key)
        if not meanings and longer is None:
            return _PLAIN
        content: list[Sized] = []
        tagged: list[Sized] = []
        flags = 0
        for meaning in meanings:
            if meaning.kind in TAGGED:
                tagged.append((1, meaning))
                flags |= tags_of(meaning)
            else:
                content.append((1, meaning))
            flags |= _gates(meaning)
        if longer is not None:
            for meaning in longer.meanings:
                flags |= _gates(meaning)
        return Word(flags, tuple(content), tuple(tagged), longer)


_PLAIN = Word(0, (), (), None)
_COUNTING = frozenset(
    {"units", "teens", "tens", "hundreds", "scales", "fractions", "vague", "multiples", "infinitives"}
)


def _gates(meaning: Meaning) -> int:
    """Return the tags that tell that a sentence with the word is worth reading."""
    if meaning.kind in ANCHORS:
        return STATES
    if meaning.kind is Kind.NUMBER:
        return COUNTS if meaning.value.kind in _COUNTING else 0
    return COUNTS if meaning.kind is Kind.WORD and meaning.value == "twice" else 0


def is_checked(meaning: Meaning) -> bool:
    """Tell whether the spelling of a phrase decides whether it is meant."""
    return meaning.kind in CAPITALISED or meaning.spelling is not None


def of_kind(meanings: Sequence[Sized], kind: Kind) -> list[Sized]:
    """Return the meanings of a kind."""
    return [sized for sized in meanings if sized[1].kind is kind]
