"""Exact numbers."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal, Inexact, localcontext
from fractions import Fraction

import pytest

from kzru.errors import InvalidValueError
from kzru.values.number import Number, decimal_text, exact, is_number, last_place, number_from_text, shortest


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("0.1", "28.7"),
        ("0.1", "28.70"),
        ("100000000", "28.7E9"),
        ("1000", "17000"),
        ("1", "175"),
        ("1", "101"),
        ("0.01", "-0.05"),
        ("0", "0"),
        ("0", "0.00"),
    ],
)
def test_last_place(place: str, text: str) -> None:
    """The place of the last digit that is not zero, however the number was written; zero has none."""
    assert Fraction(place) == last_place(Decimal(text))


def test_a_fraction_has_no_last_place() -> None:
    """A fraction was said as a word, not in digits."""
    assert last_place(Fraction(1, 5)) == 0


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        ("28700000000", Decimal("28.7E9")),
        ("28.7", Decimal("28.70")),
        ("0.0000001", Decimal("1E-7")),
        ("17000", Decimal("17000.00")),
        ("0", Decimal("-0.0")),
        ("-5", Decimal(-5)),
        ("0.2", Fraction(1, 5)),
        ("7", Fraction(7)),
        ("0.333333333333", Fraction(1, 3)),
        ("-0.666666666667", Fraction(-2, 3)),
        ("123456789012345.678", Fraction(123456789012345678, 1000)),
        ("333333333333333", Fraction(10**15, 3)),
        ("0", Fraction(0)),
    ],
)
def test_decimal_text(expected: str, number: Number) -> None:
    """Plain digits without exponent or idle zeros; exact wherever there is a finite decimal form."""
    assert expected == decimal_text(number)


def test_decimal_text_does_not_heed_the_context() -> None:
    """A caller's decimal context neither changes the digits nor makes the text fail."""
    with localcontext() as context:
        context.prec, context.rounding = 3, ROUND_DOWN
        context.traps[Inexact] = True
        assert decimal_text(Fraction(2, 3)) == "0.666666666667"
        assert decimal_text(Fraction(123456, 10)) == "12345.6"


def test_decimal_text_of_huge_numbers() -> None:
    """Thousands of digits, beyond what Python's int takes from text, are written out."""
    assert decimal_text(Fraction(10**6000, 3)) == "3" * 6000
    assert decimal_text(Fraction(10**6000)) == "1" + "0" * 6000


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        (Decimal("0.125"), Fraction(1, 8)),
        (Decimal("-0.3"), Fraction(-3, 10)),
        (Decimal(12), Fraction(12)),
        (Fraction(1, 3), Fraction(1, 3)),
        (Fraction(1, 30), Fraction(1, 30)),
    ],
)
def test_shortest(expected: Number, number: Fraction) -> None:
    """A Decimal where there is one, else the Fraction."""
    assert (type(expected), expected) == (type(shortest(number)), shortest(number))


@pytest.mark.parametrize(
    ("expected", "text"),
    [(Decimal("28.7"), "28.7"), (Decimal(-3), "-3"), (Fraction(1, 3), "1/3"), (Fraction(-7, 2), "-7/2")],
)
def test_number_from_text(expected: Number, text: str) -> None:
    """Digits give a Decimal, a slash gives a Fraction."""
    assert (type(expected), expected) == (type(number_from_text(text)), number_from_text(text))


@pytest.mark.parametrize(
    "text", ["", "28,7", "1/0", "a/b", "NaN", "Infinity", "-Infinity", "sNaN", "1/" + "9" * 5000]
)
def test_number_from_text_refuses(text: str) -> None:
    """What is not a finite number is an error of kzru, never one of Python alone."""
    with pytest.raises(InvalidValueError):
        number_from_text(text)


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        (True, Decimal(1)),
        (True, Fraction(1, 3)),
        (False, Decimal("NaN")),
        (False, Decimal("Infinity")),
        (False, 1),
        (False, "1"),
        (False, None),
    ],
)
def test_is_number(expected: bool, value: object) -> None:
    """Finite Decimals and Fractions are numbers of kzru, nothing else is."""
    assert expected is is_number(value)


def test_exact() -> None:
    """Both kinds of number become the same Fraction."""
    assert Fraction(1, 5) == exact(Decimal("0.2")) == exact(Fraction(1, 5))
