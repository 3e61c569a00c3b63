"""How firmly a value is stated, and the two readings that follow.

The table is that of the domain's contract: with v the value and w its resolution,

==================  ====================  ==========================================
qualifier           ordinary reading      literal reading
==================  ====================  ==========================================
exact               [v − w/2, v + w/2]    [v − w/2, v + w) (rounded or cut short)
about               [v − w, v + w]        [v − 2w, v + 2w]
over, at_least      (v, v + 2w]           (v, ∞)
almost, under,      [v − 2w, v)           (−∞, v)
at_most
==================  ====================  ==========================================

at_least and at_most include v itself. A range low–high reads [low, high] either way.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from kzru.values.interval import Interval

__all__ = ["Qualifier", "literal_reading", "ordinary_reading"]


class Qualifier(StrEnum):
    """How a statement qualifies a value."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    ALMOST = "almost"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


_LOWER_BOUNDS = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})


def ordinary_reading(qualifier: Qualifier, value: Fraction, resolution: Fraction) -> Interval:
    """Return what a listener takes *value*, so qualified, to mean. Ranges are not for this function."""
    v, w = value, resolution
    if qualifier is Qualifier.EXACT:
        return Interval(v - w / 2, v + w / 2)
    if qualifier is Qualifier.ABOUT:
        return Interval(v - w, v + w)
    if qualifier in _LOWER_BOUNDS:
        return Interval(v, v + 2 * w, low_open=qualifier is Qualifier.OVER)
    return Interval(v - 2 * w, v, high_open=qualifier is not Qualifier.AT_MOST)


def literal_reading(qualifier: Qualifier, value: Fraction, resolution: Fraction) -> Interval:
    """Return all that *value*, so qualified, leaves open. Ranges are not for this function."""
    v, w = value, resolution
    if qualifier is Qualifier.EXACT:
        return Interval(v - w / 2, v + w, high_open=w > 0)
    if qualifier is Qualifier.ABOUT:
        return Interval(v - 2 * w, v + 2 * w)
    if qualifier in _LOWER_BOUNDS:
        return Interval(v, None, low_open=qualifier is Qualifier.OVER)
    return Interval(None, v, high_open=qualifier is not Qualifier.AT_MOST)
