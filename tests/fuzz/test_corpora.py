"""Laws of several documents: comparing is symmetric, the order of documents does not matter, nothing raises."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import combinations, islice
from typing import Any

from hypothesis import strategies as st

import kzru
from fuzz.inputs import corpora
from fuzz.law import law
from fuzz.test_texts import assert_plain
from kzru import testing
from kzru.model import RECORDS
from kzru.page import contents_of, html_lines, markdown_lines
from kzru.serial import json_text
from kzru.show import csv_rows, entry_records, group_record, report_on

SYMMETRIC = ("verdict", "basis", "unit", "difference", "rate")


def corpus_of(told: list[dict[str, Any]]) -> kzru.Corpus:
    """Return the corpus of documents that are parsed."""
    return kzru.Corpus(kzru.parse(**one) for one in told)


def assert_symmetric(a: kzru.Figure, b: kzru.Figure) -> None:
    """Assert that it does not matter which of two figures comes first."""
    forth, back = kzru.compare(a, b), kzru.compare(b, a)
    assert [getattr(forth, name) for name in SYMMETRIC] == [getattr(back, name) for name in SYMMETRIC]
    assert f": {forth.because}." in forth.reason


@law(testing.figures(""), testing.figures(""), examples=50)
def test_comparing_any_figures_is_symmetric(a: kzru.Figure, b: kzru.Figure) -> None:
    """Figures of every unit, size and date can be compared, with one verdict."""
    assert_symmetric(a, b)


@law(corpora())
def test_comparing_figures_of_texts_is_symmetric(told: list[dict[str, Any]]) -> None:
    """So can those that texts state."""
    for a, b in islice(combinations(corpus_of(told).figures, 2), 100):
        assert_symmetric(a, b)


@law(corpora().flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_the_order_of_documents_does_not_matter(
    both: tuple[list[dict[str, Any]], list[dict[str, Any]]],
) -> None:
    """Groups, projects, events, commitments and the timeline are the same, in the same order."""
    one, other = map(corpus_of, both)
    assert one.reconcile() == other.reconcile()
    assert one.projects == other.projects
    assert one.events == other.events
    assert one.commitments == other.commitments
    assert one.timeline() == other.timeline()


@law(corpora())
def test_every_question_to_a_corpus_is_answered(told: list[dict[str, Any]]) -> None:
    """Histories, progress, alignments, reports, tables and records of whatever was found."""
    corpus = corpus_of(told)
    for project in corpus.projects:
        assert corpus.history(project)
    for commitment in corpus.commitments:
        assert corpus.progress(commitment).commitment == commitment
    groups = corpus.reconcile()
    assert report_on(corpus, corpus.findings()).sections
    contents = contents_of(corpus)
    assert "".join(html_lines(contents)).startswith("<!DOCTYPE html>")
    assert "".join(markdown_lines(contents)).startswith("# ")
    for made in (*map(group_record, groups), *entry_records(corpus)):
        assert_plain(made)
        assert made == json.loads(json_text(made), parse_float=Decimal)
    for name in (row.plural for row in RECORDS):
        assert len(list(csv_rows(corpus, name, explain=True))) >= 1
    alignment = kzru.align(corpus.documents[0], corpus.documents[-1])
    assert alignment.agrees in (True, False)
