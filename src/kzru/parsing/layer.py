"""What is computed of a sentence or document when it is first asked for, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["layer"]

T = TypeVar("T")


class layer(Generic[T]):  # noqa: N801 - a decorator, as property is
    """A property that is computed once an object, and then is an attribute like any other.

    It is a `functools.cached_property` without the lock, which that takes up to Python 3.11 and which costs more than most
    layers do. Two threads that ask one object at once may both compute it, and find the same.

    >>> class Word:
    ...     @layer
    ...     def folded(self) -> str:
    ...         return "computed once"
    >>> word = Word()
    >>> word.folded is word.folded
    True
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, of: None, owner: type) -> layer[T]: ...

    @overload
    def __get__(self, of: object, owner: type) -> T: ...

    def __get__(self, of: object | None, owner: type) -> layer[T] | T:
        if of is None:
            return self
        found = of.__dict__[self._name] = self._compute(of)
        return found
