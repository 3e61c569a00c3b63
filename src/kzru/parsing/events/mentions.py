"""Mentions of events, with all that their sentences state, and how they are made and joined: mention → chain → record."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

import attrs

from kzru.evolve import evolve
from kzru.identity.chains import IN_ORDER, LONGEST, ONCE, TOGETHER, joined_fields
from kzru.lang.events import EventConcept, concepts
from kzru.lang.places import Place
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.circumstances import TODAY, EventSpan
from kzru.parsing.events.rules import neighbours
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.periods import coming, gone
from kzru.values.period import Period, RelativePeriod

__all__ = ["AHEAD", "EventMention", "When", "located", "stated", "stated_by_verb"]

When = Period | RelativePeriod
AHEAD = "_ahead"
"""What the names of verbs end with that state what is still to come."""
_MENTIONS = "mentions"
"""The field of which reasons tell why a further mention is one of the event."""
_DAYS = 10
"""An event of so many days may have its first day stated too, which is not the whole of it."""


@attrs.frozen(kw_only=True)
class EventMention:
    """A mention of an event with all that its sentence states of it; of a chain, with all that its mentions state.

    Attributes:
        concept: What it is.
        mention: Where it stands.
        written: The date of the document, from which relative periods are counted.
        determiner: "this", "definite", "possessive", "indefinite", or empty.
        is_another: Whether it is set apart from those before: "the next forum".
        is_new: Whether it states enough to be an event by itself.
        is_stated: Whether a verb states it, or that somebody was there.
        is_told_at: Whether something is said to have been told there: "said at a meeting with".
        is_beside: Whether another event of the sentence takes place beside it: "following the talks".
        beside: The kinds of events of its clause beside which it takes place: "met at the SUMMIT".
        is_occasion: Whether it opens its sentence as that during which all takes place: "during the talks".
        is_upcoming: Whether it is still to come.
        is_past: Whether it is over.
        is_of_today: Whether it takes place on the day of the statement.
        is_assumed: Whether no words tell its day, which is taken to be that of the page.
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
    written: date | None = None
    determiner: str = ""
    is_another: bool = False
    is_new: bool = False
    is_stated: bool = False
    is_told_at: bool = False
    is_beside: bool = False
    beside: frozenset[str] = frozenset()
    is_occasion: bool = False
    is_upcoming: bool = attrs.field(default=False, metadata=TOGETHER)
    is_past: bool = attrs.field(default=False, metadata=TOGETHER)
    is_of_site: bool = False
    has_company: bool = False
    has_topic: bool = False
    is_of_today: bool = attrs.field(default=False, metadata=TOGETHER)
    is_assumed: bool = False
    when: When | None = None
    place: str | None = attrs.field(default=None, metadata=ONCE)
    place_country: str | None = attrs.field(default=None, metadata=ONCE)
    edition: int | None = attrs.field(default=None, metadata=ONCE)
    visitor: str | None = attrs.field(default=None, metadata=ONCE)
    destination: str | None = attrs.field(default=None, metadata=ONCE)
    people: frozenset[str] = attrs.field(default=frozenset(), metadata=TOGETHER)
    countries: tuple[str, ...] = attrs.field(default=(), metadata=IN_ORDER)
    body: str | None = attrs.field(default=None, metadata=ONCE)
    words: frozenset[str] = attrs.field(default=frozenset(), metadata=TOGETHER)
    title: str = attrs.field(default="", metadata=LONGEST)
    topic: str | None = attrs.field(default=None, metadata=ONCE)
    document: str | None = attrs.field(default=None, metadata=ONCE)
    spoken_in: Place | None = attrs.field(default=None, metadata=ONCE)
    reasons: tuple[Reason, ...] = ()

    @property
    def kind(self) -> str:
        """The sort of event."""
        return self.concept.kind

    def knowing(self, reason: Reason, **values: Any) -> EventMention:
        """Return the mention with what is known of it beside its words, and why."""
        return evolve(self, reasons=(*self.reasons, reason), **values)

    @cached_property
    def time(self) -> When | None:
        """When it takes place, counted from the date of the document where there is one."""
        when, written = self.when, self.written
        return when.resolve(written) if isinstance(when, RelativePeriod) and written is not None else when

    def tied(self, why: str) -> EventMention:
        """Return the mention with why it is one of an event spoken of."""
        return self.knowing(Reason(_MENTIONS, why, self.mention.span, self.mention.surface))

    def joined(self, new: EventMention) -> EventMention:
        """Return what is known of an event with what a further mention of it states."""
        is_known_now = self.is_assumed and new.when is not None and not new.is_assumed
        is_same = new.kind == self.kind and new.concept.name.endswith(self.concept.name)
        known = {reason.field for reason in self.reasons} - {_MENTIONS}
        return evolve(
            self,
            concept=new.concept if is_same else self.concept,
            when=new.when if is_known_now else _better(new, self),
            is_assumed=self.is_assumed and not is_known_now,
            reasons=(*self.reasons, *(one for one in new.reasons if one.field not in known)),
            **joined_fields(self, new),
        )


def _better(new: EventMention, known: EventMention) -> When | None:
    """Return which of two times says more of when an event takes place: "in May" than "in 2026", "5–7 May" than "on 5 May"."""
    a, b = new.time, known.time
    if not (isinstance(a, Period) and isinstance(b, Period)):
        return known.when or new.when
    if a == b or (isinstance(new.when, RelativePeriod) and new.when.weekday is not None):
        return known.when  # a weekday is that of one of its meetings
    return new.when if _is_whole(a, b) or _is_within(a, b) else known.when


def _is_whole(days: Period, day: Period) -> bool:
    """Tell whether a period is the days of an event of which one was stated before."""
    return day.start == day.end and _is_of_days(days) and days.intersection(day) == day


def _is_within(period: Period, outer: Period) -> bool:
    """Tell whether a period lies within one of months, of which it says more."""
    return period.intersection(outer) == period and not _is_of_days(outer)


def _is_of_days(period: Period) -> bool:
    """Tell whether a period is one of days, not of months."""
    return period.days is not None and period.days <= _DAYS


def stated(
    reading: EventSentence,
    mark: Mark,
    span: EventSpan,
    concept: EventConcept,
    when: Finding | None,
    edition: Finding | None = None,
    *,
    is_upcoming: bool,
    is_past: bool = False,
    **values: Any,
) -> EventMention:
    """Return the mention of an event with the reasons for what is known of it.

    A day of the week, a month or a date is the next one where the event *is_upcoming*: "on Friday", "in May"; a month or
    a date is the last one where it *is_past*.
    """
    if when is not None and isinstance(when.value, RelativePeriod):
        is_over = is_past and (span.is_verb or reading.circumstances.happens(span))
        shift = coming if is_upcoming else gone if is_over else None
        when = when if shift is None else when._replace(value=shift(when.value, reading.published))
    rule = "verb of the event" if span.is_verb else "noun of the event"
    kind = Finding(concept.kind, rule, mark.first, mark.last)
    found = {"kind": kind, "period": when, "edition": edition}
    return EventMention(
        concept=concept,
        mention=reading.mention(span.first, span.end),
        written=reading.published,
        when=when and when.value,
        is_of_today=when is not None and when.value == TODAY,
        is_upcoming=is_upcoming,
        is_past=is_past,
        is_stated=span.is_verb,
        beside=neighbours(reading, span.first, span.end),
        edition=edition and edition.value,
        reasons=tuple(reading.reason(field, finding) for field, finding in found.items() if finding),
        **values,
    )


def located(
    reading: EventSentence, found: EventMention, town: Name | None, rule: str = "town of the event"
) -> EventMention:
    """Return a mention with the town of its event, where one is known and the mention has none."""
    if town is None or found.place is not None or found.destination not in (None, town.country):
        return found  # no "in Astana before his visit to Russia"
    reason = reading.reason("place", Finding(town.name, rule, town.first, town.last))
    return found.knowing(reason, place=town.name, place_country=town.country)


def stated_by_verb(
    reading: EventSentence,
    mark: Mark,
    concept: str,
    first: int,
    end: int,
    *,
    holds: bool = True,
    **values: Any,
) -> EventMention:
    """Return the event of a verb with its time and its town.

    It takes the tokens *first* to *end*, and unless it *holds* them, dates and towns among them are of what it is about.
    """
    span = EventSpan(first, mark.first, mark.last, end if holds else first, end, is_verb=True)
    is_upcoming = mark.value.endswith(AHEAD)
    when = reading.circumstances.find_when(span, is_lasting=False)
    found = stated(
        reading, mark, span, concepts()[concept], when,
        is_upcoming=is_upcoming, is_past=not is_upcoming, is_new=True, **values,
    )  # fmt: skip
    return located(reading, found, reading.circumstances.find_place(span, by_modifier=False))
