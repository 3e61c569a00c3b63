"""Rates of days, as central banks set them: the rate of a day, and the mean of a period."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import attrs

from kzru.errors import InvalidValueError
from kzru.values import Period

__all__ = ["DailyRates", "Worth"]

_CLOSED = timedelta(days=14)
"""How long a rate holds at most until the next is set: the longest holidays of the banks that are read are New Year's of
Russia, eleven days, and some days beside."""


@attrs.frozen
class Worth:
    """What one of a currency is worth in another, and the day on which that was set; no day where it is a mean."""

    value: Fraction
    day: date | None = None


@attrs.frozen(kw_only=True)
class DailyRates:
    """What one currency is worth in another, day by day.

    >>> tenge = DailyRates(
    ...     currency="USD", base="KZT", days=(date(2025, 11, 12),), quotes=(Fraction("523.5"),)
    ... )
    >>> tenge.worth(date(2025, 11, 16))
    Worth(value=Fraction(1047, 2), day=datetime.date(2025, 11, 12))

    Attributes:
        currency: The ISO 4217 code of the currency quoted.
        base: The currency of the bank that sets the rates.
        days: The days of the rates, from the earliest to the latest, each once.
        quotes: The rate of each day: units of the base for one of the currency; where the rates are indirect, units of
            the currency for one of the base.
        is_indirect: Whether the rates are quoted the other way round, as those of the European Central Bank.
        source: Where they are published.
    """

    currency: str
    base: str
    days: tuple[date, ...]
    quotes: tuple[Fraction, ...]
    is_indirect: bool = False
    source: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse days without order, and rates that nothing could be divided by."""
        if not self.days or len(self.days) != len(self.quotes):
            raise InvalidValueError("each day has one rate, and there is at least one")
        for earlier, later in pairwise(self.days):
            if earlier == later:
                raise InvalidValueError(f"two rates of {self.currency} on {later}; give one")
            if earlier > later:
                raise InvalidValueError(
                    f"days go from the earliest to the latest; {later} stands behind {earlier}"
                )
        for day, quote in zip(self.days, self.quotes, strict=True):
            if quote <= 0:
                raise InvalidValueError(
                    f"a rate is positive, not {quote}, as that of {self.currency} on {day}"
                )

    def worth(self, when: date | Period) -> Worth | None:
        """Return what one of the currency is worth on a day, or in the mean of a period.

        A rate holds until the next is set, two weeks at most. A mean is that of all rates set in the period, as quoted;
        None where the rates do not reach the day, or leave more than two weeks of the period without.
        """
        return self._on(when) if isinstance(when, date) else self._over(when)

    def _on(self, day: date) -> Worth | None:
        place = bisect_right(self.days, day) - 1
        if place < 0 or day - self.days[place] > _CLOSED:
            return None
        return self._worth(self.quotes[place], self.days[place])

    def _over(self, period: Period) -> Worth | None:
        if period.start is None or period.end is None:
            return None
        first, behind = bisect_left(self.days, period.start), bisect_right(self.days, period.end)
        days = (period.start, *self.days[first:behind], period.end)
        if first == behind or any(b - a > _CLOSED for a, b in pairwise(days)):
            return None
        return self._worth(sum(self.quotes[first:behind], Fraction(0)) / (behind - first))

    def joined(self, other: DailyRates) -> DailyRates:
        """Return the rates of both, of the same currency and bank; a day that both have must have one rate.

        Raises:
            InvalidValueError: The two differ on a day.
        """
        together = dict(zip(self.days, self.quotes, strict=True))
        for day, quote in zip(other.days, other.quotes, strict=True):
            if together.setdefault(day, quote) != quote:
                raise InvalidValueError(
                    f"two rates of {self.currency} in {self.base} on {day}: {together[day]} and {quote}"
                )
        days = tuple(sorted(together))
        return attrs.evolve(self, days=days, quotes=tuple(together[day] for day in days))

    @property
    def key(self) -> tuple[str, str, bool, str]:
        """What rates of one bank and currency have in common, from whichever file they come."""
        return self.currency, self.base, self.is_indirect, self.source

    def _worth(self, quote: Fraction, day: date | None = None) -> Worth:
        return Worth(1 / quote if self.is_indirect else quote, day)
