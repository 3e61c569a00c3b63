"""Words that name countries, and regions with their forms in each language."""

from __future__ import annotations

import pytest

from kzru.lang import LANGUAGES
from kzru.lang.cldr import country_name
from kzru.lang.countries import country_words
from kzru.lang.loader import load
from kzru.lang.places import region_entries


@pytest.mark.parametrize(
    ("language", "words", "code"),
    [
        ("en", "ecuador omani congolese", ["EC", "OM", "CG"]),
        ("ru", "мьянманский оманского серб", ["MM", "OM", None]),
        ("kk", "мьянманың оманға ел", ["MM", "OM", None]),
    ],
)
def test_words_of_a_country(language: str, words: str, code: list[str | None]) -> None:
    """Names and adjectives are known in their cases; a word of no country is none."""
    assert code == [country_words(language).get(word) for word in words.split()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_countries(language: str) -> None:
    """Every key of the tables is the code of a country."""
    countries = load(language, "countries")
    codes = {*countries["names"], *countries["adjectives"]}
    assert not [code for code in sorted(codes) if country_name(code) == code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_one_region(language: str) -> None:
    """No phrase stands for two regions or blocs."""
    found: dict[str, set[str]] = {}
    for phrase, region in region_entries(language):
        found.setdefault(phrase.casefold(), set()).add(region.name)
    assert not {phrase: names for phrase, names in found.items() if len(names) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_of_every_language(language: str) -> None:
    """Each language knows the regions of both countries, and the blocs."""
    names = {region.name for _, region in region_entries(language)}
    assert {"Aktobe Region", "Omsk Region", "Tatarstan", "Eurasian Economic Union", "Central Asia"} <= names
