"""Clusters: what bonds join, and what keeps apart."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kzru.comparison.clustering import Bond, clusters, pairs_sharing

Pair = tuple[int, int]


def bond(rank: int, a: int, b: int, *, is_weak: bool = False) -> Bond:
    """Return a bond without words."""
    return Bond(rank, 0, a, b, "rule", (), is_weak=is_weak)


def places(count: int, bonds: list[Bond], *apart: Pair) -> list[list[int]]:
    """Return the clusters as lists of places."""
    found = clusters(count, bonds, lambda a, b: (min(a, b), max(a, b)) in apart)
    return [together for together, _ in found]


def test_bonds_join() -> None:
    """Each bond joins two clusters; records without one stay alone."""
    assert [[0, 1, 3], [2]] == places(4, [bond(0, 0, 1), bond(1, 1, 3)])


def test_what_excludes_each_other_is_not_joined_over_a_third() -> None:
    """The surer bond goes first."""
    assert [[0, 1], [2]] == places(3, [bond(0, 0, 1), bond(1, 1, 2)], (0, 2))
    assert [[0], [1, 2]] == places(3, [bond(1, 0, 1), bond(0, 1, 2)], (0, 2))


def test_a_weak_bond_to_two_that_exclude_each_other_joins_neither() -> None:
    """Nothing tells which is meant; two that are both unsure may still be one."""
    weak = [bond(0, 0, 2, is_weak=True), bond(0, 1, 2, is_weak=True)]
    assert [[0], [1], [2]] == places(3, weak, (0, 1))
    more = [bond(0, 0, 3, is_weak=True), bond(0, 1, 3, is_weak=True), bond(0, 2, 3, is_weak=True)]
    assert [[0], [1], [2, 3]] == places(4, [*weak, *more], (0, 1))


def test_the_bonds_used_are_given() -> None:
    """One less than there are records."""
    ((together, used),) = clusters(3, [bond(0, 0, 1), bond(0, 0, 2), bond(0, 1, 2)], lambda *_: False)
    assert ([0, 1, 2], 2) == (together, len(used))


@given(st.lists(st.frozensets(st.integers(0, 5), max_size=4), max_size=12))
def test_every_pair_of_which_one_holds_the_other_is_found(keys: list[frozenset[int]]) -> None:
    """An oracle that looks at all pairs."""
    held = {
        (i, j)
        for i, j in combinations(range(len(keys)), 2)
        if keys[i] and keys[j] and (keys[i] <= keys[j] or keys[j] <= keys[i])
    }
    found = list(pairs_sharing(keys))
    assert held <= set(found)
    assert len(found) == len(set(found))
