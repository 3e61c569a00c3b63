"""The words by which names of things are compared, of all languages together, from ``identity.toml``.

A corpus holds documents of several languages, and a record does not tell which one its name is in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.registry import languages, remembered
from kzru.lang.words import WordMap, WordSet
from kzru.text.fold import fold
from kzru.text.names import NameWords, Words

__all__ = ["name_words"]

_BEGINNING = 3
_GROUPS = (
    "ignored",
    "prepositions",
    "locatives",
    "generic",
    "kinds",
    "sorts",
    "occasions",
    "ahead",
    "makers",
    "holders",
    "negations",
)


@remembered()
def name_words() -> NameWords:
    """Return the words of all languages.

    Raises:
        LexiconError: A table has a fault.
    """
    tables = [_checked(language) for language in languages()]
    groups: dict[str, Words] = {
        group: WordSet(word for table in tables for word in table[group]) for group in _GROUPS
    }
    return NameWords(
        countries=WordMap(dict(pair for language in languages() for pair in _countries(language))),
        spellings={fold(a): fold(b) for table in tables for a, b in table["spellings"].items()},
        numerals=WordMap(
            {
                word: number
                for table in tables
                for number, words in table["numerals"].items()
                for word in words
            }
        ),
        **groups,
    )


def _countries(language: str) -> Iterator[tuple[str, str]]:
    """Yield names of countries, their forms and adjectives, with codes.

    The table of a language lists capitals beside the forms of a name; a form begins as the name does.
    """
    yield from country_names(language)
    beginnings = {(code, fold(name)[:_BEGINNING]) for name, code in country_names(language)}
    table = load(language, "countries")
    for code, adjectives in table["adjectives"].items():
        yield from ((adjective, code) for adjective in adjectives)
    for code, names in table["names"].items():
        yield from ((name, code) for name in names if (code, fold(name)[:_BEGINNING]) in beginnings)


def _checked(language: str) -> dict[str, Any]:
    table = dict(load(language, "identity"))
    wanted = {*_GROUPS, "spellings", "numerals"}
    if set(table) != wanted or not all(isinstance(word, str) and word for word in _words(table)):
        raise LexiconError(f"lang/{language}/identity.toml: the groups are {', '.join(sorted(wanted))}")
    return table


def _words(table: dict[str, Any]) -> Iterator[Any]:
    for group in _GROUPS:
        yield from table[group]
    yield from table["spellings"].values()
    for words in table["numerals"].values():
        yield from words
