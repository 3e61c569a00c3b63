"""Entries: what many documents say of one project, event or commitment."""

from __future__ import annotations

import attrs

from kzru.comparison.citation import Citation
from kzru.model import Commitment, Event, Figure, Project, Stage, Strength
from kzru.values.period import Period

__all__ = ["CommitmentEntry", "EventEntry", "Link", "ProjectEntry"]


@attrs.frozen
class Link:
    """Why two records are taken to be of one thing.

    Attributes:
        a: The one record.
        b: The other.
        rule: The rule that joined them, as a short phrase.
        words: The words or values that it rests on.
    """

    a: Project | Event | Commitment
    b: Project | Event | Commitment
    rule: str
    words: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """One line: the two names, the documents they stand in, the rule and its words."""
        words = f" ({', '.join(self.words)})" if self.words else ""
        return f"“{_name(self.a)}” in {self.a.document} and “{_name(self.b)}” in {self.b.document}: {self.rule}{words}"


def _name(record: Project | Event | Commitment) -> str:
    return record.action if isinstance(record, Commitment) else record.name


@attrs.frozen(kw_only=True)
class ProjectEntry:
    """One project, with all that the documents of a corpus say of it.

    Attributes:
        id: Follows from the name; the order of the documents does not matter.
        name: The name that most documents use, one in Latin letters before others, and the fullest of several.
        aliases: The other names.
        sector: The sector it belongs to.
        stage: How far it has come, as last told.
        places: Where it is.
        organisations: Who carries it out.
        records: What each document says, in time order.
        mentions: Every place where it is spoken of, in time order.
        links: Why these records are of one project.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    sector: str | None = None
    stage: Stage | None = None
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    records: tuple[Project, ...] = attrs.field(repr=False)
    mentions: tuple[Citation, ...] = attrs.field(repr=False)
    links: tuple[Link, ...] = attrs.field(default=(), repr=False)

    @property
    def why(self) -> tuple[str, ...]:
        """A line for each link: which two records, by which rule, on which words."""
        return tuple(link.reason for link in self.links)


@attrs.frozen(kw_only=True)
class EventEntry:
    """One event, with all that the documents of a corpus say of it.

    Attributes:
        id: Follows from name and time; the order of the documents does not matter.
        name: The name that most documents use, one in Latin letters before others, and the fullest of several.
        aliases: The other names.
        kind: Which sort of event.
        period: When it takes place, as most exactly told.
        place: Where it takes place.
        edition: Its number in a row; of an anniversary, the years.
        participants: Who takes part.
        commemorates: What an anniversary is the anniversary of.
        origin_year: The year of what it commemorates.
        records: What each document says, in time order.
        mentions: Every place where it is spoken of, in time order.
        links: Why these records are of one event.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str
    period: Period | None = None
    place: str | None = None
    edition: int | None = None
    participants: tuple[str, ...] = ()
    commemorates: str | None = None
    origin_year: int | None = None
    records: tuple[Event, ...] = attrs.field(repr=False)
    mentions: tuple[Citation, ...] = attrs.field(repr=False)
    links: tuple[Link, ...] = attrs.field(default=(), repr=False)

    @property
    def why(self) -> tuple[str, ...]:
        """A line for each link: which two records, by which rule, on which words."""
        return tuple(link.reason for link in self.links)


@attrs.frozen(kw_only=True)
class CommitmentEntry:
    """One commitment, with all that the documents of a corpus say of it.

    Attributes:
        id: Follows from the action; the order of the documents does not matter.
        action: What is to be done, as most documents put it, in Latin letters before others, and most fully.
        aliases: The other wordings.
        actors: Who is to act.
        deadline: When it is to be done, as last told.
        target: The figure it aims at, as last told.
        strength: How firmly it is promised, as last told.
        records: What each document says, in time order.
        mentions: Every place where it is stated, in time order.
        links: Why these records are of one commitment.
    """

    id: str
    action: str
    aliases: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    deadline: Period | None = None
    target: Figure | None = None
    strength: Strength
    records: tuple[Commitment, ...] = attrs.field(repr=False)
    mentions: tuple[Citation, ...] = attrs.field(repr=False)
    links: tuple[Link, ...] = attrs.field(default=(), repr=False)

    @property
    def name(self) -> str:
        """The action, under the name by which other entries are called."""
        return self.action

    @property
    def why(self) -> tuple[str, ...]:
        """A line for each link: which two records, by which rule, on which words."""
        return tuple(link.reason for link in self.links)
