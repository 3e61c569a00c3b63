"""From a file to a document: the facade over sources and parsing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kzru.model import Document
from kzru.parsing.document import parse_document
from kzru.parsing.lexicon import Lexicon
from kzru.sources import Kind, Source, read_source

__all__ = ["parse_source", "read"]


def read(
    path: str | Path,
    *,
    kind: Kind | None = None,
    id: str | None = None,  # noqa: A002
    published: date | str | None = None,
    language: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Read a saved statement, and what it states.

    Args:
        path: A file of plain text, or a saved page.
        kind: "text" or "html"; found out where left out.
        id: Id of the document; by default the file's name without its suffix.
        published: Date of the document, to which "last year" refers; by default what a page tells of itself.
        language: ISO 639-1 code; found out where left out.
        lexicon: The metrics to look for; by default those that ship with kzru.

    Raises:
        SourceError: The file cannot be read; the message says what would be right.
    """
    source = read_source(path, kind=kind)
    return parse_source(source, id=id, published=published, language=language, lexicon=lexicon)


def parse_source(
    source: Source,
    *,
    id: str | None = None,  # noqa: A002
    published: date | str | None = None,
    language: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Return the document of a source that was read already; what is given here goes before what the source tells."""
    return parse_document(
        source.text,
        id=id or source.id,
        published=published or source.published,
        language=language or source.language,
        title=source.title,
        url=source.url,
        place=source.place,
        source=source.source,
        lexicon=lexicon,
    )
