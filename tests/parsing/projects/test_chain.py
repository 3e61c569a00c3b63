"""Which sightings are of one project, and what it is then called."""

from __future__ import annotations

import pytest

from kzru.parsing.document import parse_document

TEXTS = [
    # one and the same
    (
        "A hospital is being built in Almaty. The hospital in Almaty will be opened in May.",
        {"Hospital in Almaty": 2},
    ),
    (
        "They spoke of the construction of a nuclear power plant. Kazakhstan has started construction of its first nuclear plant.",
        {"First nuclear power plant in Kazakhstan": 2},
    ),
    (
        "The construction of a nuclear power plant goes on. The construction of the nuclear power plant is on schedule.",
        {"Nuclear power plant": 2},
    ),
    (
        "The Middle Corridor is developing. The Trans-Caspian International Transport Route is developing.",
        {"Trans-Caspian International Transport Route": 2},
    ),
    ("A branch of MGIMO was opened in Astana. This branch teaches diplomats.", {"MGIMO branch in Astana": 2}),
    (
        "A hospital is being built in Almaty. The modern hospital in Almaty will be opened in May.",
        {"Hospital in Almaty": 2},
    ),
    (
        "Kazakhstan will build its first nuclear power plant. The two-unit plant will be built in the village of Ulken.",
        {"First nuclear power plant in Kazakhstan": 2},
    ),
    ("The Dostyk–Moiynty railway is being built. The section will be opened soon.", {"Dostyk–Moiynty railway line": 2}),
    ("Three hospitals will be built in Taraz and Aktau. The hospitals were paid for.", {"Three hospitals in Taraz and Aktau": 1}),
    (
        "Three solar power plants will be built in Taraz. The construction of three solar power plants has begun.",
        {"Three solar power plants in Taraz": 2},
    ),
    (
        "Work on a second nuclear power plant in Belarus began. The construction of a second modern nuclear power plant goes on.",
        {"Second nuclear power plant in Belarus": 2},
    ),
    # different ones
    (
        "The Akkuyu nuclear power plant is being built. A tyre plant was opened in Taraz.",
        {"Akkuyu nuclear power plant": 1, "Tyre factory in Taraz": 1},
    ),
    (
        "A hospital is being built in Almaty. A hospital is being built in Taraz.",
        {"Hospital in Almaty": 1, "Hospital in Taraz": 1},
    ),
    (
        "A branch of MGIMO was opened in Astana. A branch of MEPhI was opened in Astana.",
        {"MGIMO branch in Astana": 1, "National Research Nuclear University branch in Astana": 1},
    ),
    (
        "Kazakhstan builds its first nuclear power plant. It will build its second nuclear power plant in Kazakhstan.",
        {"First nuclear power plant in Kazakhstan": 1, "Second nuclear power plant in Kazakhstan": 1},
    ),
    (
        "The construction of the Zhetysu GRES began. The modernization of the Zhetysu GRES began.",
        {"Zhetysu GRES": 1, "Zhetysu GRES modernization": 1},
    ),
    # references to nothing, and from too far away
    ("The corridor is important. This project is new.", {}),
    ("The Middle Corridor is developing. " + "It rained a lot. " * 80 + "This corridor is long.",
     {"Trans-Caspian International Transport Route": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_projects(text: str, expected: dict[str, int]) -> None:
    """Each project is found once, under its best name, with all of its mentions."""
    document = parse_document(text, published="2026-03-05", language="en")
    assert expected == {project.name: len(project.mentions) for project in document.projects}
