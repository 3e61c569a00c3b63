"""The period of a figure that is told by how long it lies before another's: "against $980 million a year earlier"."""

from __future__ import annotations

import calendar
from datetime import date

from dateutil.relativedelta import relativedelta

from kzru.evolve import evolve
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.values.period import Period, TimeUnit

__all__ = ["earlier_than"]

_MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.YEAR: 12}
_LONGEST_MONTH = 31


def earlier_than(
    base: PeriodMention | None, mention: PeriodMention, published: date | None
) -> PeriodMention | None:
    """Return the period that lies so long before that of another figure; None where that has none, or is longer.

    "In January-June exports were $5 billion against 4 billion a year earlier": the same months of the year before.
    """
    back = mention.relative
    if base is None or back is None or back.unit not in _MONTHS:
        return None
    told = evolve(mention, kind=PeriodKind.PERIOD, relative=None)
    own = base.relative
    if own is not None and own.unit is back.unit and not any((own.length, own.open_start, own.open_end)):
        return evolve(told, relative=evolve(own, offset=own.offset + back.offset))
    period = base.resolve(published)
    months = _MONTHS[back.unit] * back.offset
    if period is None or period.days is None or period.days > -months * _LONGEST_MONTH:
        return None
    return evolve(told, period=_moved(period, months))


def _moved(period: Period, months: int) -> Period | None:
    """Return a period that has both ends so many months later; whole months stay whole ones."""
    if period.start is None or period.end is None:
        return None
    end = period.end + relativedelta(months=months)
    last = calendar.monthrange(period.end.year, period.end.month)[1]
    if period.end.day == last:
        end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    return Period(period.start + relativedelta(months=months), end)
