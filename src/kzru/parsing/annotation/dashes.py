"""The hyphens and dashes that join words: "Su-30", «казахстанско-российский», no dash with a gap beside it."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.parsing.annotation.tags import DASHES
from kzru.text.places import places_of

__all__ = ["find_inner_dashes"]


def find_inner_dashes(keys: Sequence[str], glued: Sequence[bool]) -> frozenset[int]:
    """Return the tokens of hyphens and dashes between two tokens without a gap."""
    return frozenset([at for at in places_of(DASHES, keys) if glued[at] and glued[at + 1]])
