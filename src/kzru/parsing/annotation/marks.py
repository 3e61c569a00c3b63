"""What rules find in a sentence: phrases of the vocabulary at their place, and decisions with their reason."""

from __future__ import annotations

from typing import Any, NamedTuple

from kzru.parsing.kinds import Kind

__all__ = ["Finding", "Mark"]


class Mark(NamedTuple):
    """A phrase of the vocabulary at its place in a sentence: tokens first to last, end exclusive."""

    kind: Kind
    first: int
    last: int
    value: Any
    written: str


class Finding(NamedTuple):
    """What a rule decided, the rule, and the tokens that made it decide (end exclusive; none where it was absence)."""

    value: Any
    rule: str
    first: int = 0
    last: int = 0
