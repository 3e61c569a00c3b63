"""For when figures are stated, and what they measure: whole sentences of official style, in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from builders.parsed import CORPUS
from kzru.parsing.document import parse_document

FIELDS = ("surface", "period", "metric", "change", "status")


def sentences() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (language, date, sentence) of the tables."""
    for path in sorted((CORPUS / "stated").iterdir()):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for sentence in table["sentence"]:
            yield path.stem, table["published"], sentence


@pytest.mark.parametrize(
    ("language", "published", "sentence"),
    list(sentences()),
    ids=lambda value: value["text"] if isinstance(value, dict) else value,
)
def test_figures_are_stated_so(language: str, published: str, sentence: dict[str, Any]) -> None:
    """A sentence has the figures of the table and no others, in whatever order, each with its time and metric."""
    found = parse_document(sentence["text"], published=published, language=language).figures
    told = [{name: getattr(figure, name) for name in (*FIELDS, "stage")} for figure in found]
    expected = [{"status": "actual", **wanted} for wanted in sentence["figures"]]
    assert sorted([[str(wanted.get(name)) for name in FIELDS] for wanted in expected]) == sorted(
        [[str(figure[name]) for name in FIELDS] for figure in told]
    )
    stages = {figure["surface"]: str(figure["stage"]) for figure in told}
    for wanted in expected:
        assert "stage" not in wanted or stages[wanted["surface"]] == wanted["stage"]
