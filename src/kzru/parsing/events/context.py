"""What events get from others: the time of a list of anniversaries, the town of the talks that belong to a visit.

::

    frame    "This year is marked by a number of anniversaries": the year of those told next
    link     "following the talks", "on the sidelines of the summit": one town for both
    visit    the town of the talks in the country visited
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import attrs

from kzru.model.figure import Reason
from kzru.parsing.events.identity import at_one_time
from kzru.parsing.events.mentions import EventChain, EventMention, When
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import Stretch
from kzru.parsing.vocabulary import Kind

__all__ = ["Frame", "find_frame", "links", "share_places"]

_FRAME_REACH = 2_000
"""Characters."""
_MOST_TALKS = 10
"""Talks in a country that are tried for the town of a visit to it."""


@attrs.frozen
class Frame:
    """The time of the anniversaries that are told after it.

    Attributes:
        when: The time.
        start: Where it is told.
        statement: Id of the statement.
        reason: The words that tell it.
    """

    when: When
    start: int
    statement: str | None
    reason: Reason

    def covers(self, found: EventMention) -> bool:
        """Tell whether it is the time of an anniversary."""
        return (
            found.concept.traits.commemorates
            and found.when is None
            and not found.is_upcoming
            and found.mention.statement == self.statement
            and found.mention.span.start - self.start < _FRAME_REACH
        )


def find_frame(reading: Reading) -> Frame | None:
    """Return the time that a sentence tells of several anniversaries at once."""
    for mark in reading.sentence.marks(Kind.EVENT):
        if mark.value.is_several:
            stretch = Stretch(mark.first, mark.first, mark.last, mark.last, mark.last)
            when = reading.setting.find_when(stretch, is_lasting=True)
            if when is not None:
                statement = reading.statement_at(mark.first)
                reason = reading.reason("period", when)
                start = reading.sentence.tokens[mark.first].start
                return Frame(when.value, start, statement.id if statement else None, reason)
    return None


def links(taken: Sequence[tuple[EventMention, EventChain | None]]) -> list[tuple[EventChain, EventChain]]:
    """Return the events of a sentence that take place beside each other."""
    found = []
    for at, (mention, chain) in enumerate(taken):
        others = [*reversed(taken[:at]), *taken[at + 1 :]]
        other = next((one for _, one in others if one is not None and one is not chain), None)
        if mention.is_beside and chain is not None and other is not None:
            found.append((chain, other))
    return found


def share_places(
    chains: Sequence[EventChain], linked: Sequence[tuple[EventChain, EventChain]], on: date | None
) -> None:
    """Give events the town of those beside which they take place, and visits that of their talks.

    Args:
        chains: The events.
        linked: Those that take place beside each other.
        on: The date of the document.
    """
    for one, other in (*linked, *reversed(linked)):
        for giver, taker in ((one, other), (other, one)):
            _give_town(giver, taker, "town of the event beside it")
            _give_day(giver, taker)
    talks: defaultdict[str | None, list[EventChain]] = defaultdict(list)
    for one in chains:
        if one.known.concept.traits.encounter and one.is_held:
            talks[one.known.place_country].append(one)
    visits = [one for one in chains if one.known.concept.traits.travel and one.known.destination is not None]
    for visit in visits:
        _place_visit(visit, talks[visit.known.destination][:_MOST_TALKS], on)
    if len(visits) == 1 and visits[0].is_held:
        _place_talks(visits[0], chains, on)


def _place_visit(visit: EventChain, talks: Sequence[EventChain], on: date | None) -> None:
    """Give a visit the town where it is spoken of as this one, else that of its talks."""
    known = visit.known
    town = known.spoken_in
    if town is not None and known.place is None and town.country == known.destination:
        rule = "where the visit is spoken of as this one"
        visit.learn(rule, "place", place=town.name, place_country=town.country)
    if visit.is_held:
        for one in talks:
            if at_one_time(one.known.when, known.when, on):
                _give_town(one, visit, "town of the talks in the country visited")


def _place_talks(visit: EventChain, chains: Sequence[EventChain], on: date | None) -> None:
    """Give talks the town of the only visit that a text mentions."""
    for one in chains:
        concept = one.known.concept
        is_of_visit = concept.traits.of_visit and not concept.is_remote
        if is_of_visit and one.is_held and at_one_time(one.known.when, visit.known.when, on):
            _give_town(visit, one, "town of the visit")


def _give_day(giver: EventChain, taker: EventChain) -> None:
    """Give a signing the day of the talks after which it takes place."""
    day = giver.known.when if giver.known.concept.traits.encounter else None
    if day is not None and taker.known.when is None and taker.known.concept.traits.dated_by:
        taker.learn("day of the talks beside it", "period", when=day)


def _give_town(giver: EventChain, taker: EventChain, rule: str) -> None:
    place, country = giver.known.place, giver.known.place_country
    if place is None or taker.known.place is not None:
        return
    if taker.known.concept.traits.travel and taker.known.destination != country:
        return
    if giver.known.concept.traits.travel and taker.is_held != giver.is_held:
        return
    taker.learn(rule, "place", place=place, place_country=country)
