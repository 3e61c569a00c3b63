"""The noun that a number counts: its phrase, its head, and the head's singular."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kzru.lang.loader import load
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Counted", "counted_noun", "singular"]

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


def counted_noun(sentence: Sentence, index: int) -> Counted | None:
    """Return the noun phrase that a number right before the token counts, or None.

    The phrase is the run of words up to the next function word or mark. Its head is the last word of its first
    run of plurals ("joint sports facilities under way"), else its last word.
    """
    first = index + 1 if _is_partitive(sentence, index) else index
    words = _run(sentence, first)
    if not words:
        return None
    language = sentence.vocabulary.language
    plural = [singular(sentence.tokens[at].text, language) != sentence.tokens[at].text for at in words]
    if any(plural):
        head = plural.index(True)
        while head + 1 < len(words) and plural[head + 1]:
            head += 1
    else:
        head = len(words) - 1
    last = words[head] + 1
    noun = singular(sentence.tokens[last - 1].text, language)
    modifiers = sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].start]
    if noun.isupper() and not sentence.tokens[last - 1].text.isupper() and len(words) == 1 and first > index:
        return None
    return Counted(first, last, noun, " ".join((modifiers + noun).split()))


def _is_partitive(sentence: Sentence, index: int) -> bool:
    """Tell whether an "of" leads to what is counted: "60,000 of Kazakh students", not "three of the"."""
    return (
        any(mark.value == "of" for mark in sentence.all_at(Kind.WORD, index))
        and sentence.kind(index + 1) is TokenKind.WORD
        and sentence.at(Kind.PHRASE_END, index + 1) is None
    )


def _run(sentence: Sentence, first: int) -> list[int]:
    """Return the tokens of the words of the phrase that begins at a token."""
    words: list[int] = []
    at = first
    while len(words) < _LONGEST_PHRASE and sentence.kind(at) is TokenKind.WORD and at not in sentence.dated:
        end = sentence.at(Kind.PHRASE_END, at)
        hyphened = sentence.is_dash(at + 1) and sentence.adjacent(at + 1) and sentence.adjacent(at + 2)
        if end is not None and not hyphened:
            break
        if hyphened and sentence.kind(at + 2) is TokenKind.WORD:
            at += 2
            continue
        words.append(at)
        at += 1
    return words


def singular(word: str, language: str) -> str:
    """Return the singular of a noun, in lower case save for abbreviations; what is no plural stays as it is.

    >>> singular("companies", "en"), singular("branches", "en"), singular("people", "en"), singular("CHPs", "en")
    ('company', 'branch', 'people', 'CHP')
    """
    if language != "en":
        return word
    return _english_singular(word)


@lru_cache(maxsize=1 << 14)
def _english_singular(word: str) -> str:
    nouns: Mapping[str, Any] = load("en", "nouns")
    lower = word.casefold()
    if lower in nouns["irregular"]:
        return str(nouns["irregular"][lower])
    if lower in nouns["singular"]["words"] or not lower.endswith("s") or len(lower) < 4:  # noqa: PLR2004
        return word
    if word[:-1].isupper():
        return word[:-1]
    if lower.endswith(("'s", "ss", "us", "is", "ous")):
        return word
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return lower[:-2]
    return lower[:-1]
