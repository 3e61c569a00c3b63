"""The events of a document, found while its passages are read one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from kzru.evolve import evolve
from kzru.identity import Chain, Chains
from kzru.lang.cldr import country_name
from kzru.lang.places import Place
from kzru.model.event import Event, year_commemorated
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.text import AnnotatedText
from kzru.parsing.events.circumstances import TODAY
from kzru.parsing.events.context import find_frame, is_framed, links, share_places
from kzru.parsing.events.identity import EVENT_MENTIONS, is_event, points_back
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.naming import event_name
from kzru.parsing.events.nouns import DELIVERED, noun_mentions
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.signing import SEVERAL_DOCUMENTS, SIGNING, document_mentions
from kzru.parsing.events.verbs import verb_mentions
from kzru.parsing.passages import Passage
from kzru.parsing.rules.trace import Trace
from kzru.parsing.statements import statement_at
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span
from kzru.values.period import Period, RelativePeriod

__all__ = ["EventFinder"]

_STATED = (Kind.EVENT, Kind.EVENT_VERB)
_SIGNED = (*_STATED, Kind.EVENT_DOCUMENT)
"""Words of which a sentence that states an event has one, in a document in which something is signed."""
_OFTEN = 2
"""Mentions of "the talks" that make them an event though nothing more is said of them."""
_LEAD = 400
"""Characters in which a page says what it is about."""
_PAGE_LEAD = 1_000
"""The same of a page that gives its place, and what was said there behind its lead."""
_SPOKEN_THERE = Reason("place", "where the statement is made")
_OCCASION = Reason("period", "what the lead of the page tells of, on the day of its date")
_TOLD = ((Mode.NARRATION,), (Mode.NARRATION, Mode.REPORTED))
"""How the lead tells of an event, and of one at which somebody has said what it reports."""
_MOST_CHAINS = 60
"""Events looked back at for a mention; older ones are no longer spoken of."""


class EventFinder:
    """Finds the events of one document, whose ids follow from its own; *trace* takes up which rules were tried."""

    def __init__(self, document: str, published: date | None, trace: Trace | None = None) -> None:
        self._trace = trace
        self._document = document
        self._published = published
        self._chains: Chains[EventMention] = Chains(EVENT_MENTIONS, most=_MOST_CHAINS)
        self._waiting: list[EventMention] = []
        self._links: list[tuple[Chain[EventMention], Chain[EventMention]]] = []
        self._frame: EventMention | None = None
        self._page: Chain[EventMention] | None = None
        self._has_signing = False
        self._towns: dict[str, Place | None] = {}

    def read(self, passage: Passage) -> None:
        """Take up what one sentence states of events."""
        if self._page is not None:
            self._date_page(self._page, passage)
        if passage.sentence.marked.isdisjoint(_SIGNED if self._has_signing else _STATED):
            return
        reading = EventSentence(passage, self._published, self._trace)
        self._frame = find_frame(reading) or self._frame
        found = [*noun_mentions(reading), *verb_mentions(reading)]
        if self._has_signing or any(one.document for one in found):
            found += document_mentions(reading)
        found.sort(key=lambda one: (one.mention.span.start, -one.mention.span.end))
        taken = [(one, self._take(self._completed(one, reading))) for one in found if one.mention.statement]
        self._links += links(taken)
        self._page = next((chain for one, chain in taken if chain and DELIVERED in one.reasons), self._page)

    def _date_page(self, page: Chain[EventMention], passage: Passage) -> None:
        """Give the event at which the speech of a page was made the day that stands alone under the title."""
        sentence = passage.sentence
        days = (one.period for one in sentence.periods if (one.first, one.last) == (0, len(sentence)))
        day = next(days, None) if sentence.tokens[0].start < _LEAD else None
        if day is not None:
            page.known = evolve(page.known, when=day)
        self._page = None

    def _completed(self, found: EventMention, reading: EventSentence) -> EventMention:
        """Return a mention with what is known of it beside its sentence: the frame's time, the speaker's town."""
        traits = found.concept.traits
        if self._frame is not None and is_framed(found, self._frame):
            return found.knowing(self._frame.reasons[-1], when=self._frame.when)
        if traits.travel and found.determiner == "this":
            return evolve(found, spoken_in=self._town(reading, found))
        if self._is_occasion(found, reading):
            if found.document == SEVERAL_DOCUMENTS:  # beside another one it is no event
                return evolve(found, is_of_today=True, spoken_in=self._town(reading, found))
            found = found.knowing(_OCCASION, when=TODAY, is_of_today=True, is_assumed=True)
        if found.is_of_today and found.place is None and traits.spoken_there:
            return _spoken_there(found, self._town(reading, found))
        return found

    def _is_occasion(self, found: EventMention, reading: EventSentence) -> bool:
        """Tell whether talks, or what is signed then, are those that a page with a date was made for: its lead tells of them.

        Where the page gives no place, a verb must say that they are over: "met with", «подписали меморандум».
        """
        if found.when is not None or found.is_upcoming or (found.body and not found.is_stated):
            return False
        statement = _statement_of(found, reading) if _is_of_lead(found) else None
        if statement is None or statement.mode not in _TOLD[found.is_told_at]:
            return False
        if statement.place is None:
            return _is_news(found, reading)
        town = self._town(reading, found)
        return found.place in (None, town and town.name)

    def _town(self, reading: EventSentence, found: EventMention) -> Place | None:
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

    def _take(self, found: EventMention) -> Chain[EventMention] | None:
        """Add a mention to its event, known or new; None where it must wait for one."""
        chain = self._chains.take(found)
        if chain is None and is_event(found):
            self._has_signing |= found.kind == SIGNING
            chain = self._chains.begin(found)
        if chain is None:
            self._waiting.append(found)
        return chain

    def found(self) -> tuple[Event, ...]:
        """Return the events read so far, by their first mention."""
        self._settle()
        share_places(list(self._chains), self._links, self._published)
        events = [self._event(chain) for chain in self._chains]
        return tuple(
            sorted(events, key=lambda one: (one.mentions[0].span.start, one.mentions[0].span.end, one.id))
        )

    def _settle(self) -> None:
        """Add the mentions that wait to the event that comes next; talks mentioned again and again are one."""
        left = []
        ordered = sorted(self._chains, key=_start)
        for found in self._waiting:
            behind = bisect_right(ordered, found.mention.span.start, key=_start)
            later = (one for one in ordered[behind : behind + _MOST_CHAINS] if one.known.kind == found.kind)
            tie = next(filter(None, (self._chains.surest(found, (one,)) for one in later)), None)
            if tie is not None:
                self._chains.add(found, tie)
            elif found.concept.traits.encounter and points_back(found):
                left.append(found)
            elif found.document == SEVERAL_DOCUMENTS and not self._is_beside_signing(found):
                self._chains.begin(_of_occasion(found))
        self._waiting = []
        # talks of which no more is said than that they were there: several times, or where one opens its sentence
        are_event = len(left) >= _OFTEN or any(found.is_occasion for found in left)
        if are_event and not any(chain.known.concept.traits.encounter for chain in self._chains):
            chain = self._chains.begin(left[0])
            for found in left[1:]:
                chain.add(found)

    def _is_beside_signing(self, found: EventMention) -> bool:
        """Tell whether several documents are those of a signing told close by, or anywhere where no lead of a page tells of them."""
        start = found.mention.span.start
        signings = (chain.mentions for chain in self._chains if chain.known.kind == SIGNING)
        starts = (one.mention.span.start for mentions in signings for one in mentions)
        return any(not found.is_of_today or abs(one - start) < _LEAD for one in starts)

    def _event(self, chain: Chain[EventMention]) -> Event:
        known, mentions = chain.known, tuple(_disjoint(one.mention for one in chain.mentions))
        first = mentions[0].span
        when, time = known.when, known.time
        period = time if isinstance(time, Period) else None
        commemorates = known.concept.traits.commemorates
        return Event(
            id=f"{self._document}/event/{first.start}-{first.end}",
            document=self._document,
            name=event_name(known),
            kind=known.kind,
            period=period,
            relative_period=when if isinstance(when, RelativePeriod) else None,
            place=known.place,
            edition=known.edition,
            participants=_participants(known),
            commemorates=known.topic if commemorates else None,
            origin_year=year_commemorated(known.edition, period) if commemorates else None,
            mentions=mentions,
            why=known.reasons,
        )


def _statement_of(found: EventMention, reading: EventSentence) -> Statement | None:
    return statement_at(reading.passage.statements, found.mention.span.start)


def _is_news(found: EventMention, reading: EventSentence) -> bool:
    """Tell whether the lead of a page tells what has come about, beside nothing else.

    It is told by a verb, or is a call, or talks of people with a name that were held, or at which what is told was said.
    """
    if found.mention.span.start >= _LEAD:
        return False
    if found.is_told_at and _is_particular(found):
        return True
    if reading.circumstances.has_word("beside", 0, len(reading.sentence)):
        # another event than this one, and than the visit at which it takes place
        others = (mark for mark in reading.sentence.marks(Kind.EVENT) if not mark.value.traits.travel)
        own = found.mention.span
        if any(not own.overlaps(reading.span(mark.first, mark.last)) for mark in others):
            return False
    if found.is_stated:
        return found.destination is None  # a visit to a country lasts for days
    is_held = found.is_past and found.place is None and not found.is_another
    return found.concept.is_remote or (is_held and bool(found.people))


def _is_particular(found: EventMention) -> bool:
    """Tell whether it is said who takes part in an event, or which it is."""
    named = found.people or found.body or found.edition or found.concept.is_named
    return bool(named) or found.has_company or len(found.countries) > 1


def _is_of_lead(found: EventMention) -> bool:
    """Tell whether a mention stands where a page says what it is about, and is of talks or a signing."""
    traits = found.concept.traits
    is_told = traits.encounter or traits.dated_by or found.is_stated or found.is_told_at
    return found.mention.span.start < _PAGE_LEAD and is_told


def _of_occasion(found: EventMention) -> EventMention:
    """Return a signing of several documents with the day and the town of the page whose lead tells of it."""
    if not found.is_of_today or found.when is not None:
        return found
    return _spoken_there(found.knowing(_OCCASION, when=TODAY), found.spoken_in)


def _spoken_there(found: EventMention, town: Place | None) -> EventMention:
    """Return an event with the town where the statement is made, if one is known."""
    if town is None or found.place is not None:
        return found
    return found.knowing(_SPOKEN_THERE, place=town.name, place_country=town.country)


def _start(chain: Chain[EventMention]) -> int:
    return chain.mentions[0].mention.span.start


def _disjoint(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions in the order of the text; of two that overlap the longer."""
    behind = 0
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.start >= behind:
            yield mention
            behind = mention.span.end


def _participants(known: EventMention) -> tuple[str, ...]:
    people = [*([known.visitor] if known.visitor else []), *sorted(known.people)]
    countries = [country_name(code) for code in known.countries]
    bodies = [known.body] if known.body else []
    return tuple(dict.fromkeys((*people, *countries, *bodies)))
