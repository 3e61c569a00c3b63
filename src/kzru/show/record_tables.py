"""The commitments, projects, events and the like of one document as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kzru.comparison.entry_types import merged_types
from kzru.comparison.promise_text import action_text
from kzru.model import RECORDS, Commitment, Document, Record, RecordType
from kzru.show.table import cell_text, print_table

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["record_title", "show_records"]

_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "commitment": {
        "commitment of": "actor",
        "to do what": "action",
        "when": "deadline",
        "how firmly": "strength",
    },
    "project": {"project": "name", "sector": "sector", "stage": "stage", "where": "places"},
    "event": {"event": "name", "kind": "kind", "when": "period", "where": "place"},
}
"""For each type of record, the headings and the fields below them; a type that is not here shows all that it states."""


def show_records(console: Console, document: Document) -> None:
    """Print a table for each type of records that become entries; those that there are none of are left out.

    Args:
        console: Where to print.
        document: The document.
    """
    for row in merged_types():
        columns = _columns(row)
        rows = [tuple(_cells(record, columns)) for record in document.records(row.plural)]
        if rows:
            console.print()
            print_table(console, tuple(columns), rows)


def _columns(row: RecordType) -> Mapping[str, str]:
    return _COLUMNS.get(row.name) or {name.replace("_", " "): name for name in row.stated}


def _cells(record: Record, columns: Mapping[str, str]) -> Iterator[str]:
    for field in columns.values():
        if field == "action" and isinstance(record, Commitment):
            yield action_text(record)
        else:
            text = cell_text(getattr(record, field))
            yield "(not told)" if field == "actor" and not text else text


def record_title(record: Record) -> str:
    """Return what a record is called and where it stands first."""
    place = next(iter(getattr(record, "mentions", ())), record)
    called = getattr(record, "surface", None) or getattr(record, RECORDS.of(record).named_by)
    span = getattr(place, "span", None)
    return f"{called}" if span is None else f"{called} @ {span.start}–{span.end}"
