"""Roman numerals are read where nothing else can be meant by the letters."""

from __future__ import annotations

import pytest

from kzru.text.roman import roman_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I", 1),
        ("IV", 4),
        ("XXI", 21),
        ("XCIX", 99),
        ("", 0),
        ("IIII", 0),
        ("CIS", 0),
        ("xxi", 0),
        ("ХХІ", 21),
    ],
)
def test_numerals(text: str, number: int) -> None:
    """What is no numeral is 0."""
    assert number == roman_number(text)
