"""Laws that every comparison keeps."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import SAID, UNITS, Table, figure
from kzru.comparison import Verdict, compare, reconcile
from kzru.model import Change, Figure, Measure, Stage, Status
from kzru.values import Period, Qualifier, Quantity, Unit

RATES = Table({("RUB", "USD"): Fraction(1, 80), ("RUB", "KZT"): Fraction(6)})
PERIODS = [
    None,
    Period.of_year(2024),
    Period.of_months(2025, 1, 8),
    Period.of_months(2025, 1, 9),
    Period(date(2005, 1, 1), None),
    Period(None, date(2030, 12, 31)),
]
MEASURES = {"stock": Measure.STOCK, "flow": Measure.FLOW, "trade.growth": Measure.FLOW, None: None}
numbers = st.builds(
    lambda digits, power: Decimal(f"{digits}E{power}"), st.integers(0, 120), st.integers(-1, 3)
)


@st.composite
def quantities(draw: st.DrawFn, units: tuple[str, ...] = ("USD", "RUB", "KZT", "%", "km", "m")) -> Quantity:
    """Draw a quantity of few units and small numbers, so that two often meet."""
    unit = UNITS[draw(st.sampled_from(units))]
    qualifier = draw(st.sampled_from(Qualifier))
    if qualifier is Qualifier.RANGE:
        low, high = sorted([draw(numbers), draw(numbers)])
        return Quantity(unit=unit, qualifier=qualifier, low=low, high=high)
    return Quantity(unit=unit, qualifier=qualifier, value=draw(numbers))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw a figure that has a fair chance of bearing on another."""
    start = draw(st.integers(0, 3))
    metric = draw(st.sampled_from(list(MEASURES)))
    return attrs.evolve(
        figure("9", start=start),
        quantity=draw(quantities()),
        id=f"f-{draw(st.integers(0, 10**6))}",
        metric=metric,
        measure=MEASURES[metric],
        counted=draw(st.sampled_from([None, "plant"])),
        change=draw(st.sampled_from([None, None, *Change])),
        period=draw(st.sampled_from(PERIODS)),
        stated_on=draw(st.sampled_from([None, SAID, SAID + timedelta(days=60), SAID + timedelta(days=120)])),
        stage=draw(st.sampled_from([None, None, *Stage])),
        status=draw(st.sampled_from(Status)),
        origin=draw(st.sampled_from([None, "RU"])),
        document=draw(st.sampled_from("ab")),
        speaker=draw(st.sampled_from([None, "A", "B"])),
    )


plain = st.builds(lambda quantity: attrs.evolve(figure("9"), quantity=quantity), quantities(("USD",)))


@given(figures(), figures())
def test_compare_is_symmetric(a: Figure, b: Figure) -> None:
    """Verdict, basis, difference and rate do not depend on which figure comes first."""
    forth, back = compare(a, b, rates=RATES), compare(b, a, rates=RATES)
    fields = ("verdict", "basis", "unit", "difference", "rate")
    assert [getattr(forth, field) for field in fields] == [getattr(back, field) for field in fields]
    assert forth.reason.endswith(".")


@given(figures())
def test_nobody_contradicts_himself_by_one_figure(a: Figure) -> None:
    """A figure is the same as itself, or of a thing or time unknown."""
    assert compare(a, a, rates=RATES).verdict in (Verdict.SAME, Verdict.INCOMPARABLE)


@given(plain, plain)
def test_saying_less_is_never_graver(a: Figure, b: Figure) -> None:
    """An exact value said as "about" keeps every agreement it had."""
    if a.qualifier is not Qualifier.EXACT:
        return
    widened = attrs.evolve(a, quantity=attrs.evolve(a.quantity, qualifier=Qualifier.ABOUT))
    before, after = compare(a, b).verdict, compare(widened, b).verdict
    assert max(before.gravity, Verdict.CONSISTENT.gravity) >= after.gravity


@given(plain, plain, st.fractions(min_value="1/1000", max_value=1000).filter(bool))
def test_the_unit_does_not_matter(a: Figure, b: Figure, factor: Fraction) -> None:
    """Converting one of two figures into another unit changes no verdict."""
    other = Unit("other", "money.USD", factor)
    converted = attrs.evolve(b, quantity=b.quantity.to(other))
    expected, found = compare(a, b), compare(a, converted)
    assert (expected.verdict, expected.basis) == (found.verdict, found.basis)
    assert expected.difference is not None
    assert found.difference is not None
    assert expected.difference.percent == found.difference.percent


@given(plain, plain)
def test_the_verdict_follows_the_readings(a: Figure, b: Figure) -> None:
    """An oracle of the contract: what overlaps decides."""
    one, other = a.quantity, b.quantity
    if (one.value, one.low, one.high, one.qualifier) == (other.value, other.low, other.high, other.qualifier):
        expected = "same"
    elif one.ordinary.overlaps(other.ordinary):
        expected = "consistent"
    else:
        expected = "tension" if one.literal.overlaps(other.literal) else "conflict"
    assert expected == compare(a, b).verdict


@given(st.lists(figures(), max_size=8, unique_by=lambda found: found.id), st.randoms())
def test_reconcile_ignores_order(found: list[Figure], random: object) -> None:
    """The groups are the same whichever figure comes first, and hold each known figure once."""
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    groups = reconcile(found, rates=RATES)
    assert groups == reconcile(shuffled, rates=RATES)
    grouped = sorted(one.id for group in groups for one in group.figures)
    assert sorted(one.id for one in found if one.metric or one.counted) == grouped


@given(st.lists(figures(), max_size=8, unique_by=lambda found: found.id))
def test_reconcile_misses_no_conflict(found: list[Figure]) -> None:
    """Every two claims that compare gravely stand in one group, which is at least as grave."""
    verdicts = {one.id: group.verdict for group in reconcile(found, rates=RATES) for one in group.figures}
    for a in found:
        for b in found:
            verdict = compare(a, b, rates=RATES).verdict
            if verdict is Verdict.CONFLICT:
                for one in (a, b):
                    assert (verdicts[one.id] or Verdict.INCOMPARABLE) is Verdict.CONFLICT
