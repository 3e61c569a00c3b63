"""The projects with their stages over time."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.comparison import Citation, ProjectEntry, Step
from kzru.comparison.wording import date_text, joined, qualified_text
from kzru.drawing import Html, element, html_of
from kzru.page.blocks import folded, row, section
from kzru.page.contents import Contents
from kzru.page.places import Places
from kzru.plain import plain
from kzru.show.table import counted

__all__ = ["SIGNS", "projects_section", "stages_told"]

SIGNS = {"planned": "○", "agreed": "○", "under way": "◐", "completed": "●"}
"""The sign of each stage."""
_FEW = 12


def projects_section(contents: Contents, places: Places) -> Html:
    """Return the projects, those first whose stage or figures changed."""
    rows = [_row(entry, steps, places) for entry, steps in contents.projects]
    return section("projects", "Projects", folded(rows, _FEW, "projects"), nothing="No projects.")


def stages_told(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps that tell another stage than the one before, or figures that are new."""
    told: list[Step] = []
    stage = None
    for step in steps:
        news = bool(step.figures) and (not told or bool(step.changes))
        if (step.stage and step.stage is not stage) or news:
            told.append(step)
        stage = step.stage or stage
    return tuple(told)


def _row(entry: ProjectEntry, steps: Sequence[Step], places: Places) -> Html:
    stage = (entry.stage or "").replace("_", " ")
    facts = [entry.sector or "", ", ".join(entry.places), ", ".join(entry.organisations)]
    told = stages_told(steps)
    first = entry.mentions[0]
    at = {(one.document, one.statement): one for one in reversed(entry.mentions)}
    steps_shown = (_step(step, at.get((step.document, step.statement), first), places) for step in told)
    stages = element("ol", *steps_shown, class_="stages") if told else Html()
    return row(
        stage,
        SIGNS.get(stage, ""),
        element("p", element("b", places.link(plain(entry.name), first)), class_="what"),
        element("p", plain(" · ".join(filter(None, facts))), class_="note") if any(facts) else Html(),
        stages,
        aside=counted(len(steps), "statement"),
    )


def _step(step: Step, at: Citation, places: Places) -> Html:
    stage = (step.stage or "").replace("_", " ")
    news = [
        *([f"{SIGNS.get(stage, '')} {stage}".strip()] if stage else ()),
        *map(qualified_text, step.figures),
    ]
    return element(
        "li",
        html_of(
            [
                element("b", plain(joined(news))),
                f" {date_text(step.date)}, ",
                places.link(places.who(step), at),
            ]
        ),
    )
