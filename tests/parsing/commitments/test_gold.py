"""The bars on commitments, measured on annotated statements that lie beside the checkout.

These tests are skipped where there is no folder ``shared`` beside the checkout.
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders.commitments import read
from builders.shared import SHARED, needs_shared
from kzru.model import Commitment

pytestmark = needs_shared

Record = dict[str, Any]
LEAST_SHARED = Decimal("0.3")
"""Two spans are of one commitment from this share of their characters on."""


def record(found: Commitment) -> Record:
    """Return a commitment with the fields of the gold."""
    period = found.deadline
    ends = period and {
        "start": period.start and period.start.isoformat(),
        "end": period.end and period.end.isoformat(),
    }
    return {
        "start": found.span.start,
        "end": found.span.end,
        "strength": found.strength.value,
        "deadline": ends,
        "speaker": found.speaker,
        "target": found.target,
    }


def _overlap(gold: Record, found: Record) -> int:
    return max(0, min(gold["end"], found["end"]) - max(gold["start"], found["start"]))


def _shared_part(gold: Record, found: Record) -> Decimal:
    both = _overlap(gold, found)
    return Decimal(both) / (gold["end"] - gold["start"] + found["end"] - found["start"] - both)


def _pairs(golds: list[Record], found: list[Record]) -> list[tuple[int, int]]:
    scored = sorted(
        ((_shared_part(gold, got), i, j) for i, gold in enumerate(golds) for j, got in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for part, i, j in scored:
        if part >= LEAST_SHARED and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())


@cache
def counts() -> Counter[str]:
    """Return how many commitments and fields are found, missed, wrong and right in all documents."""
    tally: Counter[str] = Counter()
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / "seeds" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            document = read(file.read(), gold["language"], published=gold["published"])
        _count(tally, gold["commitments"], [record(found) for found in document.commitments])
    return tally


def _count(tally: Counter[str], golds: list[Record], found: list[Record]) -> None:
    pairs = _pairs(golds, found)
    hits = [(golds[i], found[j]) for i, j in pairs if not golds[i].get("optional")]
    optional = [gold for gold in golds if gold.get("optional")]
    paired = {j for _, j in pairs}
    tally["hit"] += len(hits)
    tally["missed"] += len(golds) - len(optional) - len(hits)
    tally["extra"] += sum(
        j not in paired and not any(_overlap(gold, got) for gold in optional) for j, got in enumerate(found)
    )
    for gold, got in hits:
        tally["strength"] += gold["strength"] == got["strength"]
        tally["deadline"] += gold["deadline"] == got["deadline"]
        tally["speaker"] += gold["speaker"] == got["speaker"]
        tally["target"] += (gold["target"] is None) == (got["target"] is None)


def test_commitments() -> None:
    """Most of the annotated commitments are found, and few others."""
    tally = counts()
    assert Decimal(tally["hit"] * 2) / (tally["hit"] * 2 + tally["missed"] + tally["extra"]) >= Decimal(
        "0.95"
    )


@pytest.mark.parametrize(
    ("field", "bar"), [("strength", "0.95"), ("deadline", "0.95"), ("speaker", "1"), ("target", "1")]
)
def test_field(field: str, bar: str) -> None:
    """Of the commitments found, at least the bar's share has the field right."""
    tally = counts()
    assert Decimal(tally[field]) / tally["hit"] >= Decimal(bar)
