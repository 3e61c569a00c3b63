"""From the records of many documents to one entry for each project, event and commitment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import attrs

from kzru.comparison.citation import Citation, Told, told
from kzru.comparison.commitment_identity import COMMITMENT_IDENTITY, commitment_facts
from kzru.comparison.entry import CommitmentEntry, EventEntry, Link, ProjectEntry
from kzru.comparison.event_identity import EVENT_IDENTITY, event_facts
from kzru.comparison.linking import linked
from kzru.comparison.project_identity import PROJECT_IDENTITY, project_facts
from kzru.model import Commitment, Document, Event, Figure, Project, Stage
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords
from kzru.values.period import Period

__all__ = ["commitment_entries", "event_entries", "project_entries"]

Record = TypeVar("Record", bound=Project | Event | Commitment)
Entry = TypeVar("Entry", ProjectEntry, EventEntry, CommitmentEntry)
Value = TypeVar("Value")

_LONGEST_ID = 80
_NO_LETTERS = re.compile(r"[\W_]+")
_LAST_LATIN = "\u024f"
_STAGES = (Stage.PLANNED, Stage.AGREED, Stage.UNDER_WAY, Stage.COMPLETED)


def project_entries(documents: Iterable[Document], by: NameWords) -> tuple[ProjectEntry, ...]:
    """Return the projects that documents speak of, each once, by the time of its first mention.

    Args:
        documents: The documents, in any order.
        by: The words by which names are compared.
    """
    records = told(documents, Project)
    facts = [project_facts(one.record, by) for one in records]
    found = linked(records, facts, PROJECT_IDENTITY)
    return _with_ids(_project(together, links, by) for together, links in found)


def event_entries(documents: Iterable[Document], by: NameWords) -> tuple[EventEntry, ...]:
    """Return the events that documents speak of, each once, by the time of its first mention.

    Args:
        documents: The documents, in any order.
        by: The words by which names are compared.
    """
    records = told(documents, Event)
    facts = [event_facts(one.record, one.day, by) for one in records]
    found = linked(records, facts, EVENT_IDENTITY)
    return _with_ids(_event(together, links, by) for together, links in found)


def commitment_entries(documents: Iterable[Document], by: NameWords) -> tuple[CommitmentEntry, ...]:
    """Return the commitments that documents state, each once, by the time of its first mention.

    Args:
        documents: The documents, in any order.
        by: The words by which actions are compared.
    """
    known = tuple(documents)
    figures = {(figure.document, figure.id): figure for document in known for figure in document.figures}
    records = told(known, Commitment)
    targets = [figures.get((one.record.document, one.record.target or "")) for one in records]
    facts = [commitment_facts(one.record, target, by) for one, target in zip(records, targets, strict=True)]
    found = linked(records, facts, COMMITMENT_IDENTITY)
    return _with_ids(_commitment(together, links, figures, by) for together, links in found)


def _project(together: list[Told[Project]], links: tuple[Link, ...], by: NameWords) -> ProjectEntry:
    records = tuple(one.record for one in together)
    name, aliases = _names([(record.name, *record.aliases) for record in records], by)
    return ProjectEntry(
        id=name,
        name=name,
        aliases=aliases,
        sector=_most_told(record.sector for record in records),
        stage=_last_stage(together),
        places=_distinct(place for record in records for place in record.places),
        organisations=_distinct(name for record in records for name in record.organisations),
        records=records,
        mentions=_mentions(together),
        links=links,
    )


def _event(together: list[Told[Event]], links: tuple[Link, ...], by: NameWords) -> EventEntry:
    records = tuple(one.record for one in together)
    name, aliases = _names([(record.name,) for record in records], by)
    period = _most_exact(together)
    return EventEntry(
        id=_dated_name(name, period),
        name=name,
        aliases=aliases,
        kind=records[0].kind,
        period=period,
        place=_most_told(record.place for record in records),
        edition=_most_told(record.edition for record in records),
        participants=_distinct(person for record in records for person in record.participants),
        commemorates=_most_told(record.commemorates for record in records),
        origin_year=_most_told(record.origin_year for record in records),
        records=records,
        mentions=_mentions(together),
        links=links,
    )


def _commitment(
    together: list[Told[Commitment]],
    links: tuple[Link, ...],
    figures: dict[tuple[str, str], Figure],
    by: NameWords,
) -> CommitmentEntry:
    records = tuple(one.record for one in together)
    action, aliases = _names([(record.action,) for record in records], by)
    targets = [figures.get((record.document, record.target or "")) for record in records]
    return CommitmentEntry(
        id=action,
        action=action,
        aliases=aliases,
        actors=_distinct(record.actor for record in records if record.actor),
        deadline=_last(record.deadline for record in records),
        target=_last(targets),
        strength=records[-1].strength,
        records=records,
        mentions=_mentions(together),
        links=links,
    )


def _mentions(together: list[Told[Record]]) -> tuple[Citation, ...]:
    found = [citation for one in together for citation in one.citations]
    return tuple(sorted(found, key=lambda at: (at.date or date.max, at.document, at.span.start, at.span.end)))


def _is_latin(text: str) -> bool:
    return all(char <= _LAST_LATIN for char in text if char.isalpha())


def _fullness(text: str, by: NameWords) -> int:
    name = Name.read(text, by)
    return len(name.words) + len(name.numbers)


def _names(told_names: list[tuple[str, ...]], by: NameWords) -> tuple[str, tuple[str, ...]]:
    """Return the name that most records give, English ones before others and the fullest of several, and the rest."""
    first = Counter(names[0] for names in told_names)
    best = (
        next(iter(first))
        if len(first) == 1
        else min(
            first, key=lambda name: (not _is_latin(name), -first[name], -_fullness(name, by), len(name), name)
        )
    )
    others = _distinct(name for names in told_names for name in names)
    return best, tuple(name for name in others if name != best)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values, each once however it is cased, in their order."""
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(fold(value), value)
    return tuple(found.values())


def _most_told(values: Iterable[Value | None]) -> Value | None:
    counted = Counter(value for value in values if value is not None)
    return max(counted, key=lambda value: counted[value], default=None)


def _last(values: Iterable[Value | None]) -> Value | None:
    return next((value for value in reversed(tuple(values)) if value is not None), None)


def _last_stage(together: list[Told[Project]]) -> Stage | None:
    """Return the stage told last; of several told on one day the furthest."""
    stages = [(one.day or date.max, one.record.stage) for one in together if one.record.stage]
    last = max((day for day, _ in stages), default=None)
    return max((stage for day, stage in stages if day == last), key=_STAGES.index, default=None)


def _dated_name(name: str, period: Period | None) -> str:
    year = "" if period is None or period.start is None else str(period.start.year)
    return name if year in name else f"{name} {year}"


def _most_exact(together: list[Told[Event]]) -> Period | None:
    """Return the shortest period, of those told when the event had begun, if there are any; of equal ones the last."""
    known = [(one.day, one.record.period) for one in together if one.record.period is not None]
    begun = [period for day, period in known if day is not None and (period.start or date.min) <= day]
    return min(reversed(begun or [period for _, period in known]), key=_length, default=None)


def _length(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else date.max.toordinal()


def _with_ids(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give each entry an id made of its name; those of one name are numbered in time order."""
    numbered: Counter[str] = Counter()
    found = []
    for entry in entries:
        slug = _slug(entry.id)
        numbered[slug] += 1
        found.append(attrs.evolve(entry, id=slug if numbered[slug] == 1 else f"{slug}-{numbered[slug]}"))
    return tuple(found)


def _slug(text: str) -> str:
    """Return the words of a name, folded and joined by hyphens, cut after a whole word where they are long."""
    slug = _NO_LETTERS.sub("-", fold(text)).strip("-")
    if len(slug) <= _LONGEST_ID:
        return slug
    return slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]
