"""When two records are of one event.

They are of one kind, and of one edition or anniversary; or their names have the same words, or one holds the other, forms of
visits and meetings aside; or they are of one day and the same people, or of long names that share most words. An announced event and the one held are one where
their times meet. Edition, place, origin and time that exclude each other keep two apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.blocking import Blocking
from kzru.comparison.clustering import BondRule, Exclusion, Identity, differing, disjoint
from kzru.comparison.event_time import EventTime, event_time
from kzru.model import Event
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords
from kzru.text.tokens import TokenKind, tokenize

__all__ = ["EVENT_IDENTITY", "EventFacts", "event_facts"]

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


def _times_exclude(a: EventFacts, b: EventFacts) -> bool:
    if a.time is None or b.time is None:
        return not (_numbered(a, b) or _of_one_document(a, b))
    if _numbered(a, b) and not (a.time.is_told and b.time.is_told):
        return False
    return a.time.excludes(b.time)


def _others(a: EventFacts, b: EventFacts) -> bool:
    several = min(len(a.participants), len(b.participants)) > 1
    return several and a.participants.isdisjoint(b.participants)


def _of_one_document(a: EventFacts, b: EventFacts) -> bool:
    return a.document == b.document and a.document != _SEVERAL


def _numbered(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether both are of one edition, or the same anniversary: then it matters little when they are spoken of."""
    return a.edition is not None and a.edition == b.edition


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


def _distance(a: EventFacts, b: EventFacts) -> int:
    return a.time.distance(b.time) if a.time and b.time else 0


def _same_number(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    held = _held(a, b)
    named = held is not None or not (a.name.words and b.name.words)
    is_one = _numbered(a, b) and (held if a.kind == _ANNIVERSARY else named)
    return (str(a.edition), *sorted(held or ())) if is_one else None


def _same_number_in_two_scripts(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    is_one = _numbered(a, b) and a.time and b.time and _same_place(a, b) and _in_two_scripts(a, b)
    return (str(a.edition),) if is_one else None


def _same_name(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    if not a.name.words or a.name.words != b.name.words:
        return None
    held = _held(a, b)
    is_one = (held is not None and _says_more(held, a, b)) or _on_one_day(a, b)
    return tuple(sorted(a.name.words)) if is_one else None


def _name_held(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    held = _held(a, b)
    if held is None or not _says_more(held, a, b):
        return None
    return tuple(sorted(held)) if len(held) > 1 or _same_place(a, b) else None


def _name_held_on_one_day(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    held = _held(a, b)
    return tuple(sorted(held)) if held and _on_one_day(a, b) else None


def _same_people_on_one_day(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    is_one = _same_people(a, b) and _on_one_day(a, b) and not (a.own_words and b.own_words)
    return tuple(sorted(a.participants)) if is_one else None


def _most_words(a: EventFacts, b: EventFacts) -> tuple[str, ...] | None:
    common = a.own_words & b.own_words
    if len(common) < _MANY_WORDS or not _same_people(a, b):
        return None
    share = Fraction(len(common), min(len(a.own_words), len(b.own_words)))
    return (*sorted(common), *sorted(a.participants)) if share >= _MOST_WORDS else None


def _on_one_day(a: EventFacts, b: EventFacts) -> bool:
    return a.time is not None and b.time is not None and a.time.is_one_day_with(b.time)


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


EVENT_IDENTITY: Identity[EventFacts] = Identity(
    Blocking(
        names=_named_keys,
        keys=_shared_keys,
        sort=_full_sort,
        orders=(lambda facts: (facts.place or "", _first_day(facts)), _first_day),
    ).pairs,
    bonds=(
        BondRule("the same number", 0, _same_number),
        BondRule("the same number, town and time, named in two scripts", 1, _same_number_in_two_scripts),
        BondRule("the same name, at one time", 1, _same_name),
        BondRule("one name holds the other, at one time", 2, _name_held),
        BondRule("one name holds the other, on one day", 3, _name_held_on_one_day, is_weak=True),
        BondRule("the same people on one day", 3, _same_people_on_one_day, is_weak=True),
        BondRule("most words of the names, the same people", 4, _most_words, is_weak=True),
    ),
    exclusions=(
        differing("another kind", "kind"),
        Exclusion("another time", _times_exclude),
        differing("another edition", "edition"),
        differing("another place", "place"),
        differing("another origin", "origin_year"),
        disjoint("other countries in the name", "name.grounds"),
        disjoint("other numbers in the name", "name.numbers"),
        Exclusion("other people", _others),
    ),
    sort=_sort,
    joined=_joined,
    distance=_distance,
)
