"""The types of the model for Pydantic, and so for FastAPI: read from their records, and written as these.

A document is its record with a list for each type of record: "statements", "figures" and so on. Pydantic writes a number that is not
whole as a double; JSON Lines and tables keep all digits.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from kzru.errors import KzruError, RecordError
from kzru.model import RECORDS, Document
from kzru.serial import json_value, make_converter, record, schema
from kzru.tables.column import double_of
from kzru.values.number import decimal_from_text, is_whole

__all__ = ["core_schema", "json_schema"]

_REFERENCE = "$ref"


def core_schema(model: type[attrs.AttrsInstance]) -> Any:
    """Return what Pydantic asks a class for: how its objects are read and written.

    Args:
        model: A class of the model.
    """
    from pydantic_core import core_schema as made

    return made.no_info_plain_validator_function(
        lambda value: _read(model, value),
        serialization=made.plain_serializer_function_ser_schema(_written, when_used="always"),
    )


def json_schema(model: type[attrs.AttrsInstance]) -> dict[str, Any]:
    """Return the JSON Schema of a class, with nothing in it that stands elsewhere.

    Args:
        model: A class of the model.
    """
    defined = schema()["$defs"]
    name = _name(model)
    made: dict[str, Any] = _whole(defined[name], defined)
    made["title"] = model.__name__
    if model is Document:
        parts = {
            row.plural: {"type": "array", "items": _whole(defined[row.name], defined)} for row in RECORDS
        }
        made["properties"] |= parts
    return made


def _name(model: type) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in model.__name__).lstrip("_")


def _whole(part: Any, defined: Mapping[str, Any]) -> Any:
    """Return a part of a schema, with what it refers to in place of the references."""
    if isinstance(part, list):
        return [_whole(one, defined) for one in part]
    if not isinstance(part, dict):
        return part
    if _REFERENCE in part:
        target = _whole(defined[part[_REFERENCE].rpartition("/")[2]], defined)
        return target | {key: one for key, one in part.items() if key != _REFERENCE}
    return {key: _whole(one, defined) for key, one in part.items()}


def _read(model: type[attrs.AttrsInstance], value: Any) -> Any:
    """Return an object as it is, or read one from its record.

    Raises:
        ValueError: It is neither; Pydantic tells where.
    """
    if isinstance(value, model):
        return value
    if not isinstance(value, dict):
        raise RecordError(f"expected a {_name(model)}, not {type(value).__name__}")
    told = _exact(value)
    if model is not Document:
        return make_converter().structure(told, model)
    parts = {row: told.pop(row.plural, []) for row in RECORDS}
    document = make_converter().structure(told, Document)
    held = [make_converter().structure(one, row.model) for row, found in parts.items() for one in found]
    try:
        return document.with_records(held)
    except KzruError as fault:
        raise RecordError(str(fault)) from None


def _exact(value: Any) -> Any:
    """Return a value with a Decimal for each double, of the digits that the double is written with."""
    if isinstance(value, dict):
        return {key: _exact(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_exact(held) for held in value]
    return decimal_from_text(repr(value)) if isinstance(value, float) else value


def _written(value: Any) -> Any:
    if not isinstance(value, Document):
        return _plain(json_value(make_converter().unstructure(value)))
    parts = {row.plural: [_plain(record(one)) for one in value.records(row.plural)] for row in RECORDS}
    return _plain(record(value)) | parts


def _plain(value: Any) -> Any:
    """Return a record with numbers that every writer of JSON knows."""
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_plain(held) for held in value]
    if isinstance(value, Decimal):
        return int(value) if is_whole(value) else double_of(value)
    return value
