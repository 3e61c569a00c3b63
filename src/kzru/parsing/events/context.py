"""What events get from others: the time of a list of anniversaries, the town of the talks that belong to a visit.

::

    frame    "This year is marked by a number of anniversaries": the year of those mentioned next
    link     "following the talks", "on the sidelines of the summit": one town for both
    visit    the town of the talks in the country visited
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from kzru.identity import Chain
from kzru.model.figure import Reason
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.mentions import EventMention, stated
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.vocabulary import Kind
from kzru.values.period import Period

__all__ = ["find_frame", "is_framed", "links", "share_places"]

_FRAME_REACH = 2_000
"""Characters."""
_MOST_TALKS = 10
"""Talks in a country that are tried for the town of a visit to it."""


def find_frame(reading: EventSentence) -> EventMention | None:
    """Return the mention of several anniversaries at once, with their time."""
    for mark in reading.sentence.marks(Kind.EVENT):
        if mark.value.is_several:
            span = EventSpan(mark.first, mark.first, mark.last, mark.last, mark.last)
            when = reading.circumstances.find_when(span, is_lasting=True)
            if when is not None:
                return stated(reading, mark, span, mark.value, when, is_upcoming=False)
    return None


def is_framed(found: EventMention, frame: EventMention) -> bool:
    """Tell whether an anniversary has the time of several that were mentioned before it in its statement."""
    is_timed = found.when is not None or found.is_upcoming or not found.concept.traits.commemorates
    distance = found.mention.span.start - frame.mention.span.start
    return not is_timed and found.mention.statement == frame.mention.statement and distance < _FRAME_REACH


def links(
    taken: Sequence[tuple[EventMention, Chain[EventMention] | None]],
) -> list[tuple[Chain[EventMention], Chain[EventMention]]]:
    """Return the events of a sentence that take place beside each other."""
    found = []
    for at, (mention, chain) in enumerate(taken):
        if not mention.is_beside or chain is None:
            continue
        for _, other in (*reversed(taken[:at]), *taken[at + 1 :]):
            if other is None or other is chain:
                continue
            # of a row of events none takes place beside the other: the 1st and the 2nd summit
            is_of_row = other.known.kind == mention.kind and None not in (
                other.known.edition,
                mention.edition,
            )
            if not is_of_row:
                found.append((chain, other))
                break
    return found


def share_places(
    chains: Sequence[Chain[EventMention]],
    linked: Sequence[tuple[Chain[EventMention], Chain[EventMention]]],
    on: date | None,
) -> None:
    """Give events the town of those beside which they take place, and visits that of their talks."""
    for one, other in (*linked, *reversed(linked)):
        for giver, taker in ((one, other), (other, one)):
            _give_town(giver, taker, "town of the event beside it")
            _give_day(giver, taker)
    talks: defaultdict[str | None, list[Chain[EventMention]]] = defaultdict(list)
    for one in chains:
        if one.known.concept.traits.encounter and _is_held(one):
            talks[one.known.place_country].append(one)
    visits = [one for one in chains if one.known.concept.traits.travel and one.known.destination is not None]
    for visit in visits:
        _place_visit(visit, talks[visit.known.destination][:_MOST_TALKS], on)
    if len(visits) == 1 and _is_held(visits[0]):
        for one in chains:  # talks have the town of the only visit that a text mentions
            is_of_visit = one.known.concept.traits.of_visit and not one.known.concept.is_remote
            if is_of_visit and _is_held(one) and _at_one_time(one, visits[0], on):
                _give_town(visits[0], one, "town of the visit")


def _place_visit(visit: Chain[EventMention], talks: Sequence[Chain[EventMention]], on: date | None) -> None:
    """Give a visit the town where it is spoken of as this one, else that of its talks."""
    known, town = visit.known, visit.known.spoken_in
    if town is not None and known.place is None and town.country == known.destination:
        rule = "where the visit is spoken of as this one"
        _learn(visit, rule, "place", place=town.name, place_country=town.country)
    for one in talks if _is_held(visit) else ():
        if _at_one_time(one, visit, on):
            _give_town(one, visit, "town of the talks in the country visited")


def _at_one_time(talks: Chain[EventMention], visit: Chain[EventMention], on: date | None) -> bool:
    """Tell whether talks can be those of a visit: both share a day, or the visit's time is unknown or holds the document's."""
    day, time = talks.known.time, visit.known.time
    if not isinstance(time, Period):
        return True
    if not isinstance(day, Period) and on is not None:
        day = Period.of_day(on)
    return isinstance(day, Period) and time.intersection(day) is not None


def _is_held(chain: Chain[EventMention]) -> bool:
    """Tell whether an event is over or going on, not mostly stated as still to come."""
    known, ahead = chain.known, sum(one.is_upcoming for one in chain.mentions)
    return known.is_past or known.is_of_today or 2 * ahead < len(chain.mentions)


def _learn(chain: Chain[EventMention], rule: str, field: str, **values: Any) -> None:
    """Take up what is known of an event from another one."""
    chain.known = chain.known.knowing(Reason(field, rule), **values)


def _give_day(giver: Chain[EventMention], taker: Chain[EventMention]) -> None:
    """Give a signing the day of the talks or visit in which it takes place; a visit may last longer than its talks."""
    given, is_dated_by = giver.known.concept.traits, taker.known.concept.traits.dated_by
    is_told = giver.known.when is not None and taker.known.when is None
    if is_told and is_dated_by and (given.encounter or given.travel):
        _learn(taker, "day of the talks beside it", "period", when=giver.known.when)


def _give_town(giver: Chain[EventMention], taker: Chain[EventMention], rule: str) -> None:
    place, country = giver.known.place, giver.known.place_country
    is_elsewhere = taker.known.concept.traits.travel and taker.known.destination != country
    is_later = giver.known.concept.traits.travel and _is_held(taker) != _is_held(giver)
    if place is not None and taker.known.place is None and not (is_elsewhere or is_later):
        _learn(taker, rule, "place", place=place, place_country=country)
