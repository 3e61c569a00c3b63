"""Numbers in digits, words and both: their exact values, and how far they reach."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.parsed import sentence
from kzru.model import Change
from kzru.parsing.figures.numbers import numeral_at
from kzru.parsing.figures.numerals import NumeralForm

NUMERALS = [
    # text, tokens read from its beginning, value, form
    ("175", 1, "175", NumeralForm.DIGITS),
    ("28.7 billion", 2, "28700000000", NumeralForm.DIGITS),
    ("3 million 250 thousand", 4, "3250000", NumeralForm.DIGITS),
    ("3 thousand 500 schools", 3, "3500", NumeralForm.DIGITS),
    ("3 million 250 thousand 400", 4, "3250000", NumeralForm.DIGITS),
    ("5 thousand 5 million", 2, "5000", NumeralForm.DIGITS),
    ("2 and a half", 4, "2.5", NumeralForm.DIGITS),
    ("2 and a half million", 5, "2500000", NumeralForm.DIGITS),
    ("5-million", 3, "5000000", NumeralForm.DIGITS),
    ("1.5 mln. tonnes", 3, "1500000", NumeralForm.DIGITS),
    ("1.5 mln.", 2, "1500000", NumeralForm.DIGITS),
    ("1/3", 3, "1/3", NumeralForm.FRACTION),
    ("7/8", 3, "7/8", NumeralForm.FRACTION),
    ("12/5", 1, "12", NumeralForm.DIGITS),
    ("1/30", 1, "1", NumeralForm.DIGITS),
    ("1/3/2025", 1, "1", NumeralForm.DIGITS),
    ("1 / 3", 1, "1", NumeralForm.DIGITS),
    ("one hundred and seventy-five", 6, "175", NumeralForm.WORDS),
    ("twelve hundred", 2, "1200", NumeralForm.WORDS),
    ("two million three hundred thousand", 5, "2300000", NumeralForm.WORDS),
    ("two million three", 3, "2000003", NumeralForm.WORDS),
    ("ninety ninety", 1, "90", NumeralForm.WORDS),
    ("three halves", 1, "3", NumeralForm.WORDS),
    ("five and six", 1, "5", NumeralForm.WORDS),
    ("twenty-one", 3, "21", NumeralForm.WORDS),
    ("a hundred", 2, "100", NumeralForm.WORDS),
    ("a dozen", 2, "12", NumeralForm.WORDS),
    ("five and a quarter", 4, "5.25", NumeralForm.WORDS),
    ("five and three quarters", 4, "5.75", NumeralForm.WORDS),
    ("two and a half million", 5, "2500000", NumeralForm.WORDS),
    ("half a million", 3, "500000", NumeralForm.WORDS),
    ("a quarter of a million", 5, "250000", NumeralForm.WORDS),
    ("three point five", 3, "3.5", NumeralForm.WORDS),
    ("one point oh", 1, "1", NumeralForm.WORDS),
    ("two point four five million", 5, "2450000", NumeralForm.WORDS),
    ("seven out of ten", 4, "7/10", NumeralForm.FRACTION),
    ("one in five", 3, "1/5", NumeralForm.FRACTION),
    ("three in ten", 1, "3", NumeralForm.WORDS),
    ("ten out of seven", 1, "10", NumeralForm.WORDS),
    ("eight in every 10", 4, "4/5", NumeralForm.FRACTION),
    ("eight in every 12", 1, "8", NumeralForm.WORDS),
    ("1 in 4", 3, "1/4", NumeralForm.FRACTION),
    ("9 out of 10", 4, "9/10", NumeralForm.FRACTION),
    ("2 in 4", 1, "2", NumeralForm.DIGITS),
    ("12 out of 10", 1, "12", NumeralForm.DIGITS),
    ("1 in 2024", 1, "1", NumeralForm.DIGITS),
    ("6 x 10^3", 5, "6E+3", NumeralForm.DIGITS),
    ("1.5×10-3", 5, "0.0015", NumeralForm.DIGITS),
    ("6 x 10", 1, "6", NumeralForm.DIGITS),
    ("6 x 10^y", 1, "6", NumeralForm.DIGITS),
    ("half", 1, "1/2", NumeralForm.FRACTION),
    ("two thirds", 2, "2/3", NumeralForm.FRACTION),
    ("two-thirds", 3, "2/3", NumeralForm.FRACTION),
    ("a fifth of", 2, "1/5", NumeralForm.FRACTION),
    ("tripled", 1, "3", NumeralForm.MULTIPLE),
    ("halved", 1, "1/2", NumeralForm.MULTIPLE),
    ("dozens", 1, "24", NumeralForm.VAGUE),
    ("hundreds of thousands", 3, "200000", NumeralForm.VAGUE),
    ("tens of thousands", 3, "20000", NumeralForm.VAGUE),
    ("thousands of hundreds", 1, "2000", NumeralForm.VAGUE),
]


@pytest.mark.parametrize(("text", "tokens", "value", "form"), NUMERALS)
def test_numeral(text: str, tokens: int, value: str, form: NumeralForm) -> None:
    """A number reaches as far as its grammar goes, and its value is exact."""
    found = numeral_at(sentence(text), 0)
    assert found is not None
    assert (tokens, Fraction(value), form) == (found.last, Fraction(found.value), found.form)


NO_NUMERALS = [
    "a",
    "a third country",
    "a third party",
    "the first half",
    "and",
    "tens of",
    "tens of people",
    "of",
    "-",
    "",
    "double standards",
    "twelfth",
    "an and",
    "1" * 30,
    "1.2.3",
    "half-hour",
    "half century",
    "million",
    "million dollars",
]


@pytest.mark.parametrize("text", NO_NUMERALS)
def test_no_numeral(text: str) -> None:
    """Articles, ordinals, periods, bare scales and digits without end are no numbers."""
    assert numeral_at(sentence(text), 0) is None


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("to double our trade", "2", Change.UP),
        ("to halve the price", "1/2", Change.DOWN),
        ("will triple its output", "3", Change.UP),
    ],
)
def test_multiple_in_the_infinitive(text: str, value: str, change: Change) -> None:
    """A verb in the infinitive holds its factor where an object stands behind."""
    found = numeral_at(sentence(text), 1)
    assert found is not None
    assert (Fraction(value), change) == (Fraction(found.value), found.change)


def test_scales_end_somewhere() -> None:
    """A row of scale words beyond what anybody states is no larger number."""
    found = numeral_at(sentence("5 " + "million " * 20), 0)
    assert found is not None
    assert (4, Decimal(5 * 10**18)) == (found.last, found.value)


def test_ambiguous_digits_are_marked() -> None:
    """Where another language's reader would read another number, the numeral says so."""
    marked = [numeral_at(sentence(text), 0) for text in ("140.000 tonnes", "140,000 tonnes")]
    assert [True, False] == [found.ambiguous for found in marked if found]


UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """Spell a number below a billion in words."""
    for scale, name in ((10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{spelled(number // scale)} {name}" + (f" {spelled(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{UNITS[number // 100]} hundred" + (f" and {spelled(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    return UNITS[number]


@given(st.integers(1, 10**9 - 1))
def test_every_number_in_words(number: int) -> None:
    """A number spelled in words reads as the number, to its last word."""
    text = spelled(number)
    words = sentence(text)
    found = numeral_at(words, 0)
    assert found is not None
    assert (number, len(words)) == (found.value, found.last)
