"""How dates, periods, amounts and readings are put into words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from builders.figures import UNITS
from kzru.comparison.wording import (
    amount_text,
    date_text,
    interval_text,
    joined,
    period_text,
    short_interval_text,
)
from kzru.values import Interval, Period


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2021–2024", "2021-01-01", "2024-12-31"),
        ("Jan–Aug 2025", "2025-01-01", "2025-08-31"),
        ("Feb 2024", "2024-02-01", "2024-02-29"),
        ("Nov 2024 – Feb 2025", "2024-11-01", "2025-02-28"),
        ("12 Nov 2025", "2025-11-12", "2025-11-12"),
        ("11 Nov 2025 – 12 Nov 2025", "2025-11-11", "2025-11-12"),
        ("by 2030", None, "2030-12-31"),
        ("by 30 Jun 2026", None, "2026-06-30"),
        ("since 2005", "2005-01-01", None),
        ("since 9 May 2005", "2005-05-09", None),
        ("Jan 9999", "9999-01-01", "9999-01-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_periods_are_told_briefly(words: str, start: str | None, end: str | None) -> None:
    """Whole years and months go by their names, an open end by one word."""
    assert words == period_text(Period(*(day and date.fromisoformat(day) for day in (start, end))))


def test_what_is_not_known_is_said() -> None:
    """No date and no period have words of their own."""
    assert ("undated", "no period") == (date_text(None), period_text(None))


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("28.7 billion USD", "28.7E+9", "USD"),
        ("1.2 trillion RUB", "1.2E+12", "RUB"),
        ("17,000", "17000", "count"),
        ("1.234567 million", "1234567", "count"),
        ("−5 %", "-5", "%"),
        ("0 km", "0", "km"),
    ],
)
def test_amounts_have_their_scale_in_words(words: str, value: str, unit: str) -> None:
    """From a million on the scale is a word."""
    assert words == amount_text(Fraction(Decimal(value)), UNITS[unit])


def test_converted_amounts_are_rounded() -> None:
    """A third of a billion does not run on for ever."""
    assert "333.33333 million USD" == amount_text(Fraction(10**9, 3), UNITS["USD"])


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("8 to 12", Interval(8, 12)),
        ("27.5 to under 29", Interval(Decimal("27.5"), 29, high_open=True)),
        ("over 27 to 29", Interval(27, 29, low_open=True)),
        ("more than 27", Interval(27, None, low_open=True)),
        ("27 or more", Interval(27, None)),
        ("less than 27", Interval(None, 27, high_open=True)),
        ("27 or less", Interval(None, 27)),
        ("0.9 to 1.1 billion", Interval(Decimal("0.9E+9"), Decimal("1.1E+9"))),
        ("0", Interval(0, 0)),
        ("any amount", Interval(None, None)),
    ],
)
def test_readings_are_told_in_words(words: str, interval: Interval) -> None:
    """An end that does not belong, and one at infinity, each have their word."""
    assert words == interval_text(interval, UNITS["count"])


@pytest.mark.parametrize(
    ("signs", "interval"),
    [
        ("8–12 bn", Interval(8 * 10**9, 12 * 10**9)),
        (">27–29", Interval(27, 29, low_open=True)),
        ("20–<22", Interval(20, 22, high_open=True)),
        (">27", Interval(27, None, low_open=True)),
        ("≥1 m", Interval(10**6, None)),
        ("<5", Interval(None, 5, high_open=True)),
        ("≤5", Interval(None, 5)),
        ("7", Interval(7, 7)),
    ],
)
def test_readings_have_a_short_form(signs: str, interval: Interval) -> None:
    """Tables have no room for words."""
    assert signs == short_interval_text(interval)


@pytest.mark.parametrize(("words", "parts"), [("", ""), ("a", "a"), ("a and b", "ab"), ("a, b and c", "abc")])
def test_lists_read_as_english(words: str, parts: str) -> None:
    """Commas, and a last "and"."""
    assert words == joined(list(parts))
