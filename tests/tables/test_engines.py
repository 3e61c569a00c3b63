"""What people reckon with - DuckDB, polars, pandas, SQLite - gives over exported figures what Python gives over the records.

Each engine reads JSON Lines and CSV as `kzru extract` writes them, Parquet as `kzru.tables` does, and the table as it is.
"""

from __future__ import annotations

import csv
import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from pathlib import Path

import pytest

import kzru
from builders.shared import SHARED, needs_shared
from kzru.serial import dump_lines
from kzru.show import csv_rows
from kzru.tables import table, write
from kzru.values.number import exact

Sums = Mapping[str, tuple[float, float]]
"""The sum and the maximum of the values of each metric."""

BY_METRIC = "select metric, sum(value), max(value) from {} where metric is not null and value is not null group by metric"
LINES, CELLS, COLUMNS = "figures.jsonl", "figures.csv", "figures.parquet"
WAYS = ("JSON Lines", "CSV", "Parquet", "table")


@pytest.fixture(
    name="figures", scope="module", params=["the ledger", pytest.param("the seeds", marks=needs_shared)]
)
def _figures(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[kzru.Corpus, Path]:
    """Return documents, and a folder with their figures as JSON Lines, CSV and Parquet."""
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    corpus = kzru.load_ledger() if request.param == "the ledger" else kzru.Corpus.read(SHARED / "seeds")
    assert len(corpus.figures) > 50
    folder = tmp_path_factory.mktemp("figures")
    (folder / LINES).write_text("".join(dump_lines(corpus)), encoding="utf-8")
    (folder / CELLS).write_text("".join(csv_rows(corpus)), encoding="utf-8")
    write(corpus, folder)
    return corpus, folder


def by_python(corpus: kzru.Corpus) -> Sums:
    """Return the sums and maxima, exactly reckoned."""
    values: defaultdict[str, list[Fraction]] = defaultdict(list)
    for figure in corpus.figures:
        if figure.metric is not None and figure.quantity.value is not None:
            values[figure.metric].append(exact(figure.quantity.value))
    return {metric: (float(sum(found)), float(max(found))) for metric, found in values.items()}


def by_duckdb(corpus: kzru.Corpus, folder: Path) -> Iterable[Sums]:
    """DuckDB finds out the types of all files by itself."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    exported = table(corpus)
    for source in (
        f"read_json_auto('{folder / LINES}', format='newline_delimited')",
        f"'{folder / CELLS}'",
        f"'{folder / COLUMNS}'",
        "exported",
    ):
        yield sums(duckdb.sql(BY_METRIC.format(source)).fetchall())
    del exported


def by_polars(corpus: kzru.Corpus, folder: Path) -> Iterable[Sums]:
    """Polars is told to look at all lines before it settles the types."""
    pl = pytest.importorskip("polars", reason="polars is not installed")
    frames = (
        pl.read_ndjson(folder / LINES, infer_schema_length=None),
        pl.read_csv(folder / CELLS, infer_schema_length=None),
        pl.read_parquet(folder / COLUMNS),
        pl.DataFrame(table(corpus)),
    )
    for frame in frames:
        told = frame.filter(pl.col("metric").is_not_null() & pl.col("value").is_not_null())
        value = pl.col("value").cast(pl.Float64)
        yield sums(told.group_by("metric").agg(value.sum().alias("sum"), value.max().alias("max")).rows())


def by_pandas(corpus: kzru.Corpus, folder: Path) -> Iterable[Sums]:
    """Pandas takes all four as they are."""
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    frames = (
        pd.read_json(folder / LINES, lines=True),
        pd.read_csv(folder / CELLS),
        pd.read_parquet(folder / COLUMNS),
        table(corpus).to_pandas(),
    )
    for frame in frames:
        told = frame[frame["metric"].notna() & frame["value"].notna()]
        yield sums(told.groupby("metric")["value"].agg(["sum", "max"]).itertuples())


def by_sqlite(corpus: kzru.Corpus, folder: Path) -> Iterable[Sums]:
    """SQLite takes numbers and text; an empty cell of CSV is to be made null."""
    pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    lines = map(json.loads, (folder / LINES).read_text(encoding="utf-8").splitlines())
    with (folder / CELLS).open(encoding="utf-8", newline="") as file:
        cells = [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]
    columns = pq.read_table(folder / COLUMNS, partitioning=None)
    for rows in (lines, cells, columns.to_pylist(), table(corpus).arrow.to_pylist()):
        base = sqlite3.connect(":memory:")
        base.execute("create table figures (metric text, value numeric)")
        pairs = [(row.get("metric"), row.get("value")) for row in rows]
        base.executemany("insert into figures values (?, ?)", pairs)
        yield sums(base.execute(BY_METRIC.format("figures")).fetchall())
        base.close()


def sums(rows: Iterable[tuple[str, float, float]]) -> Sums:
    """Return rows of metric, sum and maximum by the metric."""
    return {str(metric): (float(total), float(greatest)) for metric, total, greatest in rows}


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("engine", [by_duckdb, by_polars, by_pandas, by_sqlite])
def test_sums_and_maxima_are_those_of_the_records(
    figures: tuple[kzru.Corpus, Path], engine: Callable[[kzru.Corpus, Path], Iterable[Sums]]
) -> None:
    """Of every metric, of all four; lines and cells have twelve digits of a fraction such as a third."""
    corpus, folder = figures
    wanted = by_python(corpus)
    for way, found in zip(WAYS, engine(corpus, folder), strict=True):
        digits = 1e-11 if way in WAYS[:2] else 1e-15
        assert wanted.keys() == found.keys(), way
        for metric, (total, greatest) in wanted.items():
            assert math.isclose(total, found[metric][0], rel_tol=1e-11), (way, metric)
            assert math.isclose(greatest, found[metric][1], rel_tol=digits), (way, metric)


def test_the_most_projects_are_175(figures: tuple[kzru.Corpus, Path]) -> None:
    """Numbers in files are numbers: as text, 90 would come behind 175."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    asked = f"select max(value) from '{figures[1] / LINES}' where metric = 'project.count'"  # noqa: S608
    assert [(175,)] == duckdb.sql(asked).fetchall()
