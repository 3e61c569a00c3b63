"""A text with what it says."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

import attrs

from kzru.errors import InvalidValueError
from kzru.evolve import evolve
from kzru.hooks import Displayed, Validated, in_room
from kzru.model.commitment import Commitment
from kzru.model.event import Event
from kzru.model.figure import Figure
from kzru.model.identifier import check_id
from kzru.model.project import Project
from kzru.model.record_types import RECORDS, Record
from kzru.model.source_text import FromText, SourceText, first_place
from kzru.model.statement import Statement
from kzru.short import Short, counted
from kzru.text.span import Span
from kzru.values.day import Day, day_of

__all__ = ["DateSource", "Document", "Reader", "document_id"]


def document_id(text: str, published: date | None) -> str:
    """Return the id of a document that was given none: 16 hexadecimal digits that follow from its text and date."""
    stamp = published.isoformat() if published else ""
    content = f"{stamp}\n{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()[:16]


class DateSource(StrEnum):
    """Where the date of a document comes from."""

    GIVEN = "given"
    """Whoever had it read told it: as an argument, in a list of files, or in its line of JSON Lines."""
    PAGE = "page"
    """A saved page marks it as the day of its publication."""
    DATELINE = "dateline"
    """A line of the text that is nothing but a date and a place, or the dateline that it opens with."""


class Reader(Protocol):
    """What read a document, and can read its text again with another date."""

    def read_again(self, document: Document, published: date) -> Document | None:
        """Return the document as read with that date; None where its records are not those that were read."""


@attrs.frozen(kw_only=True, repr=False)
class Document(Short, Displayed, Validated):
    """A text as given, and the statements, figures, commitments, projects and events read from it.

    Attributes:
        id: Given by the caller, or following from text and date.
        text: The text as given; every span counts its characters.
        published: The date of the document, to which relative periods refer.
        date_source: Where that date comes from; None where there is none, or nobody said.
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
        others: The records of types that users registered (`kzru.register`), type by type.
        reader: What read it; None for a document built by hand or read back. It takes no part in comparison, printing
            or serialisation.
        source_text: The text with its sentences, which its records share.
    """

    id: str = attrs.field(validator=check_id)
    text: str = attrs.field(repr=False)
    published: date | None = attrs.field(default=None, converter=day_of)
    date_source: DateSource | None = None
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
    others: tuple[Record, ...] = attrs.field(default=(), repr=False)
    reader: Reader | None = attrs.field(default=None, repr=False, eq=False)
    source_text: SourceText = attrs.field(init=False, repr=False, eq=False)

    @source_text.default
    def _own_text(self) -> SourceText:
        return SourceText(
            self.text,
            self.language,
            published=self.published,
            title=self.title,
            source=self.source,
            url=self.url,
        )

    def __attrs_post_init__(self) -> None:
        """Refuse records of another document, or a surface that is not the text at its span."""
        for row in RECORDS:
            for record in self.records(row.plural):
                if record.document != self.id:
                    raise InvalidValueError(
                        f"record {record.id} belongs to document {record.document!r}, not to {self.id!r}"
                    )
                for place in getattr(record, "mentions", (record,)):
                    self._check_place(record, place)
        self._hand_out_text()

    def _hand_out_text(self) -> None:
        """Let each record know the text that it was read from."""
        for name in _FIELDS_OF_RECORDS:
            records = getattr(self, name)
            if not all(map(self._knows_text, records)):
                own = tuple(
                    record if self._knows_text(record) else evolve(record, source_text=self.source_text)
                    for record in records
                )
                object.__setattr__(self, name, own)  # the class is frozen, and these are the same records

    def _knows_text(self, record: Record) -> bool:
        if not isinstance(record, FromText):
            return True
        return record.source_text is not None and record.source_text.is_that_of(self.source_text)

    def _check_place(self, record: Record, place: object) -> None:
        """Refuse a place that is not in the text, or where the text is not what the record says."""
        span, surface = getattr(place, "span", None), getattr(place, "surface", None)
        if not isinstance(span, Span):
            return
        if span.end > len(self.text):
            raise InvalidValueError(
                f"{RECORDS.of(record).name} {record.id} ends at {span.end}, behind the text's {len(self.text)} characters"
            )
        if surface is not None and self.text[span.start : span.end] != surface:
            raise InvalidValueError(
                f"the text at {span.start}–{span.end} is {span.of(self.text)!r}, not {surface!r}"
            )

    def records(self, plural: str) -> tuple[Record, ...]:
        """Return the records of one type.

        Args:
            plural: What they are called: "figures", or the plural of a type that was registered.

        Raises:
            InvalidValueError: There is no such type.
        """
        row = RECORDS.called(plural)
        if RECORDS.is_own(row):
            found: tuple[Record, ...] = getattr(self, plural)
            return found
        return tuple(record for record in self.others if type(record) is row.model)

    def sentence(self, record: object) -> str | None:
        """Return the sentence in which a record, or one of its mentions, stands; None for what has no place.

        >>> document = Document(id="a", text="Trade grew. It reached $27 billion.")
        >>> document.context(Span(22, 33)), document.sentence(Span(22, 33))
        ('Trade grew. It reached $27 billion.', 'It reached $27 billion.')

        Args:
            record: A record, a `Mention`, or a span of the text.
        """
        return self.context(record, 0)

    def context(self, record: object, sentences: int = 1) -> str | None:
        """Return the sentence of a record, or of one of its mentions, with those around it; None for what has no place.

        Args:
            record: A record, a `Mention`, or a span of the text.
            sentences: How many sentences before it, and how many behind it.

        Raises:
            InvalidValueError: The number is negative.
        """
        place = record if isinstance(record, Span) else first_place(record)
        return None if place is None else self.source_text.context(place, sentences).of(self.text)

    def to_html(self) -> str:
        """Return a page of HTML that needs nothing else: the text with all its records marked, and what each states."""
        page: str = in_room("displays", "page_of", self)
        return page

    def with_records(self, records: Iterable[Record]) -> Document:
        """Return the document with further records, each behind those of its type.

        Raises:
            InvalidValueError: One is of no type that is known, or not of this document.
        """
        added: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            row = RECORDS.of(record)
            added[row.plural if RECORDS.is_own(row) else "others"].append(record)
        changes: dict[str, Any] = {name: (*getattr(self, name), *found) for name, found in added.items()}
        return evolve(self, **changes) if changes else self

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
        changes: dict[str, Any] = {
            name: tuple(_anchored(record, day) for record in getattr(self, name))
            for name in _FIELDS_OF_RECORDS
        }
        return evolve(self, published=day, date_source=DateSource.GIVEN, reader=None, **changes)

    def _says(self) -> Iterable[object]:
        return (
            self.title or self.id,
            self.published,
            self.language,
            counted(len(self.statements), "statement"),
            counted(len(self.figures), "figure"),
            counted(len(self.commitments), "commitment"),
            counted(len(self.projects), "project"),
            counted(len(self.events), "event"),
            counted(len(self.others), "other"),
        )


_FIELDS_OF_RECORDS = (*(row.plural for row in RECORDS if RECORDS.is_own(row)), "others")


def _anchored(record: Record, day: date) -> Record:
    """Return a record as told on a day; as is where its type knows no days."""
    anchored = getattr(record, "anchored", None)
    found: Record = record if anchored is None else anchored(day)
    return found
