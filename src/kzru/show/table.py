"""A table for the terminal: cells wrap between words, no column is lost, and no line ends with a blank."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

import attrs

from kzru.comparison.wording import period_text
from kzru.plain import plain
from kzru.values.period import Period

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = [
    "INDENT",
    "Columns",
    "cell_text",
    "counted",
    "print_headings",
    "print_line",
    "print_row",
    "print_table",
]

INDENT = "  "
"""What stands before a line that belongs to the one above it."""
_WIDEST_WORD = 14
"""A word that is longer may be broken."""
_FEWEST = 10
"""Characters that a line has at least, however narrow the terminal."""


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


@attrs.frozen
class Columns:
    """The columns of a table as wide as a terminal lets them be.

    Attributes:
        headings: What stands above them.
        widths: How wide each is; none where the terminal is too narrow for all, and then cells stand below one another.
        gap: Blanks between two columns.
    """

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    gap: int = 1

    @classmethod
    def of(
        cls,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        available: int,
        *,
        gap: int = 1,
        whole: Collection[int] = (),
    ) -> Columns:
        """Return columns as wide as their widest cells, or where that is too much, narrower, the widest first.

        Args:
            headings: The headings.
            rows: The cells of all rows, plain.
            available: How wide the terminal is.
            gap: Blanks between two columns.
            whole: Which columns never wrap.
        """
        from rich.cells import cell_len

        columns = list(zip(headings, *rows, strict=True))
        widths = [max(map(cell_len, column)) for column in columns]
        words = [
            max(cell_len(word) for cell in column for word in cell.split() or [""]) for column in columns
        ]
        narrowest = [
            width if place in whole else min(word, _WIDEST_WORD)
            for place, (width, word) in enumerate(zip(widths, words, strict=True))
        ]
        room = available - gap * (len(widths) - 1)
        if sum(narrowest) > room:
            return cls(tuple(headings), (), gap)
        return cls(tuple(headings), tuple(_narrowed(widths, narrowest, room)), gap)


def _narrowed(widths: list[int], narrowest: Sequence[int], room: int) -> list[int]:
    while (excess := sum(widths) - room) > 0:
        spare, column = max((width - narrowest[at], at) for at, width in enumerate(widths))
        widths[column] -= min(excess, -(-spare // 2))
    return widths


def print_table(
    console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]], *, gap: int = 2
) -> None:
    """Print rows under their headings; whatever the cells hold is shown as plain text.

    Args:
        console: Where to print.
        headings: The headings of the columns.
        rows: The cells of each row.
        gap: Blanks between two columns.
    """
    plain_rows = [tuple(map(plain, row)) for row in rows]
    columns = Columns.of(headings, plain_rows, console.width, gap=gap)
    print_headings(console, columns)
    for row in plain_rows:
        print_row(console, columns, row)


def print_headings(console: Console, columns: Columns) -> None:
    """Print the headings of columns; none where cells stand below one another, each behind its heading."""
    if columns.widths:
        print_row(console, columns, columns.headings, "dim")


def print_row(console: Console, columns: Columns, cells: Sequence[str], *styles: str) -> None:
    """Print the cells of one row.

    Args:
        console: Where to print.
        columns: The columns.
        cells: The cells, plain.
        styles: The style of the row; behind it that of its last cell, where it has one of its own.
    """
    from rich.text import Text

    style, last = styles[0] if styles else "", styles[-1] if styles else ""
    texts = [*(Text(cell, style) for cell in cells[:-1]), Text(cells[-1], last)]
    if columns.widths:
        for line in _beside(console, columns, texts):
            console.print(line, soft_wrap=True)
    else:
        for number, line in enumerate(_below(columns, texts)):
            print_line(console, line, INDENT if number else "", hanging=INDENT)


def _beside(console: Console, columns: Columns, cells: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines of a row whose cells stand side by side."""
    from rich.text import Text

    wrapped = [cell.wrap(console, max(1, width)) for cell, width in zip(cells, columns.widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        line = Text()
        for part, width in zip(wrapped, columns.widths, strict=True):
            piece = part[number] if number < len(part) else Text()
            piece.rstrip()
            line.append_text(piece)
            line.append(" " * (width - piece.cell_len + columns.gap))
        line.rstrip()
        yield line


def _below(columns: Columns, cells: Sequence[Text]) -> Iterator[Text]:
    """Yield the lines of a row whose cells stand below one another, each behind its heading, a number before the first."""
    from rich.text import Text

    number = Text()
    for heading, cell in zip(columns.headings, cells, strict=True):
        if not heading:
            number = Text.assemble(cell, " ")
        elif cell.plain.strip():
            yield Text.assemble(number, f"{heading}: ", cell)
            number = Text()


def print_line(console: Console, line: Text | str, indent: str = "", *, hanging: str = "") -> None:
    """Print a line, wrapped between words where it is too long.

    Args:
        console: Where to print.
        line: The line.
        indent: What stands before it, and before all that it goes on in.
        hanging: What stands before what it goes on in.
    """
    from rich.text import Text

    text = Text(line) if isinstance(line, str) else line
    wrapped = text.wrap(console, max(_FEWEST, console.width - len(indent) - len(hanging)))
    for number, part in enumerate(wrapped):
        part.rstrip()
        console.print(Text.assemble(indent, hanging if number else "", part), soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: "1 figure", "2 figures"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
