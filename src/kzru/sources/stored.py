"""Records that kzru wrote, as lines of a file: those of each document together, so that one with a fault spoils no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from kzru.errors import RecordError, SourceError
from kzru.json_object import read_object
from kzru.sources.decode import decode
from kzru.sources.source import DEFAULT_LIMIT

__all__ = ["StoredDocument", "begins_document", "stored_documents"]


@attrs.frozen(kw_only=True)
class StoredDocument:
    """The lines of one document's records.

    Attributes:
        name: What to call the file in an error.
        number: Number of the first line.
        lines: The lines, that of the document first.
        limit: The most bytes of a line.
    """

    name: str
    number: int
    lines: tuple[bytes, ...] = attrs.field(repr=False)
    limit: int = DEFAULT_LIMIT

    @property
    def label(self) -> str:
        """What an error calls it: the file, and the line that it begins at."""
        return f"{self.name}, line {self.number}"

    @property
    def size(self) -> int:
        """Bytes of its records."""
        return sum(map(len, self.lines))

    def texts(self) -> Iterator[str]:
        """Yield the lines as text.

        Raises:
            SourceError: A line is no text, or too large.
        """
        for number, line in enumerate(self.lines, start=self.number):
            where = f"{self.name}, line {number}"
            if len(line) > self.limit:
                raise SourceError(where, f"larger than {self.limit} bytes", "split its text")
            yield decode(line, where)


def begins_document(line: bytes) -> bool:
    """Tell whether a line is a document's record that kzru wrote, not a document that is still to be read."""
    if b'"document"' not in line:
        return False
    try:
        found = read_object(decode(line, ""))
    except (RecordError, SourceError):
        return False
    return found.get("type") == "document" and "doc" in found


def stored_documents(
    lines: Iterable[bytes], name: str, *, limit: int = DEFAULT_LIMIT
) -> Iterator[StoredDocument]:
    """Yield the lines of each document, as soon as the next one begins.

    Args:
        lines: The lines of the file.
        name: What to call it in an error.
        limit: The most bytes of a line.
    """
    begin, held = 1, list[bytes]()
    for number, line in enumerate(lines, start=1):
        if held and begins_document(line):
            yield StoredDocument(name=name, number=begin, lines=tuple(held), limit=limit)
            held.clear()
        if line.strip() or held:
            begin = begin if held else number
            held.append(line)
    if held:
        yield StoredDocument(name=name, number=begin, lines=tuple(held), limit=limit)
