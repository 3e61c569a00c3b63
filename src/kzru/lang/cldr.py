"""Names of currencies from the Unicode CLDR, as far as a text's words can be known by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from kzru.lang.latin import KAZAKH_LATIN, alphabet_of, respelled
from kzru.values.number import decimal_of, own_context

__all__ = ["country_name", "country_names", "currency_names"]

_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR that stand for no country: unions, oceans, test and unknown regions."""

_COUNTS = (1, 2, 5, decimal_of(5, -1))
"""Numbers that between them ask for every plural form of English, Russian and Kazakh."""


def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, ISO 3166 code) for the countries' names in a language; names with brackets are left out."""
    from babel import Locale

    names = Locale.parse(alphabet_of(language)).territories
    return tuple(
        (_spelled(name, language), code)
        for code, name in sorted(names.items())
        if len(code) == 2 and code.isalpha() and "(" not in name and code not in _NO_COUNTRIES
    )


def country_name(code: str) -> str:
    """Return the English name of a country, which is its name in records; the code itself where it has none.

    >>> country_name("KZ")
    'Kazakhstan'
    """
    return _english_names().get(code, code)


@cache
def _english_names() -> dict[str, str]:
    return {code: name for name, code in country_names("en")}


def currency_names(language: str, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (name, code) for the currencies' names in a language, folded case aside as texts write them.

    Left out are names of one word, which may be any word of the language and so belong into its own data file;
    names with brackets or numbers, which no text uses; and names that two currencies share. A Kazakh name takes any
    ending (``*``).
    """
    codes_of: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        for name in _names(alphabet_of(language), code):
            codes_of[_spelled(name, language)].add(code)
    return tuple((name, min(found)) for name, found in codes_of.items() if len(found) == 1)


def _spelled(name: str, language: str) -> str:
    return str(respelled(name)) if language == KAZAKH_LATIN else name


def _names(language: str, code: str) -> Iterator[str]:
    from babel.numbers import get_currency_name

    for count in (None, *_COUNTS):
        with own_context():  # Babel finds the plural form by arithmetic
            name = get_currency_name(code, count, locale=language)
        words = name.replace("-", " ").split()
        if len(words) > 1 and all(word.replace("'", "").replace("’", "").isalpha() for word in words):
            yield f"{name}*" if language == "kk" else name
