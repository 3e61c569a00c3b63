"""Which projects of two documents are one, and which are two."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from builders.things import DAY, document, project
from kzru import Corpus
from kzru.comparison import ProjectEntry
from kzru.model import Stage

Fields = dict[str, Any]


def entries(*told: tuple[str, Fields]) -> tuple[ProjectEntry, ...]:
    """Return the entries of projects, each told in a document of its own."""
    return Corpus(
        document(f"d{i}", DAY, project(name, **fields)) for i, (name, fields) in enumerate(told)
    ).projects


ONE = [
    ("Baikal Gate complex", {}, "the Baikal Gate project", {}),
    ("Ilek–Sagiz railway line", {"places": ("Ilek", "Sagiz")}, "Ilek-Sagiz", {}),
    ("Ilek–Sagiz railway line", {}, "the Ilek—Sagiz Railway Line", {}),
    ("Ilek–Sagiz railroad", {}, "Ilek-Sagiz railway", {}),
    # A generic name is of one thing where country or place are told of both.
    (
        "First tidal power plant in Kazakhstan",
        {},
        "the first tidal plant",
        {"aliases": ("First tidal power plant in Kazakhstan",)},
    ),
    ("first tidal power plant", {"places": ("Kazakhstan",)}, "First tidal power plant in Kazakhstan", {}),
    ("oil refinery", {"places": ("Aral",)}, "refinery", {"places": ("Aral",)}),
    (
        "oil refinery in Kazakhstan",
        {"organisations": ("Munai",)},
        "Kazakh oil refinery",
        {"organisations": ("Munai",), "places": ("Kazakhstan",)},
    ),
    ("thermal power station", {"places": ("Shu",)}, "thermal power plant", {"places": ("Shu",)}),
    ("Great Steppe Transport Corridor", {}, "GSTC", {}),
    (
        "Great Steppe Transport Corridor",
        {},
        "The Steppe Way",
        {"aliases": ("Great Steppe Transport Corridor",)},
    ),
    ("Trans-Ural Dialogue", {"sector": "other"}, "the Trans-Ural Dialogue initiative", {"sector": "culture"}),
    ("Polar Organization for Reindeer", {}, "Polar Organisation for Reindeer", {}),
    ("Ural school branch in Omsk", {"places": ("Omsk",)}, "branch of the Ural school in Omsk", {}),
    ("Опреснительный завод «Арал»", {}, "опреснительный завод «Арал»", {}),
]

TWO = [
    # What one of them does not tell is not that of the other.
    ("First tidal power plant in Kazakhstan", {}, "tidal power plant", {"organisations": ("Aquakaz",)}),
    ("First tidal power plant in Kazakhstan", {}, "First tidal power plant", {}),
    ("Kazakh tidal power plant", {}, "First tidal power plant in Russia", {}),
    ("первая приливная электростанция", {}, "первая приливная электростанция в Казахстане", {}),
    ("алғашқы су электр станциясы", {"places": ("Kazakhstan",)}, "алғашқы су электр станциясы", {}),
    ("first oil refinery", {"places": ("Aral",)}, "refinery", {"places": ("Aral",)}),
    ("oil refinery", {"organisations": ("Munai",)}, "oil refinery", {"organisations": ("Munai",)}),
    ("thermal power station", {"sector": "energy"}, "thermal power plant", {"sector": "energy"}),
    ("solar power plant", {"places": ("Kazakhstan",)}, "solar power plant", {"places": ("Shu",)}),
    ("wind farm in Kazakhstan", {}, "wind farm in Kazakhstan", {}),
    ("hospital", {"places": ("Oral",)}, "hospital", {"places": ("Oral", "Omsk")}),
    # A number is a part of a proper name.
    (
        "Gate of the Steppe gas pipeline",
        {"organisations": ("Munai",)},
        "Gate of the Steppe 2",
        {"organisations": ("Munai",)},
    ),
    ("first desalination plant", {}, "second desalination plant", {}),
    ("Soyuz-5", {}, "Soyuz-2", {}),
    ("solar power plant", {"places": ("Shu",)}, "solar power plant", {"places": ("Taraz",)}),
    ("solar power plant", {"organisations": ("Helio",)}, "solar power plant", {"organisations": ("Rasun",)}),
    ("Ural school", {}, "Ural school branch", {}),
    ("Ural school branch in Omsk", {}, "Ural school branch in Almaty", {}),
    ("gas pipeline", {}, "gas pipeline", {}),
    ("school", {}, "school", {}),
    ("three schools", {}, "three schools", {}),
    ("joint project", {}, "joint project", {}),
    ("North–South railway", {}, "International North–South Transport Corridor", {}),
    ("plant", {}, "First desalination plant in Kazakhstan", {}),
    ("coal terminal", {"sector": "energy"}, "big coal terminal", {"sector": "transport"}),
    ("Kazakh schools in Russia", {}, "Kazakh schools in Uzbekistan", {}),
    ("GSTC", {}, "Great Salt Lake Corridor", {}),
    ("химический завод", {"places": ("Omsk",)}, "химический завод", {"places": ("Taraz",)}),
]


@pytest.mark.parametrize(("name", "fields", "other", "others"), ONE)
def test_these_are_one(name: str, fields: Fields, other: str, others: Fields) -> None:
    """Two ways to tell of one project make one entry, whichever comes first, and it says why."""
    for told in permutations([(name, fields), (other, others)]):
        (entry,) = entries(*told)
        assert (2, 1) == (len(entry.records), len(entry.why))
        assert "in d0 and" in entry.why[0]


@pytest.mark.parametrize(("name", "fields", "other", "others"), TWO)
def test_these_are_two(name: str, fields: Fields, other: str, others: Fields) -> None:
    """What differs in place, number, kind or firm, or says too little, stays apart."""
    for told in permutations([(name, fields), (other, others)]):
        assert 2 == len(entries(*told))


def test_a_name_that_could_be_two_is_neither() -> None:
    """The bridge that is not told more exactly, beside the one for cars and the one for trains, stays alone."""
    first, second, either = [(f"Aral {which}bridge", {}) for which in ("road ", "rail ", "")]
    told: list[tuple[str, Fields]] = [(name, {"organisations": (name,)}) for name, _ in (first, second)]
    assert 3 == len(entries(*told, either))
    assert 3 == len(entries(told[0], either, either, told[1]))
    assert 1 == len(entries(told[0], either, either))


def test_there_is_no_chain_over_a_third() -> None:
    """Shu and Taraz are not joined by a plant of which no place is told."""
    told: list[tuple[str, Fields]] = [
        ("Helios power plant", {"places": ("Shu",)}),
        ("Helios power plant", {}),
        ("Helios power plant", {"places": ("Taraz",)}),
    ]
    for order in permutations(told):
        for entry in entries(*order):
            assert 1 >= len({record.places for record in entry.records if record.places})


def test_an_entry_gathers_what_is_told() -> None:
    """Names, places, firms and the latest stage; records and mentions in time order."""
    corpus = Corpus(
        [
            document(
                "late",
                date(2026, 3, 1),
                project("Aral bridge", stage=Stage.COMPLETED, organisations=("Kopir",), sector="transport"),
            ),
            document(
                "early",
                date(2024, 3, 1),
                project(
                    "the Aral bridge project", stage=Stage.PLANNED, places=("Aral",), organisations=("Kopir",)
                ),
                speaker="Aigul Omarova",
            ),
        ]
    )
    (entry,) = corpus.projects
    assert ("aral-bridge", "Aral bridge", ("the Aral bridge project",)) == (
        entry.id,
        entry.name,
        entry.aliases,
    )
    assert ("transport", Stage.COMPLETED, ("Aral",), ("Kopir",)) == (
        entry.sector,
        entry.stage,
        entry.places,
        entry.organisations,
    )
    assert ["early", "late"] == [record.document for record in entry.records]
    assert [("early", "Aigul Omarova"), ("late", None)] == [
        (at.document, at.speaker) for at in entry.mentions
    ]


def test_entries_of_one_name_have_ids_of_their_own() -> None:
    """The second in time has a number."""
    found = entries(
        ("solar power plant", {"places": ("Shu",)}), ("solar power plant", {"places": ("Taraz",)})
    )
    assert ["solar-power-plant", "solar-power-plant-2"] == [entry.id for entry in found]
