"""One quantity is read from every form it is written in, and nothing but a quantity is."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from builders.parsed import examples, table
from kzru import testing
from kzru.errors import InvalidValueError, KzruError, NotUnderstoodError
from kzru.parsing.figures.quantities import read_quantity
from kzru.values import Quantity


@pytest.mark.parametrize(("case", "form"), examples("quantities", "synthetic", "forms"))
def test_form(case: dict[str, Any], form: str) -> None:
    """Each form of a quantity reads as the quantity."""
    assert case["quantity"] == str(read_quantity(form, language="en"))


REFUSED = [
    ("", 0),
    ("   ", 0),
    ("no quantity", 0),
    ("last year", 0),
    ("2025", 0),
    ("Soyuz-5", 0),
    ("the 21st forum", 0),
    ("$5 billion and 7 tonnes", 11),
    ("Trade reached $5 billion", 0),
    ("$5 billion in trade", 11),
    ("about about $5", 0),
    ("5 km!", 4),
    ("(5 km)", 0),
]


@pytest.mark.parametrize(("text", "offset"), REFUSED)
def test_what_is_no_single_quantity_is_refused(text: str, offset: int) -> None:
    """The error tells where understanding stopped, and what would be right."""
    with pytest.raises(NotUnderstoodError) as caught:
        read_quantity(text, language="en")
    assert (text, offset) == (caught.value.source, caught.value.offset)
    assert "one quantity" in caught.value.expected


def test_the_language_is_found_out() -> None:
    """English need not be named."""
    assert read_quantity("a fifth", language="en") == read_quantity("a fifth")


def test_unknown_language() -> None:
    """A language that kzru does not read is refused before the text is looked at."""
    with pytest.raises(InvalidValueError, match="no language 'de'; kzru reads en, ru, kk"):
        read_quantity("5 km", language="de")


CANONICAL = [
    "5 %",
    "about 28000000000 USD",
    "at least 300 count",
    "5 to 7 %",
    "1/3 ratio",
    "-5 degC",
    "0 KZT/a",
    "at most 2.5 t/ha",
]


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_form(text: str) -> None:
    """What str() of a quantity gives is read as it stands."""
    assert text == str(read_quantity(text))


NOT_CANONICAL = [
    "5 parsec",
    "about five",
    "7 to 5 %",
    "about 5 to 7 %",
    "nan km",
    "inf USD",
    "1/0 ratio",
    "exact exact 5 km",
]


@pytest.mark.parametrize("text", NOT_CANONICAL)
def test_near_misses_of_the_canonical_form(text: str) -> None:
    """What only looks canonical is refused as any other text, or read as the words it is made of."""
    with contextlib.suppress(NotUnderstoodError):
        assert text != str(read_quantity(text, language="en"))


@given(testing.quantities())
def test_canonical_form_reads_back(quantity: Quantity) -> None:
    """A quantity whose resolution follows from its value is what its own text reads as."""
    value, low, high = quantity.value, quantity.low, quantity.high
    assume(not any(isinstance(number, Fraction) and number.denominator == 1 for number in (value, low, high)))
    plain = Quantity(value=value, low=low, high=high, unit=quantity.unit, qualifier=quantity.qualifier)
    assert plain == read_quantity(str(plain))


@given(testing.texts() | st.text())
@example("\ud800 5 km")
@example("5\x00km")
@example("1/0 km")
def test_any_text_is_read_or_refused(text: str) -> None:
    """The strict reader raises nothing but its own errors."""
    with contextlib.suppress(KzruError):
        read_quantity(text, language="en")


FORMS = [form for case in table("quantities")["synthetic"] for form in case["forms"]]


@given(st.sampled_from(FORMS) | testing.texts(max_size=4))
def test_normalising_twice_is_normalising_once(form: str) -> None:
    """The text of what was read reads as the same, save that no text tells a number to be vague ("dozens")."""
    try:
        once = read_quantity(form, language="en")
    except KzruError:
        assume(False)
    assume(not once.is_vague)
    assert once == read_quantity(str(once), language="en")


@given(st.sampled_from([form for form in FORMS if form != "25 bp"]))
def test_no_break_spaces_are_spaces(form: str) -> None:
    """Which space stands between the words changes nothing."""
    try:
        expected = read_quantity(form, language="en")
    except KzruError:
        assume(False)
    assert expected == read_quantity(form.replace(" ", "\u00a0"), language="en")
