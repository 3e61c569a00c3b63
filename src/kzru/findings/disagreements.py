"""Figures of one matter that disagree: conflicts, tensions, outliers, counts that fall, and what one speaker restates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from kzru.comparison import Comparison, Group, Verdict, topic_of
from kzru.comparison.basis import Basis
from kzru.comparison.conversion import Claims
from kzru.comparison.outliers import FEW_CLAIMS
from kzru.comparison.wording import joined, said_text, who_text
from kzru.findings.exhibit import exhibit_of
from kzru.findings.finding import Finding, FindingKind
from kzru.findings.known_reasons import Setting, reasons_for
from kzru.model.figure import Figure

__all__ = ["Speakers", "disagreements"]

_AGREEING = (Verdict.SAME, Verdict.CONSISTENT)
_FEWEST_AGREEING = 3
"""Sources that have to agree, for one that is in conflict with each of them to be the outlier."""

Speakers = dict[tuple[str, str | None], str | None]
"""For which country the speaker of a statement speaks, by document and statement."""


def disagreements(groups: Iterable[Group], speakers: Speakers) -> Iterator[Finding]:
    """Yield a finding for each disagreement in groups of figures that state the same thing.

    Args:
        groups: What `kzru.reconcile` gives.
        speakers: For which countries the speakers speak.
    """
    for group in groups:
        outliers = dict(_outliers(group))
        told: set[int] = set()
        for comparison in group.findings:
            if _in_one_sentence(comparison):
                continue
            out = next((one for one in (comparison.a, comparison.b) if id(one) in outliers), None)
            if out is None:
                yield _of_two(comparison, group, speakers)
            elif id(out) not in told:
                told.add(id(out))
                yield _of_outlier(comparison, group, out, outliers[id(out)], speakers)


def _in_one_sentence(comparison: Comparison) -> bool:
    """Tell whether one sentence sets two figures side by side: its speaker tells them apart, whatever was read of each."""
    a, b = comparison.a, comparison.b
    return a.document == b.document and a.sentence_span is not None and a.sentence_span == b.sentence_span


def _of_two(comparison: Comparison, group: Group, speakers: Speakers) -> Finding:
    return Finding(
        kind=_kind(comparison),
        matter=comparison.matter,
        summary=f"{comparison.matter}: {joined([_said(comparison.a), _said(comparison.b)])}",
        arithmetic=comparison.because,
        exhibits=(exhibit_of(comparison.a), exhibit_of(comparison.b)),
        gap=_gap(comparison, group.comparisons.readings),
        comparison=comparison,
        known_reasons=reasons_for(_setting(comparison, speakers)),
    )


def _of_outlier(
    comparison: Comparison, group: Group, out: Figure, agreeing: Sequence[Figure], speakers: Speakers
) -> Finding:
    others = f"{len(_sources(agreeing))} sources agree on {joined([said_text(figure) for figure in _distinct(agreeing)])}"
    return Finding(
        kind=FindingKind.OUTLIER,
        matter=comparison.matter,
        summary=f"{comparison.matter}: {_said(out)}, where {others}",
        arithmetic=comparison.because,
        exhibits=tuple(map(exhibit_of, (out, *agreeing))),
        gap=_gap(comparison, group.comparisons.readings),
        comparison=comparison,
        known_reasons=reasons_for(_setting(comparison, speakers)),
    )


def _kind(comparison: Comparison) -> FindingKind:
    if Basis.CUMULATIVE in comparison.basis:
        return FindingKind.FALLING_COUNT
    if comparison.a.speaker is not None and comparison.a.speaker == comparison.b.speaker:
        return FindingKind.RESTATED
    return FindingKind.CONFLICT if comparison.verdict is Verdict.CONFLICT else FindingKind.TENSION


def _outliers(group: Group) -> Iterator[tuple[int, tuple[Figure, ...]]]:
    """Yield each claim that is in conflict with all others of a group, while these agree; by its identity, with the others."""
    claims = group.claims
    if not _FEWEST_AGREEING < len(claims) <= FEW_CLAIMS:
        return
    conflicts: defaultdict[int, set[int]] = defaultdict(set)
    agreeing: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in group.comparisons.places():
        verdict = group.comparisons.judge(a, b).verdict
        held = conflicts if verdict is Verdict.CONFLICT else agreeing if verdict in _AGREEING else None
        if held is not None:
            held[a].add(b)
            held[b].add(a)
    for out, others in conflicts.items():
        agree = all(others - {one} <= agreeing[one] for one in others)
        figures = tuple(claims[place] for place in sorted(others))
        if agree and len(_sources(figures)) >= _FEWEST_AGREEING:
            yield id(claims[out]), figures


def _sources(figures: Iterable[Figure]) -> frozenset[object]:
    """Return who states figures; reprints and translations of one speech, and one sentence printed twice, are one source."""
    return frozenset(
        (figure.speaker, figure.stated_on) if figure.speaker else (figure.sentence or figure.document)
        for figure in figures
    )


def _distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple({figure.quantity: figure for figure in figures}.values())


def _said(figure: Figure) -> str:
    return f"{who_text(figure)} says {said_text(figure)}"


def _setting(comparison: Comparison, speakers: Speakers) -> Setting:
    countries = {speakers.get((figure.document, figure.statement)) for figure in (comparison.a, comparison.b)}
    return Setting(
        metric=topic_of(comparison.a).metric or "",
        two_countries=None not in countries and len(countries) > 1,
        converted=comparison.rate is not None,
    )


def _gap(comparison: Comparison, claims: Claims) -> Fraction:
    """Return how far the literal readings of two figures lie apart, or else the ordinary ones, as a part of the mean of both."""
    pair = claims.pair(comparison.a, comparison.b)
    between = pair.a.literal.distance(pair.b.literal) or pair.a.ordinary.distance(pair.b.ordinary)
    mean = (abs(pair.a.middle) + abs(pair.b.middle)) / 2
    return between / mean if mean else Fraction(0)
