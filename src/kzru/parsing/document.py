"""From a text to a document: its statements, and the figures, commitments, projects and events that each of them tells."""

from __future__ import annotations

from datetime import date

from kzru.errors import InvalidValueError
from kzru.lang.detect import detect_language
from kzru.lang.loader import check_language
from kzru.lang.mixture import spelling_of
from kzru.model.document import Document, document_id
from kzru.model.figure import Figure
from kzru.parsing.commitments import CommitmentFinder
from kzru.parsing.events import EventFinder
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.passages import read_passages
from kzru.parsing.projects import ProjectFinder
from kzru.parsing.statements import find_statements
from kzru.parsing.tongues import Tongues

__all__ = ["parse_document", "publication_day"]


def parse_document(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the field's name
    published: date | str | None = None,
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
        published: The date that relative periods ("last year") refer to, as a date or in ISO form. Without it they
            stay unresolved and `Document.anchored` can resolve them later.
        language: "en", "ru" or "kk", that of most of the text; found out where left out. Nothing is read from a text in
            another language, and the document's language is None then.
        title: The document's title.
        url: Where it was found.
        place: Where it was issued.
        source: Who published it.
        lexicon: The metrics looked for; those that come with kzru where left out.

    Returns:
        The document with its statements, figures, commitments, projects and events.

    Raises:
        InvalidValueError: *published* is no date, or *language* none that kzru reads.

    >>> document = parse_document("Trade with Russia exceeded $27 billion last year.", published="2025-11-12")
    >>> (figure,) = document.figures
    >>> figure.surface, str(figure.quantity), str(figure.period), figure.metric
    ('$27 billion', 'over 27000000000 USD', '2024-01-01/2024-12-31', 'trade.turnover')
    """
    day = publication_day(published)
    if language is not None:
        check_language(language)
    name = id if id is not None else document_id(text, day)
    code = language or detect_language(text)
    if code is None:
        return Document(id=name, text=text, published=day, title=title, url=url, place=place, source=source)
    spelled = spelling_of(text, code)
    statements = find_statements(text, document=name, published=day, language=spelled)
    tongues = Tongues(text, spelled, lexicon or Lexicon.default(), given=language is not None)
    figures: list[Figure] = []
    commitments = CommitmentFinder(name, day)
    projects = ProjectFinder(name)
    events = EventFinder(name, day)
    for passage in read_passages(text, statements, tongues, day):
        figures += passage.figures
        commitments.read(passage)
        projects.read(passage)
        events.read(passage)
    return Document(
        id=name,
        text=text,
        published=day,
        language=code,
        title=title,
        url=url,
        place=place,
        source=source,
        statements=statements,
        figures=tuple(figures),
        commitments=commitments.found(),
        projects=projects.found(),
        events=events.found(),
    )


def publication_day(value: date | str | None) -> date | None:
    """Return the day that a caller gives as a date or in ISO form.

    Raises:
        InvalidValueError: It is no date.
    """
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidValueError(f"{value!r} is no date; write it as 2025-11-12") from None
