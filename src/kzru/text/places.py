"""At which places of a sequence some values stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

__all__ = ["places_of"]

T = TypeVar("T")


def places_of(wanted: Collection[T], values: Sequence[T]) -> list[int]:
    """Return at which places of a sequence a value stands that is wanted; most have none, which is found out first.

    >>> places_of({",", ";"}, ["trade", ",", "steel", ";"])
    [1, 3]
    """
    found = frozenset(filter(wanted.__contains__, values))
    return [at for at, value in enumerate(values) if value in found] if found else []
