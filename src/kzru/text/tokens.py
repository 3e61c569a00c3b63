r"""Tokens: words, numbers and marks, each with its place; together with the gaps they rebuild the text.

::

    number   digits, with thousands separators and one decimal mark
    word     letters, with an apostrophe or the inner points of an abbreviation (U.S., т.е.)
    mark     any other character that is not white space, alone
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from kzru.text.fold import fold

__all__ = ["Token", "TokenKind", "token_end", "tokenize"]


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


class Token(NamedTuple):
    """One word, number or mark of a text.

    Attributes:
        text: The characters as they stand.
        key: The same folded, for looking up.
        start: Offset of the first character.
        end: Offset behind the last one.
        kind: What it is made of.
    """

    text: str
    key: str
    start: int
    end: int
    kind: TokenKind


# A space groups digits only by threes and only where no further digit follows. Every repetition is of fixed
# width or of one class with nothing optional inside, so the pattern cannot backtrack over a long text.
_TOKEN = re.compile(
    r"(?P<number>"
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?"  # 28 700 000
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?"  # 28'700'000
    r"|\d+(?:[.,]\d+)*"  # 28,700,000.5 or 28.700.000,5 or 28,7
    r"|(?<![\w.])\.\d+"  # .5
    r")"
    r"|(?P<word>[^\W\d_](?:\.[^\W\d_])+(?:\.(?!\w))?|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)"
    r"|(?P<mark>[^\s])"
)
_KINDS = {"number": TokenKind.NUMBER, "word": TokenKind.WORD, "mark": TokenKind.MARK}


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of text[start:end], with their offsets in *text*.

    >>> [token.text for token in tokenize("US$28.7 billion, i.e. a fifth")]
    ['US', '$', '28.7', 'billion', ',', 'i.e.', 'a', 'fifth']
    """
    stop = len(text) if end is None else end
    folded = fold(text[start:stop])
    for match in _TOKEN.finditer(text, start, stop):
        begin, behind = match.span()
        key = folded[begin - start : behind - start]
        yield Token(match.group(), key, begin, behind, _KINDS[match.lastgroup or "mark"])


def token_end(text: str, start: int, end: int) -> int:
    """Return the offset behind the token that begins at *start*, *end* at most; *start* where none does."""
    match = _TOKEN.match(text, start, end)
    return start if match is None else match.end()
