"""From a batch of texts to a batch of records: what runs in Spark, Dask, Ray and the like, on any part of the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import attrs

from kzru.errors import InternalError, InvalidValueError, KzruError
from kzru.model import Document
from kzru.parsing.document import parse_document
from kzru.tables.arrow import batch_of, needed, schema_of
from kzru.tables.column import Column, Layout
from kzru.tables.record_columns import record_layout, records_of

if TYPE_CHECKING:
    import pyarrow as pa

Batch = TypeVar("Batch", "pa.RecordBatch", "pa.Table")
__all__ = ["OnError", "extract", "extract_schema"]

OnError = Literal["raise", "skip", "record"]

_WAYS = ("raise", "skip", "record")


def extract(
    batch: Batch,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002 - the field's name
    published: str | None = None,
    language: str | None = None,
    table: str = "figures",
    on_error: OnError = "raise",
) -> Batch:
    """Read the texts of a batch, and return what they state as a batch: a row a record, in the order of the texts.

    The same texts give the same records however they are cut into batches, so it can be run over parts of any size, in any number of
    processes. It keeps nothing, and can be pickled.

    Args:
        batch: The texts: a record batch or a table of Arrow; what is returned is of the same type.
        text: The column of the texts.
        id: The column of the ids of the documents; where left out an id follows from text and date.
        published: The column of the dates, as dates, timestamps or ISO text; where left out no text has one.
        language: The column of the languages, as ISO 639-1 codes; where left out, or null, it is found out.
        table: Which records: "figures", or the name of another table of records.
        on_error: What is done with a text that cannot be read, because there is none, its date is no date or its language unknown:
            "raise" ends there, "skip" leaves it out, "record" gives a row with the document's id and, in a further column "error",
            the reason.

    Raises:
        InvalidValueError: There is no such column or table, *on_error* is none of the three, or a text cannot be read and *on_error* is
            "raise"; the message tells its row.
        RecordError: An id or a date cannot be written.
    """
    pa = needed()
    layout = _layout(table, on_error)
    names = {"text": text, "id": id, "published": published, "language": language}
    texts = _texts(batch, {key: name for key, name in names.items() if name is not None})
    made = batch_of(layout, _rows(texts, layout, on_error))
    return pa.Table.from_batches([made]) if isinstance(batch, pa.Table) else made


def extract_schema(table: str = "figures", *, on_error: OnError = "raise") -> pa.Schema:
    """Return the schema of what `extract` returns, for engines that want it beforehand.

    Args:
        table: Which records.
        on_error: As for `extract`.

    Raises:
        InvalidValueError: There is no such table, or *on_error* is none of the three.
    """
    return schema_of(_layout(table, on_error))


@attrs.frozen
class _Failed:
    """Stands for the record of a text that could not be read."""

    doc: str | None
    error: str


def _layout(table: str, on_error: str) -> Layout:
    if on_error not in _WAYS:
        raise InvalidValueError(f"no way {on_error!r} to go on; on_error is one of {', '.join(_WAYS)}")
    layout = record_layout(table)
    if on_error != "record":
        return layout
    columns = [attrs.evolve(column, read=_unless_failed(column)) for column in layout.columns]
    error = Column("error", str, "Why the text could not be read; null where it was.", _error)
    return attrs.evolve(layout, columns=(*columns, error))


def _error(row: Any) -> str | None:
    return row.error if isinstance(row, _Failed) else None


def _unless_failed(column: Column) -> Callable[[Any], Any]:
    def read(row: Any) -> Any:
        if not isinstance(row, _Failed):
            return column.read(row)
        return row.doc if column.name == "doc" else None

    return read


def _texts(batch: Any, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield what the columns tell of each text, by the arguments of `kzru.parse`."""
    for name in names.values():
        if name not in batch.schema.names:
            raise InvalidValueError(f"no column {name!r}; there are {', '.join(batch.schema.names)}")
    columns = [batch.column(name).to_pylist() for name in names.values()]
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def _rows(texts: Iterable[dict[str, Any]], layout: Layout, on_error: str) -> Iterator[Any]:
    for number, told in enumerate(texts):
        name = None if told.get("id") is None else str(told["id"])
        try:
            document = _read(told | {"id": name})
        except KzruError as fault:
            if on_error == "raise":
                raise InvalidValueError(f"row {number}: {fault}") from fault
            if on_error == "record":
                yield _Failed(name, str(fault))
        else:
            yield from layout.rows((record, document) for record in records_of(document, layout.name))


def _read(told: dict[str, Any]) -> Document:
    """Read one text; whatever goes wrong is an error of kzru's, so that one text does not end a batch."""
    try:
        return parse_document(**told)
    except KzruError:
        raise
    except Exception as fault:
        raise InternalError.of(f"document {told['id']}", fault) from fault
