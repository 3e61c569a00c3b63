"""The patterns of one rule of a grammar as a tree: those that begin alike share their beginning."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kzru.text.answers import Answers

__all__ = ["Behind", "Production", "SlotTable", "TreeNode", "TreeSlot"]

Production = Callable[..., object | None]
"""Makes the value of a rule of what the slots of a pattern hold; None where they do not fit."""


class TreeSlot(NamedTuple):
    """A slot by its name, with the rule that reads what it holds."""

    name: str
    rule: str


class TreeNode:
    """A place within the patterns of one rule: where to go from here, and what is read when the pattern ends here."""

    __slots__ = ("end", "slots", "words")

    def __init__(self) -> None:
        self.words: dict[str, TreeNode] = {}
        self.slots: SlotTable | None = None
        self.end: tuple[int, Production] | None = None


class Behind(NamedTuple):
    """What follows a slot.

    Attributes:
        first_keys: The words that its rule may begin with.
        values: What its rule reads in those words that are read by themselves.
        node: The place behind it.
    """

    first_keys: frozenset[str]
    values: Mapping[str, int | str]
    node: TreeNode


Filled = tuple[str, str, int | str | None, TreeNode, frozenset[str] | None]
"""A slot that a word may fill, or begin to: its name; the rule that reads what it holds; what that is, where the word alone
tells it; the place behind it; the words of which one has to stand behind, None where any may. Many are taken apart."""


class SlotTable(Answers[str, Sequence[Filled]]):
    """The slots of a node by the word that is to fill them.

    Args:
        following: Returns the words that may stand behind a word with which a rule begins; None for any.
    """

    def __init__(self, following: Callable[[str, str], frozenset[str] | None]) -> None:
        super().__init__(self._filled_by)
        self.all: dict[TreeSlot, Behind] = {}
        self._following = following

    def _filled_by(self, first_key: str) -> Sequence[Filled]:
        return [
            (name, rule, behind.values.get(first_key), behind.node, self._following(rule, first_key))
            for (name, rule), behind in self.all.items()
            if first_key in behind.first_keys
        ]
