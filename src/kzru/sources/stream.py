"""From an open file to what it holds: one document, a document a line, or records that kzru wrote."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from kzru.errors import KzruError
from kzru.sources.files import Form, holds_lines
from kzru.sources.jsonl import read_records
from kzru.sources.source import DEFAULT_LIMIT, Source, read_at_most, read_bytes, unreadable
from kzru.sources.stored import StoredDocument, begins_document, stored_documents

__all__ = ["Found", "read_stream"]

Found = Source | StoredDocument | KzruError
"""A document that is still to be read, one that kzru read before, or why there is none."""


def read_stream(
    stream: BinaryIO,
    name: str,
    form: Form | None = None,
    *,
    encoding: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Iterator[Found]:
    """Yield the documents of an open file one by one; what is wrong with one of them stands in its place.

    The id of a document that is a whole file is the file's name without its suffix.

    Args:
        stream: The file, which need not know how to seek.
        name: Its name, for ids, for errors, and as a hint to what it holds.
        form: What it holds; found out where left out.
        encoding: The encoding of texts in it; found out where left out.
        limit: The most bytes of a document.
    """
    try:
        beginning = b"" if form in ("text", "html") else _beginning(stream, limit)
        if holds_lines(name, beginning, form):
            _pass_over_rest(stream, beginning, limit)
            lines = chain(io.BytesIO(beginning), _bounded(stream, limit))
            if begins_document(beginning.strip()):
                yield from stored_documents(lines, name, limit=limit)
            else:
                yield from read_records(lines, name, encoding=encoding, limit=limit)
        else:
            data = read_at_most(stream, limit, name, begun=beginning)
            yield read_bytes(data, name, kind=None if form == "jsonl" else form, encoding=encoding)
    except KzruError as fault:
        yield fault
    except OSError as fault:
        yield unreadable(name, fault)


def _beginning(stream: BinaryIO, limit: int) -> bytes:
    """Return the stream up to the end of its first line that is not blank; of a text without line ends, a good part."""
    read = bytearray()
    while line := stream.readline(limit + 1):
        read += line
        if line.strip() or len(read) > limit:
            break
    return bytes(read)


def _bounded(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """Yield the lines of a stream; of one that is too long only so much that it is seen to be."""
    while line := stream.readline(limit + 1):
        _pass_over_rest(stream, line, limit)
        yield line


def _pass_over_rest(stream: BinaryIO, line: bytes, limit: int) -> None:
    while len(line) > limit and not line.endswith(b"\n"):
        line = stream.readline(limit + 1)
