"""The words by which names of things are compared, of all languages together, from ``identity.toml``.

A corpus holds documents of several languages, and a record does not tell which one its name is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

import attrs

from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.registry import languages, remembered
from kzru.lang.tables import ByWord, Word, read_topic
from kzru.lang.words import WordMap, WordSet
from kzru.text.fold import fold
from kzru.text.names import NameWords, Words

__all__ = ["name_words"]

_BEGINNING = 3


@attrs.frozen(kw_only=True)
class _Table:
    """The groups of words of one language; `NameWords` explains them."""

    ignored: tuple[str, ...]
    prepositions: tuple[str, ...]
    locatives: tuple[str, ...]
    generic: tuple[str, ...]
    kinds: tuple[str, ...]
    sorts: tuple[str, ...]
    occasions: tuple[str, ...]
    ahead: tuple[str, ...]
    makers: tuple[str, ...]
    holders: tuple[str, ...]
    negations: tuple[str, ...]
    droppers: tuple[str, ...]
    dropping: tuple[str, ...]
    unreal: tuple[str, ...]
    spellings: Mapping[Word, Word]
    numerals: ByWord


@remembered()
def name_words() -> NameWords:
    """Return the words of all languages.

    Raises:
        LexiconError: A table has a fault.
    """
    tables = [read_topic(_Table, language, "identity") for language in languages()]
    names = [field.name for field in attrs.fields(_Table) if field.name not in ("spellings", "numerals")]
    groups: dict[str, Words] = {
        name: WordSet(chain.from_iterable(getattr(table, name) for table in tables)) for name in names
    }
    return NameWords(
        countries=WordMap(dict(chain.from_iterable(map(_countries, languages())))),
        spellings={word: other for table in tables for word, other in table.spellings.items()},
        numerals=WordMap({word: number for table in tables for word, number in table.numerals.items()}),
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
