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
_ANY = frozenset({_END})


class _Openings:
    """The patterns of one rule by what they begin with, a word or the slot of another rule: the items behind that.

    Args:
        patterns: The items of each pattern.
    """

    def __init__(self, patterns: Iterable[_Items]) -> None:
        self.by_word: dict[str, list[_Items]] = {}
        self.by_rule: dict[str, list[_Items]] = {}
        for opening, *rest in patterns:
            if isinstance(opening, str):
                self.by_word.setdefault(opening, []).append(rest)
            else:
                self.by_rule.setdefault(opening.rule, []).append(rest)


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
        self._first = first
        self._openings = {rule: _Openings(items) for rule, items in patterns.items()}
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
            known = self._seconds[place] = self._find(rule, first)
        return known

    def _find(self, rule: str, first: str) -> frozenset[str]:
        openings = self._openings.get(rule)
        if openings is None:
            return _ANY  # code reads one token
        found = [self._next(rest) for rest in openings.by_word.get(first, ())]
        for opening, behind in openings.by_rule.items():
            if first not in self._first[opening]:
                continue
            seconds = self._second(opening, first)
            if _END in seconds:
                seconds -= _ANY
                found += map(self._next, behind)
            found.append(seconds)
        return frozenset().union(*found)

    def _next(self, rest: _Items) -> frozenset[str]:
        """Return what the items of a pattern may begin with that are still to come."""
        if not rest:
            return _ANY
        item = rest[0]
        keys = self._first[item.rule] if isinstance(item, TreeSlot) else (item,)
        return frozenset([number_shape(key) if key.isdecimal() else key for key in keys])
