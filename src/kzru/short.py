"""What an object shows of itself in a console, a notebook or a debugger: one short line, whatever it holds."""

from __future__ import annotations

from collections.abc import Iterable

from kzru.plain import plain

__all__ = ["LONGEST", "Short", "brief", "counted"]

LONGEST = 160
"""Characters that a line has at most."""

_LONGEST_PART = 48


class Short:
    """An object whose repr says in one short line what it is: "<Project Syrym terminal · transport · completed>".

    What it says are the parts that `_says` gives, each cut where it is long; one that is None or empty is left out.
    """

    __slots__ = ()

    def _says(self) -> Iterable[object]:
        """Yield what the line says, the most telling first."""
        return ()

    def __repr__(self) -> str:
        told = " · ".join(filter(None, map(brief, self._says())))
        line = f"{type(self).__name__} {told}".rstrip()
        return f"<{line if len(line) <= LONGEST else f'{line[:LONGEST]}…'}>"


def brief(value: object, longest: int = _LONGEST_PART) -> str:
    r"""Return what an object says of itself on one line, cut where it is long.

    >>> brief("under_way"), brief("a\nb " * 40, 10), brief(None)
    ('under_way', 'a b a b a …', '')

    Args:
        value: The object; None says nothing.
        longest: How many characters are kept.
    """
    if value is None:
        return ""
    text = plain(str(value)[: 4 * longest])
    return text if len(text) <= longest else f"{text[:longest]}…"


def counted(number: int, noun: str) -> str:
    """Return a count with its noun; nothing where there is none.

    >>> counted(1, "figure"), counted(2, "figure"), counted(0, "figure")
    ('1 figure', '2 figures', '')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""
