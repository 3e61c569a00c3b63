"""Somebody who says something, and nobody."""

from __future__ import annotations

import attrs

__all__ = ["NOBODY", "Speaker"]


@attrs.frozen(kw_only=True)
class Speaker:
    """Somebody who says something.

    Attributes:
        name: First and last name; None where the text leaves it open.
        role: The office as the text gives it.
        country: ISO 3166 code of the country spoken for.
        gender: "m", "f" or "" where not known.
    """

    name: str | None = None
    role: str | None = None
    country: str | None = None
    gender: str = ""


NOBODY = Speaker()
"""The outlet itself, or several at once."""
