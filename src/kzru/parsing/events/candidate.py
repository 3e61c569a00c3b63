"""What one stretch of a sentence tells of an event, before it is known which event it is."""

from __future__ import annotations

import attrs

from kzru.lang.events import EventConcept
from kzru.lang.places import Place
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.values.period import Period, RelativePeriod

__all__ = ["Candidate", "When"]

When = Period | RelativePeriod


@attrs.frozen(kw_only=True)
class Candidate:
    """A mention of an event with all that its sentence tells of it.

    Attributes:
        concept: What it is.
        mention: Where it stands.
        determiner: "this", "definite", "possessive", "indefinite", or empty.
        is_another: Whether it is told apart from those before: "the next forum".
        is_upcoming: Whether it is told as still to come.
        is_past: Whether it is told as over.
        is_of_today: Whether it takes place on the day of the statement.
        is_new: Whether it tells enough to be an event by itself.
        when: When it takes place.
        place: Where it takes place.
        place_country: The code of that town's country.
        edition: Its number in a row; of an anniversary, the years.
        visitor: Who visits.
        destination: Code of the country visited.
        people: Who takes part.
        countries: Codes of the countries that take part.
        body: The organisation that meets.
        words: The words that tell it from others of its kind.
        title: The phrase without what only introduces it.
        topic: What an anniversary commemorates, what is signed or opened.
        document: The type of the document that is signed.
        spoken_in: Town where it is told as going on: "this visit".
        is_beside: Whether another event of the sentence takes place beside it: "following the talks".
        reasons: The rules and words that decided.
    """

    concept: EventConcept
    mention: Mention
    determiner: str = ""
    is_another: bool = False
    is_upcoming: bool = False
    is_past: bool = False
    is_of_today: bool = False
    is_new: bool = False
    when: When | None = None
    place: str | None = None
    place_country: str | None = None
    edition: int | None = None
    visitor: str | None = None
    destination: str | None = None
    people: frozenset[str] = frozenset()
    countries: tuple[str, ...] = ()
    body: str | None = None
    words: frozenset[str] = frozenset()
    title: str = ""
    topic: str | None = None
    document: str | None = None
    spoken_in: Place | None = None
    is_beside: bool = False
    reasons: tuple[Reason, ...] = ()

    @property
    def kind(self) -> str:
        """Which sort of event it is."""
        return self.concept.kind
