"""Progress: a commitment against figures, its deadline and what later statements tell."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from builders.figures import BOTH, Table, figure, trade
from builders.things import DAY, Maker, commitment, days, document, event, project, stated
from kzru import Corpus, InvalidValueError, Period, Progress
from kzru.model import Figure, Measure, Stage, Status

YEAR = Period.of_year(2024)
MONTHS = Period.of_months(2025, 1, 8)
LATER = date(2026, 2, 1)
FLOW: dict[str, Any] = {"metric": "trade.turnover", "measure": Measure.FLOW, **BOTH}


def goal(value: str = "30", unit: str = "USD", qualifier: str = "exact", **fields: Any) -> Maker:
    """Return what makes a commitment to bring trade to a value."""
    target = trade(value, None, qualifier, unit, status=Status.TARGET, surface=value)
    return commitment(f"bring trade to {value}", target, surface=value, **fields)


def traded(value: str, period: Period, qualifier: str = "exact", unit: str = "USD", **fields: Any) -> Maker:
    """Return what makes an actual figure of trade."""
    return stated(value, unit, qualifier, period=period, **{**FLOW, **fields})


def progress(*makers: Maker, on: date | None = None, rates: Table | None = None) -> Progress:
    """Return the progress of the only commitment of a document."""
    corpus = Corpus([document("d", DAY, *makers)])
    (entry,) = corpus.commitments
    return corpus.progress(entry, on=on, rates=rates)  # type: ignore[arg-type]


def test_the_latest_full_year_is_set_against_the_target() -> None:
    """30 against 28.7: 1.3 is missing, 95.7 percent are reached; the months are given beside."""
    found = progress(
        goal(), traded("27", Period.of_year(2023)), traded("28.7", YEAR), traded("17", MONTHS, "over")
    )
    assert found.actual is not None
    assert found.cumulative is not None
    assert found.share is not None
    assert ("28.7 USD", "over 17 USD") == (str(found.actual.quantity), str(found.cumulative.quantity))
    assert (Fraction("1.3"), Fraction("95.7")) == (found.missing, round(found.share, 1))
    assert (False, None, Fraction("25.5")) == (found.is_reached, found.is_on_pace, found.projected)


def test_of_one_year_the_most_exact_figure_counts() -> None:
    """28.7 goes before "about 28" and "over 27"."""
    found = progress(goal(), traded("28", YEAR, "about"), traded("28.7", YEAR), traded("27", YEAR, "over"))
    assert "28.7 USD" == str(found.actual and found.actual.quantity)


@pytest.mark.parametrize(
    ("target", "actual", "reached"),
    [
        (("30",), ("30",), True),
        (("30",), ("28.7",), False),
        (("30",), ("27", "over"), False),
        (("30",), ("29", "over"), None),
        (("30",), ("30", "over"), True),
        (("30",), ("30", "at_least"), True),
        (("30",), ("30", "about"), None),
        (("30",), ("50", "about"), True),
        (("30",), ("30", "almost"), False),
        (("30",), ("31", "almost"), None),
        (("30", "over"), ("30",), False),
        (("30", "over"), ("31",), True),
        (("30", "over"), ("30", "over"), True),
        (("30", "at_least"), ("30",), True),
        (("30..40",), ("29",), False),
        (("30..40",), ("30",), True),
        (("30",), ("28..29",), False),
        (("30",), ("28..32",), None),
        (("30",), ("31..32",), True),
        (("30", "under"), ("29",), None),
        (("30", "at_most"), ("29",), None),
    ],
)
def test_whether_a_target_is_reached(
    target: tuple[str, ...], actual: tuple[str, ...], reached: bool | None
) -> None:
    """What an actual figure is ordinarily taken to mean decides; what it leaves open is not said."""
    value, qualifier = (*target, "exact")[:2]
    stated_value, how = (*actual, "exact")[:2]
    assert reached is progress(goal(value, qualifier=qualifier), traded(stated_value, YEAR, how)).is_reached


@pytest.mark.parametrize(
    ("months", "value", "on_pace"), [(8, "20", True), (8, "19", False), (9, "20", False), (6, "15", True)]
)
def test_the_pace_is_that_of_the_deadlines_year(months: int, value: str, on_pace: bool) -> None:
    """By the end of August, 30 in a year need 20."""
    due = Period(None, date(2025, 12, 31))
    found = progress(goal(deadline=due), traded(value, Period.of_months(2025, 1, months)))
    assert found.is_on_pace is on_pace
    other = progress(goal(deadline=Period.of_year(2026)), traded(value, Period.of_months(2025, 1, months)))
    assert other.is_on_pace is None


def test_part_of_a_month_counts_in_days() -> None:
    """From the first of January to 14 June are 165 days of 365."""
    found = progress(goal(), traded("165", days("2025-01-01", "2025-06-14")))
    assert Fraction(365) == found.projected


def test_money_meets_through_a_rate() -> None:
    """The actual figure is brought into the currency of the target; without a rate it is left out."""
    table = Table({("RUB", "USD"): Fraction(1, 80)})
    found = progress(goal(), traded("2000", YEAR, unit="RUB"), rates=table)
    assert (Fraction(5), 1) == (found.missing, len(found.rates))
    assert [("RUB", "USD", YEAR, None)] == table.asked
    assert progress(goal(), traded("2000", YEAR, unit="RUB"), rates=Table({})).actual is None
    back = progress(goal("2400", "RUB"), traded("20", YEAR), rates=Table({("USD", "RUB"): Fraction(80)}))
    assert Fraction(800) == back.missing


def test_other_metrics_owners_and_targets_do_not_count() -> None:
    """Exports are no turnover, another pair's trade or a part of it is not that trade, a plan is no result, a rise no level."""
    found = progress(
        goal(),
        traded("40", YEAR, metric="trade.exports"),
        traded("41", YEAR, subject=("CN", "KZ")),
        traded("41", YEAR, subject=None),
        traded("41", YEAR, item="wheat"),
        traded("42", YEAR, status=Status.TARGET),
        traded("43", YEAR, unit="%"),
        traded("44", Period(date(2020, 1, 1), date(2024, 12, 31))),
    )
    assert (None, None, None, None) == (found.actual, found.cumulative, found.missing, found.share)


@pytest.mark.parametrize(
    ("counts", "period"),
    [
        (True, YEAR),
        (True, Period.of_year(2025)),
        (False, Period.of_year(2023)),
        (True, MONTHS),
        (False, Period.of_months(2024, 1, 8)),
    ],
)
def test_what_was_long_before_the_promise_measures_nothing(counts: bool, period: Period) -> None:
    """A commitment of November 2025 has the year before and the running one for its base, and nothing older."""
    found = progress(goal(), traded("28", period))
    assert counts is any((found.actual, found.cumulative))


def test_a_stock_of_before_the_promise_measures_nothing() -> None:
    """Companies counted a month before are not what the commitment has come to."""
    target = figure("20000", "count", metric="company.count", status=Status.TARGET, surface="20000")
    for day, counts in ((date(2025, 10, 12), False), (DAY, True), (LATER, True)):
        said = stated("19000", "count", metric="company.count", stated_on=day)
        corpus = Corpus(
            [
                document("a", DAY, commitment("raise companies to 20000", target, surface="20000")),
                document("b", day, said),
            ]
        )
        assert counts is (corpus.progress(corpus.commitments[0]).actual is not None)


def test_stocks_take_the_latest_date() -> None:
    """Companies are counted at a date, and have no pace."""
    target = figure("20000", "count", metric="company.count", status=Status.TARGET, surface="20000")
    corpus = Corpus(
        [
            document("a", DAY, commitment("raise companies to 20000", target, surface="20000")),
            document("b", LATER, stated("19000", "count", metric="company.count", stated_on=LATER)),
            document("c", DAY, stated("18000", "count", metric="company.count")),
        ]
    )
    found = corpus.progress(corpus.commitments[0])
    assert ("b", None, Fraction(95)) == (
        found.actual and found.actual.document,
        found.cumulative,
        found.share,
    )
    before = corpus.progress(corpus.commitments[0], on=DAY)
    assert "c" == (before.actual and before.actual.document)


def test_what_is_opened_adds_to_what_is_there() -> None:
    """Three new schools are not set against all schools, nor one plant's price against another's."""
    three = figure("3", "count", metric="school.count", status=Status.TARGET, surface="3")
    price = figure("3", metric="investment.project_value", status=Status.TARGET, surface="3")
    for target, action in ((three, "open three schools"), (price, "spend 3 on the dam")):
        actual = stated("175", target.unit.symbol, metric=target.metric)
        found = progress(commitment(action, target, surface="3"), actual)
        assert found.actual is None


@pytest.mark.parametrize(
    ("on", "overdue"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True), (None, False)]
)
def test_a_deadline_passes_on_a_day_that_is_given(on: date | None, overdue: bool) -> None:
    """Without a day it is looked from the latest date in the corpus, never from the clock."""
    found = progress(goal(deadline=Period(None, date(2026, 12, 31))), on=on)
    assert (overdue, on or DAY) == (found.is_overdue, found.on)


def test_without_dates_nothing_is_guessed() -> None:
    """An undated corpus has no day to look from."""
    corpus = Corpus([document("d", None, goal(deadline=Period.of_year(2020)))])
    found = corpus.progress(corpus.commitments[0])
    assert (None, None) == (found.on, found.is_overdue)


def test_a_project_completed_later_says_it_is_done() -> None:
    """Only where the commitment was to bring it about, and only later."""
    build = commitment("build the Aral bridge", surface="build the Aral bridge")
    done = project("Aral bridge", stage=Stage.COMPLETED)
    corpus = Corpus([document("a", DAY, build), document("b", LATER, done, speaker="Aigul Omarova")])
    (found,) = corpus.progress(corpus.commitments[0]).done
    assert ("b", LATER, "Aigul Omarova") == (found.document, found.date, found.speaker)
    assert corpus.projects[0] == found.evidence
    assert () == corpus.progress(corpus.commitments[0], on=DAY).done
    praise = commitment("promote the Aral bridge", surface="promote the Aral bridge")
    corpus = Corpus([document("a", DAY, praise), document("b", LATER, done)])
    assert () == corpus.progress(corpus.commitments[0]).done
    corpus = Corpus([document("a", LATER, build), document("b", DAY, done)])
    assert () == corpus.progress(corpus.commitments[0]).done


def test_an_event_held_later_says_it_is_done() -> None:
    """A visit is held once it has begun; a plan for a whole year is held when the year is over."""
    go = commitment("pay a visit to Aral lake towns")
    for period, told, number in (
        (days("2026-01-30", "2026-02-02"), LATER, 1),
        (days("2026-02-02"), LATER, 0),
        (Period.of_year(2026), LATER, 0),
        (days("2025-11-10"), LATER, 0),
    ):
        held = event("visit to Aral lake towns", period=period)
        corpus = Corpus([document("a", DAY, go), document("b", told, held)])
        assert number == len(corpus.progress(corpus.commitments[0]).done)


def test_a_figure_stated_later_says_it_is_done() -> None:
    """An actual figure that comes up to the target."""
    corpus = Corpus(
        [
            document("a", DAY, goal()),
            document("b", LATER, traded("31", Period.of_year(2025), stated_on=LATER)),
        ]
    )
    found = corpus.progress(corpus.commitments[0])
    (done,) = found.done
    assert isinstance(done.evidence, Figure)
    assert (True, Fraction(0), "b") == (found.is_reached, found.missing, done.document)


def test_a_record_will_do_and_a_stranger_is_refused() -> None:
    """`progress` and `history` take entries or records of their corpus."""
    corpus = Corpus([document("a", DAY, goal(), project("Aral bridge"))])
    other = Corpus([document("b", DAY, goal("40"), project("Ural bridge"))])
    assert corpus.progress(corpus.commitments[0]) == corpus.progress(corpus.documents[0].commitments[0])
    assert corpus.history(corpus.projects[0]) == corpus.history(corpus.documents[0].projects[0])
    with pytest.raises(InvalidValueError, match="no document of the corpus has"):
        corpus.progress(other.commitments[0])
    with pytest.raises(InvalidValueError, match="no document of the corpus has"):
        corpus.history(other.documents[0].projects[0])
