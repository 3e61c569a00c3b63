"""Where, when and by whom a thing is spoken of, read from the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

import attrs

from kzru.model import Commitment, Document, Event, Mention, Project, Stage, Statement
from kzru.text.span import Span

__all__ = ["Citation", "Told", "told"]

Record = TypeVar("Record", bound=Project | Event | Commitment)


@attrs.frozen(kw_only=True)
class Citation:
    """One place in one document where something is spoken of.

    Attributes:
        document: Id of the document.
        date: When it was said: the date of the statement, else that of the document.
        statement: Id of the statement.
        speaker: Who says it; None for the outlet's own words.
        span: Where it stands.
        surface: The text there.
        stage: How far a project has come, as it is told there.
    """

    document: str
    date: date | None = None
    statement: str | None = None
    speaker: str | None = None
    span: Span
    surface: str
    stage: Stage | None = None


@attrs.frozen
class Told(Generic[Record]):
    """A record with the places where it stands, in the order of the text.

    Attributes:
        record: The record.
        citations: Where it stands; at least one.
    """

    record: Record
    citations: tuple[Citation, ...]

    @property
    def day(self) -> date | None:
        """When it was first said."""
        return self.citations[0].date

    @property
    def order(self) -> tuple[date, str, int, int, str]:
        """What sorts records by time, document and place, whatever the order of the documents."""
        first = self.citations[0]
        return (first.date or date.max, first.document, first.span.start, first.span.end, self.record.id)


def told(documents: Iterable[Document], kind: type[Record]) -> list[Told[Record]]:
    """Return the records of one kind of all documents, in time order.

    Args:
        documents: The documents.
        kind: Project, Event or Commitment.
    """
    found = [Told(record, tuple(places)) for record, places in _records(documents, kind)]
    return sorted(found, key=lambda one: one.order)


def _records(documents: Iterable[Document], kind: type[Record]) -> Iterator[tuple[Record, list[Citation]]]:
    for document in documents:
        statements = {statement.id: statement for statement in document.statements}
        records: tuple[Project | Event | Commitment, ...] = (
            *document.projects,
            *document.events,
            *document.commitments,
        )
        for record in records:
            if isinstance(record, kind):
                places = [_citation(document, place, statements) for place in _places(record)]
                if isinstance(record, Commitment):
                    places = [attrs.evolve(place, speaker=record.speaker) for place in places]
                yield record, sorted(places, key=lambda place: (place.span.start, place.span.end))


def _places(record: Project | Event | Commitment) -> tuple[Mention, ...]:
    if isinstance(record, Commitment):
        return (Mention(record.span, record.surface, record.statement),)
    return record.mentions


def _citation(document: Document, place: Mention, statements: dict[str, Statement]) -> Citation:
    statement = statements.get(place.statement or "")
    return Citation(
        document=document.id,
        date=(statement and statement.date) or document.published,
        statement=place.statement,
        speaker=statement.speaker if statement else None,
        span=place.span,
        surface=place.surface,
        stage=place.stage,
    )
