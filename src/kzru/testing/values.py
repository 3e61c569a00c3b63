"""Strategies for values."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import strategies as st

from kzru.units.registry import currency_codes, get_unit, unit_symbols
from kzru.values import Interval, Money, Number, Period, Qualifier, Quantity, RelativePeriod, TimeUnit, Unit
from kzru.values.number import decimal_of, exact

__all__ = [
    "currencies",
    "dates",
    "intervals",
    "money",
    "numbers",
    "periods",
    "quantities",
    "relative_periods",
    "units",
]

_RATES = ("t/a", "km/h", "KZT/a", "USD/bbl", "m3/a")


def numbers(*, min_value: int = -(10**15), max_value: int = 10**15) -> st.SearchStrategy[Number]:
    """Give exact numbers: decimals as stated in digits, and fractions.

    Args:
        min_value: The smallest number.
        max_value: The greatest number.
    """
    rounded = st.builds(decimal_of, st.integers(-99, 99), st.integers(0, 12)).map(
        lambda number: min(max(number, decimal_of(min_value)), decimal_of(max_value))
    )
    decimals = st.integers(0, 6).flatmap(
        lambda places: st.integers(min_value * 10**places, max_value * 10**places).map(
            lambda digits: decimal_of(digits, -places)
        )
    )
    return rounded | decimals | st.fractions(min_value, max_value, max_denominator=1000)


def currencies() -> st.SearchStrategy[str]:
    """Give ISO 4217 codes."""
    return st.sampled_from(currency_codes())


def units() -> st.SearchStrategy[Unit]:
    """Give units: physical ones, shares and counts, currencies, rates."""
    return st.sampled_from((*unit_symbols(), *_RATES)).map(get_unit)


def money() -> st.SearchStrategy[Money]:
    """Give amounts of money."""
    return st.builds(Money, numbers(), currencies())


def intervals() -> st.SearchStrategy[Interval]:
    """Give intervals with open, closed and infinite ends, empty ones included."""
    end = st.none() | numbers(min_value=-20, max_value=20)
    return st.builds(Interval, end, end, low_open=st.booleans(), high_open=st.booleans())


@st.composite
def quantities(draw: st.DrawFn, unit: Unit | None = None) -> Quantity:
    """Give quantities with every qualifier, ranges included.

    Args:
        draw: Hypothesis passes it.
        unit: Where given, the unit of all of them.
    """
    chosen = draw(units()) if unit is None else unit
    qualifier = draw(st.sampled_from(Qualifier))
    if qualifier is Qualifier.RANGE:
        low, high = sorted((draw(numbers()), draw(numbers())), key=exact)
        return Quantity(low=low, high=high, unit=chosen, qualifier=qualifier)
    value = draw(numbers())
    if draw(st.booleans()):
        return Quantity(value=value, unit=chosen, qualifier=qualifier)
    resolution = draw(st.fractions(0, 10**6, max_denominator=1000))
    return Quantity(value=value, unit=chosen, qualifier=qualifier, resolution=resolution)


def dates() -> st.SearchStrategy[date]:
    """Give dates of all years that Python knows, recent ones more often."""
    return st.dates(date(1990, 1, 1), date(2060, 12, 31)) | st.dates()


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Give periods, open ones included."""
    first, last = sorted((draw(dates()), draw(dates())))
    missing = draw(st.sampled_from(("neither", "start", "end")))
    return Period(None if missing == "start" else first, None if missing == "end" else last)


@st.composite
def relative_periods(draw: st.DrawFn) -> RelativePeriod:
    """Give periods told from a date: calendar and rolling ones, months and days of a year, open ones."""
    unit = draw(st.sampled_from(TimeUnit))
    missing = draw(st.sampled_from(("neither", "start", "end")))
    relative = RelativePeriod(unit=unit, open_start=missing == "start", open_end=missing == "end")
    if draw(st.booleans()):
        length = draw(st.integers(-100, 100))
        is_whole = length < 0 and draw(st.booleans())
        return attrs.evolve(relative, length=length, offset=-draw(st.integers(1, 100)) if is_whole else 0)
    offset = draw(st.integers(-100, 100))
    if unit is TimeUnit.DAY and draw(st.booleans()):
        return attrs.evolve(relative, offset=offset, weekday=draw(st.integers(0, 6)))
    if unit is not TimeUnit.YEAR or draw(st.booleans()):
        return attrs.evolve(relative, offset=offset)
    first = draw(st.integers(1, 12))
    if draw(st.booleans()):
        return attrs.evolve(relative, offset=offset, months=(first, draw(st.integers(first, 12))))
    day = draw(st.integers(1, 31))
    return attrs.evolve(
        relative, offset=offset, months=(first, first), days=(day, draw(st.integers(day, 31)))
    )
