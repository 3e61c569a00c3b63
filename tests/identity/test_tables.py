"""The tables of rules: each bond and each exclusion has a name, and records tell it."""

from __future__ import annotations

from typing import Any

import pytest

import kzru
from kzru.comparison.commitment_identity import COMMITMENT_IDENTITY
from kzru.comparison.event_identity import EVENT_IDENTITY
from kzru.comparison.project_identity import PROJECT_IDENTITY
from kzru.identity import Identity
from kzru.parsing.events.identity import EVENT_MENTIONS
from kzru.parsing.projects.identity import PROJECT_MENTIONS

TABLES = {
    "commitments": COMMITMENT_IDENTITY,
    "events": EVENT_IDENTITY,
    "projects": PROJECT_IDENTITY,
    "mentions of events": EVENT_MENTIONS,
    "mentions of projects": PROJECT_MENTIONS,
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_has_a_name(table: Identity[Any]) -> None:
    """A name of its own, and the surest bonds stand first."""
    names = [rule.name for rule in (*table.bonds, *table.exclusions)]
    assert all(names)
    assert len(names) == len(set(names))
    ranks = [rule.rank for rule in table.bonds]
    assert sorted(ranks) == ranks


WHY = [
    (
        "President Tokayev will pay a state visit to Tajikistan in April. The visit will last two days.",
        "events",
        [("it points back to one of its kind", "visit")],
    ),
    (
        "The 12th Aral Forum was held in Omsk on 3 May. The 12th Aral Forum brought together scientists.",
        "events",
        [("what identifies such an event is the same (edition)", "12th Aral Forum")],
    ),
    (
        "A hospital is being built in Almaty. The hospital in Almaty will be opened in May.",
        "projects",
        [("it has the same name (Hospital in Almaty)", "hospital in Almaty")],
    ),
    (
        "The Middle Corridor is developing. This corridor is long.",
        "projects",
        [("it refers to the last one near that its noun may mean", "corridor")],
    ),
    ("Talks were held in Omsk on 3 May.", "events", []),
]


@pytest.mark.parametrize(("text", "plural", "expected"), WHY)
def test_a_record_tells_why_a_further_mention_is_of_it(
    text: str, plural: str, expected: list[tuple[str, str]]
) -> None:
    """By the name of the bond, with the words of the mention."""
    (record,) = kzru.parse(text, published="2026-03-05").records(plural)
    told = [(one.rule, one.words) for one in record.why if one.field == "mentions"]
    assert [rule for rule, _ in expected] == [rule for rule, _ in told]
    for (_, words), (_, found) in zip(expected, told, strict=True):
        assert words in (found or "")
