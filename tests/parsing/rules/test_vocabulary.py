"""The vocabulary of rules: one name means one thing in every file, and a topic declares nothing that no rule names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import pytest

from kzru.errors import LexiconError
from kzru.lang.registry import LANGUAGES
from kzru.parsing.commitments.act_rules import ACT_RULES
from kzru.parsing.commitments.cue_rules import CUE_RULES
from kzru.parsing.events.rules import EVENT_RULES
from kzru.parsing.figures.not_figures import NOT_FIGURE_RULES
from kzru.parsing.projects.rules import PROJECT_RULES, need_rules
from kzru.parsing.rules.layers import LAYERS, NAMES
from kzru.parsing.rules.notation import Anchor, Gap, Slot, expand
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.ruleset import RuleSet, Terms, TopicRules

ROOMS = {
    "commitments": (ACT_RULES, CUE_RULES),
    "events": (EVENT_RULES,),
    "figures": (NOT_FIGURE_RULES,),
    "projects": (PROJECT_RULES,),
}
TOPICS: list[TopicRules[Any]] = [topic for topics in ROOMS.values() for topic in topics]


def rules_of(room: str) -> Iterator[Rule]:
    """Yield the rules of a room in every language."""
    for topic in ROOMS[room]:
        for language in LANGUAGES:
            yield from topic[language].rules
    if room == "projects":
        yield from need_rules().rules


def classes_of(rule: Rule) -> Iterator[str]:
    """Yield the classes that the patterns of a rule name."""
    for pattern in rule.patterns:
        for items in expand(pattern):
            for item in items:
                named = (
                    item.barrier if isinstance(item, Gap) else item.last if isinstance(item, Anchor) else item
                )
                if isinstance(named, Slot):
                    yield from (*named.kinds, *named.barred)


@pytest.mark.parametrize("topic", TOPICS, ids=attrgetter("topic"))
def test_a_topic_hides_no_shared_class(topic: TopicRules[Any]) -> None:
    """What a topic calls its own has a name that is no layer, no class of words, and no group of words of its file."""
    own = {*topic.terms.classes, *topic.terms.phrases}
    shared = {*LAYERS, *NAMES, "any"}
    groups = {name for language in LANGUAGES for name in topic.terms.groups(language)}
    assert not own & shared
    assert not own & groups


@pytest.mark.parametrize("room", ROOMS)
def test_each_class_of_a_room_is_named_by_a_rule(room: str) -> None:
    """A class or phrase that only one room has is in a pattern of one of its rules, in some language."""
    used = {name for rule in rules_of(room) for name in classes_of(rule)}
    terms: Terms[Any] = ROOMS[room][0].terms
    assert {*terms.classes, *terms.phrases} <= used


@pytest.mark.parametrize("room", ROOMS)
def test_each_class_in_a_pattern_is_known(room: str) -> None:
    """A name in a pattern is a layer, a class of words, a group of the file or a class of the room."""
    terms: Terms[Any] = ROOMS[room][0].terms
    known = {*LAYERS, *NAMES, *terms.classes, *terms.phrases, "any"}
    for rule in rules_of(room):
        groups = terms.groups(rule.language) if rule.language in LANGUAGES else ()
        assert {*classes_of(rule)} <= {*known, *groups}, rule.name


def _without_article(condition: str) -> str:
    """Return what a condition and its contrary have in common: "name" of "a name" and of "no name"."""
    return re.sub(r"^(no|an?) ", "", condition)


@pytest.mark.parametrize("room", ROOMS)
def test_each_condition_veto_and_anchor_is_asked_by_a_rule(room: str) -> None:
    """What must hold, what speaks against a find, and what else to stand around is named by a rule.

    Of a condition and its contrary one is enough.
    """
    asked = {name for rule in rules_of(room) for name in rule.when}
    terms: Terms[Any] = ROOMS[room][0].terms
    if room == "projects":
        bare = {_without_article(name) for name in asked}
        asked |= {name for name in terms.conditions if _without_article(name) in bare}
    assert asked >= terms.conditions.keys()
    assert {name for rule in rules_of(room) for name in rule.unless} == terms.vetoes.keys()
    usual = next(iter(terms.anchors))
    assert {rule.anchor or usual for rule in rules_of(room)} == terms.anchors.keys()


ROW = {"takes": "a", "declines": "b"}


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("@ {PERSONS}", "there are PERSON"),
        ("@ {PERSON.by}", "no class of words"),
        ("@ {prepositions}", "there are preposition"),
        ("@ {any-smal}", "no class of words is called 'smal'"),
    ],
)
def test_a_class_that_is_not_known_is_refused(pattern: str, fault: str) -> None:
    """A slip of the pen in a pattern is found when the file is read, with names like it."""
    with pytest.raises(LexiconError, match=fault):
        RuleSet({"none": {"row": {**ROW, "patterns": [pattern]}}}, "event_rules", "en", EVENT_RULES.terms)
