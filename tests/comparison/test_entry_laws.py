"""Laws that entries keep, whatever documents say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import combinations
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.figures import trade
from builders.things import DAY, Maker, commitment, days, document, event, project, year
from kzru import Corpus, Document
from kzru.comparison.commitment_identity import COMMITMENT_IDENTITY, commitment_facts
from kzru.comparison.event_facts import event_facts
from kzru.comparison.event_identity import EVENT_IDENTITY
from kzru.comparison.project_identity import PROJECT_IDENTITY, project_facts
from kzru.lang.identity import name_words
from kzru.model import Stage, Status
from kzru.testing import documents

pytestmark = pytest.mark.slow

KINDS = ("projects", "events", "commitments")
WORDS = name_words()


def maybe(*values: Any) -> st.SearchStrategy[Any]:
    """Give one of the values, or None as often."""
    return st.none() | st.sampled_from(values)


def few(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Give none, one or some of the values."""
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


@st.composite
def told_projects(draw: st.DrawFn) -> Maker:
    """Draw a project that has a fair chance of meeting another."""
    name = draw(
        st.sampled_from(
            [
                "first tidal plant",
                "tidal power plant",
                "Tidal Plant in Shu",
                "Shu",
                "the Shu project",
                "plant",
            ]
        )
    )
    return project(
        name,
        places=draw(few("Shu", "Taraz", "Kazakhstan")),
        organisations=draw(few("Helio", "Rasun")),
        sector=draw(maybe("energy", "transport", "other")),
        stage=draw(maybe(*Stage)),
        aliases=draw(few("TPP", "second tidal plant")),
    )


@st.composite
def told_events(draw: st.DrawFn) -> Maker:
    """Draw an event that has a fair chance of meeting another."""
    return event(
        draw(
            st.sampled_from(
                ["Visit of Orlov to Russia", "Orlov visit", "upcoming visit to Russia", "Lake Days", "talks"]
            )
        ),
        draw(st.sampled_from(["visit", "talks", "anniversary"])),
        period=draw(maybe(days("2025-11-11", "2025-11-12"), days("2025-11-12"), year(2025), year(2026))),
        place=draw(maybe("Moscow", "Russia", "Omsk")),
        edition=draw(maybe(1, 2)),
        participants=draw(few("Orlov", "Berik", "Serik")),
    )


@st.composite
def told_commitments(draw: st.DrawFn) -> Maker:
    """Draw a commitment that has a fair chance of meeting another."""
    value = draw(maybe("30", "35"))
    target = None if value is None else trade(value, None, status=Status.TARGET, surface="goal")
    return commitment(
        draw(
            st.sampled_from(
                [
                    "bring trade to 30",
                    "reach trade of 30",
                    "build the Shu dam now",
                    "not build the Shu dam now",
                ]
            )
        ),
        target,
        surface="goal of ours",
        actor=draw(maybe("Kazakhstan", "Kazakhstan and Russia", "Russia")),
        deadline=draw(maybe(year(2026), year(2030), days("2026-03-01"))),
    )


@st.composite
def told_documents(draw: st.DrawFn) -> list[Document]:
    """Draw a few documents of records that may meet."""
    made = []
    for number in range(draw(st.integers(0, 5))):
        makers = draw(st.lists(told_projects() | told_events() | told_commitments(), max_size=3))
        day = draw(maybe(DAY, DAY - timedelta(days=30), DAY + timedelta(days=200)))
        made.append(document(f"d{number}", day, *makers))
    return made


corpora = told_documents() | st.lists(documents(), max_size=3, unique_by=lambda one: one.id)


@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(found: list[Document], random: Any) -> None:
    """Entries, ids and timeline are the same in any order."""
    shuffled = list(found)
    random.shuffle(shuffled)
    one, other = Corpus(found), Corpus(shuffled)
    for kind in KINDS:
        assert getattr(one, kind) == getattr(other, kind)
    assert one.timeline() == other.timeline()


@given(corpora)
def test_each_record_is_in_one_entry(found: list[Document]) -> None:
    """Nothing is lost, nothing doubled, and ids are unique; n records are held together by n − 1 links."""
    corpus = Corpus(found)
    for kind in KINDS:
        entries = getattr(corpus, kind)
        given_records = [record for document in found for record in getattr(document, kind)]
        assert Counter(given_records) == Counter(record for entry in entries for record in entry.records)
        assert len(entries) == len({entry.id for entry in entries})
        assert all(len(entry.records) - 1 == len(entry.why) for entry in entries)


@given(corpora)
def test_merging_again_changes_nothing(found: list[Document]) -> None:
    """The documents of an entry's records alone give the same entry."""
    corpus = Corpus(found)
    for kind in KINDS:
        for entry in getattr(corpus, kind):
            kept = [_only(one, kind, entry.records) for one in found]
            (again,) = getattr(Corpus(kept), kind)
            assert entry.records == again.records


def _only(one: Document, kind: str, records: tuple[Any, ...]) -> Document:
    held = tuple(record for record in getattr(one, kind) if any(record is kept for kept in records))
    return attrs.evolve(one, **{name: held if name == kind else () for name in KINDS})


@given(told_documents())
def test_what_excludes_each_other_is_never_one(found: list[Document]) -> None:
    """No two records of an entry exclude each other, and excluding is symmetric."""
    corpus = Corpus(found)
    figures = {(figure.document, figure.id): figure for figure in corpus.figures}
    days_of = {one.id: one.published for one in found}
    checks: list[tuple[str, Callable[[Any], Any], Callable[[Any, Any], bool]]] = [
        ("projects", lambda r: project_facts(r, WORDS), PROJECT_IDENTITY.excludes),
        ("events", lambda r: event_facts(r, days_of[r.document], WORDS), EVENT_IDENTITY.excludes),
        (
            "commitments",
            lambda r: commitment_facts(r, figures.get((r.document, r.target or "")), WORDS),
            COMMITMENT_IDENTITY.excludes,
        ),
    ]
    for kind, facts_of, exclude in checks:
        facts = [[facts_of(record) for record in entry.records] for entry in getattr(corpus, kind)]
        for together in facts:
            assert not any(exclude(a, b) for a in together for b in together if a is not b)
        every = [one for together in facts for one in together]
        assert all(exclude(a, b) == exclude(b, a) for a in every for b in every)


@given(corpora)
def test_why_two_are_apart_is_always_told(found: list[Document]) -> None:
    """Of two entries it is, of two records of one entry it is not; the same is named from either side."""
    corpus = Corpus(found)
    for kind in KINDS:
        entries = getattr(corpus, kind)
        for one, other in combinations(entries, 2):
            lines = (corpus.why_apart(one, other), corpus.why_apart(other, one))
            rules = {(line or "").rpartition(": ")[2] for line in lines}
            assert "" not in rules
            assert 1 == len(rules) or len(one.records + other.records) > 2
        assert not any(corpus.why_apart(entry.records[0], entry.records[-1]) for entry in entries)


@given(corpora)
def test_progress_and_history_never_raise(found: list[Document]) -> None:
    """Whatever the documents say."""
    corpus = Corpus(found)
    for entry in corpus.commitments:
        progress = corpus.progress(entry)
        assert progress.missing is None or progress.missing >= 0
    for entry in corpus.projects:
        assert corpus.history(entry)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_corpus_has_no_entries(kind: str) -> None:
    """Nothing comes of nothing."""
    assert () == getattr(Corpus(), kind)
    assert () == Corpus().timeline()
