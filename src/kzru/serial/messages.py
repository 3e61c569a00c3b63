"""How errors quote what a record holds: in short, whatever its length and depth."""

from __future__ import annotations

import reprlib
from decimal import Decimal

__all__ = ["shortened", "shown"]

_LONGEST_VALUE = 40
_LONGEST_MESSAGE = 300

_REPR = reprlib.Repr()
"""Does not go down into values that are nested too deeply for repr."""
_REPR.maxlevel = 3
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = 10_000


def shown(value: object) -> str:
    """Return how an error quotes a value.

    >>> shown("abc"), shown(["a"]), shown(10**5000)
    ("'abc'", "['a']", 'an integer of thousands of digits')
    """
    try:
        text = str(value) if isinstance(value, Decimal) else _REPR.repr(value)
    except ValueError:  # Python does not write them.
        text = "an integer of thousands of digits"
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def shortened(message: str) -> str:
    """Return a message without what is too long to be read."""
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}…"
