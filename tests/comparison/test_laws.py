"""Laws that every comparison keeps."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import SAID, UNITS, Table, figure
from kzru.comparison import Verdict, compare, not_compared, reconcile, topic_of
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
MEASURES = {
    "stock": Measure.STOCK,
    "flow": Measure.FLOW,
    "trade.growth": Measure.RATE,
    "trade.exports": Measure.FLOW,
    "energy.oil_volume": Measure.FLOW,
    "macro.reserves": Measure.LEVEL,
    "macro.inflation": Measure.RATE,
    "trade.balance": Measure.BALANCE,
    None: None,
}
SUBJECTS = [None, None, ("KZ",), ("KZ", "RU"), ("Turkestan Region",)]
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
        stated_on=draw(
            st.sampled_from(
                [None, SAID, SAID + timedelta(days=3), SAID + timedelta(days=60), SAID + timedelta(days=120)]
            )
        ),
        stage=draw(st.sampled_from([None, None, *Stage])),
        status=draw(st.sampled_from(Status)),
        subject=(subject := draw(st.sampled_from(SUBJECTS))),
        item=draw(st.sampled_from([None, None, "wheat"])),
        origin=draw(st.sampled_from([None, "RU"])) if subject is None else None,
        destination=draw(st.sampled_from([None, "KZ", "KZ"])) if subject is None else None,
        statement=draw(st.sampled_from([None, "s"])),
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
    """The groups are the same whichever figure comes first; each figure is in one of them, or is told of as not compared."""
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    groups = reconcile(found, rates=RATES)
    again = reconcile(shuffled, rates=RATES)
    assert groups == again
    assert [group.findings for group in groups] == [group.findings for group in again]
    grouped = [one.id for group in groups for one in group.figures]
    left_out = [one.figure.id for one in not_compared(found)]
    assert sorted(one.id for one in found) == sorted(grouped + left_out)


@given(figures(), figures(), quantities(("USD",)), quantities(("USD",)))
def test_unknown_is_equal_to_nothing(a: Figure, b: Figure, one: Quantity, other: Quantity) -> None:
    """Two figures of one metric are judged only where both tell whose they are, and are of the same."""
    pair = [
        attrs.evolve(figure("9"), metric=a.metric, measure=a.measure, quantity=quantity, **_whose(of))
        for of, quantity in ((a, one), (b, other))
    ]
    found = compare(*pair)
    told = all(topic_of(of).is_owner_told for of in pair)
    if not told or _whose(a) != _whose(b):
        assert Verdict.INCOMPARABLE is found.verdict
        assert () == tuple(judged for group in reconcile(pair) for judged in group.comparisons)


def _whose(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in ("subject", "origin", "destination")}


@given(st.lists(figures(), max_size=8, unique_by=lambda found: found.id))
def test_a_finding_is_told(found: list[Figure]) -> None:
    """Every finding is of two figures that tell what they measure, whose it is and what of, and compare as it says."""
    for group in reconcile(found, rates=RATES):
        for one in group.findings:
            assert one.verdict in (Verdict.CONFLICT, Verdict.TENSION)
            assert one.verdict is compare(one.a, one.b, rates=RATES).verdict
            for member in (topic_of(one.a), topic_of(one.b)):
                assert (True, True, True) == (member.is_known, member.is_owner_told, member.is_item_told)


@given(st.lists(figures(), max_size=8, unique_by=lambda found: found.id))
def test_a_group_judges_what_compare_judges(found: list[Figure]) -> None:
    """Of every two claims a group says what `compare` says, and leaves out only those that are incomparable."""
    for group in reconcile(found, rates=RATES):
        judged = {(one.a.id, one.b.id): one.verdict for one in group.comparisons}
        for a, b in combinations(group.claims, 2):
            said = compare(a, b, rates=RATES).verdict
            assert said is judged.get((a.id, b.id), Verdict.INCOMPARABLE)


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
