"""Values as JSON has them, so that a record holds nothing that another program must know Python's classes for."""

from __future__ import annotations

from typing import Any

__all__ = ["json_value"]

_OWN = frozenset({str, int, bool, type(None)})


def json_value(value: Any) -> Any:
    """Return a value in JSON's own types: exactly str, int, bool, None, list and dict, not classes derived from these.

    A member of an enumeration of strings compares equal to its text, and yet databases and dataframes refuse it.

    >>> from kzru.model import Status
    >>> json_value({"status": Status.TARGET, "places": ("Uralsk",)})
    {'status': 'target', 'places': ['Uralsk']}

    Args:
        value: A value made of strings, integers, None, sequences and mappings.

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
    raise TypeError(f"a record holds strings, integers, lists and the like, not {kind.__name__}")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"the keys of a record are strings, not {type(value).__name__}")
    return str.__str__(value)
