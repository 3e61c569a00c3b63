"""Streams of documents: JSON Lines, one object a line, read one by one.

::

    {"id": "a", "text": "…", "published": "2025-11-12", "language": "en", "url": "…", "title": "…"}

Only "text" must be there. Keys that kzru does not know are passed over, for pipelines carry fields of their own;
a key that is nearly one of ours is taken for a slip of the pen and refused.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from kzru.errors import KzruError, RecordError, SourceError
from kzru.sources.decode import decode
from kzru.sources.source import Source

__all__ = ["read_records"]

_KEYS = ("id", "text", "published", "language", "url", "title", "place", "source")


def read_records(lines: Iterable[str | bytes], name: str) -> Iterator[Source | KzruError]:
    """Yield a source for every line, or the error that says what is wrong with it; empty lines are skipped.

    A faulty line does not end the stream: the caller raises the error, or reports it and goes on.

    Args:
        lines: The lines, as a file opened in binary or text mode gives them.
        name: What to call the stream in an error.

    >>> [type(found).__name__ for found in read_records(['{"text": "Thank you."}', "{"], "stdin")]
    ['Source', 'RecordError']
    """
    for number, line in enumerate(lines, start=1):
        where = f"{name}, line {number}"
        try:
            text = decode(line, where) if isinstance(line, bytes) else line.removeprefix("\ufeff")
            if text.strip():
                yield _source(text, where)
        except (RecordError, SourceError) as fault:
            yield fault


def _source(line: str, where: str) -> Source:
    record = _record(line, where)
    for key in record.keys() - set(_KEYS):
        meant = difflib.get_close_matches(key, _KEYS, n=1, cutoff=4 / 5)
        if meant:
            raise RecordError(f"{where}: unknown key {key!r}; did you mean {meant[0]!r}?")
    if "text" not in record:
        raise RecordError(f'{where}: no "text"; every line needs one')
    fields = {key: record[key] for key in _KEYS if record.get(key) is not None}
    for key, value in fields.items():
        if not isinstance(value, str):
            raise RecordError(f"{where}: {key!r} is a string, not {json.dumps(value)[:40]}")
    if "text" not in fields:
        raise RecordError(f"{where}: 'text' is a string, not null")
    published = fields.pop("published", None)
    return Source(**fields, published=None if published is None else _date(published, where))


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as fault:
        raise RecordError(f"{where}: not JSON ({fault.msg} at column {fault.colno})") from None
    except RecursionError:
        raise RecordError(f"{where}: nested too deeply; a record is one flat object") from None
    except ValueError as fault:
        raise RecordError(f"{where}: not JSON that can be read ({fault})") from None
    if not isinstance(record, dict):
        raise RecordError(f"{where}: a record is a JSON object, not {type(record).__name__}")
    return record


def _date(value: str, where: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise RecordError(f"{where}: 'published' is a date such as 2025-11-12, not {value[:40]!r}") from None
