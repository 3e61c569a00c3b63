"""Places of wanted values: as a loop would find them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kzru.text.places import places_of


@given(st.sets(st.integers(0, 5)), st.lists(st.integers(0, 9)))
def test_places_are_those_that_a_loop_finds(wanted: set[int], values: list[int]) -> None:
    """Of any sequence, gone through once."""
    assert places_of(wanted, values) == [at for at, value in enumerate(values) if value in wanted]
