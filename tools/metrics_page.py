"""Write the page of the reference that tells all metrics, from the table of metrics.

::

    python tools/metrics_page.py          writes docs/reference/metrics.md
    python tools/metrics_page.py --check  returns 1 where the page is not what it would write
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import kzru
from kzru.parsing.lexicon import Metric

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "metrics.md"

_HEAD = """\
# Metrics

What figures measure. `python tools/metrics_page.py` writes this page from `lang/common/metrics.toml`; the words that a metric is
known by stand in each language's `metrics.toml`. Users [add metrics of their own](../how-to.md#add-a-metric).

| column | tells |
| --- | --- |
| measure | a *flow* happens over a period and adds up, a *balance* is a flow that may fall below zero, a *rate* is of a period and does not add up, a *stock* holds at a date, a *level* is a stock that moves by the week |
| units | the classes of unit that it comes in: money, share (percent, points, ratios), count, or a physical dimension; the size of a change is a share too |
| whose | *origin → destination* of what goes from one country to another, else of a *nation*, of a *pair* of countries, of all that give and take a *supply*, or of an *event* |
| notes | *staged*: completed, under way or planned; *each*: every one has its own; *part*: a part of a whole; *good*: what a figure is of, whatever is done with it; *changes*: what a change in percent is of |

| metric | meaning | measure | units | whose | notes |
| --- | --- | --- | --- | --- | --- |
"""


def page(metrics: Iterable[Metric]) -> str:
    """Return the page: a row a metric, by their ids."""
    return _HEAD + "".join(f"{_row(metric)}\n" for metric in sorted(metrics, key=lambda metric: metric.id))


def _row(metric: Metric) -> str:
    cells = (
        f"`{metric.id}`",
        metric.meaning.rstrip("."),
        metric.measure.value,
        ", ".join(metric.units),
        "origin → destination" if metric.directed else metric.owner,
        "; ".join(_notes(metric)),
    )
    return f"| {' | '.join(cells)} |"


def _notes(metric: Metric) -> Iterator[str]:
    for is_so, note in (
        (metric.staged, "staged"),
        (metric.each, "each"),
        (metric.part, "part"),
        (metric.goods, "good"),
    ):
        if is_so:
            yield note
    if metric.change:
        yield f"changes: `{metric.change}`"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing, tell whether the page is up to date"
    )
    text = page(kzru.Lexicon.default().metrics)
    if parser.parse_args(arguments).check:
        is_same = PAGE.read_text(encoding="utf-8") == text
        if not is_same:
            print(f"{PAGE.name}: not what the table of metrics tells; run python tools/metrics_page.py")
        return int(not is_same)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
