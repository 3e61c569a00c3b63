"""Streams of documents: JSON Lines, one object a line, read one by one.

::

    {"id": "a", "text": "…", "published": "2025-11-12", "language": "en", "url": "…", "title": "…"}

Only "text" must be there. Keys that kzru does not know are passed over, for pipelines carry fields of their own;
a key that is nearly one of ours is taken for a slip of the pen and refused. NaN is as good as null, for that is how some
tables write a gap.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import attrs

from kzru.errors import InvalidValueError, KzruError, RecordError, SourceError
from kzru.json_object import read_object
from kzru.sources.decode import decode
from kzru.sources.source import DEFAULT_LIMIT, Source
from kzru.values.day import day_of

__all__ = ["read_records"]

_KEYS = ("id", "text", "published", "language", "url", "title", "place", "source")
_LONGEST_SHOWN = 40


def read_records(
    lines: Iterable[str | bytes], name: str, *, encoding: str | None = None, limit: int = DEFAULT_LIMIT
) -> Iterator[Source | KzruError]:
    """Yield a source for every line, or the error that says what is wrong with it; empty lines are skipped.

    A faulty line does not end the stream: the caller raises the error, or reports it and goes on.

    Args:
        lines: The lines, as a file opened in binary or text mode gives them.
        name: What to call the stream in an error.
        encoding: The encoding of lines of bytes; found out for each where left out.
        limit: The most bytes or characters of a line.

    >>> [type(found).__name__ for found in read_records(['{"text": "Thank you."}', "{"], "stdin")]
    ['Source', 'RecordError']
    """
    for number, line in enumerate(lines, start=1):
        where = f"{name}, line {number}"
        try:
            text = _text(line, where, encoding, limit)
            if text.strip():
                yield attrs.evolve(_source(text, where), file=name, line=number, is_listed=True)
        except (RecordError, SourceError) as fault:
            yield fault


def _text(line: str | bytes, where: str, encoding: str | None, limit: int) -> str:
    if len(line) > limit:
        raise SourceError(where, f"larger than {limit} bytes", "split the text into several documents")
    if isinstance(line, bytes):
        return decode(line, where, encoding=encoding)
    return line.removeprefix("\ufeff")


def _source(line: str, where: str) -> Source:
    try:
        record = read_object(line, parse_constant=lambda _: None)
    except RecordError as fault:
        raise RecordError(f"{where}: {fault}") from None
    for key in record.keys() - set(_KEYS):
        meant = difflib.get_close_matches(key, _KEYS, n=1, cutoff=4 / 5)
        if meant:
            raise RecordError(f"{where}: unknown key {key!r}; did you mean {meant[0]!r}?")
    if "text" not in record:
        raise RecordError(f'{where}: no "text"; every line needs one')
    fields = {key: record[key] for key in _KEYS if record.get(key) is not None}
    for key, value in fields.items():
        if not isinstance(value, str):
            raise RecordError(f"{where}: {key!r} is a string, not {_shown(value)}")
    if "text" not in fields:
        raise RecordError(f"{where}: 'text' is a string, not null")
    published = fields.pop("published", None)
    return Source(**fields, published=None if published is None else _date(published, where))


def _shown(value: Any) -> str:
    """Return how a value that is no string is written in JSON, of a large one only what it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    return str(value)[:_LONGEST_SHOWN]


def _date(value: str, where: str) -> date | None:
    try:
        return day_of(value)
    except InvalidValueError:
        raise RecordError(f"{where}: 'published' is a date such as 2025-11-12, not {value[:40]!r}") from None
