"""The patterns of one rule as a tree: which slots a word may fill."""

from __future__ import annotations

import pytest

from kzru.parsing.rules.pattern_tree import Behind, SlotTable, TreeNode, TreeSlot

MONTH = TreeSlot("first", "month")


@pytest.fixture
def slots() -> SlotTable:
    """Return a table of one slot: "may" by itself is a month, "early" only begins one."""
    table = SlotTable(lambda _rule, word: None if word == "may" else frozenset({"may"}))
    table.all[MONTH] = Behind(frozenset({"may", "early"}), {"may": 5}, TreeNode())
    return table


@pytest.mark.parametrize(
    ("word", "expected"),
    [("may", [(MONTH, 5, None)]), ("early", [(MONTH, None, {"may"})]), ("june", [])],
)
def test_a_word_fills_the_slots_whose_rule_may_begin_with_it(
    slots: SlotTable, word: str, expected: list[tuple[TreeSlot, int | None, set[str] | None]]
) -> None:
    """A word that the rule reads by itself comes with what it reads, each with what has to stand behind it."""
    found = [(TreeSlot(name, rule), value, following) for name, rule, value, _, following in slots[word]]
    assert expected == found


def test_memory_is_bounded(slots: SlotTable) -> None:
    """Words that fill no slot do not pile up."""
    for number in range(10_000):
        assert not slots[str(number)]
    assert 5000 > len(slots)
