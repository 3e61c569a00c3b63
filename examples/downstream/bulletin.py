"""A program that uses kzru: it writes a line of a bulletin for each disagreement of a corpus."""

from __future__ import annotations

from kzru import Comparison, Corpus


def bulletin(corpus: Corpus) -> list[str]:
    """Return a line for each two claims in conflict or tension, the gravest first."""
    return [line(finding.comparison) for finding in corpus.findings() if finding.comparison]


def line(comparison: Comparison) -> str:
    """Return what a bulletin tells of two claims, in one line."""
    who = " and ".join(figure.speaker or "a document" for figure in (comparison.a, comparison.b))
    told = f"{comparison.verdict.upper()} between {who}: {comparison.because}"
    return " ".join(told.split())
