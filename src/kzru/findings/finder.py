"""All findings of a corpus, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date

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
    """Return what is worth telling, by kind in the order of `FindingKind`, and of one kind the widest gap first.

    What the same speakers say in the same words twice, as in reprints, is told once, by where it was stated first.
    """
    speakers: Speakers = {
        (statement.document, statement.id): statement.country for statement in matters.statements
    }
    found = (
        *disagreements(matters.groups, speakers),
        *misfits(matters.figures),
        *promises_told(matters.progress),
        *stages_back(matters.projects, matters.history),
    )
    told: dict[Hashable, Finding] = {}
    for finding in sorted(found, key=_stated):
        told.setdefault(_words(finding), finding)
    return tuple(sorted(told.values(), key=lambda finding: finding.order))


def _words(finding: Finding) -> Hashable:
    """Return who says what, in whatever order; of a text's own words the sentence stands for who says it."""
    said = frozenset((exhibit.speaker or exhibit.sentence, exhibit.surface) for exhibit in finding.exhibits)
    return finding.kind, finding.matter, finding.arithmetic, said


def _stated(finding: Finding) -> tuple[list[date], str]:
    """Return when a finding could first be told: on the last day of its evidence."""
    return sorted((exhibit.date or date.max for exhibit in finding.exhibits), reverse=True), finding.id
