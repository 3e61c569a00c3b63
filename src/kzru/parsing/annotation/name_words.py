"""The words of a sentence as the search for its speaker sees them: names keep their hyphens and initials."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

__all__ = ["UPPER", "NameWord", "words_of"]

# Capitals of the Latin and Cyrillic blocks, Kazakh ones included, for use in a character class.
UPPER = "".join(char for char in map(chr, range(0x41, 0x530)) if char.isupper())

_WORD = re.compile(
    rf"(?P<initials>(?:[{UPPER}]\.[ \u00a0]?-?){{1,4}}(?=[{UPPER}][^\W\d_]))"  # В.В. Путин, К.-Ж.Токаев
    r"|(?P<word>[^\W_]++(?:[-‑'’ʼ][^\W_]++)*+)"
    r"|(?P<mark>[^\w\s])"
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
    for match in _WORD.finditer(text, start, end):
        begin, after = match.span()
        kind = match.lastgroup or "mark"
        key = folded[begin:after]
        found.append(
            _make((match.group(), key.rstrip(". -") if kind == "initials" else key, begin, after, kind))
        )
    return found
