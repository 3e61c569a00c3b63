"""Which records are looked at together: those that share a key, or of which the name of one holds that of the other.

A key that few records share has every two of them looked at. Of a key that very many share each record is looked at with its
neighbours in a few orders, and with the first of each sort: with those that it is most likely one with, and with those
that would keep it apart. A name that the names of many others hold tells nothing, and is looked for in none of them. So
the work grows with the number of records, whatever they have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Generic, TypeVar

import attrs

__all__ = ["Block", "Blocking", "blocks_holding", "blocks_sharing", "pairs_within"]

Facts = TypeVar("Facts")

_MOST = 32
"""Records of one block that are all looked at together, and names that may hold another."""
_MOST_SEARCHED = 256
"""Names that share a word and are searched for those that hold another."""
_FIRST_SORTS = 8
"""Sorts of which the first record is looked at where there are more than can all be looked at."""
_NEIGHBOURS = 4
"""Records looked at before and behind each one in each order of a larger block."""


@attrs.frozen
class Block:
    """Records that may be of one thing.

    Attributes:
        seekers: Places of those that another is looked for.
        members: Places of those that it is looked for among.
    """

    seekers: Sequence[int]
    members: Sequence[int]


def blocks_sharing(keys: Iterable[tuple[int, Hashable]]) -> Iterator[Block]:
    """Yield a block for each key, of the places that have it.

    >>> [block.members for block in blocks_sharing([(0, "a"), (1, "b"), (2, "a")])]
    [[0, 2]]
    """
    for places in _by_key(keys).values():
        if len(places) > 1:
            yield Block(places, places)


def blocks_holding(held: Iterable[tuple[int, frozenset[Hashable]]]) -> Iterator[Block]:
    """Yield a block for each set of words, of the places that have it, and those that have it with further words.

    >>> held = [(0, frozenset("ab")), (1, frozenset("abc")), (2, frozenset("c"))]
    >>> [(block.seekers, block.members) for block in blocks_holding(held)]
    [([0], [0, 1]), ([2], [2, 1])]
    """
    by_words = _by_key(held)
    holders: defaultdict[Hashable, list[frozenset[Hashable]]] = defaultdict(list)
    for words in by_words:
        for word in words:
            holders[word].append(words)
    for words, places in by_words.items():
        rarest = min((holders[word] for word in words), key=len, default=[])
        longer = [other for other in rarest if words < other] if len(rarest) <= _MOST_SEARCHED else []
        others = [place for other in longer for place in by_words[other]] if len(longer) <= _MOST else []
        if len(places) + len(others) > 1:
            yield Block(places, [*places, *others])


def _by_key(keys: Iterable[tuple[int, Any]]) -> Mapping[Any, list[int]]:
    by_key: defaultdict[Any, list[int]] = defaultdict(list)
    for place, key in keys:
        by_key[key].append(place)
    return by_key


def pairs_within(
    blocks: Iterable[Block], sorts: Sequence[Hashable], orders: Sequence[Sequence[Any]]
) -> Iterator[tuple[int, int, bool]]:
    """Yield each two places to look at, the lesser first, and whether all sorts that they might be of were looked at.

    Args:
        blocks: The blocks.
        sorts: What keeps records apart: records of one sort are kept apart from the same others, or nearly so.
        orders: Orders in which records of one thing are likely near one another, each by what it sorts by.
    """
    found: dict[tuple[int, int], bool] = {}
    pairs: Iterator[tuple[int, int]]
    for block in blocks:
        if len(block.members) <= _MOST:
            pairs, is_whole = product(block.seekers, block.members), True
        else:
            firsts = _first_of_each_sort(block.members, sorts)
            is_whole = len(firsts) <= _MOST
            pairs = _near(block, firsts if is_whole else firsts[:_FIRST_SORTS], orders)
        for a, b in pairs:
            if a != b:
                pair = (a, b) if a < b else (b, a)
                found[pair] = is_whole or found.get(pair, False)
    yield from ((a, b, found[a, b]) for a, b in sorted(found))


def _first_of_each_sort(places: Sequence[int], sorts: Sequence[Hashable]) -> list[int]:
    first: dict[Hashable, int] = {}
    for place in sorted(places):
        first.setdefault(sorts[place], place)
    return list(first.values())


def _near(block: Block, firsts: Sequence[int], orders: Sequence[Sequence[Any]]) -> Iterator[tuple[int, int]]:
    yield from ((seeker, first) for seeker in block.seekers for first in firsts)
    seekers = set(block.seekers)
    for order in orders:
        ranked = sorted(set(block.members), key=lambda place: (order[place], place))
        for at, place in enumerate(ranked):
            if place in seekers:
                near = ranked[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
                yield from ((place, other) for other in near)


@attrs.frozen(kw_only=True)
class Blocking(Generic[Facts]):
    """Which records of one type are looked at together.

    Attributes:
        names: Gives the words of its names: it is looked at with those that have them all, and perhaps more.
        keys: Gives what those that it is looked at with have in common with it.
        sort: What keeps records apart, nearly so at least; by default all that is known of them.
        orders: In which records of one thing are likely near one another, each by what it sorts by; by default that of
            time. Only very many records of one key are looked at in these orders.
    """

    names: Callable[[Facts], Iterable[frozenset[Hashable]]] = lambda _: ()
    keys: Callable[[Facts], Iterable[Hashable]] = lambda _: ()
    sort: Callable[[Facts], Hashable] = lambda facts: facts
    orders: Sequence[Callable[[Facts], Any]] = ()

    def pairs(self, facts: Sequence[Facts]) -> Iterator[tuple[int, int, bool]]:
        """Yield each two places to look at, as `pairs_within` does."""
        names = [(place, words) for place, one in enumerate(facts) for words in self.names(one)]
        keys = [(place, key) for place, one in enumerate(facts) for key in self.keys(one)]
        blocks = (*blocks_holding(names), *blocks_sharing(names), *blocks_sharing(keys))
        orders: list[Sequence[Any]] = [list(map(order, facts)) for order in self.orders]
        return pairs_within(blocks, list(map(self.sort, facts)), orders or [range(len(facts))])
