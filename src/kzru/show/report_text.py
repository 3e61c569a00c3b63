"""A report for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzru.plain import plain
from kzru.show.report import Report, Section, Tone
from kzru.show.table import INDENT, Columns, print_headings, print_line, print_row

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_report"]

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.DOUBTFUL: "yellow", Tone.BAD: "bold red"}


def show_report(console: Console, report: Report) -> None:
    """Print a report, a table for each section, with the notes of a row below it.

    Args:
        console: Where to print.
        report: The report.
    """
    from rich.text import Text

    print_line(console, Text(plain(report.title), style="bold"))
    for section in report.sections:
        console.print()
        print_line(console, Text(section.title, style="bold"))
        if section.rows:
            _show_rows(console, section)
        else:
            print_line(console, section.nothing)


def _show_rows(console: Console, section: Section) -> None:
    from rich.text import Text

    rows = [tuple(map(plain, row.cells)) for row in section.rows]
    columns = Columns.of(section.headings, rows, console.width)
    print_headings(console, columns)
    for row, cells in zip(section.rows, rows, strict=True):
        print_row(console, columns, cells, _STYLES[row.tone])
        for note in row.notes:
            print_line(console, Text(plain(note), style="italic"), INDENT)
