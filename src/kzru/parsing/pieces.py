"""Stretches that are too long to be a sentence (a table, a list) in pieces, cut where nothing is cut in two.

The best place near the end of what may stay together is taken, the last of its sort::

    clause   behind a semicolon, or a comma and a word that begins a clause
    item     behind a comma
    word     at white space
    amounts  behind a comma beside an amount or period
    touch    at other white space beside an amount, a period, a phrase of the vocabulary or a name
    any      between two tokens, where there is no white space

No amount with its noun, no period, no short quotation and no word is ever cut. Only a window of the stretch is looked at
for each cut, so the time is linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.ranges import find_amounts
from kzru.parsing.vocabulary import Kind, Vocabulary
from kzru.text.span import Span
from kzru.text.tokens import token_end

__all__ = ["pieces"]

_LONGEST = 2_000
"""Characters. Within a sentence each figure looks at all its words; the bound keeps the whole linear in the text."""
_AHEAD = 400
"""Characters behind them that are looked at, so that what stands across the end is seen whole."""
_BEST_BEHIND = _LONGEST // 2
"""Characters from which on a cut at a clause is better than a later one elsewhere."""
_BESIDE = 2
"""Words on either side of an amount or period that belong with it."""
_LONGEST_QUOTATION = 12

_CLAUSE, _ITEM, _WORD, _AMOUNTS, _TOUCH, _ANY = range(6)


def pieces(text: AnnotatedText, stretch: Span, words: Vocabulary) -> Iterable[Span]:
    """Return a stretch of a text whole, or in pieces where it is too long; they lie apart and in order.

    Args:
        text: The text.
        stretch: A sentence, or the part of one that is in one language.
        words: The words of that language.
    """
    return (stretch,) if stretch.end - stretch.start <= _LONGEST else _cut_up(text, stretch, words)


def _cut_up(text: AnnotatedText, stretch: Span, words: Vocabulary) -> Iterator[Span]:
    start = stretch.start
    while stretch.end - start > _LONGEST:
        end, following = _cut(text, Span(start, stretch.end), words)
        yield Span(start, end)
        start = following
    if start < stretch.end:
        yield Span(start, stretch.end)


def _cut(text: AnnotatedText, rest: Span, words: Vocabulary) -> tuple[int, int]:
    """Return where the next piece ends and the one behind it begins."""
    window = Span(rest.start, min(rest.end, rest.start + _LONGEST + _AHEAD))
    sentence = text.sentence(window, words)
    tokens = sentence.tokens
    whole, touched = _belonging(sentence)
    best: tuple[int, int] | None = None
    for at in range(1, len(tokens)):
        length = tokens[at - 1].end - rest.start
        if best is not None and length > _LONGEST:
            break
        if at in whole:
            continue
        sort = _sort(sentence, at, is_touched=at in touched)
        if best is None or length <= _BEST_BEHIND or sort <= best[0]:
            best = sort, at
    if best is None:  # one word, or one amount: it stays whole
        end = token_end(text.text, tokens[-1].start, rest.end) if tokens else window.end
        return end, end
    return tokens[best[1] - 1].end, tokens[best[1]].start


def _sort(sentence: Sentence, at: int, *, is_touched: bool) -> int:
    """Return which sort of place to cut stands before a token; the lower the better."""
    if sentence.glued[at]:
        return _ANY
    mark = sentence.keys[at - 1]
    if mark == ";" or (mark == "," and not sentence.same_clause(at - 1, at)):
        return _CLAUSE
    if is_touched:
        return _AMOUNTS if mark == "," else _TOUCH
    return _ITEM if mark == "," else _WORD


def _belonging(sentence: Sentence) -> tuple[set[int], set[int]]:
    """Return the tokens before which no cut may be, and those before which a cut is worse."""
    size = len(sentence.tokens)
    amounts = find_amounts(sentence)
    told = [*map(_extent, amounts), *((one.first, one.last) for one in sentence.periods)]
    shared = ((one.first, two.last) for one, two in pairwise(amounts) if one.shares)
    short = (
        (one.first, one.last) for one in sentence.quotations.all if one.last - one.first <= _LONGEST_QUOTATION
    )
    whole = [*told, *shared, *short]
    touched = [(max(0, first - _BESIDE), min(size, last + _BESIDE)) for first, last in told]
    touched += [(mark.first, mark.last) for kind in Kind for mark in sentence.marks(kind)]
    touched += [(first, last + 1) for first, last in pairwise(sentence.capitals) if last == first + 1]
    return _inside(whole), _inside(touched)


def _extent(amount: Amount) -> tuple[int, int]:
    counted = amount.counted
    if counted is None:
        return amount.first, amount.last
    return min(amount.first, counted.first), max(amount.last, counted.last)


def _inside(stretches: Iterable[tuple[int, int]]) -> set[int]:
    """Return the tokens that lie in a stretch and do not begin it."""
    return {at for first, last in stretches for at in range(first + 1, last)}
