"""Bodies that carry undertakings out, from ``common/organisations.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import check_unique
from kzru.lang.language import language_facts
from kzru.lang.loader import load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import spellings_of

__all__ = ["Organisation", "organisation_entries"]

_FILE = "lang/common/organisations.toml"
_TABLES = ("companies", "universities")


@attrs.frozen
class Organisation:
    """A company, bank, university or school.

    Attributes:
        name: As official English texts spell it.
        teaches: Whether it is a university or school.
    """

    name: str
    teaches: bool


@remembered()
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
        for key in spellings.keys() - set(languages()):
            raise LexiconError(f"{_FILE}: {name}: no language {key!r}")
        for phrase in spellings_of(name, spellings, language, "organisations"):
            for ending in language_facts(language).name_endings:
                yield phrase + ending, Organisation(name, table == "universities")
