"""From a text to a document: its statements, and the figures, commitments, projects and events that each of them tells."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import NamedTuple

import attrs

from kzru.errors import InvalidValueError
from kzru.lang.detect import detect_language
from kzru.lang.furniture import furniture
from kzru.lang.mixture import spelling_of
from kzru.lang.registry import check_language
from kzru.model import RECORDS, Commitment, Event, Figure, Project, Statement
from kzru.model.document import DateSource, Document, document_id
from kzru.model.source_text import SourceText
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.commitments import CommitmentFinder
from kzru.parsing.events import EventFinder
from kzru.parsing.figures.event_owners import Counted, with_events
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.passages import read_passages
from kzru.parsing.projects import ProjectFinder
from kzru.parsing.statements import find_statements
from kzru.parsing.told_title import told_title
from kzru.parsing.tongues import Tongues
from kzru.values.day import Day, day_of

__all__ = ["parse_document"]

_AT_ONCE = 64
"""Sentences that one finder reads before the next does: a finder's rules stay in the processor's memory while it reads."""


def parse_document(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the field's name
    published: Day = None,
    language: str | None = None,
    title: str | None = None,
    url: str | None = None,
    place: str | None = None,
    source: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Read the statements, figures, commitments, projects and events of a text.

    Args:
        text: The text as given. Any text will do: what is not understood is skipped.
        id: The document's id; follows from text and date where left out.
        published: The date that relative periods ("last year") refer to: a date, a datetime, a pandas.Timestamp, a
            numpy.datetime64, or ISO text. Without it they stay unresolved, and `Document.anchored` reads the text again
            with the date.
        language: "en", "ru", "kk" or that of `kzru.register_language`, in which most of the text is; found out where left
            out. Nothing is read from a text in another language, and the document's language is None then.
        title: The document's title; where left out, the line that the text is headed by.
        url: Where it was found.
        place: Where it was issued.
        source: Who published it.
        lexicon: The metrics looked for; those that come with kzru where left out.

    Returns:
        The document with its statements, figures, commitments, projects and events.

    Raises:
        InvalidValueError: *text* or *id* is no string, *published* no date, or *language* none that kzru reads.

    >>> document = parse_document("Trade with Russia exceeded $27 billion last year.", published="2025-11-12")
    >>> (figure,) = document.figures
    >>> figure.surface, str(figure.quantity), str(figure.period), figure.metric
    ('$27 billion', 'over 27000000000 USD', '2024-01-01/2024-12-31', 'trade.turnover')
    """
    if not isinstance(text, str):
        raise InvalidValueError(f"a text is a string, not {type(text).__name__}; kzru.read reads files")
    day = day_of(published)
    if id is not None and not isinstance(id, str):
        raise InvalidValueError(f"an id is a string, not {repr(id)[:60]}")
    if language is not None:
        check_language(language)
    name = id if id is not None else document_id(text, day)
    code = language or detect_language(text)
    records = _Found()
    if code is not None:
        tongues = Tongues(text, spelling_of(text, code), lexicon, given=language is not None)
        frame = DocumentFrame(text, tongues.language, day)
        title = told_title(text, frame.paragraphs, furniture(tongues.language)) if title is None else title
        frame.source_text = SourceText(text, code, published=day, title=title, source=source, url=url)
        records = _records(frame, name, tongues)
    document = Document(
        id=name,
        text=text,
        published=day,
        date_source=None if day is None else DateSource.GIVEN,
        language=code,
        title=title,
        url=url,
        place=place,
        source=source,
        **records._asdict(),
        reader=_Reader(id, language, lexicon, (name, text, code, *records)),
    )
    found = (record for row in RECORDS if row.find is not None for record in row.find(document))
    return document.with_records(found)


class _Found(NamedTuple):
    """The records of each kind; none of a text in no language that kzru reads."""

    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    projects: tuple[Project, ...] = ()
    events: tuple[Event, ...] = ()


def _records(frame: DocumentFrame, document: str, tongues: Tongues) -> _Found:
    frame.statements = statements = find_statements(frame, document)
    figures: list[Counted] = []
    commitments = CommitmentFinder(document, frame.published)
    projects = ProjectFinder(document)
    events = EventFinder(document, frame.published)
    passages = read_passages(frame, tongues)
    while batch := list(islice(passages, _AT_ONCE)):
        figures += [Counted(figure, passage.sentence) for passage in batch for figure in passage.figures]
        for read in (commitments.read, projects.read, events.read):
            for passage in batch:
                read(passage)
    held = events.found()
    return _Found(statements, with_events(figures, held), commitments.found(), projects.found(), held)


@attrs.frozen
class _Reader:
    """Reads the text of a document again as `parse_document` was asked to.

    Attributes:
        id: The id as given; None for one that follows from text and date.
        language: The language as given.
        lexicon: The lexicon as given.
        contents: What was read: id, text, language, and the records of each kind.
    """

    id: str | None
    language: str | None
    lexicon: Lexicon | None
    contents: tuple[object, ...]

    def read_again(self, document: Document, published: date) -> Document | None:
        """Return the document as read with that date; None where what was read was changed by hand."""
        records = document.figures, document.commitments, document.projects, document.events
        if self.contents != (document.id, document.text, document.language, document.statements, *records):
            return None
        return parse_document(
            document.text,
            id=self.id,
            published=published,
            language=self.language,
            title=document.title,
            url=document.url,
            place=document.place,
            source=document.source,
            lexicon=self.lexicon,
        )
