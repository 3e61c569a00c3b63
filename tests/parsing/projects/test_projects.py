"""Sentences of official texts in three languages, and all that is read from them of projects."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzru.model import Document, Project
from kzru.parsing.document import parse_document

CORPUS = Path(__file__).parents[2] / "corpus" / "projects"
EMPTY = {"stage": None, "places": [], "organisations": [], "aliases": [], "figures": []}


def _cases(provenance: str) -> list[Any]:
    cases = []
    for path in sorted(CORPUS.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get(provenance, ()):
            reason = case.get("reason")
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            cases.append(pytest.param(path.stem, case, id=f"{path.stem}-{case['text']}", marks=marks))
    return cases


def _fields(project: Project, document: Document) -> dict[str, Any]:
    """Return the fields of a project as the tables write them."""
    surfaces = {figure.id: figure.surface for figure in document.figures}
    return {
        "name": project.name,
        "sector": project.sector,
        "stage": project.stage and project.stage.value,
        "places": list(project.places),
        "organisations": list(project.organisations),
        "aliases": list(project.aliases),
        "figures": [surfaces[figure] for figure in project.figures],
        "mentions": [mention.surface for mention in project.mentions],
    }


@pytest.mark.parametrize(("language", "case"), [*_cases("synthetic"), *_cases("known_failure")])
def test_text(language: str, case: dict[str, Any]) -> None:
    """A text has the projects of the table and no others, and each of their fields is as it stands there."""
    document = parse_document(case["text"], published="2026-03-05", language=language)
    assert [EMPTY | wanted for wanted in case["projects"]] == [
        _fields(project, document) for project in document.projects
    ]


@pytest.mark.parametrize(("language", "case"), _cases("synthetic"))
def test_a_neutral_sentence_in_front_shifts_and_changes_nothing_else(
    language: str, case: dict[str, Any]
) -> None:
    """A sentence that tells of no project, put in a paragraph before, moves the mentions and changes nothing else."""
    front = {"en": "It was warm.", "ru": "Было тепло.", "kk": "Күн жылы еді."}[language] + "\n\n"
    plain = parse_document(case["text"], published="2026-03-05", language=language)
    moved = parse_document(front + case["text"], published="2026-03-05", language=language)
    assert [_fields(project, plain) for project in plain.projects] == [
        _fields(project, moved) for project in moved.projects
    ]
    assert [
        mention.span.shifted(len(front)) for project in plain.projects for mention in project.mentions
    ] == [mention.span for project in moved.projects for mention in project.mentions]


@pytest.mark.parametrize(("language", "case"), _cases("synthetic"))
def test_records_hold_together(language: str, case: dict[str, Any]) -> None:
    """Ids name the first mention, mentions stand in order and apart in a statement, and reasons quote the text."""
    document = parse_document(case["text"], published="2026-03-05", language=language)
    for project in document.projects:
        spans = [mention.span for mention in project.mentions]
        assert project.id == f"{document.id}/project/{spans[0].start}-{spans[0].end}"
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
        assert {mention.statement for mention in project.mentions} <= {one.id for one in document.statements}
        assert all(
            reason.span is None or reason.words == reason.span.of(document.text) for reason in project.why
        )


def test_one_text_gives_one_answer() -> None:
    """Reading a text twice gives equal projects."""
    text = "The Middle Corridor is developing. A branch of MGIMO was opened in Astana."
    first, second = (parse_document(text, published="2026-03-05", language="en") for _ in range(2))
    assert first.projects == second.projects


def test_the_furthest_stage_is_the_projects() -> None:
    """A document speaks at one time, so of the stages told of a project the furthest is its own."""
    text = "The Akkuyu nuclear power plant is under construction. The plant will be completed in 2027."
    (project,) = parse_document(text, published="2026-03-05", language="en").projects
    assert ["under_way", "planned"] == [mention.stage and mention.stage.value for mention in project.mentions]
    assert "under_way" == project.stage


def test_page_furniture_tells_of_no_project() -> None:
    """What stands in no statement is passed over."""
    text = "Select font Arial Middle Corridor\nThe Rogun dam is being built."
    names = [project.name for project in parse_document(text, published="2026-03-05", language="en").projects]
    assert ["Rogun hydroelectric power plant"] == names


PAIRS = [
    (
        "A branch of MGIMO was opened in Astana.",
        "В Астане открыт филиал МГИМО.",
        "Астанада МГИМО филиалы ашылды.",
    ),
    (
        "A hospital is being built in Almaty.",
        "В Алматы строится больница.",
        "Алматыда аурухана салынып жатыр.",
    ),
    (
        "The Trans-Altai Dialogue is developing.",
        "Трансалтайский диалог развивается.",
        "Трансалтай диалогы дамып келеді.",
    ),
    (
        "Kazakhstan has begun construction of its second nuclear power plant.",
        "В Казахстане началось строительство второй атомной электростанции.",
        "Қазақстанда екінші атом электр станциясының құрылысы басталды.",
    ),
]


@pytest.mark.parametrize("texts", PAIRS, ids=[english for english, _, _ in PAIRS])
def test_languages_give_one_name(texts: tuple[str, str, str]) -> None:
    """The same undertaking has one name, sector and stage whatever the language."""
    found = set()
    for text, language in zip(texts, ("en", "ru", "kk"), strict=True):
        (project,) = parse_document(text, published="2026-03-05", language=language).projects
        found.add((project.name, project.sector, project.stage))
    assert 1 == len(found)
