"""Periods, and what words that count from a date mean on that date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kzru.errors import InvalidValueError
from kzru.values import Period, RelativePeriod, TimeUnit

DAY, WEEK, MONTH, QUARTER, HALF, YEAR = TimeUnit
VISIT = date(2025, 11, 12)


def _period(text: str) -> Period:
    start, end = (None if day == ".." else date.fromisoformat(day) for day in text.split("/"))
    return Period(start, end)


@pytest.mark.parametrize(
    ("expected", "words", "fields"),
    [
        ("2024-01-01/2024-12-31", "last year", {"unit": YEAR, "offset": -1}),
        ("2025-01-01/2025-12-31", "this year", {"unit": YEAR}),
        ("2026-01-01/2026-12-31", "next year", {"unit": YEAR, "offset": 1}),
        ("2025-01-01/2025-09-30", "the first nine months of this year", {"unit": YEAR, "months": (1, 9)}),
        ("2025-01-01/2025-10-31", "in January–October", {"unit": YEAR, "months": (1, 10)}),
        ("2024-12-01/2024-12-31", "last December", {"unit": YEAR, "offset": -1, "months": (12, 12)}),
        ("2025-11-11/2025-11-12", "on November 11–12", {"unit": YEAR, "months": (11, 11), "days": (11, 12)}),
        ("2025-11-12/2025-11-12", "today", {"unit": DAY}),
        ("2025-11-11/2025-11-11", "yesterday", {"unit": DAY, "offset": -1}),
        ("2025-11-12/2025-11-12", "on Wednesday", {"unit": DAY, "weekday": 2}),
        ("2025-11-07/2025-11-07", "on Friday", {"unit": DAY, "weekday": 4}),
        ("2025-11-14/2025-11-14", "next Friday", {"unit": DAY, "weekday": 4, "offset": 1}),
        ("2025-11-10/2025-11-16", "this week", {"unit": WEEK}),
        ("2025-11-03/2025-11-09", "last week", {"unit": WEEK, "offset": -1}),
        ("2025-10-01/2025-10-31", "last month", {"unit": MONTH, "offset": -1}),
        ("2026-01-01/2026-01-31", "two months on", {"unit": MONTH, "offset": 2}),
        ("2025-10-01/2025-12-31", "this quarter", {"unit": QUARTER}),
        ("2025-07-01/2025-09-30", "last quarter", {"unit": QUARTER, "offset": -1}),
        ("2025-07-01/2025-12-31", "this half-year", {"unit": HALF}),
        ("2024-07-01/2024-12-31", "two half-years ago", {"unit": HALF, "offset": -2}),
        ("2010-11-13/2025-11-12", "over 15 years", {"unit": YEAR, "length": -15}),
        ("2022-11-13/2025-11-12", "over the past three years", {"unit": YEAR, "length": -3}),
        ("2025-11-13/2030-11-12", "the next five years", {"unit": YEAR, "length": 5}),
        ("2021-01-01/2024-12-31", "the previous four years", {"unit": YEAR, "offset": -1, "length": -4}),
        ("2025-08-01/2025-10-31", "the previous three months", {"unit": MONTH, "offset": -1, "length": -3}),
        ("2025-10-27/2025-11-09", "the previous two weeks", {"unit": WEEK, "offset": -1, "length": -2}),
        ("2025-11-02/2025-11-11", "the previous ten days", {"unit": DAY, "offset": -1, "length": -10}),
        ("2025-08-13/2025-11-12", "the past quarter", {"unit": QUARTER, "length": -1}),
        ("2025-10-30/2025-11-12", "the past two weeks", {"unit": WEEK, "length": -2}),
        ("2025-11-03/2025-11-12", "the past ten days", {"unit": DAY, "length": -10}),
        ("../2025-12-31", "by the end of the year", {"unit": YEAR, "open_start": True}),
        ("2024-01-01/..", "since last year", {"unit": YEAR, "offset": -1, "open_end": True}),
    ],
)
def test_resolve(expected: str, words: str, fields: dict[str, Any]) -> None:
    """Told on 12 November 2025, such words mean these days."""
    assert expected == str(RelativePeriod(**fields).resolve(VISIT)), words


@pytest.mark.parametrize(
    ("expected", "on", "fields"),
    [
        ("2023-03-01/2024-02-29", date(2024, 2, 29), {"unit": YEAR, "length": -1}),
        ("2024-03-01/2025-02-28", date(2024, 2, 29), {"unit": YEAR, "length": 1}),
        ("2025-03-01/2025-03-31", date(2025, 3, 31), {"unit": MONTH, "length": -1}),
        ("2024-12-01/2024-12-31", date(2025, 1, 31), {"unit": MONTH, "offset": -1}),
        ("2024-10-01/2024-12-31", date(2025, 2, 1), {"unit": QUARTER, "offset": -1}),
        ("2024-02-01/2024-02-29", date(2024, 5, 1), {"unit": YEAR, "months": (2, 2)}),
        ("2024-12-30/2025-01-05", date(2025, 1, 1), {"unit": WEEK}),
    ],
)
def test_resolve_at_the_edges_of_the_calendar(expected: str, on: date, fields: dict[str, Any]) -> None:
    """Leap years, months of unlike length and the turn of the year come out as the calendar has them."""
    assert expected == str(RelativePeriod(**fields).resolve(on))


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": YEAR, "offset": -2025},
        {"unit": YEAR, "offset": 8000},
        {"unit": DAY, "offset": 10**400},
        {"unit": YEAR, "offset": 10**400},
        {"unit": WEEK, "length": -(10**12)},
        {"unit": MONTH, "length": 10**400},
        {"unit": YEAR, "months": (2, 2), "days": (29, 29)},
        {"unit": YEAR, "months": (11, 11), "days": (30, 31)},
    ],
)
def test_days_that_do_not_exist(fields: dict[str, Any]) -> None:
    """Beyond the calendar, or on a day that its month lacks, there is no period rather than a fault."""
    assert RelativePeriod(**fields).resolve(VISIT) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": MONTH, "months": (1, 1)},
        {"unit": YEAR, "months": (0, 1)},
        {"unit": YEAR, "months": (1, 13)},
        {"unit": YEAR, "months": (9, 1)},
        {"unit": YEAR, "months": (1, 9), "length": 1},
        {"unit": YEAR, "days": (1, 2)},
        {"unit": YEAR, "months": (1, 1), "days": (2, 1)},
        {"unit": YEAR, "months": (1, 1), "days": (1, 32)},
        {"unit": DAY, "weekday": 7},
        {"unit": WEEK, "weekday": 1},
        {"unit": DAY, "weekday": 1, "length": 2},
        {"unit": YEAR, "offset": 1, "length": 1},
        {"unit": YEAR, "open_start": True, "open_end": True},
    ],
)
def test_impossible_relative_periods_are_refused(fields: dict[str, Any]) -> None:
    """Months are those of a year, days those of months, and a period does not both roll and stand."""
    with pytest.raises(InvalidValueError):
        RelativePeriod(**fields)


@pytest.mark.parametrize(("start", "end"), [(None, None), (date(2025, 1, 2), date(2025, 1, 1))])
def test_impossible_periods_are_refused(start: date | None, end: date | None) -> None:
    """A period has an end at least, and does not end before it starts."""
    with pytest.raises(InvalidValueError):
        Period(start, end)


def test_the_common_periods() -> None:
    """Years, months and days of the calendar."""
    assert _period("2024-01-01/2024-12-31") == Period.of_year(2024)
    assert _period("2024-01-01/2024-02-29") == Period.of_months(2024, 1, 2)
    assert _period("2025-11-12/2025-11-12") == Period.of_day(VISIT)


@pytest.mark.parametrize(
    ("expected", "text"),
    [(366, "2024-01-01/2024-12-31"), (1, "2025-11-12/2025-11-12"), (None, "../2030-12-31")],
)
def test_days(expected: int | None, text: str) -> None:
    """A closed period has its first and last day and those between; an open one no number of days."""
    assert expected == _period(text).days


@pytest.mark.parametrize(
    ("expected", "text"),
    [(True, "2024-01-01/2024-12-31"), (False, "../2030-12-31"), (False, "2005-01-01/..")],
)
def test_is_closed_and_str(expected: bool, text: str) -> None:
    """An open end is written with two points."""
    assert expected is _period(text).is_closed
    assert text == str(_period(text))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        ("2024-06-01/2024-12-31", "2024-01-01/2024-12-31", "2024-06-01/2025-05-31"),
        ("2024-12-31/2024-12-31", "2024-01-01/2024-12-31", "2024-12-31/.."),
        ("2005-01-01/2030-12-31", "../2030-12-31", "2005-01-01/.."),
        ("../2024-12-31", "../2030-12-31", "../2024-12-31"),
        (None, "2024-01-01/2024-12-31", "2025-01-01/.."),
    ],
)
def test_intersection(expected: str | None, a: str, b: str) -> None:
    """The days of both; None where they share none."""
    shared = None if expected is None else _period(expected)
    assert shared == _period(a).intersection(_period(b)) == _period(b).intersection(_period(a))
