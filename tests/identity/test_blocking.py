"""Blocks: which records are looked at together, and that they are few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kzru.identity.blocking import blocks_holding, blocks_sharing, pairs_within

Pairs = dict[tuple[int, int], bool]
words = st.lists(st.frozensets(st.integers(0, 5), min_size=1, max_size=4), max_size=12)


def pairs(keys: list[frozenset[int]], *, holding: bool, sorts: list[int] | None = None) -> Pairs:
    """Return the pairs of places, and whether all sorts were looked at."""
    blocks = (blocks_holding if holding else blocks_sharing)(list(enumerate(keys)))
    places = list(range(len(keys)))
    return {(a, b): whole for a, b, whole in pairs_within(blocks, sorts or places, [places])}


@given(words)
def test_of_few_every_two_are_looked_at(keys: list[frozenset[int]]) -> None:
    """An oracle that looks at all pairs: those that share a key, and those of which one holds the other."""
    every = [(i, j) for j in range(len(keys)) for i in range(j)]
    sharing = {(i, j): True for i, j in every if keys[i] == keys[j]}
    holding = {(i, j): True for i, j in every if keys[i] <= keys[j] or keys[j] <= keys[i]}
    assert sharing == pairs(keys, holding=False)
    assert holding.keys() <= pairs(keys, holding=True).keys()
    assert all(pairs(keys, holding=True).values())


def test_of_many_each_is_looked_at_with_the_first_and_its_neighbours() -> None:
    """The pairs grow with the records, and each is joined to the first."""
    found = pairs([frozenset({1})] * 1000, holding=False, sorts=[1] * 1000)
    assert 5 * 1000 >= len(found)
    assert all((0, place) in found and (place - 1, place) in found for place in range(1, 1000))
    assert all(found.values())


def test_of_many_sorts_not_all_are_looked_at() -> None:
    """Which a weak bond is told, for it asks for all that a record might be one with."""
    found = pairs([frozenset({1})] * 1000, holding=False)
    assert 40 * 1000 >= len(found)
    assert not any(found.values())


def test_a_name_that_many_hold_is_looked_for_in_none() -> None:
    """Of a name that stands in a hundred others nothing tells which of them is meant."""
    keys = [frozenset({0}), frozenset({0}), *(frozenset({0, n}) for n in range(1, 101))]
    assert {(0, 1): True} == pairs(keys, holding=True)
    assert {(0, n): True for n in range(1, 4)} | {(1, n): True for n in range(2, 4)} == pairs(
        keys[:4], holding=True
    )
