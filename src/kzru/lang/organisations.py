"""Bodies that carry undertakings out, from ``common/organisations.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import check_unique
from kzru.lang.language import language_facts
from kzru.lang.loader import folded_in, load_common
from kzru.lang.places import regions_in
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import spellings_of
from kzru.text.phrases import PhraseTable
from kzru.text.tokens import tokenize

__all__ = ["Organisation", "body_headed", "organisation_entries"]

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


@remembered(maxsize=1 << 10)
def body_headed(role: str, language: str) -> str | None:
    """Return the English name of the region or organisation that a role is of; None where it names none or several.

    >>> body_headed("аким Актюбинской области", "ru"), body_headed("Minister of Energy", "en")
    ('Aktobe Region', None)
    """
    regions = list(regions_in(folded_in(role, language), language))
    if regions:
        return regions[0] if len(regions) == 1 else None
    tokens, table = list(tokenize(role)), _table(language)
    found = filter(None, (table.longest_at(tokens, at) for at in range(len(tokens))))
    names = {organisation.name for _, meanings in found for organisation in meanings}
    return names.pop() if len(names) == 1 else None


@remembered()
def _table(language: str) -> PhraseTable[Organisation]:
    return PhraseTable(organisation_entries(language))


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
