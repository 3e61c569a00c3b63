"""Intervals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kzru.values import Interval

CLOSED = Interval(1, 3)
OPEN = Interval(1, 3, low_open=True, high_open=True)
ABOVE = Interval(1, None)
BELOW = Interval(None, 3)
ALL = Interval(None, None)


@pytest.mark.parametrize(
    ("expected", "interval", "value"),
    [
        (True, CLOSED, 1),
        (True, CLOSED, Decimal(3)),
        (False, CLOSED, Fraction(31, 10)),
        (False, OPEN, 1),
        (True, OPEN, Fraction(11, 10)),
        (False, OPEN, 3),
        (True, ABOVE, 10**30),
        (False, ABOVE, 0),
        (True, BELOW, -(10**30)),
        (True, ALL, 0),
    ],
)
def test_contains(expected: bool, interval: Interval, value: Decimal | Fraction | int) -> None:
    """A closed end belongs to the interval, an open one does not, and infinity is beyond every number."""
    assert expected is (value in interval)


@pytest.mark.parametrize(
    ("expected", "interval"),
    [
        (False, CLOSED),
        (False, Interval(2, 2)),
        (True, Interval(2, 2, low_open=True)),
        (True, Interval(2, 2, high_open=True)),
        (True, Interval(3, 2)),
        (False, BELOW),
        (False, ALL),
    ],
)
def test_is_empty(expected: bool, interval: Interval) -> None:
    """An interval of one point needs both ends closed."""
    assert expected is interval.is_empty


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        (Interval(2, 3), CLOSED, Interval(2, 5)),
        (Interval(1, 3, low_open=True, high_open=True), CLOSED, OPEN),
        (CLOSED, ABOVE, BELOW),
        (ABOVE, ABOVE, ALL),
        (Interval(5, 3), BELOW, Interval(5, None)),
    ],
)
def test_intersection(expected: Interval, a: Interval, b: Interval) -> None:
    """The tighter end wins at either side, and of equal ends the open one."""
    assert expected == a.intersection(b) == b.intersection(a)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        (True, CLOSED, Interval(3, 4)),
        (False, OPEN, Interval(3, 4)),
        (False, CLOSED, Interval(4, 5)),
        (True, ALL, CLOSED),
        (False, ALL, Interval(2, 1)),
    ],
)
def test_overlaps(expected: bool, a: Interval, b: Interval) -> None:
    """Sharing one point is enough; an empty interval overlaps nothing."""
    assert expected is a.overlaps(b) is b.overlaps(a)


@pytest.mark.parametrize(
    ("expected", "inner", "outer"),
    [
        (True, OPEN, CLOSED),
        (False, CLOSED, OPEN),
        (True, CLOSED, ABOVE),
        (False, ABOVE, CLOSED),
        (True, Interval(9, 8), CLOSED),
        (True, ALL, ALL),
    ],
)
def test_within(expected: bool, inner: Interval, outer: Interval) -> None:
    """Every number of the inner has to lie in the outer, which holds of an empty one anyway."""
    assert expected is inner.within(outer)


def test_infinity_has_one_form() -> None:
    """An end at infinity is neither open nor closed, so the intervals are equal and so are their hashes."""
    assert Interval(None, 3) == Interval(None, 3, low_open=True)
    assert hash(ALL) == hash(Interval(None, None, low_open=True, high_open=True))


def test_scaled() -> None:
    """Both ends are multiplied, then moved, and stay open or closed."""
    assert Interval(3, 7, low_open=True) == Interval(1, 3, low_open=True).scaled(Fraction(2), Fraction(1))
    assert Interval(2, None) == ABOVE.scaled(Fraction(2))
    assert Interval(None, 6) == BELOW.scaled(Fraction(2))


@pytest.mark.parametrize(
    ("expected", "interval"), [("[1, 3]", CLOSED), ("(1, 3)", OPEN), ("[1, ∞)", ABOVE), ("(−∞, 3]", BELOW)]
)
def test_str(expected: str, interval: Interval) -> None:
    """It is written as in mathematics."""
    assert expected == str(interval)
