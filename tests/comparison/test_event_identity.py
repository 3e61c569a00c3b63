"""Which events of two documents are one, and which are two."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from builders.things import DAY, days, document, event, year
from kzru import Corpus
from kzru.comparison import EventEntry

Told = tuple[date | None, str, str, dict[str, Any]]
"""Day of the document, name, kind and fields."""

OCTOBER, DECEMBER, MAY = date(2025, 10, 10), date(2025, 12, 20), date(2026, 5, 20)


def entries(*told: Told) -> tuple[EventEntry, ...]:
    """Return the entries of events, each told in a document of its own."""
    return Corpus(
        document(f"d{i}", day, event(name, kind, **fields))
        for i, (day, name, kind, fields) in enumerate(told)
    ).events


VISIT = "State visit of Alim Serikov to Russia"
GUEST = {"participants": ("Alim Serikov",)}
ONE: list[tuple[Told, Told]] = [
    # An announced visit and the one held.
    (
        (
            OCTOBER,
            "Official visit of Alim Serikov to Russia",
            "visit",
            {**GUEST, "period": days("2025-11-12")},
        ),
        (DAY, VISIT, "visit", {**GUEST, "period": days("2025-11-11", "2025-11-12")}),
    ),
    (
        (OCTOBER, VISIT, "visit", {**GUEST, "period": days("2025-11-20")}),
        (DECEMBER, VISIT, "visit", {**GUEST, "period": days("2025-12-02")}),
    ),
    (
        (DAY, VISIT, "visit", GUEST),
        (DAY, VISIT, "visit", {**GUEST, "period": days("2025-11-11", "2025-11-12")}),
    ),
    (
        (DAY, VISIT, "visit", {**GUEST, "period": year(2026)}),
        (
            MAY,
            "Working visit of Serikov to Russia",
            "visit",
            {"participants": ("Serikov",), "period": days("2026-05-19")},
        ),
    ),
    (
        (DAY, f"Upcoming {VISIT}", "visit", GUEST),
        (MAY, VISIT, "visit", {**GUEST, "period": days("2026-03-02")}),
    ),
    ((DAY, "Visit to Russia", "visit", {"participants": ("Alim Serikov",)}), (DAY, VISIT, "visit", GUEST)),
    # An edition is one whenever it is spoken of.
    (
        (OCTOBER, "Forum of Lake Regions", "forum", {"edition": 7}),
        (MAY, "7th Forum of Lake Regions", "forum", {"edition": 7, "place": "Aral"}),
    ),
    # Names in two scripts say nothing of each other; number, town and time do.
    (
        (
            OCTOBER,
            "Ilek Forum",
            "forum",
            {"edition": 5, "place": "Aral", "period": days("2025-06-01", "2025-06-30")},
        ),
        (DAY, "Илекский форум", "forum", {"edition": 5, "place": "Aral", "period": days("2025-06-20")}),
    ),
    # An anniversary is told by its number and what it is of.
    (
        (OCTOBER, "80th anniversary of the Great Canal", "anniversary", {"edition": 80}),
        (
            date(2024, 3, 1),
            "80 years of the canal",
            "anniversary",
            {"edition": 80, "commemorates": "the opening of the Great Canal", "period": year(2025)},
        ),
    ),
    # Names, folded; a name within a name; people on a day.
    (
        (DAY, "Lake Days in Omsk", "culture", {"place": "Omsk"}),
        (DECEMBER, "the Lake Days in Omsk", "culture", {"place": "Omsk"}),
    ),
    (
        (DAY, "Lake Days", "culture", {"period": year(2026)}),
        (DECEMBER, "Great Lake Days", "culture", {"period": year(2026), "place": "Omsk"}),
    ),
    (
        (DAY, "gala concert", "culture", {"place": "Omsk"}),
        (DAY, "Gala concert of lake choirs", "culture", {"place": "Omsk"}),
    ),
    (
        (DAY, "Talks", "talks", {"period": days("2025-11-12"), "participants": ("A. Berik", "B. Orlov")}),
        (
            DECEMBER,
            "Negotiations in the palace",
            "talks",
            {"period": days("2025-11-12"), "participants": ("B. Orlov", "A. Berik")},
        ),
    ),
    (
        (
            DAY,
            "Signing of the Accord on lake waters and river ports",
            "signing",
            {"period": days("2025-11-12"), "participants": ("A. Berik", "B. Orlov")},
        ),
        (
            DAY,
            "Signing of the new Accord on ports, river and lake",
            "signing",
            {"participants": ("A. Berik", "B. Orlov")},
        ),
    ),
    (
        (DAY, "SCO summit in Omsk", "summit", {"place": "Omsk", "participants": ("SCO",)}),
        (
            DECEMBER,
            "SCO summit in Omsk",
            "summit",
            {"place": "Omsk", "participants": ("SCO",), "period": year(2025)},
        ),
    ),
    # First names in two scripts are spelled in too many ways to be compared.
    (
        (
            DAY,
            "Meeting",
            "meeting",
            {"participants": ("Berik Aliyev", "Ksavye Bonet"), "surface": "встретился"},
        ),
        (DAY, "Meeting", "meeting", {"participants": ("Berik Aliev", "Xavier Bonnet")}),
    ),
    (
        (DAY, "Lake talks", "talks", {"participants": ("Kazakhstan", "Russia")}),
        (DAY, "Steppe talks", "talks", {"participants": ("Russia", "Kazakhstan")}),
    ),
    ((None, "21st Steppe Forum", "forum", {"edition": 21}), (DAY, "Steppe Forum", "forum", {"edition": 21})),
]

TWO: list[tuple[Told, Told]] = [
    # Of visits the guest and the country, of talks both sides are told by both.
    (
        (DAY, "Talks in Omsk", "talks", {"place": "Omsk"}),
        (DAY, "Talks of A. Berik and B. Orlov in Omsk", "talks", {"period": days("2025-11-12")}),
    ),
    (
        (DAY, "State visit to Russia", "visit", {"period": days("2025-11-12")}),
        (DAY, VISIT, "visit", {**GUEST, "period": days("2025-11-11", "2025-11-12")}),
    ),
    (
        (DAY, "Lake talks", "talks", {"participants": ("Kazakhstan", "Russia")}),
        (DAY, "Lake talks", "talks", {"participants": ("A. Berik", "B. Orlov")}),
    ),
    ((DAY, "State visit to Russia", "visit", {}), (DAY, "State visit to Russia", "visit", {})),
    ((DAY, VISIT, "visit", GUEST), (DAY, "Visit of Alim Serikov", "visit", GUEST)),
    (
        (DAY, VISIT, "visit", GUEST),
        (DAY, "Visit of Arman Serikov to Russia", "visit", {"participants": ("Arman Serikov",)}),
    ),
    (
        (DAY, "Visit to Russia", "visit", {"participants": ("President of Serbia",)}),
        (DAY, "Visit to Russia", "visit", {"participants": ("Prime Minister of Serbia",)}),
    ),
    (
        (DAY, "Visit to Russia", "visit", {"participants": ("President of Serbia",), "surface": "визит"}),
        (DAY, "Visit to Russia", "visit", {"participants": ("President of India",)}),
    ),
    (
        (DAY, "Talks with B. Orlov", "talks", {"participants": ("B. Orlov",)}),
        (DAY, "Talks with B. Orlov", "talks", {"participants": ("B. Orlov",)}),
    ),
    # Time and place are told, and the names are not two.
    ((DAY, "Құрметті форум", "forum", {}), (date(2025, 11, 20), "Құрметті форум", "forum", {})),
    ((DAY, "Forum", "forum", {"place": "Omsk"}), (DAY, "Forum", "forum", {"place": "Omsk"})),
    ((DAY, "III форум", "forum", {"edition": 3}), (DAY, "III форум", "forum", {"edition": 3})),
    (
        (DAY, "Games", "sport", {"period": year(2026)}),
        (DAY, "Games of the Lakes", "sport", {"period": year(2026)}),
    ),
    (
        (DAY, "Lake Forum", "forum", {"edition": 3, "place": "Omsk"}),
        (DAY, "Steppe Forum", "forum", {"edition": 3, "place": "Omsk"}),
    ),
    (
        (DAY, "Signing of the Joint Statement", "signing", {}),
        (DAY, "Signing of the Joint Statement", "signing", {}),
    ),
    (
        (DAY, "30th anniversary of diplomatic relations", "anniversary", {"edition": 30}),
        (
            DAY,
            "30th anniversary of diplomatic relations between Kazakhstan and Türkiye",
            "anniversary",
            {"edition": 30},
        ),
    ),
    (
        (DAY, "Talks in Omsk", "talks", {"place": "Omsk"}),
        (date(2025, 11, 16), "Talks of A. Berik and B. Orlov in Omsk", "talks", {"place": "Omsk"}),
    ),
    (
        (DAY, "Talks in Omsk", "talks", {"place": "Omsk"}),
        (date(2025, 11, 16), "Talks in Omsk", "talks", {"place": "Omsk"}),
    ),
    (
        (
            DAY,
            "Signing of the Lake Accord",
            "signing",
            {"period": days("2025-11-12"), "participants": ("A. Berik", "B. Orlov")},
        ),
        (
            DAY,
            "Signing of the Road Accord",
            "signing",
            {"period": days("2025-11-12"), "participants": ("A. Berik", "B. Orlov")},
        ),
    ),
    ((DAY, "Steppe Forum", "forum", {"edition": 21}), (DAY, "Steppe Forum", "forum", {"edition": 20})),
    ((DAY, "Steppe Forum", "forum", {"place": "Omsk"}), (DAY, "Steppe Forum", "forum", {"place": "Oral"})),
    (
        (DAY, VISIT, "visit", {**GUEST, "period": year(2024)}),
        (DAY, VISIT, "visit", {**GUEST, "period": year(2026)}),
    ),
    ((date(2024, 11, 27), VISIT, "visit", GUEST), (DAY, VISIT, "visit", {**GUEST, "period": year(2026)})),
    ((DAY, VISIT, "visit", GUEST), (DAY, "State visit of Alim Serikov to Uzbekistan", "visit", GUEST)),
    (
        (DAY, VISIT, "visit", GUEST),
        (DAY, "State visit of Pavel Orlov to Russia", "visit", {"participants": ("Pavel Orlov",)}),
    ),
    (
        (DAY, VISIT, "visit", {**GUEST, "period": days("2025-03-03")}),
        (DAY, VISIT, "visit", {**GUEST, "period": days("2025-03-09")}),
    ),
    ((DAY, "Steppe talks", "talks", {}), (DECEMBER, "Steppe talks", "talks", {})),
    ((DAY, "Steppe Forum", "forum", {}), (DAY, "Steppe Forum", "summit", {})),
    ((DAY, "meeting", "meeting", {}), (DAY, "the meeting", "meeting", {})),
    (
        (DAY, "Russian Culture Days in Kazakhstan", "culture", {}),
        (DAY, "Kazakh Culture Days in Russia", "culture", {}),
    ),
    ((DAY, "Kazakhstan Days in Russia", "culture", {}), (DAY, "Russia Days in Kazakhstan", "culture", {})),
    (
        (DAY, "80th anniversary of the Great Canal", "anniversary", {"edition": 80}),
        (DAY, "80th anniversary of the Steppe Railway", "anniversary", {"edition": 80}),
    ),
    (
        (DAY, "anniversary of the Great Canal", "anniversary", {"edition": 80, "origin_year": 1945}),
        (DAY, "anniversary of the Great Canal", "anniversary", {"edition": 80, "origin_year": 1946}),
    ),
    ((None, "Steppe Forum", "forum", {}), (None, "Steppe Forum", "forum", {})),
    (
        (DAY, "Lake session", "meeting", {"participants": ("A", "B")}),
        (DAY, "Lake session", "meeting", {"participants": ("C", "D")}),
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_these_are_one(a: Told, b: Told) -> None:
    """Two ways to tell of one event make one entry, whichever comes first, and it says why."""
    for told in permutations([a, b]):
        (entry,) = entries(*told)
        assert (2, 1) == (len(entry.records), len(entry.why))


@pytest.mark.parametrize(("a", "b"), TWO)
def test_these_are_two(a: Told, b: Told) -> None:
    """What differs in edition, place, people or time stays apart."""
    for told in permutations([a, b]):
        assert 2 == len(entries(*told))


def test_an_announcement_is_of_the_first_such_event() -> None:
    """Of two visits of the year announced, the earlier is the one meant."""
    found = entries(
        (date(2026, 9, 9), VISIT, "visit", {**GUEST, "period": days("2026-09-08")}),
        (MAY, VISIT, "visit", {**GUEST, "period": days("2026-05-19")}),
        (DAY, VISIT, "visit", {**GUEST, "period": year(2026)}),
    )
    assert [["d2", "d1"], ["d0"]] == [[record.document for record in entry.records] for entry in found]


def test_the_period_is_that_of_those_who_tell_of_it_as_held() -> None:
    """Announced for one day, held on two."""
    (entry,) = entries(*ONE[0])
    assert (days("2025-11-11", "2025-11-12"), VISIT) == (entry.period, entry.name)
    assert "state-visit-of-alim-serikov-to-russia-2025" == entry.id


def test_the_calendar_has_ends() -> None:
    """Events at the first and the last day of the calendar are events like others."""
    first, last = date.min, date.max
    told = [(day, VISIT, "visit", GUEST) for day in (first, last)]
    assert 2 == len(entries(*told))
