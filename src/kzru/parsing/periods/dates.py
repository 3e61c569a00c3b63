"""What the rules for periods build: the productions that lang/*/periods.toml names.

A year is an int, or a relative year where the text tells it from the statement's date; everything else is a Period or
a RelativePeriod. A production returns None where its parts make no period (31 June, a range that runs backwards).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kzru.errors import InvalidValueError
from kzru.evolve import evolve
from kzru.values import Period, RelativePeriod, TimeUnit

__all__ = ["PRODUCTIONS", "UNTOLD", "When", "Year", "written_date"]

Year = int | RelativePeriod
When = Period | RelativePeriod

UNTOLD = "untold"
"""Stands for a period that the words do not tell: a clock time, "year on year"."""

_THIS_YEAR = RelativePeriod(unit=TimeUnit.YEAR)
_ONE_DAY = timedelta(days=1)
_DECADE = 10
_CENTURY = 100
_LAST_CENTURY = 1900
_CENTURY_NOW = 2000
_LAST_MONTH = 12
_MONTHS_OF = {"quarter": 3, "half": 6}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
"""Months of the north; winter is of two years and told of neither."""


def number(value: Year) -> Year:
    """Return the number, or the relative year that stands for one."""
    return value


def added(rest: int, tens: int = 0, thousand: int = 0) -> int:
    """Return the number told in words: two thousand, twenty, fifth."""
    return thousand + tens + rest


def calendar_year(which: int = 0) -> RelativePeriod:
    """Return the year that is *which* years from the statement's."""
    return RelativePeriod(unit=TimeUnit.YEAR, offset=which)


def same(span: When) -> When:
    """Return the stretch itself: "early 2026" is told in whole years."""
    return span


def whole_year(year: Year) -> When:
    """Return the year as a stretch of days."""
    return Period.of_year(year) if isinstance(year, int) else year


def months(first: int, last: int | None = None, year: Year = _THIS_YEAR) -> When | None:
    """Return the months *first* to *last* of the year."""
    last = first if last is None else last
    if not 1 <= first <= last <= _LAST_MONTH:
        return None
    if isinstance(year, int):
        return Period.of_months(year, first, last)
    return evolve(year, months=(first, last))


def two_months(first: int, last: int, year: Year = _THIS_YEAR) -> When | None:
    """Return two months that follow each other: "in May and June 2024"."""
    return months(first, last, year) if last == first + 1 else None


def first_months(count: int, year: Year = _THIS_YEAR) -> When | None:
    """Return January to the month *count*."""
    return months(1, count, year)


def most_months(count: int, year: Year = _THIS_YEAR) -> When | None:
    """Return January to the month *count*, where that is past the half of the year: fewer months may be any."""
    return months(1, count, year) if 2 * count > _LAST_MONTH else None


def last_months(count: int, year: Year = _THIS_YEAR) -> When | None:
    """Return the last *count* months of the year."""
    return months(_LAST_MONTH + 1 - count, _LAST_MONTH, year)


def part_of_year(ordinal: int, part: str, last: int | None = None, year: Year = _THIS_YEAR) -> When | None:
    """Return the first, second … quarter or half of the year, or those from one to another."""
    size = _MONTHS_OF[part]
    return months((ordinal - 1) * size + 1, (ordinal if last is None else last) * size, year)


def first_parts(count: int, part: str, year: Year = _THIS_YEAR) -> When | None:
    """Return the first *count* quarters of the year."""
    return months(1, count * _MONTHS_OF[part], year)


def last_part(part: str, year: Year = _THIS_YEAR) -> When | None:
    """Return the last quarter or half of the year."""
    return part_of_year(_LAST_MONTH // _MONTHS_OF[part], part, year=year)


def of_year(year: Year, span: When) -> When | None:
    """Return the part of the statement's own year as one of the year told beside it: "in 2019 from March to May"."""
    if not isinstance(span, RelativePeriod) or span.offset or span.unit is not TimeUnit.YEAR:
        return span  # it has a year of its own
    if span.months is None or span.open_start or span.open_end:
        return None
    first, last = span.months
    if span.days is not None:
        return days(span.days[0], first, span.days[1], last, year)
    return months(first, last, year)


def days(
    first: int, month: int, last: int | None = None, until: int | None = None, year: Year = _THIS_YEAR
) -> When | None:
    """Return the day *first* of *month*, or the days from it to the day *last* of the month *until*."""
    last = first if last is None else last
    until = month if until is None else until
    try:
        if isinstance(year, int):
            return Period(date(year, month, first), date(year, until, last))
        return evolve(year, months=(month, until), days=(first, last))
    except ValueError:  # which InvalidValueError is too
        return None


def written_date(year: int, month: int, day: int) -> Period | None:
    """Return the day of a date told in numbers."""
    try:
        return Period.of_day(date(year, month, day))
    except ValueError:
        return None


def day_and_year(month: int, told: tuple[int, int]) -> Period | None:
    """Return the day of "June 5,2024", whose comma has no space behind it."""
    return written_date(told[1], month, told[0])


def slashed_date(first: int, second: int, year: int) -> Period | str | None:
    """Return the day of 13/12/2025 or 12/13/2025; of 11/12/2025 nobody knows which is the month."""
    if first <= _LAST_MONTH and second <= _LAST_MONTH and first != second:
        return UNTOLD
    return written_date(year, min(first, second), max(first, second))


def unit_away(unit: str, which: int = 0) -> RelativePeriod:
    """Return the unit of time that is *which* units from the one of the statement: "last month"."""
    return RelativePeriod(unit=TimeUnit(unit), offset=which)


def day_away(which: int) -> RelativePeriod:
    """Return yesterday, today, tomorrow."""
    return RelativePeriod(unit=TimeUnit.DAY, offset=which)


def weekday(day: int, which: int = 0) -> RelativePeriod:
    """Return the last such day of the week up to the statement's date, or the one after it: "next Friday"."""
    return RelativePeriod(unit=TimeUnit.DAY, offset=max(which, 0), weekday=day)


def season(name: str, year: Year = _THIS_YEAR) -> When | None:
    """Return the months of the season of the year."""
    return months(*_SEASONS[name], year)


def season_away(which: int, name: str) -> When | None:
    """Return the season of the year *which* years away: "last summer"."""
    return season(name, calendar_year(which))


def sum_of_year() -> RelativePeriod:
    """Return the year whose sum is told, as its months: of a year that is not over the past is last year's."""
    return evolve(_THIS_YEAR, months=(1, _LAST_MONTH))


def ago(unit: str, count: int = 1) -> RelativePeriod:
    """Return the unit *count* units back: "three years ago" is that calendar year."""
    return RelativePeriod(unit=TimeUnit(unit), offset=-count)


def a_year_earlier() -> RelativePeriod:
    """Return the year before, of "in the same period last year"."""
    return calendar_year(-1)


def ahead(unit: str, count: int = 1) -> RelativePeriod:
    """Return the unit *count* units on: "a year from now" is the next calendar year."""
    return RelativePeriod(unit=TimeUnit(unit), offset=count)


def past(unit: str, count: int = 1) -> RelativePeriod | None:
    """Return the *count* units that end with the statement's date."""
    return RelativePeriod(unit=TimeUnit(unit), length=-count) if count else None


def whole_past(unit: str, count: int = 1) -> RelativePeriod | None:
    """Return the *count* whole units before the one that holds the statement's date: "the previous four years"."""
    return RelativePeriod(unit=TimeUnit(unit), offset=-1, length=-count) if count else None


def coming(unit: str, count: int = 1) -> RelativePeriod | None:
    """Return the *count* units that begin the day after the statement's date."""
    return RelativePeriod(unit=TimeUnit(unit), length=count) if count else None


def past_decades(count: int = 1) -> RelativePeriod | None:
    """Return the decades that end with the statement's date."""
    return past(TimeUnit.YEAR, count * _DECADE)


def coming_decades(count: int = 1) -> RelativePeriod | None:
    """Return the decades that begin the day after the statement's date."""
    return coming(TimeUnit.YEAR, count * _DECADE)


def month_away(which: int, month: int) -> When | None:
    """Return the month of the year *which* years away: "last November"."""
    return months(month, year=calendar_year(which))


def decade(year: int) -> Period | None:
    """Return the years of "the 1990s", of «90-е годы»."""
    year = year if year >= _CENTURY else _LAST_CENTURY + year
    return None if year % _DECADE else years(year, year + _DECADE - 1)


def years(first: int, last: int) -> Period | None:
    """Return the years *first* to *last*."""
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def two_years(first: int, last: int) -> Period | None:
    """Return two years that follow each other: "in 2023 and 2024"."""
    return years(first, last) if last == first + 1 else None


def years_from(first: int, count: int) -> Period | None:
    """Return the *count* years that begin with the year: "from 2026 for three years"."""
    return years(first, first + count - 1) if count else None


def this_century(value: int) -> int:
    """Return the year told by its last two digits: "Q2'24"."""
    return _CENTURY_NOW + value


def short_years(first: int, last: int) -> Period | None:
    """Return the years of "2012–13", the last told by its two last digits."""
    return years(first, first - first % 100 + last) if last > first % 100 else None


def until(span: When) -> When | None:
    """Return all days up to the end of the stretch."""
    if isinstance(span, Period):
        return Period(None, span.end) if span.end else None
    return None if span.open_end else evolve(span, open_start=True)


def since(span: When) -> When | None:
    """Return all days from the beginning of the stretch."""
    if isinstance(span, Period):
        return Period(span.start, None) if span.start else None
    return None if span.open_start else evolve(span, open_end=True)


def before(span: When) -> When | None:
    """Return all days before the stretch."""
    if isinstance(span, Period):
        return Period(None, span.start - _ONE_DAY) if span.start and span.start > date.min else None
    return None if span.length or span.months else evolve(span, offset=span.offset - 1, open_start=True)


def after(span: When) -> When | None:
    """Return all days after the stretch."""
    if isinstance(span, Period):
        return Period(span.end + _ONE_DAY, None) if span.end and span.end < date.max else None
    return None if span.length or span.months else evolve(span, offset=span.offset + 1, open_end=True)


def between(first: When, last: When) -> When | None:
    """Return the days from the beginning of one stretch to the end of the other."""
    try:
        if isinstance(first, RelativePeriod) and isinstance(last, RelativePeriod):
            return _relative_between(first, last)
        begin, end = _in_year_of(last, first), _in_year_of(first, last)
        return None if begin is None or end is None else Period(begin.start, end.end)
    except InvalidValueError:
        return None


def _in_year_of(other: When, span: When) -> Period | None:
    """Return a stretch, in the year that the other one tells of both where it tells none: "from January to October 2025"."""
    if isinstance(span, Period):
        return span
    start = other.start if isinstance(other, Period) else None
    return span.resolve(start) if span.months and not span.offset else None


def _relative_between(first: RelativePeriod, last: RelativePeriod) -> RelativePeriod | None:
    if not first.months or not last.months:
        return None
    offset = first.offset or last.offset
    if offset != last.offset or bool(first.days) != bool(last.days):
        return None
    ends = (first.days[0], last.days[1]) if first.days and last.days else None
    return evolve(last, months=(first.months[0], last.months[1]), days=ends)


def untold(**_: object) -> str:
    """Return the mark of a period that the words do not tell, whatever they hold."""
    return UNTOLD


PRODUCTIONS: dict[str, Callable[..., object | None]] = {
    production.__name__: production
    for production in (
        number, added, this_century, calendar_year, same, of_year, whole_year, months, two_months, first_months, most_months, last_months,
        part_of_year, first_parts, last_part, days, day_and_year, weekday, season, season_away, sum_of_year, written_date, slashed_date, unit_away, day_away, ago, a_year_earlier, ahead, past, whole_past, coming, past_decades, coming_decades,
        month_away, decade, years, two_years, years_from, short_years, until, since, before, after, between, untold,
    )
}  # fmt: skip
"""The productions by the names that the data files call them."""
