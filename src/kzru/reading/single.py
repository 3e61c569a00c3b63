"""One document from one file."""

from __future__ import annotations

from itertools import islice
from os import PathLike

from kzru.errors import KzruError, SourceError
from kzru.model import Document
from kzru.parsing.lexicon import Lexicon
from kzru.reading.document import parse_source, restore_document
from kzru.sources import Form, Found, Source, StoredDocument, open_source, read_stream
from kzru.values import Day, day_of

__all__ = ["read"]


def read(
    path: str | PathLike[str],
    *,
    kind: Form | None = None,
    id: str | None = None,  # noqa: A002
    published: Day = None,
    language: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
) -> Document:
    """Read a saved statement, and what it states.

    What is given here goes before what the file tells of itself; records that kzru wrote come back as they were.

    Args:
        path: A file of plain text, a saved page, or JSON Lines of one document.
        kind: "text", "html" or "jsonl"; found out where left out.
        id: Id of the document; by default the one that JSON Lines tell, or the file's name without its suffix.
        published: Date of the document, to which "last year" refers; by default what the file tells of itself.
        language: ISO 639-1 code; found out where left out.
        encoding: Encoding of the file, such as "windows-1251"; found out where left out.
        lexicon: The metrics to look for; by default those that ship with kzru.

    Raises:
        SourceError: The file cannot be read, or holds more than one document; the message says what would be right.
        RecordError: JSON Lines with a fault.
        InvalidValueError: *published* is no date, *id* no string, or there is no such language or encoding.
    """
    day = day_of(published)
    with open_source(path) as stream:
        found = _only(list(islice(read_stream(stream, str(path), kind, encoding=encoding), 2)), str(path))
    if isinstance(found, StoredDocument):
        return restore_document(found)
    return parse_source(found, id=id, published=day, language=language, lexicon=lexicon)


def _only(found: list[Found], name: str) -> Source | StoredDocument:
    if not found:
        raise SourceError(name, "no document in it", "write one document a line, each a JSON object")
    if len(found) > 1:
        raise SourceError(name, "more than one document in it", "read them by kzru.Corpus.read")
    if isinstance(found[0], KzruError):
        raise found[0]
    return found[0]
