"""Corpora that a report has much to tell of."""

from __future__ import annotations

from datetime import date

import attrs

from builders.figures import BOTH, trade
from builders.things import DAY, Maker, commitment, days, document, event, project, stated
from kzru import Corpus, Document, Measure, Period
from kzru.model import Stage, Status, Strength

__all__ = ["EARLY", "HOSTILE", "SCHOOL", "hostile", "told"]

EARLY, LATE = date(2025, 3, 1), date(2026, 3, 1)
HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</td></table><h1>",
    "&lt;b&gt; & 'x'",
    "\x1b[31mred\x07 [bold]",
    "# **a** | `b` [c](javascript:x) ![d](e) $f$ ~~g~~ @h #1 www.example.org http://i",
    "- x",
    "1. x",
]
"""Texts that a terminal, a page or Markdown would obey."""


SCHOOL = commitment("open the Omsk school", actor="Russia", deadline=days("2025-05-01", "2025-05-31"))
"""A promise of the first document that nothing later tells of."""


def told(*further: Maker, due: date = date(2027, 12, 31)) -> Corpus:
    """Return two documents that promise, tell of a project, and disagree.

    Args:
        further: What makes further records of the first document.
        due: The day by which the goal is to be reached.
    """
    goal = trade("30", None, status=Status.TARGET, surface="US$30")
    return Corpus(
        [
            document(
                "early",
                EARLY,
                commitment(
                    "bring trade to US$30",
                    goal,
                    surface="US$30",
                    actor="Kazakhstan and Russia",
                    strength=Strength.AGREED,
                    deadline=Period(None, due),
                ),
                commitment("build the Aral bridge", actor="Kazakhstan"),
                *further,
                project("Aral bridge", stage=Stage.PLANNED, sector="transport", places=("Aral",)),
                event("Lake Days", "culture", period=days("2025-06-01", "2025-06-03"), place="Omsk"),
                stated("10", surface="about ten"),
                speaker="Aigul Omarova",
            ),
            document(
                "late",
                LATE,
                _traded("28.7", Period.of_year(2024)),
                _traded("20", Period.of_months(2025, 1, 8)),
                project("Aral bridge", stage=Stage.COMPLETED),
                project("Aral bridge", surface="the bridge at Aral"),
                event("Steppe Forum", "forum"),
                stated("27", surface="over 27", speaker="Pavel Orlov"),
            ),
        ]
    )


def hostile(name: str) -> Document:
    """Return a document all of whose names are one text."""
    made = document(
        "d",
        DAY,
        project(name, surface="x", sector=name, places=(name,)),
        event(name, name, surface="x", place=name),
        commitment(name, surface="x", actor=name),
        stated("1", surface="x", speaker=name),
        stated("9", surface="x", speaker="other"),
    )
    return attrs.evolve(made, title=name, source=name, url=f"https://example.org/{name}")


def _traded(value: str, period: Period) -> Maker:
    return stated(
        value,
        metric="trade.turnover",
        measure=Measure.FLOW,
        period=period,
        surface=f"{value} billion",
        **BOTH,
    )
