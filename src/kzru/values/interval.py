"""Intervals of exact numbers, each end open, closed or at infinity."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from kzru.short import Short
from kzru.values.number import Number, decimal_text, exact

__all__ = ["Interval"]


def _bound(value: Number | int | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen(repr=False)
class Interval(Short):
    """All numbers between two ends. An end at infinity is never open, so that equal intervals are equal objects.

    Attributes:
        low: The lower end; None for no lower end.
        high: The upper end; None for no upper end.
        low_open: Whether the lower end itself is left out.
        high_open: Whether the upper end itself is left out.
    """

    low: Fraction | None = attrs.field(converter=_bound)
    high: Fraction | None = attrs.field(converter=_bound)
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Give an end at infinity the one form it has."""
        if self.low is None:
            object.__setattr__(self, "low_open", False)
        if self.high is None:
            object.__setattr__(self, "high_open", False)

    @property
    def is_empty(self) -> bool:
        """Whether no number lies between the ends."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, value: Number | int) -> bool:
        number = exact(value)
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or number < self.high or (number == self.high and not self.high_open)

    def intersection(self, other: Interval) -> Interval:
        """Return what both intervals hold; it may be empty."""
        low, low_open = _inner_end(self.low, self.low_open, other.low, other.low_open, sign=1)
        high, high_open = _inner_end(self.high, self.high_open, other.high, other.high_open, sign=-1)
        return Interval(low, high, low_open=low_open, high_open=high_open)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both intervals."""
        if self.is_empty or other.is_empty:
            return False
        return not (self._lies_below(other) or other._lies_below(self))

    def _lies_below(self, other: Interval) -> bool:
        """Tell whether every number of this interval is less than every one of *other*."""
        if self.high is None or other.low is None or self.high > other.low:
            return False
        return self.high < other.low or self.high_open or other.low_open

    def within(self, other: Interval) -> bool:
        """Tell whether every number of this interval lies in *other*."""
        return self.is_empty or self.intersection(other) == self

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> Interval:
        """Return the interval of x · factor + offset; *factor* is positive."""
        return attrs.evolve(
            self,
            low=None if self.low is None else self.low * factor + offset,
            high=None if self.high is None else self.high * factor + offset,
        )

    def mirrored(self) -> Interval:
        """Return the interval of −x."""
        low, high = (None if end is None else -end for end in (self.high, self.low))
        return Interval(low, high, low_open=self.high_open, high_open=self.low_open)

    def plus(self, other: Interval) -> Interval:
        """Return the interval of x + y, y from the *other*.

        >>> str(Interval(1, 2).plus(Interval(3, None)))
        '[4, ∞)'
        """
        low, high = (
            None if one is None or end is None else one + end
            for one, end in ((self.low, other.low), (self.high, other.high))
        )
        return Interval(
            low, high, low_open=self.low_open or other.low_open, high_open=self.high_open or other.high_open
        )

    def over(self, other: Interval) -> Interval | None:
        """Return the interval of x / y, y from the *other*; None where one of them may be zero or less.

        >>> str(Interval(2, 3).over(Interval(4, 8)))
        '[0.25, 0.75]'
        """
        if self.low is None or other.low is None or self.low <= 0 or other.low <= 0:
            return None
        return Interval(
            Fraction(0) if other.high is None else self.low / other.high,
            None if self.high is None else self.high / other.low,
            low_open=self.low_open or other.high_open or other.high is None,
            high_open=self.high_open or other.low_open,
        )

    def distance(self, other: Interval) -> Fraction:
        """Return how far two intervals lie apart; 0 where they meet."""
        ends = ((self.high, other.low), (other.high, self.low))
        return max((Fraction(0), *(low - high for high, low in ends if high is not None and low is not None)))

    def __str__(self) -> str:
        left = "(−∞" if self.low is None else ("(" if self.low_open else "[") + decimal_text(self.low)
        right = "∞)" if self.high is None else decimal_text(self.high) + (")" if self.high_open else "]")
        return f"{left}, {right}"

    def _says(self) -> Iterable[object]:
        return (str(self),)


def _inner_end(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, *, sign: int
) -> tuple[Fraction | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a - b) * sign > 0 else (b, b_open)
