"""reconcile: which figures come together, and what is made of them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from time import perf_counter

import pytest

from builders.figures import SAID, Table, figure, projects, trade
from kzru.comparison import Group, Verdict, compare, reconcile
from kzru.model import Figure, Stage, Status
from kzru.values import Period

YEAR = Period.of_year(2024)


def starts(groups: tuple[Group, ...]) -> list[list[int]]:
    """Return the groups by where their figures start."""
    return [[found.span.start for found in group.figures] for group in groups]


def test_figures_of_one_thing_form_a_group() -> None:
    """Metric, parties, stage, status and unit keep figures apart."""
    groups = reconcile(
        [
            figure("10", start=1),
            figure("27", start=2),
            figure("9", start=3, origin="KZ", destination="RU"),
            figure("9", start=4, status=Status.TARGET),
            projects("70", Stage.UNDER_WAY, start=5),
            projects("114", Stage.COMPLETED, start=6),
            figure("9", "%", start=7),
        ]
    )
    assert [[3], [1, 2], [7], [4], [6], [5]] == starts(groups)
    assert [None, "conflict", None, None, None, None] == [group.verdict for group in groups]


def test_periods_keep_flows_apart_save_counts_of_one_year() -> None:
    """2023 and 2024 are two groups, January–August and January–September of 2025 are one."""
    groups = reconcile(
        [
            trade("28", YEAR, start=1),
            trade("26", Period.of_year(2023), start=2),
            trade("20", Period.of_months(2025, 1, 9), start=3),
            trade("17", Period.of_months(2025, 1, 8), "over", start=4),
            trade("30", None, start=5),
            trade("90", Period(date(2022, 1, 1), date(2024, 12, 31)), start=6),
            trade("5", Period.of_year(2024), unit="%", metric="trade.growth", start=7),
            trade("5", Period.of_months(2024, 1, 6), unit="%", metric="trade.growth", start=8),
        ]
    )
    assert [[7], [8], [6], [2], [1], [3, 4], [5]] == starts(groups)
    assert ["consistent"] == [group.verdict for group in groups if group.verdict]


def test_stocks_follow_one_another() -> None:
    """Stocks form one group while no more than the window lies between two; only near ones are compared."""
    days = [SAID, SAID + timedelta(days=92), SAID + timedelta(days=184), SAID + timedelta(days=277)]
    groups = reconcile([figure(str(n), start=n, stated_on=day) for n, day in enumerate(days, 1)])
    assert [[1, 2, 3], [4]] == starts(groups)
    assert [(1, 2), (2, 3)] == [(c.a.span.start, c.b.span.start) for c in groups[0].comparisons]


def test_a_part_gathered_in_some_years_is_not_the_whole() -> None:
    """What was invested in two years is judged against no total; over fifteen years it is told as one."""
    day = date(2025, 11, 12)
    two, fifteen = (Period(day.replace(year=2025 - years), day) for years in (2, 15))
    groups = reconcile(
        [
            figure("24", start=1),
            figure("4.5", period=two, start=2),
            figure("20", period=fifteen, start=3),
        ]
    )
    assert [[1, 3], [2]] == starts(groups)
    assert Verdict.INCOMPARABLE is compare(figure("24"), figure("4.5", period=two)).verdict


def test_undated_figures_stay_within_their_document() -> None:
    """Nothing is guessed about the time of a document without a date."""
    groups = reconcile(
        [figure("9", start=n, stated_on=None, document=document) for n, document in enumerate("aab", 1)]
    )
    assert [[1, 2], [3]] == starts(groups)


def test_what_is_repeated_is_judged_once() -> None:
    """The same words of one speaker on one day make one claim, and agree with themselves."""
    (group,) = reconcile([figure("9", start=n, document=document) for n, document in enumerate("abc", 1)])
    assert ("same", 3, 1, ()) == (group.verdict, len(group.figures), len(group.claims), group.comparisons)


def test_figures_of_nothing_known_are_left_out() -> None:
    """A figure without metric and counted noun states nothing that another could contradict."""
    assert () == reconcile([figure("9", metric=None)])


def test_the_gravest_verdict_is_that_of_the_group() -> None:
    """One conflict among many agreements is a conflict; what cannot be converted accuses nobody."""
    (group,) = reconcile(
        [figure("10"), figure("10", speaker="A"), figure("27"), figure("1", "RUB")], rates=Table({})
    )
    assert "conflict" == group.verdict
    (group,) = reconcile([figure("10"), figure("1", "RUB")], rates=Table({}))
    assert "incomparable" == group.verdict
    (group,) = reconcile([figure("10"), figure("800", "RUB")], rates=Table({("RUB", "USD"): Fraction(1, 80)}))
    assert "same" == group.verdict


@pytest.mark.parametrize("rank", range(3))
def test_the_order_of_figures_does_not_matter(rank: int) -> None:
    """Documents may come in any order."""
    figures: list[Figure] = [
        figure(str(n), start=n, stated_on=SAID + timedelta(days=31 * n), document=f"d{n % 3}")
        for n in range(9)
    ]
    shuffled = sorted(figures, key=lambda found: (found.span.start * (rank + 2)) % 9)
    assert reconcile(figures) == reconcile(shuffled)


@pytest.mark.slow
def test_the_work_grows_with_the_claims_that_can_meet() -> None:
    """Figures of many years are not compared each with each."""
    figures = [
        trade(str(n % 7), Period.of_year(1000 + n % 800), start=n, speaker=f"s{n % 11}") for n in range(4000)
    ]
    began = perf_counter()
    groups = reconcile(figures)
    assert 800 == len(groups)
    assert perf_counter() - began < 10


def test_one_statement_that_names_two_things_is_not_at_odds_with_itself() -> None:
    """Workers and specialists of one sentence are two counts; workers told twice are one."""
    staff = {"metric": "population.count", "statement": "s"}
    pair = [
        projects("6000", counted="worker", **staff),
        projects("3000", counted="specialist", start=9, **staff),
    ]
    (group,) = reconcile(pair)
    assert (None, ()) == (group.verdict, group.comparisons)
    (group,) = reconcile([pair[0], projects("3000", counted="worker", start=9, **staff)])
    assert "conflict" == group.verdict


def test_every_pair_of_many_claims_can_be_had() -> None:
    """Each of 300 claims is judged against each of the others when it is asked for."""
    (group,) = reconcile(figure(str(10 + n), start=n, speaker=f"s{n}") for n in range(300))
    assert 300 * 299 // 2 == len(group.comparisons)
    assert (298, 299) == (group.comparisons[-1].a.span.start, group.comparisons[-1].b.span.start)
