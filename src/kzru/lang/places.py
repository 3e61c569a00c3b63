"""Towns, and sites that tell the town they are in, from ``common/places.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import LANGUAGES, load_common

__all__ = ["Place", "place_entries"]


@attrs.frozen
class Place:
    """A town.

    Attributes:
        name: As official English texts spell it.
        country: ISO 3166 code of its country.
        is_site: Whether it was named by something in it: the Kremlin for Moscow.
    """

    name: str
    country: str
    is_site: bool = False


@cache
def place_entries(language: str) -> tuple[tuple[str, Place], ...]:
    """Return (phrase, place) for every town and site that the table knows in a language.

    In Russian and Kazakh a name takes any ending (``*``), which the table writes out.

    Raises:
        LexiconError: The table has a fault.
    """
    return tuple(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, Place]]:
    for country, towns in load_common("places").items():
        for name, spellings in towns.items():
            for key in spellings:
                if key not in (*LANGUAGES, "sites"):
                    raise LexiconError(f"lang/common/places.toml: {name}: no language {key!r}")
            town = Place(name, country)
            for phrase in (*((name,) if language == "en" else ()), *spellings.get(language, ())):
                yield phrase, town
            for phrase in spellings.get("sites", {}).get(language, ()):
                yield phrase, attrs.evolve(town, is_site=True)
