"""The heaviest chain of pairs that runs forward in two sequences."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.comparison.chain import Candidate, heaviest_chain

candidates = st.builds(Candidate, st.integers(0, 5), st.integers(0, 5), st.integers(1, 9))


def weight(chain: tuple[Candidate, ...]) -> int:
    """Return what a chain weighs."""
    return sum(link.weight for link in chain)


def runs_forward(chain: tuple[Candidate, ...]) -> bool:
    """Tell whether each pair lies behind the one before it in both sequences."""
    return all(one.a < other.a and one.b < other.b for one, other in pairwise(chain))


@pytest.mark.parametrize(
    ("chain", "given_pairs"),
    [
        ([], []),
        ([(0, 0)], [(0, 0, 1)]),
        ([(0, 0), (1, 1)], [(0, 0, 1), (1, 1, 1)]),
        ([(1, 0)], [(0, 1, 1), (1, 0, 2)]),
        ([(0, 1)], [(0, 0, 1), (0, 1, 2)]),
        ([(0, 2), (1, 3)], [(0, 2, 2), (1, 3, 2), (2, 0, 3)]),
    ],
)
def test_heaviest_chain(chain: list[tuple[int, int]], given_pairs: list[tuple[int, int, int]]) -> None:
    """Crossing pairs, and two pairs of one place, do not stand in one chain; the heavier ones win."""
    found = heaviest_chain(Candidate(*one) for one in given_pairs)
    assert chain == [(link.a, link.b) for link in found]


@given(st.lists(candidates, max_size=8))
def test_no_chain_is_heavier(found: list[Candidate]) -> None:
    """Of all chains that there are none weighs more."""
    chain = tuple(heaviest_chain(found))
    assert runs_forward(chain)
    rows = sorted(found, key=lambda one: (one.a, one.b))
    chains = (row for size in range(len(rows) + 1) for row in combinations(rows, size) if runs_forward(row))
    assert max(map(weight, chains)) == weight(chain)
