"""All the words of a language in one table."""

from __future__ import annotations

import pytest

from kzru.lang import load
from kzru.parsing.annotation.tags import COUNTS, tags
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import Kind, vocabulary
from kzru.text import tokenize
from kzru.values import Qualifier

ENGLISH = vocabulary("en", Lexicon.default())


def kinds(text: str) -> set[Kind]:
    """Return what the whole of a text is to the parser."""
    tokens = list(tokenize(text))
    return {meaning.kind for last, meaning in ENGLISH.table.all_at(tokens, 0) if last == len(tokens)}


MEANINGS = [
    ("seven", Kind.NUMBER),
    ("billion", Kind.NUMBER),
    ("Article", Kind.NAME_BEFORE),
    ("kilometres", Kind.UNIT),
    ("US$", Kind.CURRENCY),
    ("KZT", Kind.CURRENCY),
    ("per", Kind.PER),
    ("a year", Kind.DENOMINATOR),
    ("more than", Kind.QUALIFIER),
    ("exceeded", Kind.QUALIFIER_VERB),
    ("or more", Kind.QUALIFIER_AFTER),
    ("grew", Kind.CHANGE_VERB),
    ("increase", Kind.CHANGE_NOUN),
    ("higher", Kind.COMPARATIVE),
    ("goal of", Kind.TARGET_BEFORE),
    ("are planned", Kind.TARGET_AFTER),
    ("to raise", Kind.RAISING),
    ("managed to", Kind.ACTUAL),
    ("under way", Kind.STAGE),
    ("Uzbek", Kind.COUNTRY),
    ("Kazakhstan's", Kind.COUNTRY),
    ("our country", Kind.OWN_COUNTRY),
    ("bilateral trade", Kind.ABOUT),
]


@pytest.mark.parametrize(("text", "kind"), MEANINGS)
def test_meaning(text: str, kind: Kind) -> None:
    """A word or phrase is known as what it is to the parser."""
    assert kind in kinds(text)


CLASSES = [("and", "and"), ("while", "contrast"), ("of which", "anaphora"), ("into", "destination")]


@pytest.mark.parametrize(("text", "name"), CLASSES)
def test_class(text: str, name: str) -> None:
    """A function word, or phrase of several, is known by its classes."""
    tokens = list(tokenize(text))
    found = [meaning.value for last, meaning in ENGLISH.table.all_at(tokens, 0) if meaning.kind is Kind.TAGS]
    assert any(mask & tags(name) for mask in found)


def test_every_qualifier_has_words() -> None:
    """Each qualifier save the range is told by some words before a number."""
    assert {qualifier.value for qualifier in Qualifier} - {"range"} == set(load("en", "qualifiers")["before"])


def test_compiled_once() -> None:
    """A language is compiled once for each lexicon."""
    assert vocabulary("en", Lexicon.default()) is vocabulary("en", Lexicon.default())


def test_decimal_mark() -> None:
    """English has a decimal point."""
    assert "." == ENGLISH.decimal_mark


def test_words_that_begin_a_number() -> None:
    """A number in words begins with a number word, not with a small word of the grammar."""
    words = ENGLISH.words
    assert all(words[word].flags & COUNTS for word in ("one", "half", "doubled", "dozens", "million"))
    assert not words["and"].flags & COUNTS


def test_counting() -> None:
    """Patterns are found by the noun they count."""
    assert {"company.count", "company.new"} == {pattern.metric.id for pattern in ENGLISH.counting["company"]}


def test_specificity() -> None:
    """A pattern that asks for more is more specific."""
    (plain, *new) = sorted(ENGLISH.counting["company"], key=lambda pattern: pattern.specificity)
    assert ("company.count", {"company.new"}) == (plain.metric.id, {pattern.metric.id for pattern in new})
