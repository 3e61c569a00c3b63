"""Units."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kzru.errors import IncompatibleUnitsError, InvalidValueError
from kzru.values import Unit

TONNE = Unit("t", "mass", Fraction(1000))
KILOGRAM = Unit("kg", "mass")
YEAR = Unit("a", "time", Fraction(31556952))
TENGE = Unit("KZT", "money.KZT")
CELSIUS = Unit("°C", "temperature", Fraction(1), Fraction("273.15"))
KELVIN = Unit("K", "temperature")


@pytest.mark.parametrize(
    "fields",
    [
        ("", "mass"),
        ("t", ""),
        ("t", "mass", Fraction(0)),
        ("t", "mass", Fraction(-1)),
        ("t", "mass", 1000),
        ("t", "mass", Fraction(1), 1),
    ],
)
def test_impossible_units_are_refused(fields: tuple[Any, ...]) -> None:
    """A unit has a name, a dimension and an exact, positive factor."""
    with pytest.raises(InvalidValueError):
        Unit(*fields)


def test_factor_to() -> None:
    """The factor turns a value of the one into a value of the other, the offset moves it."""
    assert TONNE.factor_to(KILOGRAM) == (1000, 0)
    assert CELSIUS.factor_to(KELVIN) == (1, Fraction("273.15"))
    with pytest.raises(IncompatibleUnitsError, match="t measures mass, a measures time"):
        TONNE.factor_to(YEAR)


def test_per() -> None:
    """A rate knows what it is a rate of."""
    rate = TONNE.per(YEAR)
    assert Unit("t/a", "mass/time", Fraction(1000, 31556952)) == rate
    assert str(rate) == "t/a"


@pytest.mark.parametrize(
    ("unit", "other"), [(CELSIUS, YEAR), (TONNE.per(YEAR), YEAR), (TONNE, TONNE.per(YEAR))]
)
def test_no_rates_of_rates(unit: Unit, other: Unit) -> None:
    """Temperatures and rates make no rate."""
    with pytest.raises(InvalidValueError, match="not a plain unit"):
        unit.per(other)


@pytest.mark.parametrize(
    ("currency", "is_money", "unit"),
    [
        ("KZT", True, TENGE),
        ("KZT", False, TENGE.per(YEAR)),
        (None, False, TONNE),
        (None, False, TONNE.per(YEAR)),
    ],
)
def test_currency(currency: str | None, is_money: bool, unit: Unit) -> None:
    """Money per year still knows its currency, but is a rate and no amount."""
    assert (currency, is_money) == (unit.currency, unit.is_money)
