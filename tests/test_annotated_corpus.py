"""The annotated statements as one corpus, read from their texts: what readers know to be one is one.

The statements are not part of the project; these tests are skipped where they do not lie beside the checkout.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from builders.shared import SHARED, needs_shared
from kzru import CommitmentEntry, Corpus, EventEntry, Period, ProjectEntry, parse

pytestmark = needs_shared


@cache
def corpus() -> Corpus:
    """Return the five annotated statements as kzru reads them."""
    documents = []
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / "seeds" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as text:
            documents.append(parse(text.read(), id=path.stem, published=gold["published"]))
    return Corpus(documents)


def documents_of(entries: Iterable[ProjectEntry | EventEntry | CommitmentEntry], part: str) -> list[int]:
    """Return in how many documents each entry is mentioned that has *part* in its name."""
    return [len({at.document for at in entry.mentions}) for entry in entries if part in entry.name]


@pytest.mark.parametrize(
    ("part", "documents"),
    [
        ("nuclear power plant", [4]),
        ("Baiterek", [2]),
        ("Trans-Altai Dialogue", [2]),
        ("Ayagoz–Bakhty", [2]),
        ("Dostyk–Moiynty", [2]),
        ("Transport Corridor", [1]),
        ("Transport Route", [2]),
        ("MGIMO", [2]),
        ("Consulate General", [2]),
    ],
)
def test_each_project_is_one_entry(part: str, documents: list[int]) -> None:
    """Plant, complex, dialogue, railway lines, corridor and route, each with the documents that speak of it."""
    assert documents == documents_of(corpus().projects, part)


def test_the_announced_visit_is_the_one_that_was_held() -> None:
    """The visit announced on 10 October and held on 11–12 November is one event; two visits the other way are others."""
    visits = [entry for entry in corpus().events if entry.kind == "visit"]
    assert [1, 4, 1] == [len(entry.records) for entry in visits]
    assert Period(date(2025, 11, 11), date(2025, 11, 12)) == visits[1].period
    assert date(2025, 10, 10) == visits[1].mentions[0].date


def test_the_trade_goal_is_one_commitment() -> None:
    """It is stated in four documents, and 28.7 billion of its 30 billion dollars are reached."""
    (goal,) = [
        entry for entry in corpus().commitments if entry.target and entry.target.metric == "trade.turnover"
    ]
    assert 4 == len(goal.mentions)
    progress = corpus().progress(goal)
    assert progress.share is not None
    assert Fraction("95.7") == round(progress.share, 1)
    assert progress.is_reached is False


def test_the_plant_has_a_history() -> None:
    """The stage of the nuclear power plant is told from statement to statement."""
    (plant,) = [entry for entry in corpus().projects if "nuclear power plant" in entry.name]
    steps = corpus().history(plant)
    assert 4 == len({step.document for step in steps})
    assert sorted(step.date for step in steps if step.date) == [step.date for step in steps]
