"""Whether an amount is so or is meant to be, and the stage of what is counted."""

from __future__ import annotations

import pytest

from builders.parsed import amounts, figures, sentence
from kzru.parsing.figures.status import Statuses, find_stage

STATUSES = [
    ("Trade reached $5 billion.", ["actual"]),
    ("They plan to bring trade to $5 billion.", ["target"]),
    ("Trade is expected to reach $5 billion.", ["target"]),
    ("Trade could reach $5 billion.", ["target"]),
    ("Trade will reach $5 billion.", ["target"]),
    ("The goal is $5 billion.", ["target"]),
    ("The target of $5 billion was named.", ["target"]),
    ("The task is to raise trade to $5 billion.", ["target"]),
    ("5 schools are to open.", ["target"]),
    ("5 schools are planned.", ["target"]),
    ("They managed to bring trade to $5 billion.", ["actual"]),
    ("This made it possible to increase trade to $5 billion.", ["actual"]),
    ("Trade is $5 billion, and it will grow.", ["actual"]),
    ("Trade has reached $5 billion, while exports will reach $3 billion.", ["actual", "target"]),
    ("They want to raise it from $5 billion to $9 billion.", ["actual", "target"]),
    ("It rose from $5 billion to $9 billion.", ["actual", "actual"]),
    ("To boost trade to $5 billion is our common task.", ["target"]),
    ("Oral ports to add 5 million tonnes of capacity", ["target"]),
    ("More than 50 trams to run in Oral", ["target"]),
    ("Output to grow by 5 percent — minister", ["target"]),
    ("Output continues to grow by 5 percent.", ["actual"]),
    ("The first mine to yield 5 tonnes stands near Oral.", ["actual"]),
    ("The firm used 50 wagons to send 5 tonnes of ore.", ["actual", "actual"]),
    ("Exports to friendly states total $5 billion.", ["actual"]),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_status(text: str, expected: list[str]) -> None:
    """Words of plan and goal govern their clause, save where the past says that it is so."""
    assert expected == [Statuses(sentence(text)).status(amount).value.value for amount in amounts(text)]


def test_a_future_period_makes_a_target() -> None:
    """What is stated for a time ahead of the statement is not yet so."""
    assert ["target", "actual"] == [
        figure.status.value
        for year in (2031, 2024)
        for figure in figures(f"In {year}, the port has 50 berths.")
    ]


STAGES = [
    ("So 50 projects have been completed.", "completed"),
    ("So 50 projects are being implemented.", "under_way"),
    ("Work on 50 projects is under way.", "under_way"),
    ("Another 50 projects are planned.", "planned"),
    ("There are 50 projects in the pipeline.", "planned"),
    ("There are 50 projects.", None),
    ("There are 50 projects, of which most are completed.", "completed"),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_stage(text: str, expected: str | None) -> None:
    """The nearest word of stage in the clause decides, else one in the sentence."""
    (amount,) = amounts(text)
    found = find_stage(sentence(text), amount).value
    assert expected == (None if found is None else found.value)
