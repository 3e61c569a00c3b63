"""The two readings of a qualified value, worked out by hand from the contract's table."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kzru.values import Interval, Qualifier, Quantity, Unit
from kzru.values.qualifier import literal_reading, ordinary_reading

COUNT = Unit("count", "count")


def _closed(low: str, high: str) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def _open(low: str | None, high: str | None) -> Interval:
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low_open=True,
        high_open=True,
    )


# value, qualifier, ordinary, literal: with u = 0.1 for 28.7, 1000 for 17000, 1 for 175; w = min(u, a tenth of v).
READINGS = [
    (
        "28.7",
        "exact",
        _closed("28.65", "28.75"),
        Interval(Fraction("28.65"), Fraction("28.8"), high_open=True),
    ),
    ("28", "exact", _closed("27.5", "28.5"), Interval(Fraction("27.5"), Fraction(29), high_open=True)),
    ("28", "about", _closed("27", "29"), _closed("26", "30")),
    ("17000", "over", Interval(17000, 19000, low_open=True), Interval(17000, None, low_open=True)),
    ("17000", "at_least", _closed("17000", "19000"), Interval(17000, None)),
    ("20", "almost", Interval(16, 20, high_open=True), Interval(None, 20, high_open=True)),
    ("20", "under", Interval(16, 20, high_open=True), Interval(None, 20, high_open=True)),
    ("175", "at_most", _closed("173", "175"), Interval(None, 175)),
    # 5 stands for itself: its last place is 1, but a tenth of it is less.
    ("5", "exact", _closed("4.75", "5.25"), Interval(Fraction("4.75"), Fraction("5.5"), high_open=True)),
    ("5", "about", _closed("4.5", "5.5"), _closed("4", "6")),
    ("0", "exact", _closed("0", "0"), _closed("0", "0")),
    ("-5", "about", _closed("-5.5", "-4.5"), _closed("-6", "-4")),
]


@pytest.mark.parametrize(("value", "qualifier", "ordinary", "literal"), READINGS)
def test_readings(value: str, qualifier: str, ordinary: Interval, literal: Interval) -> None:
    """Each qualifier has the ordinary and the literal reading that the contract gives it."""
    quantity = Quantity(value=Decimal(value), unit=COUNT, qualifier=Qualifier(qualifier))
    assert (ordinary, literal) == (quantity.ordinary, quantity.literal)


def test_a_fraction_word_is_a_tenth_wide() -> None:
    """For "a fifth" w is a tenth of the value: 0.02."""
    quantity = Quantity(value=Fraction(1, 5), unit=Unit("ratio", "ratio"))
    assert quantity.ordinary == _closed("0.19", "0.21")
    assert quantity.literal == Interval(Fraction("0.19"), Fraction("0.22"), high_open=True)


def test_a_range_reads_the_same_either_way() -> None:
    """A range says both its ends."""
    quantity = Quantity(low=Decimal(5), high=Decimal(7), unit=COUNT, qualifier=Qualifier.RANGE)
    assert _closed("5", "7") == quantity.ordinary == quantity.literal


@pytest.mark.parametrize(
    ("ordinary_overlap", "literal_overlap", "a", "b"),
    [
        (True, True, ("28.7", "exact"), ("28", "about")),
        (False, True, ("28.7", "exact"), ("28", "exact")),
        (False, True, ("17000", "over"), ("20000", "over")),
        (False, False, ("10", "about"), ("27", "over")),
        (False, False, ("20", "under"), ("20", "over")),
        (True, True, ("20", "at_most"), ("20", "at_least")),
    ],
)
def test_which_readings_overlap(
    ordinary_overlap: bool, literal_overlap: bool, a: tuple[str, str], b: tuple[str, str]
) -> None:
    """The verdicts of the contract's examples follow from the readings alone."""
    first, second = (
        Quantity(value=Decimal(value), unit=COUNT, qualifier=Qualifier(qualifier))
        for value, qualifier in (a, b)
    )
    assert ordinary_overlap is first.ordinary.overlaps(second.ordinary)
    assert literal_overlap is first.literal.overlaps(second.literal)


def test_readings_without_resolution() -> None:
    """With nothing rounded, exact means the value alone, and over still leaves all above open."""
    assert literal_reading(Qualifier.EXACT, Fraction(3), Fraction(0)) == _closed("3", "3")
    assert ordinary_reading(Qualifier.EXACT, Fraction(3), Fraction(0)) == _closed("3", "3")
    assert ordinary_reading(Qualifier.OVER, Fraction(3), Fraction(0)).is_empty
    assert literal_reading(Qualifier.OVER, Fraction(3), Fraction(0)) == _open("3", None)
