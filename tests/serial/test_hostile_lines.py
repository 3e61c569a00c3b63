"""Lines that nobody wrote by mistake: whatever is put into a record, it is read or refused in one short message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru import testing
from kzru.errors import RecordError
from kzru.parsing.document import parse_document
from kzru.serial import dumps, loads

TEXT = """Minister Irina Lebedeva: Last year trade with Kazakhstan exceeded $27 billion, a third of it in grain.
They agreed to build the Syrym terminal in Uralsk by 2027. The 5th Ilek Forum was held in Aktobe in June."""
LINES = dumps(parse_document(TEXT, published=date(2025, 11, 12))).splitlines()

OPTIONAL = {"why"}
"""The key that a record may be without."""

RAW = [
    "NaN",
    "-Infinity",
    "1e400",
    "1E-999999999",
    "9" * 5_000,
    "-0",
    '"\\ud800"',
    '"\\ud83d\\ude00"',
    '"' + "x" * 10_000 + '"',
    '{"a": 1, "a": 2}',
    "[" * 900 + "]" * 900,
    '{"a":' * 900 + "1" + "}" * 900,
    "[" * 100_000,
    "[" + "0," * 5_000 + "0]",
    "\0",
    "\ufeff1",
]
"""What may stand in the place of a value, as it is written."""


def _written(value: Any, path: tuple[str | int, ...], raw: str) -> str:
    """Return a value as JSON, with what lies at a path of it written otherwise."""
    if not path:
        return raw
    if isinstance(value, dict):
        parts = (
            _written(part, path[1:], raw) if key == path[0] else json.dumps(part)
            for key, part in value.items()
        )
        return (
            "{" + ",".join(f"{json.dumps(key)}:{part}" for key, part in zip(value, parts, strict=True)) + "}"
        )
    parts = (
        _written(part, path[1:], raw) if at == path[0] else json.dumps(part) for at, part in enumerate(value)
    )
    return f"[{','.join(parts)}]"


def _paths(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of a value and of everything in it."""
    yield ()
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from ((key, *path) for path in _paths(part))


PLACES = [(number, path) for number, line in enumerate(LINES) for path in _paths(json.loads(line))]


def _read(lines: list[str]) -> str | None:
    """Read the lines; return the message where they are refused."""
    try:
        documents = loads("\n".join(lines))
    except RecordError as fault:
        return str(fault)
    assert loads(dumps(documents)) == documents
    return None


def test_every_kind_of_record_is_tried() -> None:
    """The text has a statement, a figure, a commitment, a project and an event."""
    kinds = {json.loads(line)["type"] for line in LINES}
    assert {"document", "statement", "figure", "commitment", "project", "event"} == kinds


@given(st.sampled_from(PLACES), st.sampled_from(RAW) | testing.texts(max_size=3).map(json.dumps))
def test_anything_in_any_place(place: tuple[int, tuple[str | int, ...]], raw: str) -> None:
    """A value exchanged for another is read, or refused with its line in a message that can be read."""
    number, path = place
    lines = list(LINES)
    lines[number] = _written(json.loads(lines[number]), path, raw)
    message = _read(lines)
    assert message is None or (message.startswith("line ") and len(message) < 2_500)


@given(st.sampled_from(range(len(LINES))), st.data())
def test_a_key_left_out(number: int, data: st.DataObject) -> None:
    """A record without one of its keys is refused with its line and that key, unless the key is optional."""
    made = json.loads(LINES[number])
    key = data.draw(st.sampled_from(sorted(made)))
    del made[key]
    message = _read([*LINES[:number], json.dumps(made), *LINES[number + 1 :]])
    if message is None:
        assert key in OPTIONAL
    else:
        assert message.startswith("line ")
        assert key in message


@given(st.sampled_from(range(len(LINES))), st.integers(0), st.text(max_size=3))
def test_a_line_cut_or_broken(number: int, at: int, put_in: str) -> None:
    """A line with something put into it, or cut off there, is read or refused with its line."""
    line = LINES[number]
    at %= len(line) + 1
    for changed in (line[:at], line[:at] + put_in + line[at:]):
        message = _read([*LINES[:number], changed, *LINES[number + 1 :]])
        assert message is None or message.startswith("line ")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"type": ["x"] * 10_000}, "not ['x', 'x', 'x', 'x', 'x', 'x', ...] @ $.type"),
        ({"why": [0] * 10_000}, "expected an object, not 0 @ $.why[4]; and 9995 more"),
        ({"doc": "x" * 10_000}, "… @ $"),
        ({"doc": "x"}, "belongs to document 'x'"),
        ({"x" * 10_000: 1}, "unknown keys 'xxx"),
    ],
    ids=["type", "faults", "document", "other document", "key"],
)
def test_messages_are_short(changes: dict[str, Any], expected: str) -> None:
    """A fault has its path, and what is quoted, or how many faults there are, makes no message long."""
    made = next(record for record in map(json.loads, LINES) if record["type"] == "figure")
    message = _read([LINES[0], json.dumps(made | changes)]) or ""
    assert expected in message
    assert "@ $" in message
    assert len(message) < 600
