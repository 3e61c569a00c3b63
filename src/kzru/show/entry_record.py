"""Entries as JSON records, derived from their classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Any

import attrs

from kzru.comparison import (
    Citation,
    CommitmentEntry,
    Entry,
    Fulfilment,
    Progress,
    ProjectEntry,
    Shift,
    Step,
)
from kzru.comparison.entry_types import merged_types, own_fields
from kzru.corpus import Corpus
from kzru.findings import Scope
from kzru.model import Figure
from kzru.serial import json_value
from kzru.show.asked_entries import EVERYTHING, asked_entries
from kzru.units import Rates
from kzru.values.number import decimal_form
from kzru.values.period import Period
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = ["entry_records"]


def _keys(told: str) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """Return keys with what each is read from: "doc=document id" has the key "doc" of `document`, and "id" of `id`."""
    parts = (key.partition("=") for key in told.split())
    return tuple((key, attrgetter(source or key)) for key, _, source in parts)


_KEYS: Mapping[type, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    Period: _keys("start end"),
    Figure: _keys("doc=document id quantity"),
    Citation: _keys("doc=document date statement speaker start=span.start end=span.end surface stage"),
    Step: _keys("doc=document date statement speaker stage figures changes"),
    Shift: _keys("field before after"),
    Progress: _keys(
        "on actual cumulative missing unit share projected"
        " reached=is_reached on_pace=is_on_pace overdue=is_overdue done dropped"
    ),
    Fulfilment: _keys("rule evidence=evidence.id doc=document date speaker"),
}
"""The keys of what stands in an entry; a class that is not here has its fields for keys."""

_PLAIN: Mapping[type, Callable[[Any], Any]] = {
    date: date.isoformat,
    Fraction: decimal_form,
    Quantity: str,
    Unit: attrgetter("symbol"),
}


def entry_records(
    corpus: Corpus, *, on: date | None = None, rates: Rates | None = None, scope: Scope = EVERYTHING
) -> Iterator[dict[str, Any]]:
    """Yield the entries of a corpus, type by type: commitments with their progress, projects with their history, events.

    Records hold JSON's own types only.

    Args:
        corpus: The documents.
        on: The day from which commitments are looked at; the latest in the corpus where left out.
        rates: Exchange rates; by default the table that ships with kzru.
        scope: What entries have to be.
    """
    for row in merged_types():
        name, *others = own_fields(row)
        fields = tuple(dict.fromkeys(("id", name, "aliases", *others)))
        for entry in asked_entries(corpus, corpus.entries(row.plural), scope):
            made = {"type": f"{row.name}_entry"} | _record(entry, fields)
            yield json_value(made | _plain(_further(corpus, entry, on, rates)))


def _record(entry: Entry[Any], fields: Iterable[str]) -> dict[str, Any]:
    """Return fields of an entry, then where all that is stated."""
    return {
        **{name: _plain(getattr(entry, name)) for name in fields},
        "records": [{"doc": record.document, "id": record.id} for record in entry.records],
        "mentions": _plain(entry.mentions),
        "why": list(entry.why),
    }


def _further(corpus: Corpus, entry: Entry[Any], on: date | None, rates: Rates | None) -> dict[str, Any]:
    """Return what is worked out of an entry beside what its records state."""
    if isinstance(entry, CommitmentEntry):
        return {"progress": corpus.progress(entry, on=on, rates=rates)}
    if isinstance(entry, ProjectEntry):
        return {"history": corpus.history(entry)}
    return {}


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _KEYS:
        return {key: _plain(read(value)) for key, read in _KEYS[kind]}
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    if isinstance(value, tuple):
        return [_plain(held) for held in value]
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if attrs.has(kind):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(kind)}
    return value
