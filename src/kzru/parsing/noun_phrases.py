"""The noun phrase around its head: the modifiers before it, and what hangs on it behind.

::

    English   [determiner] modifiers HEAD {of phrase}     the 21st Forum of Interregional Cooperation
    Russian   modifiers HEAD genitives                    XXI Форум межрегионального сотрудничества
    Kazakh    modifiers HEAD                              XXI Өңіраралық ынтымақтастық форумы

Where a language puts what, ``[phrase]`` in ``lang/*/nouns.toml`` tells.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import attrs

from kzru.lang.loader import load
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["Phrase", "noun_phrase", "phrase_begin", "phrase_behind"]

_LONGEST_SIDE = 10
"""Words of a phrase looked at on either side of its head: longer ones are lists or headings."""


class Phrase(NamedTuple):
    """The tokens of a noun phrase, first to last, end exclusive."""

    first: int
    last: int


@attrs.frozen
class _Order:
    """Where a language puts what in a noun phrase."""

    determiners: frozenset[str]
    joins: frozenset[str]
    genitives_follow: bool


@cache
def _order(language: str) -> _Order:
    table = load(language, "nouns")["phrase"]
    return _Order(
        determiners=frozenset(map(fold, table["determiners"])),
        joins=frozenset(map(fold, table["joins"])),
        genitives_follow=table["genitives_follow"],
    )


def noun_phrase(sentence: Sentence, first: int, last: int) -> Phrase:
    """Return the noun phrase whose head stands at tokens *first* to *last*, end exclusive."""
    return Phrase(phrase_begin(sentence, first), phrase_behind(sentence, last))


def phrase_begin(sentence: Sentence, head: int) -> int:
    """Return the first token of the phrase whose head begins at a token: its determiner, or its first modifier."""
    order = _order(sentence.vocabulary.language)
    first = head
    while first > 0 and head - first < _LONGEST_SIDE:
        at = first - 1
        if sentence.key(at) in order.determiners:
            return at
        if not (_is_modifier(sentence, at) or _is_inner_mark(sentence, at)):
            break
        first = at
    return _without_marks(sentence, first, head)


def phrase_behind(sentence: Sentence, last: int) -> int:
    """Return the token behind the phrase whose head ends before token *last*: behind what hangs on the head."""
    order = _order(sentence.vocabulary.language)
    behind = last
    while behind < len(sentence) and behind - last < _LONGEST_SIDE:
        if sentence.key(behind) in order.joins:
            end = _run(sentence, behind + 1, order)
            if end == behind + 1:
                break
        elif order.genitives_follow:
            end = _run(sentence, behind, order)
        else:
            break
        if end == behind:
            break
        behind = end
    return behind


def _run(sentence: Sentence, begin: int, order: _Order) -> int:
    """Return the token behind the words of a phrase that begins at a token; that token itself where none does."""
    at = begin
    while at < len(sentence) and at - begin < _LONGEST_SIDE:
        opens = at == begin and sentence.key(at) in order.determiners
        if not (opens or _is_modifier(sentence, at) or _is_inner_mark(sentence, at)):
            break
        at += 1
    while at > begin and (
        sentence.kind(at - 1) is TokenKind.MARK or sentence.key(at - 1) in order.determiners
    ):
        at -= 1
    return at


def _is_modifier(sentence: Sentence, index: int) -> bool:
    """Tell whether a word may stand in a noun phrase beside its head."""
    kind = sentence.kind(index)
    if kind is TokenKind.NUMBER:
        return True
    return kind is TokenKind.WORD and (
        sentence.at(Kind.PHRASE_END, index) is None
        or (sentence.tokens[index].text[0].isupper() and index > 0)
    )


def _is_inner_mark(sentence: Sentence, index: int) -> bool:
    """Tell whether a hyphen or dash stands between two words without a gap."""
    return sentence.is_dash(index) and sentence.adjacent(index) and sentence.adjacent(index + 1)


def _without_marks(sentence: Sentence, first: int, head: int) -> int:
    while first < head and sentence.kind(first) is TokenKind.MARK:
        first += 1
    return first
