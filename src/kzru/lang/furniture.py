"""Which lines of a saved page are menus, credits and notices, from ``furniture.toml``."""

from __future__ import annotations

import attrs

from kzru.lang.registry import remembered
from kzru.lang.tables import Word, read_topic

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

    lines: frozenset[Word]
    openings: tuple[Word, ...]
    captions: tuple[Word, ...]
    months: frozenset[Word]
    date_words: frozenset[Word]


@remembered()
def furniture(language: str) -> Furniture:
    """Return the page furniture of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    return read_topic(Furniture, language, "furniture")
