"""History and timeline: what was told of a thing, step by step."""

from __future__ import annotations

from datetime import date

from builders.figures import figure
from builders.things import DAY, commitment, days, document, event, project
from kzru import Corpus, Shift
from kzru.model import Document, Figure, Stage

FIRST, LAST = date(2024, 3, 1), date(2026, 3, 1)


def priced(name: str, day: date, value: str, stage: Stage) -> Document:
    """Return a document that tells a project's price and stage."""
    price = figure(value, metric="investment.project_value", surface=value)
    made = document(
        name, day, commitment("spend it", price, surface=value), project("Aral bridge", stage=stage)
    )
    (target,) = made.figures
    (found,) = made.projects
    return _with_figure(made, found, target)


def _with_figure(made: Document, found: object, target: Figure) -> Document:
    import attrs

    return attrs.evolve(made, projects=(attrs.evolve(found, figures=(target.id,)),))  # type: ignore[misc]


def test_each_statement_is_a_step() -> None:
    """Stage and price, and what changed against the steps before; what is not told again is no change."""
    corpus = Corpus(
        [
            priced("c", LAST, "12", Stage.COMPLETED),
            document("b", DAY, project("the Aral bridge project"), speaker="Aigul Omarova"),
            priced("a", FIRST, "10", Stage.PLANNED),
        ]
    )
    steps = corpus.history(corpus.projects[0])
    assert [("a", Stage.PLANNED), ("b", None), ("c", Stage.COMPLETED)] == [
        (step.document, step.stage) for step in steps
    ]
    assert [["10"], [], ["12"]] == [[found.surface for found in step.figures] for step in steps]
    assert ((), ()) == (steps[0].changes, steps[1].changes)
    assert (
        Shift("stage", "planned", "completed"),
        Shift("investment.project_value", "10 USD", "12 USD"),
    ) == steps[2].changes
    assert (DAY, "Aigul Omarova") == (steps[1].date, steps[1].speaker)


def test_the_stage_of_a_mention_goes_before_that_of_the_document() -> None:
    """What is told there is what is told."""
    corpus = Corpus(
        [document("a", DAY, project("Aral bridge", stage=Stage.COMPLETED, told_stage=Stage.UNDER_WAY))]
    )
    assert [Stage.UNDER_WAY] == [step.stage for step in corpus.history(corpus.projects[0])]


def test_the_timeline_holds_all_that_is_dated() -> None:
    """Events by their days, commitments and stages by the day on which they were told; the undated are left out."""
    corpus = Corpus(
        [
            document(
                "b",
                LAST,
                project("Aral bridge", stage=Stage.COMPLETED),
                event("Lake Days", "culture", period=days("2025-01-02")),
            ),
            document(
                "a",
                FIRST,
                project("Aral bridge", stage=Stage.PLANNED),
                commitment("build the Aral bridge", actor="Kazakhstan"),
                event("Lake Forum", "forum"),
            ),
            document("c", None, commitment("cooperate")),
            document("d", LAST, project("Aral bridge", stage=Stage.COMPLETED)),
        ]
    )
    moments = corpus.timeline()
    assert [
        (FIRST, "commitment", "Kazakhstan: build the Aral bridge", "a"),
        (FIRST, "project", "Aral bridge: planned", "a"),
        (date(2025, 1, 2), "event", "Lake Days", "b"),
        (LAST, "project", "Aral bridge: completed", "b"),
    ] == [(moment.period.start, moment.kind, moment.what, moment.document) for moment in moments]
    assert corpus.projects[0] == moments[1].entry
