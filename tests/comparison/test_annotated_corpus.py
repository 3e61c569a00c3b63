"""Over the annotated documents as one corpus, things are one that readers know to be one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import pytest

from builders.annotated import annotated_documents
from builders.things import days
from kzru import CommitmentEntry, Corpus, EventEntry, ProjectEntry

DOCUMENTS = annotated_documents()
pytestmark = pytest.mark.skipif(not DOCUMENTS, reason="the annotated documents lie outside the project")
CORPUS = Corpus(DOCUMENTS)


def named(entries: Iterable[ProjectEntry | EventEntry | CommitmentEntry], part: str) -> list[int]:
    """Return in how many documents each entry stands that has *part* in its name."""
    return [len({at.document for at in entry.mentions}) for entry in entries if part in entry.name]


@pytest.mark.parametrize(
    ("part", "documents"),
    [
        ("nuclear power plant", [4]),
        ("Baiterek", [2]),
        ("Trans-Altai", [2]),
        ("Ayagoz", [2]),
        ("Moiynty", [2]),
        ("Corridor", [1]),
        ("Route", [2]),
        ("MGIMO", [2]),
        ("Consulate", [2]),
    ],
)
def test_each_project_is_one(part: str, documents: list[int]) -> None:
    """Plant, complex, dialogue, lines, corridor and route, each with the documents that speak of it."""
    assert documents == named(CORPUS.projects, part)


def test_each_visit_is_one() -> None:
    """The visit announced in October and held in November is one; that of 2024 and that of 2026 are two others.

    The third who tells of the signing tells neither time nor place, and the annotation does not say who held talks.
    """
    visits = [entry for entry in CORPUS.events if entry.kind == "visit"]
    assert [1, 4, 1] == [len(entry.records) for entry in visits]
    assert days("2025-11-11", "2025-11-12") == visits[1].period
    assert [2, 2] == [named(CORPUS.events, part)[0] for part in ("Signing", "Gala concert")]


def test_the_trade_goal_is_one() -> None:
    """Stated four times, and how far it has come."""
    assert [4] == named(CORPUS.commitments, "trade to US")
    (goal,) = [entry for entry in CORPUS.commitments if "trade to US" in entry.name]
    found = CORPUS.progress(goal)
    assert found.actual is not None
    assert found.share is not None
    assert ("28700000000 USD", Fraction("95.7")) == (str(found.actual.quantity), round(found.share, 1))
    assert (False, False, ()) == (found.is_reached, found.is_overdue, found.done)
    assert CORPUS.progress(goal, on=date(2027, 1, 1)).is_overdue


def test_the_announced_visit_is_known_to_have_been_held() -> None:
    """The promise of October is kept by what is told in November."""
    (visit,) = [entry for entry in CORPUS.commitments if "official visit" in entry.name]
    (done,) = CORPUS.progress(visit).done
    assert date(2025, 11, 12) == done.date


def test_the_order_of_documents_does_not_matter() -> None:
    """Entries, timeline and ids are the same the other way round."""
    turned = Corpus(reversed(DOCUMENTS))
    assert (CORPUS.projects, CORPUS.events, CORPUS.commitments) == (
        turned.projects,
        turned.events,
        turned.commitments,
    )
    assert CORPUS.timeline() == turned.timeline()
