"""Money."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest

from kzru.errors import IncompatibleUnitsError, InvalidValueError
from kzru.values import Money


def _usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


@pytest.mark.parametrize("currency", ["usd", "US", "USDT", "", "ДОЛ", "U S"])
def test_a_currency_is_a_code(currency: str) -> None:
    """Symbols, names and lower case are not codes."""
    with pytest.raises(InvalidValueError, match="three-letter"):
        Money(Decimal(1), currency)


@pytest.mark.parametrize("amount", [1, "1", None, Decimal("NaN")])
def test_an_amount_is_exact(amount: Any) -> None:
    """Only a finite Decimal or a Fraction is an amount."""
    with pytest.raises(InvalidValueError, match="finite"):
        Money(amount, "USD")


def test_sums_are_exact() -> None:
    """Adding and subtracting rounds nothing, whatever the caller's decimal context."""
    with localcontext() as context:
        context.prec = 2
        assert _usd("12345.68") == _usd("12345.67") + _usd("0.01")
        assert _usd("-0.3") == _usd("0.1") - _usd("0.4")
    third = Money(Fraction(1, 3), "USD")
    assert Money(Fraction(2, 3), "USD") == third + third
    assert _usd("1") == third + third + third


def test_order() -> None:
    """Amounts of one currency are ordered by their size."""
    small, large = _usd("9.99"), _usd("10")
    assert small < large
    assert large > small
    assert small <= large
    assert large >= small
    assert large <= _usd("10.00")
    assert large >= _usd("10.00")


def test_currencies_do_not_mix() -> None:
    """Dollars and tenge neither add nor compare; the message names both. They are merely unequal."""
    tenge = Money(Decimal(1), "KZT")
    for operate in (Money.__add__, Money.__sub__, Money.__lt__, Money.__le__, Money.__gt__, Money.__ge__):
        with pytest.raises(IncompatibleUnitsError, match="USD and KZT"):
            operate(_usd("1"), tenge)
    assert _usd("1") != tenge


def test_str() -> None:
    """Plain digits and the code."""
    assert str(Money(Decimal("28.7E9"), "USD")) == "28700000000 USD"
