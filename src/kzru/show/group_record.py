"""Groups of figures as JSON records."""

from __future__ import annotations

from typing import Any

from kzru.comparison import Comparison, Difference, Group, NotCompared
from kzru.model import Figure
from kzru.serial import json_value, record
from kzru.show.group_rows import MOST_CLAIMS
from kzru.units.rates import Rate
from kzru.values.number import decimal_form

__all__ = ["group_record", "not_compared_record"]


def group_record(group: Group) -> dict[str, Any]:
    """Return a group as a record of JSON's own types: what it is about, its figures, and how they compare.

    Of more than `MOST_CLAIMS` claims not every two are listed, but the widest disagreement of each reading; the key
    "comparisons_left_out" then tells how many more comparisons there are.
    """
    topic = group.topic
    crowded = len(group.claims) > MOST_CLAIMS
    comparisons = group.widest if crowded else group.comparisons
    findings = {_pair(found) for found in group.findings}
    left_out = {"comparisons_left_out": len(group.comparisons) - len(comparisons)} if crowded else {}
    made: dict[str, Any] = json_value(
        {
            "type": "group",
            "metric": topic.metric,
            "counted": topic.counted,
            "change": topic.is_change,
            "dimension": topic.dimension,
            "subject": None if topic.subject is None else list(topic.subject),
            "item": topic.item,
            "origin": topic.origin,
            "destination": topic.destination,
            "stage": topic.stage,
            "status": topic.status,
            "verdict": group.verdict,
            "figures": [_figure(figure) for figure in group.figures],
            "comparisons": [
                {**_comparison(comparison), "is_finding": _pair(comparison) in findings}
                for comparison in comparisons
            ],
            **left_out,
        }
    )
    return made


def _figure(figure: Figure) -> dict[str, Any]:
    """Return a figure as a record with its evidence, as `kzru extract --evidence` gives it."""
    source = figure.source_text
    day = source and source.published
    return record(figure, include_why=False) | {
        "evidence": {
            "sentence": figure.sentence,
            "title": source and source.title,
            "published": day and day.isoformat(),
            "url": source and source.url,
        }
    }


def not_compared_record(found: NotCompared) -> dict[str, Any]:
    """Return a figure that is judged against none as a record: the figure, and why."""
    return {
        "type": "not_compared",
        "doc": found.figure.document,
        "id": found.figure.id,
        "missing": [basis.value for basis in found.missing],
        "reason": found.reason,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "a": {"doc": comparison.a.document, "id": comparison.a.id},
        "b": {"doc": comparison.b.document, "id": comparison.b.id},
        "verdict": comparison.verdict,
        "basis": list(comparison.basis),
        "difference": comparison.difference and _difference(comparison.difference),
        "rate": comparison.rate and _rate(comparison.rate),
        "matter": comparison.matter,
        "sentences": None if comparison.sentences is None else list(comparison.sentences),
        "reason": comparison.reason,
    }


def _pair(comparison: Comparison) -> tuple[str, str, str, str]:
    a, b = comparison.a, comparison.b
    return a.document, a.id, b.document, b.id


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "absolute": decimal_form(difference.absolute),
        "unit": difference.unit.symbol,
        "percent": None if difference.percent is None else decimal_form(difference.percent),
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "value": decimal_form(rate.value),
        "from": rate.currency_from,
        "to": rate.currency_to,
        "measure": rate.measure,
        "year": rate.year,
        "day": None if rate.day is None else rate.day.isoformat(),
        "period": None if rate.period is None else str(rate.period),
        "sources": list(rate.sources),
    }
