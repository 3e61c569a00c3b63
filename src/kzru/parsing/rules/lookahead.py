"""What may stand behind the first token of what a rule of a grammar reads, so that it is not tried where it cannot fit.

"the" begins many periods; before "schools" it begins none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kzru.parsing.rules.pattern_tree import TreeSlot
from kzru.parsing.rules.terminals import number_shape

__all__ = ["Lookahead"]

_Items = Sequence[str | TreeSlot]
_END = "end of the rule"
"""Stands for any token, where a rule may read its first token alone; no token is two words."""


class Lookahead:
    """The second tokens of rules by their first ones, found when a rule is first asked for.

    Args:
        patterns: The items of each pattern of each rule.
        first: The words, or shapes of numbers, that each rule may begin with, those that code reads included.
        tops: The rules among which a reading begins.
    """

    def __init__(
        self,
        patterns: Mapping[str, Iterable[_Items]],
        first: Mapping[str, frozenset[str]],
        tops: Iterable[str] = (),
    ) -> None:
        self._patterns = patterns
        self._first = first
        self._tops = [rule for rule in tops if rule in first]
        self._begun = frozenset().union(*(first[rule] for rule in self._tops))
        self._opening: dict[str, Sequence[tuple[str, frozenset[str] | None]]] = {}
        self._seconds: dict[tuple[str, str], frozenset[str]] = {}

    def opening(self, first: str) -> Sequence[tuple[str, frozenset[str] | None]]:
        """Return the rules among which a reading begins with a token, each with what has to stand behind; None for any."""
        if first not in self._begun:
            return ()
        found = self._opening.get(first)
        if found is None:
            rules = [rule for rule in self._tops if first in self._first[rule]]
            found = self._opening[first] = [(rule, self.following(rule, first)) for rule in rules]
        return found

    def following(self, rule: str, first: str) -> frozenset[str] | None:
        """Return the tokens of which one stands behind a token that a rule begins with; None where any may.

        Args:
            rule: The rule.
            first: A token that it may begin with.
        """
        seconds = self._second(rule, first)
        return None if _END in seconds else seconds

    def _second(self, rule: str, first: str) -> frozenset[str]:
        place = rule, first
        known = self._seconds.get(place)
        if known is None:
            patterns = self._patterns.get(rule)  # code reads one token
            found = (
                (_END,) if patterns is None else (key for items in patterns for key in self._of(items, first))
            )
            known = self._seconds[place] = frozenset(found)
        return known

    def _of(self, items: _Items, first: str) -> Iterable[str]:
        """Return what stands behind a token where it is the first one of a pattern."""
        opening = items[0]
        if isinstance(opening, str):
            seconds = frozenset((_END,)) if opening == first else frozenset()
        else:
            seconds = self._second(opening.rule, first) if first in self._first[opening.rule] else frozenset()
        if _END not in seconds or len(items) == 1:
            return seconds
        behind = items[1]
        keys = self._first[behind.rule] if isinstance(behind, TreeSlot) else {behind}
        return (seconds - {_END}) | {number_shape(key) if key.isdecimal() else key for key in keys}
