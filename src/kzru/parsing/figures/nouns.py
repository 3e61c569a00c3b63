"""The noun that a number counts: its phrase, its head, and the head's singular."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from kzru.lang.loader import load
from kzru.lang.morphology import modifier_form
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.case_nouns import dictionary_form, head_of_count, known_form, possessed_form
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Counted", "counted_noun", "is_plural", "singular"]

_AND = tags("and")
_ARTICLE_OR_THE = tags("indefinite_article", "definite")
_DETERMINER = tags("determiner")
_ADVERB = tags("adverb")
_DERIVED_ADVERB = tags("derived_adverb")
_MORE = tags("more")
_OF = tags("of", "out_of")
_VERB = tags("verb")

_PARTICIPLES = ("ing", "ed")
_LONGEST_PHRASE = 7
"""Words looked at behind a number: longer runs without a function word are lists or headings."""


class Counted(NamedTuple):
    """What a number counts.

    Attributes:
        first: First token of the phrase.
        last: The token behind its head.
        noun: The head in the singular.
        phrase: The phrase up to the head, the head in the singular.
    """

    first: int
    last: int
    noun: str
    phrase: str


def counted_noun(sentence: Sentence, index: int, *, one: bool = False) -> Counted | None:
    """Return the noun phrase that a number right before the token counts, or None.

    The phrase is the run of words up to the next function word or mark; an "and" before the first plural does not
    end it ("Russian and Kazakh companies"). Its head is the last word of its first run of plurals ("joint sports
    facilities under way"). What has no plural is counted only by *one*.
    """
    first = _past_partitive(sentence, index) + _is_additional(sentence, index)
    if sentence.vocabulary.language == "en":
        return _english_noun(sentence, first, one=one)
    head = head_of_count(sentence, first)
    if head is None:
        return None
    first_of_noun, noun, told = _compound(sentence, first, head)
    modifiers = sentence.text[sentence.tokens[first].start : sentence.tokens[first_of_noun].start].split()
    language = sentence.vocabulary.language
    phrase = " ".join((*(modifier_form(word, noun, language) for word in modifiers), told))
    return Counted(first, head + 1, noun, phrase)


def _english_noun(sentence: Sentence, first: int, *, one: bool) -> Counted | None:
    words = _run(sentence, first)
    head = _head(sentence, words, one=one)
    if head is None:
        return None
    is_attribute = not one and not is_plural(sentence.tokens[head].text, "en")
    last = words[-1] if is_attribute else head  # "the 11 member group" counts members, as a group
    noun, end = (singular(sentence.tokens[at].text, "en") for at in (head, last))
    return Counted(first, head + 1, noun, _modifiers(sentence, first, last) + end)


_POSSESSIVES = ("'s", "’s", "'", "’")


def _modifiers(sentence: Sentence, first: int, noun: int) -> str:
    """Return the modifiers before a noun, with neither the "and" that joins them nor the ending of a possessive."""
    kept = ""
    for at in range(first, noun):
        if (sentence.flags[at] & _AND != 0) or sentence.keys[at] == "'":
            continue
        gap = "" if sentence.glued[at + 1] else " "
        kept += _without_possessive(sentence.tokens[at].text) + gap
    return kept


def _without_possessive(word: str) -> str:
    return next((word.removesuffix(ending) for ending in _POSSESSIVES if word.endswith(ending)), word)


def _compound(sentence: Sentence, first: int, head: int) -> tuple[int, str, str]:
    """Return where a noun begins, its dictionary form, and its form in the phrase.

    The dictionary form is that of the compound where the data file knows it.
    """
    language = sentence.vocabulary.language
    for start in range(first, head):
        words = sentence.words(start, head + 1)
        if (known := known_form(words, language)) is not None:
            return start, known, known  # «жұмыс орны»
    if head > first and "izafet" in load(language, "nouns"):
        return head, *possessed_form(sentence.tokens[head].text, language)
    noun = singular(sentence.tokens[head].text, language)
    return head, noun, noun


def _head(sentence: Sentence, words: Sequence[int], *, one: bool) -> int | None:
    """Return the token of the head: the last of the first plurals, for "one" the last word that is no participle."""
    language = sentence.vocabulary.language
    plural = [is_plural(sentence.tokens[at].text, language) for at in words]
    if any(plural):
        head = plural.index(True)
        while head + 1 < len(words) and plural[head + 1]:
            head += 1
        return words[head]
    nouns = [at for at in words if not sentence.keys[at].endswith(_PARTICIPLES)]
    if one:
        return nouns[-1] if nouns else None
    return words[0] if len(words) > 1 and _is_attributive(sentence, words[0]) else None


def _is_attributive(sentence: Sentence, index: int) -> bool:
    """Tell whether an article before the number makes it part of a noun phrase: "the 11 member group"."""
    return sentence.flags[index - 2] & _ARTICLE_OR_THE != 0


def _past_partitive(sentence: Sentence, index: int) -> int:
    """Return where the phrase begins that an "of" leads to: "37 of the 120 permits", "76 out of 89 regions"."""
    at = sentence.tag_end(index, _OF)
    if at == index:
        return index
    if (qualifier := sentence.at(Kind.QUALIFIER, at)) is not None:
        at = qualifier.last
    while sentence.flags[at] & _DETERMINER != 0:
        at += 1
    if at > index + 1 or sentence.kinds[at] is TokenKind.NUMBER:
        at += sentence.kinds[at + 1] is TokenKind.NUMBER and sentence.kinds[at] is TokenKind.WORD
        while sentence.kinds[at] is TokenKind.NUMBER or sentence.at(Kind.NUMBER, at) is not None:
            at += 1
    is_phrase = sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE
    return at if is_phrase else index


def _is_additional(sentence: Sentence, index: int) -> bool:
    """Tell whether a "more" stands between a number and its noun: "two more branches"."""
    return (sentence.flags[index] & _MORE != 0) and not sentence.flags[index + 1] & ENDS_PHRASE


def _run(sentence: Sentence, first: int) -> list[int]:
    """Return the tokens of the words of the phrase that begins at a token."""
    words: list[int] = []
    at = first
    language = sentence.vocabulary.language
    while len(words) < _LONGEST_PHRASE and sentence.kinds[at] is TokenKind.WORD and at not in sentence.dated:
        hyphened = (sentence.keys[at + 1] in DASHES) and sentence.glued[at + 1] and sentence.glued[at + 2]
        if words and sentence.at(Kind.NUMBER, at) is not None and not hyphened:
            break  # "one gold and two silver medals"
        is_model = sentence.kinds[at + 1] is TokenKind.NUMBER and sentence.glued[at + 1]  # "A320"
        if not hyphened and not is_model and _ends(sentence, at, first=not words):
            joins = words and (sentence.flags[at] & _AND != 0)
            if not joins or any(is_plural(sentence.tokens[word].text, language) for word in words):
                break
            at += 1
            continue
        if hyphened and sentence.kinds[at + 2] is TokenKind.WORD:
            at += 2
            continue
        words.append(at)
        at = _past_model(sentence, at + 1)
    return words


_LONGEST_MODEL = 4
"""Tokens of a model's number with what is glued to it: 30SM2."""


def _past_model(sentence: Sentence, index: int) -> int:
    """Return the token behind the number of a name before the noun: "Su-30 fighters", "Model 3 sedans"; else *index*."""
    at = index
    if (sentence.keys[at] in DASHES) and sentence.glued[at] and sentence.glued[at + 1]:
        at += 1
    is_name = sentence.tokens[index - 1].text[0].isupper() and sentence.kinds[at] is TokenKind.NUMBER
    if not is_name or sentence.kinds[at + 1] is not TokenKind.WORD:
        return index
    behind = at + 1
    while (
        behind < at + _LONGEST_MODEL
        and sentence.glued[behind]
        and sentence.kinds[behind] is not TokenKind.MARK
    ):
        behind += 1
    ends = sentence.kinds[behind] is not TokenKind.WORD or sentence.flags[behind] & ENDS_PHRASE != 0
    return index if ends or sentence.all_at(Kind.UNIT, at + 1) else behind


def _ends(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Tell whether the noun phrase ends before a token; a participle that stands before its noun does not end it.

    "300 trained specialists", "5 recently built schools" against "300 trained abroad": a plural follows at once.
    """
    if not sentence.flags[index] & ENDS_PHRASE:
        return False
    if sentence.flags[index] & _ADVERB and sentence.flags[index] & _DERIVED_ADVERB:
        return not (_is_attribute(sentence, index + 1) or _is_plural_at(sentence, index + 1))
    return not (_is_attribute(sentence, index) and (first or sentence.flags[index - 1] & _DERIVED_ADVERB))


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Tell whether a participle stands at a token, right before a plural."""
    if not sentence.flags[index] & _VERB or sentence.flags[index + 1] & ENDS_PHRASE:
        return False
    return _is_plural_at(sentence, index + 1)


def _is_plural_at(sentence: Sentence, index: int) -> bool:
    is_word = sentence.kinds[index] is TokenKind.WORD
    return is_word and is_plural(sentence.tokens[index].text, sentence.vocabulary.language)


def is_plural(word: str, language: str) -> bool:
    """Tell whether a word is a plural, or a noun that has one form for both ("people")."""
    return (
        language != "en"
        or singular(word, language) != word
        or word.casefold() in load(language, "nouns")["irregular"]
    )


def singular(word: str, language: str) -> str:
    """Return the dictionary form of a noun, its capitals kept; what is no plural stays as it is.

    >>> (
    ...     singular("companies", "en"),
    ...     singular("branches", "en"),
    ...     singular("people", "en"),
    ...     singular("CHPs", "en"),
    ... )
    ('company', 'branch', 'people', 'CHP')
    """
    if language != "en":
        return dictionary_form(word, language)
    return _english_singular(word)


@lru_cache(maxsize=1 << 14)
def _english_singular(word: str) -> str:
    nouns: Mapping[str, Any] = load("en", "nouns")
    lower = word.casefold()
    if lower in nouns["irregular"]:
        return str(nouns["irregular"][lower])
    if lower in nouns["singular"]["words"]:
        return word
    if len(word) > 2 and word[:-1].isupper() and word.endswith("s"):
        return word[:-1]
    if lower.endswith("men") and len(lower) > 4:
        return word[:-2] + "an"
    if not lower.endswith("s") or len(lower) < 4:
        return word
    if lower.endswith(("'s", "ss", "us", "is", "ous")):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
