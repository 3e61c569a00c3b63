"""From columns to Arrow: the one place that knows pyarrow's types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

import attrs

from kzru.errors import RecordError
from kzru.serial import record_class
from kzru.tables.column import Column, Double, Layout
from kzru.values.unit import Unit

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ROWS", "VERSION", "batch_of", "batches", "needed", "schema_of"]

VERSION = 1
"""Version of the tables: it rises where a column is removed or changes its meaning or type."""

ROWS = 4096
"""The most rows of a batch."""


def needed() -> Any:
    """Load pyarrow, and return it.

    Raises:
        ImportError: It is not installed; the message names the extra.
    """
    try:
        import pyarrow as pa
    except ImportError as missing:
        raise ImportError(
            "kzru.tables needs pyarrow; install it with: pip install 'kzru[arrow]'"
        ) from missing
    return pa


def schema_of(layout: Layout) -> pa.Schema:
    """Return the schema of a table: each column with its meaning, and the name and version of the table."""
    pa = needed()
    fields = [
        pa.field(column.name, _type(column.kind), metadata={"description": column.meaning})
        for column in layout.columns
    ]
    return pa.schema(fields, metadata={"kzru.table": layout.name, "kzru.version": str(VERSION)})


def _type(kind: Any) -> pa.DataType:
    import pyarrow as pa

    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) is UnionType:
        kind = next(part for part in get_args(kind) if part is not NoneType)
    scalars = {int: pa.int64(), bool: pa.bool_(), date: pa.date32(), Double: pa.float64()}
    if kind in scalars:
        return scalars[kind]
    if get_origin(kind) is tuple:
        return pa.list_(_type(get_args(kind)[0]))
    if attrs.has(kind) and kind is not Unit:
        hints = get_type_hints(record_class(kind), include_extras=True)
        return pa.struct([pa.field(name, _type(held)) for name, held in hints.items()])
    return pa.string()  # text, members of enumerations, symbols of units, exact numbers


def batch_of(layout: Layout, rows: Iterable[Any], schema: pa.Schema | None = None) -> pa.RecordBatch:
    """Return rows as one batch.

    Raises:
        RecordError: A text holds half a character, which Arrow cannot, or an integer is too long; the message names the row.
    """
    import pyarrow as pa

    held = list(rows)
    known = schema_of(layout) if schema is None else schema
    arrays = [_array(layout, column, held, known.field(column.name).type) for column in layout.columns]
    return pa.record_batch(arrays, schema=known)


def batches(
    layout: Layout, things: Iterable[Any], schema: pa.Schema, *, rows: int = ROWS
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of things batch by batch, so that no more of them than *rows* are laid out at a time.

    Raises:
        RecordError: A text holds half a character, or an integer is too long.
    """
    left = iter(things)
    while chunk := list(islice(left, rows)):
        yield batch_of(layout, layout.rows(chunk), schema)


def _array(layout: Layout, column: Column, rows: list[Any], kind: pa.DataType) -> pa.Array:
    import pyarrow as pa

    values = [column.read(row) for row in rows]
    try:
        return pa.array(values, kind)
    except (UnicodeEncodeError, OverflowError, pa.ArrowInvalid):
        for row, value in zip(rows, values, strict=True):
            _check(f"{layout.label(row)}: {column.name}", value, kind)
        raise


def _check(label: str, value: Any, kind: pa.DataType) -> None:
    """Refuse a value that Arrow cannot hold."""
    import pyarrow as pa

    try:
        pa.array([value], kind)
    except UnicodeEncodeError:
        raise RecordError(
            f"{label} holds half a character (a lone surrogate), which a table cannot hold; "
            "JSON Lines (kzru.dumps) can, or replace it in the text"
        ) from None
    except (OverflowError, pa.ArrowInvalid) as fault:
        raise RecordError(f"{label} cannot be written in a table: {fault}") from None
