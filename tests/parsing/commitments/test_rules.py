"""The rules of commitments and their words: nothing in the data is without use, and a trace says what decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from builders.commitments import commitments, read
from kzru.errors import LexiconError
from kzru.lang import LANGUAGES, load
from kzru.lang.loader import read_toml
from kzru.parsing.commitments.act_rules import ActionForm
from kzru.parsing.commitments.cue_rules import CUE_RULES, Verdict
from kzru.parsing.rulebook import trace_of
from kzru.parsing.rules.ruleset import RuleSet
from kzru.parsing.rules.trace import Place


def rows(language: str, *topics: str) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of the rules of some files of a language."""
    for topic in topics:
        for group in load(language, topic).values():
            yield from group.values()


@pytest.mark.parametrize(("topic", "results"), [("acts", ActionForm), ("cues", Verdict)])
def test_every_result_is_given_by_a_rule(topic: str, results: Any) -> None:
    """No way to put an action into words, and no verdict on a cue, is without a rule that gives it, save that of a gap."""
    assert set(results) - {ActionForm.GAP} == {
        row["gives"] for language in LANGUAGES for row in rows(language, topic)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_words_is_named_by_a_rule(language: str) -> None:
    """A group under [classes] of commitments.toml is in a pattern of the same language."""
    slots = re.findall(r"\{.*?\}", str([row["patterns"] for row in rows(language, "acts", "cues")]))
    named = {name for slot in slots for name in re.findall(r"\w+", slot)}
    assert load(language, "commitments")["classes"].keys() <= named


def test_a_class_that_the_language_has_not_is_refused() -> None:
    """Kazakh has no participles that are plans, so that no row of it can name them."""
    row = '[future.participle]\npatterns = ["@{participles}"]\ngives = "nothing"\ntakes = "a"\ndeclines = "b"'
    with pytest.raises(LexiconError, match="no class of words is called 'participles'"):
        RuleSet(read_toml(row, "row"), "cues", "kk", CUE_RULES.terms)


def places(text: str) -> list[Place]:
    """Return the places of an English text at which rules were tried."""
    return trace_of("acts", read(text), given=True).places


@pytest.mark.parametrize(
    ("text", "rule", "verdict"),
    [
        ("It is worth considering the construction of a bridge.", "cues.cue.judged", "fits at 'worth'"),
        ("Kazakhstan will not host the games.", "cues.cue.denied", "fits at 'not'"),
        ("The price depends on whether Kazakhstan will build a plant.", "cues.clause.condition", "'whether'"),
        ("The festival will regularly take place in Omsk.", "cues.clause.habit", "fits at 'regularly'"),
        ("The readiness to open a school is great.", "cues.holder.ours", "does not fit"),
        ("The parties agreed to remain partners.", "acts.infinitive.verb", "but: no act"),
    ],
)
def test_the_last_attempt_decides(text: str, rule: str, verdict: str) -> None:
    """Where a cue became no commitment, the trace ends with the rule that decided so."""
    (place,) = places(text)
    assert not place.is_taken
    assert place.attempts[-1].rule == rule
    assert verdict in place.attempts[-1].verdict


def test_the_trace_of_a_commitment_ends_with_it() -> None:
    """A cue that became a commitment is taken, and the subject is stated."""
    (place,) = places("The parties agreed to build a bridge.")
    assert place.is_taken
    assert "actor, 'The parties'" in [attempt.verdict for attempt in place.attempts]


def test_each_item_of_a_list_is_a_place() -> None:
    """An item without an act is one that was not taken."""
    lead, *items = places("The parties agreed on the following: open a school; friendship; build a bridge.")
    assert lead.is_taken
    assert [("open a school", True), ("friendship", False), ("build a bridge", True)] == [
        (item.surface, item.is_taken) for item in items
    ]


@pytest.mark.parametrize(
    ("text", "strength", "rule"),
    [
        ("Kazakhstan will build a plant.", "planned", "cue: future"),
        ("We hope that Kazakhstan will build a plant.", "aspired", "cues.frame.hope"),
        ("The parties agreed that Kazakhstan will build a plant.", "agreed", "cues.frame.agreed"),
        ("Kazakhstan will possibly build a plant.", "aspired", "cues.clause.considered"),
    ],
)
def test_the_rule_that_decides_the_strength_is_its_reason(text: str, strength: str, rule: str) -> None:
    """Without such a rule it is the form of the cue."""
    (found,) = commitments(text)
    assert found.strength == strength
    assert rule in [reason.rule for reason in found.why if reason.field == "strength"]
