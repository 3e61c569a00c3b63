"""The events of a document, found while its passages are read one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from kzru.lang.cldr import country_name
from kzru.lang.places import Place
from kzru.model.event import Event, year_commemorated
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.context import Frame, find_frame, links, share_places
from kzru.parsing.events.identity import SURE, Thread, is_event, likeness, resolved
from kzru.parsing.events.naming import event_name
from kzru.parsing.events.nouns import noun_candidates
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import TODAY
from kzru.parsing.events.signing import document_candidates
from kzru.parsing.events.verbs import verb_candidates
from kzru.parsing.passages import Passage
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import statement_at
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span
from kzru.values.period import Period, RelativePeriod

__all__ = ["EventFinder"]

_WHERE_SPOKEN = frozenset({"talks", "meeting", "signing"})
"""What takes place where the statement is made, if it takes place that day."""
_POINTS_BACK = frozenset({"this", "definite", "possessive"})
_OFTEN = 2
"""Mentions of "the talks" that make them an event though nothing more is told of them."""
_LEAD = 400
"""Characters in which a page tells what it is about."""
_OCCASION = Reason("period", "talks that the page tells of, on the day of its date")
_MOST_THREADS = 60
"""Events looked back at for a mention; older ones are no longer spoken of."""


class EventFinder:
    """Finds the events of one document.

    Args:
        document: The document's id, from which the events' ids follow.
        published: Its date.
        trace: What is told which rules were tried at each noun; nothing is where it is left out.
    """

    def __init__(self, document: str, published: date | None, trace: Trace | None = None) -> None:
        self._trace = trace
        self._document = document
        self._published = published
        self._threads: list[Thread] = []
        self._waiting: list[Candidate] = []
        self._links: list[tuple[Thread, Thread]] = []
        self._frame: Frame | None = None
        self._has_signing = False
        self._towns: dict[str, Place | None] = {}

    def read(self, passage: Passage) -> None:
        """Take up what one sentence tells of events."""
        kinds = (Kind.EVENT, Kind.EVENT_VERB, *((Kind.EVENT_DOCUMENT,) if self._has_signing else ()))
        if not any(True for kind in kinds for _ in passage.sentence.marks(kind)):
            return
        reading = Reading(passage, self._published, self._trace)
        self._frame = find_frame(reading) or self._frame
        found = [*noun_candidates(reading), *verb_candidates(reading)]
        if self._has_signing or any(one.document for one in found):
            found += document_candidates(reading)
        found.sort(key=lambda one: (one.mention.span.start, -one.mention.span.end))
        taken = [(one, self._take(self._completed(one, reading))) for one in found if one.mention.statement]
        self._links += links(taken)

    def _completed(self, found: Candidate, reading: Reading) -> Candidate:
        """Return a mention with what is told of it outside its sentence: the frame's time, the speaker's town."""
        if self._frame is not None and self._frame.covers(found):
            return attrs.evolve(found, when=self._frame.when, reasons=(*found.reasons, self._frame.reason))
        if found.kind == "visit" and found.determiner == "this":
            return attrs.evolve(found, spoken_in=self._town(reading, found))
        if self._is_occasion(found, reading):
            found = attrs.evolve(found, when=TODAY, is_of_today=True, reasons=(*found.reasons, _OCCASION))
        if found.place is None and found.is_of_today and found.kind in _WHERE_SPOKEN:
            town = self._town(reading, found)
            if town is not None:
                reason = Reason("place", "where the statement is made")
                return attrs.evolve(
                    found, place=town.name, place_country=town.country, reasons=(*found.reasons, reason)
                )
        return found

    def _is_occasion(self, found: Candidate, reading: Reading) -> bool:
        """Tell whether talks are those that a page with a date and a place was made for: its lead tells them."""
        if (
            found.kind not in ("talks", "meeting")
            or found.when is not None
            or found.is_upcoming
            or found.body
        ):
            return False
        statement = _statement_of(found, reading)
        if statement is None or statement.place is None or statement.mode is not Mode.NARRATION:
            return False
        town = self._town(reading, found)
        return found.mention.span.start < _LEAD and found.place in (None, town.name if town else None)

    def _town(self, reading: Reading, found: Candidate) -> Place | None:
        """Return the town where the statement of a mention is made."""
        statement = _statement_of(found, reading)
        if statement is None or statement.place is None:
            return None
        if statement.place not in self._towns:
            place = AnnotatedText(statement.place).sentence(
                Span(0, len(statement.place)), reading.sentence.vocabulary
            )
            self._towns[statement.place] = next((mark.value for mark in place.marks(Kind.PLACE)), None)
        return self._towns[statement.place]

    def _take(self, found: Candidate) -> Thread | None:
        """Add a mention to its event, found or new; None where it must wait for one."""
        thread = self._fitting(found)
        if thread is not None:
            self._threads.remove(thread)
        elif is_event(found):
            thread = Thread(concept=found.concept)
            self._has_signing |= found.kind == "signing"
        else:
            self._waiting.append(found)
            return None
        thread.add(found, self._published)
        self._threads.append(thread)
        return thread

    def _fitting(self, found: Candidate) -> Thread | None:
        """Return the event that a mention is of, the surest, of several the one spoken of last."""
        best, thread = 0, None
        for one in reversed(self._threads[-_MOST_THREADS:]):
            sure = likeness(found, one, self._published)
            if sure > best:
                best, thread = sure, one
            if best == SURE:
                break
        return thread

    def found(self) -> tuple[Event, ...]:
        """Return the events read so far, by their first mention."""
        self._settle()
        share_places(self._threads, self._links, self._published)
        events = [self._event(thread) for thread in self._threads]
        return tuple(sorted(events, key=lambda event: (event.mentions[0].span.start, event.id)))

    def _settle(self) -> None:
        """Add the mentions that wait to the event that comes next; talks spoken of again and again are one."""
        left = []
        ordered = sorted(self._threads, key=_start)
        for found in self._waiting:
            behind = bisect_right(ordered, found.mention.span.start, key=_start)
            later = ordered[behind : behind + _MOST_THREADS]
            fitting = (
                one
                for one in later
                if one.concept.kind == found.kind and likeness(found, one, self._published)
            )
            thread = next(fitting, None)
            if thread is not None:
                thread.add(found, self._published)
            elif (
                found.kind in ("talks", "meeting")
                and found.determiner in _POINTS_BACK
                and not found.is_another
            ):
                left.append(found)
        self._waiting = []
        known = any(one.concept.kind in ("talks", "meeting") for one in self._threads)
        if (len(left) >= _OFTEN or any(found.is_occasion for found in left)) and not known:
            thread = Thread(concept=left[0].concept)
            for found in left:
                thread.add(found, self._published)
            self._threads.append(thread)

    def _event(self, thread: Thread) -> Event:
        mentions = tuple(_disjoint(thread.mentions))
        first = mentions[0].span
        period, relative = self._period(thread)
        is_anniversary = thread.concept.kind == "anniversary"
        return Event(
            id=f"{self._document}/event/{first.start}-{first.end}",
            document=self._document,
            name=event_name(thread),
            kind=thread.concept.kind,
            period=period,
            relative_period=relative,
            place=thread.place,
            edition=thread.edition,
            participants=_participants(thread),
            commemorates=thread.topic if is_anniversary else None,
            origin_year=year_commemorated(thread.edition, period) if is_anniversary else None,
            mentions=mentions,
            why=tuple(thread.reasons),
        )

    def _period(self, thread: Thread) -> tuple[Period | None, RelativePeriod | None]:
        when = thread.when
        if when is None or isinstance(when, Period):
            return when, None
        period = resolved(when, self._published)
        return (period if isinstance(period, Period) else None), when


def _statement_of(found: Candidate, reading: Reading) -> Statement | None:
    return statement_at(reading.passage.statements, found.mention.span.start)


def _start(thread: Thread) -> int:
    return thread.mentions[0].span.start


def _disjoint(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions in the order of the text; of two that overlap the longer."""
    behind = 0
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.start >= behind:
            yield mention
            behind = mention.span.end


def _participants(thread: Thread) -> tuple[str, ...]:
    people = [*([thread.visitor] if thread.visitor else []), *sorted(thread.people)]
    countries = [country_name(code) for code in thread.countries]
    bodies = [thread.body] if thread.body else []
    return tuple(dict.fromkeys((*people, *countries, *bodies)))
