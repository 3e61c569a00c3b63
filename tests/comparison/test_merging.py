"""Rules by which a field of an entry follows from what its records state."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from builders.things import DAY, days, year
from kzru import CommitmentEntry, EventEntry, ProjectEntry, Stage
from kzru.comparison.merging import (
    Rule,
    Stated,
    distinct,
    first,
    furthest,
    last,
    merged_values,
    most_exact,
    most_stated,
)

TWO_DAYS = days("2025-11-11", "2025-11-12")


def stated(*values: Any, on: date | None = DAY) -> list[Stated]:
    """Return values stated one day after the other."""
    return [Stated(on and on + timedelta(days=n), value) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("rule", "values", "expected"),
    [
        (first, ("visit", "talks"), "visit"),
        (last, ("agreed", "planned"), "planned"),
        (most_stated, ("Omsk", "Oral", "Oral"), "Oral"),
        (most_stated, ("Omsk", "Oral"), "Omsk"),
        (distinct, (("Omsk", "Oral"), ("OMSK", "Shu")), ("Omsk", "Oral", "Shu")),
        (distinct, ("Russia", "russia", "Kazakhstan"), ("Russia", "Kazakhstan")),
        (furthest, (Stage.COMPLETED, Stage.PLANNED), Stage.PLANNED),
        (most_exact, (year(2025), TWO_DAYS, year(2025)), TWO_DAYS),
        (most_exact, (year(2024), year(2025)), year(2025)),
    ],
)
def test_what_each_rule_makes_of_values(rule: Rule, values: tuple[Any, ...], expected: Any) -> None:
    """In the order in which they were stated."""
    assert expected == rule(stated(*values))


@pytest.mark.parametrize("rule", [first, last, most_stated, furthest, most_exact])
def test_nothing_comes_of_nothing(rule: Rule) -> None:
    """A field that no record states stays empty."""
    assert rule([]) is None
    assert () == distinct([])


def test_of_stages_stated_on_one_day_the_furthest_is_taken() -> None:
    """A record without a date counts as the latest."""
    together = [Stated(DAY, Stage.COMPLETED), Stated(DAY, Stage.AGREED)]
    assert Stage.COMPLETED is furthest(together)
    assert Stage.AGREED is furthest([*together, Stated(None, Stage.AGREED)])


def test_a_period_stated_when_it_had_begun_goes_before_a_shorter_one_announced() -> None:
    """What was planned may have been put off."""
    held = days("2025-12-01", "2025-12-05")
    announced = Stated(DAY, days("2025-11-20"))
    assert held == most_exact([announced, Stated(date(2025, 12, 6), held)])


@pytest.mark.parametrize("kind", [ProjectEntry, EventEntry, CommitmentEntry])
def test_each_field_of_an_entry_has_a_rule(kind: type[attrs.AttrsInstance]) -> None:
    """Save for the name, and what every entry has."""
    ruled = {name for name, _ in merged_values(kind, ())}
    others = {"id", "name", "action", "aliases", "records", "mentions", "links"}
    assert set(attrs.fields_dict(kind)) - others == ruled
