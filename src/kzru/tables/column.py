"""A column of a table: its name, what it holds, what it means, and how it is read from a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from kzru.serial import flatten
from kzru.values.number import Number, decimal_text
from kzru.values.unit import Unit

__all__ = ["EXACT", "Column", "Double", "Layout", "as_told", "double_of", "exact_text", "number_columns"]

EXACT = "_exact"
"""Ends the name of the column that has the digits of a number, beside the one that has it as a double."""

_EXACTLY = "The same exactly, as text: digits, or one integer over another where it was told as a fraction."
_AS_DOUBLE = "As a double, for reckoning; the text beside it is exact."


class Double:
    """Stands for numbers that are made doubles, for other programs to reckon with; kzru itself never does."""


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: Its name.
        kind: What it holds: a type as the annotations of records have it, or `Double`.
        meaning: What it means.
        read: Gives its value of a row.
    """

    name: str
    kind: Any
    meaning: str
    read: Callable[[Any], Any]


@attrs.frozen
class Layout:
    """What a table is made of.

    Attributes:
        name: Its name: "figures".
        columns: Its columns.
        lay: Makes a row, from which columns are read, of one of the things that the table is about.
        label: Names a row in an error.
    """

    name: str
    columns: tuple[Column, ...]
    lay: Callable[[Any], Any]
    label: Callable[[Any], str]

    def rows(self, things: Iterable[Any]) -> Iterator[Any]:
        """Yield a row for each of the things that the table is about."""
        return map(self.lay, things)


def double_of(number: Number | None) -> float | None:
    """Return the double nearest to a number; None for None, and for a number greater than any double.

    >>> double_of(Decimal("28.7")), double_of(Fraction(1, 3)), double_of(Decimal(10) ** 400)
    (28.7, 0.3333333333333333, None)
    """
    if number is None:
        return None
    top, bottom = number.as_integer_ratio()
    try:
        return top / bottom  # Python rounds a quotient of integers to the nearest double
    except OverflowError:
        return None


def number_columns(name: str, meaning: str, read: Callable[[Any], Number | None]) -> tuple[Column, Column]:
    """Return the two columns of a number: as a double, and exactly as text.

    Args:
        name: The name of the first; the second has `EXACT` behind it.
        meaning: What the number means.
        read: Gives the number of a row.
    """
    return (
        Column(name, Double, f"{meaning} {_AS_DOUBLE}", lambda row: double_of(read(row))),
        Column(f"{name}{EXACT}", str, _EXACTLY, lambda row: exact_text(read(row))),
    )


def exact_text(number: Number | None) -> str | None:
    """Return a number exactly: a Decimal in digits, a Fraction as one integer over another.

    >>> exact_text(Decimal("2.87E+10")), exact_text(Fraction(1, 5)), exact_text(Fraction(3))
    ('28700000000', '1/5', '3/1')
    """
    if number is None or isinstance(number, Decimal):
        return None if number is None else decimal_text(number)
    return f"{number.numerator}/{number.denominator}"


def as_told(value: Any) -> Any:
    """Return a value as a table holds it: text, integers, dates, lists, and objects as mappings.

    >>> as_told((Fraction(1, 3), date(2026, 3, 5)))
    ['1/3', datetime.date(2026, 3, 5)]
    """
    if value is None or type(value) is str:  # most are
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str | bool | int | date):
        return value
    if isinstance(value, tuple | list):
        return [as_told(part) for part in value]
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, Fraction | Unit):
        return str(value)
    return {name: as_told(part) for name, part in attrs.asdict(flatten(value), recurse=False).items()}
