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

    class PipedConsole(Console):
        """A console that leaves a closed pipe to the command line, as all other output does; rich would exit with 1."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return PipedConsole(file=file, width=width, markup=False, highlight=False, emoji=False)
