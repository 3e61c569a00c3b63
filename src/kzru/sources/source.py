"""One document as it comes from a file or a stream, before anything is parsed."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Literal

import attrs

from kzru.errors import SourceError
from kzru.sources.decode import decode
from kzru.sources.html import looks_like_html, read_page

__all__ = ["DEFAULT_LIMIT", "Kind", "Source", "read_bytes", "read_source"]

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
    """

    text: str = attrs.field(repr=False)
    id: str | None = None
    published: date | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    place: str | None = None
    source: str | None = None


def read_source(path: str | Path, *, kind: Kind | None = None, limit: int = DEFAULT_LIMIT) -> Source:
    """Read a saved statement: plain text, or a page.

    Args:
        path: The file.
        kind: "text" or "html"; found out where left out.
        limit: The most bytes to read.

    Raises:
        SourceError: The file is missing, too large, or no text; the message says what would be right.
    """
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            data = _read_at_most(file, limit, name)
    except FileNotFoundError:
        raise SourceError(name, "no such file", "check the path") from None
    except IsADirectoryError:
        raise SourceError(name, "this is a folder", "name the files in it") from None
    except (OSError, ValueError) as fault:
        if isinstance(fault, SourceError):
            raise
        problem = getattr(fault, "strerror", None) or str(fault)
        raise SourceError(name, f"cannot be read ({problem})", "check the path and its permissions") from None
    return read_bytes(data, name, kind=kind)


def _read_at_most(file: io.BufferedReader, limit: int, name: str) -> bytes:
    data = file.read(limit + 1)
    if len(data) > limit:
        raise SourceError(
            name, f"larger than {limit} bytes", "split it, pass JSON Lines, or allow more with limit="
        )
    return data


def read_bytes(data: bytes, name: str, *, kind: Kind | None = None) -> Source:
    """Make a source of the bytes of a file.

    Args:
        data: The bytes.
        name: The file's name, for the id, for errors, and as a hint to what it holds.
        kind: "text" or "html"; found out where left out.

    Raises:
        SourceError: The bytes are no text, or a page without text.
    """
    if kind not in (None, "text", "html"):
        raise SourceError(name, f"no kind of source {kind!r}", 'use "text" or "html"')
    text = decode(data, name)
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
        )
    return Source(text=text, id=identifier)
