"""Entries of very many records: brought together by blocks as they are by looking at every two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Any

from hypothesis import given

from builders.figures import trade
from builders.things import DAY, Maker, commitment, document, event, project, year
from kzru import Corpus, Document
from kzru.comparison.commitment_identity import COMMITMENT_IDENTITY, commitment_facts
from kzru.comparison.event_facts import event_facts
from kzru.comparison.event_identity import EVENT_IDENTITY
from kzru.comparison.project_identity import PROJECT_IDENTITY, project_facts
from kzru.identity import Bond, Identity
from kzru.lang.identity import name_words
from kzru.model import Status
from kzru.values import Period

from .test_entry_laws import told_documents

WORDS = name_words()


@given(told_documents())
def test_blocks_find_every_bond(found: list[Document]) -> None:
    """An oracle that looks at every two records: what ties two when they are alone ties them among others."""
    figures = {(figure.document, figure.id): figure for one in found for figure in one.figures}
    of_projects = [project_facts(record, WORDS) for one in found for record in one.projects]
    of_events = [event_facts(record, one.published, WORDS) for one in found for record in one.events]
    of_commitments = [
        commitment_facts(record, figures.get((record.document, record.target or "")), WORDS)
        for one in found
        for record in one.commitments
    ]
    assert every_bond(of_projects, PROJECT_IDENTITY) == sorted(
        map(told, PROJECT_IDENTITY.bonds_among(of_projects))
    )
    assert every_bond(of_events, EVENT_IDENTITY) == sorted(map(told, EVENT_IDENTITY.bonds_among(of_events)))
    assert every_bond(of_commitments, COMMITMENT_IDENTITY) == sorted(
        map(told, COMMITMENT_IDENTITY.bonds_among(of_commitments))
    )


def told(bond: Bond) -> tuple[Any, ...]:
    """Return all that a bond tells."""
    return (bond.rank, bond.distance, bond.a, bond.b, bond.rule, bond.words, bond.is_weak)


def every_bond(facts: Sequence[Any], identity: Identity[Any]) -> list[tuple[Any, ...]]:
    """Return the bonds of every two records."""
    pairs = combinations(range(len(facts)), 2)
    bonds = (identity.bond(a, b, facts[a], facts[b]) for a, b in pairs)
    return sorted(told(bond) for bond in bonds if bond is not None)


def corpus(number: int, maker: Callable[[int], Maker], *, every: int | None = 0) -> Corpus:
    """Return a corpus of so many documents, *every* days apart, without a date where that is None."""
    days = (None if every is None else DAY + timedelta(days=every * n) for n in range(number))
    return Corpus([document(f"d{n:03}", day, maker(n)) for n, day in enumerate(days)])


def test_one_thing_told_in_many_ways_is_one() -> None:
    """By several names, people or words, of one place and time."""
    names = ("Visit of Orlov to Omsk", "Orlov visit", "State visit of Orlov")
    people = ((), ("Orlov",), ("Anna Orlov",))
    visits = corpus(300, lambda n: event(names[n % 3], place="Omsk", participants=people[n % 2 + n % 3 // 2]))
    assert [300] == [len(entry.records) for entry in visits.events]
    bridges = corpus(
        300,
        lambda n: project("Ilek bridge" if n % 2 else "the Ilek bridge project", places=("Oral",) * (n % 3)),
    )
    assert [300] == [len(entry.records) for entry in bridges.projects]
    goal = trade("30", None, status=Status.TARGET, surface="goal")
    goals = corpus(
        300, lambda n: commitment(f"bring trade to the goal by way {n}", goal, surface="goal of ours")
    )
    assert [300] == [len(entry.records) for entry in goals.commitments]
    assert all(len(entry.records) - 1 == len(entry.why) for entry in goals.commitments)


def test_things_that_exclude_each_other_stay_apart() -> None:
    """Of one name, in as many places or at as many times as there are documents."""
    forums = corpus(
        300, lambda n: event("Lake Forum", "forum", period=Period.of_day(DAY + timedelta(days=3 * n)))
    )
    assert 300 == len(forums.events)
    bridges = corpus(300, lambda n: project("Lake bridge", places=(f"Town{n}",)))
    assert 300 == len(bridges.projects)
    goals = corpus(300, lambda n: commitment("open the great Shu dam to all", deadline=year(2026 + n)))
    assert 300 == len(goals.commitments)


def test_an_edition_is_one_without_dates() -> None:
    """Many documents without a date tell of two editions of a forum."""
    forums = corpus(300, lambda n: event("Lake Forum", "forum", edition=5 + n % 2), every=None)
    assert [150, 150] == [len(entry.records) for entry in forums.events]


def test_a_name_that_stands_in_very_many_names_stands_alone() -> None:
    """It names none of a hundred things, and does not make them one."""
    bridges = corpus(101, lambda n: project(f"Town{n} Eurasia bridge" if n else "Eurasia bridge"))
    assert 101 == len(bridges.projects)
