"""Time as texts tell it: years, dates, stretches and deadlines, by a grammar whose rules are data."""

from kzru.parsing.periods.mentions import (
    PeriodKind,
    PeriodMention,
    coming,
    find_periods,
    gone,
    may_tell_period,
    read_period,
)

__all__ = ["PeriodKind", "PeriodMention", "coming", "find_periods", "gone", "may_tell_period", "read_period"]
