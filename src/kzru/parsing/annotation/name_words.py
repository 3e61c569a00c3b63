"""The words of a sentence as the search for its speaker sees them: names keep their hyphens and initials."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

__all__ = ["UPPER", "NameWord", "words_of"]

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


_make = partial(tuple.__new__, NameWord)


def words_of(text: str, folded: str, start: int, end: int) -> list[NameWord]:
    """Return the words and marks of text[start:end], where *folded* is the text folded."""
    found: list[NameWord] = []
    parts = _WORD.split(text[start:end])
    offsets = list(accumulate(map(len, parts), initial=start))
    for word, begin, after in zip(parts[1::2], offsets[1:-1:2], offsets[2::2], strict=True):
        key = folded[begin:after]
        if not word[0].isalnum():
            found.append(_make((word, key, begin, after, "mark")))
        elif "." in word:
            found.append(_make((word, key.rstrip(". -"), begin, after, "initials")))
        else:
            found.append(_make((word, key, begin, after, "word")))
    return found
