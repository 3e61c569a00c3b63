"""The bars on projects, measured on annotated statements that lie beside the checkout, and skipped without them."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders.shared import SHARED, needs_shared
from kzru.model import Project
from kzru.parsing.document import parse_document

pytestmark = needs_shared


def _overlap(gold: dict[str, Any], project: Project) -> int:
    return max(
        max(0, min(one["end"], mention.span.end) - max(one["start"], mention.span.start))
        for one in gold["mentions"]
        for mention in project.mentions
    )


@cache
def counts() -> Counter[str]:
    """Return how many projects, sectors and stages are found, missed and right in all documents."""
    tally: Counter[str] = Counter()
    for path in sorted((SHARED / "gold" / "seeds").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        with (SHARED / "seeds" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            document = parse_document(file.read(), published=gold["published"], language=gold["language"])
        _count(tally, gold["projects"], list(document.projects))
    return tally


def _count(tally: Counter[str], golds: list[dict[str, Any]], found: list[Project]) -> None:
    for gold in golds:
        best = max(found, key=lambda project: _overlap(gold, project), default=None)
        if best is None or not _overlap(gold, best):
            tally["missed"] += not gold.get("optional")
            continue
        found.remove(best)
        if not gold.get("optional"):
            tally["hit"] += 1
            tally["sector"] += gold["sector"] == best.sector
            tally["stage"] += gold["stage"] == best.stage
    tally["extra"] += len(found)


def test_projects() -> None:
    """Almost all annotated projects are found, and almost no others."""
    tally = counts()
    assert tally["hit"] * 2 >= Decimal("0.9") * (tally["hit"] * 2 + tally["missed"] + tally["extra"])


@pytest.mark.parametrize(("field", "bar"), [("sector", "0.9"), ("stage", "0.8")])
def test_field(field: str, bar: str) -> None:
    """Of the projects found, at least the bar's share has the field right."""
    tally = counts()
    assert Decimal(tally[field]) / tally["hit"] >= Decimal(bar)
