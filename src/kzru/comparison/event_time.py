"""When an event takes place, as far as that is known: told, announced, or near the day on which it was spoken of."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from kzru.values.period import Period

__all__ = ["EventTime", "event_time"]

_NEAR = timedelta(days=45)
"""How far from its statement an event of unknown date is looked for: what is spoken of without a date is of these weeks."""
_NEAR_FREQUENT = timedelta(days=7)
"""The same for talks and meetings, which are many."""
_SOON = timedelta(days=183)
"""How long after its announcement an event of unknown date is looked for."""
_MOST_YEARS = 5
_YEAR = timedelta(days=365)
_PUT_OFF = 21
"""Days by which a visit may be held earlier or later than announced."""
_TOUCHING = 1

_FREQUENT = frozenset({"talks", "meeting", "call", "signing"})
_MOVABLE = frozenset({"visit"})


@attrs.frozen
class EventTime:
    """The days on which an event may take place.

    Attributes:
        first: The first of them.
        last: The last of them.
        is_told: Whether the text tells them.
        is_announced: Whether the event was still to come when it was spoken of.
        slack: Days by which it may be moved.
        spoken: When it was spoken of, or its first day where that is not known.
    """

    first: date
    last: date
    is_told: bool
    is_announced: bool
    slack: int
    spoken: date

    def excludes(self, other: EventTime) -> bool:
        """Tell whether an event of this time cannot be one of the other."""
        slack = max(self.slack, other.slack) if self.is_told and other.is_told else 0
        return self._gap(other) > slack

    def joined(self, other: EventTime) -> EventTime:
        """Return a time that excludes what either of the two excludes; both told alike, and as ready to be moved."""
        return attrs.evolve(self, first=max(self.first, other.first), last=min(self.last, other.last))

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it may lie in, some at most: events that may be one share one of them."""
        moved = timedelta(days=self.slack)
        first, last = _later(self.first, -moved).year, _later(self.last, moved).year
        return tuple(range(first, min(last, first + _MOST_YEARS) + 1))

    def is_one_day_with(self, other: EventTime) -> bool:
        """Tell whether both are of one day: told to some days of which they share one, or spoken of then."""
        if not (self._is_exact and other._is_exact):
            return False
        apart = max((self._from - other._to).days, (other._from - self._to).days)
        return apart <= (0 if self.is_told and other.is_told else _TOUCHING)

    @property
    def _from(self) -> date:
        return self.first if self.is_told else self.spoken

    @property
    def _to(self) -> date:
        return self.last if self.is_told else self.spoken

    def distance(self, other: EventTime) -> int:
        """Return the days between the first of both."""
        return abs((self.first - other.first).days)

    @property
    def _is_exact(self) -> bool:
        if not self.is_told:
            return not self.is_announced
        return (self.last - self.first).days < _NEAR_FREQUENT.days

    def _gap(self, other: EventTime) -> int:
        return max((self.first - other.last).days, (other.first - self.last).days)


def event_time(kind: str, period: Period | None, told: date | None, *, is_ahead: bool) -> EventTime | None:
    """Return the days on which an event may take place; None where nothing tells.

    Args:
        kind: Which sort of event.
        period: The period told.
        told: When it was spoken of.
        is_ahead: Whether it was spoken of as still to come.
    """
    if period is not None:
        first, last = _ends(period, told)
        announced = told is not None and told < first
        slack = _PUT_OFF if announced and kind in _MOVABLE else _TOUCHING
        return EventTime(first, last, is_told=True, is_announced=announced, slack=slack, spoken=first)
    if told is None:
        return None
    near = _NEAR_FREQUENT if kind in _FREQUENT else _NEAR
    first, last = (told, _later(told, _SOON)) if is_ahead else (_later(told, -near), _later(told, near))
    return EventTime(first, last, is_told=False, is_announced=is_ahead, slack=0, spoken=told)


def _ends(period: Period, told: date | None) -> tuple[date, date]:
    """Return both ends of a period; an open one lies a year off, or where it was told."""
    first, last = period.start, period.end
    if first is None and last is not None:
        first = told if told is not None and told <= last else _later(last, -_YEAR)
    if last is None and first is not None:
        last = _later(first, _YEAR)
    return first or date.min, last or date.max


def _later(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
