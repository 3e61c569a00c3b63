"""How far an undertaking has come, as verbs and their mood tell."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

PORT = "a hospital in Almaty"
STAGES = [
    ("They built {}.", "completed"),
    ("They have already built {}.", "completed"),
    ("They are building {}.", "under_way"),
    ("They began building {}.", "under_way"),
    ("They will build {}.", "planned"),
    ("They will soon build {}.", "planned"),
    ("They plan to build {}.", "planned"),
    ("They agreed to build {}.", "agreed"),
    ("The ministers signed an agreement on the construction of {}.", "agreed"),
    ("They launched the construction of {}.", "under_way"),
    ("They completed the construction of {}.", "completed"),
    ("The recent opening of {} was a feast.", "completed"),
    ("The planned opening of {} is near.", "planned"),
    ("The construction of {} matters.", None),
    ("The construction of {} continues.", "under_way"),
    ("The construction of {} is scheduled for May.", "planned"),
    ("The firm plans to invest $5 million in building {}.", "planned"),
    ("The first stage envisages the building of {}.", "planned"),
    ("The President instructed them to accelerate the construction of {}.", "under_way"),
    ("The construction of {} is nearing completion.", "under_way"),
    ("They praised the implementation of the modernization of {}, which was completed in May.", "completed"),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_stage(text: str, expected: str | None) -> None:
    """The stage comes from the verb and its mood, never from the noun "construction" alone."""
    (project,) = parse_document(text.format(PORT), published="2026-03-05", language="en").projects
    assert expected == (project.stage and project.stage.value)


def test_of_several_the_nearest_counts() -> None:
    """Each undertaking of a sentence has the stage told next to it."""
    text = "A hospital was opened in Almaty, and a bridge will be built in Taraz."
    projects = parse_document(text, published="2026-03-05", language="en").projects
    assert [("Hospital in Almaty", "completed"), ("Bridge in Taraz", "planned")] == [
        (project.name, project.stage) for project in projects
    ]


def test_a_list_shares_what_stands_before_it() -> None:
    """What is told before a list is told of each of its undertakings."""
    text = "They are developing the Middle Corridor, the Northern Sea Route and the Trans-Afghan railway."
    projects = parse_document(text, published="2026-03-05", language="en").projects
    assert ["under_way"] * 3 == [project.stage for project in projects]


def test_what_is_done_at_a_place_is_not_done_with_it() -> None:
    """An undertaking that only tells where something is done has no stage from it."""
    text = "A hospital was opened near the Tengiz field."
    stages = {
        project.name: project.stage
        for project in parse_document(text, published="2026-03-05", language="en").projects
    }
    assert None is stages["Tengiz field"]


def test_what_is_told_far_away_is_of_something_else() -> None:
    """A stage that stands too far from an undertaking is not its own."""
    text = "The Middle Corridor matters " + "to people of many towns " * 12 + "and something is underway."
    (project,) = parse_document(text, published="2026-03-05", language="en").projects
    assert project.stage is None
