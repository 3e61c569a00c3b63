"""Two figures in one unit, chosen so that the order of the two does not matter."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.timing import is_flow, stock_date
from kzru.comparison.topic import falls
from kzru.errors import RateNotFoundError
from kzru.model.figure import Figure
from kzru.units.rates import Rate, Rates
from kzru.values.interval import Interval
from kzru.values.number import exact
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = ["Claim", "Claims", "Pair", "converted", "in_unit", "preference"]

_PREFERRED = "USD"


@attrs.frozen
class Claim:
    """What a figure commits its speaker to, in the unit compared in.

    Attributes:
        quantity: What is stated.
        is_fall: Whether that is the size of a fall, and so counts below zero.
    """

    quantity: Quantity
    is_fall: bool

    @cached_property
    def numbers(self) -> tuple[Fraction, ...]:
        """The value stated, or the two ends of a range."""
        stated = (self.quantity.value, self.quantity.low, self.quantity.high)
        numbers = tuple(exact(number) for number in stated if number is not None)
        return tuple(-number for number in numbers) if self.is_fall else numbers

    @cached_property
    def middle(self) -> Fraction:
        """The value, or the middle of a range."""
        numbers = self.numbers
        return numbers[0] if len(numbers) == 1 else sum(numbers, Fraction(0)) / len(numbers)

    @cached_property
    def ordinary(self) -> Interval:
        """The ordinary reading."""
        return self._signed(self.quantity.ordinary)

    @cached_property
    def literal(self) -> Interval:
        """The literal reading."""
        return self._signed(self.quantity.literal)

    def states_as(self, other: Claim) -> bool:
        """Tell whether both state the same value with the same qualifier."""
        return self.quantity.qualifier is other.quantity.qualifier and self.numbers == other.numbers

    def _signed(self, interval: Interval) -> Interval:
        return interval.mirrored() if self.is_fall else interval


@attrs.frozen
class Pair:
    """Two claims in one unit, with the rate that joined their currencies."""

    a: Claim
    b: Claim
    unit: Unit
    rate: Rate | None


@attrs.frozen(eq=False)
class Claims:
    """Claims of figures that are compared with many others, so that each is brought into a unit but once.

    Attributes:
        rates: Exchange rates; by default the table that ships with kzru.
    """

    rates: Rates | None
    _known: dict[tuple[int, Unit], tuple[Figure, Claim, Rate | None]] = attrs.field(init=False, factory=dict)

    def pair(self, a: Figure, b: Figure) -> Pair:
        """Return the claims of two figures of one topic in one unit.

        Currencies meet in US dollars where one of them is that, else in the first of the alphabet; other units in the
        larger one.

        Raises:
            RateNotFoundError: The currencies differ and no rate is known for the time of the figure to convert.
        """
        same = a.unit is b.unit or a.unit == b.unit
        unit = a.unit if same else min(a.unit, b.unit, key=preference)
        one, first_rate = self.claim(a, unit)
        other, second_rate = self.claim(b, unit)
        return Pair(one, other, unit, first_rate or second_rate)

    def claim(self, figure: Figure, unit: Unit) -> tuple[Claim, Rate | None]:
        """Return the claim of a figure in a unit, and the rate used where that is another currency.

        Raises:
            RateNotFoundError: No rate is known for the time of the figure.
        """
        # The figure is kept beside its claim: an identity is that of one object only while the object lives.
        known = self._known.get((id(figure), unit))
        if known is None:
            quantity, rate = converted(figure, unit, self.rates)
            known = (figure, Claim(quantity, falls(figure)), rate)
            self._known[id(figure), unit] = known
        return known[1], known[2]


def converted(figure: Figure, unit: Unit, rates: Rates | None) -> tuple[Quantity, Rate | None]:
    """Return what a figure states in *unit*, and the rate used where that is another currency.

    Raises:
        RateNotFoundError: No rate is known for the time of the figure.
    """
    rate = None if figure.unit.dimension == unit.dimension else _rate_for(figure, unit, rates)
    return in_unit(figure.quantity, unit, rate), rate


def preference(unit: Unit) -> tuple[bool, str, Fraction, str]:
    """Return what sorts units: of several the first is compared in, US dollars before others and the larger unit."""
    return (unit.currency != _PREFERRED, unit.currency or "", -unit.factor, unit.symbol)


def in_unit(quantity: Quantity, unit: Unit, rate: Rate | None) -> Quantity:
    """Return a quantity in *unit*; a rate turns its currency into that of the unit.

    Raises:
        IncompatibleUnitsError: *unit* measures something else, and there is no rate.
    """
    if quantity.unit == unit:
        return quantity
    if quantity.unit.dimension == unit.dimension or rate is None:
        return quantity.to(unit)
    return quantity.scaled(rate.value * quantity.unit.factor / unit.factor, Fraction(0), unit)


def _rate_for(figure: Figure, target: Unit, rates: Rates | None) -> Rate:
    """Return the rate that turns the figure's currency into that of *target*: a flow's average, a stock's of its date."""
    table = Rates.default() if rates is None else rates
    source, into = figure.unit.currency or "", target.currency or ""
    if is_flow(figure):
        if figure.period is None or not figure.period.is_closed:
            raise RateNotFoundError(
                f"no average rate of {source} in {into} without a period that has both ends"
            )
        return table.rate(source, into, period=figure.period)
    day = stock_date(figure)
    if day is None:
        raise RateNotFoundError(f"no rate of {source} in {into} without a date")
    return table.rate(source, into, on=day)
