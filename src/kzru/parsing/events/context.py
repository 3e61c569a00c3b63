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
from kzru.parsing.events.candidate import Candidate, When
from kzru.parsing.events.identity import Thread, at_one_time
from kzru.parsing.events.no_events import ANNIVERSARIES
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

    def covers(self, found: Candidate) -> bool:
        """Tell whether it is the time of an anniversary."""
        return (
            found.kind == "anniversary"
            and found.when is None
            and not found.is_upcoming
            and found.mention.statement == self.statement
            and found.mention.span.start - self.start < _FRAME_REACH
        )


def find_frame(reading: Reading) -> Frame | None:
    """Return the time that a sentence tells of several anniversaries at once."""
    for mark in reading.sentence.marks(Kind.EVENT):
        if mark.value.name == ANNIVERSARIES:
            stretch = Stretch(mark.first, mark.first, mark.last, mark.last, mark.last)
            when = reading.setting.find_when(stretch, is_lasting=True)
            if when is not None:
                statement = reading.statement_at(mark.first)
                reason = reading.reason("period", when)
                start = reading.sentence.tokens[mark.first].start
                return Frame(when.value, start, statement.id if statement else None, reason)
    return None


def links(taken: Sequence[tuple[Candidate, Thread | None]]) -> list[tuple[Thread, Thread]]:
    """Return the events of a sentence that take place beside each other."""
    found = []
    for at, (candidate, thread) in enumerate(taken):
        others = [*reversed(taken[:at]), *taken[at + 1 :]]
        other = next((one for _, one in others if one is not None and one is not thread), None)
        if candidate.is_beside and thread is not None and other is not None:
            found.append((thread, other))
    return found


def share_places(threads: Sequence[Thread], linked: Sequence[tuple[Thread, Thread]], on: date | None) -> None:
    """Give events the town of those beside which they take place, and visits that of their talks.

    Args:
        threads: The events.
        linked: Those that take place beside each other.
        on: The date of the document.
    """
    for one, other in (*linked, *reversed(linked)):
        for giver, taker in ((one, other), (other, one)):
            _give(giver, taker, "town of the event beside it")
            _give_day(giver, taker)
    talks: defaultdict[str, list[Thread]] = defaultdict(list)
    for thread in threads:
        if (
            thread.concept.kind in ("talks", "meeting")
            and thread.is_held
            and thread.place_country is not None
        ):
            talks[thread.place_country].append(thread)
    visits = [one for one in threads if one.concept.kind == "visit" and one.destination is not None]
    for visit in visits:
        _place_visit(visit, talks[visit.destination or ""][:_MOST_TALKS], on)
    if len(visits) == 1 and visits[0].is_held:
        _place_talks(visits[0], threads, on)


def _place_visit(visit: Thread, talks: Sequence[Thread], on: date | None) -> None:
    """Give a visit the town where it is spoken of as this one, else that of its talks."""
    town = visit.spoken_in
    if town is not None and visit.place is None and town.country == visit.destination:
        visit.place, visit.place_country = town.name, town.country
        visit.reasons.append(Reason("place", "where the visit is spoken of as this one"))
    if visit.is_held:
        for one in talks:
            if at_one_time(one, visit, on):
                _give(one, visit, "town of the talks in the country visited")


def _place_talks(visit: Thread, threads: Sequence[Thread], on: date | None) -> None:
    """Give talks the town of the only visit that a text tells of."""
    for one in threads:
        if one.concept.name == "talks" and one.is_held and at_one_time(one, visit, on):
            _give(visit, one, "town of the visit")


def _give_day(giver: Thread, taker: Thread) -> None:
    """Give a signing the day of the talks after which it takes place."""
    talks = giver.concept.kind in ("talks", "meeting") and taker.concept.kind == "signing"
    if talks and taker.when is None and giver.when is not None:
        taker.when = giver.when
        taker.reasons.append(Reason("period", "day of the talks beside it"))


def _give(giver: Thread, taker: Thread, rule: str) -> None:
    if giver.place is None or taker.place is not None:
        return
    if taker.concept.kind == "visit" and taker.destination != giver.place_country:
        return
    if giver.concept.kind == "visit" and taker.is_held != giver.is_held:
        return
    taker.place, taker.place_country = giver.place, giver.place_country
    taker.reasons.append(Reason("place", rule))
