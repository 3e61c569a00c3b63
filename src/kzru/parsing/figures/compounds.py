"""Measures told in two units of one dimension: "2 m 40 cm", «6 тонн 600 килограммов», «12 рублей 50 копеек»."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from kzru.evolve import evolve
from kzru.parsing.figures.amounts import Amount
from kzru.values.number import exact, is_whole, shortest

__all__ = ["join_compounds"]


def join_compounds(amounts: Iterable[Amount]) -> list[Amount]:
    """Return the amounts, each that is followed at once by less than one of its unit with that added."""
    joined: list[Amount] = []
    for amount in amounts:
        whole = _whole(joined[-1], amount) if joined else None
        if whole is None:
            joined.append(amount)
        else:
            joined[-1] = whole
    return joined


def _whole(first: Amount, second: Amount) -> Amount | None:
    """Return both as one amount in the unit of the first, or None where the second is no part of it."""
    if first.last != second.first or first.inverted or not is_whole(first.value):
        return None
    part = _part(first, second)
    if not 0 < part < 1:
        return None
    is_rate = second.unit is not None and "/" in second.unit.symbol
    value, unit = shortest(exact(first.value) + part), second.unit if is_rate else first.unit
    return evolve(first, last=second.last, value=value, unit=unit)


def _part(first: Amount, second: Amount) -> Fraction:
    """Return how much of the unit of an amount another one is; 0 where they are not told in units of one dimension."""
    larger, smaller = first.unit, second.unit
    if larger is None or smaller is None or first.prefix or second.prefix:
        return Fraction(0)
    if larger.is_money and second.numeral.scale == 1:
        return _hundredths(larger.symbol, smaller.symbol, second)
    if larger.dimension != smaller.dimension or larger.offset or smaller.factor >= larger.factor:
        return Fraction(0)
    return exact(second.value) * smaller.factor / larger.factor


def _hundredths(larger: str, smaller: str, second: Amount) -> Fraction:
    """Return the part that cents are of their currency, told behind it; a rate may stand behind both."""
    of_hundred = exact(second.numeral.value) / 100
    is_told = smaller.split("/", maxsplit=1)[0] == larger and exact(second.value) == of_hundred
    return of_hundred if is_told else Fraction(0)
