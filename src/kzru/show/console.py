"""The terminal that tables are written to."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["make_console"]


def make_console(file: IO[str] | None = None, *, width: int | None = None) -> Console:
    """Return a console that shows text as it is: no markup, no highlighting, no emoji codes.

    Args:
        file: Where to write; standard output where left out.
        width: Columns; by default those of the terminal, or of the environment's COLUMNS, else 80.
    """
    from rich.console import Console

    return Console(file=file, width=width, markup=False, highlight=False, emoji=False)
