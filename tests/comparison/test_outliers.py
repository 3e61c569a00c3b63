"""Which disagreements of a group are told."""

from __future__ import annotations

import pytest

from builders.figures import figure
from kzru.comparison import reconcile


def findings(*values: str) -> list[str]:
    """Return the findings of claims of one thing; "100+" is over 100."""
    (group,) = reconcile(
        figure(value.rstrip("+"), qualifier="over" if "+" in value else "exact", start=n, speaker=f"s{n}")
        for n, value in enumerate(values)
    )
    return [f"{one.verdict} {values[one.a.span.start]} {values[one.b.span.start]}" for one in group.findings]


@pytest.mark.parametrize(
    ("expected", "values"),
    [
        ([], ["10", "10", "10"]),
        (["conflict 10 27"], ["10", "27"]),
        (["conflict 10 27"], ["10", "10", "27"]),
        (["conflict 10 27"], ["10", "10", "27", "10", "10"]),
        (["conflict 10 27", "conflict 10 18", "conflict 18 27"], ["10", "18", "27"]),
        (["conflict 10 27", "conflict 10 18", "conflict 27 18"], ["10", "27", "27", "27", "18"]),
        (["conflict 10 27"] * 4, ["10", "10", "27", "27"]),
        (["conflict 150+ 10", "conflict 100+ 10", "tension 100+ 150+"], ["100+", "150+", "10"]),
    ],
)
def test_each_disagreement_is_told_and_that_of_an_outlier_once(
    expected: list[str], values: list[str]
) -> None:
    """Three that differ make three findings; one that stands against those who agree makes one."""
    assert expected == findings(*values)


def test_of_a_crowd_the_widest_are_told() -> None:
    """Of more than forty claims each reading is told with the one farthest from it."""
    found = findings(*[str(1001 + n) for n in range(60)])
    assert 60 > len(found)
    assert "conflict 1001 1060" == found[0]
