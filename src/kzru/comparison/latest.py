"""The latest of the actual figures of one thing, without looking through all of them for each commitment.

Of figures that end on one day, in one unit, the same is the best in whatever unit they are compared, so the others are left out
once. What is left is asked from the latest day back, until one can be converted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.conversion import Claim, converted
from kzru.comparison.timing import is_flow, stock_date, year_counted
from kzru.errors import RateNotFoundError, UnknownUnitError
from kzru.model import Figure
from kzru.units.rates import Rate, Rates
from kzru.values.period import Period
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = ["Actuals", "Lasting", "Measured"]


class Lasting(Enum):
    """How long a figure holds for."""

    ANY = auto()
    FULL_YEAR = auto()
    PART_YEAR = auto()
    """Counted from the first of January."""


@attrs.frozen
class Measured:
    """An actual figure in the unit of a target."""

    figure: Figure
    claim: Claim
    rate: Rate | None


@attrs.frozen(eq=False)
class Actuals:
    """Actual figures of one thing.

    Attributes:
        figures: The figures, in any order.
    """

    figures: Sequence[Figure]
    _known: dict[tuple[Lasting, Unit], Measured | None] = attrs.field(init=False, factory=dict)

    def is_flow_with(self, target: Figure) -> bool:
        """Tell whether the figures and a target are to be compared as flows."""
        return is_flow(target, *self._sorts)

    def latest(self, span: Lasting, unit: Unit, rates: Rates | None) -> Measured | None:
        """Return the figure of the latest day, of several the most exact, of those the last stated.

        Args:
            span: Which figures are asked for.
            unit: The unit to tell it in; a figure that cannot be told in it is passed over.
            rates: Exchange rates; by default the table that ships with kzru.
        """
        if rates is not None:
            return _latest(self._by_day[span], unit, rates)
        if (span, unit) not in self._known:
            self._known[span, unit] = _latest(self._by_day[span], unit, None)
        return self._known[span, unit]

    @cached_property
    def _sorts(self) -> Sequence[Figure]:
        """One figure of each sort that is told apart in asking for flows."""
        return list(
            {(one.measure, bool(one.period or one.relative_period)): one for one in self.figures}.values()
        )

    @cached_property
    def _by_day(self) -> Mapping[Lasting, Sequence[Sequence[Figure]]]:
        return {
            Lasting.ANY: _by_last_day(self.figures),
            Lasting.FULL_YEAR: _by_last_day(filter(_is_full_year, self.figures)),
            Lasting.PART_YEAR: _by_last_day(filter(_is_part_year, self.figures)),
        }


def _by_last_day(figures: Iterable[Figure]) -> Sequence[Sequence[Figure]]:
    """Return the best figures by the day on which they end, the latest first: one for each unit and period."""
    best: defaultdict[date, dict[tuple[Unit, Period | None], Figure]] = defaultdict(dict)
    for figure in figures:
        of_day = best[_last_day(figure)]
        key = (figure.unit, figure.period)
        of_day[key] = max(of_day.get(key, figure), figure, key=lambda one: _recency(one, one.quantity))
    return [list(best[day].values()) for day in sorted(best, reverse=True)]


def _latest(by_day: Sequence[Sequence[Figure]], unit: Unit, rates: Rates | None) -> Measured | None:
    for figures in by_day:
        measured = list(_measured(figures, unit, rates))
        if measured:
            return max(measured, key=lambda one: _recency(one.figure, one.claim.quantity))
    return None


def _measured(figures: Iterable[Figure], unit: Unit, rates: Rates | None) -> Iterator[Measured]:
    for figure in figures:
        try:
            quantity, rate = converted(figure, unit, rates)
        except (RateNotFoundError, UnknownUnitError):
            continue
        yield Measured(figure, Claim(quantity, is_fall=False), rate)


def _last_day(figure: Figure) -> date:
    ended = figure.period.end if figure.period and figure.period.end else stock_date(figure)
    return ended or date.min


def _recency(figure: Figure, quantity: Quantity) -> tuple[bool, Fraction, date, str, int]:
    return (
        quantity.qualifier is Qualifier.EXACT,
        -quantity.resolution,
        figure.stated_on or date.min,
        figure.document,
        figure.span.start,
    )


def _is_full_year(figure: Figure) -> bool:
    period = figure.period
    return period is not None and period.start is not None and period == Period.of_year(period.start.year)


def _is_part_year(figure: Figure) -> bool:
    start = year_counted(figure)
    return start is not None and (start.month, start.day) == (1, 1) and not _is_full_year(figure)
