"""Every rule with its examples: it reads the one, and is tried at the other and declines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from builders.commitments import read
from kzru.lang.latin import KAZAKH_LATIN
from kzru.lang.loader import LANGUAGES, load
from kzru.parsing.commitments.act_rules import act_rules
from kzru.parsing.commitments.cue_rules import cue_rules
from kzru.parsing.events.rules import event_rules
from kzru.parsing.periods import find_periods
from kzru.parsing.periods.tables import period_rules
from kzru.parsing.projects.rules import need_rules, project_rules
from kzru.parsing.rulebook import all_rules, trace_commitments, trace_events, trace_projects
from kzru.parsing.rules.rule import Rule
from kzru.parsing.rules.ruleset import RuleSet
from kzru.parsing.rules.trace import Trace
from kzru.text import tokenize

ACTS = [rule for language in LANGUAGES for rule in act_rules(language).rules]
CUES = [rule for language in LANGUAGES for rule in cue_rules(language).rules]
EVENTS = [rule for language in LANGUAGES for rule in event_rules(language).rules]
PROJECTS = [*need_rules().rules, *(rule for language in LANGUAGES for rule in project_rules(language).rules)]
PERIODS = [rule for language in LANGUAGES for rule in period_rules(language)]


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
    """In the text that a rule declines it is tried, and no commitment follows from it."""
    trace = trace_commitments(read(rule.declines, rule.language), given=True)
    tried = [attempt.rule for place in trace.places for attempt in place.attempts]
    assert rule.name in tried
    assert not deciding(rule, rule.declines)


def fitting(rule: Rule, trace: Trace) -> list[bool]:
    """Return for each time that a rule was tried whether it fitted."""
    attempts = [attempt for place in trace.places for attempt in place.attempts]
    return [attempt.fits for attempt in attempts if attempt.rule == rule.name]


@pytest.mark.parametrize("rule", CUES, ids=named)
def test_a_rule_for_cues_decides_its_example(rule: Rule) -> None:
    """A rule for the words around cues fits in the text that it takes, and is tried in vain in the other."""
    taken, declined = (
        fitting(rule, trace_commitments(read(text, rule.language), given=True))
        for text in (rule.takes, rule.declines)
    )
    assert any(taken)
    assert declined
    assert not any(declined)


@pytest.mark.parametrize("rule", EVENTS, ids=named)
def test_a_rule_for_events_fits_in_its_example(rule: Rule) -> None:
    """A rule for events fits in the text that it takes, and is tried in vain in the other."""
    fits = {
        text: fitting(rule, trace_events(read(text, rule.language), given=True))
        for text in (rule.takes, rule.declines)
    }
    assert any(fits[rule.takes])
    assert fits[rule.declines]
    assert not any(fits[rule.declines])


@pytest.mark.parametrize("rule", PROJECTS, ids=named)
def test_a_rule_for_projects_decides_its_example(rule: Rule) -> None:
    """It fits in the text that it takes, and is tried in vain in the other; those of no language have English texts."""
    language = "en" if rule.language == "common" else rule.language
    taken, declined = (
        [
            attempt.fits and place.is_taken
            for place in trace_projects(read(text, language), given=True).places
            for attempt in place.attempts
            if attempt.rule == rule.name
        ]
        for text in (rule.takes, rule.declines)
    )
    assert any(taken)
    assert declined
    assert not any(declined)


@pytest.mark.parametrize("rule", PERIODS, ids=named)
def test_a_production_reads_its_example(rule: Rule) -> None:
    """The text of a production of a rule for periods is read by it."""
    trace = Trace()
    find_periods(list(tokenize(rule.takes)), rule.language, trace)
    assert rule.name in {attempt.rule for place in trace.places for attempt in place.attempts if attempt.fits}


def test_no_two_rules_of_a_language_have_one_name() -> None:
    """A name and a language tell one rule."""
    names = [(rule.language, rule.name) for rule in all_rules()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_cue_has_a_rule(language: str) -> None:
    """Each form for which a language has cues has a rule; an attitude is read as a noun. So have items of lists."""
    table = load(language, "commitments")
    forms = {form for group in ("cues", "faint") for form, told in table[group].items() if any(told.values())}
    groups = {rule.group for rule in act_rules(language).rules}
    assert {*forms, "item"} - {"attitude"} == groups


@pytest.mark.parametrize("rules", [act_rules, cue_rules])
def test_kazakh_in_latin_letters_has_the_same_rules(rules: Callable[[str], RuleSet[Any]]) -> None:
    """The rules of Kazakh hold in its other alphabet."""
    cyrillic, latin = (rules(language).rules for language in ("kk", KAZAKH_LATIN))
    assert [(rule.name, rule.patterns) for rule in cyrillic] == [(rule.name, rule.patterns) for rule in latin]
    assert not any(re.search("[\u0400-\u04ff]", rule.takes) for rule in latin)
