"""Numbers with their units."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builders.parsed import amount, amounts, surface_of

AMOUNTS = [
    # sentence, surface, value, unit
    ("It cost US$28.7 billion.", "US$28.7 billion", "28700000000", "USD"),
    ("It cost $28.7 billion USD.", "$28.7 billion USD", "28700000000", "USD"),
    ("It cost 28.7 billion US dollars.", "28.7 billion US dollars", "28700000000", "USD"),
    ("It cost USD34.6 million.", "USD34.6 million", "34600000", "USD"),
    ("It cost €500m.", "€500m", "500000000", "EUR"),
    ("It cost 5t of gold.", "5t", "5", "t"),
    ("It has 25k users.", "25k", "25000", None),
    ("It has 35m of them.", "35m", "35000000", None),
    ("It lost -$23.", "-$23", "-23", "USD"),
    ("It lost $-23.", "$-23", "-23", "USD"),
    ("It was minus 5 degrees Celsius.", "minus 5 degrees Celsius", "-5", "degC"),
    ("It was a 120-km line.", "120-km", "120", "km"),
    ("It is 7 591 km long.", "7 591 km", "7591", "km"),
    ("It lies 45 m in the sea.", "45 m", "45", "m"),
    ("It took five in the end.", "five", "5", None),
    ("Oil is $70 per barrel.", "$70 per barrel", "70", "USD/bbl"),
    ("It ships 5 million tonnes a year.", "5 million tonnes a year", "5000000", "t/a"),
    ("It pays 4 percent per annum.", "4 percent", "4", "%"),
    ("It costs $180 per thousand cubic metres.", "$180 per thousand cubic metres", "0.18", "USD/m3"),
    ("It rose half a percentage.", "half", "0.5", "ratio"),
    ("It costs 45 cents.", "45 cents", "0.45", "USD"),
    ("It is 5 tonnes per lunar month.", "5 tonnes", "5", "t"),
    ("It was minus-5 °C.", "minus-5 °C", "-5", "degC"),
    ("It costs $5 per degree Celsius.", "$5", "5", "USD"),
    ("Belarus paid 5 roubles.", "5 roubles", "5", "BYN"),
]


@pytest.mark.parametrize(("text", "expected", "value", "unit"), AMOUNTS)
def test_amount(text: str, expected: str, value: str, unit: str | None) -> None:
    """A number takes the currency, scale, sign, unit and rate that stand with it, and nothing else."""
    found = amount(text)
    assert (expected, Fraction(value), unit) == (
        surface_of(text, found),
        Fraction(found.value),
        found.unit and found.unit.symbol,
    )


def test_a_currency_stands_right_before_its_number() -> None:
    """A symbol or code takes no number across another word, nor out of the middle of a word."""
    assert amount("Paid in USD for 5 lots.").unit is None
    assert () == amounts("The model XUSD5 was shown.")


def test_a_hyphen_leads_to_what_is_counted() -> None:
    """In a compound the noun stands in the singular."""
    found = amount("A 15-member delegation arrived.")
    assert found.counted is not None
    assert "member" == found.counted.noun
