"""Which lines of a saved page are menus, credits and notices, from ``furniture.toml``."""

from __future__ import annotations

import attrs

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.text.fold import fold

__all__ = ["Furniture", "furniture"]


@attrs.frozen(kw_only=True)
class Furniture:
    """Folded words of page furniture.

    Attributes:
        lines: Whole lines.
        openings: How lines begin.
        captions: What a short caption holds.
        months: Names of months, as dates have them.
        date_words: Words of a date that name no place.
    """

    lines: frozenset[str]
    openings: tuple[str, ...]
    captions: tuple[str, ...]
    months: frozenset[str]
    date_words: frozenset[str]


@remembered()
def furniture(language: str) -> Furniture:
    """Return the page furniture of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "furniture")
    return Furniture(
        lines=frozenset(map(fold, table["lines"])),
        openings=tuple(map(fold, table["openings"])),
        captions=tuple(map(fold, table["captions"])),
        months=frozenset(map(fold, table["months"])),
        date_words=frozenset(map(fold, table["date_words"])),
    )
