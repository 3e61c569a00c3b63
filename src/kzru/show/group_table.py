"""Groups of figures as tables for the terminal: who says what, how it reads, and with whom it disagrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kzru.comparison import Group, NotCompared, Verdict, topic_of
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import date_text, joined, qualified_text, who_text
from kzru.plain import plain
from kzru.show.group_rows import common_period, group_notes, group_rows
from kzru.show.table import (
    INDENT,
    Columns,
    counted,
    print_headings,
    print_line,
    print_row,
    print_table,
)

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["not_compared_cells", "show_groups"]

_STYLES = {
    Verdict.SAME: "green",
    Verdict.CONSISTENT: "green",
    Verdict.TENSION: "yellow",
    Verdict.CONFLICT: "bold red",
    Verdict.INCOMPARABLE: "dim",
}
_HEADINGS = ("", "who", "when", "says", "reads as", "verdict")
_DATE, _SAYS = 2, 3
"""The column that never wraps, and the one that wraps only where the others have done so."""


def show_groups(
    console: Console,
    groups: Sequence[Group],
    *,
    not_compared: Sequence[NotCompared] = (),
    show_all: bool = False,
    quotes: bool = True,
) -> None:
    """Print the groups, each under a heading with its verdict, and a line that sums them up.

    Each claim has a number in its group; "conflict 2, 3" in its last column says with which others it conflicts. Of a group of
    more than `MOST_CLAIMS` claims those that read alike are one row, which names the row that it lies farthest from. So many
    rows are printed, those in the widest disagreements first; below stands how many more there are.

    Args:
        console: Where to print.
        groups: The groups.
        not_compared: The figures that are judged against none.
        show_all: Whether to print figures that stand alone too, and those that are judged against none.
        quotes: Whether to print the sentences of claims that disagree.
    """
    from rich.text import Text

    shown = [group for group in groups if show_all or group.verdict is not None]
    tables = [(group, list(group_rows(group))) for group in shown]
    rows = [row.cells for _, rows in tables for row in rows]
    columns = _columns(rows, console.width)
    if tables:
        print_headings(console, columns)
    for group, its_rows in tables:
        _print_heading(console, group)
        for row in its_rows:
            print_row(console, columns, row.cells, "", _STYLES[row.verdict] if row.verdict else "")
        for line in group_notes(group, quotes=quotes):
            print_line(console, Text(plain(line), style="italic"), INDENT)
        console.print()
    if show_all and not_compared:
        _print_not_compared(console, not_compared)
    print_line(console, _summary(groups, show_all=show_all))
    if not_compared:
        hint = "" if show_all else " (--all lists them)"
        told = f"{counted(len(not_compared), 'figure')} not compared: {_reasons(not_compared)}{hint}."
        print_line(console, told)


def _columns(rows: Sequence[Sequence[str]], available: int) -> Columns:
    columns = Columns.of(_HEADINGS, rows, available, whole=(_DATE, _SAYS))
    return columns if columns.widths else Columns.of(_HEADINGS, rows, available, whole=(_DATE,))


def _print_not_compared(console: Console, found: Sequence[NotCompared]) -> None:
    from rich.text import Text

    console.print(Text("not compared", style="bold"))
    print_table(
        console, ("who", "when", "says", "of what", "why"), [not_compared_cells(one) for one in found]
    )
    console.print()


def not_compared_cells(found: NotCompared) -> tuple[str, ...]:
    """Return the cells of a figure that is judged against none: who says what, when, of what, and why it is not."""
    figure = found.figure
    matter = matter_text(topic_of(figure))
    return (who_text(figure), date_text(figure.stated_on), qualified_text(figure), matter, found.reason)


def _reasons(found: Sequence[NotCompared]) -> str:
    """Return how often each reason keeps figures from being compared, the most frequent first."""
    counts = Counter(one.reason for one in found)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return "; ".join(f"{reason} ({times})" for reason, times in ordered)


def _print_heading(console: Console, group: Group) -> None:
    from rich.text import Text

    verdict = group.verdict
    right = Text(verdict.upper(), style=_STYLES[verdict]) if verdict else Text("stands alone", style="dim")
    matter = Text(plain(_matter(group)), style="bold")
    room = console.width - matter.cell_len - right.cell_len
    if room > 0:
        print_line(console, Text.assemble(matter, " " * room, right))
    else:
        print_line(console, matter, hanging=INDENT)
        print_line(console, right, INDENT)


def _matter(group: Group) -> str:
    return matter_text(group.topic, group.figures[0].period if common_period(group) else None)


def _summary(groups: Sequence[Group], *, show_all: bool) -> str:
    counts = Counter(group.verdict for group in groups)
    alone = sum(len(group.figures) for group in groups if group.verdict is None)
    judged = [f"{counts[verdict]} {words}" for verdict, words in _IN_WORDS.items() if counts[verdict]]
    things = len(groups) - counts[None]
    said = f"{counted(things, 'thing')} stated more than once" + (f": {joined(judged)}" if judged else "")
    hint = "" if show_all or not alone else " (--all lists them)"
    return f"{said}. {counted(alone, 'figure')} without a second to compare{hint}."


_IN_WORDS = {
    Verdict.CONFLICT: "in conflict",
    Verdict.TENSION: "in tension",
    Verdict.CONSISTENT: "consistent",
    Verdict.SAME: "the same",
    Verdict.INCOMPARABLE: "without a rate to compare them",
}
