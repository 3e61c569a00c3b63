"""Plurals, singulars and dictionary forms of nouns."""

from __future__ import annotations

import pytest

from kzru.lang.nouns import is_plural, known_form, possessed_form, singular

SINGULARS = {
    "company": ["companies", "company"],
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
    "hero": ["heroes"],
    "potato": ["potatoes"],
    "Kazakh": ["Kazakhs"],
    "CIS": ["CIS"],
}


@pytest.mark.parametrize(
    ("expected", "word"), [(one, word) for one, words in SINGULARS.items() for word in words]
)
def test_singular(expected: str, word: str) -> None:
    """A plural gives its singular, abbreviations and peoples keep their capitals, what is no plural stays."""
    assert expected == singular(word, "en")


@pytest.mark.parametrize("word", ["specimen", "Turkmen"])
def test_a_singular_in_men(word: str) -> None:
    """Not every word in -men is a plural of men."""
    assert word == singular(word, "en")


def test_other_languages_have_forms_of_their_own() -> None:
    """A Russian word goes back to the form a dictionary has, not through English endings."""
    assert "компания" == singular("компании", "ru")


@pytest.mark.parametrize(
    ("word", "expected"), [("schools", True), ("people", True), ("school", False), ("news", False)]
)
def test_is_plural(word: str, expected: bool) -> None:
    """A plural is what has another singular, or has one form for both."""
    assert expected is is_plural(word, "en")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("генераторын", ("генератор", "генераторы")),
        ("кәсіпорын", ("кәсіпорын", "кәсіпорын")),
        ("тұрғын", ("тұрғын", "тұрғын")),
    ],
)
def test_possessed_form(word: str, forms: tuple[str, str]) -> None:
    """A noun with the ending of izafet gives its dictionary form and nominative; a known noun that ends so has none."""
    assert forms == possessed_form(word, "kk")


@pytest.mark.parametrize(
    ("words", "language", "noun"),
    [
        ("жоғары оқу орны", "kk", "жоғары оқу орны"),
        ("мектептер", "kk", "мектеп"),
        ("мектеп үшін", "kk", None),
        ("schools", "en", None),
    ],
)
def test_known_form(words: str, language: str, noun: str | None) -> None:
    """A star in the data file stands for the ending of one word, and for no further word."""
    assert noun == known_form(words, language)
