"""Groups of figures as tables for the terminal: who says what, how it reads, and with whom it disagrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

import attrs

from kzru.comparison import Comparison, Group, Verdict
from kzru.comparison.wording import (
    amount_text,
    date_text,
    joined,
    period_text,
    qualified_text,
    short_interval_text,
)
from kzru.model import Figure, Status
from kzru.plain import plain
from kzru.values.interval import Interval

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["counted", "show_groups"]

_STYLES = {
    Verdict.SAME: "green",
    Verdict.CONSISTENT: "green",
    Verdict.TENSION: "yellow",
    Verdict.CONFLICT: "bold red",
    Verdict.INCOMPARABLE: "dim",
}
_HEADINGS = ("", "who", "when", "says", "reads as", "verdict")
_NARROWEST = {1: 14, 5: 13, 3: 14, 4: 11}
"""Columns that may wrap on a narrow terminal, in this order, and how narrow each may become."""
_MOST_PARTNERS = 4


@attrs.frozen
class _Row:
    """One claim of a group, as its cells and its verdict."""

    cells: tuple[str, ...]
    verdict: Verdict | None


def show_groups(console: Console, groups: Sequence[Group], *, show_all: bool = False) -> None:
    """Print the groups, each under a heading with its verdict, and a line that sums them up.

    Each claim has a number in its group; "conflict 2, 3" in its last column says with which others it conflicts.

    Args:
        console: Where to print.
        groups: The groups.
        show_all: Whether to print figures that stand alone too.
    """
    from rich.padding import Padding
    from rich.text import Text

    shown = [group for group in groups if show_all or group.verdict is not None]
    tables = [(group, list(_rows(group))) for group in shown]
    widths = _widths([row.cells for _, rows in tables for row in rows], console.width)
    if tables:
        _print_rows(console, [_Row(_HEADINGS, None)], widths, style="dim")
    for group, rows in tables:
        _print_heading(console, group)
        _print_rows(console, rows, widths)
        for line in _explanations(group):
            console.print(Padding(Text(plain(line), style="italic"), (0, 0, 0, 2)))
        console.print()
    console.print(_summary(groups, show_all=show_all))


def _print_heading(console: Console, group: Group) -> None:
    from rich.table import Table
    from rich.text import Text

    verdict = group.verdict
    line = Table.grid(expand=True)
    line.add_column(overflow="fold")
    line.add_column(justify="right", no_wrap=True)
    right = Text(verdict.upper(), style=_STYLES[verdict]) if verdict else Text("stands alone", style="dim")
    line.add_row(Text(plain(" · ".join(_subject(group))), style="bold"), right)
    console.print(line)


def _print_rows(console: Console, rows: Iterable[_Row], widths: Sequence[int], style: str = "") -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    for row in rows:
        *cells, last = (Text(cell) for cell in row.cells)
        if row.verdict:
            last.stylize(_STYLES[row.verdict])
        table.add_row(*cells, last, style=style)
    console.print(table)


def _widths(rows: Iterable[Sequence[str]], available: int) -> list[int]:
    """Return the width of each column: what its widest cell needs; where that is too much, names wrap first."""
    widths = [max(map(len, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    excess = sum(widths) + len(widths) - available
    for column, narrowest in _NARROWEST.items():
        cut = max(0, min(excess, widths[column] - narrowest))
        widths[column] -= cut
        excess -= cut
    return widths


def _subject(group: Group) -> Iterator[str]:
    topic = group.topic
    yield topic.subject.replace(".", " ").replace("_", " ") + (" (change)" if topic.is_change else "")
    if topic.parties:
        yield topic.parties
    if topic.status is Status.TARGET:
        yield "target"
    if topic.stage:
        yield topic.stage.replace("_", " ")
    if _common_period(group):
        yield period_text(group.figures[0].period)


def _common_period(group: Group) -> bool:
    periods = {figure.period for figure in group.figures}
    return len(periods) == 1 and None not in periods


def _rows(group: Group) -> Iterator[_Row]:
    claims = group.claims
    number_of = {id(claim): number for number, claim in enumerate(claims, 1)}
    verdicts: dict[int, list[tuple[Verdict, int]]] = {number: [] for number in number_of.values()}
    for comparison in group.comparisons:
        a, b = number_of[id(comparison.a)], number_of[id(comparison.b)]
        verdicts[a].append((comparison.verdict, b))
        verdicts[b].append((comparison.verdict, a))
    for number, claim in enumerate(claims, 1):
        gravest = max((v for v, _ in verdicts[number]), key=lambda v: v.gravity, default=None)
        partners = [other for verdict, other in verdicts[number] if verdict is gravest]
        cells = (
            str(number),
            claim.speaker or f"({claim.document})",
            date_text(claim.stated_on),
            _says(group, claim),
            short_interval_text(_reading(claim)),
            _verdict_text(gravest, partners) if gravest else _alone_text(group),
        )
        yield _Row(tuple(plain(cell) for cell in cells), gravest)


def _reading(figure: Figure) -> Interval:
    """Return the ordinary reading; of things counted only whole numbers, so that nine reads as 9, not 8.55 to 9.45."""
    reading = figure.quantity.ordinary
    if figure.unit.symbol != "count" or reading.low is None or reading.high is None:
        return reading
    whole = attrs.evolve(reading, low=Fraction(ceil(reading.low)), high=Fraction(floor(reading.high)))
    return reading if whole.is_empty else whole


def _says(group: Group, claim: Figure) -> str:
    told = period_text(claim.period) if claim.period else ""
    if not told or _common_period(group) or told == date_text(claim.stated_on):
        return qualified_text(claim)
    return f"{qualified_text(claim)}, {told}"


def _alone_text(group: Group) -> str:
    return "–" if group.verdict is None else f"same, {len(group.figures)} times"


def _verdict_text(verdict: Verdict, partners: Sequence[int]) -> str:
    listed = ", ".join(map(str, partners[:_MOST_PARTNERS]))
    return f"{verdict} {listed}{' …' if len(partners) > _MOST_PARTNERS else ''}"


def _explanations(group: Group) -> Iterator[str]:
    """Yield a line on the two claims that lie furthest apart, where a group is in tension or worse."""
    if group.verdict not in (Verdict.TENSION, Verdict.CONFLICT):
        return
    numbers = {id(claim): number for number, claim in enumerate(group.claims, 1)}
    grave = [comparison for comparison in group.comparisons if comparison.verdict is group.verdict]
    worst = max(grave, key=_percent_apart)
    apart = ""
    if worst.difference is not None:
        percent = f", {round(worst.difference.percent)} %" if worst.difference.percent is not None else ""
        apart = f" ({amount_text(worst.difference.absolute, worst.difference.unit)} apart{percent})"
    yield f"{numbers[id(worst.a)]} and {numbers[id(worst.b)]}{apart}: {worst.because}"


def _percent_apart(comparison: Comparison) -> tuple[bool, object]:
    percent = comparison.difference and comparison.difference.percent
    return (percent is not None, percent or 0)


def _summary(groups: Sequence[Group], *, show_all: bool) -> str:
    counts = Counter(group.verdict for group in groups)
    alone = sum(len(group.figures) for group in groups if group.verdict is None)
    judged = [f"{counts[verdict]} {words}" for verdict, words in _IN_WORDS.items() if counts[verdict]]
    things = len(groups) - counts[None]
    said = f"{counted(things, 'thing')} stated more than once" + (f": {joined(judged)}" if judged else "")
    hint = "" if show_all or not alone else " (--all lists them)"
    return f"{said}. {counted(alone, 'figure')} without a second to compare{hint}."


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: "1 figure", "2 figures"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


_IN_WORDS = {
    Verdict.CONFLICT: "in conflict",
    Verdict.TENSION: "in tension",
    Verdict.CONSISTENT: "consistent",
    Verdict.SAME: "the same",
    Verdict.INCOMPARABLE: "without a rate to compare them",
}
