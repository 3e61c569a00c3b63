"""The JSON Schema of the records, made from the same annotations as the converter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import attrs

from kzru.serial.converter import FRACTION, LEFT_OUT
from kzru.serial.keys import models, record_class
from kzru.values.unit import Unit

__all__ = ["VERSION", "schema"]

_SCALARS: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Decimal: {"type": "number"},
    Fraction: {"type": "string", "pattern": FRACTION},
    Unit: {"type": "string", "minLength": 1},
}


VERSION = 2
"""Version of the records: it rises where a key is removed or changes its meaning or type."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) that every record keeps; "version" tells which one.

    >>> schema()["$defs"]["figure"]["properties"]["qualifier"]["description"]
    'How firmly the value is stated.'
    """
    records = {_name(model): record_class(model) for model in models()}
    lines = [name for name, record in records.items() if "type" in attrs.fields_dict(record)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:kzru:records:{VERSION}",
        "version": VERSION,
        "title": "A record of kzru",
        "description": "One line of JSON Lines: a document, or something that the document before it says.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in lines],
        "$defs": {name: _object(record) for name, record in records.items()},
    }


def _name(kind: type) -> str:
    """Return the name of a class in lower case, its words joined by underscores."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in kind.__name__).lstrip("_")


_EVIDENCE: dict[str, Any] = {
    "description": "Where it stands, as `kzru extract --evidence` adds it; it is passed over where records are read back.",
    "type": "object",
    "properties": {
        "sentence": {"description": "The sentence.", "type": ["string", "null"]},
        "title": {"description": "The title of its document.", "type": ["string", "null"]},
        "published": {"description": "The date of its document.", "type": ["string", "null"]},
        "url": {"description": "The address of its document.", "type": ["string", "null"]},
    },
}


def _object(kind: type[attrs.AttrsInstance]) -> dict[str, Any]:
    annotations = get_type_hints(kind, include_extras=True)
    own = {name: _value(annotations[name]) for name in attrs.fields_dict(kind)}
    is_told_by_a_document = "doc" in own and "published" not in own
    return {
        "description": (kind.__doc__ or "").split("\n", maxsplit=1)[0],
        "type": "object",
        "properties": own | ({"evidence": _EVIDENCE} if is_told_by_a_document else {}),
        "required": [name for name in attrs.fields_dict(kind) if name not in LEFT_OUT],
        "additionalProperties": False,
    }


def _value(annotation: Any) -> dict[str, Any]:
    if annotation in _SCALARS:
        return dict(_SCALARS[annotation])
    origin: Any = get_origin(annotation)
    if origin is Annotated:
        described, description = get_args(annotation)
        return {"description": description, **_value(described)}
    if origin is Literal:
        return {"const": get_args(annotation)[0]}
    if origin is UnionType:
        return {"anyOf": [_value(part) for part in get_args(annotation)]}
    if origin is tuple:
        return _array(get_args(annotation))
    if issubclass(annotation, Enum):
        return {"enum": [member.value for member in annotation]}
    return {"$ref": f"#/$defs/{_name(annotation)}"}


def _array(kinds: tuple[Any, ...]) -> dict[str, Any]:
    length = {} if kinds[-1] is ... else {"minItems": len(kinds), "maxItems": len(kinds)}
    return {"type": "array", "items": _value(kinds[0]), **length}
