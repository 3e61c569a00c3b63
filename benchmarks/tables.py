"""How fast records become tables: rows a second, for each table of a corpus made of new words.

    python benchmarks/tables.py
    python benchmarks/tables.py --documents 500 --json

Time is that of the processor. The texts are read, their sentences cut and their figures compared before the clock starts; each table is
made anew. The documents are of 25 years, so that there are as many groups, and some five comparisons for each claim.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from tempfile import TemporaryDirectory
from typing import Any

from new_words import documents

import kzru
from kzru import tables

TABLES = ("documents", "statements", "figures", "commitments", "projects", "events")
MATTERS = ("claims", "comparisons", "findings")
YEARS = 25


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    asked.add_argument("--documents", type=int, default=300)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--json", action="store_true", help="print one JSON object")
    given = asked.parse_args()
    corpus = kzru.Corpus(
        kzru.parse(text, id=str(number), published=f"{2001 + number % YEARS}-11-12")
        for number, text in enumerate(documents("en", given.documents))
    )
    found = measured(corpus, given.rounds)
    if given.json:
        print(json.dumps({"python": platform.python_version(), "rows_a_second": found}, indent=1))
        return
    for name, (rows, speed) in found.items():
        print(f"{name:12} {rows:>9,} rows  {speed:>9,.0f} rows a second")


def table_of(corpus: kzru.Corpus, name: str) -> tables.Table:
    """Return a table that nobody has asked anything of yet, of figures that are compared."""
    if name not in MATTERS:
        return corpus.table(name)
    found: Any = corpus.findings() if name == "findings" else corpus.reconcile()
    for group in () if name == "findings" else found:
        group.verdict  # noqa: B018 - found out when asked for
    return tables.matter_table(name, found, corpus.documents)


def measured(corpus: kzru.Corpus, rounds: int) -> dict[str, tuple[int, float]]:
    """Return for each table its rows, and how many are made a second at best."""
    found: dict[str, tuple[int, float]] = {}
    tables.table(corpus, "figures").arrow.nbytes  # noqa: B018 - the first one loads pyarrow, and cuts sentences
    for name in (*TABLES, *MATTERS):
        best, rows = float("inf"), 0
        for _ in range(rounds):
            made = table_of(corpus, name)
            began = time.process_time()
            rows = made.arrow.num_rows
            best = min(best, time.process_time() - began)
        found[name] = rows, rows / best if rows else 0.0
    with TemporaryDirectory() as folder:
        rows = sum(rows for name, (rows, _) in found.items() if name in TABLES)
        began = time.process_time()
        tables.write(corpus, folder)
        found["write"] = rows, rows / (time.process_time() - began)
        began = time.process_time()
        tables.read(folder)
        found["read"] = rows, rows / (time.process_time() - began)
    return found


if __name__ == "__main__":
    main()
