"""Anchored rules in their order: the first whose pattern fits decides what is found.

Beside its patterns and examples (`kzru.parsing.rules.rule`) such a rule has these keys::

    gives       what it finds
    anchor      what it stands around, where that is not the first of the anchors known
    when        what must hold before it is tried
    unless      what makes that which it found none; no further rule is tried then
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from kzru.errors import LexiconError
from kzru.parsing.rules.anchored import AnchoredPattern, Entrance, Phrases, Test, View
from kzru.parsing.rules.rule import Rule, read_rules
from kzru.parsing.rules.trace import Attempt, Trace

__all__ = ["Found", "RuleSet", "Terms"]

V = TypeVar("V", bound=View)
_MANY = 5
"""Rules of a group from which on those that may fit are looked for beside the anchors first; fewer are tried at once."""


@attrs.frozen(kw_only=True, eq=False)
class Terms(Generic[V]):
    """What the rules of a topic may name.

    Attributes:
        classes: For each class, what decides whether a token is of it.
        anchors: The first token, and the token behind the last, of each thing to stand around; the first is the usual.
        conditions: What must hold before a rule is tried.
        vetoes: What makes a token that was found none, asked of that token.
        finds: What a rule may find.
        slot: The slot that holds what is found; the first token of the anchor where a pattern has no such slot.
        phrases: What yields the phrases of further classes.
    """

    classes: Mapping[str, Test[V]]
    anchors: Mapping[str, Callable[[V], tuple[int, int]]]
    conditions: Mapping[str, Callable[[V], bool]]
    vetoes: Mapping[str, Test[V]]
    finds: frozenset[str]
    slot: str
    phrases: Mapping[str, Phrases[V]] = MappingProxyType({})


class Found(NamedTuple):
    """What a rule found.

    Attributes:
        rule: The rule.
        gives: What it finds.
        at: The token; the first one of a phrase.
        behind: The token behind it.
    """

    rule: Rule
    gives: str
    at: int
    behind: int


@attrs.frozen(kw_only=True, eq=False)
class _Anchored(Generic[V]):
    rule: Rule
    gives: str
    anchor: Callable[[V], tuple[int, int]]
    patterns: Sequence[AnchoredPattern[V]]
    conditions: Sequence[tuple[str, Callable[[V], bool]]]
    vetoes: Sequence[tuple[str, Test[V]]]


class _Group(Generic[V]):
    """The rules of a group, found by the tokens beside their anchors, so that a rule that cannot fit is not tried."""

    def __init__(self) -> None:
        self.rules: list[_Anchored[V]] = []
        self._always: list[int] = []
        self._entrances: dict[
            tuple[Callable[[V], tuple[int, int]], int, str], tuple[Entrance[V], list[int]]
        ] = {}

    def add(self, anchored: _Anchored[V]) -> None:
        number = len(self.rules)
        self.rules.append(anchored)
        entrances = [entrance for pattern in anchored.patterns for entrance in pattern.entrances]
        if None in entrances:
            self._always.append(number)
            return
        for entrance in entrances:
            if entrance is not None:
                place = anchored.anchor, entrance.place, entrance.item
                _, numbers = self._entrances.setdefault(place, (entrance, []))
                numbers.append(number)

    @property
    def is_large(self) -> bool:
        """Whether looking beside the anchors costs less than trying every rule."""
        return len(self.rules) - len(self._always) >= _MANY

    def that_may_fit(self, view: V) -> Sequence[_Anchored[V]]:
        """Return the rules that may fit around their anchors, in their order."""
        numbers = set(self._always)
        known = None
        for (anchor, _, _), (entrance, entered) in self._entrances.items():
            if anchor is not known:
                known, (first, last) = anchor, anchor(view)
            at = last if entrance.place > 0 else last - 1 if entrance.place == 0 else first - 1
            if entrance.place and not view.first <= at < view.last:
                continue
            if view.keys[at] == entrance.key if entrance.key else entrance.test(view, at):
                numbers.update(entered)
        return [self.rules[number] for number in sorted(numbers)] if numbers else ()


class RuleSet(Generic[V]):
    """The rules of one data file.

    Args:
        table: The groups of rules by their names.
        topic: The name of the file.
        language: Its language.
        terms: What its rules may name.

    Raises:
        LexiconError: A rule has a fault; the message names its file and the rule.
    """

    def __init__(self, table: Mapping[str, Any], topic: str, language: str, terms: Terms[V]) -> None:
        self._slot = terms.slot
        self._groups: dict[str, _Group[V]] = defaultdict(_Group)
        for rule in read_rules(table, topic, language):
            try:
                self._groups[rule.group].add(_anchored(rule, terms))
            except LexiconError as fault:
                place = rule.name.removeprefix(f"{topic}.")
                raise LexiconError(f"lang/{language}/{topic}.toml: [{place}]: {fault}") from None
        self._rules: dict[str, Sequence[_Anchored[V]]] = {name: of.rules for name, of in self._groups.items()}
        self._large = frozenset(name for name, of in self._groups.items() if of.is_large)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in their order."""
        return tuple(anchored.rule for group in self._groups.values() for anchored in group.rules)

    def has_group(self, group: str) -> bool:
        """Tell whether a rule is of a group."""
        return group in self._groups

    def find(self, group: str, view: V, trace: Trace | None = None) -> Found | None:
        """Return what the first rule of a group that fits finds; None where none fits, or a veto stands against it.

        Args:
            group: The group.
            view: The tokens.
            trace: Takes up which rules were tried, where it is given.
        """
        anchor, first, last = None, 0, 0
        rules = self._rules.get(group, ())
        if trace is None and group in self._large:
            rules = self._groups[group].that_may_fit(view)
        for anchored in rules:
            name = anchored.rule.name
            unmet = _unmet(anchored.conditions, view) if anchored.conditions else ""
            if unmet:
                if trace is not None:
                    trace.add(Attempt(name, False, f"not tried, needs {unmet}"))
                continue
            if anchored.anchor is not anchor:
                anchor = anchored.anchor
                first, last = anchor(view)
            for pattern in anchored.patterns:
                slots = pattern.match(view, first, last)
                if slots is None:
                    if trace is not None:
                        trace.add(Attempt(name, False, _stopped(pattern, view, first, last), pattern.source))
                    continue
                at = slots.get(self._slot, first)
                veto = next((said for said, stands in anchored.vetoes if stands(view, at)), "")
                if trace is not None:
                    trace.add(Attempt(name, not veto, _fits(view, at, veto), pattern.source))
                end = slots.get(f"{self._slot} end", at + 1)
                return None if veto else Found(anchored.rule, anchored.gives, at, end)
        return None


def _unmet(conditions: Sequence[tuple[str, Callable[[V], bool]]], view: V) -> str:
    """Return the first condition that does not hold; empty where all hold."""
    for asked, holds in conditions:
        if not holds(view):
            return asked
    return ""


def _fits(view: View, at: int, veto: str) -> str:
    return f"fits at {_key(view, at)!r}" + (f", but: {veto}" if veto else "")


def _stopped(pattern: AnchoredPattern[V], view: V, first: int, last: int) -> str:
    at, item = pattern.stop(view, first, last)
    key = _key(view, at)
    return f"does not fit, stopped at {key!r} for {item}" if key else f"does not fit, found no {item}"


def _key(view: View, at: int) -> str:
    return view.keys[at] if 0 <= at < len(view.keys) else ""


def _anchored(rule: Rule, terms: Terms[V]) -> _Anchored[V]:
    _check("result", (rule.gives,), terms.finds)
    patterns = [AnchoredPattern(source, terms.classes, terms.phrases) for source in rule.patterns]
    for pattern in patterns:
        _check("slot", pattern.slots, (terms.slot,))
    anchor = rule.anchor or next(iter(terms.anchors))
    _check("anchor", (anchor,), terms.anchors)
    _check("condition", rule.when, terms.conditions)
    _check("veto", rule.unless, terms.vetoes)
    return _Anchored(
        rule=rule,
        gives=rule.gives,
        anchor=terms.anchors[anchor],
        patterns=patterns,
        conditions=[(name, terms.conditions[name]) for name in rule.when],
        vetoes=[(name, terms.vetoes[name]) for name in rule.unless],
    )


def _check(what: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise LexiconError(f"no {what} is called {name!r}; there are {', '.join(sorted(known))}")
