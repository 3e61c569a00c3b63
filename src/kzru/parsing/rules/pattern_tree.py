"""The patterns of one rule of a grammar as a tree: those that begin alike share their beginning.

The trees tell what may stand behind the first token of what a rule reads, so that it is not tried where it cannot fit:
"the" begins many periods; before "schools" it begins none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from kzru.parsing.rules.terminals import number_shape
from kzru.text.answers import Answers

__all__ = ["Behind", "Lookahead", "Production", "SlotTable", "TreeNode", "TreeSlot"]

Production = Callable[..., object | None]
"""Makes the value of a rule of what the slots of a pattern hold; None where they do not fit."""

_END = "end of the rule"
"""Stands for any token, where a rule may read its first token alone; no token is two words."""
_ANY = frozenset({_END})


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

    @property
    def behind_slots(self) -> Iterable[tuple[TreeSlot, Behind]]:
        """The slots that may stand here, each with what follows it."""
        return () if self.slots is None else self.slots.all.items()


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


class Lookahead:
    """The second tokens of rules by their first ones, found when a rule is first asked for.

    Args:
        roots: The patterns of each rule.
        first: The words, or shapes of numbers, that each rule may begin with.
        tops: The rules among which a reading begins.
    """

    def __init__(
        self, roots: Mapping[str, TreeNode], first: Mapping[str, frozenset[str]], tops: Iterable[str]
    ) -> None:
        self._roots = roots
        self._tops = [(rule, first[rule]) for rule in tops if rule in first]
        self.begun = frozenset[str]().union(*(keys for _, keys in self._tops))
        """What a reading may begin with."""
        self.openings = Answers(self._openings)
        """The rules among which a reading begins with a token, each with what has to stand behind; None for any."""
        self._seconds: Answers[tuple[str, str], frozenset[str]] = Answers(self._find)

    def _openings(self, first: str) -> Sequence[tuple[str, frozenset[str] | None]]:
        return [(rule, self.following(rule, first)) for rule, keys in self._tops if first in keys]

    def following(self, rule: str, first: str) -> frozenset[str] | None:
        """Return the tokens of which one stands behind a token that a rule begins with; None where any may."""
        seconds = self._seconds[rule, first]
        return None if _END in seconds else seconds

    def _find(self, place: tuple[str, str]) -> frozenset[str]:
        rule, first = place
        root = self._roots.get(rule)
        if root is None:
            return _ANY  # code reads one token
        found = _next(root.words[first]) if first in root.words else frozenset[str]()
        for slot, behind in root.behind_slots:
            if first in behind.first_keys:
                seconds = self._seconds[slot.rule, first]
                found |= (seconds - _ANY) | _next(behind.node) if _END in seconds else seconds
        return found


def _next(node: TreeNode) -> frozenset[str]:
    """Return what may stand at a place within patterns."""
    keys = {*node.words}.union(*(behind.first_keys for _, behind in node.behind_slots))
    found = frozenset([number_shape(key) if key.isdecimal() else key for key in keys])
    return found if node.end is None else found | _ANY
