"""Names of countries and currencies from the Unicode CLDR, as far as a text's words can be known by them.

Each language has them in a table of its own (``lang/en/cldr.tsv``), which ``tools/cldr_names.py`` makes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from kzru.data_files import read_data
from kzru.errors import LexiconError
from kzru.lang.alphabets import alphabet_of
from kzru.lang.language import RECORD_LANGUAGE, language_facts
from kzru.lang.loader import respelled
from kzru.lang.registry import files_of, remembered

__all__ = ["CLDR", "country_name", "country_names", "currency_names"]

CLDR = "cldr"
"""The topic of a language's table among its files."""
_CELLS = 3
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR that stand for no country: unions, oceans, test and unknown regions."""


def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Return (name, ISO 3166 code) for the countries' names in a language; names with brackets are left out.

    A country that the language's table does not name has its English name.
    """
    own = dict(_names("country", alphabet_of(language)))
    return tuple(
        (respelled(name, language), code)
        for code, name in {**dict(_names("country", RECORD_LANGUAGE)), **own}.items()
        if "(" not in name and code not in _NO_COUNTRIES
    )


def country_name(code: str) -> str:
    """Return the English name of a country, which is its name in records; the code itself where it has none.

    >>> country_name("KZ"), country_name("MM")
    ('Kazakhstan', 'Myanmar')
    """
    return _english_names().get(code, code)


@cache
def _english_names() -> dict[str, str]:
    names = _names("country", RECORD_LANGUAGE)
    return {code: name.partition(" (")[0] for code, name in names if code not in _NO_COUNTRIES}


def currency_names(language: str, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (name, code) for the currencies' names in a language, folded case aside as texts write them.

    Left out are names of one word, which may be any word of the language and so belong into its own data file;
    names with brackets or numbers, which no text uses; and names that two currencies share. In some languages a name takes
    any ending (``*``).
    """
    wanted = frozenset(codes)
    codes_of: dict[str, set[str]] = defaultdict(set)
    ending = "*" if language_facts(language).bent_currencies else ""
    for code, name in _names("currency", alphabet_of(language)):
        if code in wanted and _is_searched_for(name):
            codes_of[respelled(name + ending, language)].add(code)
    return tuple((name, min(found)) for name, found in codes_of.items() if len(found) == 1)


def _is_searched_for(name: str) -> bool:
    words = name.replace("-", " ").split()
    return len(words) > 1 and all(word.replace("'", "").replace("’", "").isalpha() for word in words)


@remembered(maxsize=8)
def _names(what: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name) for what a language's table names as a country or a currency.

    Raises:
        LexiconError: A row of the table has other than three cells.
    """
    files = files_of(language)
    text = read_data("kzru.lang", f"{language}/cldr.tsv") if files is None else files.get(CLDR, "")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    for row in rows:
        if len(row) != _CELLS:
            raise LexiconError(
                f"lang/{language}/cldr.tsv: {row[0][:40]!r}: a row is country or currency, code, name"
            )
    return tuple((code, name) for kind, code, name in rows if kind == what)
