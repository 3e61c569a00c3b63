"""The rules of a grammar that code reads, each from one number token, and what numbers look like that they may read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kzru.parsing.rules.grammar import GrammarRun

__all__ = ["Terminal", "number_shape", "terminal"]

_LONGEST_DIGITS = 4


class Terminal(NamedTuple):
    """A rule that code reads, from one number token.

    Attributes:
        shapes: What the numbers look like of which it may read one (`number_shape`).
        read: Reads the number token at an index; None where it is not what is wanted.
    """

    shapes: frozenset[str]
    read: Callable[[GrammarRun, int], object | None]


def terminal(read: Callable[[GrammarRun, int], object | None], *examples: str) -> Terminal:
    """Return the rule that reads numbers which look like one of the examples, and is asked for no other."""
    return Terminal(frozenset(map(number_shape, examples)), read)


def number_shape(key: str) -> str:
    """Return what a number token looks like, in two words, which no token is.

    A rule that reads years is not tried where two digits stand.

    >>> number_shape("2024"), number_shape("12.11.2025"), number_shape("5,2024"), number_shape("28 700")
    ('4 digits', 'with points', 'with commas', 'many digits')
    """
    if len(key) <= _LONGEST_DIGITS and key.isdecimal():
        return f"{len(key)} digits"
    return "with points" if "." in key else "with commas" if "," in key else "many digits"
