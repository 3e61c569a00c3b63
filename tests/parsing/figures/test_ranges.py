"""Ranges, moves from one level to another, and lists that share a unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builders.parsed import amounts, surface_of

RANGES = [
    # sentence, surface, low, high, unit
    ("It costs $3–4 billion.", "$3–4 billion", "3e9", "4e9", "USD"),
    ("It costs $1.2 million to $23.5 million.", "$1.2 million to $23.5 million", "1.2e6", "23.5e6", "USD"),
    ("It costs between 28 and 30 billion dollars.", "28 and 30 billion dollars", "28e9", "30e9", "USD"),
    ("It takes 5–7 days.", "5–7 days", "5", "7", "d"),
    ("It takes five to seven days.", "five to seven days", "5", "7", "d"),
    ("It has 900 to 1,200 seats.", "900 to 1,200", "900", "1200", None),
    ("It has 200 to 3 thousand seats.", "200 to 3 thousand", "200", "3000", None),
    ("It is from 40 to 60 percent.", "40 to 60 percent", "40", "60", "%"),
    ("It is 20 %–30 %.", "20 %–30 %", "20", "30", "%"),
    ("It costs $3bn–$4bn.", "$3bn–$4bn", "3e9", "4e9", "USD"),
    ("It costs $5 million-8 million.", "$5 million-8 million", "5e6", "8e6", "USD"),
    ("It is between a third and a half.", "a third and a half", "1/3", "1/2", "ratio"),
    ("It is -5 to +3 °C.", "-5 to +3 °C", "-5", "3", "degC"),
    ("It pays between $30,000 and $50,000 a year.", "$30,000 and $50,000 a year", "30000", "50000", "USD/a"),
]


@pytest.mark.parametrize(("text", "expected", "low", "high", "unit"), RANGES)
def test_range(text: str, expected: str, low: str, high: str, unit: str | None) -> None:
    """Two numbers that a dash, "to" or "between" and "and" join are one amount; scale and unit are of both."""
    (found,) = amounts(text)
    assert found.high is not None
    assert (expected, Fraction(low), Fraction(high), unit) == (
        surface_of(text, found),
        Fraction(found.value),
        Fraction(found.high),
        found.unit and found.unit.symbol,
    )


def test_scale_told_behind_another_range_is_of_both_ends() -> None:
    """Two ranges with one scale behind them are both in it."""
    first, second = amounts("It costs 3 to 4 or 5 to 7 billion dollars.")
    assert (Fraction(first.value), Fraction(first.high or 0)) == (3 * 10**9, 4 * 10**9)
    assert (Fraction(second.value), Fraction(second.high or 0)) == (5 * 10**9, 7 * 10**9)


MOVES = [
    ("It rose from 40 to 60 percent.", [("40", 1), ("60 percent", 2)]),
    ("It fell from 60 to 40 percent.", [("60", 1), ("40 percent", 2)]),
    ("It goes from $5 million to $3 million.", [("$5 million", 1), ("$3 million", 2)]),
    ("They plan to increase it from 5 to 7 tonnes.", [("5", 1), ("7 tonnes", 2)]),
    ("It rose by 5 percent to 20 percent.", [("5 percent", 0), ("20 percent", 0)]),
    ("It rose 5 percent to 20 percent.", [("5 percent", 0), ("20 percent", 0)]),
    ("Between 5 and 3 percent were lost.", [("5", 0), ("3 percent", 0)]),
    ("It rose from a third to a half.", [("a third", 1), ("a half", 2)]),
]


@pytest.mark.parametrize(("text", "levels"), MOVES)
def test_move(text: str, levels: list[tuple[str, int]]) -> None:
    """From one level to another, where a word of change stands before, is two amounts."""
    assert levels == [(surface_of(text, found), found.move) for found in amounts(text)]


LISTS = [
    ("It grew 10, 15 and 20 percent.", ["%", "%", "%"]),
    ("It has 5 and 7 km lines.", ["km", "km"]),
    ("It has 5 or 6 km.", ["km", "km"]),
    ("It is 5 or 6 percent.", ["%", "%"]),
    ("In all 180 thousand, or 72 percent, found work.", [None, "%"]),
    ("In all 180,000 or 72 percent found work.", [None, "%"]),
    ("It has 10 buses, 20 cars and 30 km.", [None, None, "km"]),
    ("It has 5; 6 km.", [None, "km"]),
    ("Of 5 there are 6 km.", [None, "km"]),
    ("Of the 6 km, 5 are ready.", ["km", "km"]),
    ("It was 7 km against 5.", ["km", "km"]),
    ("It takes 7 days instead of 5.", ["d", "d"]),
    ("It was $5 a tonne, down from $6.", ["USD/t", "USD/t"]),
    ("It rose to 5 percent from 4.", ["%", "%"]),
    ("It was 5 percent in May, 5.5 in June and 6 percent in July.", ["%", "%", "%"]),
    ("It was 5 percent, up 2 points.", ["%", "pp"]),
    ("It cost 5 million tenge ($1 million) and 6 million.", ["KZT", "USD", "KZT"]),
]


@pytest.mark.parametrize(("text", "units"), LISTS)
def test_list(text: str, units: list[str | None]) -> None:
    """The bare numbers of a list have the unit of its last one."""
    assert units == [found.unit and found.unit.symbol for found in amounts(text)]


def test_a_list_shares_its_noun() -> None:
    """Counts of a list count what the last one counts."""
    assert ["bus", "bus"] == [
        found.counted and found.counted.noun for found in amounts("They sent 5 or 6 buses.")
    ]


@pytest.mark.parametrize("text", ["They won 2–1.", "The vote was 9-0.", "They won 3-2 and 1-0."])
def test_score(text: str) -> None:
    """Two bare numbers with a dash between and no plural behind are a score."""
    assert () == amounts(text)
