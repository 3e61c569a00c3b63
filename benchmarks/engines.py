"""Whether engines of data give what one process gives, and how long both take: 10,000 texts through Spark, Dask, Ray or kzru's own workers.

    python benchmarks/engines.py spark dask workers
    python benchmarks/engines.py ray --texts 2000 --workers 4

The engines have to be installed; the texts are made up, a sentence each, in three languages. Seconds are those of the clock.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import kzru
from kzru import tables

SENTENCES = (
    "Trade between Kazakhstan and Russia reached ${a}.{b} billion in {year} ({number}).",
    "В {year} году товарооборот составил {a},{b} миллиарда долларов, сообщил {name} ({number}).",
    "{year} жылы тауар айналымы {a},{b} миллиард долларға жетті ({number}).",
    "Exports rose by {a}.{b} percent in {year} ({number}).",
    "Экспорт вырос на {a},{b} процента, а импорт – на {b} ({number}).",
    "{name} said that over {a}00 companies take part ({number}).",
)
NAMES = ("Serik Abenov", "Ирина Лебедева", "Timur Asanov", "Олег Громов")
PART = 500


def main() -> int:
    """Run both, compare and print; return 1 where they differ."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    asked.add_argument("engines", nargs="+", choices=ENGINES, metavar="ENGINE", help=", ".join(ENGINES))
    asked.add_argument("--texts", type=int, default=10_000)
    asked.add_argument("--workers", type=int, default=2)
    given = asked.parse_args()
    texts = made(given.texts)
    read = partial(tables.extract, id="id", published="published")
    began = time.monotonic()
    alone = read(texts)
    wanted = rows(alone)
    print(f"kzru {kzru.__version__}: {given.texts:,} texts, {len(alone):,} figures")
    print(f"{'one process':12} {time.monotonic() - began:5.0f} s")
    is_wrong = False
    for engine in given.engines:
        began = time.monotonic()
        found = ENGINES[engine](texts, read, given.workers)
        seconds = time.monotonic() - began
        is_same = rows(found) == wanted
        is_wrong |= not is_same
        told = "the same figures" if is_same else "NOT the same figures"
        print(f"{engine:12} {seconds:5.0f} s with {given.workers} workers: {told}", flush=True)
    return int(is_wrong)


def made(number: int) -> Any:
    """Return so many texts as a table."""
    import pyarrow as pa

    texts = [
        SENTENCES[at % len(SENTENCES)].format(
            a=10 + at % 37, b=1 + at % 9, year=2000 + at % 26, name=NAMES[at % len(NAMES)], number=at
        )
        for at in range(number)
    ]
    return pa.table(
        {"id": [str(at) for at in range(number)], "text": texts, "published": ["2025-11-12"] * number}
    )


def rows(table: Any) -> list[dict[str, Any]]:
    """Return the rows of a table in an order of their own, as engines may give them in any."""
    return sorted(table.to_pylist(), key=lambda row: row["id"])


def by_spark(texts: Any, read: Callable[[Any], Any], workers: int) -> Any:
    """Read in Spark, in as many threads of its own machine."""
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = SparkSession.builder.master(f"local[{workers}]")
    for setting in ("ui.enabled", "ui.showConsoleProgress"):
        session = session.config(f"spark.{setting}", "false")
    spark = session.getOrCreate()
    frame = spark.createDataFrame(texts).repartition(4 * workers)
    found = frame.mapInArrow(lambda batches: map(read, batches), from_arrow_schema(tables.extract_schema()))
    try:
        return found.toArrow()
    finally:
        spark.stop()


def by_dask(texts: Any, read: Callable[[Any], Any], workers: int) -> Any:
    """Read in Dask, in as many processes."""
    import dask
    import pyarrow as pa

    parts = [dask.delayed(read)(texts.slice(first, PART)) for first in range(0, len(texts), PART)]
    return pa.concat_tables(dask.compute(*parts, scheduler="processes", num_workers=workers))


def by_ray(texts: Any, read: Callable[[Any], Any], workers: int) -> Any:
    """Read in Ray, in as many processes."""
    import pyarrow as pa
    import ray

    ray.init(num_cpus=workers)
    read_batches = ray.data.from_arrow(texts).map_batches(read, batch_format="pyarrow", batch_size=PART)
    try:
        return pa.concat_tables(ray.get(read_batches.to_arrow_refs()))
    finally:
        ray.shutdown()


def by_workers(texts: Any, _: Callable[[Any], Any], workers: int) -> Any:
    """Read in processes of kzru's own."""
    return tables.table(kzru.parse_all(texts.to_pylist(), workers=workers)).arrow


ENGINES: dict[str, Callable[[Any, Callable[[Any], Any], int], Any]] = {
    "spark": by_spark,
    "dask": by_dask,
    "ray": by_ray,
    "workers": by_workers,
}

if __name__ == "__main__":
    sys.exit(main())
