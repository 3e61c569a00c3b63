"""What identifies an event: its kind, name, time, place, number, and who takes part.

People are told by family name and first name. Where one text is in Latin letters and the other is not, the first name
says nothing: "Xavier Bettel" is «Ксавье Беттель».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import takewhile

import attrs

from kzru.comparison.event_time import EventTime, event_time
from kzru.model import Event
from kzru.text.fold import fold
from kzru.text.names import Name, NameWords
from kzru.text.tokens import TokenKind, tokenize

__all__ = ["ENCOUNTERS", "SEVERAL", "SIGNING", "VISIT", "EventFacts", "Party", "event_facts"]

VISIT, SIGNING = "visit", "signing"
ENCOUNTERS = frozenset({"talks", "meeting", "call"})
"""Kinds of which the sides tell one from another."""
SEVERAL = "\0"
"""In place of the id of a document where records of several are taken together."""
_ANNIVERSARY = "anniversary"
_LAST_LATIN = "\u024f"
_SPELLED_ALIKE = str.maketrans("yj", "ii")
_DOUBLED = re.compile(r"(.)\1+")
_SIDES = 2

Party = tuple[str, str]
"""The family name and the first name of somebody who takes part; of countries, bodies and offices the whole, and ""."""


@attrs.frozen
class EventFacts:
    """What identifies an event.

    Attributes:
        kind: Which sort of event.
        name: Its name, without words such as "visit".
        proper: The proper words of the name that are neither those of its place nor of those who take part.
        people: The words of the names of those who take part, and of what is commemorated.
        parties: Of a visit the guest; of others who takes part, where at least two are told; countries where nobody else is.
        bodies: The organisations that take part.
        is_latin: Whether the text tells of it in Latin letters.
        edition: Its number in a row.
        place: Where it takes place, countries left out.
        origin_year: The year of what it commemorates.
        time: When it may take place.
        document: Its document, where nothing tells the time: without a date, events are one within one document only.
    """

    kind: str
    name: Name
    proper: frozenset[str]
    people: frozenset[str]
    parties: frozenset[Party]
    bodies: frozenset[str]
    is_latin: bool
    edition: int | None
    place: str | None
    origin_year: int | None
    time: EventTime | None
    document: str | None

    @cached_property
    def families(self) -> frozenset[str]:
        """The family names of the parties."""
        return frozenset(family for family, _ in self.parties)

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
    told = [event.name, *(mention.surface for mention in event.mentions)]
    tokens = [token for text in told for token in tokenize(text)]
    is_ahead = any(token.key in by.ahead for token in tokens)
    small = {token.key for token in tokens if token.text.islower()}
    place = fold(event.place) if event.place else None
    place = None if place is None or place in by.countries else place
    people = frozenset(word for person in event.participants for word in _words(person))
    name = _name(event, by)
    time = event_time(event.kind, event.period, on, is_ahead=is_ahead)
    return EventFacts(
        kind=event.kind,
        name=name,
        proper=name.proper - people - small - frozenset(_words(place or "")),
        people=people,
        parties=_parties(event, by),
        bodies=frozenset(fold(one) for one in event.participants if _is_body(one, by)),
        is_latin=all(char <= _LAST_LATIN for text in told[1:] for char in text if char.isalpha()),
        edition=event.edition,
        place=place,
        origin_year=event.origin_year,
        time=time,
        document=None if time else event.document,
    )


def _name(event: Event, by: NameWords) -> Name:
    """Return the name; of an anniversary, what it commemorates."""
    text = event.commemorates if event.kind == _ANNIVERSARY and event.commemorates else event.name
    return Name.read(text, by, without=by.occasions)


def _parties(event: Event, by: NameWords) -> frozenset[Party]:
    people = [one for one in event.participants if fold(one) not in by.countries and not _is_body(one, by)]
    if event.kind == VISIT and not people:
        return _guest_by_name(event, by)
    if not people:
        people = [one for one in event.participants if fold(one) in by.countries]
    is_told = len(people) >= (1 if event.kind == VISIT else _SIDES)
    return frozenset(_party(one, by) for one in people) if is_told else frozenset()


def _guest_by_name(event: Event, by: NameWords) -> frozenset[Party]:
    """Return the guest whom the name of a visit tells: its proper words, and countries, before "to" or "in"."""
    proper = Name.read(event.name, by, without=by.occasions).proper - set(_words(event.place or ""))
    before = takewhile(lambda word: word not in by.locatives, _words(event.name))
    words = [word for word in before if word in proper or word in by.countries]
    return frozenset({_party(" ".join(words), by)} if proper & set(words) else ())


def _party(name: str, by: NameWords) -> Party:
    """Return family name and first name, spelled as all spellings of a name have in common."""
    words = _spelled(name).split()
    if any(word in by.countries for word in _words(name)):
        return (by.countries.get(fold(name)) or " ".join(words), "")
    return (words[-1], " ".join(words[:-1])) if words else ("", "")


def _spelled(name: str) -> str:
    """Return a name as its spellings have it in common.

    >>> (
    ...     _spelled("Kanat Isaev") == _spelled("Qanat Issayev"),
    ...     _spelled("Kayrat Bayanov") == _spelled("Kairat Baianov"),
    ... )
    (False, True)
    """
    return _DOUBLED.sub(r"\1", fold(name).translate(_SPELLED_ALIKE))


def _is_body(name: str, by: NameWords) -> bool:
    """Tell whether a name is that of an organisation: initials, or a noun such as "council" in it."""
    return name.isupper() or any(word in by.kinds for word in _words(name))


def _words(text: str) -> Iterator[str]:
    return (token.key for token in tokenize(text) if token.kind is TokenKind.WORD)
