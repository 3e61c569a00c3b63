"""Towns, and sites that tell the town they are in, from ``common/places.toml``; regions and blocs, from ``regions.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import expand
from kzru.lang.language import language_facts
from kzru.lang.latin import of_language
from kzru.lang.loader import load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import own_spellings, spellings_of
from kzru.text.fold import fold

__all__ = ["Place", "place_entries", "region_entries", "region_patterns"]


@attrs.frozen
class Place:
    """A town, or a region.

    Attributes:
        name: As official English texts spell it.
        country: ISO 3166 code of its country; empty for what is larger than one.
        is_site: Whether it was named by something in it: the Kremlin for Moscow.
    """

    name: str
    country: str
    is_site: bool = False


_FILE = "lang/common/places.toml"


@remembered()
def place_entries(language: str) -> tuple[tuple[str, Place], ...]:
    """Return (phrase, place) for every town and site that the table knows in a language, in all their forms.

    Raises:
        LexiconError: The table has a fault.
    """
    return tuple(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, Place]]:
    table = load_common("places")
    for country, towns in table["towns"].items():
        for name, spellings in towns.items():
            _check(name, spellings)
            town = Place(name, country)
            sites = of_language(spellings.get("sites", {}), language)
            for place, phrases in (
                (town, spellings_of(name, spellings, language, "places")),
                (attrs.evolve(town, is_site=True), (*sites, *own_spellings(name, language, "sites"))),
            ):
                for form in _forms(phrases, language, table["endings"]):
                    yield form, place


def _check(name: str, spellings: Mapping[str, object]) -> None:
    for key in spellings:
        if key not in (*languages(), "sites"):
            raise LexiconError(f"{_FILE}: {name}: no language {key!r}")


def _forms(phrases: Iterable[str], language: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for phrase in phrases:
        for form in expand(phrase, endings, _FILE):
            for ending in language_facts(language).name_endings:
                yield form + ending


@remembered()
def region_entries(language: str) -> tuple[tuple[str, Place], ...]:
    """Return (phrase, place) for every region, part of the world and bloc that the table knows in a language.

    Raises:
        LexiconError: The table has a fault.
    """
    table = load_common("regions")
    listed = [(country, regions) for country, regions in table["regions"].items()]
    return tuple(
        (phrase + ending, Place(name, country))
        for country, regions in (*listed, ("", table["blocs"]))
        for name, spellings in regions.items()
        for phrase in spellings_of(name, spellings, language, "regions")
        for ending in language_facts(language).name_endings
    )


@remembered()
def region_patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """Return a pattern for each region of a country by its name, to be searched for in folded text."""
    spellings: dict[str, list[str]] = {}
    for phrase, place in region_entries(language):
        if place.country:
            spellings.setdefault(place.name, []).append(_pattern(phrase))
    return {name: re.compile("|".join(found)) for name, found in spellings.items()}


def _pattern(phrase: str) -> str:
    words = (
        re.escape(fold(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in phrase.split()
    )
    return r"\b" + r"\s+".join(words) + r"\b"
