"""Periods: stretches of whole days, and periods told from a statement's date.

A `Period` is two dates. A `RelativePeriod` is what "last year" or "the first nine months of this year" say before
the date of the statement is known; `RelativePeriod.resolve` turns it into a Period. Nothing here asks the clock.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

import attrs
from dateutil.relativedelta import relativedelta

from kzru.errors import InvalidValueError
from kzru.hooks import Validated
from kzru.values.day import Day, day_of

__all__ = ["Period", "RelativePeriod", "TimeUnit"]

_ONE_DAY = timedelta(days=1)
_set = object.__setattr__


@attrs.frozen(init=False)
class Period(Validated):
    """A stretch of days, both ends included; an end that is None is open ("by 2030", "since 2005").

    Attributes:
        start: First day.
        end: Last day.

    >>> Period.of_year(2024)
    Period(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 12, 31))
    """

    start: date | None
    end: date | None

    def __init__(self, start: Day, end: Day) -> None:
        # Written out, since so many are made: attrs would convert and check in three further calls.
        first = start if type(start) is date else day_of(start)
        last = end if type(end) is date else day_of(end)
        if first is None and last is None:
            raise InvalidValueError("a period has a start, an end or both")
        if first is not None and last is not None and last < first:
            raise InvalidValueError(f"a period needs start <= end, not {first} and {last}")
        _set(self, "start", first)
        _set(self, "end", last)

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Return the calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, year: int, first: int, last: int) -> Period:
        """Return the months *first* to *last* of a year, both counted from 1 and included."""
        return cls(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))

    @classmethod
    def of_day(cls, day: date) -> Period:
        """Return the one day."""
        return cls(day, day)

    @property
    def is_closed(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def days(self) -> int | None:
        """How many days it has; None where an end is open."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    def intersection(self, other: Period) -> Period | None:
        """Return the days of both periods, or None where they share none."""
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        start, end = max(starts, default=None), min(ends, default=None)
        if start is not None and end is not None and end < start:
            return None
        return Period(start, end)

    def __str__(self) -> str:
        """The canonical form: ISO 8601, ".." for an open end: "2024-01-01/2024-12-31", "../2030-12-31"."""
        return f"{self.start or '..'}/{self.end or '..'}"


class TimeUnit(StrEnum):
    """The calendar units that periods are told in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.HALF: 6, TimeUnit.YEAR: 12}


@attrs.frozen(kw_only=True)
class RelativePeriod(Validated):
    """A period told from a date that is not yet known.

    One of two kinds. A calendar period is *offset* whole units away from the one that holds the date: "last year" is
    (year, −1), "this quarter" (quarter, 0); *months* keeps only those months of a year: "the first nine months of
    this year" is (year, 0, months 1–9), "in December" (year, 0, months 12–12); *weekday* takes one day of the week: "on Wednesday" is
    (day, 0, weekday 2), the last one up to the date, and with offset 1 the first one after it. A rolling period is *length* units
    long and ends with the date ("over the past three years", length −3) or begins the day after it ("the next five
    years", length 5). With an *offset* too, both below zero, it is so many whole units, the last of them *offset* away: "the
    previous four years" (year, −1, length −4), of 2025 those from 2021 to 2024.

    Attributes:
        unit: The unit counted in.
        offset: Whole units from the one that holds the date, for a calendar period.
        length: Units of a rolling period, negative into the past; 0 for a calendar period.
        months: First and last month kept of a calendar year, from 1.
        days: First day kept of the first month and last day kept of the last of *months* ("on November 11–12").
        open_start: Whether only the end is stated ("by the end of the year").
        open_end: Whether only the start is stated ("since last year").
        weekday: The day of the week, Monday 0, of which *offset* counts those behind the last one up to the date.
    """

    unit: TimeUnit
    offset: int = 0
    length: int = 0
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    open_start: bool = False
    open_end: bool = False
    weekday: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse combinations that name no period."""
        if self.months is not None:
            self._check_months(*self.months)
        if self.days is not None:
            self._check_days(*self.days)
        is_day = self.unit is TimeUnit.DAY and not self.length
        if self.weekday is not None and not (is_day and 0 <= self.weekday <= 6):
            raise InvalidValueError(f"a weekday is one of the days 0 to 6, not {self.weekday} of {self.unit}")
        if self.length and self.offset and max(self.length, self.offset) > 0:
            raise InvalidValueError(
                "a rolling period has a length and no offset; whole units that are over have both below zero"
            )
        if self.open_start and self.open_end:
            raise InvalidValueError("a period has a start, an end or both")

    def _check_months(self, first: int, last: int) -> None:
        if self.unit is not TimeUnit.YEAR or self.length or not 1 <= first <= last <= 12:
            raise InvalidValueError(
                f"months are kept of a calendar year and run from 1 to 12, not {self.months} of {self.unit}"
            )

    def _check_days(self, first: int, last: int) -> None:
        ends = None if self.months is None else ((self.months[0], first), (self.months[1], last))
        if ends is None or not (1 <= first <= 31 and 1 <= last <= 31) or ends[0] > ends[1]:
            raise InvalidValueError(
                f"days are kept of months and run from 1 to 31, not {self.days} of {self.months}"
            )

    def resolve(self, on: Day) -> Period | None:
        """Return the period as told on that date; None where the calendar has no such days (29 February, year 0)."""
        day = day_of(on)
        if day is None:
            return None
        try:
            period = self._rolling(day) if self.length and not self.offset else self._whole(day)
        except (ValueError, OverflowError):
            return None
        if not (self.open_start or self.open_end):
            return period
        return Period(None if self.open_start else period.start, None if self.open_end else period.end)

    def _rolling(self, on: date) -> Period:
        away = _shift(on, self.unit, self.length)
        return Period(away + _ONE_DAY, on) if self.length < 0 else Period(on + _ONE_DAY, away)

    def _whole(self, on: date) -> Period:
        last = self._calendar(on, self.offset)
        if not self.length:
            return last
        return Period(self._calendar(on, self.offset + self.length + 1).start, last.end)

    def _calendar(self, on: date, offset: int) -> Period:
        if self.weekday is not None:
            back = (on.weekday() - self.weekday) % 7
            return Period.of_day(on + timedelta(days=7 * offset - back))
        if self.unit is TimeUnit.DAY:
            return Period.of_day(on + timedelta(days=offset))
        if self.unit is TimeUnit.WEEK:
            monday = on - timedelta(days=on.weekday()) + timedelta(weeks=offset)
            return Period(monday, monday + timedelta(days=6))
        size = _MONTHS[self.unit]
        index = (on.year * 12 + on.month - 1) // size + offset
        year, month = divmod(index * size, 12)
        first, last = self.months or (month + 1, month + size)
        if self.days is not None:
            return Period(date(year, first, self.days[0]), date(year, last, self.days[1]))
        return Period.of_months(year, first, last)


def _shift(day: date, unit: TimeUnit, count: int) -> date:
    if unit is TimeUnit.DAY:
        return day + timedelta(days=count)
    if unit is TimeUnit.WEEK:
        return day + timedelta(weeks=count)
    return day + relativedelta(months=_MONTHS[unit] * count)
