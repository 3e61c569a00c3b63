"""A table that any reader of Arrow takes: pyarrow, polars, pandas, DuckDB and others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from kzru.hooks import Displayed
from kzru.model import Document
from kzru.short import Short
from kzru.tables.arrow import batches, needed, schema_of
from kzru.tables.column import Layout
from kzru.tables.matter_columns import (
    claims,
    claims_layout,
    comparisons_layout,
    findings_layout,
    pairs,
)
from kzru.tables.record_columns import record_layout, records_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["MATTERS", "Table", "matter_table", "schema", "table"]

MATTERS: Mapping[str, Callable[[], Layout]] = {
    "claims": claims_layout,
    "comparisons": comparisons_layout,
    "findings": findings_layout,
}
"""The tables that a corpus has beside those of its records."""


@attrs.frozen(eq=False, repr=False)
class Table(Short, Displayed):
    """Records, comparisons or findings as a table, which any reader of Arrow takes.

    Pass it on as it is: ``pyarrow.table(t)``, ``polars.DataFrame(t)``, ``duckdb.sql("from t")``. It is made when first asked
    for, and can be read any number of times.

    Attributes:
        layout: What it is made of.
        things: What its rows are about, a row for each.
    """

    layout: Layout
    things: tuple[Any, ...]

    @property
    def name(self) -> str:
        """Its name: "figures"."""
        return self.layout.name

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.layout.columns)

    @property
    def schema(self) -> pa.Schema:
        """Its schema, with what each column means in the metadata of the column."""
        return schema_of(self.layout)

    @cached_property
    def arrow(self) -> pa.Table:
        """The table of pyarrow.

        Raises:
            RecordError: A text holds half a character, which no table can; the message names the record and the column.
        """
        pa = needed()
        schema = self.schema
        return pa.Table.from_batches(batches(self.layout, self.things, schema), schema=schema)

    def __len__(self) -> int:
        return len(self.things)

    def __arrow_c_schema__(self) -> object:
        return self.schema.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return a stream of its own for each that asks, as the protocol of Arrow wants it."""
        return self.arrow.__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> pd.DataFrame:
        """Return the table for pandas: dates as its dates, and integers and truth values that may be missing as its own types."""
        import pandas as pd
        import pyarrow as pa

        kinds = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
        return self.arrow.to_pandas(types_mapper=kinds.get, date_as_object=False)

    def to_polars(self) -> pl.DataFrame:
        """Return the table for polars."""
        import polars as pl

        return pl.DataFrame(self)

    def _says(self) -> Iterable[object]:
        return (self.name, f"{len(self)} × {len(self.layout.columns)}")


def table(
    documents: Document | Iterable[Document], name: str = "figures", *, include_why: bool = False
) -> Table:
    """Return the records of one type, of one document or several, as a table.

    A `kzru.Corpus` has `kzru.Corpus.table`, which gives its claims, comparisons and findings too.

    Args:
        documents: One document, or several.
        name: "documents", "statements", "figures", "commitments", "projects", "events", or the plural of a record type
            that was registered.
        include_why: Whether there is a column of the rules that decided the fields.

    Raises:
        InvalidValueError: There is no such table.
    """
    several = (documents,) if isinstance(documents, Document) else documents
    layout = record_layout(name, include_why=include_why)
    return Table(layout, tuple((record, each) for each in several for record in records_of(each, name)))


def matter_table(name: str, found: Iterable[Any], documents: Iterable[Document]) -> Table:
    """Return claims, comparisons or findings as a table.

    Args:
        name: "claims", "comparisons" or "findings".
        found: The groups whose claims or comparisons they are, or the findings.
        documents: The documents of the figures.
    """
    things = {"claims": lambda: claims(found, documents), "comparisons": lambda: pairs(found)}
    return Table(MATTERS[name](), tuple(things.get(name, lambda: found)()))


def schema(name: str = "figures", *, include_why: bool = False) -> pa.Schema:
    """Return the schema of a table: its columns, each with what it means.

    Args:
        name: The name of the table: that of `table`, or "claims", "comparisons" or "findings".
        include_why: Whether a table of records has a column of the rules that decided the fields.

    Raises:
        InvalidValueError: There is no such table.
    """
    return schema_of(MATTERS[name]() if name in MATTERS else record_layout(name, include_why=include_why))
