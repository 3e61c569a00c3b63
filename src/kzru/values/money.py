"""Money: an exact amount of one currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

import attrs

from kzru.errors import IncompatibleUnitsError, InvalidValueError
from kzru.short import Short
from kzru.values.number import MOST_PLACES, Number, decimal_text, exact, is_number, negated, shown, total

__all__ = ["Money"]

_CODE = re.compile("[A-Z]{3}")


@attrs.frozen(repr=False)
class Money(Short):
    """An amount of a currency. Amounts of two currencies neither add nor compare; convert one first.

    Attributes:
        amount: The amount in units of the currency (dollars, not cents).
        currency: The ISO 4217 code, such as "USD".
    """

    amount: Number
    currency: str

    def __attrs_post_init__(self) -> None:
        """Refuse floats and what is not a three-letter code."""
        if not is_number(self.amount):
            raise InvalidValueError(
                f"an amount is a finite Decimal or a Fraction with up to {MOST_PLACES} digits, not {shown(self.amount)}"
            )
        if not _CODE.fullmatch(self.currency):
            raise InvalidValueError(
                f"a currency is a three-letter ISO 4217 code such as 'USD', not {self.currency!r}"
            )

    def _amount_of(self, other: Money) -> Fraction:
        if self.currency != other.currency:
            raise IncompatibleUnitsError(
                f"{self.currency} and {other.currency} are different currencies; convert one of them first"
            )
        return exact(other.amount)

    def __add__(self, other: Money) -> Money:
        return Money(total(self.amount, self._amount_of(other)), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(total(self.amount, negated(self._amount_of(other))), self.currency)

    def __lt__(self, other: Money) -> bool:
        return exact(self.amount) < self._amount_of(other)

    def __le__(self, other: Money) -> bool:
        return exact(self.amount) <= self._amount_of(other)

    def __gt__(self, other: Money) -> bool:
        return exact(self.amount) > self._amount_of(other)

    def __ge__(self, other: Money) -> bool:
        return exact(self.amount) >= self._amount_of(other)

    def __str__(self) -> str:
        return f"{decimal_text(self.amount)} {self.currency}"

    def _says(self) -> Iterable[object]:
        return (str(self),)
