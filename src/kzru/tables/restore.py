"""From a folder of Parquet files back to documents: each row becomes the record of JSON Lines that it was laid out from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import attrs

from kzru.errors import KzruError, RecordError, SourceError
from kzru.model import RECORDS, Document, Record
from kzru.serial import FRACTIONS, make_converter
from kzru.tables.arrow import VERSION, needed
from kzru.tables.column import EXACT
from kzru.tables.parquet import SUFFIX, table_names
from kzru.tables.record_columns import DOCUMENTS, has_quantity, keys_of
from kzru.values.number import decimal_form, decimal_from_text
from kzru.values.period import Period

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read"]


def read(folder: str | PathLike[str]) -> tuple[Document, ...]:
    """Return the documents of a folder that `write` wrote, equal to those that were written.

    Args:
        folder: The folder.

    Raises:
        SourceError: There is no such folder, or a file is missing or is no Parquet.
        RecordError: A file holds what kzru did not write, or of another version; the message names file and row.
    """
    needed()
    place = Path(folder)
    for path in sorted(place.glob(f"*{SUFFIX}")):
        if path.stem not in table_names():
            raise RecordError(f"{path}: no record type of that name; register it first (kzru.register)")
    parts: defaultdict[str, list[Record]] = defaultdict(list)
    for row in RECORDS:
        for found in _records(place / f"{row.plural}{SUFFIX}", row.name, row.model):
            parts[found.document].append(found)
    documents = tuple(
        _whole(place, head, parts.pop(head.id, []))
        for head in _records(place / f"{DOCUMENTS}{SUFFIX}", "document", Document)
    )
    for name in parts:
        raise RecordError(
            f"{place}: there are records of a document {name!r}, which is not among the documents"
        )
    return documents


def _whole(place: Path, head: Document, parts: list[Record]) -> Document:
    try:
        return head.with_records(parts)
    except KzruError as fault:
        raise RecordError(f"{place}: {fault}") from None


def _records(path: Path, name: str, model: type[Any]) -> Iterator[Any]:
    """Yield the records of a file."""
    converter = make_converter()
    number = 0
    for batch in _table(path).to_batches():
        for row in batch.to_pylist():
            number += 1
            try:
                yield converter.structure(_json(model, row) | {"type": name}, model)
            except KzruError as fault:
                raise RecordError(f"{path}: row {number}: {fault}") from None
            except (KeyError, TypeError, ValueError) as fault:
                raise RecordError(f"{path}: row {number} is none that kzru wrote ({fault!r})") from None


def _table(path: Path) -> pa.Table:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            table = file.read()
    except (OSError, ArrowException) as fault:
        told = str(fault).partition("\n")[0]
        raise SourceError(str(path), told, "name a folder that kzru.tables.write wrote") from None
    version = (table.schema.metadata or {}).get(b"kzru.version", b"none").decode("utf-8", "replace")
    if version != str(VERSION):
        raise RecordError(f"{path}: a table of version {version}; this kzru reads version {VERSION}")
    return table


def _json(model: type[attrs.AttrsInstance], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record of JSON Lines that a row was laid out from."""
    made: dict[str, Any] = {}
    for key in keys_of(model):
        if key.kind is Period:
            ends = {end: _plain(row[f"{key.name}_{end}"]) for end in ("start", "end")}
            made[key.name] = ends if any(ends.values()) else None
        elif key.kind is not Decimal:
            made[key.name] = _plain(row[key.name], key.kind)
        elif key.name in FRACTIONS and has_quantity(model):
            made |= _number(key.name, row[f"{key.name}{EXACT}"])
        else:
            made[key.name] = _plain(row[f"{key.name}{EXACT}"], Decimal)
    return made


def _number(name: str, told: str | None) -> dict[str, Any]:
    """Return a number of a quantity, and the key beside it that tells a fraction exactly."""
    is_fraction = told is not None and "/" in told
    number = (
        None if told is None else decimal_form(Fraction(told)) if is_fraction else decimal_from_text(told)
    )
    return {name: number, FRACTIONS[name]: told if is_fraction else None}


def _plain(value: Any, kind: Any = None) -> Any:
    """Return a value of a row as a record of JSON Lines has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(part, *get_args(kind)[:1]) for part in value]
    if isinstance(value, dict):
        return {name: _plain(held) for name, held in value.items()}
    return decimal_from_text(value) if kind is Decimal and value is not None else value
