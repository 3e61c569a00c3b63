"""Sentences of official English, and every field of their figures."""

from __future__ import annotations

from typing import Any

import pytest

from builders.parsed import examples, figure, figures, table
from kzru.model import Figure

DEFAULTS = dict.fromkeys(("counted", "change", "period", "stage", "metric", "origin", "destination"))


def fields(found: Figure) -> dict[str, Any]:
    """Return the fields of a figure as the table writes them."""
    return {
        "surface": found.surface,
        "quantity": str(found.quantity),
        "counted": found.counted,
        "noun_phrase": found.noun_phrase,
        "change": found.change and found.change.value,
        "period": found.period and str(found.period),
        "status": found.status.value,
        "stage": found.stage and found.stage.value,
        "metric": found.metric,
        "origin": found.origin,
        "destination": found.destination,
    }


@pytest.mark.parametrize(("case", "text"), examples("figures", "synthetic"))
def test_sentence(case: dict[str, Any], text: str) -> None:
    """A sentence has the figures of the table and no others, and each of their fields is as it stands there."""
    expected = [
        DEFAULTS | {"status": "actual", "noun_phrase": wanted.get("counted")} | wanted
        for wanted in case["figures"]
    ]
    assert expected == [fields(found) for found in figures(text, published=table("figures")["published"])]


def test_reasons() -> None:
    """Every decided field comes with its rule and, where words decided, with these words."""
    found = figure("Last year Russian investment in Kazakhstan exceeded $4 billion.")
    reasons = {reason.field: reason.words for reason in found.why}
    assert {
        "quantity": "$4 billion",
        "qualifier": "exceeded",
        "period": "Last year",
        "status": None,
        "metric": "investment",
        "origin": "Russian",
        "destination": "Kazakhstan",
    } == reasons


def test_reasons_stand_in_the_text() -> None:
    """The words of a reason are those at its span."""
    text = "So far more than 20 joint projects are being implemented, and trade grew by 5 percent in 2025."
    for found in figures(text):
        for reason in found.why:
            assert (reason.span is None) == (reason.words is None)
            if reason.span is not None:
                assert reason.words == reason.span.of(text)


ANAPHORA = [
    ("There are 60 students, 40 of whom study medicine.", ["student", "student"]),
    ("They opened 9 schools, 4 of which are new.", ["school", "school"]),
    ("It took 9 days, 4 of which were lost.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), ANAPHORA)
def test_what_was_counted_before(text: str, expected: list[str | None]) -> None:
    """Behind a number, "of which" counts what was counted before."""
    assert expected == [found.counted for found in figures(text)]


BARE = [
    ("It rose to 5.", []),
    ("It rose by 5.", ["5"]),
    ("It is about 5.", ["5"]),
    ("It is from 5 to 7.", ["5 to 7"]),
    ("It is 5,000.", ["5,000"]),
    ("It is 5 million.", ["5 million"]),
    ("It is 5.5.", ["5.5"]),
    ("Dozens came.", []),
    ("He named 5.", []),
    ("It needs 5 a day.", ["5"]),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_bare_number(text: str, expected: list[str]) -> None:
    """A number without unit and noun is a figure only where it is large, broken, qualified, or a change."""
    assert expected == [found.surface for found in figures(text)]


def test_quantities_of_units_keep_no_noun() -> None:
    """Only counts count a noun."""
    found = figure("It covers 5 hectares of forests.")
    assert (None, None) == (found.counted, found.noun_phrase)
