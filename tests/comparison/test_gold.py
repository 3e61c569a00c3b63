"""The pairs of figures that readers judged by hand get the verdict they gave."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders.shared import SHARED
from kzru import parse
from kzru.comparison import compare
from kzru.model import Document, Figure, Measure, Stage, Status
from kzru.text.span import Span
from kzru.values import Period, Qualifier, Quantity, Unit

_FLOWS = {"trade.turnover", "trade.growth", "investment.flow"}
_DIMENSIONS = {"USD": "money.USD", "%": "share", "km": "length", "count": "count"}


@cache
def _document(name: str) -> Document:
    text = (SHARED / "seeds" / f"{name}.txt").read_bytes().decode("utf-8")
    return parse(text, id=name, published=_annotation(name)["published"])


def _found(place: Mapping[str, Any]) -> Figure:
    return next(one for one in _document(place["doc"]).figures if one.span.start == place["start"])


def _pairs() -> list[Any]:
    try:
        pairs: list[Any] = json.loads((SHARED / "gold" / "comparisons.json").read_text(encoding="utf-8"))
    except OSError:
        return [pytest.param(None, marks=pytest.mark.skip(reason="the judged pairs lie outside the project"))]
    return pairs


@cache
def _annotation(document: str) -> Mapping[str, Any]:
    record: Mapping[str, Any] = json.loads(
        (SHARED / "gold" / "seeds" / f"{document}.json").read_text(encoding="utf-8")
    )
    return record


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _figure(place: Mapping[str, Any]) -> Figure:
    annotation = _annotation(place["doc"])
    record = next(one for one in annotation["figures"] if one["start"] == place["start"])
    period = record["period"]
    symbol, metric = record["unit"], record["metric"]
    return Figure(
        id=f"{place['doc']}-{place['start']}",
        document=place["doc"],
        span=Span(record["start"], record["end"]),
        surface=record["surface"],
        quantity=Quantity(
            value=_number(record["value"]),
            low=_number(record["low"]),
            high=_number(record["high"]),
            unit=Unit(symbol, _DIMENSIONS[symbol]),
            qualifier=Qualifier(record["qualifier"]),
        ),
        counted=record["counted"],
        period=period and Period(_day(period["start"]), _day(period["end"])),
        status=Status(record["status"]),
        stage=Stage(record["stage"]) if record.get("stage") else None,
        speaker=record["speaker"],
        stated_on=_day(annotation["published"]),
        metric=metric,
        measure=Measure.FLOW if metric in _FLOWS else Measure.STOCK,
        subject=tuple(record["subject"]) if record.get("subject") else None,
        item=record.get("item"),
        origin=record.get("origin"),
        destination=record.get("destination"),
    )


@pytest.mark.parametrize("pair", _pairs())
def test_judged_pairs_get_their_verdict(pair: Mapping[str, Any]) -> None:
    """Two figures as annotated compare as a careful reader judged, whichever comes first."""
    a, b = _figure(pair["a"]), _figure(pair["b"])
    assert pair["verdict"] == compare(a, b).verdict == compare(b, a).verdict
    because = pair["because"]
    if pair["verdict"] == "incomparable":
        assert because in compare(a, b).basis


@pytest.mark.parametrize("pair", _pairs())
def test_figures_read_from_the_texts_get_the_same_verdicts(pair: Mapping[str, Any]) -> None:
    """The whole path, from the text to the verdict."""
    assert pair["verdict"] == compare(_found(pair["a"]), _found(pair["b"])).verdict
