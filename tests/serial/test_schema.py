"""The JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from kzru.model import Document
from kzru.serial import record, schema
from kzru.serial.schema import VERSION


def _objects() -> dict[str, Any]:
    definitions: dict[str, Any] = schema()["$defs"]
    return definitions


def test_it_is_a_schema() -> None:
    """It is valid by its own meta-schema, and JSON itself."""
    Draft202012Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()


@pytest.mark.parametrize("name", _objects())
def test_every_object_is_closed_and_described(name: str) -> None:
    """No object takes other keys than its own, and every key says what it means."""
    definition = _objects()[name]
    assert definition["additionalProperties"] is False
    assert definition["description"].endswith(".")
    for key, value in definition["properties"].items():
        assert key == "type" or value["description"].endswith(".")


def test_only_these_keys_may_be_left_out() -> None:
    """Records are regular: all other keys are always written."""
    optional = {
        (name, key)
        for name, definition in _objects().items()
        for key in definition["properties"]
        if key not in definition["required"]
    }
    whys = {(name, "why") for name in ("figure", "commitment", "project", "event")}
    assert whys | {(name, "evidence") for name in (*dict(whys), "statement")} == optional


def test_it_tells_its_version() -> None:
    """Whoever keeps records can see by which schema they were written."""
    assert (VERSION, f"urn:kzru:records:{VERSION}") == (schema()["version"], schema()["$id"])


@pytest.mark.parametrize(
    "changes",
    [{"type": "figure"}, {"text": None}, {"author": "x"}, {"published": "12.11.2025"}, {"published": 2025}],
)
def test_it_refuses_what_is_no_record(changes: dict[str, Any]) -> None:
    """Wrong kinds, unknown keys and other forms of dates are refused."""
    made = record(Document(id="d", text=""))
    validator = Draft202012Validator(schema())
    validator.validate(made)
    with pytest.raises(ValidationError):
        validator.validate(made | changes)
