"""The bars on figures, measured on annotated statements that lie beside the checkout.

The statements are not part of the project: they are looked for in ``shared/`` next to the repository's folder, and
these tests are skipped where they are not.
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders.shared import SHARED, needs_shared
from kzru.model import Figure
from kzru.parsing.document import parse_document
from kzru.values.number import decimal_text

pytestmark = needs_shared

Record = dict[str, Any]


def record(figure: Figure) -> Record:
    """Return a figure with the fields of the gold."""
    quantity, period = figure.quantity, figure.period
    texts = {
        name: None if value is None else decimal_text(value)
        for name, value in (("value", quantity.value), ("low", quantity.low), ("high", quantity.high))
    }
    ends = period and {
        "start": period.start and period.start.isoformat(),
        "end": period.end and period.end.isoformat(),
    }
    named = ("surface", "speaker", "metric", "origin", "destination", "change", "status", "stage")
    return (
        texts
        | {name: getattr(figure, name) for name in named}
        | {
            "start": figure.span.start,
            "end": figure.span.end,
            "unit": quantity.unit.symbol,
            "qualifier": quantity.qualifier,
            "period": ends,
        }
    )


SHARES = {"%", "ratio"}


def _magnitudes(one: Record) -> list[Decimal | None]:
    scale = 100 if one["unit"] in ("%", "pp") else 1
    keys = ("low", "high") if one["qualifier"] == "range" else ("value",)
    return [None if one[key] is None else Decimal(one[key]) / scale for key in keys]


def _same_value(gold: Record, found: Record) -> bool:
    wanted, got = _magnitudes(gold), _magnitudes(found)
    if len(wanted) != len(got) or None in wanted or None in got:
        return False
    return all(
        abs(a - b) <= Decimal("0.0005") * max(abs(a), abs(b))
        for a, b in zip(wanted, got, strict=True)
        if a is not None and b is not None
    )


def _overlap(gold: Record, found: Record) -> int:
    return max(0, min(gold["end"], found["end"]) - max(gold["start"], found["start"]))


def _pairs(golds: list[Record], found: list[Record]) -> list[tuple[Record, Record]]:
    """Pair each annotated figure with a found one of its value at its place, the largest overlap first."""
    scored = sorted(
        (
            (_overlap(gold, got), i, j)
            for i, gold in enumerate(golds)
            for j, got in enumerate(found)
            if _same_value(gold, got)
        ),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for overlap, i, j in scored:
        if overlap and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((golds[i], found[j]))
    return pairs


FIELDS = {
    "unit": ("unit",),
    "qualifier": ("qualifier",),
    "period": ("period",),
    "speaker": ("speaker",),
    "status": ("status",),
    "metric": ("metric",),
    "change": ("change",),
    "origin": ("origin", "destination"),
    "stage": ("stage",),
}
SOMETIMES = {"origin", "stage"}
"""Annotated only where they apply."""


def _is_right(gold: Record, found: Record, field: str) -> bool:
    if field == "unit" and {gold["unit"], found["unit"]} <= SHARES:
        return True
    return all(gold[key] == found[key] for key in FIELDS[field])


@cache
def counts() -> Counter[str]:
    """Return how many figures and fields are found, missed, wrong and right in all documents."""
    tally: Counter[str] = Counter()
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / "seeds" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            document = parse_document(
                file.read(), published=gold.get("published"), language=gold.get("language")
            )
        _count(tally, gold["figures"], [record(figure) for figure in document.figures])
    return tally


def _count(tally: Counter[str], golds: list[Record], found: list[Record]) -> None:
    pairs = _pairs(golds, found)
    paired = [got for _, got in pairs]
    wanted = [gold for gold in golds if not gold.get("optional")]
    optional = [gold for gold in golds if gold.get("optional")]
    hits = [(gold, got) for gold, got in pairs if not gold.get("optional")]
    tally["hit"] += len(hits)
    tally["missed"] += len(wanted) - len(hits)
    tally["extra"] += sum(
        got not in paired and not any(_overlap(gold, got) for gold in optional) for got in found
    )
    for gold, got in hits:
        judged = [
            field
            for field in FIELDS
            if not gold.get(f"{field}_optional") and (field not in SOMETIMES or field in gold)
        ]
        right = [field for field in judged if _is_right(gold, got, field)]
        tally.update(f"{field} judged" for field in judged)
        tally.update(f"{field} right" for field in right)
        tally["exact_record judged"] += 1
        tally["exact_record right"] += judged == right


def test_figures() -> None:
    """Almost all annotated figures are found, and almost no others."""
    tally = counts()
    assert tally["hit"] * 2 >= 0.98 * (tally["hit"] * 2 + tally["missed"] + tally["extra"])


BARS = {
    "unit": "0.97",
    "qualifier": "0.97",
    "period": "0.97",
    "metric": "0.95",
    "status": "0.95",
    "stage": "0.95",
    "origin": "0.95",
    "exact_record": "0.88",
}


@pytest.mark.parametrize(("field", "bar"), BARS.items())
def test_field(field: str, bar: str) -> None:
    """Of the figures found, at least the bar's share has the field right."""
    tally = counts()
    assert tally[f"{field} judged"]
    assert Decimal(tally[f"{field} right"]) / tally[f"{field} judged"] >= Decimal(bar)
