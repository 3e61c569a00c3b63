"""The words by which names of things are compared, of all languages together, from ``identity.toml``.

A corpus holds documents of several languages, and a record does not tell which one its name is in.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.cldr import country_names
from kzru.lang.loader import LANGUAGES, load
from kzru.lang.words import WordSet
from kzru.text.fold import fold
from kzru.text.names import NameWords, Words

__all__ = ["name_words"]

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


@cache
def name_words() -> NameWords:
    """Return the words of all languages.

    Raises:
        LexiconError: A table has a fault.
    """
    tables = [_checked(language) for language in LANGUAGES]
    groups: dict[str, Words] = {
        group: WordSet(word for table in tables for word in table[group]) for group in _GROUPS
    }
    numbers = sorted({number for table in tables for number in table["numerals"]}, key=int)
    return NameWords(
        countries=WordSet(name for language in LANGUAGES for name in _countries(language)),
        spellings={fold(a): fold(b) for table in tables for a, b in table["spellings"].items()},
        numerals={
            number: WordSet(word for table in tables for word in table["numerals"].get(number, ()))
            for number in numbers
        },
        **groups,
    )


def _countries(language: str) -> Iterator[str]:
    yield from (name for name, _ in country_names(language))
    for adjectives in load(language, "countries")["adjectives"].values():
        yield from adjectives


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
