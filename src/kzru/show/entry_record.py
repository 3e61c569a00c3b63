"""Entries as JSON records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from kzru.comparison import (
    Citation,
    CommitmentEntry,
    EventEntry,
    Fulfilment,
    Progress,
    ProjectEntry,
    Shift,
    Step,
)
from kzru.corpus import Corpus
from kzru.model import Figure
from kzru.serial import json_value
from kzru.values.number import decimal_form
from kzru.values.period import Period

__all__ = ["entry_records"]

Entry = ProjectEntry | EventEntry | CommitmentEntry


def entry_records(corpus: Corpus, *, on: date | None = None) -> Iterator[dict[str, Any]]:
    """Yield the commitments with their progress, the projects with their history, and the events of a corpus.

    Records hold JSON's own types only.

    Args:
        corpus: The documents.
        on: The day from which commitments are looked at; the latest in the corpus where left out.
    """
    for commitment in corpus.commitments:
        yield json_value(_commitment(commitment, corpus.progress(commitment, on=on)))
    for project in corpus.projects:
        yield json_value(_project(project, corpus.history(project)))
    for event in corpus.events:
        yield json_value(_event(event))


def _commitment(entry: CommitmentEntry, progress: Progress) -> dict[str, Any]:
    return {
        "type": "commitment_entry",
        "id": entry.id,
        "action": entry.action,
        "aliases": list(entry.aliases),
        "actors": list(entry.actors),
        "deadline": _period(entry.deadline),
        "target": _figure(entry.target),
        "strength": entry.strength,
        **_shared(entry),
        "progress": _progress(progress),
    }


def _project(entry: ProjectEntry, steps: Iterable[Step]) -> dict[str, Any]:
    return {
        "type": "project_entry",
        "id": entry.id,
        "name": entry.name,
        "aliases": list(entry.aliases),
        "sector": entry.sector,
        "stage": entry.stage,
        "places": list(entry.places),
        "organisations": list(entry.organisations),
        **_shared(entry),
        "history": [_step(step) for step in steps],
    }


def _event(entry: EventEntry) -> dict[str, Any]:
    return {
        "type": "event_entry",
        "id": entry.id,
        "name": entry.name,
        "aliases": list(entry.aliases),
        "kind": entry.kind,
        "period": _period(entry.period),
        "place": entry.place,
        "edition": entry.edition,
        "participants": list(entry.participants),
        "commemorates": entry.commemorates,
        "origin_year": entry.origin_year,
        **_shared(entry),
    }


def _shared(entry: Entry) -> dict[str, Any]:
    return {
        "records": [{"doc": record.document, "id": record.id} for record in entry.records],
        "mentions": [_citation(citation) for citation in entry.mentions],
        "why": list(entry.why),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "doc": citation.document,
        "date": _day(citation.date),
        "statement": citation.statement,
        "speaker": citation.speaker,
        "start": citation.span.start,
        "end": citation.span.end,
        "surface": citation.surface,
        "stage": citation.stage,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "doc": step.document,
        "date": _day(step.date),
        "statement": step.statement,
        "speaker": step.speaker,
        "stage": step.stage,
        "figures": [_figure(figure) for figure in step.figures],
        "changes": _shifts(step.changes),
    }


def _shifts(shifts: Sequence[Shift]) -> list[dict[str, Any]]:
    return [{"field": shift.field, "before": shift.before, "after": shift.after} for shift in shifts]


def _progress(progress: Progress) -> dict[str, Any]:
    return {
        "on": _day(progress.on),
        "actual": _figure(progress.actual),
        "cumulative": _figure(progress.cumulative),
        "missing": _number(progress.missing),
        "unit": progress.unit and progress.unit.symbol,
        "share": _number(progress.share),
        "projected": _number(progress.projected),
        "reached": progress.is_reached,
        "on_pace": progress.is_on_pace,
        "overdue": progress.is_overdue,
        "done": [_fulfilment(done) for done in progress.done],
    }


def _fulfilment(done: Fulfilment) -> dict[str, Any]:
    return {
        "rule": done.rule,
        "evidence": done.evidence.id,
        "doc": done.document,
        "date": _day(done.date),
        "speaker": done.speaker,
    }


def _figure(figure: Figure | None) -> dict[str, Any] | None:
    return (
        None
        if figure is None
        else {"doc": figure.document, "id": figure.id, "quantity": str(figure.quantity)}
    )


def _period(period: Period | None) -> dict[str, Any] | None:
    return None if period is None else {"start": _day(period.start), "end": _day(period.end)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(number: Fraction | None) -> Decimal | None:
    return None if number is None else decimal_form(number)
