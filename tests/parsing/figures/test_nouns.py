"""What a number counts: the noun phrase, and its head in the singular."""

from __future__ import annotations

import pytest

from builders.parsed import sentence
from kzru.parsing.figures.nouns import counted_noun

PHRASES = [
    # text behind the number, head, phrase
    ("joint projects", "project", "joint project"),
    ("Russian and Kazakh companies operate here", "company", "Russian Kazakh company"),
    ("joint sports facilities under way", "facility", "joint sports facility"),
    ("of Kazakh students", "student", "Kazakh student"),
    ("of the students", "student", "student"),
    ("of its 12 regional branches", "branch", "regional branch"),
    ("of the minister's deputies", "deputy", "minister deputy"),
    ("Su-30SM fighters", "fighter", "Su-30SM fighter"),
    ("Boeing 737 aircraft were bought", "aircraft", "Boeing 737 aircraft"),
    ("Airbus A320 planes", "plane", "Airbus A320 plane"),
    ("students, teachers and others", "student", "student"),
    ("freight cars and wagons", "car", "freight car"),
    ("new well-equipped schools", "school", "new well-equipped school"),
    ("major investment projects were launched", "project", "major investment project"),
    ("trainees who study", "trainee", "trainee"),
    ("people", "people", "people"),
]


@pytest.mark.parametrize(("text", "noun", "phrase"), PHRASES)
def test_counted_noun(text: str, noun: str, phrase: str) -> None:
    """The phrase ends at the first function word or mark; its head is its last plural; it keeps no "and"."""
    found = counted_noun(sentence(text), 0)
    assert found is not None
    assert (noun, phrase) == (found.noun, found.phrase)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "percent",
        "thing",
        "of the",
        "of it",
        ", schools",
        "in schools",
        "and schools",
        "were built",
    ],
)
def test_nothing_counted(text: str) -> None:
    """What is no plural, or stands behind a function word, is not counted."""
    assert counted_noun(sentence(text), 0) is None


def test_one_counts_a_singular() -> None:
    """Behind "one" the noun stands in the singular, and a participle behind it is no noun."""
    found = counted_noun(sentence("one new plant opened"), 1, one=True)
    assert found is not None
    assert ("plant", "new plant") == (found.noun, found.phrase)
    assert counted_noun(sentence("one founded"), 1, one=True) is None


def test_a_number_within_a_noun_phrase() -> None:
    """Behind an article and a number the noun may stand in the singular."""
    found = counted_noun(sentence("the 11 member group"), 2)
    assert found is not None
    assert "member" == found.noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("newly established companies", "company"),
        ("trained specialists", "specialist"),
        ("recently built schools", "school"),
    ],
)
def test_participle_before_its_noun(text: str, noun: str) -> None:
    """A participle between number and noun is a modifier."""
    found = counted_noun(sentence(text), 0)
    assert found is not None
    assert noun == found.noun
