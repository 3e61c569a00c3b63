"""Of many stretches of one line, for each the farthest that lies wholly below it, and wholly above it.

The stretches are held in the order of their upper ends, and a tree over that order tells the lowest of any number of them from
the first on. A window of days moves over them: what comes into it is put into the tree, what leaves it is taken out. So n
stretches take n · log n, whatever they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence

import attrs

__all__ = ["Stretch", "fallen", "farthest_apart"]


@attrs.frozen
class Stretch:
    """A stretch of a line.

    Attributes:
        place: What tells it from others.
        owner: Stretches of one owner are not set against each other.
        day: Only stretches of near days are.
        lower: Its lower end.
        upper: Its upper end; one below another has an upper end that is less than the other's lower end.
        middle: How far up it lies; of two of which one is wholly below the other it is not the higher.
    """

    place: int
    owner: Hashable
    day: int
    lower: int
    upper: int
    middle: int


def farthest_apart(
    stretches: Sequence[Stretch], others: Sequence[Stretch], window: int
) -> Iterator[tuple[int, int]]:
    """Yield the place of each stretch with that of the farthest of the others wholly below it, and of that above it.

    Args:
        stretches: The stretches, by day.
        others: Those that they are set against; the same ones, perhaps.
        window: Days that may lie between the two.

    >>> low, mid, high = (Stretch(n, n, 0, n, n + 2, n) for n in (1, 2, 5))
    >>> list(farthest_apart([low, mid, high], [low, mid, high], 0))
    [(5, 1), (1, 5), (2, 5)]
    """
    yield from _lowest_below(stretches, others, window)
    yield from _lowest_below(list(map(_turned, stretches)), list(map(_turned, others)), window)


def _turned(stretch: Stretch) -> Stretch:
    """Return the stretch on the line turned round, where below is what was above."""
    return attrs.evolve(stretch, lower=-stretch.upper, upper=-stretch.lower, middle=-stretch.middle)


def _lowest_below(
    stretches: Sequence[Stretch], others: Sequence[Stretch], window: int
) -> Iterator[tuple[int, int]]:
    held = sorted(others, key=lambda other: other.upper)
    ends = [other.upper for other in held]
    ranked = sorted(range(len(held)), key=lambda at: (held[at].middle, held[at].place))
    ranks = {at: rank for rank, at in enumerate(ranked)}
    by_day = sorted(range(len(held)), key=lambda at: held[at].day)
    tree = _Lowest(len(held))
    coming = leaving = 0
    for one in stretches:
        while coming < len(held) and held[by_day[coming]].day <= one.day + window:
            at = by_day[coming]
            tree.put(at, (ranks[at], held[at].owner, _NOTHING))
            coming += 1
        while leaving < coming and held[by_day[leaving]].day < one.day - window:
            tree.put(by_day[leaving], _EMPTY)
            leaving += 1
        lowest = tree.lowest(bisect_left(ends, one.lower), one.owner)
        if lowest < len(ranked):
            yield one.place, held[ranked[lowest]].place


_NOTHING = 1 << 62
"""A rank behind all others."""

_Least = tuple[int, Hashable, int]
"""The lowest rank, whose it is, and the lowest rank of anybody else."""

_EMPTY: _Least = (_NOTHING, None, _NOTHING)


class _Lowest:
    """A tree over a row of ranks: the lowest of any that stand first in the row, of one owner or without him."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._tree: list[_Least] = [_EMPTY] * (2 * size)

    def put(self, at: int, least: _Least) -> None:
        node = at + self._size
        self._tree[node] = least
        while node > 1:
            node >>= 1
            self._tree[node] = _least(self._tree[2 * node], self._tree[2 * node + 1])

    def lowest(self, end: int, without: Hashable) -> int:
        """Return the lowest rank before *end* that is not of an owner."""
        found = _NOTHING
        left, right = self._size, end + self._size
        while left < right:
            if left & 1:
                found = min(found, _of_others(self._tree[left], without))
                left += 1
            if right & 1:
                right -= 1
                found = min(found, _of_others(self._tree[right], without))
            left >>= 1
            right >>= 1
        return found


def _least(one: _Least, other: _Least) -> _Least:
    first, second = (one, other) if one[0] <= other[0] else (other, one)
    rival = second[2] if second[1] == first[1] else second[0]
    return (first[0], first[1], min(first[2], rival))


def _of_others(least: _Least, without: Hashable) -> int:
    return least[2] if least[1] == without else least[0]


def fallen(stretches: Sequence[Stretch], others: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the place of each stretch with one of an earlier day wholly above it, and one of a later day wholly below.

    Of those that lie so the farthest is taken. What only grows with its days has none.

    >>> rise, fall = [Stretch(n, n, n, n, n, n) for n in (1, 2)], [Stretch(n, n, -n, n, n, n) for n in (1, 2)]
    >>> list(fallen(rise, rise)), list(fallen(fall, fall))
    ([], [(1, 2), (2, 1)])
    """
    yield from _highest_before(stretches, others)
    back = [[attrs.evolve(_turned(one), day=-one.day) for one in row] for row in (stretches, others)]
    yield from _highest_before(*back)


def _highest_before(stretches: Sequence[Stretch], others: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    ranked = sorted(others, key=lambda other: (-other.lower, other.place))
    ranks = {other.place: rank for rank, other in enumerate(ranked)}
    by_day = sorted(others, key=lambda other: other.day)
    least, coming = _EMPTY, 0
    for one in sorted(stretches, key=lambda stretch: stretch.day):
        while coming < len(by_day) and by_day[coming].day < one.day:
            other = by_day[coming]
            least = _least(least, (ranks[other.place], other.owner, _NOTHING))
            coming += 1
        highest = _of_others(least, one.owner)
        if highest < len(ranked) and ranked[highest].lower > one.upper:
            yield one.place, ranked[highest].place
