"""From a source to a document."""

from __future__ import annotations

import attrs

from kzru.errors import KzruError, SourceError
from kzru.model import DateSource, Document
from kzru.parsing.document import parse_document
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.told_day import told_day
from kzru.serial import load_lines
from kzru.sources import Source, StoredDocument
from kzru.values import Day, day_of

__all__ = ["parse_source", "restore_document"]


def parse_source(
    source: Source,
    *,
    id: str | None = None,  # noqa: A002
    published: Day = None,
    language: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Return the document of a source that was read already; what is given here goes before what the source tells.

    A date that neither tells is looked for in the dateline of the text.
    """
    given = day_of(published) or (source.published if source.is_listed else None)
    marked = given or source.published
    day = marked or told_day(source.text, language or source.language)
    document = parse_document(
        source.text,
        id=source.id if id is None else id,
        published=day,
        language=language or source.language,
        title=source.title,
        url=source.url,
        place=source.place,
        source=source.source,
        lexicon=lexicon,
    )
    if day is None or given is not None:
        return document
    return attrs.evolve(document, date_source=DateSource.DATELINE if marked is None else DateSource.PAGE)


def restore_document(stored: StoredDocument) -> Document:
    """Return the document whose records kzru wrote.

    Raises:
        SourceError: They are no records of kzru; the message names the line.
    """
    try:
        (document,) = load_lines(stored.texts(), first=stored.number)
    except SourceError:
        raise
    except KzruError as fault:
        raise SourceError(
            stored.name, str(fault), "pass the records as kzru extract --to jsonl wrote them"
        ) from None
    return document
