"""Exact numbers: a Decimal for what is said in digits or cardinals, a Fraction for what is said as a fraction."""

from __future__ import annotations

from decimal import MAX_EMAX, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from kzru.errors import InvalidValueError

__all__ = [
    "Number",
    "decimal_text",
    "exact",
    "is_number",
    "last_place",
    "number_from_text",
    "product",
    "shortest",
]

Number = Decimal | Fraction
"""The type of every value in kzru. Never float."""

_DIGITS = 12
"""Significant digits to which a fraction that has no finite decimal form is written out."""


def exact(value: Number) -> Fraction:
    """Return *value* as a Fraction, for arithmetic that must not round."""
    return value if isinstance(value, Fraction) else Fraction(value)


def is_number(value: object) -> bool:
    """Tell whether *value* is one of kzru's numbers: a finite Decimal or a Fraction."""
    return isinstance(value, Fraction) or (isinstance(value, Decimal) and value.is_finite())


def last_place(value: Number) -> Fraction:
    """Return the place of the last non-zero digit of *value*: 28.7 has tenths, 17,000 has thousands.

    Zero has none and gives 0. A Fraction is taken as the fraction word it was said as and gives 0 too.

    >>> last_place(Decimal("28.70")), last_place(Decimal(17000))
    (Fraction(1, 10), Fraction(1000, 1))
    """
    if isinstance(value, Fraction) or value == 0:
        return Fraction(0)
    _, digits, exponent = value.as_tuple()
    trailing = 0
    for digit in reversed(digits):
        if digit:
            break
        trailing += 1
    return Fraction(10) ** (int(exponent) + trailing)


def shortest(number: Fraction) -> Number:
    """Return a Decimal where *number* has a finite decimal form, else the Fraction itself.

    >>> shortest(Fraction(7, 4)), shortest(Fraction(1, 3))
    (Decimal('1.75'), Fraction(1, 3))
    """
    denominator = number.denominator
    twos = (denominator & -denominator).bit_length() - 1
    rest = denominator >> twos
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return number
    places = max(twos, fives)
    # From its digits: arithmetic of Decimals would round them to the caller's context.
    sign, digits, _ = Decimal(number.numerator * 10**places // denominator).as_tuple()
    return Decimal((sign, digits, -places))


def product(a: Number, b: Number) -> Number:
    """Return the exact product: a Decimal where it has a finite decimal form, else a Fraction.

    >>> product(Decimal("28.7"), Fraction(10**9))
    Decimal('28700000000')
    """
    return shortest(exact(a) * exact(b))


def decimal_text(value: Number) -> str:
    """Return *value* in plain decimal digits, without exponent or trailing zeros.

    A Fraction without a finite decimal form is rounded to twelve significant digits, or to its whole part where
    that is longer.

    >>> decimal_text(Decimal("2.870E+10")), decimal_text(Fraction(1, 3))
    ('28700000000', '0.333333333333')
    """
    if isinstance(value, Fraction):
        value = shortest(value)
    text = f"{_rounded(value) if isinstance(value, Fraction) else value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _rounded(value: Fraction) -> Decimal:
    whole = Decimal(abs(value.numerator) // value.denominator)
    # A context of its own: the caller's may round differently, or trap.
    context = Context(
        prec=max(_DIGITS, whole.adjusted() + 1), rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, traps=[]
    )
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def number_from_text(text: str) -> Number:
    """Read what `decimal_text` or ``str(Fraction)`` wrote.

    Raises:
        InvalidValueError: *text* is neither a finite decimal number nor a fraction ``a/b``.
    """
    try:
        value: Number = Fraction(text) if "/" in text else Decimal(text)
    except (ArithmeticError, ValueError):
        raise InvalidValueError(
            f"{text!r} is no number; write a decimal such as '28.7' or a fraction such as '1/3'"
        ) from None
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValueError(f"{text!r} is not finite; kzru's numbers are")
    return value
