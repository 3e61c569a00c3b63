"""A stated amount: a number or a range of numbers of one unit, with the qualifier it was given."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from kzru.errors import InvalidValueError
from kzru.short import Short
from kzru.values.interval import Interval
from kzru.values.money import Money
from kzru.values.number import MOST_PLACES, Number, decimal_text, exact, is_number, last_place, shown
from kzru.values.qualifier import Qualifier, literal_reading, ordinary_reading
from kzru.values.unit import Unit

__all__ = ["Quantity", "resolution_of"]


def resolution_of(value: Number) -> Fraction:
    """Return w of the domain's readings: the last place of *value*, at most a tenth of it; for a fraction a tenth."""
    if not isinstance(value, Decimal):
        return abs(value) / 10
    # Two significant digits or more make a number larger than ten of its last places.
    digits = value.as_tuple().digits
    place = last_place(value)
    return place if len(digits) - digits.count(0) > 1 else place * max(digits) / 10


def _check_number(_: object, attribute: attrs.Attribute[Number | None], value: Number | None) -> None:
    if value is not None and not is_number(value):
        raise InvalidValueError(
            f"{attribute.name} is a finite Decimal or a Fraction with up to {MOST_PLACES} digits, or None, "
            f"not {shown(value)}"
        )


def _check_resolution(_: object, __: attrs.Attribute[Fraction], value: Fraction) -> None:
    if type(value) is not Fraction or value.numerator < 0 or not is_number(value):
        raise InvalidValueError(f"resolution is a Fraction, zero or more, not {shown(value)}")


@attrs.frozen(kw_only=True, repr=False)
class Quantity(Short):
    """A number of units as stated: "about US$28 billion", "between 5 and 7 percent", "a fifth".

    Attributes:
        value: The number; None for a range.
        unit: Its unit.
        qualifier: How firmly it is stated.
        low: Lower end of a range, else None.
        high: Upper end of a range, else None.
        resolution: How finely it is stated (w of the domain's readings), in the unit. Follows from the value
            where left out, and is carried along by conversion. That of a vague magnitude ("dozens") is the value itself.
    """

    value: Number | None = attrs.field(default=None, validator=_check_number)
    unit: Unit
    qualifier: Qualifier = Qualifier.EXACT
    low: Number | None = attrs.field(default=None, validator=_check_number)
    high: Number | None = attrs.field(default=None, validator=_check_number)
    resolution: Fraction = attrs.field(validator=_check_resolution)

    @resolution.default
    def _follow_value(self) -> Fraction:
        # What is no number is refused only after the defaults are made.
        return resolution_of(self.value) if self.value is not None and is_number(self.value) else Fraction(0)

    def __attrs_post_init__(self) -> None:
        """Refuse a range without two ends in order, or ends without a range."""
        if self.qualifier is Qualifier.RANGE:
            if self.value is not None or self.low is None or self.high is None:
                raise InvalidValueError("a range has low and high and no value")
            if exact(self.low) > exact(self.high):
                raise InvalidValueError(
                    f"a range needs low <= high, not {shown(self.low)} and {shown(self.high)}"
                )
        elif self.value is None or self.low is not None or self.high is not None:
            raise InvalidValueError(
                f"a quantity that is {self.qualifier} has a value and neither low nor high"
            )

    @property
    def ordinary(self) -> Interval:
        """The ordinary reading: what a listener takes it to mean."""
        if self.value is None:
            return Interval(self.low, self.high)
        return ordinary_reading(self.qualifier, exact(self.value), self.resolution)

    @property
    def literal(self) -> Interval:
        """The literal reading: all that the words leave open."""
        if self.value is None:
            return Interval(self.low, self.high)
        return literal_reading(self.qualifier, exact(self.value), self.resolution)

    @property
    def is_vague(self) -> bool:
        """Whether it is stated no finer than itself, as "dozens" and "hundreds of millions" are."""
        return self.value is not None and self.resolution >= abs(exact(self.value)) > 0

    @property
    def money(self) -> Money | None:
        """The amount as Money where the unit is a currency and there is one value; else None."""
        if self.value is None or not self.unit.is_money or self.unit.currency is None:
            return None
        return Money(self.value, self.unit.currency)

    def to(self, unit: Unit) -> Quantity:
        """Return the same quantity in *unit*, exactly; its readings are converted with it.

        Raises:
            IncompatibleUnitsError: *unit* measures something else.
        """
        factor, offset = self.unit.factor_to(unit)
        if unit == self.unit:
            return self
        return self.scaled(factor, offset, unit)

    def scaled(self, factor: Fraction, offset: Fraction, unit: Unit) -> Quantity:
        """Return x · factor + offset of *unit* for each number x of the quantity; *factor* is positive."""

        def convert(number: Number | None) -> Number | None:
            return None if number is None else exact(number) * factor + offset

        return attrs.evolve(
            self,
            value=convert(self.value),
            low=convert(self.low),
            high=convert(self.high),
            unit=unit,
            resolution=self.resolution * factor,
        )

    def _says(self) -> Iterable[object]:
        return (str(self),)

    def __str__(self) -> str:
        """The canonical form, which `kzru.quantity` reads back: "about 28000000000 USD"."""
        if self.value is None and self.low is not None and self.high is not None:
            number = f"{_plain(self.low)} to {_plain(self.high)}"
        else:
            number = _plain(self.value if self.value is not None else Fraction(0))
        words = (
            ""
            if self.qualifier in (Qualifier.EXACT, Qualifier.RANGE)
            else self.qualifier.replace("_", " ") + " "
        )
        return f"{words}{number} {self.unit.symbol}"


def _plain(number: Number) -> str:
    return str(number) if isinstance(number, Fraction) else decimal_text(number)
