"""The noun that a number counts: its phrase, and its head in the dictionary form."""

from __future__ import annotations

from typing import NamedTuple

from kzru.lang.loader import load
from kzru.lang.morphology import modifier_form
from kzru.lang.nouns import known_form, noun_rules, possessed_form, singular
from kzru.parsing.annotation.counted_phrases import counted_phrase
from kzru.parsing.annotation.noun_phrases import NounPhrase
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import APOSTROPHES
from kzru.text.tokens import TokenKind

__all__ = ["Counted", "counted_noun"]

_AND = tags("and")
_DETERMINER = tags("determiner")
_MORE = tags("more")
_OF = tags("of", "out_of")


class Counted(NamedTuple):
    """What a number counts.

    Attributes:
        first: First token of the phrase.
        last: The token after its head.
        noun: The head in the singular.
        phrase: The phrase up to the head, the head in the singular.
    """

    first: int
    last: int
    noun: str
    phrase: str


def counted_noun(sentence: Sentence, index: int, *, one: bool = False) -> Counted | None:
    """Return the noun phrase that a number right before the token counts, or None.

    Args:
        sentence: The sentence.
        index: The token.
        one: Whether the number is one, so that it counts what is no plural.
    """
    first = _past_partitive(sentence, index)
    first += sentence.flags[first] & _MORE != 0 and not sentence.flags[first + 1] & ENDS_PHRASE
    found = counted_phrase(sentence, first, one=one)
    if found is None:
        return None
    noun, phrase = _forms(sentence, found)
    return Counted(first, found.head_last, noun, phrase)


def _forms(sentence: Sentence, found: NounPhrase) -> tuple[str, str]:
    """Return the head in its dictionary form, and the phrase with the head in it."""
    language = sentence.vocabulary.language
    rules = noun_rules(language)
    if rules.marks_plural:
        noun, end = (
            singular(sentence.tokens[last - 1].text, language) for last in (found.head_last, found.last)
        )
        return noun, _modifiers(sentence, found.first, found.last - 1) + end
    head = sentence.words(found.head, found.head_last)
    noun = form = known_form(head, language) or ""
    if found.head_last - found.head == 1:
        noun = form = singular(head, language)
        if rules.izafet and found.first < found.head:
            noun, form = possessed_form(head, language)
    before = _modifiers(sentence, found.first, found.head).split()
    return noun, " ".join((*(modifier_form(word, noun, language) for word in before), form))


def _modifiers(sentence: Sentence, first: int, last: int) -> str:
    """Return the modifiers before a noun, with neither the "and" that joins them nor the ending of a possessive."""
    endings = sentence.vocabulary.nouns.possessives
    kept = ""
    for at in range(first, last):
        if sentence.flags[at] & _AND or sentence.keys[at] in APOSTROPHES:
            continue
        text, key = sentence.tokens[at].text, sentence.keys[at]
        cut = next((len(ending) for ending in endings if key.endswith(ending)), 0)
        kept += text[: len(text) - cut] + ("" if sentence.glued[at + 1] else " ")
    return kept


def _past_partitive(sentence: Sentence, index: int) -> int:
    """Return where the phrase begins that an "of" leads to: "37 of the 120 permits", «76 из 89 регионов», not «5 млн из бюджета»."""
    at = sentence.tag_end(index, _OF)
    if at == index:
        return index
    qualifier = sentence.at(Kind.QUALIFIER, at)
    at = at if qualifier is None else qualifier.last
    while sentence.flags[at] & _DETERMINER:
        at += 1
    if at > index + 1 or sentence.kinds[at] is TokenKind.NUMBER:
        at += sentence.kinds[at + 1] is TokenKind.NUMBER and sentence.kinds[at] is TokenKind.WORD
        while sentence.kinds[at] is TokenKind.NUMBER or sentence.at(Kind.NUMBER, at) is not None:
            at += 1
    is_phrase = sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE
    one = tuple(load(sentence.vocabulary.language, "nouns").get("elided", {}).get("of_one", ()))
    is_one = sentence.keys[at].endswith(one) and sentence.at(Kind.NUMBER, at) is None
    return at if is_phrase and not is_one else index
