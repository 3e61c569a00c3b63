"""Strategies for corpora and what they give: comparisons, groups and findings."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from kzru.comparison import Comparison, Group, compare, reconcile
from kzru.corpus import Corpus
from kzru.findings import Finding, FindingKind
from kzru.findings.exhibit import exhibit_of
from kzru.model import Figure
from kzru.testing.records import documents, figures
from kzru.testing.texts import texts
from kzru.testing.values import dates, quantities

__all__ = ["comparisons", "corpora", "findings", "groups"]

_TEXT = "Trade reached 5 million."


def corpora(*, max_documents: int = 3) -> st.SearchStrategy[Corpus]:
    """Give corpora, each document with an id of its own.

    Args:
        max_documents: The most documents.
    """
    held = st.lists(documents(max_records=1), max_size=max_documents, unique_by=lambda document: document.id)
    return held.map(Corpus)


@st.composite
def _claims(draw: st.DrawFn, *, min_size: int, max_size: int) -> list[Figure]:
    """Give figures of one matter in one unit, as several documents state it."""
    first = draw(figures(_TEXT))
    claims = [attrs.evolve(first, document="0")]
    for number in range(1, draw(st.integers(min_size, max_size))):
        other = attrs.evolve(
            first,
            document=str(number),
            quantity=draw(quantities(first.unit)),
            speaker=draw(st.none() | texts(max_size=2)),
            stated_on=draw(st.just(first.stated_on) | st.none() | dates()),
        )
        claims.append(other)
    return claims


def comparisons() -> st.SearchStrategy[Comparison]:
    """Give comparisons of two figures, mostly of one matter, with every verdict."""
    alike = _claims(min_size=2, max_size=2)
    any_two = st.lists(figures(_TEXT), min_size=2, max_size=2)
    return (alike | any_two).map(lambda pair: compare(*pair))


def groups(*, max_figures: int = 4) -> st.SearchStrategy[Group]:
    """Give groups of figures that state the same thing.

    Args:
        max_figures: The most figures that a group is made of.
    """
    found = _claims(min_size=1, max_size=max_figures).map(reconcile)
    return found.filter(bool).map(lambda made: made[0])


def findings() -> st.SearchStrategy[Finding]:
    """Give findings of every kind, those of two figures with their comparison."""
    return st.builds(_finding, comparisons(), st.sampled_from(FindingKind))


def _finding(comparison: Comparison, kind: FindingKind) -> Finding:
    return Finding(
        kind=kind,
        matter=comparison.matter,
        summary=comparison.reason,
        arithmetic=comparison.because,
        exhibits=(exhibit_of(comparison.a), exhibit_of(comparison.b)),
        comparison=comparison if kind in (FindingKind.CONFLICT, FindingKind.TENSION) else None,
    )
