"""Comparisons: the pairs of a group, judged when they are asked for."""

from __future__ import annotations

import pickle
from datetime import timedelta

import pytest

from builders.figures import SAID, figure, projects
from kzru.comparison import reconcile
from kzru.comparison.comparisons import Comparisons


def of_days(*days: int, window: int = 92) -> Comparisons:
    """Return the comparisons of claims made on these days."""
    made = [figure(str(10 + n), start=n, stated_on=SAID + timedelta(days=day)) for n, day in enumerate(days)]
    (group,) = reconcile(made, window=window)
    return group.comparisons


def places(comparisons: Comparisons) -> list[tuple[int, int]]:
    """Return the pairs by where their figures start."""
    return [(one.a.span.start, one.b.span.start) for one in comparisons]


def test_every_two_near_claims_are_a_pair() -> None:
    """By the first of them, then by the second."""
    assert [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)] == places(of_days(0, 50, 90, 140))


def test_counts_of_two_nouns_in_one_statement_are_no_pair() -> None:
    """Each of them is one with those of other statements."""
    staff = {"metric": "population.count", "document": "d"}
    said = [("worker", "s"), ("specialist", "s"), ("worker", "s"), ("worker", "t"), ("specialist", None)]
    made = [
        projects(str(10 + n), counted=noun, statement=statement, start=n, **staff)
        for n, (noun, statement) in enumerate(said)
    ]
    (group,) = reconcile(made)
    expected = [(0, 2), (0, 3), (0, 4), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]
    assert (expected, len(expected)) == (places(group.comparisons), len(group.comparisons))
    assert expected == [
        (one.a.span.start, one.b.span.start) for one in map(group.comparisons.__getitem__, range(8))
    ]


def test_a_pair_is_found_by_its_number() -> None:
    """As in any sequence: from the front, from behind, and several at once."""
    comparisons = of_days(0, 50, 90, 140)
    every = tuple(comparisons)
    assert every == tuple(comparisons[n] for n in range(5)) == comparisons[:]
    assert (every[-1], every[1:4:2], ()) == (comparisons[-1], comparisons[1:4:2], comparisons[5:])
    for number in (5, -6):
        with pytest.raises(IndexError, match="there are 5 comparisons"):
            comparisons[number]


def test_they_equal_the_same_comparisons() -> None:
    """Those of the same claims, and a tuple of them; they are hashed and pickled alike."""
    comparisons = of_days(0, 50)
    assert comparisons == of_days(0, 50) == tuple(comparisons)
    assert comparisons != of_days(0, 51)
    assert comparisons != of_days(0, 50, 90)
    assert comparisons != list(comparisons)
    assert hash(tuple(comparisons)) == hash(comparisons)
    assert comparisons == pickle.loads(pickle.dumps(comparisons))  # noqa: S301
    assert "<1 comparisons of 2 claims>" == repr(comparisons)


def test_a_window_may_hold_all_or_one_day() -> None:
    """The window that the groups were made with is that of their pairs."""
    assert 6 == len(of_days(0, 50, 90, 140, window=400))
    assert 1 == len(of_days(0, 0, window=0))
