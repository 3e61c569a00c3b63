"""Digits with thousands separators and decimal marks, in the ways of several languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kzru import testing
from kzru.parsing.figures.numerals import read_digits

DIGITS = [
    # text, with a decimal point, with a decimal comma, whether each is ambiguous
    ("175", "175", "175", False, False),
    ("17,000", "17000", "17.000", False, True),
    ("28,7", "28.7", "28.7", False, False),
    ("28.7", "28.7", "28.7", False, False),
    ("140.000", "140.000", "140000", True, False),
    ("0.500", "0.5", "0.5", False, False),
    ("0,125", "0.125", "0.125", False, False),
    ("1234.567", "1234.567", "1234.567", False, False),
    ("1,234,567", "1234567", "1234567", False, False),
    ("1.234.567", "1234567", "1234567", False, False),
    ("1,234,567.89", "1234567.89", "1234567.89", False, False),
    ("1.234.567,89", "1234567.89", "1234567.89", False, False),
    ("28 700,5", "28700.5", "28700.5", False, False),
    ("28\u202f700", "28700", "28700", False, False),
    ("28'700", "28700", "28700", False, False),
    (".5", "0.5", "0.5", False, False),
    ("٢٣", "23", "23", False, False),
    ("12.34.56", None, None, False, False),
    ("1,2,3", None, None, False, False),
    ("1.2,3.4", None, None, False, False),
    ("1,000,00", None, None, False, False),
    ("2,50,000", "250000", "250000", False, False),
    ("", None, None, False, False),
    ("abc", None, None, False, False),
    (".", None, None, False, False),
    ("1" * 25, None, None, False, False),
]


@pytest.mark.parametrize(("text", "point", "comma", "point_ambiguous", "comma_ambiguous"), DIGITS)
def test_read_digits(
    text: str, point: str | None, comma: str | None, point_ambiguous: bool, comma_ambiguous: bool
) -> None:
    """The language's decimal mark decides what the form leaves open, and then the answer says that it did."""
    assert (None if point is None else (Decimal(point), point_ambiguous)) == read_digits(text)
    assert (None if comma is None else (Decimal(comma), comma_ambiguous)) == read_digits(text, ",")


@given(
    st.decimals(0, 10**12, places=2) | st.integers(0, 10**15),
    st.sampled_from([",.", " ,", "\u00a0,", "\u202f,", "\u2009,", ".,"]),
)
def test_grouped_digits(value: Decimal | int, marks: str) -> None:
    """A number written with a language's groups and decimal mark reads back."""
    group, mark = marks
    text = f"{value:,}".translate({ord(","): group, ord("."): mark})
    assert (Decimal(value), False) == read_digits(text, mark)


@given(st.text("0123456789., '\u00a0\u202f", max_size=30) | testing.texts(max_size=3))
@example(".0.")
def test_any_text(text: str) -> None:
    """What is no number is None, and what is one is finite and not negative."""
    for mark in ".,":
        read = read_digits(text, mark)
        assert read is None or (read[0].is_finite() and read[0] >= 0)
