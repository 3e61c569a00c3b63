"""Grammars that are data: rules made of patterns, and the reading of them at a token.

The patterns are rows of words and slots in the notation of `kzru.parsing.rules.notation`::

    first {count} months of {year}      a slot holds what another rule reads
    {first:month} - {last:month}        a slot may have a name of its own
    {_:comparing} {span}                what a slot named _ reads is not used
    [the] end|close of {year}           [words] may be left out; a|b is either word

A rule answers with the longest of its patterns whose production accepts what the slots hold. A production that
returns None declines, and a shorter pattern gets its turn. Each rule is tried once a place, so the work is linear.
"""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from typing import Any, NamedTuple

from kzru.errors import LexiconError
from kzru.parsing.rules.notation import Item, Slot, Word, expand, keys_of
from kzru.parsing.rules.pattern_tree import Behind, Lookahead, Production, SlotTable, TreeNode, TreeSlot
from kzru.parsing.rules.terminals import Terminal, number_shape
from kzru.parsing.rules.trace import Attempt, Trace
from kzru.text import Token, fold
from kzru.text.tokens import NUMBER

__all__ = ["Grammar", "GrammarRun", "Guard", "forms_of"]

Guard = Callable[["GrammarRun", int], bool]
"""Tells whether a rule may be tried at an index."""

_UNNAMED = "_"  # the name of a slot whose value nobody needs


class _Pattern(NamedTuple):
    items: tuple[str | TreeSlot, ...]
    production: Production


class _Match(NamedTuple):
    end: int
    order: int
    production: Production
    slots: tuple[tuple[str, Any], ...]


_match = partial(tuple.__new__, _Match)  # as _Match(…), without a call of Python


class Grammar:
    """Rules of one language.

    Args:
        words: For each class of words, what each value is called: {"month": {"5": ["May"]}}. A phrase may end in
            the endings of its last word: "ма+й,я,ю,ем,е".
        rules: For each rule, the patterns of each production: {"span": {"whole_year": ["{year}"]}}.
        productions: The productions by name; slots are passed by their names.
        terminals: Rules read by code, one number token each.
        guards: What must hold before a rule is tried.
        topic: What the rules are about, in the names of a trace: "periods".
        tops: The rules among which a reading begins.

    Raises:
        LexiconError: A pattern names a rule, a production or a slot that does not exist.
    """

    def __init__(
        self,
        words: Mapping[str, Mapping[str, Sequence[str]]],
        rules: Mapping[str, Mapping[str, Sequence[str]]],
        productions: Mapping[str, Production],
        terminals: Mapping[str, Terminal],
        guards: Mapping[str, Guard],
        topic: str = "rules",
        tops: Sequence[str] = (),
    ) -> None:
        self.topic = topic
        self.terminals = dict(terminals)
        self.guards = dict(guards)
        self.classes = frozenset(words)
        self._patterns: dict[str, list[_Pattern]] = defaultdict(list)
        self.productions: dict[str, Sequence[Production]] = {
            name: [productions[meaning] for meaning in meanings if meaning in productions]
            for name, meanings in rules.items()
        }
        """The productions of each rule."""
        for name, values in words.items():
            self._patterns[name] = [
                _Pattern(keys, lambda meaning=meaning: meaning) for keys, meaning in _class_forms(values)
            ]
        for name, meanings in rules.items():
            for meaning, patterns in meanings.items():
                if meaning not in productions:
                    raise LexiconError(f"rule {name!r}: no production is called {meaning!r}")
                for pattern in patterns:
                    self._patterns[name] += self._expanded(name, pattern, productions[meaning])
        self._check_slots()
        self.first: dict[str, frozenset[str]] = {}
        for name in self._patterns:
            self._first_keys(name, ())
        self._values = {name: _single_words(values) for name, values in words.items() if name not in guards}
        self.roots: dict[str, TreeNode] = {}
        self.lookahead = Lookahead(self.roots, self.first, tops)
        self.roots.update({name: self._root(patterns) for name, patterns in self._patterns.items()})

    @property
    def literals(self) -> frozenset[str]:
        """Every word that stands in a pattern, folded."""
        patterns = (pattern for patterns in self._patterns.values() for pattern in patterns)
        return frozenset(item for pattern in patterns for item in pattern.items if isinstance(item, str))

    @staticmethod
    def _expanded(rule: str, pattern: str, production: Production) -> Iterable[_Pattern]:
        known, takes_any = _parameters(production)
        for items in _rows(rule, pattern):
            slots = [item.name for item in items if isinstance(item, TreeSlot) and item.name != _UNNAMED]
            unknown = () if takes_any else set(slots) - set(known)
            if not items or unknown or len(set(slots)) != len(slots):
                raise LexiconError(
                    f"rule {rule!r}: {pattern!r} does not fit its production, which takes {list(known)}"
                )
            yield _Pattern(items, production)

    def _check_slots(self) -> None:
        known = self._patterns.keys() | self.terminals.keys()
        for name, patterns in self._patterns.items():
            for item in chain.from_iterable(pattern.items for pattern in patterns):
                if isinstance(item, TreeSlot) and item.rule not in known:
                    raise LexiconError(f"rule {name!r}: no rule is called {item.rule!r}")

    def _first_keys(self, rule: str, above: tuple[str, ...]) -> frozenset[str]:
        if rule in self.terminals:
            return self.terminals[rule].shapes
        if rule in above:
            raise LexiconError(f"rule {rule!r} begins with itself")
        if rule not in self.first:
            items = {pattern.items[0] for pattern in self._patterns[rule]}
            rules = {item.rule for item in items if isinstance(item, TreeSlot)}
            words = frozenset(item for item in items if isinstance(item, str))
            self.first[rule] = words.union(*(self._first_keys(one, (*above, rule)) for one in sorted(rules)))
        return self.first[rule]

    def _root(self, patterns: Sequence[_Pattern]) -> TreeNode:
        # Patterns that begin alike share their beginning, so a token is compared once for all of them.
        root = TreeNode()
        for order, pattern in enumerate(patterns):
            node = root
            for item in pattern.items:
                if isinstance(item, str):
                    node = node.words.setdefault(item, TreeNode())
                else:
                    node.slots = SlotTable(self.lookahead.following) if node.slots is None else node.slots
                    first, values = self._first_keys(item.rule, ()), self._values.get(item.rule, {})
                    node = node.slots.all.setdefault(item, Behind(first, values, TreeNode())).node
            node.end = node.end or (order, pattern.production)
        return root


@cache
def _parameters(production: Production) -> tuple[tuple[str, ...], bool]:
    """Return the parameters of a production, and whether it takes any others too."""
    known = inspect.signature(production).parameters
    return tuple(known), any(parameter.kind is parameter.VAR_KEYWORD for parameter in known.values())


class GrammarRun:
    """The tokens of one sentence as a grammar reads them.

    Args:
        grammar: The grammar.
        tokens: The tokens.
        trace: Takes up which rules were tried, where it is given.
    """

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], trace: Trace | None = None) -> None:
        self.tokens = tokens
        self._trace = trace
        _, keys, _, _, kinds = zip(*tokens, strict=True) if tokens else ((), (), (), (), ())
        self.keys: Sequence[str] = keys
        self.first_keys: list[str] = [*keys, ""]
        """What each token may begin a rule with; behind the last one that is nothing."""
        if NUMBER in kinds:
            for at, kind in enumerate(kinds):
                if kind is NUMBER:
                    self.first_keys[at] = number_shape(keys[at])
        self._grammar = grammar
        self._known: dict[tuple[str, int], tuple[int, Any] | None] = {}

    def beginning_at(self, index: int) -> Sequence[str]:
        """Return the rules among which a reading begins that may begin with the token at the index.

        Of what cannot follow on it only a trace is told.
        """
        lookahead, first = self._grammar.lookahead, self.first_keys[index]
        if first not in lookahead.begun:
            return ()  # as with most tokens
        opening, second, is_traced = (
            lookahead.openings[first],
            self.first_keys[index + 1],
            self._trace is not None,
        )
        return [rule for rule, following in opening if is_traced or following is None or second in following]

    def key(self, index: int) -> str:
        """Return the folded token at the index, or "" outside the sentence."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def longest_at(self, rule: str, index: int) -> tuple[int, Any] | None:
        """Return (index behind it, its value) of the longest text that the rule reads from a token with which it may begin."""
        place = (rule, index)
        if place not in self._known:
            self._known[place] = self._read(rule, index)
        return self._known[place]

    def _read(self, rule: str, index: int) -> tuple[int, Any] | None:
        grammar = self._grammar
        terminal = grammar.terminals.get(rule)
        if terminal is not None:
            value = terminal.read(self, index)
            return None if value is None else (index + 1, value)
        guard = grammar.guards.get(rule)
        is_open = guard is None or guard(self, index)
        matches = self._matches(grammar.roots[rule], index) if is_open else []
        if self._trace is not None:  # the productions of which no pattern goes on to its end
            matched = {match.production for match in matches}
            for production in grammar.productions.get(rule, ()):
                if production not in matched:
                    self._note(rule, production, f"does not fit, begins at {self.keys[index]!r}")
        if len(matches) > 1:  # the longest first, then in the order of the patterns
            matches.sort(key=lambda match: (-match.end, match.order))
        for match in matches:
            value = match.production(**dict(match.slots))
            if self._trace is not None and rule not in grammar.classes:
                words, fits = " ".join(self.keys[index : match.end]), value is not None
                verdict = f"fits at {words!r}" if fits else f"does not fit, {words!r} makes none"
                self._note(rule, match.production, verdict, fits=fits)
            if value is not None:
                return match.end, value
        return None

    def _note(self, rule: str, production: Production, verdict: str, *, fits: bool = False) -> None:
        if self._trace is not None:
            name = f"{self._grammar.topic}.{rule}.{production.__name__}"
            self._trace.add(Attempt(name, fits, verdict))

    def _matches(self, root: TreeNode, index: int) -> list[_Match]:
        """Return the patterns of a rule that the tokens from an index on fit."""
        known, matches, trace = self._known, list[_Match](), self._trace
        keys, first_keys = self.keys, self.first_keys
        pending: list[tuple[TreeNode, int, tuple[tuple[str, Any], ...]]] = [(root, index, ())]
        while pending:
            node, at, slots = pending.pop()
            if node.end is not None:
                order, production = node.end
                matches.append(_match((at, order, production, slots)))
            if at == len(keys):
                continue
            following = node.words.get(keys[at])
            if following is not None:
                pending.append((following, at + 1, slots))
            for name, rule, value, behind, words in () if node.slots is None else node.slots[first_keys[at]]:
                if words is not None and first_keys[at + 1] not in words and trace is None:
                    continue
                if value is not None:
                    found: tuple[int, Any] | None = (at + 1, value)
                elif (place := (rule, at)) in known:
                    found = known[place]
                else:
                    found = known[place] = self._read(rule, at)
                if found is not None:
                    last, held = found
                    pending.append((behind, last, slots if name == _UNNAMED else (*slots, (name, held))))
        return matches


def forms_of(values: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return every form of a class of words, folded."""
    return frozenset(
        fold(form) for phrases in values.values() for phrase in phrases for form in _forms(phrase)
    )


def _single_words(values: Mapping[str, Sequence[str]]) -> Mapping[str, int | str]:
    """Return what each word of a class stands for, save for the words that begin a longer phrase of it."""
    forms = list(_class_forms(values))
    longer = {keys[0] for keys, _ in forms if len(keys) > 1}
    # Of two meanings the first one counts, as in the patterns of a rule.
    return {keys[0]: meaning for keys, meaning in reversed(forms) if keys[0] not in longer}


def _class_forms(values: Mapping[str, Sequence[str]]) -> Iterable[tuple[tuple[str, ...], int | str]]:
    for value, phrases in values.items():
        meaning = int(value) if value.lstrip("-").isdecimal() else value
        for form in (form for phrase in phrases for form in _forms(phrase)):
            yield keys_of(form), meaning


def _forms(phrase: str) -> Iterable[str]:
    stem, _, endings = phrase.partition("+")
    return (stem + ending for ending in endings.split(","))


def _rows(rule: str, pattern: str) -> list[tuple[str | TreeSlot, ...]]:
    """Return every row of words and slots that the pattern of a rule stands for."""
    try:
        return [tuple(map(_item, row)) for row in expand(pattern)]
    except LexiconError as fault:
        raise LexiconError(f"rule {rule!r}: {fault}") from None


def _item(item: Item) -> str | TreeSlot:
    if isinstance(item, Word):
        return item.keys[0]
    if isinstance(item, Slot) and len(item.kinds) == 1 and not item.barred:
        return TreeSlot(item.name or item.kinds[0], item.kinds[0])
    raise LexiconError(
        f"{item} stands only in the pattern of an anchored rule; a grammar has words and slots"
    )
