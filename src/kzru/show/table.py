"""A table for the terminal that wraps its cells between words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from kzru.comparison.wording import period_text
from kzru.plain import plain
from kzru.values.period import Period

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["cell_text", "counted", "print_rows", "print_table"]

_WIDEST_WORD = 14


def cell_text(value: Any) -> str:
    """Return what a cell says of a field of a record or an entry: a period in words, a list with commas.

    >>> cell_text(("Omsk", "Oral")), cell_text(Period.of_year(2026)), cell_text(None)
    ('Omsk, Oral', '2026', '')
    """
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(cell_text, value))
    if isinstance(value, Period):
        return period_text(value)
    return value.value.replace("_", " ") if isinstance(value, Enum) else str(value)


def print_table(
    console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]], styles: Sequence[str] = ()
) -> None:
    """Print rows under their headings; whatever the cells hold is shown as plain text.

    Args:
        console: Where to print.
        headings: The headings of the columns.
        rows: The cells of each row.
        styles: A style for each row, where rows differ.
    """
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="dim")
    plain_rows = [[plain(cell) for cell in row] for row in rows]
    for heading, *cells in zip(headings, *plain_rows, strict=True):
        whole_words = max(len(word) for cell in (heading, *cells) for word in cell.split() or [""])
        table.add_column(heading, overflow="fold", min_width=min(whole_words, _WIDEST_WORD))
    for index, row in enumerate(plain_rows):
        table.add_row(*map(Text, row), style=styles[index] if styles else None)
    console.print(table)


def print_rows(
    console: Console, rows: Iterable[Iterable[Text]], widths: Sequence[int], style: str = ""
) -> None:
    """Print rows without headings.

    Args:
        console: Where to print.
        rows: The cells of each row.
        widths: The width of each column.
        style: A style for all rows.
    """
    from rich.table import Table

    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    for row in rows:
        table.add_row(*row, style=style)
    console.print(table)


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: "1 figure", "2 figures"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
