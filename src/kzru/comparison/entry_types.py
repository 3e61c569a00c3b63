"""How the records of each type become entries: one row a type.

A row says what identifies a record, when two are one, and which class the entry has; the class says how each of its fields
follows (`kzru.comparison.merging`). A record type of a user's own may bring a row with it; one without is brought together
where all that its records state is equal, and the class of its entries follows from its own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast, get_args, get_type_hints

import attrs

from kzru.comparison.citation import Told
from kzru.comparison.commitment_identity import COMMITMENT_IDENTITY, commitment_facts
from kzru.comparison.entry import CommitmentEntry, Entry, EventEntry, ProjectEntry
from kzru.comparison.event_facts import event_facts
from kzru.comparison.event_identity import EVENT_IDENTITY
from kzru.comparison.merging import Rule, distinct, merged, most_exact, most_stated
from kzru.comparison.project_identity import PROJECT_IDENTITY, project_facts
from kzru.comparison.timeline import Dating, days, stages, statements
from kzru.errors import InvalidValueError
from kzru.identity import BondRule, Identity
from kzru.model import RECORDS, Commitment, Event, Figure, Project, RecordType, Statement
from kzru.text.names import NameWords
from kzru.values.period import Period

__all__ = ["COMMITMENTS", "EVENTS", "PROJECTS", "EntryType", "entry_type_of", "merged_types", "own_fields"]

E = TypeVar("E", bound=Entry[Any])


@attrs.frozen(kw_only=True, eq=False)
class EntryType(Generic[E]):
    """How records of one type become entries.

    Attributes:
        facts: Gives what identifies a record, by the words by which names are read; hashable.
        identity: What makes two records one, and what keeps two apart.
        entry: The class of the entries; where it is None it follows from the class of the records.
        dating: Gives what of an entry stands in the timeline; by default its first period.
        id_text: Gives the text that the id of an entry is made of; by default its name.
    """

    facts: Callable[[Told[Any], NameWords], Hashable]
    identity: Identity[Any]
    entry: type[E] | None = None
    dating: Dating[E] = days
    id_text: Callable[[E], str] = attrgetter("name")

    def entry_class(self, row: RecordType) -> type[E]:
        """Return the class of the entries of a type of records."""
        return self.entry or cast("type[E]", _derived(row))


@cache
def _derived(row: RecordType) -> type[Entry[Any]]:
    """Return an entry class with the fields of a record that state something, each merged by the rule of its type."""
    hints = get_type_hints(row.model)
    fields = {
        name: attrs.field(
            type=hints[name], metadata={} if name == row.named_by else merged(_rule(hints[name]))
        )
        for name in row.stated
        if name not in attrs.fields_dict(Entry)
    }
    return attrs.make_class(
        f"{row.model.__name__}Entry", fields, bases=(Entry,), frozen=True, kw_only=True, repr=False
    )


def _rule(kind: Any) -> Rule:
    held = (kind, *get_args(kind))
    if Ellipsis in held:
        return distinct
    return most_exact if Period in held else most_stated


def _dated_name(entry: EventEntry) -> str:
    """Return the name with the year, unless the name has it."""
    year = "" if entry.period is None or entry.period.start is None else str(entry.period.start.year)
    return entry.name if year in entry.name else f"{entry.name} {year}"


PROJECTS = EntryType(
    entry=ProjectEntry,
    facts=lambda told, by: project_facts(told.record, by),
    identity=PROJECT_IDENTITY,
    dating=stages,
)
EVENTS = EntryType(
    entry=EventEntry,
    facts=lambda told, by: event_facts(told.record, told.day, by),
    identity=EVENT_IDENTITY,
    id_text=_dated_name,
)
COMMITMENTS = EntryType(
    entry=CommitmentEntry,
    facts=lambda told, by: commitment_facts(told.record, told.target, by),
    identity=COMMITMENT_IDENTITY,
    dating=statements,
)
_OWN: Mapping[type, EntryType[Any]] = {Project: PROJECTS, Event: EVENTS, Commitment: COMMITMENTS}
_UNMERGED = (Statement, Figure)
"""Statements stand for themselves, and figures are compared (`kzru.reconcile`)."""


def _all_stated(told: Told[Any], _: NameWords) -> Hashable:
    return tuple(getattr(told.record, name) for name in RECORDS.of(told.record).stated)


_ALIKE: EntryType[Any] = EntryType(
    facts=_all_stated,
    identity=Identity(
        bonds=(BondRule("all that they state is equal", 0, lambda a, b: () if a == b else None),)
    ),
)
"""Of a type that brings no row. No two different facts are ever one, so there are no pairs to look at."""


def entry_type_of(row: RecordType) -> EntryType[Any]:
    """Return how the records of a type become entries.

    Raises:
        InvalidValueError: They do not, or the row tells it otherwise than by an `EntryType`.
    """
    if row.model in _UNMERGED:
        plurals = ", ".join(row.plural for row in merged_types())
        raise InvalidValueError(f"{row.plural} are not merged; entries are of {plurals}")
    if not isinstance(row.entries, EntryType | None):
        raise InvalidValueError(f"record type {row.name!r}: entries is a kzru.comparison.EntryType")
    return row.entries or _OWN.get(row.model, _ALIKE)


def merged_types() -> Iterator[RecordType]:
    """Yield the record types of which there are entries."""
    return (row for row in RECORDS if row.model not in _UNMERGED)


def own_fields(row: RecordType) -> tuple[str, ...]:
    """Return the fields of an entry beside those that every entry has: what it is called by first."""
    fields = attrs.fields_dict(entry_type_of(row).entry_class(row))
    own = (name for name in fields if name not in attrs.fields_dict(Entry))
    return tuple(dict.fromkeys((row.named_by, *own)))
