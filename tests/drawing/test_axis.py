"""An axis: all numbers lie on it, in their order, above round ticks."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.drawing.axis import Axis, percent

NUMBERS = st.fractions() | st.integers(-(10**40), 10**40).map(Fraction)


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_numbers_keep_their_order(numbers: list[Fraction]) -> None:
    """What is more stands further right, and all within the width."""
    axis = Axis.over(numbers)
    places = [axis.place(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(0 < place < 1 for place in places)


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_there_are_a_few_ticks(numbers: list[Fraction]) -> None:
    """Never none, and never so many that their words meet on a telephone."""
    axis = Axis.over(numbers)
    ticks = list(axis.ticks())
    assert 2 <= len(ticks) <= 8
    assert all(axis.low <= number <= axis.high for number, _ in ticks)


@pytest.mark.parametrize(
    ("numbers", "scale", "words"),
    [
        ([8 * 10**9, 29 * 10**9], "billion", ["10", "15", "20", "25", "30"]),
        ([17_000, 24_000], "", ["17,500", "20,000", "22,500"]),
        ([0], "", ["0", "0.25", "0.5", "0.75", "1"]),
        ([-2, 2], "", ["−2", "−1", "0", "1", "2"]),
    ],
)
def test_ticks_are_round(numbers: list[int], scale: str, words: list[str]) -> None:
    """Ticks are written in the scale of the axis."""
    axis = Axis.over(map(Fraction, numbers))
    assert scale == axis.scale[1]
    assert words == [told for _, told in axis.ticks()]


def test_a_part_is_told_in_percent() -> None:
    """To a tenth."""
    assert ["0%", "12.5%", "100%", "-0.5%"] == [percent(Fraction(part, 1000)) for part in (0, 125, 1000, -5)]
