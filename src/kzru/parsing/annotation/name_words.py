"""The words of a sentence as the search for its speaker sees them: names keep their hyphens and initials."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

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
        kind: "word", "initials" or "mark".
    """

    text: str
    key: str
    start: int
    end: int
    kind: str

    @property
    def is_capital(self) -> bool:
        """Whether it may be part of a name."""
        return self.kind != "mark" and self.text[0].isupper()


_INITIALS = re.compile(rf"[{UPPER}]\.")


_make = partial(tuple.__new__, NameWord)


def words_of(text: str, folded: str, start: int, end: int) -> list[NameWord]:
    """Return the words and marks of text[start:end], where *folded* is the text folded."""
    parts = _WORD.split(text[start:end])
    offsets = list(accumulate(map(len, parts), initial=start))
    places = zip(parts[1::2], offsets[1:-1:2], offsets[2::2], strict=True)
    found = [
        _make((word, folded[first:last], first, last, "word" if word[0].isalnum() else "mark"))
        for word, first, last in places
    ]
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
