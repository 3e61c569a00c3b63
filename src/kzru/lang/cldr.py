"""Names of countries and currencies from the Unicode CLDR, as far as a text's words can be known by them.

Each language has them in a table of its own (``lang/en/cldr.tsv``), which ``tools/cldr_names.py`` makes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from kzru.data_files import read_data
from kzru.lang.latin import KAZAKH_LATIN, alphabet_of, respelled

__all__ = ["country_name", "country_names", "currency_names"]

_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR that stand for no country: unions, oceans, test and unknown regions."""


def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, ISO 3166 code) for the countries' names in a language; names with brackets are left out."""
    return tuple(
        (_spelled(name, language), code)
        for code, name in _named("country", alphabet_of(language))
        if "(" not in name and code not in _NO_COUNTRIES
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
    wanted = frozenset(codes)
    codes_of: dict[str, set[str]] = defaultdict(set)
    for code, name in _named("currency", alphabet_of(language)):
        if code in wanted and _is_searched_for(name):
            ending = "*" if alphabet_of(language) == "kk" else ""
            codes_of[_spelled(name + ending, language)].add(code)
    return tuple((name, min(found)) for name, found in codes_of.items() if len(found) == 1)


def _is_searched_for(name: str) -> bool:
    words = name.replace("-", " ").split()
    return len(words) > 1 and all(word.replace("'", "").replace("’", "").isalpha() for word in words)


def _spelled(name: str, language: str) -> str:
    return str(respelled(name)) if language == KAZAKH_LATIN else name


def _named(what: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield (code, name) for what a language's table names as a country or a currency."""
    for line in read_data("kzru.lang", f"{language}/cldr.tsv").splitlines():
        named, *row = line.split("\t")
        if named == what:
            code, name = row
            yield code, name
