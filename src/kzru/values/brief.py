"""Quantities and periods in the shortest form that can be told, for reprs."""

from __future__ import annotations

from fractions import Fraction

from kzru.values.number import Number, exact, rounded
from kzru.values.period import Period
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity

__all__ = ["brief_number", "brief_period", "brief_quantity"]

_SCALES = ((12, " tn"), (9, " bn"), (6, " mn"))
_DIGITS = 6
_FEWEST = Fraction(1, 10**6)
"""A number nearer to zero is not written out."""
_MOST = 10**21


def brief_number(number: Number) -> str:
    """Return a number with its scale, with as many digits as can be taken in: "28.7 bn".

    >>> brief_number(Fraction(28_700_000_000)), brief_number(Fraction(1, 3)), brief_number(Fraction(17000))
    ('28.7 bn', '0.333333', '17,000')
    """
    value = exact(number)
    if abs(value) >= _MOST or 0 < abs(value) < _FEWEST:
        return (
            f"{rounded(value, 1):e}"[:24]
            if abs(value) < _FEWEST
            else f"over 10^{len(str(int(abs(value)))) - 1}"
        )
    power, scale = next(((power, word) for power, word in _SCALES if abs(value) >= 10**power), (0, ""))
    text = f"{rounded(value, _DIGITS, power=power):,f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{scale}"


def brief_quantity(quantity: Quantity) -> str:
    """Return a quantity: "over 28.7 bn USD", "5–7 %", "17,000"."""
    told = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
    numbers = "–".join(brief_number(number) for number in told if number is not None)
    is_bare = quantity.qualifier in (Qualifier.EXACT, Qualifier.RANGE)
    qualifier = "" if is_bare else f"{quantity.qualifier.replace('_', ' ')} "
    unit = "" if quantity.unit.symbol == "count" else f" {quantity.unit.symbol}"
    return f"{qualifier}{numbers}{unit}"


def brief_period(period: Period | None) -> str:
    """Return a period: a year as "2024", any other in its canonical form, which begins and ends with its days."""
    if period is None:
        return ""
    is_year = period.start is not None and period == Period.of_year(period.start.year)
    return f"{period.start.year}" if is_year and period.start is not None else str(period)
