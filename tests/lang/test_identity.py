"""The words by which names are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load, tables
from kzru.lang.identity import name_words


def test_the_words_of_all_languages_are_together() -> None:
    """A record does not tell the language of its name."""
    words = name_words()
    for project in ("project", "проекта", "жобасы"):
        assert project in words.generic
    for country in ("kazakhstan", "россия", "қазақстан", "russian"):
        assert country in words.countries
    assert ("1", "3", "RU", "KZ") == (
        words.numerals.get("первая"),
        words.numerals.get("үш"),
        words.countries.get("российский"),
        words.countries.get("kazakh"),
    )
    assert "programme" == words.spellings["program"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_has_two_meanings(language: str) -> None:
    """What is ignored is of no kind, and what is generic tells nothing."""
    table = load(language, "identity")
    for one, other in (
        ("ignored", "kinds"),
        ("ignored", "generic"),
        ("generic", "kinds"),
        ("kinds", "sorts"),
    ):
        assert set() == set(table[one]) & set(table[other])


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({}, "'ignored' is missing; needed are ignored, prepositions,"),
        ({"ignored": [""]}, "ignored: an empty word"),
        ({"unknown": []}, "unknown key 'unknown'; known are ahead, "),
    ],
)
def test_a_faulty_table_is_refused(
    table: Mapping[str, Any], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A group that lacks, or holds what is no word, is named with its file."""
    whole = {**load("en", "identity"), **table} if table else {}
    monkeypatch.setattr(tables, "load", lambda *_: whole)
    name_words.cache_clear()
    with pytest.raises(LexiconError, match=rf"lang/en/identity\.toml: {message}"):
        name_words()
    monkeypatch.undo()
    name_words.cache_clear()
