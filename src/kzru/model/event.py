"""Something that happens at a time."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kzru.errors import InvalidValueError
from kzru.model.figure import Reason
from kzru.model.identifier import check_id
from kzru.model.mention import Mention
from kzru.model.source_text import FromText
from kzru.values.brief import brief_period
from kzru.values.day import Day
from kzru.values.period import Period, RelativePeriod

__all__ = ["Event", "year_commemorated"]


@attrs.frozen(kw_only=True, repr=False)
class Event(FromText):
    """A visit, summit, forum, signing or the like, as a document speaks of it.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        name: Its name.
        kind: Which sort of event, such as "visit" or "forum".
        period: When it takes place.
        relative_period: The same as told, while or before the statement's date resolves it ("next year").
        place: Where it takes place.
        edition: Its number in a row (the 21st forum: 21); of an anniversary, the years.
        participants: Who takes part, where named: people, countries and organisations.
        commemorates: What an anniversary is the anniversary of.
        origin_year: The year of what it commemorates, where the anniversary's own year is known.
        mentions: Every place where it is spoken of; at least one.
        why: The rules and words that decided the fields.
    """

    id: str = attrs.field(validator=check_id)
    document: str
    name: str
    kind: str
    period: Period | None = None
    relative_period: RelativePeriod | None = None
    place: str | None = None
    edition: int | None = None
    participants: tuple[str, ...] = ()
    commemorates: str | None = None
    origin_year: int | None = None
    mentions: tuple[Mention, ...]
    why: tuple[Reason, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an event that is nowhere mentioned."""
        if not self.mentions:
            raise InvalidValueError(f"event {self.id}: an event has at least one mention")

    def anchored(self, on: Day) -> Event:
        """Return the event as told on that date: a relative period that was left unresolved is resolved."""
        if self.period is not None or self.relative_period is None:
            return self
        period = self.relative_period.resolve(on)
        return attrs.evolve(self, period=period, origin_year=_origin_year(self, period))

    def _says(self) -> Iterable[object]:
        return (self.name, self.kind, brief_period(self.period), self.place)


def _origin_year(event: Event, period: Period | None) -> int | None:
    if event.commemorates is None:
        return None
    return year_commemorated(event.edition, period)


def year_commemorated(years: int | None, period: Period | None) -> int | None:
    """Return the year of what an anniversary commemorates, or None where its own year is not known.

    >>> year_commemorated(80, Period.of_year(2025))
    1945
    """
    if years is None or period is None or period.start is None or period.end is None:
        return None
    return period.start.year - years if period.start.year == period.end.year else None
