"""The verdicts of the domain's rules, case by case."""

from __future__ import annotations

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from builders.figures import BOTH, SAID, Table, dozens, exports, figure, oil, projects, trade
from kzru.comparison import compare
from kzru.model import Change, Figure, Measure, Stage, Status
from kzru.values import Period, RelativePeriod, TimeUnit

YEAR = Period.of_year(2024)
EIGHT = Period.of_months(2025, 1, 8)
NINE = Period.of_months(2025, 1, 9)
LAST_YEAR = RelativePeriod(unit=TimeUnit.YEAR, offset=-1)


def visits(**fields: Any) -> Figure:
    """Return nine visits to a town in 2024: things counted at one place, without a metric."""
    told = {"metric": None, "measure": None, "counted": "visit", "subject": ("Omsk",), "period": YEAR}
    return projects("9", **{**told, **fields})


def inflation(value: str, period: Period | None) -> Figure:
    """Return a figure of Kazakhstan's inflation."""
    return trade(value, period, unit="%", metric="macro.inflation", measure=Measure.RATE, subject=("KZ",))


def reserves(value: str, **fields: Any) -> Figure:
    """Return a figure of Kazakhstan's reserves, which move by the week."""
    told = {"metric": "macro.reserves", "measure": Measure.LEVEL, **fields, "subject": ("KZ",)}
    return projects(value, **told)


WEEK = Period(None, date(2025, 11, 7))
NEXT_DAY = Period(None, date(2025, 11, 8))
RATES = Table({("RUB", "USD"): Fraction(1, 80), ("RUB", "KZT"): Fraction(6)})


@pytest.mark.parametrize(
    ("verdict", "basis", "a", "b"),
    [
        ("same", "value", figure("4E+9"), figure("4000000000")),
        ("same", "value", figure("3", "km"), figure("3000", "m")),
        ("same", "value", figure("5..7", "%"), figure("5..7", "%")),
        ("consistent", "ordinary reading", figure("9E+9"), figure("9E+9", qualifier="about")),
        ("consistent", "ordinary reading", figure("28.7E+9"), figure("27E+9", qualifier="over")),
        ("consistent", "ordinary reading", figure("6", "%"), figure("5..7", "%")),
        ("tension", "literal reading", figure("28.7E+9"), figure("28E+9")),
        ("tension", "literal reading", figure("17000", qualifier="over"), figure("20000", qualifier="over")),
        ("tension", "literal reading", figure("50", qualifier="almost"), figure("30", qualifier="at_most")),
        (
            "conflict",
            "literal reading",
            figure("10E+9", qualifier="about"),
            figure("27E+9", qualifier="over"),
        ),
        ("conflict", "literal reading", figure("0"), figure("1")),
        ("conflict", "literal reading", figure("20", qualifier="under"), figure("20", qualifier="at_least")),
        (
            "consistent",
            "ordinary reading",
            figure("20", qualifier="at_most"),
            figure("20", qualifier="at_least"),
        ),
    ],
)
def test_readings_decide(verdict: str, basis: str, a: Figure, b: Figure) -> None:
    """Figures of one thing are judged by whether their readings are equal, overlap, or exclude each other."""
    assert (verdict, (basis,)) == (compare(a, b).verdict, compare(a, b).basis)
    assert (verdict, (basis,)) == (compare(b, a).verdict, compare(b, a).basis)


@pytest.mark.parametrize(
    ("basis", "a", "b"),
    [
        (["metric"], figure("9"), figure("9", metric="investment.project_value")),
        (["metric"], figure("9"), figure("9", metric=None)),
        (["metric"], figure("9", metric=None), figure("9", metric=None)),
        (["metric"], projects("9", metric=None, counted="plant"), projects("9", metric=None, counted="road")),
        (["change"], exports("9", change=Change.UP), exports("9")),
        (["period"], trade("9", None, change=Change.UP), trade("9", None, change=Change.UP)),
        (["period"], inflation("0.1", None), inflation("8", None)),
        (["period"], inflation("6", Period.of_year(2025)), inflation("6", Period(None, date(2026, 12, 31)))),
        (["period"], inflation("6", Period.of_year(2025)), inflation("6", Period(None, date(2025, 6, 30)))),
        (["period"], reserves("800"), reserves("800", stated_on=date(2025, 11, 19))),
        (
            ["period"],
            reserves("800", stated_on=date(2025, 11, 30)),
            reserves("800", stated_on=date(2025, 12, 1)),
        ),
        (["period"], reserves("800", period=WEEK), reserves("800", period=NEXT_DAY)),
        (
            ["period"],
            reserves("800", metric="energy.gas_price"),
            reserves("800", metric="energy.gas_price", stated_on=date(2025, 11, 13)),
        ),
        (["metric"], visits(), visits(noun_phrase="official visit")),
        (["metric"], visits(subject=("KZ",)), visits(subject=("KZ",))),
        (["metric", "whose"], visits(subject=None), visits(subject=None)),
        (["whose"], visits(), visits(subject=("Uralsk",))),
        (["unit"], figure("9"), figure("9", "km")),
        (["metric", "unit"], figure("96", "%"), figure("7591", "km", metric="border.length")),
        (["direction"], figure("9"), figure("9", origin="KZ", destination="RU")),
        (["whose"], figure("9"), figure("9", origin=None, destination=None)),
        (["whose"], figure("9"), figure("9", origin=None)),
        (["whose"], figure("9"), figure("9", **BOTH)),
        (["whose"], figure("9", origin=None), figure("9", origin=None)),
        (["whose"], trade("28", YEAR), trade("28", YEAR, subject=("CN", "KZ"))),
        (["whose"], trade("28", YEAR), trade("28", YEAR, subject=None)),
        (["whose"], trade("28", YEAR, subject=None), trade("28", YEAR, subject=None)),
        (["whose"], trade("28", YEAR, subject=("KZ",)), trade("28", YEAR, subject=("Turkestan Region",))),
        (["direction"], exports("28"), exports("28", destination="CN")),
        (["direction"], exports("28"), exports("28", destination=None)),
        (["item"], exports("28"), exports("28", item="wheat")),
        (["item"], exports("28", item="textiles"), exports("28", item="food")),
        (["item"], oil("5", item=None), oil("5", item=None)),
        (["item"], oil("5", item=None), oil("5", item="oil transit")),
        (["vague amount"], dozens(), dozens()),
        (["vague amount"], projects("1"), projects("1")),
        (["vague amount"], projects("1"), projects("2")),
        (["stage"], projects("175", Stage.UNDER_WAY), projects("114", Stage.COMPLETED)),
        (["stage"], projects("175", Stage.UNDER_WAY), projects("175")),
        (["status"], trade("30", YEAR, status=Status.TARGET), trade("28", YEAR)),
        (["status", "period"], trade("30", None, status=Status.TARGET), trade("28", YEAR)),
        (["period"], trade("28", YEAR), trade("26", Period.of_year(2023))),
        (["period"], trade("28", YEAR), trade("28", None)),
        (["period"], trade("5", Period.of_months(2025, 1, 3)), trade("5", Period.of_months(2025, 4, 6))),
        (
            ["period"],
            trade("9", Period(date(2023, 1, 1), date(2024, 6, 30))),
            trade("7", Period.of_year(2023)),
        ),
        (["period"], figure("9"), figure("9", stated_on=date(2024, 11, 27))),
        (["period"], figure("9"), figure("9", stated_on=None)),
        (["period"], figure("9", stated_on=None), figure("9", stated_on=None, document="e")),
        (
            ["period"],
            trade("3", EIGHT, unit="%", metric="trade.growth"),
            trade("2", NINE, unit="%", metric="trade.growth"),
        ),
    ],
)
def test_differences_make_figures_incomparable(basis: list[str], a: Figure, b: Figure) -> None:
    """Every respect in which two figures differ is named, in a fixed order, and no readings are compared."""
    forth, back = compare(a, b), compare(b, a)
    assert ("incomparable", tuple(basis)) == (forth.verdict, forth.basis) == (back.verdict, back.basis)
    assert (None, None) == (forth.readings, forth.difference)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("9"), figure("9", stated_on=date(2025, 8, 12))),
        (figure("9", period=Period(date(2010, 1, 1), SAID)), figure("9")),
        (figure("9", period=Period(date(2010, 1, 1), None)), figure("9")),
        (figure("9", period=Period.of_year(2025)), figure("9", stated_on=date(2026, 3, 1))),
        (trade("9", None), trade("9", None, stated_on=date(2025, 10, 1))),
        (figure("9", stated_on=None), figure("9", stated_on=None)),
        (
            trade("9", None, stated_on=None, relative_period=LAST_YEAR),
            trade("9", None, stated_on=None, relative_period=LAST_YEAR),
        ),
        (
            trade("9", Period(None, date(2030, 12, 31))),
            trade("9", Period(None, date(2030, 12, 31)), stated_on=None),
        ),
        (trade("9", Period(date(2005, 1, 1), None)), trade("9", Period(date(2005, 1, 1), None))),
        (visits(), visits(stated_on=date(2020, 1, 1))),
        (inflation("6", Period.of_year(2025)), inflation("6", Period(None, date(2025, 12, 31)))),
        (reserves("800"), reserves("800", stated_on=date(2025, 11, 18))),
        (reserves("800", period=WEEK), reserves("800", period=WEEK, stated_on=date(2026, 2, 1))),
    ],
)
def test_one_time_is_found(a: Figure, b: Figure) -> None:
    """Stocks hold at their date, flows for their period; within the window two dates are one time."""
    assert compare(a, b).verdict == compare(b, a).verdict == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("9"), figure("9", stated_on=date(2025, 8, 11))),
        (trade("9", None), trade("9", None, relative_period=LAST_YEAR)),
        (
            trade("9", Period(date(2005, 1, 1), None)),
            trade("9", Period(date(2005, 1, 1), None), stated_on=date(2015, 1, 1)),
        ),
    ],
)
def test_other_times_are_told_apart(a: Figure, b: Figure) -> None:
    """93 days are more than a quarter, and "since 2005" means more each year."""
    assert ("period",) == compare(a, b).basis


def test_the_window_is_adjustable() -> None:
    """A wider window lets figures meet that were stated further apart."""
    early = figure("9", stated_on=date(2024, 11, 12))
    assert "same" == compare(figure("9"), early, window=365).verdict


@pytest.mark.parametrize(
    ("verdict", "shorter", "longer"),
    [
        ("consistent", ("17", "over"), ("20", "exact")),
        ("consistent", ("20", "exact"), ("20", "exact")),
        ("consistent", ("20.4", "exact"), ("20", "exact")),
        ("consistent", ("21", "about"), ("20", "over")),
        ("conflict", ("17", "exact"), ("15", "exact")),
        ("conflict", ("20", "at_least"), ("20", "under")),
        ("consistent", ("20", "under"), ("1", "exact")),
    ],
)
def test_counts_from_one_day_must_not_fall(
    verdict: str, shorter: tuple[str, str], longer: tuple[str, str]
) -> None:
    """Nine months cannot hold less than the first eight of them, read to the letter."""
    a, b = trade(shorter[0], EIGHT, shorter[1]), trade(longer[0], NINE, longer[1])
    assert (verdict, ("cumulative",)) == (compare(a, b).verdict, compare(a, b).basis)
    assert verdict == compare(b, a).verdict


@pytest.mark.parametrize(
    ("verdict", "a", "b"),
    [
        ("conflict", ("3", Change.UP), ("3", Change.DOWN)),
        ("same", ("3", Change.DOWN), ("3", Change.DOWN)),
        ("same", ("3", None), ("3", Change.UP)),
        ("conflict", ("4..5", Change.DOWN), ("5", Change.UP)),
        ("consistent", ("4..5", Change.DOWN), ("5", Change.DOWN)),
    ],
)
def test_a_fall_counts_below_zero(
    verdict: str, a: tuple[str, Change | None], b: tuple[str, Change | None]
) -> None:
    """A rise and a fall by as much are six points apart, and a growth metric needs no word for its direction."""
    pair = [
        trade(number, YEAR, "range" if ".." in number else "exact", "%", metric="trade.growth", change=change)
        for number, change in (a, b)
    ]
    assert verdict == compare(*pair).verdict


def test_the_difference_is_that_of_the_stated_values() -> None:
    """10 and 27 billion are 17 billion apart, which is 91.9 percent of their mean."""
    difference = compare(figure("10E+9"), figure("27E+9")).difference
    assert difference is not None
    assert (17 * 10**9, "USD") == (difference.absolute, difference.unit.symbol)
    assert Fraction(1700 * 2, 37) == difference.percent


def test_a_range_differs_by_its_middle() -> None:
    """5 to 7 percent and 9 percent lie three apart."""
    difference = compare(figure("5..7", "%"), figure("9", "%")).difference
    assert difference is not None
    assert 3 == difference.absolute


def test_two_zeros_have_no_difference_in_percent() -> None:
    """There is no share of nothing."""
    difference = compare(figure("0"), figure("0")).difference
    assert difference is not None
    assert (0, None) == (difference.absolute, difference.percent)


@pytest.mark.parametrize(
    ("verdict", "a", "b"),
    [
        ("same", figure("80"), figure("6400", "RUB")),
        ("consistent", trade("80E+9", YEAR), trade("6.4E+12", YEAR, "about", "RUB")),
        ("conflict", figure("6", "KZT"), figure("6", "RUB")),
        ("consistent", trade("1E+9", EIGHT), trade("160E+9", NINE, unit="RUB")),
    ],
)
def test_currencies_meet_through_a_rate(verdict: str, a: Figure, b: Figure) -> None:
    """One figure is converted, the same one in either order, and the rate is part of the answer."""
    forth, back = compare(a, b, rates=RATES), compare(b, a, rates=RATES)
    assert verdict == forth.verdict == back.verdict
    assert forth.rate is not None
    assert (forth.rate, forth.difference) == (back.rate, back.difference)
    assert f", at 1 RUB = {forth.rate.value.numerator / forth.rate.value.denominator:g} " in forth.reason
    assert forth.reason.endswith(" (average of 2024).")


def test_a_flow_asks_for_its_average_and_a_stock_for_its_day() -> None:
    """The rate is that of the figure that is converted."""
    rates = Table({("RUB", "USD"): Fraction(1, 80)})
    compare(trade("1", YEAR), trade("80", YEAR, unit="RUB"), rates=rates)
    compare(figure("1", stated_on=date(2025, 11, 1)), figure("80", "RUB"), rates=rates)
    assert [("RUB", "USD", YEAR, None), ("RUB", "USD", None, SAID)] == rates.asked


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("1"), figure("80", "KZT")),
        (trade("1", None), trade("80", None, unit="RUB")),
        (figure("1", stated_on=None), figure("80", "RUB", stated_on=None)),
    ],
)
def test_without_a_rate_there_is_no_comparison(a: Figure, b: Figure) -> None:
    """An unknown rate, a flow without a period or a stock without a date: incomparable for want of a rate."""
    found = compare(a, b, rates=RATES)
    assert ("incomparable", ("rate",)) == (found.verdict, found.basis)
    assert "no exchange rate" in found.reason


def test_yearly_amounts_of_two_currencies_meet_too() -> None:
    """A rate per time converts like plain money."""
    per_year = Table({("KZT", "RUB"): Fraction(1, 6), ("RUB", "KZT"): Fraction(6)})
    a, b = trade("6", YEAR, unit="KZT/a"), trade("1", YEAR, unit="RUB/a")
    assert "same" == compare(a, b, rates=per_year).verdict


@pytest.mark.parametrize(
    ("words", "a", "b"),
    [
        (
            (
                "investment stock · RU → KZ: Vladimir Putin (12 Nov 2025) says “about US$10 billion”, that is "
                "8 to 12 billion USD, and Aigul Omarova (12 Nov 2025) says “over US$27 billion”, that is more than 27 "
                "billion USD: even to the letter, only one of them can be true."
            ),
            figure("10E+9", qualifier="about", surface="US$10 billion"),
            figure("27E+9", qualifier="over", surface="US$27\nbillion", speaker="Aigul Omarova"),
        ),
        (
            (
                "trade turnover · KZ–RU: Vladimir Putin (12 Nov 2025) says “17 USD”, that is 16.5 to under "
                "18 USD, and document d (12 Nov 2025) says “15 USD”, that is 14.5 to under 16 USD: Jan–Aug 2025 and Jan–Sep 2025 count from one day, yet the longer "
                "one comes to less."
            ),
            trade("17", EIGHT),
            trade("15", NINE, speaker=None),
        ),
        (
            (
                "Vladimir Putin (12 Nov 2025) says “70 count”, and Vladimir Putin (undated) says “114 count”: they are not "
                "comparable, as they differ in whose they are (Kazakhstan and Russia; Kazakhstan and Uzbekistan), stage "
                "(under way; none given) and period (as of 12 Nov 2025; as of an unknown date)."
            ),
            projects("70", Stage.UNDER_WAY),
            projects("114", subject=("KZ", "UZ"), stated_on=None),
        ),
        (
            (
                "Vladimir Putin (12 Nov 2025) says “5 t”, and Vladimir Putin (12 Nov 2025) says “dozens”: they are not "
                "comparable, as they differ in metric (energy oil volume; project count), unit (t; count), stage (none "
                "given; completed) and period (2024; as of 12 Nov 2025), whose is not told (not told; Kazakhstan and "
                "Russia), what of is not told (not told; the whole) and a vague amount states no number (5 t; dozens)."
            ),
            oil("5", item=None, subject=None),
            dozens(stage=Stage.COMPLETED),
        ),
        (
            (
                "investment stock · RU → KZ: Vladimir Putin (12 Nov 2025) says “9 USD”, and Vladimir Putin (12 "
                "Nov 2025) says “9 USD”: the value and its qualifier are the same."
            ),
            figure("9"),
            figure("9"),
        ),
    ],
)
def test_the_reason_is_a_sentence(words: str, a: Figure, b: Figure) -> None:
    """It quotes both, with speaker, date and reading, and says what follows."""
    assert words == compare(a, b).reason


def test_a_comparison_is_a_value() -> None:
    """It equals itself, hashes and survives pickling."""
    found = compare(figure("9"), figure("10", measure=Measure.STOCK))
    assert found == pickle.loads(pickle.dumps(found))  # noqa: S301
    assert 1 == len({found, compare(figure("9"), figure("10"))})


def test_the_default_rates_are_read_only_when_currencies_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures in one currency are compared without the table."""

    def refuse() -> Table:
        raise AssertionError("read")

    monkeypatch.setattr("kzru.units.rates.Rates.default", refuse)
    assert "same" == compare(figure("9"), figure("9")).verdict
    with pytest.raises(AssertionError, match="read"):
        compare(figure("9"), figure("9", "RUB"))
