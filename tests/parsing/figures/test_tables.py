"""The tables of examples hold nothing that no test reads."""

from __future__ import annotations

from datetime import date

import pytest

from builders.parsed import table
from kzru.parsing.figures.quantities import read_quantity
from kzru.values import Period

KEYS = {
    "quantities": {
        "synthetic": {"group", "quantity", "forms"},
        "known_failure": {"quantity", "reason", "forms"},
    },
    "negatives": {"negative": {"group", "texts"}, "known_failure": {"group", "reason", "texts"}},
    "figures": {
        "synthetic": {"group", "text", "figures"},
        "known_failure": {"group", "text", "reason", "figures"},
    },
}
"""What the tests read of each table; the groups show where an example belongs and head the table's parts."""

FIGURE_KEYS = {
    *("surface", "quantity", "counted", "noun_phrase", "change", "period", "status", "stage"),
    *("metric", "origin", "destination"),
}


@pytest.mark.parametrize("topic", KEYS)
def test_every_key_is_read(topic: str) -> None:
    """A table has the entries and keys that the tests read, and no others."""
    entries = {kind: value for kind, value in table(topic).items() if isinstance(value, list)}
    assert set(KEYS[topic]) == set(entries)
    for kind, listed in entries.items():
        for entry in listed:
            assert KEYS[topic][kind] == set(entry)


def test_tables_tell_their_date() -> None:
    """Beside the entries there is only the date of the statements."""
    singles = {
        topic: [key for key, value in table(topic).items() if not isinstance(value, list)] for topic in KEYS
    }
    assert {"quantities": [], "negatives": [], "figures": ["published"]} == singles


def test_figures_have_known_fields() -> None:
    """Every field of an expected figure is one that the test compares, and its values are in canonical form."""
    for kind in KEYS["figures"]:
        for entry in table("figures")[kind]:
            for figure in entry["figures"]:
                assert set(figure) <= FIGURE_KEYS
                assert {"surface", "quantity"} <= set(figure)
                assert figure["quantity"] == str(read_quantity(figure["quantity"], language="en"))
                if "period" in figure:
                    start, _, end = figure["period"].partition("/")
                    ends = [None if day == ".." else date.fromisoformat(day) for day in (start, end)]
                    assert figure["period"] == str(Period(*ends))


@pytest.mark.parametrize(("topic", "key"), [("quantities", "forms"), ("negatives", "texts")])
def test_no_example_stands_twice(topic: str, key: str) -> None:
    """An example has one right reading, so it stands in one entry."""
    listed = [one for kind in KEYS[topic] for entry in table(topic)[kind] for one in entry[key]]
    assert sorted(set(listed)) == sorted(listed)


def test_there_are_enough_sentences() -> None:
    """The table of sentences is large enough to stand for official English."""
    assert len(table("figures")["synthetic"]) >= 120
