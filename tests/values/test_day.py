"""Days of the calendar, however a caller writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

import kzru
from kzru.errors import InvalidValueError
from kzru.text import Span
from kzru.values import Period, RelativePeriod, TimeUnit, day_of

DAY = date(2025, 11, 12)
ALMATY = timezone(timedelta(hours=5))


class OwnDate(date):
    """A date of a caller's own class."""


DAYS = [
    DAY,
    OwnDate(2025, 11, 12),
    datetime(2025, 11, 12, 23, 59),  # noqa: DTZ001
    datetime(2025, 11, 12, 1, tzinfo=ALMATY),
    datetime(2025, 11, 12, 23, tzinfo=UTC),
    "2025-11-12",
    "2025-11-12T23:59:59",
    "2025-11-12 23:59:59.123456",
    "2025-11-12T23:59:59Z",
    "2025-11-12T00:30:00+05:00",
]


@pytest.mark.parametrize("written", DAYS)
def test_a_day_is_a_date(written: Any) -> None:
    """Whatever tells a day gives that day in its own time zone, as a date and nothing more."""
    assert DAY == day_of(written)
    assert date is type(day_of(written))


@pytest.mark.parametrize(
    "written",
    ["yesterday", "12/11/2025", "", "2025-02-30", "2025", 2025, 1.5, True, [], b"2025-11-12", object()],
)
def test_anything_else_is_refused(written: Any) -> None:
    """The message says what would be right."""
    with pytest.raises(
        InvalidValueError, match=r"is no date; give a date, a datetime, or ISO text such as 2025"
    ):
        day_of(written)


def test_pandas_and_numpy() -> None:
    """A Timestamp and a datetime64 are days, and NaT is none."""
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    days = [
        pandas.Timestamp("2025-11-12 23:00"),
        pandas.Timestamp("2025-11-12 23:00", tz="Asia/Almaty"),
        pandas.Series(pandas.to_datetime(["2025-11-12"])).iloc[0],
        numpy.datetime64("2025-11-12"),
        numpy.datetime64("2025-11-12T23:00:00.123456789"),
        numpy.datetime64("2025-11-12T23"),
    ]
    assert [DAY] * len(days) == [day_of(day) for day in days]
    assert {date} == {type(day_of(day)) for day in days}
    assert [None, None] == [day_of(pandas.NaT), day_of(numpy.datetime64("NaT", "s"))]
    for no_day in (pandas.NA, numpy.datetime64("2025"), numpy.datetime64("2025-11")):
        with pytest.raises(InvalidValueError):
            day_of(no_day)
    with pytest.raises(InvalidValueError):
        day_of(numpy.datetime64("20000-01-01"))
    document = kzru.parse("Trade was $5 billion last year.", published=pandas.NaT)
    assert document.published is None
    assert document.anchored(pandas.NaT) is document


@pytest.mark.parametrize("written", DAYS)
def test_everything_that_takes_a_day_takes_it_in_any_form(written: Any) -> None:
    """Documents, records, periods and rates keep a date, never a datetime."""
    text = "Trade was $5 billion last year."
    document = kzru.parse(text, published=written)
    assert kzru.parse(text, published=DAY) == document
    assert {date} == {type(document.published), type(document.figures[0].stated_on)}
    undated = kzru.parse(text)
    anchored = [undated.anchored(written).figures[0], undated.figures[0].anchored(written)]
    assert [(DAY, date)] * 2 == [(one.stated_on, type(one.stated_on)) for one in anchored]
    made = kzru.Document(id="a", text="Nine.", published=written)
    said = kzru.Statement(id="s", document="a", span=Span(0, 5), mode=kzru.Mode.NARRATION, date=written)
    assert (DAY, DAY) == (made.published, said.date)
    assert Period(date(2024, 1, 1), date(2024, 12, 31)) == kzru.period("last year", on=written)
    assert Period(DAY, DAY) == RelativePeriod(unit=TimeUnit.DAY).resolve(written)
    period = Period(written, None)
    assert (DAY, date) == (period.start, type(period.start))
    rates = kzru.Rates.default()
    late = "2024-12-31T12:00:00"
    assert rates.rate("USD", "KZT", on=date(2024, 12, 31)) == rates.rate("USD", "KZT", on=late)


def test_no_day_where_one_is_wanted() -> None:
    """What is no day leaves a relative period as it is."""
    assert RelativePeriod(unit=TimeUnit.DAY).resolve(None) is None
    assert kzru.period("last year", on=None) == RelativePeriod(unit=TimeUnit.YEAR, offset=-1)


@pytest.mark.parametrize("identity", [5, b"a", 1.5, ("a",)])
def test_an_id_is_a_string(identity: Any) -> None:
    """Anything else is refused at once."""
    with pytest.raises(InvalidValueError, match="id is a string, not"):
        kzru.parse("Nine schools.", id=identity)
    with pytest.raises(InvalidValueError, match="Document: id is a string, not"):
        kzru.Document(id=identity, text="Nine schools.")
    with pytest.raises(InvalidValueError, match="Statement: id is a string, not"):
        kzru.Statement(id=identity, document="a", span=Span(0, 5), mode=kzru.Mode.NARRATION)
