"""Ages are years that somebody or something is old."""

from __future__ import annotations

import pytest

from builders.parsed import amount, figures

AGES = [
    ("A 65-year-old engineer came.", "65"),
    ("She is 65 years of age.", "65"),
    ("She is 65 years old.", "65"),
    ("Engineers aged 65 came.", "65"),
    ("Aigerim, 65, came.", "65"),
    ("She will be 65 in May.", "65"),
    ("He turned 65 yesterday.", "65"),
    ("Women over 65 came.", "65"),
    ("Life expectancy is 65 there.", "65"),
]


@pytest.mark.parametrize(("text", "years"), AGES)
def test_age(text: str, years: str) -> None:
    """An age is in years, and what it counts is the age."""
    found = amount(text)
    assert found.unit is not None
    assert found.counted is not None
    assert (years, "a", "age") == (str(found.value), found.unit.symbol, found.counted.noun)


NO_AGES = [
    "It took 65 years.",
    "A 65-year contract was signed.",
    "Aigerim, 650, came.",
    "In Russia, 65, or more, came.",
    "The index was 65 in May.",
    "Costs over 65 were cut.",
    "Life expectancy rose, and 65 came.",
    "The average age and the 30 marks were 65 now.",
]


@pytest.mark.parametrize("text", NO_AGES)
def test_no_age(text: str) -> None:
    """Other years, other numbers between commas and greater ones are no ages."""
    assert "age" not in [found.counted for found in figures(text)]
