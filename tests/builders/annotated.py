"""Documents made of annotations that lie outside the project: the records that a careful reader would give."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from builders.shared import SHARED
from kzru.model import (
    Change,
    Commitment,
    Document,
    Event,
    Figure,
    Measure,
    Mention,
    Project,
    Stage,
    Statement,
    Status,
    Strength,
)
from kzru.parsing.document import parse_document
from kzru.text.span import Span
from kzru.units import get_unit
from kzru.values import Period, Qualifier, Quantity

__all__ = ["annotated_documents"]

_FLOWS = {"trade.turnover", "trade.growth", "investment.flow", "trade.exports", "trade.imports"}


@cache
def annotated_documents() -> tuple[Document, ...]:
    """Return the annotated documents; none where they are absent."""
    paths = sorted((SHARED / "gold" / "seeds").glob("*.json"))
    return tuple(_document(json.loads(path.read_text(encoding="utf-8")), path.stem) for path in paths)


def _document(found: Mapping[str, Any], name: str) -> Document:
    text = (SHARED / "seeds" / f"{name}.txt").read_bytes().decode("utf-8")
    published = _day(found["published"])
    statements = parse_document(text, id=name, published=published, language=found["language"]).statements
    return Document(
        id=name,
        text=text,
        published=published,
        language=found["language"],
        statements=statements,
        figures=tuple(_figure(one, name, i, published) for i, one in enumerate(found["figures"])),
        commitments=tuple(_commitment(one, name, i) for i, one in enumerate(found["commitments"])),
        projects=tuple(_project(one, name, i, statements) for i, one in enumerate(found["projects"])),
        events=tuple(_event(one, name, i, statements) for i, one in enumerate(found["events"])),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _period(found: Mapping[str, Any] | None) -> Period | None:
    return None if found is None else Period(_day(found["start"]), _day(found["end"]))


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _figure(found: Mapping[str, Any], document: str, index: int, published: date | None) -> Figure:
    metric = found["metric"]
    return Figure(
        id=f"{document}/f{index}",
        document=document,
        span=Span(found["start"], found["end"]),
        surface=found["surface"],
        quantity=Quantity(
            value=_number(found["value"]),
            low=_number(found["low"]),
            high=_number(found["high"]),
            unit=get_unit(found["unit"]),
            qualifier=Qualifier(found["qualifier"]),
        ),
        counted=found.get("counted"),
        change=Change(found["change"]) if found.get("change") else None,
        period=_period(found["period"]),
        status=Status(found["status"]),
        stage=Stage(found["stage"]) if found.get("stage") else None,
        speaker=found["speaker"],
        stated_on=published,
        metric=metric,
        measure=None if metric is None else Measure.FLOW if metric in _FLOWS else Measure.STOCK,
        subject=tuple(found["subject"]) if found.get("subject") else None,
        item=found.get("item"),
        origin=found.get("origin"),
        destination=found.get("destination"),
    )


def _commitment(found: Mapping[str, Any], document: str, index: int) -> Commitment:
    return Commitment(
        id=f"{document}/c{index}",
        document=document,
        span=Span(found["start"], found["end"]),
        surface=found["surface"],
        actor=found["actor"],
        action=found["action"],
        deadline=_period(found["deadline"]),
        target=None if found["target"] is None else f"{document}/f{found['target']}",
        speaker=found["speaker"],
        strength=Strength(found["strength"]),
    )


def _mentions(found: Mapping[str, Any], statements: tuple[Statement, ...]) -> Iterator[Mention]:
    for one in found["mentions"]:
        span = Span(one["start"], one["end"])
        holder = next(
            (s.id for s in statements if s.span.start <= span.start and span.end <= s.span.end), None
        )
        yield Mention(span, one["surface"], holder)


def _project(
    found: Mapping[str, Any], document: str, index: int, statements: tuple[Statement, ...]
) -> Project:
    return Project(
        id=f"{document}/p{index}",
        document=document,
        name=found["name"],
        sector=found["sector"],
        stage=Stage(found["stage"]) if found["stage"] else None,
        places=tuple(found["places"]),
        organisations=tuple(found["organisations"]),
        mentions=tuple(_mentions(found, statements)),
    )


def _event(found: Mapping[str, Any], document: str, index: int, statements: tuple[Statement, ...]) -> Event:
    return Event(
        id=f"{document}/e{index}",
        document=document,
        name=found["name"],
        kind=found["kind"],
        period=_period(found["period"]),
        place=found["place"],
        edition=found["edition"],
        mentions=tuple(_mentions(found, statements)),
    )
