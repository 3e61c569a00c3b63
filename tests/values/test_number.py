"""Exact numbers."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal, Inexact, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import InvalidValueError
from kzru.values.number import (
    Number,
    decimal_of,
    decimal_text,
    exact,
    is_number,
    is_whole,
    last_place,
    negated,
    number_from_text,
    product,
    rounded,
    shortest,
    total,
)


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


@pytest.mark.parametrize(
    "text", ["1e999999999", "-1E+1000", "1e-999999999", "1e-1001", "0e999999999", "7" * 1001]
)
def test_monsters_are_no_numbers(text: str) -> None:
    """A Decimal that could not be computed with in reasonable time is refused before anything is computed."""
    monster = Decimal(text)
    assert not is_number(monster)
    with pytest.raises(InvalidValueError, match="1000 digits"):
        number_from_text(text)
    for function in (exact, decimal_text, is_whole):
        with pytest.raises(InvalidValueError, match="1000 digits"):
            function(monster)


@pytest.mark.parametrize("text", ["1e999", "9" * 1000, "1e-1000", "0", "0.00"])
def test_the_longest_numbers(text: str) -> None:
    """Up to a thousand digits before the point and behind it are fine, and are written out as read."""
    assert is_number(Decimal(text))
    assert Fraction(text) == exact(number_from_text(decimal_text(Decimal(text))))


@pytest.mark.parametrize(
    "text", ["1e99999999999999999999", "1/0", "9" * 5000 + "/7", "", "1e", "one", "NaN", "-Infinity"]
)
def test_what_is_no_number(text: str) -> None:
    """What cannot be read is refused with an error of ours, however hostile."""
    with pytest.raises(InvalidValueError):
        number_from_text(text)


def test_long_fractions() -> None:
    """A fraction may be longer, as conversions make it, but not so long that it cannot be written."""
    assert is_number(Fraction(10**3000, 3))
    assert not is_number(Fraction(3, 10**4000))


@pytest.mark.parametrize(
    ("expected", "number", "digits"),
    [
        ("0.667", Fraction(2, 3), 3),
        ("-0.667", Fraction(-2, 3), 3),
        ("12346", Fraction(123456, 10), 3),
        ("0.000667", Fraction(2, 3000), 3),
        ("1.00", Fraction(9999, 10000), 2),
        ("0.12", Fraction(125, 1000), 2),
        ("0.38", Fraction(375, 1000), 2),
        ("0", Fraction(0), 1),
        ("100", Fraction(100), 3),
    ],
)
def test_rounded(expected: str, number: Fraction, digits: int) -> None:
    """So many digits that count, a half to the even one; the whole part is never cut."""
    assert expected == f"{rounded(number, digits):f}"


@given(st.fractions(), st.integers(0, 12))
def test_rounding_in_a_power_of_ten_is_rounding_the_quotient(number: Fraction, power: int) -> None:
    """To a multiple of its last place, the one that `round` gives."""
    told = rounded(number / 10**power, 8)
    assert told == rounded(number, 8, power=power)
    place = Fraction(10) ** int(told.as_tuple().exponent)
    assert round(number / 10**power / place) * place == exact(told)


def test_arithmetic() -> None:
    """Sums, products and signs are exact, and decimal wherever they can be."""
    assert Decimal(175200312) == total(Decimal(175_000_000), Decimal(200_312))
    assert Fraction(10, 3) == total(3, Fraction(1, 3))
    assert Decimal("2.5") == product(Decimal("0.5"), 5)
    assert [Decimal("-2.50"), Fraction(1, 3), Decimal(0)] == [
        negated(number) for number in (Decimal("2.50"), Fraction(-1, 3), Decimal(0))
    ]
    assert ["0", "-28.7"] == [str(negated(Decimal(0))), str(decimal_of(-287, -1))]
