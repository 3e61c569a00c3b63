"""At which places of a sequence some values stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

__all__ = ["places_of"]

T = TypeVar("T")


def places_of(wanted: Collection[T], values: Iterable[T]) -> list[int]:
    """Return at which places of a sequence a value stands that is wanted.

    >>> places_of({",", ";"}, ["trade", ",", "steel", ";"])
    [1, 3]
    """
    return [at for at, value in enumerate(values) if value in wanted]
