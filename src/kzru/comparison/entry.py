"""Entries: what many documents say of one thing. Each field names the rule by which it follows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

import attrs

from kzru.comparison.citation import Citation
from kzru.comparison.merging import distinct, first, furthest, last, merged, most_exact, most_stated
from kzru.model import RECORDS, Commitment, Event, Figure, Project, Record, Stage, Strength
from kzru.short import Short, counted
from kzru.values.period import Period

__all__ = ["CommitmentEntry", "Entry", "EventEntry", "Link", "ProjectEntry", "in_words"]

R_co = TypeVar("R_co", bound=Record, covariant=True)


@attrs.frozen(repr=False)
class Link(Short):
    """Why two records are taken to be of one thing.

    Attributes:
        a: The one record.
        b: The other.
        rule: The rule that joined them, as a short phrase.
        words: The words or values that it rests on.
    """

    a: Record
    b: Record
    rule: str
    words: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """One line: the two names, the documents they stand in, the rule and its words."""
        words = f" ({', '.join(self.words)})" if self.words else ""
        return in_words(self.a, self.b, f"{self.rule}{words}")

    def _says(self) -> Iterable[object]:
        return (self.rule, ", ".join(self.words), self.a.document, self.b.document)


def in_words(a: Record, b: Record, rule: str) -> str:
    """Return what a rule says of two records: the two names, the documents they stand in, and the rule."""
    one, other = (
        f"“{getattr(record, RECORDS.of(record).named_by)}” in {record.document}" for record in (a, b)
    )
    return f"{one} and {other}: {rule}"


@attrs.frozen(kw_only=True, repr=False)
class Entry(Short, Generic[R_co]):
    """One thing, with all that the documents of a corpus say of it.

    Attributes:
        id: Follows from the name; the order of the documents does not matter.
        aliases: The other names.
        records: What each document says, in time order.
        mentions: Every place where it is spoken of, in time order.
        links: Why these records are of one thing.
    """

    id: str
    aliases: tuple[str, ...] = ()
    records: tuple[R_co, ...] = attrs.field(repr=False)
    mentions: tuple[Citation, ...] = attrs.field(repr=False)
    links: tuple[Link, ...] = attrs.field(default=(), repr=False)

    @property
    def name(self) -> str:
        """The name that most documents use, one in Latin letters before others, and the fullest of several."""
        name: Any = getattr(self, RECORDS.of(self.records[0]).named_by)
        return str(name)

    @property
    def why(self) -> tuple[str, ...]:
        """A line for each link: which two records, by which rule, on which words."""
        return tuple(link.reason for link in self.links)

    def _says(self) -> Iterable[object]:
        return (self.name, counted(len(self.records), "record"))


@attrs.frozen(kw_only=True, repr=False)
class ProjectEntry(Entry[Project]):
    """One project, with all that the documents of a corpus say of it. See also `kzru.Entry`.

    Attributes:
        name: The name that most documents use, one in Latin letters before others, and the fullest of several.
        sector: The sector it belongs to.
        stage: How far it has come, as last told.
        places: Where it is.
        organisations: Who carries it out.
    """

    name: str
    sector: str | None = attrs.field(default=None, metadata=merged(most_stated))
    stage: Stage | None = attrs.field(default=None, metadata=merged(furthest))
    places: tuple[str, ...] = attrs.field(default=(), metadata=merged(distinct))
    organisations: tuple[str, ...] = attrs.field(default=(), metadata=merged(distinct))


@attrs.frozen(kw_only=True, repr=False)
class EventEntry(Entry[Event]):
    """One event, with all that the documents of a corpus say of it. See also `kzru.Entry`.

    Attributes:
        name: The name that most documents use, one in Latin letters before others, and the fullest of several.
        kind: Which sort of event.
        period: When it takes place, as most exactly told.
        place: Where it takes place.
        edition: Its number in a row; of an anniversary, the years.
        participants: Who takes part.
        commemorates: What an anniversary is the anniversary of.
        origin_year: The year of what it commemorates.
    """

    name: str
    kind: str = attrs.field(metadata=merged(first))
    period: Period | None = attrs.field(default=None, metadata=merged(most_exact))
    place: str | None = attrs.field(default=None, metadata=merged(most_stated))
    edition: int | None = attrs.field(default=None, metadata=merged(most_stated))
    participants: tuple[str, ...] = attrs.field(default=(), metadata=merged(distinct))
    commemorates: str | None = attrs.field(default=None, metadata=merged(most_stated))
    origin_year: int | None = attrs.field(default=None, metadata=merged(most_stated))


@attrs.frozen(kw_only=True, repr=False)
class CommitmentEntry(Entry[Commitment]):
    """One commitment, with all that the documents of a corpus say of it. See also `kzru.Entry`.

    Attributes:
        action: What is to be done, as most documents put it, in Latin letters before others, and most fully.
        actors: Who is to act.
        deadline: When it is to be done, as last told.
        target: The figure it aims at, as last told.
        strength: How firmly it is promised, as last told.
    """

    action: str
    actors: tuple[str, ...] = attrs.field(default=(), metadata=merged(distinct, "record.actor"))
    deadline: Period | None = attrs.field(default=None, metadata=merged(last))
    target: Figure | None = attrs.field(default=None, metadata=merged(last, "target"))
    strength: Strength = attrs.field(metadata=merged(last))
