"""Bodies that carry undertakings out, from ``common/organisations.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import check_unique
from kzru.lang.loader import LANGUAGES, load_common

__all__ = ["Organisation", "organisation_entries"]

_FILE = "lang/common/organisations.toml"
_TABLES = ("companies", "universities")
_ENDINGS = {"en": ("", "'s")}
"""What may hang on a name beside the endings that the table writes out."""


@attrs.frozen
class Organisation:
    """A company, bank, university or school.

    Attributes:
        name: As official English texts spell it.
        teaches: Whether it is a university or school.
    """

    name: str
    teaches: bool


@cache
def organisation_entries(language: str) -> tuple[tuple[str, Organisation], ...]:
    """Return (phrase, organisation) for every name of one in a language.

    Raises:
        LexiconError: The table has a fault.
    """
    tables = load_common("organisations")
    for table in tables.keys() ^ set(_TABLES):
        raise LexiconError(f"{_FILE}: {table}: missing, or no table of this file")
    entries = tuple(entry for table in _TABLES for entry in _entries(table, tables[table], language))
    check_unique(entries, _FILE)
    return entries


def _entries(
    table: str, bodies: Mapping[str, Mapping[str, Sequence[str]]], language: str
) -> Iterator[tuple[str, Organisation]]:
    for name, spellings in bodies.items():
        for key in spellings.keys() - set(LANGUAGES):
            raise LexiconError(f"{_FILE}: {name}: no language {key!r}")
        own = (name,) if language == "en" else ()
        for phrase in (*own, *spellings.get(language, ())):
            for ending in _ENDINGS.get(language, ("",)):
                yield phrase + ending, Organisation(name, table == "universities")
