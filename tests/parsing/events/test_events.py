"""Sentences of three languages, and every field of their events."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kzru.lang import LANGUAGES
from kzru.model import Event
from kzru.parsing.document import parse_document

CORPUS = Path(__file__).parents[2] / "corpus" / "events"
DEFAULTS = dict.fromkeys(("period", "place", "edition", "commemorates", "origin_year")) | {"participants": []}


def cases() -> list[Any]:
    """Return the examples of every language as (language, date, example)."""
    listed = []
    for language in LANGUAGES:
        table = tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))
        listed += [
            pytest.param(language, table["published"], case, id=case["text"]) for case in table["synthetic"]
        ]
    return listed


def fields(found: Event) -> dict[str, Any]:
    """Return the fields of an event as the table writes them."""
    return {
        "name": found.name,
        "kind": found.kind,
        "surfaces": [mention.surface for mention in found.mentions],
        "period": found.period and str(found.period),
        "place": found.place,
        "edition": found.edition,
        "participants": list(found.participants),
        "commemorates": found.commemorates,
        "origin_year": found.origin_year,
    }


@pytest.mark.parametrize(("language", "published", "case"), cases())
def test_sentence(language: str, published: str, case: dict[str, Any]) -> None:
    """A sentence has the events of the table and no others, and each of their fields is as it stands there."""
    document = parse_document(case["text"], published=published, language=language)
    assert [DEFAULTS | wanted for wanted in case["events"]] == [fields(found) for found in document.events]


def test_reasons() -> None:
    """Every decided field comes with its rule and the words that decided."""
    text = "The 12th meeting of the Intergovernmental Commission was held in Pavlodar in September 2025."
    (event,) = parse_document(text, published="2026-03-05", language="en").events
    assert {
        "kind": "meeting",
        "period": "September 2025",
        "edition": "12th",
        "place": "Pavlodar",
    } == {reason.field: reason.words for reason in event.why}


def test_without_a_date_a_period_stays_relative() -> None:
    """An undated text keeps "last month" for the day when its date is known."""
    document = parse_document("Sergey Lavrov visited Uzbekistan last month.", language="en")
    (event,) = document.events
    assert event.period is None
    assert event.relative_period is not None
    (anchored,) = document.anchored(date(2026, 3, 5)).events
    assert str(anchored.period) == "2026-02-01/2026-02-28"


def test_identity_of_the_event_is_its_place_in_the_text() -> None:
    """The id follows from the document and the first mention."""
    text = "In 2023, Astana hosted the OTS summit."
    (event,) = parse_document(text, id="a", published="2026-03-05", language="en").events
    first = event.mentions[0].span
    assert f"a/event/{first.start}-{first.end}" == event.id
    assert text[first.start : first.end] == "the OTS summit"
