"""The report: for the terminal, as records; and hostile text in each."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.reports import HOSTILE, hostile, told
from kzru import Corpus, Document
from kzru.serial import json_text
from kzru.show import entry_records, report_on, show_report
from kzru.show.console import make_console
from kzru.testing import documents


def corpus() -> Corpus:
    """Return two documents whose goal was due before the second was written."""
    return told(due=date(2025, 12, 31))


def text_of(found: Corpus, width: int = 80) -> str:
    """Return what is printed."""
    out = io.StringIO()
    show_report(make_console(out, width=width), report_on(found, found.findings()))
    return out.getvalue().removesuffix("\n")


def test_a_report_tells_what_matters() -> None:
    """Findings first; commitments with how far they have come; projects step by step; events in time."""
    assert (
        "2 documents · 1 Mar 2025 – 1 Mar 2026\n"
        "\n"
        "Findings\n"
        "finding  of what                                       apart\n"
        "conflict investment stock · RU → KZ                    17 USD\n"
        "  Vladimir Putin, 12 Nov 2025: about ten “Lake Days. *about ten*”\n"
        "  Pavel Orlov, 12 Nov 2025: over 27 “Steppe Forum. *over 27*”\n"
        "overdue  Kazakhstan and Russia to bring trade to US$30\n"
        "  “28.7 billion” is 95.7 percent of “US$30”\n"
        "  document early, 1 Mar 2025: “*US$30*. build the Aral bridge.”\n"
        "  Vladimir Putin, 12 Nov 2025: 28.7 billion, 2024 “28.7 billion.”\n"
        "done     Kazakhstan to build the Aral bridge\n"
        "  document early, 1 Mar 2025: “US$30. *build the Aral bridge*.”\n"
        "  document late, 1 Mar 2026: “*Aral bridge*. the bridge at Aral.”\n"
        "\n"
        "Commitments\n"
        "who                   to do what            when    how firmly said\n"
        "Kazakhstan and Russia bring trade to US$30  by 2025 agreed     1 Mar 2025\n"
        "  95.7 % reached (28.7 billion, 2024), 1.3 USD missing; then 20 billion, Jan–Aug\n"
        "  2025, which makes 30 USD a year; on pace\n"
        "  its time has passed, and no statement says that it is done\n"
        "Kazakhstan            build the Aral bridge         planned    1 Mar 2025\n"
        "  a project that it names is completed: Aral bridge (late, 1 Mar 2026)\n"
        "\n"
        "Projects\n"
        "project     sector    stage     where\n"
        "Aral bridge transport completed Aral\n"
        "  1 Mar 2025: planned (Aigul Omarova)\n"
        "  1 Mar 2026: completed (late)\n"
        "\n"
        "Events\n"
        "when                    event        kind    where told in\n"
        "1 Jun 2025 – 3 Jun 2025 Lake Days    culture Omsk  early\n"
        "undated                 Steppe Forum forum         late\n"
    ) == text_of(corpus()) + "\n"


def test_an_empty_report_says_so() -> None:
    """No table without rows."""
    shown = text_of(Corpus([Document(id="a", text="")]))
    for words in (
        "1 document",
        "Nothing disagrees, and no promise is due.",
        "No commitments.",
        "No projects.",
        "No events.",
    ):
        assert words in shown


@pytest.mark.parametrize("width", [30, 50, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Cells wrap."""
    assert width >= max(map(len, text_of(corpus(), width).splitlines()))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_text(name: str) -> None:
    """Markup in a name is shown, not obeyed."""
    shown = name.replace("\x1b", "�").replace("\x07", "�")
    assert shown in text_of(Corpus([hostile(name)]), 300)


@pytest.mark.slow
@given(st.lists(documents(), max_size=2, unique_by=lambda one: one.id))
def test_any_documents_make_a_report(found: list[Document]) -> None:
    """Nothing fails, and records are JSON."""
    every = Corpus(found)
    text_of(every, 60)
    for record in entry_records(every):
        json.loads(json_text(record))


def test_entries_are_records_too() -> None:
    """What a program needs: entries with their records, mentions, links, progress and history."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in entry_records(corpus()):
        found.setdefault(record["type"], []).append(json.loads(json_text(record), parse_float=str))
    goal, bridge = found["commitment_entry"]
    assert ("30 USD", "1.3", "USD", True, True) == (
        goal["target"]["quantity"],
        goal["progress"]["missing"],
        goal["progress"]["unit"],
        goal["progress"]["on_pace"],
        goal["progress"]["overdue"],
    )
    assert [("aral-bridge", "late", "2026-03-01")] == [
        (done["evidence"], done["doc"], done["date"]) for done in bridge["progress"]["done"]
    ]
    (project_entry,) = found["project_entry"]
    assert ["planned", "completed"] == [step["stage"] for step in project_entry["history"]]
    assert [{"field": "stage", "before": "planned", "after": "completed"}] == project_entry["history"][1][
        "changes"
    ]
    assert 3 == len(project_entry["mentions"]) == 1 + len(project_entry["why"])
    assert ["2025-06-01", None] == [
        event_entry["period"] and event_entry["period"]["start"] for event_entry in found["event_entry"]
    ]


def test_a_day_to_look_from_can_be_given() -> None:
    """On 1 June 2025 nothing was overdue, and no bridge was told of as built."""
    found = corpus()
    first, second = (
        record["progress"] for record in entry_records(found, on=date(2025, 6, 1)) if "progress" in record
    )
    assert (False, []) == (first["overdue"], second["done"])
