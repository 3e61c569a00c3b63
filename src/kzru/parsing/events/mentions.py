"""Mentions of events, and the chains that mentions of one event make: mention → chain → record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from operator import or_
from typing import Any

import attrs

from kzru.lang.events import EventConcept
from kzru.lang.places import Place
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.values.period import Period, RelativePeriod

__all__ = ["EventChain", "EventMention", "When", "resolved"]

When = Period | RelativePeriod
_DAYS = 10
"""An event of so many days has its first day stated too, which is not the whole of it."""


def _join(join: Callable[[Any, Any], Any]) -> Mapping[str, Any]:
    """Return the metadata of a field to which several mentions of an event add, and how what they state is joined."""
    return {"join": join}


_ONCE = _join(lambda known, new: new if known is None else known)
_TOGETHER = _join(or_)
_IN_ORDER = _join(lambda known, new: tuple(dict.fromkeys((*known, *new))))
_LONGEST = _join(lambda known, new: max(known, new, key=len))


@attrs.frozen(kw_only=True)
class EventMention:
    """A mention of an event with all that its sentence states of it; of a chain, with all that its mentions state.

    Attributes:
        concept: What it is.
        mention: Where it stands.
        determiner: "this", "definite", "possessive", "indefinite", or empty.
        is_another: Whether it is set apart from those before: "the next forum".
        is_new: Whether it states enough to be an event by itself.
        is_stated: Whether a verb states it, or that somebody was there.
        is_told_at: Whether something is said to have been told there: "said at a meeting with".
        is_beside: Whether another event of the sentence takes place beside it: "following the talks".
        is_occasion: Whether it opens its sentence as that during which all takes place: "during the talks".
        is_upcoming: Whether it is still to come.
        is_past: Whether it is over.
        is_of_today: Whether it takes place on the day of the statement.
        is_of_site: Whether it is the visit of a place within a country: "visited the museum".
        has_company: Whether it states that somebody takes part who has no name.
        has_topic: Whether it states what is talked about, and that there is talk.
        when: When it takes place.
        place: Where it takes place.
        place_country: The code of that town's country.
        edition: Its number in a series; of an anniversary, the years.
        visitor: Who visits.
        destination: Code of the country visited.
        people: Who takes part.
        countries: Codes of the countries that take part.
        body: The organisation that meets.
        words: The words that set it apart from others of its kind.
        title: The phrase without what only introduces it.
        topic: What an anniversary commemorates, what is signed or opened.
        document: The type of the document that is signed.
        spoken_in: Town where it is spoken of as going on: "this visit".
        reasons: The rules and words that decided.
    """

    concept: EventConcept
    mention: Mention
    determiner: str = ""
    is_another: bool = False
    is_new: bool = False
    is_stated: bool = False
    is_told_at: bool = False
    is_beside: bool = False
    is_occasion: bool = False
    is_upcoming: bool = attrs.field(default=False, metadata=_TOGETHER)
    is_past: bool = attrs.field(default=False, metadata=_TOGETHER)
    is_of_site: bool = False
    has_company: bool = False
    has_topic: bool = False
    is_of_today: bool = attrs.field(default=False, metadata=_TOGETHER)
    when: When | None = None
    place: str | None = attrs.field(default=None, metadata=_ONCE)
    place_country: str | None = attrs.field(default=None, metadata=_ONCE)
    edition: int | None = attrs.field(default=None, metadata=_ONCE)
    visitor: str | None = attrs.field(default=None, metadata=_ONCE)
    destination: str | None = attrs.field(default=None, metadata=_ONCE)
    people: frozenset[str] = attrs.field(default=frozenset(), metadata=_TOGETHER)
    countries: tuple[str, ...] = attrs.field(default=(), metadata=_IN_ORDER)
    body: str | None = attrs.field(default=None, metadata=_ONCE)
    words: frozenset[str] = attrs.field(default=frozenset(), metadata=_TOGETHER)
    title: str = attrs.field(default="", metadata=_LONGEST)
    topic: str | None = attrs.field(default=None, metadata=_ONCE)
    document: str | None = attrs.field(default=None, metadata=_ONCE)
    spoken_in: Place | None = attrs.field(default=None, metadata=_ONCE)
    reasons: tuple[Reason, ...] = ()

    @property
    def kind(self) -> str:
        """The sort of event."""
        return self.concept.kind

    def knowing(self, reason: Reason, **values: Any) -> EventMention:
        """Return the mention with what is known of it beside its words, and why."""
        return attrs.evolve(self, reasons=(*self.reasons, reason), **values)

    def joined(self, new: EventMention, on: date | None) -> EventMention:
        """Return what is known of an event with what a further mention of it states, written on a day."""
        is_same = new.kind == self.kind and new.concept.name.endswith(self.concept.name)
        known = {reason.field for reason in self.reasons}
        return attrs.evolve(
            self,
            concept=new.concept if is_same else self.concept,
            when=_better(new.when, self.when, on),
            reasons=(*self.reasons, *(one for one in new.reasons if one.field not in known)),
            **{name: join(getattr(self, name), getattr(new, name)) for name, join in _JOINS.items()},
        )


_JOINS = {
    field.name: field.metadata["join"]
    for field in attrs.fields(EventMention)
    if "join" in field.metadata
}  # fmt: skip


@attrs.define(eq=False)
class EventChain:
    """The mentions of one event.

    Attributes:
        known: What they state together.
        mentions: Where they stand.
        ahead: How many of them state it as still to come.
    """

    known: EventMention
    mentions: list[Mention]
    ahead: int

    @classmethod
    def of(cls, first: EventMention) -> EventChain:
        """Return the chain of an event that is mentioned for the first time."""
        return cls(first, [first.mention], int(first.is_upcoming))

    @property
    def is_held(self) -> bool:
        """Whether the event is over or going on, not mostly stated as still to come."""
        known = self.known
        return known.is_past or known.is_of_today or 2 * self.ahead < len(self.mentions)

    def add(self, new: EventMention, on: date | None) -> None:
        """Take up a further mention, written on a day."""
        self.known = self.known.joined(new, on)
        self.mentions.append(new.mention)
        self.ahead += new.is_upcoming

    def learn(self, reason: str, field: str, **values: Any) -> None:
        """Take up what is known of the event from another one."""
        self.known = self.known.knowing(Reason(field, reason), **values)


def resolved(when: When | None, on: date | None) -> When | None:
    """Return a time as stated on a day; as it is where no day is known."""
    if when is None or isinstance(when, Period) or on is None:
        return when
    return when.resolve(on)


def _better(new: When | None, known: When | None, on: date | None) -> When | None:
    """Return which of two times says more of when an event takes place: "in May" than "in 2026", "5–7 May" than "on 5 May"."""
    a, b = resolved(new, on), resolved(known, on)
    if not (isinstance(a, Period) and isinstance(b, Period)):
        return known or new
    if a == b or (isinstance(new, RelativePeriod) and new.weekday is not None):
        return known  # a weekday is that of one of its meetings
    return new if _is_whole(a, b) or _is_within(a, b) else known


def _is_whole(days: Period, day: Period) -> bool:
    """Tell whether a period is the days of an event of which one was stated before."""
    return day.start == day.end and _is_of_days(days) and days.intersection(day) == day


def _is_within(period: Period, outer: Period) -> bool:
    """Tell whether a period lies within one of months, of which it says more."""
    return period.intersection(outer) == period and not _is_of_days(outer)


def _is_of_days(period: Period) -> bool:
    """Tell whether a period is one of days, not of months."""
    start, end = period.start, period.end
    return start is not None and end is not None and (end - start).days < _DAYS
