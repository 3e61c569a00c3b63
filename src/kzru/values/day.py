"""Days of the calendar, however a caller writes them.

pandas and numpy are told by their names and never imported.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Protocol

from kzru.errors import InvalidValueError

__all__ = ["Day", "day_of"]


class _NumpyDay(Protocol):
    """What numpy.datetime64 is to a type checker."""

    def astype(self, dtype: str, /) -> Any:
        """Return the value in other units of time."""


Day = date | str | _NumpyDay | None
"""A day as a caller may write it; a datetime and pandas.Timestamp are dates to a type checker."""


def day_of(value: Day) -> date | None:
    """Return the day that a caller means; None where there is none.

    A time of day is dropped: a datetime, aware or not, stands for the day that it shows itself.

    Args:
        value: A date, a datetime, a pandas.Timestamp, a numpy.datetime64, or an ISO date or timestamp as text; None and
            the NaT of pandas and numpy are no day.

    Raises:
        InvalidValueError: It is none of these.

    >>> day_of("2025-11-12T23:30:00+05:00"), day_of(datetime(2025, 11, 12, 23, 30))
    (datetime.date(2025, 11, 12), datetime.date(2025, 11, 12))
    """
    if value is None or type(value) is date:
        return value
    if isinstance(value, str):
        return _read(value)
    if isinstance(value, date):
        # NaT of pandas is a datetime, and unequal to itself.
        return date(value.year, value.month, value.day) if value == value else None  # noqa: PLR0124
    if (type(value).__module__, type(value).__name__) == ("numpy", "datetime64"):
        written = str(value)  # as exact as the value is: a month or a year is no day
        return None if written == "NaT" else _read(written)
    raise _no_day(value)


def _read(text: str) -> date:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise _no_day(text) from None


def _no_day(value: object) -> InvalidValueError:
    return InvalidValueError(
        f"{repr(value)[:60]} is no date; give a date, a datetime, or ISO text such as 2025-11-12"
    )
