"""What a number counts: the noun phrase, its head, the head's singular."""

from __future__ import annotations

import pytest
from builders.parsed import sentence

from kzru.parsing.nouns import counted_noun, is_plural, singular

SINGULARS = {
    "company": ["companies", "Companies", "company"],
    "branch": ["branches"],
    "box": ["boxes"],
    "class": ["classes"],
    "project": ["projects"],
    "people": ["people"],
    "child": ["children"],
    "woman": ["women"],
    "fireman": ["firemen"],
    "bus": ["buses"],
    "crisis": ["crises"],
    "business": ["businesses", "business"],
    "series": ["series"],
    "aircraft": ["aircraft"],
    "CHP": ["CHPs", "CHP"],
    "MP": ["MPs"],
    "news": ["news"],
    "process": ["process", "processes"],
    "yes": ["yes"],
}


@pytest.mark.parametrize(
    ("expected", "word"), [(one, word) for one, words in SINGULARS.items() for word in words]
)
def test_singular(expected: str, word: str) -> None:
    """A plural gives its singular in lower case, abbreviations keep their capitals, anything else stays."""
    assert expected == singular(word, "en") if word.isupper() or is_plural(word, "en") else word


@pytest.mark.xfail(strict=True, reason="nouns in -oes, peoples and singulars in -men")
@pytest.mark.parametrize(
    ("expected", "word"),
    [("hero", "heroes"), ("potato", "potatoes"), ("specimen", "specimen"), ("Kazakh", "Kazakhs")],
)
def test_singular_not_yet(expected: str, word: str) -> None:
    """Nouns that bend in rarer ways."""
    assert expected == singular(word, "en")


def test_other_languages_have_no_english_plural() -> None:
    """A word of another language is told as its dictionary lists it, or stays as it is; no English ending is cut."""
    assert "компания" == singular("компании", "ru")
    assert "кактус" == singular("кактус", "ru")


PHRASES = [
    # text behind the number, head, phrase
    ("joint projects", "project", "joint project"),
    ("Russian and Kazakh companies operate here", "company", "Russian and Kazakh company"),
    ("joint sports facilities under way", "facility", "joint sports facility"),
    ("of Kazakh students", "student", "Kazakh student"),
    ("students, teachers and others", "student", "student"),
    ("freight cars and wagons", "car", "freight car"),
    ("new well-equipped schools", "school", "new well-equipped school"),
    ("major investment projects were launched", "project", "major investment project"),
    ("trainees who study", "trainee", "trainee"),
    ("people", "people", "people"),
]


@pytest.mark.parametrize(("text", "noun", "phrase"), PHRASES)
def test_counted_noun(text: str, noun: str, phrase: str) -> None:
    """The phrase ends at the first function word or mark; its head is its last plural."""
    found = counted_noun(sentence(text), 0)
    assert found is not None
    assert (noun, phrase) == (found.noun, found.phrase)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "percent",
        "of the students",
        "thing",
        "of its regions",
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
