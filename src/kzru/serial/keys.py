"""The keys of a record of JSON Lines, derived from its class: its fields, with a span and a quantity laid out flat.

What each key means is stated once: "Attributes:" in the docstring of the class.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_type_hints

import attrs

from kzru.model import RECORDS, Document, Mention, Reason
from kzru.text.span import Span
from kzru.values.period import Period, RelativePeriod
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = ["FRACTIONS", "PARTS", "described", "models", "record_class"]

PARTS: tuple[type[attrs.AttrsInstance], ...] = (Period, RelativePeriod, Reason, Mention)
"""What stands within records as an object of its own."""

FRACTIONS = {"value": "fraction", "low": "low_fraction", "high": "high_fraction"}
"""The numbers of a quantity, each with the key that states it exactly where it is a fraction."""

_DOCUMENT = "Id of the document."
_START = "Offset of the first character, in characters (code points) of the document's text."
_END = "Offset behind the last character."
_QUANTITY: Mapping[str, Any] = {
    "value": Annotated[Decimal | None, "The number, unscaled; null for a range."],
    "low": Annotated[Decimal | None, "Lower end of a range, else null."],
    "high": Annotated[Decimal | None, "Upper end of a range, else null."],
    "unit": Annotated[
        Unit, "Symbol of the unit: an ISO 4217 code for money, %, pp, ratio, count, km, t/a and so on."
    ],
    "qualifier": Annotated[Qualifier, "How firmly the value is stated."],
    "fraction": Annotated[
        Fraction | None, "The value exactly, where it is a fraction; value is it as a decimal."
    ],
    "low_fraction": Annotated[Fraction | None, "The same for low."],
    "high_fraction": Annotated[Fraction | None, "The same for high."],
    "resolution": Annotated[
        Fraction | None, "How finely the value is stated, where this does not follow from it."
    ],
}
_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n        .*)*)", re.MULTILINE)


def models() -> tuple[type[attrs.AttrsInstance], ...]:
    """Return every class that has a record, parts before what holds them."""
    known: Any = tuple(row.model for row in RECORDS)
    return (*PARTS, Document, *known)


@cache
def record_class(model: type[attrs.AttrsInstance]) -> type[attrs.AttrsInstance]:
    """Return the class whose fields are the keys of a record of a class, in the order in which they are written."""
    keys = dict(_keys(model))
    fields = {key: attrs.field(type=annotation) for key, annotation in keys.items() if key != "type"}
    if "type" in keys:
        name = get_args(keys["type"])[0]
        fields = {"type": attrs.field(type=keys["type"], default=name), **fields}
    made = attrs.make_class(f"{model.__name__}Record", fields, frozen=True, kw_only=True)
    made.__annotations__ = keys
    made.__doc__ = (model.__doc__ or "").split("\n", maxsplit=1)[0]
    return made


def _keys(model: type[attrs.AttrsInstance]) -> Iterator[tuple[str, Any]]:
    names = {row.model: row.name for row in RECORDS} | {Document: "document"}
    if model in names:
        yield "type", Literal[names[model]]
        yield "doc", Annotated[str, _DOCUMENT]
    hints, meanings = get_type_hints(model), described(model)
    written_apart = {row.plural for row in RECORDS} | {"others"}
    for field in attrs.fields(model):
        kind, name = hints[field.name], field.name
        if (
            not field.eq
            or (model is Document and name in written_apart)
            or (model in names and name == "document")
        ):
            continue
        if Span in (kind, *get_args(kind)):
            optional = None if NoneType in get_args(kind) else kind
            for key, meaning in (("start", _START), ("end", _END)):
                yield key, Annotated[int | None if optional is None else int, meaning]
        elif kind is Quantity:
            yield from _QUANTITY.items()
        else:
            yield name, Annotated[kind, meanings[name]] if name in meanings else kind


@cache
def described(model: type) -> Mapping[str, str]:
    """Return what each field of a class means: "Attributes:" of its docstring; empty where Python dropped docstrings.

    >>> described(Mention)["surface"]
    'The text there.'
    """
    _, _, attributes = inspect.cleandoc(model.__doc__ or "").partition("Attributes:\n")
    return {name: " ".join(text.split()) for name, text in _ATTRIBUTE.findall(attributes)}
