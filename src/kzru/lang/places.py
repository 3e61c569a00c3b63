"""Towns, and sites that tell the town they are in, from ``common/places.toml``; regions and blocs, from ``regions.toml``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import expand
from kzru.lang.language import language_facts
from kzru.lang.loader import load_common, of_language
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import own_spellings, spellings_of
from kzru.text.fold import fold

__all__ = [
    "WORLD",
    "Place",
    "RegionSpellings",
    "bloc_names",
    "bloc_spellings",
    "listed_region_entries",
    "part_spellings",
    "place_entries",
    "region_entries",
    "region_spellings",
    "regions_in",
]

_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING = 3
"""Letters of a phrase by which it is known that most texts do not name its region."""
WORLD = "World"
"""The part of the world that is all of it."""


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


def listed_region_entries(language: str) -> Iterator[tuple[str, Place]]:
    """Yield (phrase, place) for every region of a country without its noun, as a list has it: "the Omsk and Tara regions"."""
    nouns = frozenset(load_common("regions")["listed_region"]["nouns"])
    for phrase, place in region_entries(language):
        name, _, noun = phrase.rpartition(" ")
        if name and noun in nouns:
            yield name, place


class RegionSpellings:
    """The phrases that name one region, to be looked for in folded text.

    Most texts name none of most regions, so that a pattern is made, and a text searched, only where the letters stand
    with which a phrase begins.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)
        begins = {fold(phrase.split()[0].removesuffix("*")) for phrase in self._phrases}
        self._begins = [
            word for word in begins if not any(word != other and word.startswith(other) for other in begins)
        ]

    @property
    def openings(self) -> frozenset[str]:
        """The first letters with which its phrases begin, before any sign."""
        letters = (_LETTERS.match(word) for word in self._begins)
        return frozenset("" if found is None else found[0][:_OPENING] for found in letters)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_pattern, self._phrases)))

    def times_in(self, folded: str) -> int:
        """Return how often a folded text names the region."""
        times = end = 0
        for start in sorted({start for begin in self._begins for start in _starts(begin, folded)}):
            found = self._pattern.match(folded, start) if start >= end else None
            if found is not None:
                times, end = times + 1, found.end()
        return times


def _starts(letters: str, text: str) -> Iterator[int]:
    """Yield where some letters stand in a text."""
    start = text.find(letters)
    while start >= 0:
        yield start
        start = text.find(letters, start + 1)


@remembered()
def region_spellings(language: str) -> Mapping[str, RegionSpellings]:
    """Return the spellings of each region of a country by its name."""
    return _by_name((phrase, place) for phrase, place in region_entries(language) if place.country)


@remembered()
def part_spellings(language: str, called_so: str) -> Mapping[str, RegionSpellings]:
    """Return the spellings of each part of the world that is *called_so*, as a region or a union, by its name."""
    called = frozenset(load_common("regions")[called_so]["names"])
    return _by_name((phrase, place) for phrase, place in region_entries(language) if place.name in called)


def _by_name(entries: Iterable[tuple[str, Place]]) -> Mapping[str, RegionSpellings]:
    spellings: dict[str, list[str]] = {}
    for phrase, place in entries:
        spellings.setdefault(place.name, []).append(phrase)
    return {name: RegionSpellings(phrases) for name, phrases in spellings.items()}


@remembered()
def _regions_by_opening(language: str) -> Mapping[str, frozenset[str]]:
    """Return the regions of which a phrase begins with some letters, by these letters."""
    regions: dict[str, set[str]] = defaultdict(set)
    for name, spellings in region_spellings(language).items():
        for opening in spellings.openings:
            regions[opening].add(name)
    return {opening: frozenset(names) for opening, names in regions.items()}


def regions_in(folded: str, language: str) -> Mapping[str, int]:
    """Return how often a folded text names each region of a country, by its name; only the regions that it names.

    Args:
        folded: The text.
        language: The language of the phrases.
    """
    by_opening, spellings = _regions_by_opening(language), region_spellings(language)
    openings = {word[:size] for word in set(_LETTERS.findall(folded)) for size in range(_OPENING + 1)}
    begun = set(chain.from_iterable(map(by_opening.__getitem__, by_opening.keys() & openings)))
    found = {name: spellings[name].times_in(folded) for name in spellings if name in begun} if begun else {}
    return {name: times for name, times in found.items() if times}


@remembered()
def bloc_names() -> frozenset[str]:
    """Return the names of all parts of the world and blocs of states."""
    return frozenset(load_common("regions")["blocs"]) - {WORLD}


@remembered()
def bloc_spellings(language: str) -> RegionSpellings:
    """Return the spellings of all parts of the world and blocs of states, but not of the world itself."""
    entries = region_entries(language)
    return RegionSpellings(phrase for phrase, place in entries if not place.country and place.name != WORLD)


def _pattern(phrase: str) -> str:
    words = (
        re.escape(fold(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in phrase.split()
    )
    return r"\b" + r"\s+".join(words) + r"\b"
