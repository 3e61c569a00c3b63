"""The bars on events, measured on annotated statements that lie beside the checkout.

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
from kzru.model import Event
from kzru.parsing.document import parse_document

pytestmark = needs_shared

Record = dict[str, Any]
FIELDS = ("kind", "period", "place", "edition")


def record(event: Event) -> Record:
    """Return an event with the fields of the gold."""
    ends = event.period and {
        "start": event.period.start and event.period.start.isoformat(),
        "end": event.period.end and event.period.end.isoformat(),
    }
    mentions = [{"start": mention.span.start, "end": mention.span.end} for mention in event.mentions]
    told = {name: getattr(event, name) for name in ("kind", "place", "edition")}
    return told | {"period": ends, "mentions": mentions}


def _overlap(gold: Record, found: Record) -> int:
    """Return the longest stretch that a mention of the one has in common with a mention of the other."""
    common = (
        min(a["end"], b["end"]) - max(a["start"], b["start"])
        for a in gold["mentions"]
        for b in found["mentions"]
    )
    return max(0, *common, 0)


def _pairs(golds: list[Record], found: list[Record]) -> list[tuple[int, int]]:
    """Pair annotated with found events, the largest overlap first."""
    scored = sorted(
        ((_overlap(gold, got), i, j) for i, gold in enumerate(golds) for j, got in enumerate(found)),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for overlap, i, j in scored:
        if overlap and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


@cache
def counts() -> Counter[str]:
    """Return how many events and fields are found, missed, wrong and right in all documents."""
    tally: Counter[str] = Counter()
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / "seeds" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            document = parse_document(
                file.read(), published=gold.get("published"), language=gold.get("language")
            )
        _count(tally, gold["events"], [record(event) for event in document.events])
    return tally


def _count(tally: Counter[str], golds: list[Record], found: list[Record]) -> None:
    pairs = _pairs(golds, found)
    optional = [gold for gold in golds if gold.get("optional")]
    hits = [(golds[i], found[j]) for i, j in pairs if not golds[i].get("optional")]
    paired = {j for _, j in pairs}
    tally["hit"] += len(hits)
    tally["missed"] += len(golds) - len(optional) - len(hits)
    tally["extra"] += sum(
        j not in paired and not any(_overlap(gold, got) for gold in optional) for j, got in enumerate(found)
    )
    for gold, got in hits:
        judged = [field for field in FIELDS if not gold.get(f"{field}_optional")]
        tally.update(f"{field} judged" for field in judged)
        tally.update(f"{field} right" for field in judged if gold.get(field) == got[field])


def test_events() -> None:
    """Almost all annotated events are found, and almost no others."""
    tally = counts()
    assert tally["hit"] * 2 >= 0.9 * (tally["hit"] * 2 + tally["missed"] + tally["extra"])


BARS = {"kind": "0.95", "period": "0.9", "place": "0.9", "edition": "1"}


@pytest.mark.parametrize(("field", "bar"), BARS.items())
def test_field(field: str, bar: str) -> None:
    """Of the events found, at least the bar's share has the field right."""
    tally = counts()
    assert tally[f"{field} judged"]
    assert Decimal(tally[f"{field} right"]) / tally[f"{field} judged"] >= Decimal(bar)
