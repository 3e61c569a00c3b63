"""The lexicons of people, speech, sentences and page furniture."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES
from kzru.lang.furniture import furniture
from kzru.lang.people import people
from kzru.lang.sentences import sentence_rules
from kzru.lang.speech import speech
from kzru.lang.words import PhraseSet, WordSet


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_tables(language: str) -> None:
    """All four topics load for every language."""
    assert speech(language).verbs.first_words
    assert sentence_rules(language).joining
    assert furniture(language).lines
    assert len(furniture(language).months) == 12


@pytest.mark.parametrize("load", [speech, sentence_rules, furniture])
def test_an_unknown_language_is_refused(load: object) -> None:
    """The error names the language."""
    with pytest.raises(LexiconError, match="'fr'"):
        load("fr")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("tokayev", "Kassym-Jomart Tokayev"),
        ("tokayev's", "Kassym-Jomart Tokayev"),
        ("токаевым", "Kassym-Jomart Tokayev"),
        ("тоқаевтың", "Kassym-Jomart Tokayev"),
        ("матвиенко", "Valentina Matviyenko"),
        ("путиннің", "Vladimir Putin"),
        ("put", None),
        ("токамак", None),
    ],
)
def test_a_person_is_known_by_any_case_of_the_surname(word: str, name: str | None) -> None:
    """Case endings of Russian and Kazakh need not be listed."""
    person = people().inflected(word)
    assert name == (person.name if person else None)


@pytest.mark.parametrize(
    ("office", "country", "on", "name"),
    [
        ("president", "KZ", date(2019, 3, 19), "Nursultan Nazarbayev"),
        ("president", "KZ", date(2019, 3, 20), "Kassym-Jomart Tokayev"),
        ("prime_minister", "RU", date(2025, 1, 1), "Mikhail Mishustin"),
        ("prime_minister", "RU", date(1995, 1, 1), None),
    ],
)
def test_an_office_has_its_holder_on_a_day(office: str, country: str, on: date, name: str | None) -> None:
    """First and last day are included; outside the table nobody is named."""
    person = people().holder(office, country, on)
    assert name == (person.name if person else None)


def test_no_two_people_hold_an_office_on_one_day() -> None:
    """Terms of one office of one country do not overlap."""
    terms = sorted(
        (person.country, held.office, held.since, held.until or date.max)
        for person in people().persons
        for held in person.offices
    )
    overlaps = [
        (first, second)
        for first, second in pairwise(terms)
        if first[:2] == second[:2] and second[2] <= first[3]
    ]
    assert overlaps == []


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("en", "prime minister", "prime_minister"),
        ("en", "deputy prime minister", None),
        ("en", "head of state", "president"),
        ("ru", "министр иностранных дел", "foreign_minister"),
        ("ru", "помощник президента", None),
        ("kk", "мемлекет басшысы", "president"),
    ],
)
def test_an_office_is_told_by_its_words(language: str, words: str, kind: str | None) -> None:
    """The longest phrase counts, and a deputy is not the holder."""
    assert kind == speech(language).office_of(words.split())


def test_a_star_stands_for_any_ending() -> None:
    """Words with a star match as beginnings, others as a whole."""
    words = WordSet(["росси*", "рф"])
    assert [word in words for word in ("россии", "росси", "рф", "рфк")] == [True, True, True, False]


def test_the_longest_phrase_counts() -> None:
    """A phrase is found by its first word and compared to its end."""
    phrases = PhraseSet(["pointed out", "pointed", "put it"])
    assert [
        phrases.length_at(words, 0) for words in (["pointed", "out"], ["pointed", "to"], ["put", "on"])
    ] == [2, 1, 0]


OFFICES_OF_WORDS = [
    ("en", ["head", "of", "state", "arrived"], "president"),
    ("en", ["head", "of", "the", "bank"], None),
    ("ru", ["главы", "государства"], "president"),
    ("ru", ["главы", "банка"], None),
    ("kk", ["мемлекет", "басшысы"], "president"),
]


@pytest.mark.parametrize(("language", "words", "kind"), OFFICES_OF_WORDS)
def test_an_office_of_several_words_begins_some(language: str, words: list[str], kind: str | None) -> None:
    """The words have to begin with it; an office of one word is none of several."""
    assert kind == speech(language).office_begun(words)
