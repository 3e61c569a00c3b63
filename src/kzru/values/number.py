"""Exact numbers: a Decimal for what is said in digits or cardinals, a Fraction for what is said as a fraction.

All arithmetic on them is done here or on Fractions. An operator between Decimals rounds as the caller's decimal context
says, or raises what it traps; nothing of that kind may bear on a figure. Comparing Decimals is exact in any context.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable
from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
)
from fractions import Fraction
from functools import reduce
from operator import mul
from typing import TypeVar

from kzru.errors import InvalidValueError

__all__ = [
    "MOST_PLACES",
    "Number",
    "decimal_form",
    "decimal_from_text",
    "decimal_of",
    "decimal_text",
    "exact",
    "is_number",
    "is_whole",
    "last_place",
    "negated",
    "number_from_text",
    "power_of_ten",
    "product",
    "rounded",
    "shortest",
    "shown",
    "total",
]

Number = Decimal | Fraction
"""The type of every value in kzru. Never float."""

MOST_PLACES = 1000
"""Digits that a Decimal may have before its point, and behind it.

Far more than any figure needs, the universe holding some 10**80 atoms, and so few that no number takes time or memory:
Decimal("1e999999999") is small, but to compute with it or to write it out would fill the machine.
"""

_N = TypeVar("_N", Decimal, Fraction)

_ZERO, _ONE = Decimal(0), Decimal(1)
_EXACTLY = Context(
    prec=MAX_PREC,
    rounding=ROUND_HALF_EVEN,
    Emin=MIN_EMIN,
    Emax=MAX_EMAX,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, Inexact],
)
"""In which Decimals are read, and products and sums of them have all their digits, whatever the caller's context is.

All is said: what is left out would follow decimal.DefaultContext, which anybody may change.
"""

_MOST_BITS = 12 * MOST_PLACES
"""Bits of a Fraction's numerator and denominator: conversions make them longer than the Decimals that they began with,
and Python writes no integer of more than some 4,300 digits."""

_DIGITS = 12
"""Significant digits to which a fraction that has no finite decimal form is written out."""


def exact(value: Number | int) -> Fraction:
    """Return *value* as a Fraction, for arithmetic that must not round.

    Raises:
        InvalidValueError: *value* is no number of kzru's; see `is_number`.
    """
    if isinstance(value, Decimal):
        return Fraction(*_checked(value).as_integer_ratio())
    return value if isinstance(value, Fraction) else Fraction(value)


def _checked(value: Decimal) -> Decimal:
    if not is_number(value):
        raise InvalidValueError(f"{shown(value)} is no number with up to {MOST_PLACES} digits")
    return value


def is_number(value: object) -> bool:
    """Tell whether *value* is one of kzru's numbers: a Decimal or a Fraction, finite and no monster.

    >>> is_number(Decimal("28.7")), is_number(28), is_number(Decimal("1e999999999"))
    (True, False, False)
    """
    if isinstance(value, Decimal):
        text = _EXACTLY.to_sci_string(value)
        if "E" not in text and len(text) < MOST_PLACES and value.is_finite():
            return True  # as nearly all are, and as is quicker to tell
        exponent = value.as_tuple().exponent
        return isinstance(exponent, int) and exponent >= -MOST_PLACES and value.adjusted() < MOST_PLACES
    if not isinstance(value, Fraction):
        return False
    return max(value.numerator.bit_length(), value.denominator.bit_length()) <= _MOST_BITS


def is_whole(value: Number) -> bool:
    """Tell whether *value* has nothing behind the point.

    >>> is_whole(Decimal("5.0")), is_whole(Fraction(1, 2))
    (True, False)
    """
    return exact(value).denominator == 1


def shown(value: object) -> str:
    """Return *value* for an error message, cut where it is long."""
    return reprlib.repr(value)


def last_place(value: Number) -> Fraction:
    """Return the place of the last non-zero digit of *value*: 28.7 has tenths, 17,000 has thousands.

    Zero has none and gives 0. A Fraction is taken as the fraction word it was said as and gives 0 too.

    >>> last_place(Decimal("28.70")), last_place(Decimal(17000))
    (Fraction(1, 10), Fraction(1000, 1))
    """
    if not isinstance(value, Decimal) or not value:
        return Fraction(0)
    digits = _checked(value).as_tuple().digits
    trailing = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return power_of_ten(value.adjusted() + 1 - len(digits) + trailing)


def power_of_ten(exponent: int) -> Fraction:
    """Return ten to the *exponent*.

    >>> power_of_ten(-2)
    Fraction(1, 100)
    """
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def decimal_of(digits: int, exponent: int = 0) -> Decimal:
    """Return *digits* · 10 ** *exponent* as a Decimal with just these digits.

    >>> decimal_of(287, -1)
    Decimal('28.7')
    """
    return Decimal(digits).scaleb(exponent, _EXACTLY)


def shortest(number: Fraction) -> Number:
    """Return a Decimal where *number* has a finite decimal form, else the Fraction itself.

    >>> shortest(Fraction(7, 4)), shortest(Fraction(1, 3))
    (Decimal('1.75'), Fraction(1, 3))
    """
    numerator, denominator = number.as_integer_ratio()
    twos = (denominator & -denominator).bit_length() - 1
    rest = denominator >> twos
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return number
    places = max(twos, fives)
    return decimal_of(numerator * 10**places // denominator, -places)


def product(*factors: Number | int) -> Number:
    """Return the exact product: a Decimal where it has a finite decimal form, else a Fraction.

    >>> product(Decimal("28.7"), Fraction(10**9))
    Decimal('28700000000')
    """
    if (decimals := _decimals(factors)) is not None:
        return _shortened(reduce(_EXACTLY.multiply, decimals, _ONE))
    return shortest(reduce(mul, map(exact, factors)))


def total(*parts: Number | int) -> Number:
    """Return the exact sum: a Decimal where it has a finite decimal form, else a Fraction.

    >>> total(Decimal(2), Fraction(1, 2))
    Decimal('2.5')
    """
    if (decimals := _decimals(parts)) is not None:
        return _shortened(reduce(_EXACTLY.add, decimals, _ZERO))
    return shortest(sum(map(exact, parts), Fraction(0)))


def _decimals(numbers: Iterable[Number | int]) -> list[Decimal | int] | None:
    """Return numbers as a decimal context computes with them; None where one is a fraction of its own."""
    found: list[Decimal | int] = []
    for number in numbers:
        if isinstance(number, Decimal):
            found.append(_checked(number))
        elif number.denominator == 1:
            found.append(number.numerator)
        else:
            return None
    return found


def _shortened(value: Decimal) -> Decimal:
    """Return a Decimal without an exponent, and without a zero that ends its decimals."""
    whole = value.to_integral_value(context=_EXACTLY)
    if whole != value:
        return _EXACTLY.normalize(value)
    return whole.quantize(_ONE, context=_EXACTLY) if whole else _ZERO


def negated(value: Number) -> Number:
    """Return *value* with the other sign, of the same type and as finely stated."""
    if isinstance(value, Decimal):
        return value.copy_negate() if value else value
    return -value


def decimal_text(value: Number) -> str:
    """Return *value* in plain decimal digits, without exponent or trailing zeros.

    A Fraction without a finite decimal form is rounded to twelve significant digits, or to its whole part where
    that is longer.

    >>> decimal_text(Decimal("2.870E+10")), decimal_text(Fraction(1, 3))
    ('28700000000', '0.333333333333')

    Raises:
        InvalidValueError: *value* is no number of kzru's; see `is_number`.
    """
    decimal = _checked(value) if isinstance(value, Decimal) else shortest(exact(value))
    if not decimal:
        return "0"  # without the sign that a Decimal may give it
    text = f"{rounded(decimal, _DIGITS) if isinstance(decimal, Fraction) else decimal:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_form(value: Number) -> Decimal:
    """Return the number that `decimal_text` writes.

    >>> decimal_form(Fraction(1, 3))
    Decimal('0.333333333333')

    Raises:
        InvalidValueError: *value* is no number of kzru's; see `is_number`.
    """
    text = decimal_text(value)
    return Decimal(text) if isinstance(value, Decimal) else decimal_from_text(text)


def rounded(value: Fraction, digits: int, *, power: int = 0) -> Decimal:
    """Return *value* with so many significant digits, or more where its whole part has more; a half goes to the even.

    >>> rounded(Fraction(2, 3), 3), rounded(Fraction(123456, 10), 3), rounded(Fraction(28_700), 3, power=3)
    (Decimal('0.667'), Decimal('12346'), Decimal('28.7'))

    Args:
        value: The number.
        digits: How many digits.
        power: The power of ten that it is told in: 9 for billions.
    """
    top, bottom = value.as_integer_ratio()
    bottom *= 10**power
    exponent = min(0, _magnitude(top, bottom) + 1 - digits)
    return decimal_of(_nearest(top * 10**-exponent, bottom), exponent)


def _nearest(top: int, bottom: int) -> int:
    """Return the integer nearest to a quotient, the even one of two; what `round` gives of a Fraction, without its common divisors."""
    whole, rest = divmod(top, bottom)
    return whole + (2 * rest > bottom or (2 * rest == bottom and whole % 2))


def _magnitude(top: int, bottom: int) -> int:
    """Return the power of ten of the first digit of a quotient that is not zero: 2 for 287, -1 for 0.28; 0 for zero."""
    whole = abs(top) // bottom
    if whole or not top:
        return Decimal(whole).adjusted()
    # From the lengths of both parts, which tell it but for one.
    guess = Decimal(abs(top)).adjusted() - Decimal(bottom).adjusted()
    return guess if abs(top) * 10**-guess >= bottom else guess - 1


def number_from_text(text: str) -> Number:
    """Read what `decimal_text` or ``str(Fraction)`` wrote.

    Raises:
        InvalidValueError: *text* is neither a finite decimal number nor a fraction ``a/b``, or has too many digits.
    """
    if "/" not in text:
        return decimal_from_text(text)
    try:
        value = Fraction(text)
    except (ArithmeticError, ValueError):
        raise _no_number(text) from None
    return _of_bearable_length(value, text)


def decimal_from_text(text: str) -> Decimal:
    """Read decimal digits, with an exponent or without.

    Raises:
        InvalidValueError: *text* is no finite decimal number, or has too many digits.
    """
    try:
        value = Decimal(text, _EXACTLY)
    except ArithmeticError:
        raise _no_number(text) from None
    if not value.is_finite():
        raise InvalidValueError(f"{shown(text)} is not finite; kzru's numbers are")
    return _of_bearable_length(value, text)


def _no_number(text: str) -> InvalidValueError:
    return InvalidValueError(
        f"{shown(text)} is no number; write a decimal such as '28.7' or a fraction such as '1/3'"
    )


def _of_bearable_length(value: _N, text: str) -> _N:
    if not is_number(value):
        raise InvalidValueError(f"{shown(text)} is too long; a number has up to {MOST_PLACES} digits")
    return value
