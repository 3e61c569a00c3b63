"""One object of JSON out of one line of text, and what a line may not be."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from kzru.errors import InvalidValueError, RecordError
from kzru.values.number import decimal_from_text

__all__ = ["read_object"]


def _refuse(constant: str) -> None:
    raise RecordError(f"{constant} is no number of JSON")


def read_object(line: str, *, parse_constant: Callable[[str], Any] = _refuse) -> dict[str, Any]:
    """Return the object that a line holds; its numbers are int or Decimal, never float.

    Args:
        line: The line.
        parse_constant: Gives a value for NaN, Infinity and -Infinity, which are not JSON; refuses them where left out.

    Raises:
        RecordError: The line is not JSON, is no object, names a key twice, or cannot be held; the place is the caller's to add.

    >>> read_object('{"id": "a", "share": 0.5}')
    {'id': 'a', 'share': Decimal('0.5')}
    """
    try:
        found = json.loads(
            line, parse_float=_decimal, parse_constant=parse_constant, object_pairs_hook=_without_duplicates
        )
    except json.JSONDecodeError as fault:
        raise RecordError(f"not JSON: {fault.msg.lower()} at column {fault.colno}") from None
    except RecursionError:
        raise RecordError("nested too deeply; a record is a flat object") from None
    except RecordError:
        raise
    except ValueError:
        raise RecordError("an integer has too many digits") from None  # Python stops at some thousands.
    if type(found) is not dict:
        raise RecordError(f"expected one record a line, a JSON object, not {_kind(found)}")
    return found


def _decimal(text: str) -> Decimal:
    try:
        return decimal_from_text(text)
    except InvalidValueError as fault:
        raise RecordError(str(fault)) from None


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise RecordError(f"key {twice!r} stands twice")
    return found


def _kind(value: Any) -> str:
    """Return what a value of JSON is, whatever its size."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return "a list" if isinstance(value, list) else "a string" if isinstance(value, str) else "a number"
