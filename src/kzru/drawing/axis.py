"""An axis of exact numbers: where a number stands on it, and round numbers to write below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor

import attrs

from kzru.values.number import power_of_ten, rounded

__all__ = ["Axis", "percent"]

_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
_FEWEST_TICKS = 3
_MARGIN = Fraction(2, 100)
"""What is kept free at either end, as a part of the width."""
_PADDING = Fraction(6, 100)
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"), (0, ""))
_LOG_OF_TWO = Fraction(30103, 100000)
_LONGEST = 14


@attrs.frozen
class Axis:
    """An axis from one number to another.

    Attributes:
        low: The number at its left end.
        high: The number at its right end.
    """

    low: Fraction
    high: Fraction

    @classmethod
    def over(cls, numbers: Iterable[Fraction]) -> Axis:
        """Return the axis that shows all numbers, with some room at either end.

        >>> Axis.over([Fraction(8), Fraction(28)])
        Axis(low=Fraction(34, 5), high=Fraction(146, 5))
        """
        held = list(numbers) or [Fraction(0)]
        low, high = min(held), max(held)
        room = (high - low) * _PADDING or abs(high) / 10 or Fraction(1)
        return cls(low - room if low < 0 or low >= room else Fraction(0), high + room)

    def place(self, number: Fraction) -> Fraction:
        """Return where a number stands, as a part of the width; what lies beyond an end stands at the end."""
        inside = min(max(number, self.low), self.high)
        return _MARGIN + (inside - self.low) / (self.high - self.low) * (1 - 2 * _MARGIN)

    @property
    def scale(self) -> tuple[int, str]:
        """The power of ten that its numbers are written in, with its word: (9, "billion")."""
        largest = max(abs(self.low), abs(self.high))
        return next((power, word) for power, word in _SCALES if largest >= 10**power or not power)

    def ticks(self) -> Iterator[tuple[Fraction, str]]:
        """Yield round numbers on the axis, each as it is written in its scale."""
        step = _step(self.high - self.low)
        power, _ = self.scale
        for count in range(ceil(self.low / step), floor(self.high / step) + 1):
            yield count * step, _written(count * step / 10**power)


def _step(length: Fraction) -> Fraction:
    """Return the largest round step that makes at least so many ticks as a reader needs."""
    raw = length / _FEWEST_TICKS
    bits = raw.numerator.bit_length() - raw.denominator.bit_length()
    power = floor(bits * _LOG_OF_TWO) + 1
    while power_of_ten(power) > raw:
        power -= 1
    return max(step * power_of_ten(power) for step in _STEPS if step * power_of_ten(power) <= raw)


def _written(number: Fraction) -> str:
    text = f"{rounded(number, 6):,f}"
    text = (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def percent(part: Fraction) -> str:
    """Return a part of a width as SVG writes it: "12.5%"."""
    tenths = round(part * 1000)
    sign, tenths = ("-", -tenths) if tenths < 0 else ("", tenths)
    return f"{sign}{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{sign}{tenths // 10}%"
