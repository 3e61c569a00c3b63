"""What lies between tokens, pieces and the like."""

from __future__ import annotations

from unicodedata import category

__all__ = ["seen"]


def seen(gap: str) -> str:
    """Return what of a gap a reader sees: neither white space nor signs such as a soft hyphen or an accent without a letter."""
    return "".join(char for char in gap if category(char) not in ("Cf", "Mn")).strip()
