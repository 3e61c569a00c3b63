"""The quotations of a sentence: pairs of quotation marks, one within another too.

::

    «…»  “…”  „…“  "…"  ‹…›  ‘…’  '…'        a pair
    «A «B»                                   one mark closes both
    "A"  members'                            a straight mark opens before a word, and closes behind one

A mark that nothing closes within the sentence is no quotation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kzru.text.quotation_marks import APOSTROPHES, CLOSED_BY, OPENING_MARKS, QUOTATION_MARKS
from kzru.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["Quotation", "Quotations", "find_quotations"]

_DEEPEST = 3
"""Quotations within quotations; an opening mark farther out is taken for a stray one."""
_LONGEST_NAME = 12
"""Tokens of a name with its marks; what is longer is a sentence."""


class Quotation(NamedTuple):
    """A pair of quotation marks.

    Attributes:
        first: The opening mark.
        last: The token after the closing mark.
        is_phrase: Whether the quotation is a name or term («Один пояс, один путь», "green corridor"), no sentence that
            somebody says.
        is_name: Whether it is such a phrase and begins with a capital or a number.
    """

    first: int
    last: int
    is_phrase: bool
    is_name: bool


class Quotations(NamedTuple):
    """The quotations of a sentence.

    Attributes:
        all: In the order of their closing marks.
        at: By the token of the opening mark.
        before: By the token after the closing mark; of two that one mark closes the outer one.
    """

    all: Sequence[Quotation]
    at: Mapping[int, Quotation]
    before: Mapping[int, Quotation]


_NONE = Quotations((), {}, {})


def find_quotations(sentence: Sentence) -> Quotations:
    """Return the quotations of a sentence."""
    if QUOTATION_MARKS.isdisjoint(sentence.all_keys):
        return _NONE
    tokens, keys, kinds, glued = sentence.tokens, sentence.keys, sentence.kinds, sentence.glued
    found: list[Quotation] = []
    opened: list[int] = []
    for at in [at for at in sentence.punctuation if keys[at] in QUOTATION_MARKS]:
        opens = glued[at + 1] and kinds[at + 1] is not TokenKind.MARK
        begin = _opened_by(tokens, opened, at, opens=opens, closes=glued[at])
        if begin is not None:
            while opened.pop() != begin:
                pass
            found.append(_quotation(tokens, begin, at + 1))
        elif tokens[at].text in OPENING_MARKS:
            # An apostrophe opens only between a gap and a word.
            starts = opens and not (glued[at] and kinds[at - 1] is not TokenKind.MARK)
            if starts or tokens[at].text not in APOSTROPHES:
                opened = [*opened[1 - _DEEPEST :], at]
    for begin in reversed(opened):
        found += _closed_with_inner(tokens, begin, found)
    return Quotations(found, {one.first: one for one in found}, {one.last: one for one in found})


def _opened_by(
    tokens: Sequence[Token], opened: Sequence[int], at: int, *, opens: bool, closes: bool
) -> int | None:
    """Return which of the open marks the mark at a token closes; None for none.

    It may open where a word follows it without a gap, and close where it follows something without one.
    """
    mark = tokens[at].text
    begin = next((begin for begin in reversed(opened) if mark in CLOSED_BY[tokens[begin].text]), None)
    if mark in APOSTROPHES:
        return begin if closes and not opens else None
    return begin if closes or not opens or mark not in OPENING_MARKS else None


def _closed_with_inner(
    tokens: Sequence[Token], begin: int, found: Sequence[Quotation]
) -> Sequence[Quotation]:
    """Return the quotation whose closing mark is that of the first one within it: «компания «Самрук»."""
    mark = tokens[begin].text
    inner = next((one for one in found if one.first > begin), None)
    if inner is None or tokens[inner.first].text != mark or mark in APOSTROPHES:
        return ()
    return (_quotation(tokens, begin, inner.last),)


def _quotation(tokens: Sequence[Token], first: int, last: int) -> Quotation:
    is_short = 2 < last - first <= _LONGEST_NAME
    is_phrase = is_short and tokens[last - 2].text not in {",", ".", "!", "?"}
    return Quotation(first, last, is_phrase, is_phrase and not tokens[first + 1].text[0].islower())
