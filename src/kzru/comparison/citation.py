"""Where, when and by whom a thing is spoken of, read from the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

import attrs

from kzru.model import Document, Figure, Mention, Record, RecordType, Stage, Statement
from kzru.short import Short, brief
from kzru.text.span import Span

__all__ = ["Citation", "Told", "told"]

R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True, repr=False)
class Citation(Short):
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

    def _says(self) -> Iterable[object]:
        return (f"“{brief(self.surface)}”", self.speaker, self.date, self.document)


@attrs.frozen
class Told(Generic[R]):
    """A record as its document states it.

    Attributes:
        record: The record.
        citations: Where it stands, in the order of the text.
        day: When it was first said.
        target: The figure that it aims at.
    """

    record: R
    citations: tuple[Citation, ...]
    day: date | None
    target: Figure | None

    @property
    def order(self) -> tuple[date, str, int, int, str]:
        """What sorts records by time, document and place, whatever the order of the documents."""
        start, end = (self.citations[0].span.start, self.citations[0].span.end) if self.citations else (0, 0)
        return (self.day or date.max, self.record.document, start, end, self.record.id)


def told(documents: Iterable[Document], row: RecordType) -> list[Told[Any]]:
    """Return the records of one type of all documents, in time order.

    Args:
        documents: The documents.
        row: The type.
    """
    found = [one for document in documents for one in _records(document, row)]
    return sorted(found, key=lambda one: one.order)


def _records(document: Document, row: RecordType) -> Iterator[Told[Any]]:
    statements = {statement.id: statement for statement in document.statements}
    figures = {figure.id: figure for figure in document.figures}
    for record in document.records(row.plural):
        places = [_citation(document, record, place, statements) for place in _places(record)]
        places.sort(key=lambda place: (place.span.start, place.span.end))
        day = places[0].date if places else document.published
        yield Told(record, tuple(places), day, figures.get(getattr(record, "target", None) or ""))


def _places(record: Any) -> tuple[Mention, ...]:
    """Return where a record stands: its mentions, or the one place that it has."""
    if hasattr(record, "mentions"):
        found: tuple[Mention, ...] = record.mentions
        return found
    if not hasattr(record, "span"):
        return ()
    return (Mention(record.span, record.surface, getattr(record, "statement", None)),)


def _citation(
    document: Document, record: Record, place: Mention, statements: Mapping[str, Statement]
) -> Citation:
    statement = statements.get(place.statement or "")
    return Citation(
        document=document.id,
        date=(statement and statement.date) or document.published,
        statement=place.statement,
        speaker=getattr(record, "speaker", statement.speaker if statement else None),
        span=place.span,
        surface=place.surface,
        stage=place.stage,
    )
