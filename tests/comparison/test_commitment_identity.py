"""Which commitments of two documents are one, and which are two."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from builders.figures import figure, trade
from builders.things import DAY, commitment, days, document, year
from kzru import Corpus, Period
from kzru.comparison import CommitmentEntry
from kzru.model import Figure, Status, Strength

Told = tuple[str, Figure | None, dict[str, Any]]


def goal(value: str, unit: str = "USD", qualifier: str = "exact", **fields: Any) -> Figure:
    """Return a target of trade."""
    return trade(value, None, qualifier, unit, status=Status.TARGET, **fields)


def entries(*told: Told) -> tuple[CommitmentEntry, ...]:
    """Return the entries of commitments, each told in a document of its own."""
    return Corpus(
        document(f"d{i}", DAY, commitment(action, target, surface=_surface(action, target), **fields))
        for i, (action, target, fields) in enumerate(told)
    ).commitments


def _surface(action: str, target: Figure | None) -> str:
    return action if target is None else f"{target.surface}: {action}"


def by(year_number: int) -> Period:
    """Return the time up to the end of a year."""
    return Period(None, date(year_number, 12, 31))


def schools(value: str) -> Figure:
    """Return a target of schools."""
    return figure(value, "count", metric="school.count", status=Status.TARGET)


ONE: list[tuple[Told, Told]] = [
    (
        ("bring trade to $30", goal("30"), {}),
        ("reach 30 dollars of trade", goal("30"), {"deadline": by(2026)}),
    ),
    (
        ("bring trade with Russia to 30", goal("30"), {"actor": "Kazakhstan and Russia"}),
        ("довести торговлю с Казахстаном до 30", goal("30"), {"actor": "Kazakhstan and Russia"}),
    ),
    (("increase freight", goal("3", "km"), {}), ("more of it", goal("3000", "m"), {})),
    (("bring trade to over 30", goal("30"), {}), ("trade beyond 30", goal("30", qualifier="over"), {})),
    (("grow to 5 to 7", goal("5..7"), {}), ("grow to 5–7", goal("5..7"), {})),
    (
        ("build a cable to Aktau", None, {"actor": "Kazakhstan"}),
        ("build the cable to Aktau", None, {"actor": "Kazakhstan and Russia", "deadline": by(2027)}),
    ),
    (("expand the capacity of cold river ports", None, {}), ("expand cold river ports", None, {})),
    (("open three schools in Omsk", schools("3"), {}), ("open 3 schools in Omsk", schools("3"), {})),
    (("advance the Lake Accord", None, {}), ("advancing the Lake Accord", None, {})),
    (
        ("run tests in 2026", None, {"deadline": year(2026)}),
        ("run tests", None, {"deadline": days("2026-03-01")}),
    ),
    (("построить мост через Урал", None, {}), ("построить мост через Урал", None, {})),
]

TWO: list[tuple[Told, Told]] = [
    (
        ("bring trade with Russia to 30", goal("30"), {}),
        ("bring trade with Uzbekistan to 30", goal("30"), {}),
    ),
    (
        ("bring trade with Russia to 30", goal("30"), {"actor": "Russia and Uzbekistan"}),
        ("bring trade with Kazakhstan to 30", goal("30"), {"actor": "Kazakhstan and Uzbekistan"}),
    ),
    (("build a big new school in Omsk", None, {}), ("build three big new schools in Omsk", schools("3"), {})),
    (("build one cold river port in Omsk", None, {}), ("build two cold river port in Omsk", None, {})),
    (("strengthen ties in energy", None, {}), ("strengthen ties in energy and transport", None, {})),
    (("bring trade to 30", goal("30"), {}), ("bring trade to 35", goal("35"), {})),
    (
        ("bring trade to 30", goal("30"), {"deadline": by(2026)}),
        ("bring trade to 30", goal("30"), {"deadline": by(2030)}),
    ),
    (("bring trade to 30", goal("30"), {}), ("bring trade to 30", goal("30", "RUB"), {})),
    (("export for 30", goal("30", origin="KZ"), {}), ("export for 30", goal("30", origin="RU"), {})),
    (
        ("bring trade to 30", goal("30"), {"actor": "Kazakhstan and Uzbekistan"}),
        ("bring trade to 30", goal("30"), {"actor": "Kazakhstan and Russia"}),
    ),
    (("open three schools in Omsk", schools("3"), {}), ("open three schools in Taraz", schools("3"), {})),
    (("build a cable to Aktau", None, {}), ("build a cable to Atyrau", None, {})),
    (("build the river cable in Aktau", None, {}), ("not build the river cable in Aktau", None, {})),
    (("build the cable", None, {"actor": "Russia"}), ("build the cable", None, {"actor": "Kazakhstan"})),
    (("plant 3 groves", None, {}), ("plant 4 groves", None, {})),
    (("cooperate", None, {}), ("cooperate", None, {})),
    (
        ("expand river ports", None, {}),
        ("expand river ports, build roads, teach pilots and train many more crews", None, {}),
    ),
    (
        ("run tests", None, {"deadline": days("2026-05-01")}),
        ("run tests", None, {"deadline": days("2026-03-01")}),
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_these_are_one(a: Told, b: Told) -> None:
    """Two ways to promise one thing make one entry, whichever comes first, and it says why."""
    for told in permutations([a, b]):
        (entry,) = entries(*told)
        assert (2, 1) == (len(entry.records), len(entry.why))


@pytest.mark.parametrize(("a", "b"), TWO)
def test_these_are_two(a: Told, b: Told) -> None:
    """What differs in target, deadline, actor or words, or says too little, stays apart."""
    for told in permutations([a, b]):
        assert 2 == len(entries(*told))


def test_an_entry_tells_what_was_told_last() -> None:
    """The later deadline, target and strength."""
    corpus = Corpus(
        [
            document(
                "late",
                date(2026, 1, 1),
                commitment(
                    "bring trade to 30", goal("30", surface="30"), surface="30", strength=Strength.AGREED
                ),
            ),
            document(
                "early",
                DAY,
                commitment(
                    "reach 30 in trade",
                    goal("30", qualifier="over", surface="30"),
                    surface="30",
                    deadline=by(2026),
                    actor="Kazakhstan",
                ),
            ),
        ]
    )
    (entry,) = corpus.commitments
    assert entry.target is not None
    assert ("late", by(2026), Strength.AGREED) == (entry.target.document, entry.deadline, entry.strength)
    assert (("Kazakhstan",), "bring-trade-to-30") == (entry.actors, entry.id)
    assert entry.name == entry.action


def test_undated_goals_beside_two_dated_ones_stay_with_each_other() -> None:
    """Which of two deadlines is meant is not told, but that both mean one is."""
    found = entries(
        ("bring trade to 30", goal("30"), {"deadline": by(2026)}),
        ("bring trade to 30", goal("30"), {"deadline": by(2030)}),
        ("bring trade to 30", goal("30"), {}),
        ("reach 30 of trade", goal("30"), {}),
    )
    assert [["d0"], ["d1"], ["d2", "d3"]] == [[one.document for one in entry.records] for entry in found]


def test_an_english_wording_names_the_entry() -> None:
    """Of several languages, Latin letters go first; the others are aliases."""
    (entry,) = entries(
        ("довести торговлю до 30", goal("30"), {}),
        ("сауданы 30-ға жеткізу", goal("30"), {}),
        ("bring trade to 30", goal("30"), {}),
    )
    assert ("bring trade to 30", ("довести торговлю до 30", "сауданы 30-ға жеткізу")) == (
        entry.name,
        entry.aliases,
    )
