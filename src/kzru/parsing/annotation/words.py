"""What each distinct word of a language is, looked up once: its tags, and the phrases that begin with it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

import attrs

from kzru.evolve import evolve
from kzru.parsing.annotation.tags import COUNTS, STATES, tags
from kzru.parsing.kinds import ANCHORS, Kind, Meaning
from kzru.text.answers import Answers
from kzru.text.phrases import LongerPhrases, PhraseTable
from kzru.text.tokens import NUMBER, Token, TokenKind

__all__ = ["Sized", "Word", "Words", "WordsInOrder"]

Sized = tuple[int, Kind, Any, str, str | None]
"""A phrase by the number of its words, and one thing that it stands for (`kzru.parsing.kinds.Meaning`), taken apart."""


@attrs.frozen(eq=False)
class Word:
    """What a word is wherever it stands.

    Attributes:
        flags: Its tags (`kzru.parsing.annotation.tags`).
        content: What it is by itself to the extractors.
        longer: The phrases of several words that begin with it; None where there are none.
        opens: Whether it is something by itself or may begin a phrase; most words are and do neither.
    """

    flags: int
    content: tuple[Sized, ...] = ()
    longer: LongerPhrases[Meaning] | None = None
    opens: bool = False


class WordsInOrder(NamedTuple):
    """The words of a text or of a part of it, as lists side by side.

    Attributes:
        tokens: The tokens, with offsets in the text.
        keys: The folded text of each.
        kinds: What each is made of.
        glued: Whether each follows the one before it without a gap.
        capital: Whether each begins with a capital.
        words: What the vocabulary knows of each.
        flags: Its tags.
    """

    tokens: Sequence[Token]
    keys: Sequence[str]
    kinds: Sequence[TokenKind]
    glued: Sequence[bool]
    capital: Sequence[bool]
    words: Sequence[Word]
    flags: Sequence[int]

    @property
    def all_flags(self) -> int:
        """The tags of the words together, and whether a number in digits stands among them."""
        return reduce(or_, self.flags, COUNTS if NUMBER in self.kinds else 0)

    def part(self, cut: slice) -> WordsInOrder:
        """Return some of them."""
        tokens, keys, kinds, glued, capital, words, flags = self
        return WordsInOrder(
            tokens[cut], keys[cut], kinds[cut], glued[cut], capital[cut], words[cut], flags[cut]
        )


class Words(Answers[str, Word]):
    """The words of one vocabulary by their folded text, each looked up when it is first met.

    Args:
        table: The phrases of the vocabulary.
        adverb_endings: What adverbs end with.
        no_adverbs: Words with such an ending that are none.
        told: What a word that the table does not have by itself is by its form; None where it is nothing.
    """

    most = 1 << 16

    def __init__(
        self,
        table: PhraseTable[Meaning],
        adverb_endings: tuple[str, ...] = (),
        no_adverbs: Container[str] = (),
        told: Callable[[str], Meaning | None] | None = None,
    ) -> None:
        super().__init__(self._look_up)
        self._table = table
        self._adverb_endings = adverb_endings
        self._no_adverbs = no_adverbs
        self._told = told
        self._of_phrases: dict[tuple[int, ...], Word] = {(): _PLAIN}

    def _look_up(self, key: str) -> Word:
        numbers = self._table.beginning_with(key)
        found = self._of_phrases.get(numbers)
        if found is None:
            found = self._of_phrases[numbers] = _word(*self._table.parted(numbers))
        if self._told is not None and (by_form := self._told(key)) is not None:
            content = *found.content, (1, *by_form)
            found = Word(found.flags | _gates(by_form), content, found.longer, opens=True)
        if key.endswith(self._adverb_endings) and key not in self._no_adverbs:
            found = _PLAIN_ADVERB if found is _PLAIN else evolve(found, flags=found.flags | _ADVERB)
        return found


def _word(meanings: Iterable[Meaning], longer: LongerPhrases[Meaning] | None) -> Word:
    """Return a word by what it means by itself, and the phrases that begin with it."""
    flags = 0
    content: list[Sized] = []
    for meaning in meanings:
        if meaning.kind is Kind.TAGS:
            flags |= meaning.value
        else:
            content.append((1, *meaning))
            flags |= _gates(meaning)
    if flags & _TWICE:
        flags |= COUNTS
    if longer is not None:
        for meaning in longer.meanings:
            flags |= _gates(meaning)
    return Word(flags, tuple(content), longer, opens=bool(content) or longer is not None)


_ADVERB = tags("derived_adverb")
_PLAIN = Word(0)
_PLAIN_ADVERB = Word(_ADVERB)
_TWICE = tags("twice")
_COUNTING = frozenset(
    {"units", "teens", "tens", "hundreds", "scales", "fractions", "vague", "multiples", "infinitives"}
)


def _gates(meaning: Meaning) -> int:
    """Return the tags by which a sentence with the word is read, and not passed over."""
    if meaning.kind in ANCHORS:
        return STATES
    return COUNTS if meaning.kind is Kind.NUMBER and meaning.value.kind in _COUNTING else 0
