"""Sweeps: the farthest stretch below and above each, found without looking at every two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kzru.comparison.sweep import Stretch, fallen, farthest_apart


@st.composite
def stretches(draw: st.DrawFn) -> list[Stretch]:
    """Draw stretches by day; of two of which one lies wholly below the other it has the lesser middle."""
    made = []
    for place in range(draw(st.integers(0, 9))):
        lower = draw(st.integers(0, 12))
        upper = lower + draw(st.integers(0, 4))
        middle = draw(st.integers(lower, upper))
        made.append((draw(st.integers(0, 6)), place, draw(st.integers(0, 3)), lower, upper, middle))
    return [
        Stretch(place, owner, day, lower, upper, middle)
        for day, place, owner, lower, upper, middle in sorted(made)
    ]


def may_meet(one: Stretch, other: Stretch) -> bool:
    """Tell whether two are of two owners."""
    return one.place != other.place and one.owner != other.owner


@given(stretches(), st.integers(0, 6))
def test_the_farthest_below_and_above_is_found(found: list[Stretch], window: int) -> None:
    """An oracle that looks at every two."""
    expected = []
    for one in found:
        near = [other for other in found if may_meet(one, other) and abs(one.day - other.day) <= window]
        below = [(other.middle, other.place) for other in near if other.upper < one.lower]
        above = [(-other.middle, other.place) for other in near if other.lower > one.upper]
        expected += [(one.place, min(row)[1]) for row in (below, above) if row]
    assert sorted(expected) == sorted(farthest_apart(found, found, window))


@given(stretches())
def test_what_has_fallen_is_found(found: list[Stretch]) -> None:
    """An oracle that looks at every two: one of an earlier day wholly above, one of a later day wholly below."""
    expected = []
    for one in found:
        others = [other for other in found if may_meet(one, other)]
        above = [
            (-other.lower, other.place) for other in others if other.day < one.day and other.lower > one.upper
        ]
        below = [
            (other.upper, other.place) for other in others if other.day > one.day and other.upper < one.lower
        ]
        expected += [(one.place, min(row)[1]) for row in (above, below) if row]
    assert sorted(expected) == sorted(fallen(found, found))
