"""Values as JSON has them, so that a record holds nothing that another program must know Python's classes for."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from kzru.values.number import decimal_text

__all__ = ["json_text", "json_value"]

_OWN = frozenset({str, int, bool, type(None), Decimal})


def json_value(value: Any) -> Any:
    """Return a value in exactly str, int, bool, None, Decimal, list and dict, not in classes derived from these.

    A member of an enumeration of strings compares equal to its text, and yet databases and dataframes refuse it. A number
    that is not whole is a Decimal, for a float would lose digits; `json_text` writes it as a number of JSON.

    >>> from kzru.model import Status
    >>> json_value({"status": Status.TARGET, "places": ("Uralsk",)})
    {'status': 'target', 'places': ['Uralsk']}

    Args:
        value: A value made of strings, numbers, None, sequences and mappings.

    Raises:
        TypeError: There is something else in it.
    """
    kind = type(value)
    if kind in _OWN:
        return value
    if isinstance(value, dict):
        return {_text(key): json_value(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(held) for held in value]
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return int(value)
    raise TypeError(f"a record holds strings, numbers, lists and the like, not {kind.__name__}")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"the keys of a record are strings, not {type(value).__name__}")
    return str.__str__(value)


def json_text(value: Any, *, ascii_only: bool = False) -> str:
    """Return a value of `json_value` as JSON without spaces; its numbers have all their digits.

    >>> json_text({"value": Decimal("28700000000.50"), "unit": "USD"})
    '{"value":28700000000.5,"unit":"USD"}'

    Args:
        value: The value.
        ascii_only: Whether other characters are escaped.

    Raises:
        ValueError: An integer has thousands of digits, which Python does not write.
    """
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, dict):
        pairs = (
            f"{json.dumps(key, ensure_ascii=ascii_only)}:{json_text(held, ascii_only=ascii_only)}"
            for key, held in value.items()
        )
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(json_text(held, ascii_only=ascii_only) for held in value) + "]"
    return json.dumps(value, ensure_ascii=ascii_only)
