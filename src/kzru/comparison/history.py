"""history: how a project's stage and figures changed from statement to statement."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from itertools import groupby

import attrs

from kzru.comparison.citation import Citation
from kzru.comparison.entry import ProjectEntry
from kzru.comparison.topic import topic_of
from kzru.model import Figure, Project, Stage

__all__ = ["Shift", "Step", "project_history"]

_STAGE = "stage"


@attrs.frozen
class Shift:
    """What one statement gives otherwise than those before it.

    Attributes:
        field: "stage", or what a figure measures.
        before: What was said last; None where nothing was.
        after: What is said now.
    """

    field: str
    before: str | None
    after: str


@attrs.frozen(kw_only=True)
class Step:
    """What one statement says of a project.

    Attributes:
        date: When it was said.
        document: Id of the document.
        statement: Id of the statement.
        speaker: Who says it; None for the outlet's own words.
        stage: How far the project has come, as it is told there.
        figures: The figures stated of it there.
        changes: What has changed since the steps before; nothing in the first step.
    """

    date: date | None = None
    document: str
    statement: str | None = None
    speaker: str | None = None
    stage: Stage | None = None
    figures: tuple[Figure, ...] = ()
    changes: tuple[Shift, ...] = ()


def project_history(entry: ProjectEntry, figures: Mapping[tuple[str, str], Figure]) -> tuple[Step, ...]:
    """Return the steps of a project in time order, one for each statement that speaks of it.

    Args:
        entry: The project.
        figures: All figures, by document and id.
    """
    known: dict[Hashable, str] = {}
    steps: list[Step] = []
    for step in _told(entry, figures):
        shifts = tuple(_shifts(step, known))
        steps.append(attrs.evolve(step, changes=shifts if steps else ()))
    return tuple(steps)


def _told(entry: ProjectEntry, figures: Mapping[tuple[str, str], Figure]) -> Iterator[Step]:
    records: dict[str, list[Project]] = {}
    for record in entry.records:
        records.setdefault(record.document, []).append(record)
    stated = {
        name: [found for record in together for key in record.figures if (found := figures.get((name, key)))]
        for name, together in records.items()
    }
    for _, group in groupby(entry.mentions, key=lambda at: (at.date, at.document, at.statement)):
        citations = list(group)
        first = citations[0]
        of_document = records.pop(
            first.document, []
        )  # what a document says as a whole stands at its first step
        here = [
            figure
            for figure in stated[first.document]
            if figure.statement == first.statement
            or figure.statement not in _statements(entry, first.document)
        ]
        stated[first.document] = [figure for figure in stated[first.document] if figure not in here]
        yield Step(
            date=first.date,
            document=first.document,
            statement=first.statement,
            speaker=first.speaker,
            stage=_stage(citations, of_document),
            figures=tuple(here),
        )


def _statements(entry: ProjectEntry, document: str) -> set[str | None]:
    return {citation.statement for citation in entry.mentions if citation.document == document}


def _stage(citations: list[Citation], records: list[Project]) -> Stage | None:
    """Return the stage told last in a statement; where its mentions tell none, that of the document."""
    told = [citation.stage for citation in citations if citation.stage]
    of_document = [record.stage for record in records if record.stage]
    stages = told or of_document
    return stages[-1] if stages else None


def _shifts(step: Step, known: dict[Hashable, str]) -> Iterator[Shift]:
    """Yield what a step gives otherwise than what is known, and note what it gives."""
    if step.stage:
        yield from _shift(_STAGE, _STAGE, step.stage.value, known)
    for figure in step.figures:
        topic = topic_of(figure)
        yield from _shift(attrs.evolve(topic, stage=None), topic.subject, str(figure.quantity), known)


def _shift(key: Hashable, field: str, after: str, known: dict[Hashable, str]) -> Iterator[Shift]:
    before = known.get(key)
    known[key] = after
    if before != after:
        yield Shift(field, before, after)
