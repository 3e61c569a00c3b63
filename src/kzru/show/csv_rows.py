"""Records of one kind as rows of CSV that a spreadsheet can open without harm.

The columns are the keys of a record of JSON Lines, with these differences: a period is two days, a list is one cell, and of
what is mentioned in several places start and end are those of the first one; periods as told from the statement's date and
fractions beside their decimals are left out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, get_args, get_type_hints

import attrs

from kzru.model import RECORDS, Document, Mention, Reason
from kzru.plain import plain
from kzru.serial import evidence_of, flatten, record_class
from kzru.values.number import decimal_text
from kzru.values.period import Period, RelativePeriod

__all__ = ["columns", "csv_rows"]

_LEFT_OUT = (RelativePeriod, Reason, Fraction)
_EVIDENCE = ("sentence", "title", "published", "url")
_LIST = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def csv_rows(
    documents: Iterable[Document],
    records: str = "figures",
    *,
    explain: bool = False,
    evidence: bool = False,
) -> Iterator[str]:
    """Yield the lines of a CSV table: the names of the columns, then one row a record.

    Cells hold no line break and no control character. One that a spreadsheet would take for a formula (it begins
    with ``=``, ``+``, ``-`` or ``@`` and is no number) gets an apostrophe in front, which spreadsheets do not show.
    Of a project or an event, start and end are those of its first mention.

    Args:
        documents: The documents; an iterator is consumed as lines are asked for.
        records: Which kind, by its plural: "figures", "commitments", "projects", "events", "statements", or what was
            registered.
        explain: Whether a last column tells why each field was read as it was.
        evidence: Whether further columns give the record's sentence, and the document's title, date and address.

    Raises:
        InvalidValueError: There is no such kind.
    """
    own = columns(records)
    names = (*own, *(_EVIDENCE if evidence else ()), *(("why",) if explain else ()))
    yield _line(names)
    for document in documents:
        for record in document.records(records):
            cells = dict(_cells(flatten(record)))
            cells |= {"why": _why(record)} if explain else {}
            cells |= evidence_of(record, document) if evidence else {}
            yield _line(cells[name] for name in names)


def columns(records: str) -> tuple[str, ...]:
    """Return the columns of a kind of record.

    Raises:
        InvalidValueError: There is no such kind.
    """
    return _columns(record_class(RECORDS.called(records).model))


@cache
def _columns(record: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    names: list[str] = []
    for key, kind in get_type_hints(record).items():
        held = {kind, *get_args(kind)}
        if Period in held:
            names += (f"{key}_start", f"{key}_end")
        elif held.isdisjoint(_LEFT_OUT) and key != "type":
            names.append(key)
            if key == "id" and "mentions" in attrs.fields_dict(record):
                names += ("start", "end")
    return tuple(names)


def _cells(record: attrs.AttrsInstance) -> Iterator[tuple[str, object]]:
    """Yield the cells of a record by their columns, and some that have no column."""
    for key, value in attrs.asdict(record, recurse=False).items():
        yield key, _cell(value)
        yield f"{key}_start", value.start if isinstance(value, Period) else None
        yield f"{key}_end", value.end if isinstance(value, Period) else None
        if key == "mentions" and value:
            yield "start", value[0].span.start
            yield "end", value[0].span.end


def _cell(value: Any) -> object:
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, tuple):
        return _LIST.join(part.surface if isinstance(part, Mention) else str(part) for part in value)
    return value


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_harmless(cell) for cell in cells])
    return line.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else plain(str(cell))
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def _why(record: object) -> str:
    reasons: Iterable[Reason] = getattr(record, "why", ())
    return "; ".join(
        f"{reason.field}: {reason.rule}" + (f" ({reason.words})" if reason.words else "")
        for reason in reasons
    )
