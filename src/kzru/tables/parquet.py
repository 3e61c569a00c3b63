"""Documents as a folder of Parquet files, one a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from kzru.errors import RecordError, SourceError
from kzru.model import RECORDS, Document
from kzru.tables.arrow import batch_of, needed, schema_of
from kzru.tables.record_columns import DOCUMENTS, record_layout, records_of

__all__ = ["SUFFIX", "table_names", "write"]

SUFFIX = ".parquet"
_SOME = 128
"""So many documents are laid out at a time."""


def table_names() -> tuple[str, ...]:
    """Return the names of the tables that hold all of a document: its own, and one for each record type."""
    return (DOCUMENTS, *(row.plural for row in RECORDS))


def write(documents: Document | Iterable[Document], folder: str | PathLike[str]) -> None:
    """Write documents and all that they state as a folder of Parquet files, from which `read` gives them back as they were.

    There is a file for each table: documents.parquet, figures.parquet and so on. Files of these names that are there already
    are replaced, once all are written. What kzru worked out beyond the records is not read back.

    Args:
        documents: One document, a corpus, or an iterator, which is consumed a few documents at a time.
        folder: The folder; it is made where it is missing.

    Raises:
        RecordError: Two documents have one id, or a text holds half a character, which no table can; JSON Lines can.
        SourceError: The folder cannot be written to.
    """
    needed()
    from pyarrow.parquet import ParquetWriter

    place = Path(folder)
    layouts = {name: record_layout(name, include_why=True) for name in table_names()}
    try:
        place.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=place) as beside:
            made = {name: Path(beside) / f"{name}{SUFFIX}" for name in layouts}
            with ExitStack() as stack:
                writers = {
                    name: stack.enter_context(ParquetWriter(made[name], schema_of(layout)))
                    for name, layout in layouts.items()
                }
                for chunk in _chunks((documents,) if isinstance(documents, Document) else documents):
                    for name, layout in layouts.items():
                        rows = layout.rows(
                            (record, each) for each in chunk for record in records_of(each, name)
                        )
                        writers[name].write_batch(batch_of(layout, rows, writers[name].schema))
            for name, path in made.items():
                path.replace(place / f"{name}{SUFFIX}")
    except OSError as fault:
        raise SourceError(
            str(folder), f"cannot be written to ({fault})", "name a folder of your own"
        ) from None


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield some documents at a time, each with an id of its own; one chunk of none where there are none."""
    seen: set[str] = set()
    left = iter(documents)
    first = list(islice(left, _SOME))
    for chunk in chain([first], iter(lambda: list(islice(left, _SOME)), [])):
        for document in chunk:
            if document.id in seen:
                raise RecordError(f"two documents have the id {document.id!r}; give each its own")
            seen.add(document.id)
        yield chunk
