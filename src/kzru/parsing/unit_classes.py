"""The classes of unit that metrics are declared for: money, share, count, a physical dimension, or one of them per another."""

from __future__ import annotations

from functools import cache, lru_cache

from kzru.units.registry import get_unit, unit_symbols
from kzru.values.unit import Unit

__all__ = ["is_unit_class", "unit_class", "unit_classes"]


@lru_cache(maxsize=1024)
def unit_class(unit: Unit | None) -> str:
    """Return the class of a unit: "money", "share", "count" or a physical dimension; of a rate, of both its parts.

    >>> unit_class(get_unit("USD")), unit_class(get_unit("pp")), unit_class(get_unit("t/a")), unit_class(None)
    ('money', 'share', 'mass/time', 'count')
    """
    if unit is None:
        return "count"
    if unit.is_money:
        return "money"
    if unit.currency is not None:
        return "money/" + unit.dimension.partition("/")[2]
    return "share" if unit.dimension in ("share", "percentage points") else unit.dimension


@cache
def unit_classes() -> tuple[str, ...]:
    """Return the classes of all listed units, sorted."""
    return tuple(sorted({unit_class(get_unit(symbol)) for symbol in unit_symbols()}))


def is_unit_class(name: str) -> bool:
    """Tell whether some unit is of that class.

    >>> is_unit_class("mass"), is_unit_class("money/volume"), is_unit_class("tonnes")
    (True, True, False)
    """
    numerator, slash, denominator = name.partition("/")
    known = unit_classes()
    return name in known or (bool(slash) and numerator in known and denominator in known)
