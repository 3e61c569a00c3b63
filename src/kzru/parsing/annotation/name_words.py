"""The words of a sentence as the search for its speaker sees them: names keep their hyphens and initials."""

from __future__ import annotations

import re
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from kzru.text.answers import Answers
from kzru.text.tokens import cut_by

__all__ = ["UPPER", "NameWord", "is_acronym", "words_of"]

_LONGEST_ACRONYM = 4

# Capitals of the Latin and Cyrillic blocks, Kazakh ones included, for use in a character class.
UPPER = "".join(char for char in map(chr, range(0x41, 0x530)) if char.isupper())

# One group, so that `re.split` gives gaps and words.
_WORD = re.compile(
    rf"((?:[{UPPER}]\.[ \u00a0]?-?){{1,4}}(?=[{UPPER}][^\W\d_])"  # initials: В.В. Путин, К.-Ж.Токаев
    r"|[^\W_]++(?:[-‑'’ʼ][^\W_]++)*+"
    r"|[^\w\s])"
)


class NameWord(NamedTuple):
    """A word, initials or a mark.

    Attributes:
        text: As it stands.
        key: Folded.
        start: Offset in the document.
        end: Offset after it.
        is_capital: Whether it may be part of a name.
        kind: "word", "initials" or "mark".
    """

    text: str
    key: str
    start: int
    end: int
    is_capital: bool
    kind: str


_INITIALS = re.compile(rf"[{UPPER}]\.")
_FIRST = itemgetter(0)
_KINDS: Answers[str, str] = Answers(lambda first: "word" if first.isalnum() else "mark")
_make = partial(tuple.__new__, NameWord)


def words_of(text: str, folded: str, start: int, end: int) -> list[NameWord]:
    """Return the words and marks of text[start:end], where *folded* is the text folded."""
    cut = cut_by(_WORD, text, folded, start, end)
    first = list(map(_FIRST, cut[0]))
    is_capital, kinds = map(str.isupper, first), map(_KINDS.__getitem__, first)
    found: list[NameWord] = list(map(_make, zip(*cut, is_capital, kinds, strict=True)))
    if _INITIALS.search(text, start, end) is not None:
        for at, word in enumerate(found):
            if word.kind == "word" and "." in word.text:
                found[at] = word._replace(key=word.key.rstrip(". -"), kind="initials")
    return found


def is_acronym(word: str) -> bool:
    """Tell whether a word is short and in capitals, or begins with several and goes on in small letters: «МИД»."""
    if word.isupper():
        return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha()
    return word[:2].isupper() and word[:2].isalpha()
