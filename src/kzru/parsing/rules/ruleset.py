"""Anchored rules in their order: the first whose pattern fits decides what is found.

Beside its patterns and examples (`kzru.parsing.rules.rule`) such a rule has these keys::

    gives       what it finds
    anchor      what it stands around, where that is not the first of the anchors known
    when        what must hold before it is tried
    unless      what makes that which it found none; no further rule is tried then
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.rules.anchored import AnchoredPattern, Phrases
from kzru.parsing.rules.layers import LAYERS, NAMES, View
from kzru.parsing.rules.rule import Rule, read_rules
from kzru.parsing.rules.token_classes import Among, Needs, Test, TokenClass
from kzru.parsing.rules.trace import Attempt, Trace
from kzru.text.answers import Answers

__all__ = ["Found", "RuleSet", "Terms", "TopicRules"]

V = TypeVar("V", bound=View)

Groups = Callable[[str], Mapping[str, Any]]
"""Returns groups of words of a language, each a container of folded words."""


@attrs.frozen(kw_only=True, eq=False)
class Terms(Generic[V]):
    """What the rules of a topic may name beside the layers of a sentence and the classes of words.

    Attributes:
        classes: For each class that only this topic has, what decides whether a token is of it.
        groups: Returns the groups of words of a language.
        anchors: The first token, and the token behind the last, of each thing to stand around; the first is the usual.
        conditions: What must hold before a rule is tried.
        vetoes: What makes a token that was found none, asked of that token.
        finds: What a rule may find.
        slot: The slot that holds what is found; the first token of the anchor where a pattern has no such slot.
        phrases: What yields the phrases of further classes.
    """

    classes: Mapping[str, TokenClass[V]]
    anchors: Mapping[str, Callable[[V], tuple[int, int]]]
    conditions: Mapping[str, Callable[[V], bool]]
    vetoes: Mapping[str, Test[V]] = MappingProxyType({})
    finds: frozenset[str] = frozenset({""})
    slot: str = ""
    phrases: Mapping[str, Phrases[V]] = MappingProxyType({})
    groups: Groups = lambda _language: MappingProxyType({})


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
    anchor: Callable[[V], tuple[int, int]]
    patterns: Sequence[AnchoredPattern[V]]
    needs: Needs | None
    conditions: Sequence[tuple[str, Callable[[V], bool]]]
    vetoes: Sequence[tuple[str, Test[V]]]


class _Beside(Generic[V]):
    """The rules around one anchor, as bits, by what a token on one side of it must be."""

    def __init__(self) -> None:
        self._by_word: list[tuple[Container[str], int]] = []
        self.by_key = Answers(self._with_key)
        self.by_tags: defaultdict[int, int] = defaultdict(int)
        self.by_test: defaultdict[Test[V], int] = defaultdict(int)
        self.joined = 0

    def add(self, tokens: TokenClass[V] | None, rule: int) -> None:
        if tokens is None:
            self.joined |= rule
        elif isinstance(tokens, int):
            self.by_tags[tokens] |= rule
        elif callable(tokens):
            self.by_test[tokens] |= rule
        else:
            self._by_word.append((tokens.words if isinstance(tokens, Among) else tokens, rule))

    def _with_key(self, key: str) -> int:
        return reduce(or_, (rules for words, rules in self._by_word if key in words), 0)


class _Group(Generic[V]):
    """The rules of a group, found by the tokens beside their anchors, so that a rule that cannot fit is not tried."""

    def __init__(self, slot: str) -> None:
        self.rules: list[_Anchored[V]] = []
        self._slot = slot
        self._always = 0
        self._beside: dict[tuple[Callable[[V], tuple[int, int]], int], _Beside[V]] = defaultdict(_Beside)
        self._chosen = Answers(self._told_by)

    def add(self, anchored: _Anchored[V]) -> None:
        rule = 1 << len(self.rules)
        self.rules.append(anchored)
        entrances = [entrance for pattern in anchored.patterns for entrance in pattern.entrances]
        if None in entrances:
            self._always |= rule
            return
        for entrance in entrances:
            if entrance is not None:
                self._beside[anchored.anchor, entrance.place].add(entrance.tokens, rule)

    def _told_by(self, bits: int) -> Sequence[_Anchored[V]]:
        return [rule for at, rule in enumerate(self.rules) if bits >> at & 1]

    def _that_may_fit(self, view: V) -> Sequence[_Anchored[V]]:
        """Return the rules that may fit around their anchors, in their order."""
        sentence, chosen, known = view.sentence, self._always, None
        for (anchor, place), beside in self._beside.items():
            if anchor is not known:
                known, (first, last) = anchor, anchor(view)
            at = last - 1 if place == 0 else last if place > 0 else first - 1
            if place and not view.first <= at < view.last:
                continue
            chosen |= beside.by_key[sentence.keys[at]]
            if beside.joined and sentence.glued[at if place > 0 else at + 1]:
                chosen |= beside.joined
            if beside.by_tags and (flags := sentence.flags[at]):
                for tags, rules in beside.by_tags.items():
                    if flags & tags:
                        chosen |= rules
            for test, rules in beside.by_test.items():
                if rules & ~chosen and test(view, at):
                    chosen |= rules
        return self._chosen[chosen]

    def find(self, view: V) -> Found | None:
        """Return what the first rule that fits finds."""
        flags, keys = view.sentence.all_flags, view.sentence.all_keys
        for anchored in self._that_may_fit(view) if self._beside else self.rules:
            needs = anchored.needs
            if needs is not None and not flags & needs.flags and needs.words.isdisjoint(keys):
                continue
            for _, holds in anchored.conditions:
                if not holds(view):
                    break
            else:
                first, last = anchored.anchor(view)
                for pattern in anchored.patterns:
                    slots = pattern.match(view, first, last)
                    if slots is not None:
                        at = slots.get(self._slot, first)
                        is_vetoed = bool(anchored.vetoes) and any(s(view, at) for _, s in anchored.vetoes)
                        return None if is_vetoed else self._found(anchored, slots, at)
        return None

    def find_traced(self, view: V, trace: Trace) -> Found | None:
        """Return the same; each rule is tried, and the trace told how it ended."""
        for anchored in self.rules:
            name = anchored.rule.name
            unmet = next((asked for asked, holds in anchored.conditions if not holds(view)), "")
            if unmet:
                trace.add(Attempt(name, False, f"not tried, needs {unmet}"))
                continue
            first, last = anchored.anchor(view)
            for pattern in anchored.patterns:
                slots = pattern.match(view, first, last)
                if slots is None:
                    trace.add(Attempt(name, False, _stopped(pattern, view, first, last), pattern.source))
                    continue
                at = slots.get(self._slot, first)
                veto = next((said for said, stands in anchored.vetoes if stands(view, at)), "")
                fits = f"fits at {_key(view, at)!r}" + (f", but: {veto}" if veto else "")
                trace.add(Attempt(name, not veto, fits, pattern.source))
                return None if veto else self._found(anchored, slots, at)
        return None

    def _found(self, anchored: _Anchored[V], slots: Mapping[str, int], at: int) -> Found:
        return Found(anchored.rule, anchored.rule.gives, at, slots.get(f"{self._slot} end", at + 1))


class RuleSet(Generic[V]):
    """The rules of one data file, by their groups.

    Args:
        table: The groups of rules by their names.
        topic: The name of the file.
        language: Its language.
        terms: What its rules may name.

    Raises:
        LexiconError: A rule has a fault; the message names its file and the rule.
    """

    def __init__(self, table: Mapping[str, Any], topic: str, language: str, terms: Terms[V]) -> None:
        self.groups: dict[str, _Group[V]] = {}
        terms = attrs.evolve(
            terms,
            classes={**terms.classes, **terms.groups(language), **LAYERS},
            phrases={**terms.phrases, **NAMES},
        )
        for rule in read_rules(table, topic, language):
            try:
                anchored = _anchored(rule, terms)
            except LexiconError as fault:
                place = rule.name.removeprefix(f"{topic}.")
                raise LexiconError(f"lang/{language}/{topic}.toml: [{place}]: {fault}") from None
            self.groups.setdefault(rule.group, _Group(terms.slot)).add(anchored)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in their order."""
        return tuple(anchored.rule for group in self.groups.values() for anchored in group.rules)

    def find(self, group: str, view: V, trace: Trace | None = None) -> Found | None:
        """Return what the first rule of a group that fits finds; None where none fits, or a veto stands against it."""
        rules = self.groups.get(group)
        if rules is None:
            return None
        return rules.find(view) if trace is None else rules.find_traced(view, trace)


class TopicRules(Generic[V]):
    """The rules of ``lang/*/TOPIC.toml`` by language, read when a language is first asked for."""

    def __init__(self, topic: str, terms: Terms[V]) -> None:
        self.topic = topic
        self.terms = terms
        self._read = remembered()(lambda language: RuleSet(load(language, topic), topic, language, terms))

    def __getitem__(self, language: str) -> RuleSet[V]:
        return self._read(language)

    def find(self, group: str, view: V) -> Found | None:
        """Return what the first rule of a group that fits finds in a sentence; the trace of the view is told."""
        sets = view.sentence.vocabulary.rule_sets  # kept beside the words: asked of every anchor
        known = sets.get(self.topic)
        if known is None:
            known = sets[self.topic] = self[view.sentence.vocabulary.language]
        rules = known.groups.get(group)
        if rules is None:
            return None
        return rules.find(view) if view.trace is None else rules.find_traced(view, view.trace)


def _stopped(pattern: AnchoredPattern[V], view: V, first: int, last: int) -> str:
    at, item = pattern.stop(view, first, last)
    key = _key(view, at)
    return f"does not fit, stopped at {key!r} for {item}" if key else f"does not fit, found no {item}"


def _key(view: View, at: int) -> str:
    return view.sentence.keys[at] if 0 <= at < len(view.sentence.keys) else ""


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
        anchor=terms.anchors[anchor],
        patterns=patterns,
        needs=Needs.any_of(pattern.needs for pattern in patterns),
        conditions=[(name, terms.conditions[name]) for name in rule.when],
        vetoes=[(name, terms.vetoes[name]) for name in rule.unless],
    )


def _check(what: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise LexiconError(f"no {what} is called {name!r}; there are {', '.join(sorted(known))}")
