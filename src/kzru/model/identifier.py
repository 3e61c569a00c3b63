"""The law that every record keeps: its id is a string."""

from __future__ import annotations

from typing import Any

from kzru.errors import InvalidValueError

__all__ = ["check_id"]


def check_id(record: object, attribute: Any, value: str) -> None:
    """Refuse an id that is no string; a validator of attrs.

    Raises:
        InvalidValueError: It is none; the message names the record's class.
    """
    if not isinstance(value, str):
        raise InvalidValueError(
            f"{type(record).__name__}: {attribute.name} is a string, not {repr(value)[:60]}"
        )
