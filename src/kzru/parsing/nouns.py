"""The noun that a number counts: its phrase, its head, and the head's singular."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from kzru.lang.loader import load
from kzru.lang.morphology import modifier_form
from kzru.parsing.case_nouns import dictionary_form, head_of_count, known_form, possessed_form
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Counted", "counted_noun", "is_plural", "singular"]

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
    first = index + 1 if _is_partitive(sentence, index) or _is_additional(sentence, index) else index
    if sentence.vocabulary.language == "en":
        head = _head(sentence, _run(sentence, first), one=one)
    else:
        head = head_of_count(sentence, first)
    if head is None:
        return None
    first_of_noun, noun, told = _compound(sentence, first, head)
    modifiers = sentence.text[sentence.tokens[first].start : sentence.tokens[first_of_noun].start].split()
    language = sentence.vocabulary.language
    phrase = " ".join((*(modifier_form(word, noun, language) for word in modifiers), told))
    return Counted(first, head + 1, noun, phrase)


def _compound(sentence: Sentence, first: int, head: int) -> tuple[int, str, str]:
    """Return where a noun begins, its dictionary form, and its form in the phrase.

    The dictionary form is that of the compound where the data file knows it.
    """
    language = sentence.vocabulary.language
    if language != "en":
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
    nouns = [at for at in words if not sentence.key(at).endswith(_PARTICIPLES)]
    if one:
        return nouns[-1] if nouns else None
    return words[0] if len(words) > 1 and _is_attributive(sentence, words[0]) else None


def _is_attributive(sentence: Sentence, index: int) -> bool:
    """Tell whether an article before the number makes it part of a noun phrase: "the 11 member group"."""
    return sentence.is_word(index - 2, "article", "the")


def _is_partitive(sentence: Sentence, index: int) -> bool:
    """Tell whether an "of" leads to what is counted: "60,000 of Kazakh students", not "three of the"."""
    return (
        sentence.is_word(index, "of")
        and sentence.kind(index + 1) is TokenKind.WORD
        and sentence.at(Kind.PHRASE_END, index + 1) is None
    )


def _is_additional(sentence: Sentence, index: int) -> bool:
    """Tell whether a "more" stands between a number and its noun: "two more branches"."""
    return sentence.is_word(index, "more") and sentence.at(Kind.PHRASE_END, index + 1) is None


def _run(sentence: Sentence, first: int) -> list[int]:
    """Return the tokens of the words of the phrase that begins at a token."""
    words: list[int] = []
    at = first
    language = sentence.vocabulary.language
    while len(words) < _LONGEST_PHRASE and sentence.kind(at) is TokenKind.WORD and at not in sentence.dated:
        hyphened = sentence.is_dash(at + 1) and sentence.adjacent(at + 1) and sentence.adjacent(at + 2)
        if not hyphened and _ends(sentence, at, first=not words):
            joins = words and sentence.is_word(at, "and")
            if not joins or any(is_plural(sentence.tokens[word].text, language) for word in words):
                break
            at += 1
            continue
        if hyphened and sentence.kind(at + 2) is TokenKind.WORD:
            at += 2
            continue
        words.append(at)
        at += 1
    return words


def _ends(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Tell whether the noun phrase ends before a token; a participle that stands before its noun does not end it.

    "300 trained specialists", "5 recently built schools" against "300 trained abroad": a plural follows at once.
    """
    mark = sentence.at(Kind.PHRASE_END, index)
    if mark is None:
        return False
    if mark.value == "adverbs" and sentence.key(index).endswith("ly"):
        return not _is_attribute(sentence, index + 1)
    return not (_is_attribute(sentence, index) and (first or sentence.key(index - 1).endswith("ly")))


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Tell whether a participle stands at a token, right before a plural."""
    mark = sentence.at(Kind.PHRASE_END, index)
    if mark is None or mark.value != "verbs" or sentence.at(Kind.PHRASE_END, index + 1) is not None:
        return False
    is_word = sentence.kind(index + 1) is TokenKind.WORD
    return is_word and is_plural(sentence.tokens[index + 1].text, sentence.vocabulary.language)


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
