"""The names of countries and currencies, and that they are those of the Unicode CLDR."""

from __future__ import annotations

import pytest
from babel import Locale

from kzru.lang import LANGUAGES
from kzru.lang.cldr import country_name, country_names, currency_names


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "KZ", "Kazakhstan"),
        ("ru", "KZ", "Казахстан"),
        ("kk", "KZ", "Қазақстан"),
        ("kk-Latn", "KZ", "Qazaqstan"),
        ("ru", "DE", "Германия"),
        ("en", "CI", "Côte d’Ivoire"),
    ],
)
def test_a_country_has_its_name_in_each_language(language: str, code: str, name: str) -> None:
    """The name stands beside the code of the country."""
    assert (name, code) in country_names(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_country_is_none(language: str) -> None:
    """Unions and test regions are left out, and so are names with brackets, which no text uses."""
    names = country_names(language)
    assert len(names) > 240
    assert not [name for name, code in names if "(" in name or code in {"EU", "UN", "XA", "ZZ"}]


def test_a_code_without_a_name_stands_for_itself() -> None:
    """A record is not to lose its country for want of a name."""
    assert ("Kyrgyzstan", "QX") == (country_name("KG"), country_name("QX"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {("US Dollar", "USD"), ("US dollar", "USD"), ("US dollars", "USD")}),
        ("ru", {("доллар США", "USD"), ("доллара США", "USD"), ("долларов США", "USD")}),
        ("kk", {("АҚШ доллары*", "USD")}),
        ("kk-Latn", {("AQŞ dollari*", "USD")}),
    ],
)
def test_a_currency_has_its_names_in_each_language(language: str, expected: set[tuple[str, str]]) -> None:
    """All forms that the CLDR has; a Kazakh one takes any ending. The euro, of one word, is of the language's own data."""
    assert expected == set(currency_names(language, ["USD", "EUR"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_are_those_of_the_cldr(language: str) -> None:
    """The release that is installed may have changed a few since the table was made, and not more."""
    theirs = {(name, code) for code, name in Locale.parse(language).territories.items()}
    ours = country_names(language)
    assert len(ours) * 9 < 10 * sum(pair in theirs for pair in ours)
