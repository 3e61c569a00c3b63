r"""Tokens: words, numbers and marks, each with its place; together with the gaps they rebuild the text.

::

    number   digits, with thousands separators and one decimal mark
    word     letters, with an apostrophe or the inner points of an abbreviation (U.S., т.е.)
    mark     any other character that is not white space, alone

A verb that is shortened behind a word is a token of its own, with the key of the whole verb: we | 'll, as "we will".

Characters that nobody sees (soft hyphens, joiners, stress marks) part nothing: within a word they belong to it, and its
key is without them; so is the hyphen that parts a word at the end of a line. Elsewhere they are white space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum
from functools import partial
from itertools import accumulate
from operator import eq, itemgetter
from typing import NamedTuple
from unicodedata import normalize

from kzru.text.fold import fold

__all__ = [
    "MARK",
    "NUMBER",
    "WORD",
    "Token",
    "TokenKind",
    "Tokens",
    "cut_by",
    "token_end",
    "tokenize",
]


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


WORD, NUMBER, MARK = TokenKind
"""The kinds by themselves, for what is asked of every token: to look up a member of an enumeration takes long."""


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


# A space groups digits only by threes and only where no further digit follows. Every repetition is possessive or of
# fixed width, so the pattern cannot backtrack over a long text. One group, so that `re.split` gives gaps and tokens.
_LETTER = r"[^\W\d_]"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x530))))
_BROKEN = rf"[{_UNSEEN}]+{_LETTER}++|-\n(?![{_CAPITALS}]){_LETTER}++"
_SHORT = r"['’](?:ll|re|ve|(?<=\b[Ii].)m)(?!\w)"
"""The end of a verb that is shortened behind a word; 'm behind "I" alone, for "so'm" is money."""
_WHOLE = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
"""The keys of verbs that are shortened behind a word."""
_TOKEN = re.compile(
    rf"({_LETTER}(?:(?:\.{_LETTER}(?!{_LETTER}))++(?:\.(?!\w))?"  # U.S., no V.Putin
    rf"|{_LETTER}*+(?:{_BROKEN}|(?!{_SHORT})['’ʼ]{_LETTER}++)*+[\u0300-\u036f]*+)"  # word's, ми\u00adля
    rf"|(?<=[A-Za-z]){_SHORT}"  # we'll
    r"|\d(?:\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?"  # 28 700 000
    r"|\d{0,2}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?"  # 28'700'000
    r"|\d*(?:[.,]\d+)*)"  # 28,700,000.5 or 28.700.000,5 or 28,7
    r"|(?<![\w.])\.\d+"  # .5
    rf"|[^\s{_UNSEEN}])"
)
_PARTED = re.compile(rf"[{_UNSEEN}]|-\n")
_PARTING = re.compile(rf"[{_UNSEEN}]|- ")
"""What parts a word once it is folded, which makes a space of the end of a line."""
_make = partial(tuple.__new__, Token)
_FIRST = itemgetter(0)


class _KindByFirst(dict[str, TokenKind]):
    """What a token is made of, by its first character."""

    def __missing__(self, first: str) -> TokenKind:
        self[first] = kind = NUMBER if first.isdecimal() else WORD if first.isalnum() else MARK
        return kind


_KIND_BY_FIRST = _KindByFirst()
_LEADING = frozenset(".'’")
"""Marks with which a token may begin that has more."""
_LED = re.compile(r"\.(?<![\w.]\.)\d|'(?:ll|re|ve|m)(?!\w)|’(?:ll|re|ve|m)(?!\w)")
"""How such a token begins; each choice with a mark that the search jumps to."""


def _kind(token: str) -> TokenKind:
    """Return what a token is made of; a point before digits belongs to them, an apostrophe before letters too."""
    if len(token) > 1 and token[0] in _LEADING:
        return NUMBER if token[0] == "." else WORD
    return _KIND_BY_FIRST[token[0]]


def _without_unseen(key: str) -> str:
    r"""Return a folded word as it is looked up: without the characters that nobody sees.

    >>> _without_unseen("мил\u00adлиард")
    'миллиард'
    """
    return _PARTING.sub("", normalize("NFC", key))


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of text[start:end], with their offsets in *text*.

    >>> [token.text for token in tokenize("US$28.7 billion, i.e. a fifth")]
    ['US', '$', '28.7', 'billion', ',', 'i.e.', 'a', 'fifth']
    """
    stop = len(text) if end is None else end
    folded = fold(text[start:stop])
    is_parted = _PARTED.search(text, start, stop) is not None
    for match in _TOKEN.finditer(text, start, stop):
        begin, behind = match.span()
        token = match.group()
        key = folded[begin - start : behind - start]
        key = _WHOLE.get(key, _without_unseen(key) if is_parted else key)
        yield Token(token, key, begin, behind, _kind(token))


def token_end(text: str, start: int, end: int) -> int:
    """Return the offset behind the token that begins at *start*, *end* at most; *start* where none does."""
    match = _TOKEN.match(text, start, end)
    return start if match is None else match.end()


def cut_by(
    pattern: re.Pattern[str], text: str, folded: str, start: int, end: int
) -> tuple[list[str], list[str], list[int], list[int]]:
    """Return what a pattern, which is one group, finds in text[start:end]: as it stands, folded, its start and its end.

    >>> cut_by(re.compile("([A-Z])"), "A or B", "a or b", 0, 6)
    (['A', 'B'], ['a', 'b'], [0, 5], [1, 6])
    """
    parts = pattern.split(text[start:end])
    offsets = list(accumulate(map(len, parts), initial=start))
    starts, ends = offsets[1:-1:2], offsets[2::2]
    return parts[1::2], [folded[first:last] for first, last in zip(starts, ends, strict=True)], starts, ends


class Tokens:
    """The tokens of a text, cut once, as lists side by side.

    Args:
        text: The text.
        folded: The same folded, where that is known already.

    Attributes:
        all: The tokens.
        keys: The folded text of each.
        kinds: What each is made of.
        glued: Whether each follows the one before it without a gap.
        capital: Whether each begins with a capital.
    """

    def __init__(self, text: str, folded: str | None = None) -> None:
        folded = fold(text) if folded is None else folded
        words, self.keys, self._starts, self._ends = cut_by(_TOKEN, text, folded, 0, len(text))
        if _PARTED.search(text) is not None:
            self.keys = list(map(_without_unseen, self.keys))
        self.kinds = list(map(_KIND_BY_FIRST.__getitem__, map(_FIRST, words)))
        if _LED.search(text) is not None:
            self.kinds = list(map(_kind, words))
            self.keys = [_WHOLE.get(key, key) for key in self.keys]
        self.glued = [False, *map(eq, self._starts[1:], self._ends)]
        self.capital = list(map(str.isupper, map(_FIRST, words)))
        self.all: list[Token] = list(
            map(_make, zip(words, self.keys, self._starts, self._ends, self.kinds, strict=True))
        )

    def between(self, start: int, end: int) -> slice | None:
        """Return which tokens stand in text[start:end]; None where one of them lies across its beginning or end."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        across = (first and self._ends[first - 1] > start) or (last > first and self._ends[last - 1] > end)
        return None if across else slice(first, last)
