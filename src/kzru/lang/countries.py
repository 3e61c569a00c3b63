"""What names countries: names and adjectives from ``countries.toml``, and names from the CLDR in all their cases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from kzru.lang.cldr import country_names
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.lang.words import WordMap
from kzru.text.fold import fold

__all__ = [
    "country_adjectives",
    "country_nominatives",
    "country_phrases",
    "country_words",
    "without_currencies",
]


@remembered()
def country_phrases(language: str) -> tuple[tuple[str, str], ...]:
    """Return (ISO 3166 code, phrase) for the names of countries in a language; * stands for any ending.

    Names that the language writes out are taken as they stand; names of the CLDR get its endings of case.
    """
    countries = load(language, "countries")
    written = [(code, word) for code, words in countries["names"].items() for word in words]
    known = {word for _, word in written}
    cases = countries["cases"]
    named = ((code, name) for name, code in country_names(language) if name not in known)
    return (
        *written,
        *((code, form) for code, name in named for form in _forms(name, cases) if form not in known),
    )


@remembered()
def country_nominatives(language: str) -> frozenset[str]:
    """Return the last words of the countries' names of a language, folded: in the nominative, where it has cases.

    >>> {"россия", "федерация", "рф"} <= country_nominatives("ru")
    True
    """
    listed = load(language, "countries").get("nominatives", ())
    names = (*listed, *(name for name, _ in country_names(language)))
    return frozenset(fold(name).rpartition(" ")[2] for name in names)


def _forms(name: str, cases: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[str]:
    """Yield a name in all cases: its last word is a noun, those before it may be adjectives."""
    *attributes, head = name.split(" ")
    words = [_cased(word, cases["adjectives"]) for word in attributes]
    return map(" ".join, product(*words, _cased(head, cases["nouns"])))


def _cased(word: str, endings: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the forms of a word by the longest ending that it has in the nominative; itself where it has none."""
    ending = max((one for one in endings if word.endswith(one)), key=len, default=None)
    return [word] if ending is None else [word.removesuffix(ending) + other for other in endings[ending]]


@remembered()
def country_words(language: str) -> WordMap[str]:
    """Return the words that name a country by themselves in a language, each with its ISO 3166 code.

    >>> (
    ...     country_words("en").get("russian"),
    ...     country_words("en").get("ecuador"),
    ...     country_words("en").get("united"),
    ... )
    ('RU', 'EC', None)
    """
    names = {phrase: code for code, phrase in country_phrases(language) if " " not in phrase}
    return WordMap({**names, **_adjectives(language)})


@remembered()
def country_adjectives(language: str) -> WordMap[str]:
    """Return the adjectives of countries that are written without a capital.

    >>> country_adjectives("ru").get("российский"), country_adjectives("ru").get("того")
    ('RU', None)
    """
    return WordMap({word: code for word, code in _adjectives(language).items() if word[0].islower()})


def _adjectives(language: str) -> Mapping[str, str]:
    listed = load(language, "countries")["adjectives"]
    return {word: code for code, words in listed.items() for word in words if " " not in word}


def without_currencies(text: str, language: str) -> str:
    """Return a text without the names of currencies and languages that hold one of a country.

    >>> without_currencies("Trade of US$5 billion", "en"), without_currencies("учат русский язык", "ru")
    ('Trade of  5 billion', 'учат  ')
    """
    return _currencies(language).sub(" ", text)


@remembered()
def _currencies(language: str) -> re.Pattern[str]:
    table = load(language, "countries")
    names = [*map(re.escape, sorted(table["currencies"], key=len, reverse=True))]
    names += [rf"[^\W\d_]+[- ]{word}\w*" for word in table["languages"]]
    return re.compile("|".join(names) or r"(?!)")
