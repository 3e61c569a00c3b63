"""A list of files with what is known of each: a table of CSV, or JSON Lines.

::

    path,published,language,title,url,source,place
    talks/dushanbe.html,2025-10-10,en,,https://example.org/talks,Press service,Dushanbe

Only "path" must be there; it is taken from the folder of the list. Columns that kzru does not know are passed over; one that is
nearly one of ours is taken for a slip of the pen and refused.
"""

from __future__ import annotations

import csv
import difflib
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from kzru.errors import InvalidValueError, KzruError, RecordError, SourceError
from kzru.json_object import read_object
from kzru.sources.decode import decode
from kzru.sources.source import DEFAULT_LIMIT, Source, open_source, read_at_most
from kzru.values.day import day_of

__all__ = ["Listed", "read_manifest"]

_FACTS = ("published", "language", "title", "url", "source", "place")
_DELIMITERS = ",;\t"


@attrs.frozen(kw_only=True)
class Listed:
    """A file of a list, and what the list tells of it.

    Attributes:
        path: The file.
        published: The date of its document.
        language: ISO 639-1 code.
        title: The title.
        url: Where it was found.
        source: Who published it.
        place: Where it was issued.
    """

    path: Path
    published: date | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    place: str | None = None

    def told_of(self, source: Source) -> Source:
        """Return a source with what the list tells of it.

        That goes before what a page tells of itself, but not before what a line of JSON Lines tells of its document.
        """
        told = {name: getattr(self, name) for name in _FACTS}
        is_own = source.line is not None
        known = {
            name: value
            for name, value in told.items()
            if value is not None and not (is_own and getattr(source, name) is not None)
        }
        return attrs.evolve(source, **known, is_listed=source.is_listed or "published" in known)


def read_manifest(
    path: str | os.PathLike[str], *, encoding: str | None = None, limit: int = DEFAULT_LIMIT
) -> Iterator[Listed | KzruError]:
    """Yield the files of a list, or in its place the error that says what is wrong with a line.

    Args:
        path: The list: JSON Lines where its suffix is .jsonl or .ndjson, else a table whose columns are parted by commas,
            semicolons or tabs.
        encoding: Its encoding; found out where left out.
        limit: The most bytes that it may have.
    """
    name = str(path)
    try:
        with open_source(path) as file:
            text = decode(read_at_most(file, limit, name), name, encoding=encoding).removeprefix("\ufeff")
        is_lines = Path(path).suffix.lower() in (".jsonl", ".ndjson")
        rows = _json_rows(text, name) if is_lines else _csv_rows(text, name)
        for where, row in rows:
            try:
                yield _listed(row, where, Path(path).parent) if isinstance(row, Mapping) else row
            except RecordError as fault:
                yield fault
    except KzruError as fault:
        yield fault


_Row = tuple[str, Mapping[str, Any] | RecordError]


def _json_rows(text: str, name: str) -> Iterator[_Row]:
    for number, line in enumerate(text.splitlines(), start=1):
        where = f"{name}, line {number}"
        if line.strip():
            try:
                yield where, read_object(line)
            except RecordError as fault:
                yield where, RecordError(f"{where}: {fault}")


def _csv_rows(text: str, name: str) -> Iterator[_Row]:
    lines = text.splitlines(keepends=True)
    header = lines[0] if lines else ""
    reader = csv.DictReader(lines, delimiter=max(_DELIMITERS, key=header.count), restkey="", strict=True)
    try:
        if "path" not in (reader.fieldnames or ()):
            raise SourceError(
                name, 'no column "path" in the first line', "write path,published,language,title,url"
            )
        for row in reader:
            yield f"{name}, line {reader.line_num}", {key: value for key, value in row.items() if value != ""}
    except csv.Error as fault:
        raise SourceError(
            name, f"line {reader.line_num} is no line of a table ({fault})", "mend it"
        ) from None


def _listed(row: Mapping[str, Any], where: str, folder: Path) -> Listed:
    for key in row.keys() - {"path", *_FACTS, ""}:
        if meant := difflib.get_close_matches(key, ("path", *_FACTS), n=1, cutoff=4 / 5):
            raise RecordError(f"{where}: unknown column {key!r}; did you mean {meant[0]!r}?")
    told = {key: row[key] for key in ("path", *_FACTS) if row.get(key) is not None}
    for key, value in told.items():
        if not isinstance(value, str):
            raise RecordError(f"{where}: {key!r} is a string, not {type(value).__name__}")
    if "path" not in told:
        raise RecordError(f"{where}: no path; every line names a file")
    published = told.pop("published", None)
    try:
        day = day_of(published)
    except InvalidValueError:
        raise RecordError(f"{where}: published is a date such as 2025-11-12, not {published!r}") from None
    return Listed(**{**told, "path": folder / told["path"]}, published=day)
