"""history: how a project's stage and figures changed from statement to statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date

import attrs

from kzru.comparison.citation import Citation
from kzru.comparison.entry import ProjectEntry
from kzru.comparison.topic import Topic, topic_of
from kzru.model import Figure, Project, Stage
from kzru.short import Short, brief, counted

__all__ = ["Shift", "Step", "project_history"]

_STAGE = "stage"

Place = tuple[str, str | None]
"""A document and a statement in it."""


@attrs.frozen(repr=False)
class Shift(Short):
    """What one statement gives otherwise than those before it.

    Attributes:
        field: "stage", or what a figure measures.
        before: What was said last; None where nothing was.
        after: What is said now.
    """

    field: str
    before: str | None
    after: str

    def _says(self) -> Iterable[object]:
        return (self.field, f"{brief(self.before or 'nothing')} → {brief(self.after)}")


@attrs.frozen(kw_only=True, repr=False)
class Step(Short):
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

    def _says(self) -> Iterable[object]:
        return (
            self.date,
            self.speaker,
            self.stage and self.stage.replace("_", " "),
            counted(len(self.figures), "figure"),
            counted(len(self.changes), "change"),
            self.document,
        )


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
    """Yield a step for each statement; what a document says as a whole stands at the first of its own."""
    together: defaultdict[Place, list[Citation]] = defaultdict(list)
    for citation in entry.mentions:
        together[citation.document, citation.statement].append(citation)
    first_of = {document: (document, statement) for document, statement in reversed(together)}
    records: defaultdict[Place, list[Project]] = defaultdict(list)
    stated: defaultdict[Place, list[Figure]] = defaultdict(list)
    for record in entry.records:
        first = first_of[record.document]
        records[first].append(record)
        for figure in (figures.get((record.document, key)) for key in record.figures):
            if figure is not None:
                place = (record.document, figure.statement)
                stated[place if place in together else first].append(figure)
    for place, citations in together.items():
        yield Step(
            date=citations[0].date,
            document=citations[0].document,
            statement=citations[0].statement,
            speaker=citations[0].speaker,
            stage=_stage(citations, records[place]),
            figures=tuple(stated[place]),
        )


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
        key = (
            attrs.evolve(topic, stage=None) if _is_comparable(topic, figure) else (figure.document, figure.id)
        )
        yield from _shift(key, topic.what, str(figure.quantity), known)


def _is_comparable(topic: Topic, figure: Figure) -> bool:
    """Tell whether a figure can follow another: the project tells whose it is, what it measures it tells itself."""
    return topic.is_known and topic.is_item_told and not figure.quantity.is_vague


def _shift(key: Hashable, field: str, after: str, known: dict[Hashable, str]) -> Iterator[Shift]:
    before = known.get(key)
    known[key] = after
    if before != after:
        yield Shift(field, before, after)
