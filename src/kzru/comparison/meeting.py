"""Which claims of a group meet: those of near days, save two that tell other dates of their own and two nouns of one statement.

What is asked is answered without a walk over all pairs: the places of claims are kept in rows, apart by the date that they tell,
and how many of a row come after a place and before another is looked up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import merge

import attrs

__all__ = ["Row"]


@attrs.frozen
class Row:
    """Places of claims in their order, as a whole and by the date of its own that each claim tells.

    >>> row = Row.of([1, 2, 4, 7], {2: date(2026, 2, 1), 4: date(2026, 3, 1), 7: date(2026, 2, 1)})
    >>> (
    ...     list(row.between(1, 9, None)),
    ...     list(row.between(2, 9, date(2026, 2, 1))),
    ...     row.count(2, 9, date(2026, 3, 1)),
    ... )
    ([1, 2, 4, 7], [2, 7], 1)

    Attributes:
        places: All of them.
        by_date: The same by date; under None those that tell none.
    """

    places: Sequence[int]
    by_date: Mapping[date | None, Sequence[int]]

    @classmethod
    def of(cls, places: Sequence[int], dates: Mapping[int, date]) -> Row:
        """Put places in a row.

        Args:
            places: Them, in order.
            dates: The dates of those that tell one.
        """
        if not dates:
            return cls(places, {None: places})
        by_date: defaultdict[date | None, list[int]] = defaultdict(list)
        for place in places:
            by_date[dates.get(place)].append(place)
        return cls(places, by_date)

    def between(self, first: int, end: int, told: date | None) -> Iterator[int]:
        """Yield the places from one on and before another that a claim with that date may meet."""
        return merge(
            *(row[bisect_left(row, first) : bisect_left(row, end)] for row in self._rows(told)),
        )

    def count(self, first: int, end: int, told: date | None) -> int:
        """Return how many these are."""
        return sum(bisect_left(row, end) - bisect_left(row, first) for row in self._rows(told))

    def _rows(self, told: date | None) -> Sequence[Sequence[int]]:
        if told is None:
            return (self.places,)
        return (self.by_date.get(None, ()), self.by_date.get(told, ()))
