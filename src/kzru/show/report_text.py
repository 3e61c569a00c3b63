"""A report for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kzru.plain import plain
from kzru.show.report import Report, Section, Tone
from kzru.show.table import print_rows

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_report"]

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.DOUBTFUL: "yellow", Tone.BAD: "bold red"}
_WIDEST_WORD = 14
_INDENT = 2


def show_report(console: Console, report: Report) -> None:
    """Print a report, a table for each section, with the notes of a row below it.

    Args:
        console: Where to print.
        report: The report.
    """
    from rich.text import Text

    console.print(Text(plain(report.title), style="bold"))
    for section in report.sections:
        console.print()
        console.print(Text(section.title, style="bold"))
        if section.rows:
            _show_rows(console, section)
        else:
            console.print(Text(section.nothing))


def _show_rows(console: Console, section: Section) -> None:
    from rich.padding import Padding
    from rich.text import Text

    rows = [[plain(cell) for cell in row.cells] for row in section.rows]
    widths = _widths([section.headings, *rows], console.width)
    print_rows(console, [map(Text, section.headings)], widths, "dim")
    for row, cells in zip(section.rows, rows, strict=True):
        print_rows(console, [map(Text, cells)], widths, _STYLES[row.tone])
        for note in row.notes:
            console.print(Padding(Text(plain(note), style="italic"), (0, 0, 0, _INDENT)))


def _widths(rows: Sequence[Sequence[str]], available: int) -> list[int]:
    """Return the width of each column: what its widest cell needs; where that is too much, the widest give way.

    No column becomes narrower than its longest word, unless that is very long.
    """
    from rich.cells import cell_len

    columns = list(zip(*rows, strict=True))
    widths = [max(map(cell_len, column)) for column in columns]
    words = [max(cell_len(word) for cell in column for word in cell.split() or [""]) for column in columns]
    narrowest = [min(word, _WIDEST_WORD) for word in words]
    excess = sum(widths) + len(widths) - available
    while excess > 0:
        spare, column = max((width - narrowest[i], i) for i, width in enumerate(widths))
        if spare <= 0:
            break
        cut = min(excess, -(-spare // 2))
        widths[column] -= cut
        excess -= cut
    return widths
