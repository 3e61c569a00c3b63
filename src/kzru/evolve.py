"""`attrs.evolve` for the classes of kzru, a value at a time: what a class has is looked up once."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

import attrs

__all__ = ["evolve"]

T = TypeVar("T", bound=attrs.AttrsInstance)


class _Fields(dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]]):
    """The names of the fields that a class is made of, and what reads their values; all are kept, classes are few."""

    def __missing__(self, made: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
        fields = [field for field in attrs.fields(made) if field.init]
        read = attrgetter(*(field.name for field in fields))
        one = len(fields) == 1
        found = tuple(field.alias for field in fields), (lambda value: (read(value),)) if one else read
        self[made] = found
        return found


_FIELDS = _Fields()


def evolve(value: T, /, **changes: Any) -> T:
    """Return a value of a class of attrs with some fields changed: what `attrs.evolve` does, only faster.

    Raises:
        TypeError: It has no such field.

    >>> from kzru.text.span import Span
    >>> evolve(Span(3, 5), end=8)
    Span(start=3, end=8)
    """
    names, read = _FIELDS[type(value)]
    return type(value)(**dict(zip(names, read(value), strict=True), **changes))
