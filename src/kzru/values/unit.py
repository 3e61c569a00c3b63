"""A unit of measure: what it measures, and how it scales to its dimension's base unit."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from kzru.errors import IncompatibleUnitsError, InvalidValueError
from kzru.short import Short

__all__ = ["Unit"]


@attrs.frozen(cache_hash=True, repr=False)
class Unit(Short):
    """A unit, known by its symbol.

    A value x of the unit is x · factor + offset of the dimension's base unit; the offset is zero save for
    temperatures. Two units of one dimension convert into each other exactly. Each currency is a dimension of
    its own ("money.USD"): between currencies only a rate of a date converts.

    Attributes:
        symbol: As records write it: "km", "t/a", "USD", "%", "count".
        dimension: What it measures: "length", "mass/time", "money.USD", "share", "count".
        factor: Base units in one of this unit, positive.
        offset: Base units at zero of this unit.
    """

    symbol: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def __attrs_post_init__(self) -> None:
        """Refuse a unit without symbol or dimension, or with a factor that turns order around."""
        if not self.symbol or not self.dimension:
            raise InvalidValueError(
                f"a unit needs a symbol and a dimension, not {self.symbol!r}, {self.dimension!r}"
            )
        for number in (self.factor, self.offset):
            if type(number) is not Fraction:
                raise InvalidValueError(
                    f"unit {self.symbol!r}: factor and offset are Fractions, not {number!r}"
                )
        if self.factor <= 0:
            raise InvalidValueError(f"unit {self.symbol!r}: the factor is positive, not {self.factor}")

    @property
    def currency(self) -> str | None:
        """The ISO 4217 code where this is money, plain or per something ("KZT/a" gives "KZT"); else None."""
        head = self.dimension.split("/")[0]
        return head.removeprefix("money.") if head.startswith("money.") else None

    @property
    def is_money(self) -> bool:
        """Whether this is a plain currency."""
        return self.currency is not None and "/" not in self.dimension

    def factor_to(self, other: Unit) -> tuple[Fraction, Fraction]:
        """Return (factor, offset) that turn a value of this unit into one of *other*.

        Raises:
            IncompatibleUnitsError: The two measure different things.
        """
        if self.dimension != other.dimension:
            raise IncompatibleUnitsError(
                f"{self.symbol} measures {self.dimension}, {other.symbol} measures {other.dimension}; "
                "convert only within one dimension (currencies through a rate table)"
            )
        return self.factor / other.factor, (self.offset - other.offset) / other.factor

    def per(self, other: Unit) -> Unit:
        """Return the rate of this unit per *other*: t per a is t/a.

        Raises:
            InvalidValueError: One of the two is a rate already, or has an offset as temperatures do.
        """
        for unit in (self, other):
            if unit.offset or "/" in unit.symbol:
                raise InvalidValueError(
                    f"no rate is made of {self.symbol} per {other.symbol}: {unit.symbol} is not a plain unit"
                )
        return Unit(
            f"{self.symbol}/{other.symbol}", f"{self.dimension}/{other.dimension}", self.factor / other.factor
        )

    def __str__(self) -> str:
        return self.symbol

    def _says(self) -> Iterable[object]:
        return (self.symbol, self.dimension if self.dimension != self.symbol else None)
