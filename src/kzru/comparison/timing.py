"""Whether two figures hold for the same time.

Flows hold for a period, stocks at a date. Nothing is guessed: figures without a date are of one time only within one
document, where they were stated together.
"""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from kzru.comparison.topic import is_additive
from kzru.model.figure import Figure
from kzru.values.period import Period

__all__ = ["Timing", "is_flow", "stock_date", "timing", "year_counted"]


class Timing(Enum):
    """How the times of two figures stand to each other."""

    SAME = auto()
    CUMULATIVE = auto()
    """Both run from one day, within one year, and one runs longer."""
    DIFFERENT = auto()


def is_flow(*figures: Figure) -> bool:
    """Tell whether the figures are to be compared as flows.

    They are what their metric says. Counted things without a metric are flows as soon as one of them has a period:
    "nine visits in 2024" does not hold at a date.
    """
    measures = {figure.measure for figure in figures if figure.measure is not None}
    if measures:
        return not all(measure.is_of_a_date for measure in measures)
    return any(figure.period or figure.relative_period for figure in figures)


def stock_date(figure: Figure) -> date | None:
    """Return the date at which a stock holds: the end of its period where it has one, else its statement's date."""
    if figure.period is not None and figure.period.end is not None:
        return figure.period.end
    return figure.stated_on if figure.period or not figure.relative_period else None


def year_counted(figure: Figure) -> date | None:
    """Return the day from which a flow is counted within one year; None where it is no such count."""
    period = figure.period
    if period is None or period.start is None or period.end is None or not is_additive(figure):
        return None
    return period.start if period.start.year == period.end.year else None


def timing(a: Figure, b: Figure, window: int) -> Timing:
    """Return how the times of two figures stand to each other.

    Args:
        a: The one figure.
        b: The other.
        window: Days that two dates may lie apart and count as one time.
    """
    if not is_flow(a, b):
        return _near(a, b, stock_date(a), stock_date(b), window)
    if a.period is None and b.period is None and a.relative_period == b.relative_period:
        return _near(a, b, a.stated_on, b.stated_on, window)
    if a.period is None or b.period is None:
        return Timing.DIFFERENT
    if a.period == b.period:
        return Timing.SAME if _is_ended(a.period) else _near(a, b, a.stated_on, b.stated_on, window)
    counted = year_counted(a)
    return Timing.CUMULATIVE if counted and counted == year_counted(b) else Timing.DIFFERENT


def _is_ended(period: Period) -> bool:
    """Tell whether the period ends by itself; "since 2005" runs on to the day it is said."""
    return period.end is not None


def _near(a: Figure, b: Figure, first: date | None, second: date | None, window: int) -> Timing:
    if first is None and second is None:
        together = a.document == b.document and a.relative_period == b.relative_period
        return Timing.SAME if together else Timing.DIFFERENT
    if first is None or second is None:
        return Timing.DIFFERENT
    return Timing.SAME if abs((first - second).days) <= window else Timing.DIFFERENT
