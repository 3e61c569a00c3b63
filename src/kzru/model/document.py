"""A text with what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

import attrs

from kzru.errors import InvalidValueError
from kzru.model.commitment import Commitment
from kzru.model.event import Event
from kzru.model.figure import Figure
from kzru.model.mention import Mention
from kzru.model.project import Project
from kzru.model.statement import Statement

__all__ = ["Document", "document_id"]


_Record = Statement | Figure | Commitment | Project | Event


def document_id(text: str, published: date | None) -> str:
    """Return the id of a document that was given none: 16 hexadecimal digits that follow from its text and date."""
    stamp = published.isoformat() if published else ""
    content = f"{stamp}\n{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()[:16]


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
    """

    id: str
    text: str = attrs.field(repr=False)
    published: date | None = None
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

    def anchored(self, on: date) -> Document:
        """Return the document as published on that date, with its relative periods resolved; as is where it has a date."""
        if self.published is not None:
            return self
        return attrs.evolve(
            self,
            published=on,
            statements=tuple(attrs.evolve(s, date=s.date or on) for s in self.statements),
            figures=tuple(figure.anchored(on) for figure in self.figures),
            commitments=tuple(commitment.anchored(on) for commitment in self.commitments),
            events=tuple(event.anchored(on) for event in self.events),
        )
