"""Quantities."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from kzru.errors import IncompatibleUnitsError, InvalidValueError
from kzru.values import Interval, Money, Qualifier, Quantity, Unit
from kzru.values.quantity import resolution_of

KM = Unit("km", "length", Fraction(1000))
MILE = Unit("mi", "length", Fraction("1609.344"))
CELSIUS = Unit("°C", "temperature", Fraction(1), Fraction("273.15"))
FAHRENHEIT = Unit("°F", "temperature", Fraction(5, 9), Fraction("459.67") * Fraction(5, 9))
USD = Unit("USD", "money.USD")
USD_A_YEAR = Unit("USD/a", "money.USD/time")


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("100000000", Decimal("28.7E9")),
        ("1000", Decimal(17000)),
        ("0.5", Decimal(5)),
        ("100", Decimal(1000)),
        ("1", Decimal(11)),
        ("1", Decimal(-101)),
        ("0", Decimal(0)),
        ("0.02", Fraction(1, 5)),
    ],
)
def test_resolution_of(expected: str, value: Decimal | Fraction) -> None:
    """The last place that counts, but never more than a tenth of the value."""
    assert Fraction(expected) == resolution_of(value)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"low": Decimal(1), "high": Decimal(2)},
        {"value": Decimal(1), "low": Decimal(1)},
        {"value": Decimal(1), "qualifier": Qualifier.RANGE},
        {"low": Decimal(1), "qualifier": Qualifier.RANGE},
        {"low": Decimal(2), "high": Decimal(1), "qualifier": Qualifier.RANGE},
        {"value": Decimal(1), "low": Decimal(1), "high": Decimal(2), "qualifier": Qualifier.RANGE},
        {"value": Decimal("NaN")},
        {"value": 1},
        {"value": Decimal(1), "resolution": Decimal("0.1")},
        {"value": Decimal(1), "resolution": Fraction(-1)},
        {"low": "1", "high": Decimal(2), "qualifier": Qualifier.RANGE},
    ],
)
def test_contradictions_are_refused(fields: dict[str, Any]) -> None:
    """A range has two ends in order and no value, all else has a value and no ends, and numbers are exact."""
    with pytest.raises(InvalidValueError):
        Quantity(unit=USD, **fields)


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("28700000000 USD", Quantity(value=Decimal("28.7E9"), unit=USD)),
        ("about 1/3 USD", Quantity(value=Fraction(1, 3), unit=USD, qualifier=Qualifier.ABOUT)),
        ("at least 5 km", Quantity(value=Decimal("5.0"), unit=KM, qualifier=Qualifier.AT_LEAST)),
        ("5 to 7.5 km", Quantity(low=Decimal(5), high=Decimal("7.5"), unit=KM, qualifier=Qualifier.RANGE)),
    ],
)
def test_str(expected: str, quantity: Quantity) -> None:
    """The canonical form: qualifier, plain digits, symbol."""
    assert expected == str(quantity)


def test_conversion_carries_the_readings_along() -> None:
    """What was said of miles is the same said of kilometres, exactly."""
    quantity = Quantity(value=Decimal(100), unit=MILE, qualifier=Qualifier.ABOUT)
    converted = quantity.to(KM)
    assert converted.value == Fraction("160.9344")
    assert converted.qualifier is Qualifier.ABOUT
    assert converted.ordinary == quantity.ordinary.scaled(Fraction("1.609344"))
    assert converted.literal == Interval(Fraction("128.74752"), Fraction("193.12128"))


def test_conversion_of_a_range() -> None:
    """Both ends are converted."""
    quantity = Quantity(low=Decimal(1), high=Decimal(2), unit=MILE, qualifier=Qualifier.RANGE).to(KM)
    assert (quantity.low, quantity.high) == (Fraction("1.609344"), Fraction("3.218688"))


def test_conversion_of_temperatures() -> None:
    """A temperature is moved as well as multiplied; its resolution is only multiplied."""
    quantity = Quantity(value=Decimal(100), unit=CELSIUS)
    assert (quantity.to(FAHRENHEIT).value, quantity.to(FAHRENHEIT).resolution) == (212, 18)


def test_conversion_to_the_same_unit_changes_nothing() -> None:
    """Even the kind of number stays."""
    quantity = Quantity(value=Decimal("1.50"), unit=KM)
    assert quantity.to(KM) is quantity


def test_conversion_into_another_dimension_is_refused() -> None:
    """Kilometres are no dollars, and the message names both."""
    with pytest.raises(IncompatibleUnitsError, match=r"km measures length, USD measures money\.USD"):
        Quantity(value=Decimal(1), unit=KM).to(USD)


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        (Money(Decimal(5), "USD"), Quantity(value=Decimal(5), unit=USD, qualifier=Qualifier.OVER)),
        (None, Quantity(value=Decimal(5), unit=USD_A_YEAR)),
        (None, Quantity(value=Decimal(5), unit=KM)),
        (None, Quantity(low=Decimal(5), high=Decimal(6), unit=USD, qualifier=Qualifier.RANGE)),
    ],
)
def test_money(expected: Money | None, quantity: Quantity) -> None:
    """One amount of a plain currency is money; a rate, a length or a range is not."""
    assert expected == quantity.money


def test_quantities_are_frozen_and_hashable() -> None:
    """Equal numbers make equal quantities, whichever way they were written."""
    quantity = Quantity(value=Decimal("28.70"), unit=USD)
    assert len({quantity, Quantity(value=Decimal("28.7"), unit=USD)}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        quantity.value = Decimal(1)  # type: ignore[misc]


@pytest.mark.parametrize("text", ["1e999999999", "1e-999999999", "1e1000"])
def test_monsters_are_refused(text: str) -> None:
    """A number by hand with a monstrous exponent is refused, as value and as end, before anything is computed."""
    with pytest.raises(InvalidValueError, match="up to 1000 digits"):
        Quantity(value=Decimal(text), unit=KM)
    with pytest.raises(InvalidValueError, match="up to 1000 digits"):
        Quantity(low=Decimal(0), high=Decimal(text), unit=KM, qualifier=Qualifier.RANGE)
    with pytest.raises(InvalidValueError, match="1000 digits"):
        Interval(Decimal(text), None)
    with pytest.raises(InvalidValueError, match="1000 digits"):
        Money(Decimal(text), "USD")
