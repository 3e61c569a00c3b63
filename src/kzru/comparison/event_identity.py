"""When two records are of one event.

They are of one kind, and of one edition or anniversary; or their names have the same words, or one holds the other, forms of
visits and meetings aside; or they are of one day and the same people, or of long names that share most words. An announced event and the one held are one where
their times meet. Edition, place, origin and time that exclude each other keep two apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.blocking import blocks_holding, blocks_sharing, pairs_within
from kzru.comparison.clustering import Bond, Identity
from kzru.comparison.event_time import EventTime, event_time
from kzru.model import Event
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords
from kzru.text.tokens import TokenKind, tokenize

__all__ = ["EVENT_IDENTITY", "EventFacts", "event_facts", "events_exclude"]

_ANNIVERSARY = "anniversary"
_SEVERAL = "\0"
"""In place of the id of a document where records of several are taken together."""
_MANY_WORDS = 4
_MOST_WORDS = Fraction(3, 4)
"""Words that two long names share, and which part of the shorter they are at least."""


@attrs.frozen
class EventFacts:
    """What identifies an event.

    Attributes:
        kind: Which sort of event.
        name: Its name, without words such as "visit".
        people: The words of the names of those who take part, and of what is commemorated.
        participants: Who takes part, folded, countries left out.
        edition: Its number in a row.
        place: Where it takes place, countries left out.
        origin_year: The year of what it commemorates.
        time: When it may take place.
        document: Its document, where nothing tells the time: without a date, events are one within one document only.
    """

    kind: str
    name: Name
    people: frozenset[str]
    participants: frozenset[str]
    edition: int | None
    place: str | None
    origin_year: int | None
    time: EventTime | None
    document: str | None

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the name that say more than who takes part, and where."""
        return self.name.words - self.people - self.place_words

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the place."""
        return frozenset(_words(self.place or ""))

    @cached_property
    def wordings(self) -> tuple[frozenset[str], ...]:
        """The words of the name, and the same with those who take part."""
        if not self.name.words:
            return ()
        return tuple(dict.fromkeys((self.name.words, self.name.words | self.people)))


def event_facts(event: Event, on: date | None, by: NameWords) -> EventFacts:
    """Return what identifies an event.

    Args:
        event: The event.
        on: When it was spoken of.
        by: The words by which names are read.
    """
    is_ahead = any(
        token.key in by.ahead
        for text in (event.name, *(mention.surface for mention in event.mentions))
        for token in tokenize(text)
    )
    place = fold(event.place) if event.place else None
    time = event_time(event.kind, event.period, on, is_ahead=is_ahead)
    return EventFacts(
        kind=event.kind,
        name=_name(event, by),
        people=frozenset(word for person in event.participants for word in _words(person)),
        participants=frozenset(
            folded for person in event.participants if (folded := fold(person)) not in by.countries
        ),
        edition=event.edition,
        place=None if place is None or place in by.countries else place,
        origin_year=event.origin_year,
        time=time,
        document=None if time else event.document,
    )


def _name(event: Event, by: NameWords) -> Name:
    """Return the name; of an anniversary, what it commemorates."""
    text = event.commemorates if event.kind == _ANNIVERSARY and event.commemorates else event.name
    return Name.read(text, by, without=by.occasions)


def _words(text: str) -> Iterator[str]:
    return (token.key for token in tokenize(text) if token.kind is TokenKind.WORD)


def events_exclude(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether two records cannot be of one event."""
    return (
        a.kind != b.kind
        or _times_exclude(a, b)
        or _differ(a.edition, b.edition)
        or _differ(a.place, b.place)
        or _differ(a.origin_year, b.origin_year)
        or _disjoint(a.name.grounds, b.name.grounds)
        or _disjoint(a.name.numbers, b.name.numbers)
        or (min(len(a.participants), len(b.participants)) > 1 and _disjoint(a.participants, b.participants))
    )


def _times_exclude(a: EventFacts, b: EventFacts) -> bool:
    if a.time is None or b.time is None:
        return not (_numbered(a, b) or _of_one_document(a, b))
    if _numbered(a, b) and not (a.time.is_told and b.time.is_told):
        return False
    return a.time.excludes(b.time)


def _of_one_document(a: EventFacts, b: EventFacts) -> bool:
    return a.document == b.document and a.document != _SEVERAL


def _numbered(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether both are of one edition, or the same anniversary: then it matters little when they are spoken of."""
    return a.edition is not None and a.edition == b.edition


def _pairs(facts: Sequence[EventFacts]) -> Iterator[tuple[int, int, bool]]:
    names = [(place, words) for place, one in enumerate(facts) for words in _named_keys(one)]
    shared = [(place, key) for place, one in enumerate(facts) for key in _shared_keys(one)]
    orders: list[Sequence[object]] = [
        [(one.place or "", _first_day(one)) for one in facts],
        [_first_day(one) for one in facts],
    ]
    blocks = (*blocks_holding(names), *blocks_sharing(names), *blocks_sharing(shared))
    return pairs_within(blocks, list(map(_full_sort, facts)), orders)


def _named_keys(facts: EventFacts) -> Iterator[frozenset[Hashable]]:
    for when in facts.time.years if facts.time else (facts.document,):
        for words in facts.wordings:
            yield frozenset((facts.kind, when, word) for word in words)


def _shared_keys(facts: EventFacts) -> Iterator[Hashable]:
    if facts.edition is not None:
        yield from {(facts.kind, facts.edition, facts.place), (facts.kind, facts.edition, None)}
    if facts.time and len(facts.participants) > 1:
        yield from ((facts.kind, facts.participants, year) for year in facts.time.years)


def _first_day(facts: EventFacts) -> int:
    return facts.time.first.toordinal() if facts.time else 0


def _sort(facts: EventFacts) -> Hashable:
    """Return what excluding looks at, save for day and document."""
    told = (facts.kind, facts.edition, facts.place, facts.origin_year, facts.name.grounds, facts.name.numbers)
    time = facts.time and (facts.time.is_told, facts.time.slack)
    return (*told, facts.participants if len(facts.participants) > 1 else None, time)


def _full_sort(facts: EventFacts) -> Hashable:
    days = facts.time and (facts.time.first, facts.time.last)
    return (_sort(facts), days, facts.document if facts.edition is None else None)


def _joined(a: EventFacts, b: EventFacts) -> EventFacts:
    """Return what excludes the days that either of two excludes, and all documents where theirs are not one."""
    return attrs.evolve(
        a,
        time=a.time and b.time and a.time.joined(b.time),
        document=a.document if a.document == b.document else _SEVERAL,
    )


def _bond(i: int, j: int, a: EventFacts, b: EventFacts) -> Bond | None:
    if events_exclude(a, b):
        return None
    apart = a.time.distance(b.time) if a.time and b.time else 0
    held = _held(a, b)
    named = held is not None or not (a.name.words and b.name.words)
    if _numbered(a, b) and (held if a.kind == _ANNIVERSARY else named):
        return Bond(0, apart, i, j, "the same number", (str(a.edition), *sorted(held or ())))
    if _numbered(a, b) and a.time and b.time and _same_place(a, b) and _in_two_scripts(a, b):
        return Bond(1, apart, i, j, "the same number, town and time, named in two scripts", (str(a.edition),))
    one_day = a.time is not None and b.time is not None and a.time.is_one_day_with(b.time)
    says_more = held is not None and _says_more(held, a, b)
    if a.name.words and a.name.words == b.name.words and (says_more or one_day):
        return Bond(1, apart, i, j, "the same name, at one time", tuple(sorted(a.name.words)))
    if held is not None and says_more and (len(held) > 1 or _same_place(a, b)):
        return Bond(2, apart, i, j, "one name holds the other, at one time", tuple(sorted(held)))
    if held and one_day:
        return Bond(3, apart, i, j, "one name holds the other, on one day", tuple(sorted(held)), is_weak=True)
    if not _same_people(a, b):
        return None
    people = tuple(sorted(a.participants))
    if one_day and not (a.own_words and b.own_words):
        return Bond(3, apart, i, j, "the same people on one day", people, is_weak=True)
    common = tuple(sorted(a.own_words & b.own_words))
    if (
        len(common) >= _MANY_WORDS
        and Fraction(len(common), min(len(a.own_words), len(b.own_words))) >= _MOST_WORDS
    ):
        return Bond(
            4, apart, i, j, "most words of the names, the same people", (*common, *people), is_weak=True
        )
    return None


def _in_two_scripts(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether the names cannot be compared, since only one is in Latin letters."""
    latin = [all(word.isascii() for word in one.name.words) for one in (a, b)]
    return bool(a.name.words and b.name.words) and latin[0] is not latin[1]


def _held(a: EventFacts, b: EventFacts) -> frozenset[str] | None:
    """Return the words of the one name, where the other has them too."""
    common = [
        min(one, other, key=len) for one in a.wordings for other in b.wordings if one <= other or other <= one
    ]
    return max(common, key=lambda words: (len(words), sorted(words)), default=None)


def _says_more(words: frozenset[str], a: EventFacts, b: EventFacts) -> bool:
    """Tell whether words say more than where an event takes place: of talks in a town there are many."""
    return bool(words - a.place_words - b.place_words)


def _same_place(a: EventFacts, b: EventFacts) -> bool:
    return a.place is not None and a.place == b.place


def _same_people(a: EventFacts, b: EventFacts) -> bool:
    return len(a.participants) > 1 and a.participants == b.participants


def _differ(a: object, b: object) -> bool:
    return a is not None and b is not None and a != b


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and a.isdisjoint(b)


EVENT_IDENTITY = Identity(_pairs, _bond, events_exclude, _sort, _joined)
