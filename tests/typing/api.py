"""Uses of the public names, with the types that a user's own type checker should see. Only mypy reads this file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

import kzru


def reading() -> None:
    """Documents from text and files."""
    document = kzru.parse(
        "Nine schools.", id="a", published=date(2025, 11, 12), language="en", title="t", url="u"
    )
    assert_type(document, kzru.Document)
    assert_type(kzru.parse("Nine.", published="2025-11-12"), kzru.Document)
    assert_type(kzru.read("a.txt", kind="text"), kzru.Document)
    assert_type(document.statements, tuple[kzru.Statement, ...])
    assert_type(document.figures, tuple[kzru.Figure, ...])
    assert_type(document.commitments, tuple[kzru.Commitment, ...])
    assert_type(document.projects, tuple[kzru.Project, ...])
    assert_type(document.events, tuple[kzru.Event, ...])
    assert_type(document.anchored(date(2025, 11, 12)), kzru.Document)
    assert_type(kzru.Corpus([document]).figures, tuple[kzru.Figure, ...])
    assert_type(kzru.Corpus.read(["a.txt"]), kzru.Corpus)
    assert_type(kzru.Lexicon.default().extended("a.toml"), kzru.Lexicon)


def figures(figure: kzru.Figure) -> None:
    """What a figure carries."""
    assert_type(figure.span.start, int)
    assert_type(figure.surface, str)
    assert_type(figure.quantity, kzru.Quantity)
    assert_type(figure.period, kzru.Period | None)
    assert_type(figure.relative_period, kzru.RelativePeriod | None)
    assert_type(figure.status, kzru.Status)
    assert_type(figure.stage, kzru.Stage | None)
    assert_type(figure.speaker, str | None)
    assert_type(figure.why, tuple[kzru.Reason, ...])


def values() -> None:
    """Quantities, periods and money."""
    quantity = kzru.quantity("about US$28 billion")
    assert_type(quantity, kzru.Quantity)
    assert_type(quantity.value, Decimal | Fraction | None)
    assert_type(quantity.ordinary, kzru.Interval)
    assert_type(quantity.literal.low, Fraction | None)
    assert_type(quantity.money, kzru.Money | None)
    assert_type(kzru.period("last year", on=date(2025, 11, 12)), kzru.Period)
    assert_type(kzru.period("last year"), kzru.Period | kzru.RelativePeriod)


def comparing(a: kzru.Figure, b: kzru.Figure) -> None:
    """Verdicts and groups."""
    comparison = kzru.compare(a, b, rates=kzru.Rates.default(), window=30)
    assert_type(comparison, kzru.Comparison)
    assert_type(comparison.verdict, kzru.Verdict)
    assert_type(comparison.basis, tuple[kzru.Basis, ...])
    assert_type(comparison.difference, kzru.Difference | None)
    assert_type(comparison.reason, str)
    assert_type(kzru.reconcile([a, b]), tuple[kzru.Group, ...])


def following(corpus: kzru.Corpus) -> None:
    """Entries, history, progress and timeline."""
    assert_type(corpus.projects, tuple[kzru.ProjectEntry, ...])
    assert_type(corpus.events, tuple[kzru.EventEntry, ...])
    assert_type(corpus.commitments, tuple[kzru.CommitmentEntry, ...])
    assert_type(corpus.entries("projects"), tuple[kzru.Entry[Any], ...])
    assert_type(corpus.why_apart(corpus.projects[0], corpus.documents[0].projects[0]), str | None)
    assert_type(corpus.projects[0].records, tuple[kzru.Project, ...])
    assert_type(corpus.projects[0].mentions, tuple[kzru.Citation, ...])
    assert_type(corpus.projects[0].links, tuple[kzru.Link, ...])
    assert_type(corpus.projects[0].why, tuple[str, ...])
    assert_type(corpus.timeline(), tuple[kzru.Moment, ...])
    assert_type(corpus.history(corpus.projects[0]), tuple[kzru.Step, ...])
    assert_type(corpus.history(corpus.documents[0].projects[0]), tuple[kzru.Step, ...])
    progress = corpus.progress(corpus.commitments[0], on=date(2026, 1, 1))
    assert_type(progress, kzru.Progress)
    assert_type(progress.share, Fraction | None)
    assert_type(progress.done, tuple[kzru.Fulfilment, ...])
    assert_type(corpus.progress(corpus.documents[0].commitments[0]).is_overdue, bool | None)


def serialising(document: kzru.Document) -> None:
    """JSON Lines and the schema."""
    assert_type(kzru.dumps([document]), str)
    assert_type(kzru.loads(""), tuple[kzru.Document, ...])
    assert_type(kzru.schema(), dict[str, Any])
