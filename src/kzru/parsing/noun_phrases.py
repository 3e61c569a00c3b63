"""The noun phrase around its head: the modifiers before it, and what hangs on it behind.

::

    English   [determiner] modifiers HEAD {of phrase}        the 21st Forum of Interregional Cooperation
    Russian   [determiner] adjectives HEAD genitives         XXI Форум межрегионального сотрудничества
    Kazakh    [determiner] modifiers HEAD                    XXI Өңіраралық ынтымақтастық форумы

A name in quotation marks right beside it belongs to it. Where a language puts what, and what its words end with,
``[phrase]`` in ``lang/*/nouns.toml`` tells.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import attrs

from kzru.lang.loader import load
from kzru.lang.words import WordSet
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["Phrase", "noun_phrase", "phrase_after", "phrase_begin", "phrase_behind"]

_LONGEST_SIDE = 10
"""Words of a phrase looked at on either side of its head: longer ones are lists or headings."""
_LONGEST_QUOTATION = 10
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_CLOSING = {"»": "«", "”": "“", '"': '"'}


class Phrase(NamedTuple):
    """The tokens of a noun phrase, first to last, end exclusive."""

    first: int
    last: int


@attrs.frozen
class _Order:
    """Where a language puts what in a noun phrase.

    Attributes:
        determiners: Open a phrase.
        joins: Join another phrase to the head.
        genitives_follow: Whether genitives follow the head bare.
        modifiers: What a word before the head ends with; anything where empty.
        no_modifiers: What no word before the head ends with.
        genitives: What a genitive ends with; anything where empty.
        no_genitives: What verbs end with that look like genitives.
        nouns: Words that are genitives or modifiers whatever they end with.
    """

    determiners: frozenset[str]
    joins: frozenset[str]
    genitives_follow: bool
    modifiers: tuple[str, ...]
    no_modifiers: tuple[str, ...]
    genitives: tuple[str, ...]
    no_genitives: tuple[str, ...]
    nouns: WordSet

    def may_precede(self, key: str) -> bool:
        """Tell whether a word may stand before the head, by its ending."""
        if key in self.nouns:
            return True
        return key.endswith(self.modifiers or ("",)) and not key.endswith(self.no_modifiers)

    def may_follow(self, key: str) -> bool:
        """Tell whether a word may hang on the head, by its ending."""
        if key in self.nouns:
            return True
        return key.endswith(self.genitives or ("",)) and not key.endswith(self.no_genitives)


@cache
def _order(language: str) -> _Order:
    table = load(language, "nouns")["phrase"]
    return _Order(
        determiners=frozenset(map(fold, table["determiners"])),
        joins=frozenset(map(fold, table["joins"])),
        genitives_follow=table["genitives_follow"],
        modifiers=tuple(table.get("modifiers", ())),
        no_modifiers=tuple(table.get("no_modifiers", ())),
        genitives=tuple(table.get("genitives", ())),
        no_genitives=tuple(table.get("no_genitives", ())),
        nouns=WordSet(table.get("nouns", ())),
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
        if sentence.keys[at] in order.determiners:
            return at
        if not (_precedes(sentence, at, order) or _is_inner_mark(sentence, at)):
            at = _quotation_before(sentence, first)
            if at == first:
                break
        first = at
    return _without_marks(sentence, first, head)


def phrase_behind(sentence: Sentence, last: int) -> int:
    """Return the token behind the phrase whose head ends before token *last*: behind what hangs on the head."""
    order = _order(sentence.vocabulary.language)
    behind = last
    while behind < len(sentence) and behind - last < _LONGEST_SIDE:
        if sentence.keys[behind] in order.joins:
            begin = behind + 1
            begin += sentence.keys[begin] in order.determiners and sentence.keys[begin + 1] in _QUOTES
            end = max(_run(sentence, begin, order), _quotation_behind(sentence, begin))
            if end <= begin:
                break
        elif order.genitives_follow:
            end = _run(sentence, behind, order)
        else:
            break
        if end == behind:
            break
        behind = end
    return _quotation_behind(sentence, behind)


def phrase_after(sentence: Sentence, begin: int) -> int:
    """Return the token behind the noun phrase that begins at a token; that token itself where none does."""
    end = _run(sentence, begin, _order(sentence.vocabulary.language))
    return begin if end == begin else phrase_behind(sentence, end)


def _run(sentence: Sentence, begin: int, order: _Order) -> int:
    """Return the token behind the words of a phrase that begins at a token; that token itself where none does."""
    at = begin
    while at < len(sentence) and at - begin < _LONGEST_SIDE:
        opens = at == begin and sentence.keys[at] in order.determiners
        if not (opens or _follows(sentence, at, order) or _is_inner_mark(sentence, at)):
            break
        at += 1
    while at > begin and (
        sentence.kinds[at - 1] is TokenKind.MARK or sentence.keys[at - 1] in order.determiners
    ):
        at -= 1
    return at


def _precedes(sentence: Sentence, index: int, order: _Order) -> bool:
    """Tell whether a word may stand in a noun phrase before its head."""
    if not _is_modifier(sentence, index):
        return False
    return _has_no_ending(sentence, index) or order.may_precede(sentence.keys[index])


def _follows(sentence: Sentence, index: int, order: _Order) -> bool:
    """Tell whether a word may hang on the head of a noun phrase."""
    if not _is_modifier(sentence, index):
        return False
    return _has_no_ending(sentence, index) or order.may_follow(sentence.keys[index])


def _is_modifier(sentence: Sentence, index: int) -> bool:
    kind = sentence.kinds[index]
    if kind is TokenKind.NUMBER:
        return True
    return kind is TokenKind.WORD and (
        not sentence.flags[index] & ENDS_PHRASE
        or _is_of_compound(sentence, index)
        or (sentence.tokens[index].text[0].isupper() and index > 0)
    )


def _has_no_ending(sentence: Sentence, index: int) -> bool:
    """Tell a number, an abbreviation and a part of a compound from words that bend."""
    text = sentence.tokens[index].text
    return _is_of_compound(sentence, index) or text.isupper() or sentence.kinds[index] is TokenKind.NUMBER


def _is_of_compound(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is the first of a compound, or the ending of digits: "now-traditional", «80-я»."""
    if _is_inner_mark(sentence, index + 1):
        return True
    return _is_inner_mark(sentence, index - 1) and sentence.kinds[index - 2] is TokenKind.NUMBER


def _is_inner_mark(sentence: Sentence, index: int) -> bool:
    """Tell whether a hyphen or dash stands between two words without a gap."""
    return (sentence.keys[index] in DASHES) and sentence.glued[index] and sentence.glued[index + 1]


def _without_marks(sentence: Sentence, first: int, head: int) -> int:
    while first < head and (sentence.keys[first] in DASHES):
        first += 1
    return first


def _quotation_before(sentence: Sentence, head: int) -> int:
    """Return the token that opens the name in quotation marks right before a token; that token where none does."""
    opening = _CLOSING.get(sentence.keys[head - 1])
    if opening is None:
        return head
    for at in range(head - 2, max(-1, head - 2 - _LONGEST_QUOTATION), -1):
        if sentence.keys[at] == opening:
            return at if _is_name(sentence, at + 1, head - 1) else head
    return head


def _quotation_behind(sentence: Sentence, behind: int) -> int:
    """Return the token behind the name in quotation marks that begins at a token; that token where none does."""
    closing = _QUOTES.get(sentence.keys[behind])
    if closing is None:
        return behind
    for at in range(behind + 1, min(len(sentence), behind + 1 + _LONGEST_QUOTATION)):
        if sentence.keys[at] == closing:
            return at + 1 if _is_name(sentence, behind + 1, at) else behind
    return behind


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether what stands between quotation marks is a name, and no sentence that somebody says."""
    return (
        first < last
        and not sentence.tokens[first].text[0].islower()
        and sentence.keys[last - 1] not in ",.!?"
    )
