"""Documents as tables of Arrow, for pandas, polars, DuckDB, Spark and the like; and as folders of Parquet files.

Needs the extra ``arrow``: ``pip install "kzru[arrow]"``, which is loaded when a table is first made.
"""

from kzru.tables.arrow import VERSION
from kzru.tables.extract import OnError, extract, extract_schema
from kzru.tables.parquet import write
from kzru.tables.restore import read
from kzru.tables.table import MATTERS, Table, matter_table, schema, table

__all__ = [
    "MATTERS",
    "VERSION",
    "OnError",
    "Table",
    "extract",
    "extract_schema",
    "matter_table",
    "read",
    "schema",
    "table",
    "write",
]
