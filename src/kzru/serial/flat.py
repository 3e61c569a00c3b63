"""From the nested model to flat records and back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import attrs

from kzru.errors import InvalidValueError
from kzru.model import Document
from kzru.serial.keys import FRACTIONS, record_class
from kzru.text.span import Span
from kzru.values.number import Number, decimal_form, decimal_text
from kzru.values.quantity import Quantity, resolution_of

__all__ = ["flatten", "restore"]


def flatten(value: Any) -> attrs.AttrsInstance:
    """Return the record of an object of the model; that of a document does not tell what it says."""
    model: type[attrs.AttrsInstance] = type(value)
    parts = {name: getattr(value, name) for name in _compared(model)}
    record = record_class(model)
    if isinstance(value, Document):
        parts = {name: parts[name] for name in attrs.fields_dict(record) if name in parts} | {"doc": value.id}
    elif "document" in parts:
        parts["doc"] = parts.pop("document")
    if "span" in parts:
        span = parts.pop("span")
        parts |= {"start": None, "end": None} if span is None else {"start": span.start, "end": span.end}
    if "quantity" in parts:
        parts |= _flat_quantity(parts.pop("quantity"))
    return record(**parts)


@cache
def _compared(model: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the fields that take part in comparison; the others are not part of a record."""
    return tuple(field.name for field in attrs.fields(model) if field.eq is not False)


def restore(record: attrs.AttrsInstance, model: type[attrs.AttrsInstance]) -> Any:
    """Return what `flatten` made the record of; a document without what it says.

    Raises:
        InvalidValueError: The keys contradict each other.
    """
    parts = attrs.asdict(record, recurse=False)
    fields = attrs.fields_dict(model)
    parts.pop("type", None)
    if model is Document:
        doc = parts.pop("doc")
        if doc != parts["id"]:
            raise InvalidValueError(f"doc and id of a document are the same, not {doc!r} and {parts['id']!r}")
    elif "doc" in parts:
        parts["document"] = parts.pop("doc")
    if "span" in fields:
        parts["span"] = _span(parts.pop("start"), parts.pop("end"))
    if "quantity" in fields:
        parts["quantity"] = _quantity(parts)
    return model(**parts)


def _span(start: int | None, end: int | None) -> Span | None:
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise InvalidValueError(f"start and end are given together, not start={start}, end={end}")
    return Span(start, end)


def _flat_quantity(quantity: Quantity) -> dict[str, Any]:
    implied = Fraction(0) if quantity.value is None else resolution_of(quantity.value)
    parts: dict[str, Any] = {"unit": quantity.unit, "qualifier": quantity.qualifier}
    parts["resolution"] = None if quantity.resolution == implied else quantity.resolution
    for name, fraction in FRACTIONS.items():
        number: Number | None = getattr(quantity, name)
        parts[name] = None if number is None else decimal_form(number)
        parts[fraction] = None if isinstance(number, Decimal) else number
    return parts


_LONGEST_SHOWN = 40


def _short(number: Number | None) -> str:
    return str(number)[:_LONGEST_SHOWN]


def _quantity(parts: dict[str, Any]) -> Quantity:
    """Return the quantity whose keys stand in *parts*, and take them out."""
    given = {name: parts.pop(name) for name in ("unit", "qualifier")}
    resolution = parts.pop("resolution")
    if resolution is not None:
        given["resolution"] = resolution
    for name, key in FRACTIONS.items():
        number, fraction = parts.pop(name), parts.pop(key)
        if fraction is not None and (number is None or decimal_text(fraction) != decimal_text(number)):
            raise InvalidValueError(
                f"{key} {_short(fraction)} and {name} {_short(number)} are not the same number"
            )
        given[name] = number if fraction is None else fraction
    return Quantity(**given)
