"""Projects that are told less far than they were told before.

What is under way may well be told planned once more, for its launch or its next part is: only work goes back, from completed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from kzru.comparison import ProjectEntry, Step
from kzru.comparison.wording import date_text
from kzru.findings.exhibit import exhibit_of
from kzru.findings.finding import Finding, FindingKind
from kzru.model import Stage

__all__ = ["stages_back"]

_RANKS = {Stage.UNDER_WAY: 1, Stage.COMPLETED: 2}
"""How far a stage is, of those that tell of work; a plan tells nothing of how far the work is."""


def stages_back(
    projects: Iterable[ProjectEntry], history: Callable[[ProjectEntry], Iterable[Step]]
) -> Iterator[Finding]:
    """Yield a finding for each project of which a later statement tells an earlier stage.

    Args:
        projects: The projects of a corpus.
        history: Gives the steps of a project, in time order.
    """
    for project in projects:
        furthest: Step | None = None
        for step in history(project):
            if step.stage not in _RANKS or step.date is None:
                continue
            if furthest is None or _rank(step) >= _rank(furthest):
                furthest = step
            elif furthest.date is not None and furthest.date < step.date:
                yield _finding(project, furthest, step, furthest.date, step.date)
                break


def _rank(step: Step) -> int:
    return _RANKS[step.stage] if step.stage is not None else 0


def _finding(project: ProjectEntry, before: Step, after: Step, day: date, later: date) -> Finding:
    one, other = (str(step.stage).replace("_", " ") for step in (before, after))
    records = {record.document: record for record in project.records}
    return Finding(
        kind=FindingKind.STAGE_BACK,
        matter=project.name,
        summary=f"{project.name}: told {one} on {date_text(day)}, and {other} on {date_text(later)}",
        arithmetic="",
        exhibits=tuple(
            exhibit_of(records[step.document], speaker=step.speaker, on=step.date) for step in (before, after)
        ),
    )
