"""One document as it comes from a file or a stream, before anything is parsed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

import attrs

from kzru.errors import SourceError
from kzru.sources.decode import decode
from kzru.sources.html import looks_like_html, read_page

__all__ = [
    "DEFAULT_LIMIT",
    "Kind",
    "Source",
    "open_source",
    "read_at_most",
    "read_bytes",
    "read_source",
    "unreadable",
]

Kind = Literal["text", "html"]

DEFAULT_LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file that is read unless the caller allows more."""


@attrs.frozen(kw_only=True)
class Source:
    """The text of one document and what is known of it.

    Attributes:
        text: The text; line ends as in the file.
        id: The caller's id, or the name of the file without its suffix; None where there is neither.
        published: Its date.
        language: ISO 639-1 code.
        title: Its title.
        url: Where it was found.
        place: Where it was issued.
        source: Who published it.
        file: The file that it comes from, as errors name it.
        line: Its line in a file of several documents.
        is_listed: Whether its date is what somebody wrote of it, in a line of JSON Lines or a list of files, and not what
            a page tells of itself.
    """

    text: str = attrs.field(repr=False)
    id: str | None = None
    published: date | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    place: str | None = None
    source: str | None = None
    file: str = attrs.field(default="text", eq=False, repr=False)
    line: int | None = attrs.field(default=None, eq=False, repr=False)
    is_listed: bool = attrs.field(default=False, eq=False, repr=False)

    @property
    def size(self) -> int:
        """Characters of its text."""
        return len(self.text)

    @property
    def label(self) -> str:
        """What an error calls it: the file, and in a file of several documents line and id."""
        if self.line is None:
            return self.file
        return f"{self.file}, line {self.line}" + ("" if self.id is None else f", document {self.id!r}")


def open_source(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a file for reading.

    Raises:
        SourceError: There is none, or it cannot be opened; the message says what would be right.
    """
    name = str(path)
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above is closed
        raise SourceError(
            name, "this is a folder", "name a file in it, or read all of them by kzru.Corpus.read"
        )
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise SourceError(name, "no such file", "check the path") from None
    except (OSError, ValueError) as fault:
        raise unreadable(name, fault) from None


def unreadable(name: str, fault: OSError | ValueError) -> SourceError:
    """Return the error for a file that the system refuses to open or to read."""
    problem = getattr(fault, "strerror", None) or str(fault)
    return SourceError(name, f"cannot be read ({problem})", "check the path and its permissions")


def read_source(
    path: str | os.PathLike[str],
    *,
    kind: Kind | None = None,
    encoding: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Source:
    """Read a saved statement: plain text, or a page.

    Args:
        path: The file.
        kind: "text" or "html"; found out where left out.
        encoding: The encoding of the file; found out where left out.
        limit: The most bytes to read.

    Raises:
        SourceError: The file is missing, too large, or no text; the message says what would be right.
    """
    with open_source(path) as file:
        data = read_at_most(file, limit, str(path))
    return read_bytes(data, str(path), kind=kind, encoding=encoding)


def read_at_most(file: BinaryIO, limit: int, name: str, *, begun: bytes = b"") -> bytes:
    """Return all bytes of a file.

    Args:
        file: The file.
        limit: The most bytes it may have.
        name: What to call it in an error.
        begun: Bytes that were taken from it already.

    Raises:
        SourceError: It has more, or cannot be read.
    """
    try:
        data = begun + file.read(max(0, limit + 1 - len(begun)))
    except OSError as fault:
        raise unreadable(name, fault) from None
    if len(data) > limit:
        raise SourceError(name, f"larger than {limit} bytes", "split it, or pass JSON Lines")
    return data


def read_bytes(data: bytes, name: str, *, kind: Kind | None = None, encoding: str | None = None) -> Source:
    """Make a source of the bytes of a file.

    Args:
        data: The bytes.
        name: The file's name, for the id, for errors, and as a hint to what it holds.
        kind: "text" or "html"; found out where left out.
        encoding: Their encoding; found out where left out.

    Raises:
        SourceError: The bytes are no text, or a page without text.
    """
    if kind not in (None, "text", "html"):
        raise SourceError(name, f"no kind of source {kind!r}", 'use "text" or "html"')
    text = decode(data, name, encoding=encoding)
    identifier = Path(name).stem or None
    if kind == "html" or (kind is None and looks_like_html(text, name)):
        page = read_page(text, name)
        return Source(
            text=page.text,
            id=identifier,
            published=page.published,
            title=page.title,
            url=page.url,
            source=page.site,
            file=name,
        )
    return Source(text=text, id=identifier, file=name)
