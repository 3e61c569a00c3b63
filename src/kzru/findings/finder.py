"""All findings of a corpus, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from kzru.comparison import Group, Progress, ProjectEntry, Step
from kzru.findings.arithmetic import misfits
from kzru.findings.disagreements import Speakers, disagreements
from kzru.findings.finding import Finding
from kzru.findings.promises import promises_told
from kzru.findings.stages import stages_back
from kzru.model import Figure, Statement

__all__ = ["Matters", "find_findings"]


@attrs.frozen(kw_only=True)
class Matters:
    """What findings are sought in.

    Attributes:
        groups: The figures that state the same thing, judged.
        figures: All figures.
        statements: All statements.
        progress: How far each commitment has come.
        projects: The projects.
        history: Gives the steps of a project.
    """

    groups: Iterable[Group]
    figures: Iterable[Figure]
    statements: Iterable[Statement]
    progress: Iterable[Progress]
    projects: Iterable[ProjectEntry]
    history: Callable[[ProjectEntry], Iterable[Step]]


def find_findings(matters: Matters) -> tuple[Finding, ...]:
    """Return what is worth telling, by kind in the order of `FindingKind`, and of one kind the widest gap first."""
    speakers: Speakers = {
        (statement.document, statement.id): statement.country for statement in matters.statements
    }
    found = (
        *disagreements(matters.groups, speakers),
        *misfits(matters.figures),
        *promises_told(matters.progress),
        *stages_back(matters.projects, matters.history),
    )
    return tuple(
        sorted({finding.id: finding for finding in found}.values(), key=lambda finding: finding.order)
    )
