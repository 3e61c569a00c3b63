"""Every rule with its examples: it reads the one, and is tried at the other and declines."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any

import pytest

from builders.commitments import read
from kzru.lang.loader import load
from kzru.lang.registry import LANGUAGES
from kzru.parsing.commitments.act_rules import ACT_RULES
from kzru.parsing.commitments.cue_rules import CUE_RULES
from kzru.parsing.figures.not_figures import NOT_FIGURE_RULES
from kzru.parsing.rulebook import RULE_FILES, RuleFile, all_rules, trace_of
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.ruleset import TopicRules

ACTS = [rule for language in LANGUAGES for rule in ACT_RULES[language].rules]
RULES = [
    pytest.param(file, rule, id=f"{rule.language}:{rule.name}")
    for file in RULE_FILES
    for language in file.languages
    for rule in file.rules(language)
]
DECIDED_AT_ONCE = ("cues", "event_rules", "periods")  # what fits holds, whatever is tried behind it
TRACED = [case for case in RULES if case.values[0].read is not None]


def named(rule: Rule) -> str:
    """Return a short name for a test of a rule."""
    return f"{rule.language}:{rule.name}"


def deciding(rule: Rule, text: str) -> bool:
    """Tell whether a rule for acts decides a commitment of a text."""
    found = read(text, rule.language).commitments
    return any(reason.rule == rule.name for commitment in found for reason in commitment.why)


@pytest.mark.parametrize("rule", ACTS, ids=named)
def test_an_act_is_found_in_the_example(rule: Rule) -> None:
    """The text that a rule takes tells a commitment whose act that rule found, and no other rule."""
    assert deciding(rule, rule.takes)


@pytest.mark.parametrize("rule", ACTS, ids=named)
def test_no_act_is_found_in_the_counterexample(rule: Rule) -> None:
    """No commitment follows by a rule for acts from the text that it declines."""
    assert not deciding(rule, rule.declines)


def ends(file: RuleFile, rule: Rule, text: str) -> list[bool]:
    """Return of each time that a rule is tried in a text whether it fits and no later check refuses the place."""
    language = rule.language if rule.language in LANGUAGES else "en"  # texts of no language are English
    trace = trace_of(file.topic, read(text, language), given=True)
    return [
        attempt.fits and (file.topic in DECIDED_AT_ONCE or place.is_taken)
        for place in trace.places
        for attempt in place.attempts
        if attempt.rule == rule.name
    ]


@pytest.mark.parametrize(("file", "rule"), TRACED)
def test_a_rule_fits_in_its_example(file: RuleFile, rule: Rule) -> None:
    """A rule is tried in the text that it takes, and fits."""
    assert any(ends(file, rule, rule.takes))


@pytest.mark.parametrize(("file", "rule"), TRACED)
def test_a_rule_does_not_fit_in_its_counterexample(file: RuleFile, rule: Rule) -> None:
    """A rule does not fit in the text that it declines; one around an anchor is tried there."""
    tried = ends(file, rule, rule.declines)
    assert tried or file.topic == "periods"
    assert not any(tried)


@pytest.mark.parametrize(("file", "rule"), RULES)
def test_a_rule_has_a_name_patterns_and_both_texts(file: RuleFile, rule: Rule) -> None:
    """Nothing that a reader of the rules needs is left out, and the name begins with that of the file."""
    assert rule.name.startswith(f"{file.topic}.")
    assert rule.patterns
    assert rule.takes
    assert rule.declines


def test_no_two_rules_of_a_language_have_one_name() -> None:
    """A name and a language tell one rule."""
    names = [(rule.language, rule.name) for rule in all_rules()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_cue_has_a_rule(language: str) -> None:
    """Each form for which a language has cues has a rule; an attitude is read as a noun. So have items of lists."""
    table = load(language, "commitments")
    forms = {form for group in ("cues", "faint") for form, told in table[group].items() if any(told.values())}
    forms |= {"perfective"} if table["has_verb_table"] else set()
    groups = {rule.group for rule in ACT_RULES[language].rules}
    assert {*forms, "item"} - {"attitude"} == groups


@pytest.mark.parametrize("rules", [ACT_RULES, CUE_RULES, NOT_FIGURE_RULES], ids=attrgetter("topic"))
def test_kazakh_in_latin_letters_has_the_same_rules(rules: TopicRules[Any]) -> None:
    """The rules of Kazakh hold in its other alphabet."""
    cyrillic, latin = (rules[language].rules for language in ("kk", "kk-Latn"))
    assert [(rule.name, rule.patterns) for rule in cyrillic] == [(rule.name, rule.patterns) for rule in latin]
    assert not any(re.search("[\u0400-\u04ff]", rule.takes) for rule in latin)
