"""The words that name countries, one word at a time: names and adjectives from ``countries.toml``, names from the CLDR."""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.lang.words import WordMap

__all__ = ["country_words"]


@remembered()
def country_words(language: str) -> WordMap:
    """Return the words of one word that name a country in a language, each with its ISO 3166 code.

    >>> (
    ...     country_words("en").get("russian"),
    ...     country_words("en").get("ecuador"),
    ...     country_words("en").get("united"),
    ... )
    ('RU', 'EC', None)
    """
    return WordMap({word: code for word, code in _names(language) if " " not in word})


def _names(language: str) -> Iterator[tuple[str, str]]:
    countries = load(language, "countries")
    yield from country_names(language)
    for table in ("names", "adjectives"):
        for code, words in countries[table].items():
            for word in words:
                yield word, code
