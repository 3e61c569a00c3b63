"""The rules for projects: each group is asked for, each term is used, and each language has those that it needs."""

from __future__ import annotations

import re
from inspect import getsource

import pytest

from kzru.lang import LANGUAGES
from kzru.lang.projects import Need, project_kinds
from kzru.parsing.document import parse_document
from kzru.parsing.projects import mentions, rules
from kzru.parsing.projects.rules import PROJECT_RULES, need_rules

ALL = [*need_rules().rules, *(rule for language in LANGUAGES for rule in PROJECT_RULES[language].rules)]


def test_every_group_answers_a_question() -> None:
    """Each group of the data files is asked for in code or as a veto, and each group asked for has a rule."""
    asked = set(re.findall(r'(?:answers|_veto)\(\s*"(\w+)"', getsource(mentions) + getsource(rules)))
    asked |= {group for group in rules._GROUPS.values() if group}
    assert asked == {rule.group for rule in ALL}


def test_every_need_has_rules() -> None:
    """Each need of a kind has a group of rules; what only refers has none, for it means no project by itself."""
    groups = {need: rules._GROUPS[need] for need in {kind.need for kind in project_kinds().values()}}
    assert {need for need, group in groups.items() if not group} == {Need.TOLD}


def _without_article(condition: str) -> str:
    """Return what a condition and its contrary have in common: "name" of "a name" and of "no name"."""
    return re.sub(r"^(no|an?) ", "", condition)


def test_every_term_is_used() -> None:
    """Each condition or its contrary, and each veto is named by a rule."""
    when = {_without_article(name) for rule in ALL for name in rule.when}
    assert when == {_without_article(name) for name in PROJECT_RULES.terms.conditions}
    assert {name for rule in ALL for name in rule.unless} == PROJECT_RULES.terms.vetoes.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_what_may_refer(language: str) -> None:
    """Each language has rules for bare nouns, for what may refer, for names of other things, and for any of a kind."""
    groups = {rule.group for rule in PROJECT_RULES[language].rules}
    assert {"known", "bare", "may_refer", "generic"} <= groups


def test_kazakh_in_latin_letters_has_the_same_rules() -> None:
    """The rules of Kazakh hold in its other alphabet, their words in its letters."""
    cyrillic, latin = (PROJECT_RULES[language].rules for language in ("kk", "kk-Latn"))
    plain = [rule for rule in cyrillic if rule.name != "project_rules.generic.draft"]
    assert [rule.name for rule in cyrillic] == [rule.name for rule in latin]
    assert [rule.patterns for rule in plain] == [
        rule.patterns for rule in latin if rule.name != "project_rules.generic.draft"
    ]
    assert not parse_document("Dostyq turaly kelisim jobasyn iske asyruğa kıristi.", language="kk").projects


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Any new nuclear power plant in Kazakhstan is important.", "en"),
        ("В Таразе построят любой завод.", "ru"),
        ("Таразда мұндай зауыт салынады.", "kk"),
        ("Таразда кез келген зауыт салынады.", "kk"),
        ("Атомные электростанции строятся в Таразе.", "ru"),
    ],
)
def test_any_of_a_kind_is_no_project(text: str, language: str) -> None:
    """A word such as "any", or an adjective in the plural, makes none in particular of a noun phrase."""
    assert () == parse_document(text, language=language).projects
