"""The phrases beside a verb of an event: its subject, its object."""

from __future__ import annotations

from kzru.parsing.annotation.tags import ENDS_PHRASE
from kzru.parsing.events.reading import Reading
from kzru.parsing.noun_phrases import phrase_after, phrase_begin, phrase_behind
from kzru.text.tokens import TokenKind

__all__ = ["object_behind", "subject_before"]


def subject_before(reading: Reading, last: int) -> int | None:
    """Return the first token of the subject that ends before a token; None where none does."""
    sentence = reading.sentence
    if sentence.kinds[last - 1] is TokenKind.MARK:
        return None
    first = phrase_begin(sentence, last)
    while first > 1 and reading.is_one_of("joins_subject", first - 1):
        joined = phrase_begin(sentence, first - 1)
        if joined == first - 1:
            break
        first = joined
    first = max([first, *(at + 1 for at in range(first, last) if at in sentence.dated)])
    while first < last and sentence.kinds[first] is TokenKind.MARK:
        first += 1
    return first if first < last else None


def object_behind(reading: Reading, begin: int) -> int:
    """Return the token behind the object that begins at a token; that token where none does.

    Where adjectives have endings, the noun behind them is none of its genitives: «открыли новый | мост | через Урал».
    """
    sentence, adjectives = reading.sentence, reading.words.adjectives
    if not adjectives:
        return phrase_after(sentence, begin)
    at = begin
    while sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE:
        at += 1
        if not sentence.keys[at - 1].endswith(adjectives):
            break
    if at == begin:
        return begin
    at = phrase_behind(sentence, at)
    while at < len(sentence) and sentence.tokens[at].text[0].isupper():
        at += 1
    return at
