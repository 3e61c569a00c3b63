"""A text with what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Protocol

import attrs

from kzru.errors import InvalidValueError
from kzru.model.commitment import Commitment
from kzru.model.event import Event
from kzru.model.figure import Figure
from kzru.model.identifier import check_id
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.model.statement import Statement
from kzru.values.day import Day, day_of

__all__ = ["Document", "Reader", "document_id"]


_Record = Statement | Figure | Commitment | Project | Event


def document_id(text: str, published: date | None) -> str:
    """Return the id of a document that was given none: 16 hexadecimal digits that follow from its text and date."""
    stamp = published.isoformat() if published else ""
    content = f"{stamp}\n{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()[:16]


class Reader(Protocol):
    """What read a document, and can read its text again with another date."""

    def read_again(self, document: Document, published: date) -> Document | None:
        """Return the document as read with that date; None where its records are not those that were read."""


@attrs.frozen(kw_only=True)
class Document:
    """A text as given, and the statements, figures, commitments, projects and events read from it.

    Attributes:
        id: Given by the caller, or following from text and date.
        text: The text as given; every span counts its characters.
        published: The date of the document, to which relative periods refer.
        language: ISO 639-1 code.
        title: Its title.
        url: Where it was found.
        place: Where it was issued.
        source: Who published it, such as "kremlin.ru".
        statements: What was said by whom, in the order of the text.
        figures: The quantities stated, in the order of the text.
        commitments: The promises stated.
        projects: The undertakings spoken of.
        events: The events spoken of.
        reader: What read it; None for a document built by hand or read back. It takes no part in comparison, printing
            or serialisation.
    """

    id: str = attrs.field(validator=check_id)
    text: str = attrs.field(repr=False)
    published: date | None = attrs.field(default=None, converter=day_of)
    language: str | None = None
    title: str | None = None
    url: str | None = None
    place: str | None = None
    source: str | None = None
    statements: tuple[Statement, ...] = attrs.field(default=(), repr=False)
    figures: tuple[Figure, ...] = attrs.field(default=(), repr=False)
    commitments: tuple[Commitment, ...] = attrs.field(default=(), repr=False)
    projects: tuple[Project, ...] = attrs.field(default=(), repr=False)
    events: tuple[Event, ...] = attrs.field(default=(), repr=False)
    reader: Reader | None = attrs.field(default=None, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse records of another document, or a surface that is not the text at its span."""
        records: tuple[_Record, ...] = (
            *self.statements,
            *self.figures,
            *self.commitments,
            *self.projects,
            *self.events,
        )
        for record in records:
            if record.document != self.id:
                raise InvalidValueError(
                    f"record {record.id} belongs to document {record.document!r}, not to {self.id!r}"
                )
        for statement in self.statements:
            if statement.span.end > len(self.text):
                raise InvalidValueError(
                    f"statement {statement.id} ends at {statement.span.end}, behind the text's {len(self.text)} characters"
                )
        for found in self._surfaces():
            if found.span.end > len(self.text) or found.span.of(self.text) != found.surface:
                raise InvalidValueError(
                    f"the text at {found.span.start}–{found.span.end} is {found.span.of(self.text)!r}, not {found.surface!r}"
                )

    def _surfaces(self) -> Iterator[Figure | Commitment | Mention]:
        yield from self.figures
        yield from self.commitments
        for project in self.projects:
            yield from project.mentions
        for event in self.events:
            yield from event.mentions

    def anchored(self, on: Day) -> Document:
        """Return the document as published on that date; as is where it has a date already.

        A document that was read is read again, so that it equals the one read with that date, a derived id included.
        One built by hand, changed or read back from JSON Lines has its relative periods, relative deadlines and statuses
        resolved record by record, and keeps its id.

        Args:
            on: A date, a datetime, or ISO text; NaT is no date and leaves the document as it is.

        Raises:
            InvalidValueError: *on* is no date.
        """
        day = day_of(on)
        if self.published is not None or day is None:
            return self
        again = None if self.reader is None else self.reader.read_again(self, day)
        return self._resolved(day) if again is None else again

    def _resolved(self, day: date) -> Document:
        """Return the document with each record resolved by itself."""
        return attrs.evolve(
            self,
            published=day,
            statements=tuple(attrs.evolve(one, date=one.date or day) for one in self.statements),
            figures=tuple(figure.anchored(day) for figure in self.figures),
            commitments=tuple(commitment.anchored(day) for commitment in self.commitments),
            events=tuple(event.anchored(day) for event in self.events),
            reader=None,
        )
