"""Powers of ten behind a number: ``("×" | "x" | "·" | "*") "10" ["^"] ["-"] digits``, as in 1.99×10^-30."""

from __future__ import annotations

from kzru.parsing.sentence import Sentence

__all__ = ["power_behind"]

_TIMES = frozenset("×x·⋅*")
_LARGEST = 99


def power_behind(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """Return (token behind it, exponent) of the power of ten that multiplies the number before a token."""
    if sentence.key(index) not in _TIMES or sentence.key(index + 1) != "10":
        return None
    at = index + 2
    is_raised = sentence.key(at) == "^"
    at += is_raised
    is_negative = sentence.is_dash(at) and sentence.adjacent(at)
    at += is_negative
    digits = sentence.key(at)
    if not (is_raised or is_negative) or not digits.isdecimal() or int(digits[:3]) > _LARGEST:
        return None
    return at + 1, -int(digits[:3]) if is_negative else int(digits[:3])
