"""How fast what many documents say is brought together: seconds for corpora of growing size, and how they grow.

    python benchmarks/entries.py
    python benchmarks/entries.py --corpus mixed chain --sizes 500 1000

For each corpus of `corpora` and each operation it prints the seconds of processor time for each size, the growth exponent over
all sizes, and the memory used at the peak of all so far. An exponent of 1 is linear. As `timeit` does, it
measures without the garbage collector, whose passes hang on all that lives. Once a corpus took longer than the limit its larger
sizes are left out. Times below a hundredth of a second tell nothing and are left out of it.
"""

from __future__ import annotations

import argparse
import gc
import io
import math
import resource
import time
from collections.abc import Callable, Iterable
from functools import partial
from statistics import linear_regression
from typing import Any

from corpora import CORPORA

import kzru
from kzru import Corpus, Document
from kzru.page import contents_of, html_lines
from kzru.serial import json_text
from kzru.show import entry_records, group_record, report_on, show_groups, show_report
from kzru.show.console import make_console

SIZES = (500, 1000, 2000, 5000, 10000)
SHORTEST = 0.01
FEWEST = 3


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description="Measure how the work over many documents grows.")
    asked.add_argument("--corpus", nargs="+", choices=CORPORA, default=list(CORPORA))
    asked.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    asked.add_argument("--limit", type=float, default=300, help="seconds for all operations of one size")
    given = asked.parse_args()
    measured(CORPORA["mixed"](20))  # the first call loads the words
    for name in given.corpus:
        print(f"\n{name}: {(CORPORA[name].__doc__ or '').strip()}")
        found: dict[int, dict[str, float]] = {}
        for size in given.sizes:
            found[size] = measured(CORPORA[name](size))
            if sum(found[size].values()) > given.limit:
                break
        show(found)


def measured(documents: list[Document]) -> dict[str, float]:
    """Return the seconds that each operation takes."""
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        gc.collect()
        gc.disable()
        began = time.process_time()
        found = work()
        took[name] = time.process_time() - began
        gc.enable()
        return found

    corpus = Corpus(documents)
    groups = timed("reconcile", lambda: judged(corpus.reconcile()))
    for kind in ("projects", "events", "commitments"):
        timed(kind, partial(getattr, corpus, kind))
    timed("timeline", corpus.timeline)
    timed("history", lambda: list(map(corpus.history, corpus.projects)))
    timed("progress", lambda: list(map(corpus.progress, corpus.commitments)))
    one = long_document(documents)
    timed("align", lambda: kzru.align(one, one))
    found = timed("findings", corpus.findings)
    made = timed("report", lambda: report_on(corpus, found))
    timed("report table", lambda: show_report(make_console(io.StringIO(), width=100), made))
    timed("report html", lambda: length(html_lines(contents_of(corpus))))
    timed("report jsonl", lambda: length(map(json_text, entry_records(corpus))))
    terminal = make_console(io.StringIO(), width=100)
    timed("compare table", lambda: show_groups(terminal, groups))
    timed("compare --all", lambda: show_groups(terminal, groups, show_all=True))
    timed("compare jsonl", lambda: length(json_text(group_record(group)) for group in groups))
    return took


def judged(groups: tuple[kzru.Group, ...]) -> tuple[kzru.Group, ...]:
    """Return the groups when the verdict of each is known."""
    for group in groups:
        _ = group.verdict
    return groups


def length(lines: Iterable[str]) -> int:
    """Return how many characters there are."""
    return sum(map(len, lines))


def long_document(documents: list[Document]) -> Document:
    """Return one document with the figures of all."""
    figures = [figure for document in documents for figure in document.figures]
    return Document(id="all", text="x" * (len(figures) + 1), figures=tuple(moved(figures)))


def moved(figures: Iterable[kzru.Figure]) -> Iterable[kzru.Figure]:
    """Yield the figures one after the other in one text."""
    from attrs import evolve

    for place, figure in enumerate(figures):
        yield evolve(
            figure, id=f"all/f{place}", document="all", statement=None, span=kzru.Span(place, place + 1)
        )


def show(found: dict[int, dict[str, float]]) -> None:
    """Print a line for each operation."""
    sizes = list(found)
    print(f"{'documents':14}" + "".join(f"{size:>9,}" for size in sizes) + "   exponent")
    for name in found[sizes[0]]:
        times = [found[size][name] for size in sizes]
        cells = "".join(f"{took:9.2f}" for took in times)
        print(f"{name:14}{cells}{exponent(sizes, times):>11}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{peak} MB at most so far", flush=True)


def exponent(sizes: list[int], times: list[float]) -> str:
    """Return how the time grows: the slope of the line through all measured times, both axes logarithmic."""
    told = [
        (math.log(size), math.log(took)) for size, took in zip(sizes, times, strict=True) if took >= SHORTEST
    ]
    if len(told) < FEWEST:
        return "–"
    return f"{linear_regression(*zip(*told, strict=True)).slope:.2f}"


if __name__ == "__main__":
    main()
