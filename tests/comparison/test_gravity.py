"""Gravity: what a group comes to, found with and without judging every two of its claims."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import SAID, Table, figure, trade
from kzru.comparison import Comparison, Group, Verdict, reconcile
from kzru.comparison import judgement as judging
from kzru.comparison.gravity import Gravity, width
from kzru.model import Change, Figure
from kzru.values import Period

RATES = Table({("RUB", "USD"): Fraction(1, 80), ("RUB", "KZT"): Fraction(6)})
GRAVE = (Verdict.CONFLICT, Verdict.TENSION)
amounts = st.sampled_from(
    ["0", "1", "2", "9", "10", "11", "20", "27", "30", "100", "80", "800", "1..5", "9..30"]
)
qualifiers = st.sampled_from(["exact", "about", "over", "almost", "under", "at_least", "at_most"])


@st.composite
def claims(draw: st.DrawFn) -> list[Figure]:
    """Draw figures of one thing: stocks of several days, flows of a year, counts from one day, or changes."""
    sort = draw(st.sampled_from(["stock", "flow", "counted", "change"]))
    units = draw(st.sampled_from([["USD"], ["USD", "RUB"], ["USD", "RUB", "KZT"]]))
    made = []
    for start in range(draw(st.integers(1, 12))):
        fields = {
            "start": start,
            "speaker": draw(st.sampled_from("ABCDEF")),
            "statement": draw(st.sampled_from([None, None, "s", "t"])),
            "counted": draw(st.sampled_from([None, "worker", "specialist"])),
            "document": draw(st.sampled_from("pq")),
        }
        said = (draw(amounts), draw(st.sampled_from(units)), draw(qualifiers))
        value, unit, qualifier = said
        if sort == "stock":
            days = draw(st.sampled_from([0, 10, 60, 100, 150, 200]))
            made.append(figure(value, unit, qualifier, stated_on=SAID + timedelta(days=days), **fields))
        elif sort == "change":
            made.append(figure(value, unit, qualifier, change=draw(st.sampled_from(Change)), **fields))
        else:
            months = draw(st.integers(1, 4)) if sort == "counted" else 12
            made.append(trade(value, Period.of_months(2024, 1, months), qualifier, unit, **fields))
    return made


def all_pairs(group: Group) -> tuple[Verdict | None, list[Comparison]]:
    """Return the gravest verdict of all pairs, and the grave ones: the oracle."""
    every = list(group.comparisons)
    return (
        max((one.verdict for one in every), key=lambda verdict: verdict.gravity, default=None),
        [one for one in every if one.verdict in GRAVE],
    )


@given(claims())
def test_sweeps_find_what_all_pairs_hold(found: list[Figure]) -> None:
    """Verdict, widest disagreement and the widest of each reading are those that a judgement of every two gives."""
    for group in reconcile(found, rates=RATES):
        verdict, grave = all_pairs(group)
        swept = Gravity(group.comparisons, few_pairs=0, few_claims=0)
        walked = Gravity(group.comparisons, few_pairs=10**6, few_claims=10**6)
        assert verdict == swept.verdict == walked.verdict
        assert {width(one) for one in walked.widest} == {width(one) for one in swept.widest}
        assert all(one in grave for one in swept.widest)
        assert min(map(width, grave), default=None) == (width(swept.widest[0]) if swept.widest else None)


@given(claims())
def test_each_reading_that_disagrees_is_among_the_widest(found: list[Figure]) -> None:
    """No claim in conflict or tension is passed over, save for those that state the same of the same time."""
    for group in reconcile(found, rates=RATES):
        _, grave = all_pairs(group)
        told = {stated(one) for comparison in group.widest for one in (comparison.a, comparison.b)}
        assert {stated(one) for comparison in grave for one in (comparison.a, comparison.b)} == told


def stated(figure: Figure) -> object:
    """Return what a claim states and when it holds."""
    return (figure.quantity, figure.change, figure.period, figure.stated_on)


@pytest.mark.parametrize(
    ("verdict", "values"),
    [
        ("same", [1000] * 300),
        ("conflict", range(1000, 1300)),
        ("conflict", [1000 + 400 * (n % 7) for n in range(300)]),
        ("tension", [20, *[40] * 299]),
    ],
    ids=["all the same", "a chain", "several", "an outlier"],
)
def test_a_verdict_does_not_judge_every_two(
    verdict: str, values: Iterable[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 300 claims far fewer comparisons are made than the 44,850 that there are."""
    judged = 0
    compare_alike = judging.compare_alike

    def counting(*args: object, **options: object) -> Comparison:
        nonlocal judged
        judged += 1
        return compare_alike(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("kzru.comparison.comparisons.compare_alike", counting)
    (group,) = reconcile(
        figure(str(value), qualifier="exact" if verdict != "tension" else "over", start=n, speaker=f"s{n}")
        for n, value in enumerate(values)
    )
    assert (verdict, 300 * 299 // 2) == (group.verdict, len(group.comparisons))
    assert len(group.widest) <= 300
    assert judged <= 1500


def test_one_outlier_makes_one_finding() -> None:
    """A hundred who say nine and one who says 27 disagree once."""
    nine = [figure("9", start=n, speaker=f"s{n}") for n in range(100)]
    (group,) = reconcile([*nine, figure("27", start=200, speaker="other")])
    assert [("conflict", "s0", "other")] == [
        (one.verdict, one.a.speaker, one.b.speaker) for one in group.widest
    ]
    assert 100 == sum(one.verdict is Verdict.CONFLICT for one in group.comparisons)


def test_currencies_meet_two_by_two() -> None:
    """Claims in roubles and dollars that no rate joins accuse nobody, however many they are."""
    dollars, roubles = (
        [figure("10", unit, start=n, document=unit, speaker=f"s{n}") for n in range(60)]
        for unit in ("USD", "RUB")
    )
    (group,) = reconcile([*dollars, *roubles], rates=Table({}))
    assert ("same", ()) == (group.verdict, group.widest)
    (group,) = reconcile([dollars[0], roubles[0]], rates=Table({}))
    assert "incomparable" == Gravity(group.comparisons, few_pairs=0).verdict
