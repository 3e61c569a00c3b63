"""What numbers look like to the rules that code reads."""

from __future__ import annotations

import pytest

from kzru.parsing.rules.terminals import number_shape, terminal

ALIKE = [("2031", "1850"), ("7", "0"), ("12.11.2031", "10.30"), ("5,2031", "28,7"), ("28 700", "123456")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_rule_is_asked_for_numbers_like_its_examples(one: str, other: str) -> None:
    """Numbers of as many digits look alike, and such with points or commas; those of other rows do not."""
    assert number_shape(one) == number_shape(other)
    shapes = terminal(lambda _reading, _index: None, one).shapes
    assert [pair for pair in ALIKE if number_shape(pair[1]) in shapes] == [(one, other)]
