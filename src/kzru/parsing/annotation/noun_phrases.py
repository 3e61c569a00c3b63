"""Noun phrases: around a head, and from their first token on.

::

    English   [determiner] modifiers HEAD {of phrase}        the 21st Forum of Interregional Cooperation
    Russian   [determiner] adjectives HEAD genitives         XXI Форум межрегионального сотрудничества
    Kazakh    [determiner] modifiers HEAD                    XXI Өңіраралық ынтымақтастық форумы

A name in quotation marks right beside it belongs to it. Where a language puts what, and what its words end with,
``lang/*/nouns.toml`` states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kzru.lang.nouns import Endings, NounRules
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE
from kzru.text.tokens import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["NounPhrase", "is_genitive", "noun_phrase", "phrase_begin", "phrase_end", "phrase_from"]

_LONGEST_SIDE = 10
"""Words of a phrase looked at on either side of its head: longer ones are lists or headings."""


@attrs.frozen
class NounPhrase:
    """A noun phrase: tokens, ends exclusive.

    Attributes:
        first: Its determiner or first modifier.
        last: The token after the phrase.
        head: The first token of its head; of a compound («жұмыс орны») the first token of that.
        head_last: The token after its head.
    """

    first: int
    last: int
    head: int
    head_last: int

    @property
    def bounds(self) -> tuple[int, int]:
        """The first token, and the token after the phrase."""
        return self.first, self.last


def noun_phrase(sentence: Sentence, first: int, last: int) -> NounPhrase:
    """Return the noun phrase whose head stands at tokens *first* to *last*, end exclusive."""
    return NounPhrase(phrase_begin(sentence, first), phrase_end(sentence, last), first, last)


def phrase_begin(sentence: Sentence, head: int) -> int:
    """Return the first token of the phrase whose head begins at a token: its determiner, or its first modifier."""
    rules = sentence.vocabulary.nouns
    first = head
    while first > 0 and head - first < _LONGEST_SIDE:
        at = first - 1
        if sentence.keys[at] in rules.determiners:
            return at
        if not _may_stand(sentence, at, rules.before):
            quotation = sentence.quotations.before.get(first)
            if quotation is None or not quotation.is_name:
                break
            at = quotation.first
        first = at
    while first < head and sentence.keys[first] in DASHES:
        first += 1
    return first


def phrase_end(sentence: Sentence, last: int) -> int:
    """Return the token after the phrase whose head ends before token *last*: after what belongs to the head."""
    rules = sentence.vocabulary.nouns
    end = last
    while end < len(sentence.tokens) and end - last < _LONGEST_SIDE:
        if sentence.keys[end] in rules.joins:
            begin = end + 1
            begin += sentence.keys[begin] in rules.determiners and begin + 1 in sentence.quotations.at
            after = max(_words_end(sentence, begin, rules), _quotation_end(sentence, begin))
            if after <= begin:
                break
        elif rules.genitives_follow:
            after = _words_end(sentence, end, rules)
        else:
            break
        if after == end:
            break
        end = after
    return _quotation_end(sentence, end)


def is_genitive(sentence: Sentence, index: int) -> bool:
    """Tell whether a word may follow the head of a phrase bare and say whose it is, where genitives do: «президент | страны»."""
    rules = sentence.vocabulary.nouns
    is_meant = rules.genitives_follow and not sentence.flags[index] & ENDS_PHRASE
    return is_meant and sentence.keys[index] in rules.after


def phrase_from(sentence: Sentence, begin: int) -> int:
    """Return the token after the noun phrase that begins at a token; that token itself where none does."""
    rules = sentence.vocabulary.nouns
    end = (_head_end if rules.genitives_follow else _words_end)(sentence, begin, rules)
    return begin if end == begin else phrase_end(sentence, end)


def _head_end(sentence: Sentence, begin: int, rules: NounRules) -> int:
    """Return the token after the first word of a phrase that is no adjective; where it begins if there is no word."""
    at = begin + (sentence.keys[begin] in rules.determiners)
    while sentence.kinds[at] is WORD and not sentence.flags[at] & ENDS_PHRASE:
        at += 1
        if not sentence.keys[at - 1].endswith(rules.adjectives):
            return at
    return at if at > begin + 1 else begin


def _words_end(sentence: Sentence, begin: int, rules: NounRules) -> int:
    """Return the token after the words of a phrase that begins at a token; that token itself where none does."""
    at = begin + (sentence.keys[begin] in rules.determiners)
    while at < len(sentence.tokens) and at - begin < _LONGEST_SIDE and _may_stand(sentence, at, rules.after):
        at += 1
    while at > begin and (sentence.kinds[at - 1] is MARK or sentence.keys[at - 1] in rules.determiners):
        at -= 1
    return at


def _quotation_end(sentence: Sentence, begin: int) -> int:
    """Return the token after the name in quotation marks that begins at a token; that token where none does."""
    quotation = sentence.quotations.at.get(begin)
    return quotation.last if quotation is not None and quotation.is_name else begin


def _may_stand(sentence: Sentence, index: int, words: Endings) -> bool:
    """Tell whether a word, a number or a hyphen may stand in a noun phrase beside its head.

    A part of a compound ("now-traditional", «80-я») and an abbreviation have no ending that shows it.
    """
    kind = sentence.kinds[index]
    if kind is NUMBER:
        return True
    if kind is not WORD:
        return index in sentence.inner_dashes
    if index + 1 in sentence.inner_dashes or (
        index - 1 in sentence.inner_dashes and sentence.kinds[index - 2] is NUMBER
    ):
        return True
    text = sentence.tokens[index].text
    if sentence.flags[index] & ENDS_PHRASE and not (index > 0 and text[0].isupper()):
        return False
    return text.isupper() or sentence.keys[index] in words
