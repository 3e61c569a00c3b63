"""The commitments, projects and events of one document as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzru.comparison.wording import period_text
from kzru.model import Commitment, Document, Event, Project
from kzru.show.table import print_table

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["record_reasons", "show_records"]

_COMMITMENTS = ("commitment of", "to do what", "when", "how firmly")
_PROJECTS = ("project", "sector", "stage", "where")
_EVENTS = ("event", "kind", "when", "where")


def show_records(console: Console, document: Document) -> None:
    """Print a table each of commitments, projects and events; those that there are none of are left out.

    Args:
        console: Where to print.
        document: The document.
    """
    tables: tuple[tuple[Sequence[str], Sequence[tuple[str, ...]]], ...] = (
        (_COMMITMENTS, [_commitment(one) for one in document.commitments]),
        (_PROJECTS, [_project(one) for one in document.projects]),
        (_EVENTS, [_event(one) for one in document.events]),
    )
    for headings, rows in tables:
        if rows:
            console.print()
            print_table(console, headings, rows)


def _commitment(found: Commitment) -> tuple[str, ...]:
    when = period_text(found.deadline) if found.deadline else ""
    return (found.actor or "(not told)", found.action, when, found.strength)


def _project(found: Project) -> tuple[str, ...]:
    return (found.name, found.sector or "", _words(found.stage), ", ".join(found.places))


def _event(found: Event) -> tuple[str, ...]:
    return (found.name, found.kind, period_text(found.period) if found.period else "", found.place or "")


def _words(name: str | None) -> str:
    return (name or "").replace("_", " ")


def record_reasons(document: Document) -> Iterator[tuple[str, Commitment | Project | Event]]:
    """Yield what each record is called, with the record, in the order of the tables."""
    yield from ((f"{one.surface} @ {one.span.start}–{one.span.end}", one) for one in document.commitments)
    things: tuple[Project | Event, ...] = (*document.projects, *document.events)
    for thing in things:
        place = thing.mentions[0].span
        yield f"{thing.name} @ {place.start}–{place.end}", thing
