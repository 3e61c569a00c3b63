"""The tables of records: their columns are the keys of a record of JSON Lines, and what can be worked out of one behind them.

A period is two days, a number a double with its exact text beside it, a list a list. What is worked out: the bounds of both
readings, a share as a part of one, and the sentence with the title, date and address of its document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import attrs

from kzru.model import RECORDS, Document, Record
from kzru.serial import FRACTIONS, flatten, record_class
from kzru.tables.column import Column, Double, Layout, as_told, double_of, number_columns
from kzru.values.interval import Interval
from kzru.values.period import Period
from kzru.values.quantity import Quantity

__all__ = ["DOCUMENTS", "Key", "has_quantity", "keys_of", "record_layout", "records_of"]

DOCUMENTS = "documents"
_PLAIN = (str, int, bool, date)
_SHARE = "share"
_NUMBERS = frozenset(FRACTIONS)
_FRACTIONS = frozenset(FRACTIONS.values())


class Key(NamedTuple):
    """A key of a record.

    Attributes:
        name: The key.
        kind: The type of its value, where there is one.
        meaning: What it means.
    """

    name: str
    kind: Any
    meaning: str


class _Row(NamedTuple):
    """A record, ready for its columns to be read."""

    record: Any
    document: Document
    flat: Any
    ordinary: Interval | None
    literal: Interval | None


def keys_of(model: type[attrs.AttrsInstance]) -> Iterator[Key]:
    """Yield the keys of a record of a class in their order, but for its type and what tells the numbers of a quantity twice."""
    for name, annotation in get_type_hints(record_class(model), include_extras=True).items():
        kind, meaning = annotation, ""
        if get_origin(kind) is Annotated:
            kind, meaning = get_args(kind)
        if get_origin(kind) is UnionType or NoneType in get_args(kind):
            kind = next(part for part in get_args(kind) if part is not NoneType)
        if name != "type" and not (name in _FRACTIONS and has_quantity(model)):
            yield Key(name, kind, meaning)


def record_layout(name: str, *, include_why: bool = False) -> Layout:
    """Return what the table of a record type, or that of documents, is made of.

    Args:
        name: "documents", or the plural of a record type: "figures".
        include_why: Whether there is a column of the rules that decided the fields.

    Raises:
        InvalidValueError: There is no such record type.
    """
    model: type[attrs.AttrsInstance] = Document if name == DOCUMENTS else RECORDS.called(name).model  # type: ignore[assignment]
    columns = {column.name: column for key in keys_of(model) for column in _columns(key, model)}
    if not include_why:
        columns.pop("why", None)
    for column in _worked_out(model):
        columns.setdefault(column.name, column)  # a type that was registered may have a field of that name
    lay = _lay_quantity if has_quantity(model) else _lay
    return Layout(name, tuple(columns.values()), lay, lambda row: f"{name} {row.record.id!r}")


def records_of(document: Document, name: str) -> tuple[Record | Document, ...]:
    """Return what the rows of a table are about, of one document."""
    return (document,) if name == DOCUMENTS else document.records(name)


def has_quantity(model: type[attrs.AttrsInstance]) -> bool:
    """Tell whether records of a class state a quantity."""
    return "quantity" in attrs.fields_dict(model) and get_type_hints(model)["quantity"] is Quantity


def _lay(told: tuple[Record, Document]) -> _Row:
    record, document = told
    return _Row(record, document, flatten(record), None, None)


def _lay_quantity(told: tuple[Record, Document]) -> _Row:
    record, document = told
    quantity: Quantity = record.quantity  # type: ignore[attr-defined]
    return _Row(record, document, flatten(record), quantity.ordinary, quantity.literal)


def _columns(key: Key, model: type[attrs.AttrsInstance]) -> tuple[Column, ...]:
    """Return the columns of a key."""
    if key.name in _NUMBERS and has_quantity(model):
        return number_columns(key.name, key.meaning, attrgetter(f"record.quantity.{key.name}"))
    read: Callable[[_Row], Any] = attrgetter(f"flat.{key.name}")
    if key.kind is Period:
        return tuple(
            Column(f"{key.name}_{end}", date, f"{key.meaning} {which}", _end_of(read, end))
            for end, which in (("start", "The first day."), ("end", "The last day."))
        )
    if key.kind is Decimal:
        return number_columns(key.name, key.meaning, read)
    if key.kind in _PLAIN:
        return (Column(key.name, key.kind, key.meaning, read),)
    return (Column(key.name, key.kind, key.meaning, lambda row: as_told(read(row))),)


def _end_of(read: Callable[[_Row], Any], end: str) -> Callable[[_Row], date | None]:
    return lambda row: None if (period := read(row)) is None else getattr(period, end)


def _worked_out(model: type[attrs.AttrsInstance]) -> Iterator[Column]:
    if has_quantity(model):
        for reading, meaning in (
            ("ordinary", "of what the words are ordinarily taken to mean"),
            ("literal", "of all that the words leave open"),
        ):
            for bound, which in (("low", "Lower"), ("high", "Upper")):
                what = f"{which} bound {meaning}, in the unit; null where there is none."
                yield Column(f"{reading}_{bound}", Double, what, _bound(reading, bound))
        yield Column(
            "dimension", str, "What the unit measures.", attrgetter("record.quantity.unit.dimension")
        )
        yield Column(_SHARE, Double, "Of a share the value as a part of one: 20 % is 0.2.", _share)
    if model is not Document:
        yield Column("sentence", str, "The sentence that it is told in first.", _sentence)
        yield Column("title", str, "The title of its document.", attrgetter("document.title"))
        yield Column("published", date, "The date of its document.", attrgetter("document.published"))
        yield Column("url", str, "The address of its document.", attrgetter("document.url"))


def _bound(reading: str, bound: str) -> Callable[[_Row], float | None]:
    read = attrgetter(f"{reading}.{bound}")
    return lambda row: double_of(read(row))


def _share(row: _Row) -> float | None:
    quantity: Quantity = row.record.quantity
    if quantity.unit.dimension != _SHARE or quantity.value is None:
        return None
    top, bottom = quantity.value.as_integer_ratio()
    return double_of(quantity.unit.factor * top / bottom)


def _sentence(row: _Row) -> str | None:
    return row.document.sentence(row.record)
