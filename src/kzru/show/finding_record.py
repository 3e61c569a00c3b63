"""Findings as JSON records."""

from __future__ import annotations

from typing import Any

from kzru.findings import Exhibit, Finding
from kzru.serial import json_value
from kzru.values.number import decimal_form

__all__ = ["finding_record"]


def finding_record(finding: Finding) -> dict[str, Any]:
    """Return a finding as a record of JSON's own types, with its evidence and what is known of the reason."""
    made: dict[str, Any] = json_value(
        {
            "type": "finding",
            "id": finding.id,
            "kind": finding.kind.value,
            "verdict": finding.verdict,
            "matter": finding.matter,
            "summary": finding.summary,
            "arithmetic": finding.arithmetic,
            "gap": None if finding.gap is None else decimal_form(finding.gap),
            "evidence": [_exhibit(exhibit) for exhibit in finding.exhibits],
            "known_reasons": [
                {"id": reason.id, "effect": reason.effect, "source": reason.source}
                for reason in finding.known_reasons
            ],
        }
    )
    return made


def _exhibit(exhibit: Exhibit) -> dict[str, Any]:
    span = exhibit.span
    return {
        "doc": exhibit.document,
        "id": exhibit.record.id,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "surface": exhibit.surface,
        "sentence": exhibit.sentence,
        "speaker": exhibit.speaker,
        "date": None if exhibit.date is None else exhibit.date.isoformat(),
        "title": exhibit.title,
        "source": exhibit.source,
        "url": exhibit.url,
    }
