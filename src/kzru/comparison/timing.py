"""Whether two figures hold for the same time.

Flows hold for a period, stocks at a date. Two stocks that both tell a date of their own ("as of 1 February") are of one time
where it is the same; else their dates need only be near, of what moves by the week in one month and within a week, of prices on one day. Nothing is guessed: figures
without a date are of one time only within one document, where they were stated together.
"""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from kzru.comparison.topic import is_additive, topic_of
from kzru.model.figure import Figure, Measure
from kzru.values.period import Period

__all__ = [
    "Timing",
    "is_flow",
    "month_of",
    "nearness",
    "own_date",
    "period_meant",
    "stock_date",
    "timing",
    "year_counted",
]


_DAYS_OF_A_LEVEL = 6
_DAILY = ("_price", "exchange_rate")


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


def own_date(figure: Figure) -> date | None:
    """Return the date that a stock itself tells, apart from that of its statement: "as of 1 February", "in 2024"."""
    return None if figure.period is None else figure.period.end


def month_of(figure: Figure) -> tuple[int, int] | None:
    """Return year and month of what moves by the week, to be compared within one month only; None of all else."""
    day = stock_date(figure)
    return (day.year, day.month) if day and figure.measure is Measure.LEVEL else None


def nearness(figure: Figure, window: int) -> int:
    """Return how many days two dates of one time may lie apart: of what moves by the week less than one, of a price none."""
    if figure.measure is not Measure.LEVEL:
        return window
    moves_daily = (figure.metric or "").endswith(_DAILY)
    return 0 if moves_daily else min(window, _DAYS_OF_A_LEVEL)


def period_meant(figure: Figure) -> Period | None:
    """Return the period of a flow; of a rate "by the end of 2025" it is that year, as inflation is counted by its end."""
    period = figure.period
    if period is None or period.start or period.end is None or figure.measure is not Measure.RATE:
        return period
    year = Period.of_year(period.end.year)
    return year if year.end == period.end and not topic_of(figure).is_change else period


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
        return _timing_of_stocks(a, b, min(nearness(a, window), nearness(b, window)))
    one, other = period_meant(a), period_meant(b)
    if one is None and other is None and a.relative_period == b.relative_period:
        return _near(a, b, a.stated_on, b.stated_on, window)
    if one is None or other is None:
        return Timing.DIFFERENT
    if one == other:
        return Timing.SAME if _is_ended(one) else _near(a, b, a.stated_on, b.stated_on, window)
    counted = year_counted(a)
    return Timing.CUMULATIVE if counted and counted == year_counted(b) else Timing.DIFFERENT


def _timing_of_stocks(a: Figure, b: Figure, window: int) -> Timing:
    own = (own_date(a), own_date(b))
    if None not in own:
        return Timing.SAME if own[0] == own[1] else Timing.DIFFERENT
    if month_of(a) != month_of(b):
        return Timing.DIFFERENT
    return _near(a, b, stock_date(a), stock_date(b), window)


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
