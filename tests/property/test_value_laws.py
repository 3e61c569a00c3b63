"""Laws that hold of all values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kzru import testing
from kzru.units import get_unit, unit_symbols
from kzru.values import Interval, Money, Number, Period, Qualifier, Quantity, RelativePeriod, Unit
from kzru.values.number import decimal_text, exact, last_place, number_from_text, shortest
from kzru.values.quantity import resolution_of

BARE_QUALIFIERS = [qualifier for qualifier in Qualifier if qualifier is not Qualifier.RANGE]


@st.composite
def _pairs_of_units(draw: st.DrawFn) -> tuple[Unit, Unit]:
    unit = draw(testing.units())
    same = [other for other in map(get_unit, unit_symbols()) if other.dimension == unit.dimension]
    return unit, draw(st.sampled_from(same)) if same else unit


@given(testing.numbers())
def test_text_of_a_number_reads_back(number: Number) -> None:
    """A Decimal comes back equal from its digits, a Fraction from its own form."""
    if isinstance(number, Decimal):
        assert number_from_text(decimal_text(number)) == number
    else:
        assert number_from_text(str(number)) == number


@given(testing.numbers())
def test_decimal_text_is_canonical(number: Number) -> None:
    """Writing what was read changes nothing, and the shortest form of a number is that number."""
    text = decimal_text(number)
    assert decimal_text(number_from_text(text)) == text
    assert shortest(exact(number)) == number


@given(testing.numbers())
def test_resolution_is_the_lesser_of_last_place_and_a_tenth(number: Number) -> None:
    """As the contract defines it, place by place."""
    tenth = abs(exact(number)) / 10
    assert resolution_of(number) == (min(last_place(number), tenth) if last_place(number) else tenth)


@given(st.sampled_from(BARE_QUALIFIERS), testing.numbers(), testing.units())
def test_readings_are_nested(qualifier: Qualifier, value: Number, unit: Unit) -> None:
    """What a listener takes a figure to mean is among what its words leave open, for every qualifier."""
    quantity = Quantity(value=value, unit=unit, qualifier=qualifier)
    assert quantity.ordinary.within(quantity.literal)


@given(testing.quantities())
def test_readings_are_nested_whatever_the_resolution(quantity: Quantity) -> None:
    """The same of ranges and of resolutions that do not follow from the value."""
    assert quantity.ordinary.within(quantity.literal)


@given(testing.quantities(), _pairs_of_units())
def test_conversion_there_and_back_is_exact(quantity: Quantity, pair: tuple[Unit, Unit]) -> None:
    """Converting into another unit of the dimension and back gives an equal quantity."""
    unit, other = pair
    stated = Quantity(
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        resolution=quantity.resolution,
        unit=unit,
    )
    assert stated.to(other).to(unit) == stated
    assert stated.to(other).to(other) == stated.to(other)


@given(testing.numbers(), testing.numbers(), _pairs_of_units())
def test_conversion_keeps_order(a: Number, b: Number, pair: tuple[Unit, Unit]) -> None:
    """What is more in one unit is more in the other."""
    unit, other = pair
    converted = [Quantity(value=value, unit=unit).to(other).value for value in (a, b)]
    assert None not in converted
    first, second = (exact(value) for value in converted if value is not None)
    assert (exact(a) < exact(b)) is (first < second)


@given(testing.quantities(), _pairs_of_units())
def test_conversion_converts_the_readings(quantity: Quantity, pair: tuple[Unit, Unit]) -> None:
    """Reading and converting may be done in either order."""
    unit, other = pair
    stated = Quantity(value=exact(quantity.ordinary.low or Fraction(1)), unit=unit)
    factor, offset = unit.factor_to(other)
    assert stated.to(other).ordinary == stated.ordinary.scaled(factor, offset)
    assert stated.to(other).literal == stated.literal.scaled(factor, offset)


@given(testing.intervals(), testing.intervals(), testing.intervals())
def test_intersection_of_intervals(a: Interval, b: Interval, c: Interval) -> None:
    """Commutative, associative, idempotent; and part of both."""
    assert a.intersection(b) == b.intersection(a)
    assert a.intersection(b).intersection(c) == a.intersection(b.intersection(c))
    assert a.intersection(a) == a
    assert a.intersection(b).within(a)
    assert a.overlaps(b) is b.overlaps(a) is (not a.intersection(b).is_empty)


@given(testing.intervals(), testing.intervals(), testing.numbers(min_value=-21, max_value=21))
def test_a_number_lies_in_an_intersection_when_in_both(a: Interval, b: Interval, number: Number) -> None:
    """Membership is the oracle of intersection and of emptiness."""
    assert (number in a.intersection(b)) is (number in a and number in b)
    if number in a:
        assert not a.is_empty


@given(testing.periods(), testing.periods(), testing.periods())
def test_intersection_of_periods(a: Period, b: Period, c: Period) -> None:
    """Commutative, associative, idempotent, with None for no days."""
    assert a.intersection(b) == b.intersection(a)
    ab, bc = a.intersection(b), b.intersection(c)
    assert (ab and ab.intersection(c)) == (bc and a.intersection(bc))
    assert a.intersection(a) == a


@given(testing.relative_periods(), testing.dates())
def test_resolving_never_fails(relative: RelativePeriod, on: object) -> None:
    """Every relative period has days or none; the open ends are those that were told."""
    period = relative.resolve(on)  # type: ignore[arg-type]
    if period is not None:
        assert (period.start is None, period.end is None) == (relative.open_start, relative.open_end)


@given(testing.money(), testing.numbers())
def test_sums_of_money_are_exact(money: Money, number: Number) -> None:
    """Adding and taking away the same amount changes nothing."""
    other = Money(number, money.currency)
    assert money + other - other == money
    assert (money < other) is (exact(money.amount) < exact(number))
