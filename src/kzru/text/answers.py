"""What is found out of a word when it is first met, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["Answers"]

K = TypeVar("K")
V = TypeVar("V")


class Answers(dict[K, V], Generic[K, V]):
    """Answers by what is asked, each found when it is first asked for. To ask again calls no function in Python.

    >>> lengths = Answers(len)
    >>> lengths["trade"], lengths
    (5, {'trade': 5})

    Args:
        find: Finds an answer.
    """

    most = 1 << 12
    """So many are kept; then all are forgotten, so that the memory stays bounded."""

    def __init__(self, find: Callable[[K], V]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, asked: K) -> V:
        if len(self) >= self.most:
            self.clear()
        self[asked] = found = self._find(asked)
        return found
