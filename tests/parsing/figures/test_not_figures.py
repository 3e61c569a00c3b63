"""Numbers that are no figures, and the figures that stand in like places."""

from __future__ import annotations

from typing import Any

import pytest

from builders.parsed import examples, figures


@pytest.mark.parametrize(("case", "text"), examples("negatives", "negative", "texts"))
def test_no_figure(case: dict[str, Any], text: str) -> None:
    """Dates, ordinals, names, scores, labels and pronouns are no figures."""
    assert (case["group"], []) == (case["group"], [figure.surface for figure in figures(text)])


PAIRS = [
    ("The Soyuz-5 rocket was tested.", "The sub-500 tonne limit applies.", "500 tonne"),
    ("One of the schools was closed.", "One school was closed.", "One"),
    ("The two countries agreed.", "Two schools were closed.", "Two"),
    ("The twenty-first session opened.", "Twenty-one schools opened.", "Twenty-one"),
    ("The Group of Seven met.", "A group of seven engineers met.", "seven"),
    ("Article 5 applies.", "Some 5 articles apply.", "5"),
    ("A Boeing 737 landed.", "Boeing delivered 737 aircraft.", "737"),
    ("In 2004 it was opened.", "It has 2,004 rooms.", "2,004"),
    ("They won 3–1.", "They need 3–10 days.", "3–10 days"),
    ("The talks began at 10:30.", "The talks lasted 10 hours.", "10 hours"),
    ("The 5th forum was held.", "The 5 forums were held.", "5"),
    ("3. The parties shall consult.", "3 parties shall consult.", "3"),
    ("The 5G network grows.", "The 5 GW plant grows.", "5 GW"),
]


@pytest.mark.parametrize(("name", "figure", "surface"), PAIRS)
def test_name_and_figure(name: str, figure: str, surface: str) -> None:
    """The same number is a name in one place and a figure in another."""
    assert [[], [surface]] == [[found.surface for found in figures(text)] for text in (name, figure)]
