"""Rules in their order: the first that fits tells, a veto ends the search, and faults name their rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any, NamedTuple

import attrs
import pytest

from kzru.errors import LexiconError
from kzru.parsing.rules.ruleset import RuleSet, Terms
from kzru.parsing.rules.trace import Trace


class Words(NamedTuple):
    """Tokens without tags."""

    keys: Sequence[str]
    flags: Sequence[int] = ()
    glued: Sequence[bool] = ()
    all_flags: int = 0

    @property
    def all_keys(self) -> frozenset[str]:
        """The distinct tokens."""
        return frozenset(self.keys)


class View(NamedTuple):
    """Tokens around "will", of which all may be taken."""

    sentence: Words
    first: int
    last: int

    @property
    def keys(self) -> Sequence[str]:
        """The tokens."""
        return self.sentence.keys


TERMS: Terms[View] = Terms(
    classes={"act_word": lambda view, at: view.keys[at] != ".", "dull": lambda _view, _at: False},
    anchors={
        "cue": lambda view: (view.keys.index("will"), view.keys.index("will") + 1),
        "beginning": lambda view: (view.first, view.first + 1),
    },
    conditions={"a long sentence": lambda view: len(view.keys) > 4},
    vetoes={"no act": lambda view, at: view.keys[at] == "be"},
    finds=frozenset({"act", "thing"}),
    slot="act",
)
ROW = {"patterns": ["@ {act:act_word}"], "gives": "act", "takes": "They will go.", "declines": "They will."}
TABLE: dict[str, dict[str, Any]] = {
    "future": {
        "long": {**ROW, "when": ["a long sentence"], "patterns": ["@ ..9 now", "@ {act:act_word} now"]},
        "verb": {**ROW, "unless": ["no act"]},
        "thing": {**ROW, "patterns": ["@peace"], "anchor": "beginning", "gives": "thing"},
    }
}
RULES = RuleSet(TABLE, "acts", "en", TERMS)


def view_of(text: str) -> View:
    """Return all tokens of a text."""
    keys = text.split()
    return View(Words(keys), 0, len(keys))


@pytest.mark.parametrize(
    ("text", "rule", "at"),
    [
        ("they will go .", "acts.future.verb", 2),
        ("they will go home now", "acts.future.long", 1),
        ("they will be .", None, None),
        ("peace will .", "acts.future.thing", 0),
        ("they will .", None, None),
    ],
)
def test_the_first_rule_that_fits_tells(text: str, rule: str | None, at: int | None) -> None:
    """A rule whose condition does not hold is passed over; a veto ends the search; the same with a trace."""
    found = RULES.find("future", view_of(text))
    assert (rule, at) == ((None, None) if found is None else (found.rule.name, found.at))
    assert found == RULES.find("future", view_of(text), Trace())


def test_a_group_without_rules_finds_nothing() -> None:
    """A group that no rule is of finds nothing."""
    assert RULES.find("past", view_of("they will go .")) is None


def test_a_trace_tells_every_rule_that_was_tried() -> None:
    """Each pattern that was tried has its end, in the order in which they were tried."""
    trace = Trace()
    RULES.find("future", view_of("they will be now ."), trace)
    (place,) = trace.places
    assert [
        ("acts.future.long", "@ ..9 now", "fits at 'will'"),
    ] == [(one.rule, one.pattern, one.verdict) for one in place.attempts]
    trace = Trace()
    RULES.find("future", view_of("they will be ."), trace)
    (place,) = trace.places
    assert [
        ("acts.future.long", "", "not tried, needs a long sentence"),
        ("acts.future.verb", "@ {act:act_word}", "fits at 'be', but: no act"),
    ] == [(one.rule, one.pattern, one.verdict) for one in place.attempts]
    assert not place.is_taken
    trace = Trace()
    RULES.find("future", view_of("they will ."), trace)
    assert "does not fit, stopped at '.' for {act:act_word}" == trace.places[0].attempts[1].verdict
    trace = Trace()
    nowhere = attrs.evolve(TERMS, anchors={"nowhere": lambda _view: (0, 0)})
    RuleSet({"agreed": {"to": {**ROW, "patterns": ["@{dull}"]}}}, "acts", "en", nowhere).find(
        "agreed", View(Words(["they", "will", ".", ""]), 0, 3), trace
    )
    assert "does not fit, found no {dull}" == trace.places[0].attempts[0].verdict


def test_rules_are_listed_in_their_order() -> None:
    """Every rule is a record with its name, patterns and examples."""
    assert ["long", "verb", "thing"] == [rule.name.split(".")[-1] for rule in RULES.rules]
    rule = RULES.rules[1]
    assert ("acts.future.verb", "en", "They will go.") == (rule.name, rule.language, rule.takes)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"patterns": []}, "patterns is missing"),
        ({"takes": ""}, "takes is missing"),
        ({"declines": ""}, "declines is missing"),
        ({"gives": "nothing"}, "no result is called 'nothing'"),
        ({"gives": 3}, "gives: a string is wanted, not 3"),
        ({"patterns": "@"}, "patterns: a list of words is wanted, not '@'"),
        ({"patterns": [3]}, "patterns: a list of words is wanted, not [3]"),
        ({"patterns": ["@ {unheard}"]}, "no class of words is called 'unheard'"),
        ({"patterns": ["@ {thing:verb}"]}, "no slot is called 'thing'"),
        ({"anchor": "nowhere"}, "no anchor is called 'nowhere'"),
        ({"when": ["never"]}, "no condition is called 'never'"),
        ({"unless": ["ever"]}, "no veto is called 'ever'"),
        ({"otherwise": "x"}, "unknown key 'otherwise'; known are anchor, declines, "),
    ],
)
def test_a_faulty_rule_is_refused_by_name(row: dict[str, Any], fault: str) -> None:
    """The error names the file, the rule, and what is wrong with it."""
    with pytest.raises(LexiconError, match=r"lang/en/acts\.toml: \[future\.verb\]: ") as caught:
        RuleSet({"future": {"verb": {**ROW, **row}}}, "acts", "en", TERMS)
    assert fault in str(caught.value)


@pytest.mark.parametrize("table", [{"future": 3}, {"future": {"verb": 3}}])
def test_what_is_no_rule_is_refused(table: dict[str, Any]) -> None:
    """A data file of rules holds nothing but groups of rules."""
    with pytest.raises(LexiconError, match=r"lang/en/acts\.toml: \[?future"):
        RuleSet(table, "acts", "en", TERMS)


NEEDING: dict[str, dict[str, Any]] = {
    "future": {
        "word": {**ROW, "patterns": ["@ ..9 now"]},
        "either": {**ROW, "patterns": ["@ ..9 soon", "they ..9 @ .. {quick}"]},
        "class": {**ROW, "patterns": ["@ ..9 {quick}"]},
        "tag": {**ROW, "patterns": ["@ .. {tagged}"]},
        "barred": {**ROW, "patterns": ["@ .. {act_word-quick} ."]},
    }
}


@pytest.mark.parametrize("words", list(permutations(("they", "will", "go", "now", "soon", "."), 4)))
@pytest.mark.parametrize("tag", [0, 2])
def test_a_rule_whose_needs_are_not_met_would_not_fit(words: tuple[str, ...], tag: int) -> None:
    """Rules are left out by the words of the whole sentence only where trying them finds nothing."""
    quick = frozenset({"soon", "today"})
    terms = attrs.evolve(TERMS, classes={**TERMS.classes, "quick": quick, "tagged": 2})
    rules = RuleSet(NEEDING, "acts", "en", terms)
    keys = ("will", *words)
    view = View(Words(keys, [tag if key == "go" else 0 for key in keys], all_flags=tag), 0, len(keys))
    assert rules.find("future", view) == rules.find("future", view, Trace())


ENTERED: dict[str, dict[str, Any]] = {
    "future": {
        "word_behind": {**ROW, "patterns": ["@ now"]},
        "word_before": {**ROW, "patterns": ["they @"], "anchor": "beginning"},
        "anchor_itself": {**ROW, "patterns": ["@will .."]},
        "class_behind": {**ROW, "patterns": ["@ {act:act_word} {act_word}", "@ {act:act_word} ."]},
        "far_behind": {**ROW, "patterns": ["@ go now"]},
        "far_before": {**ROW, "patterns": ["now they @"]},
    }
}


@pytest.mark.parametrize(
    "text", ["they will", "will now", "they will go .", "they will now", "will", "will go now"]
)
@pytest.mark.parametrize("bounds", [(0, 9), (1, 9), (2, 9), (0, 1)])
def test_a_rule_that_is_not_entered_would_not_fit(text: str, bounds: tuple[int, int]) -> None:
    """Rules are left out by the tokens beside their anchors only where trying them finds nothing, also past a view's ends."""
    rules = RuleSet(ENTERED, "acts", "en", TERMS)
    keys = text.split()
    view = View(Words(keys), bounds[0], min(bounds[1], len(keys)))
    assert rules.find("future", view) == rules.find("future", view, Trace())
