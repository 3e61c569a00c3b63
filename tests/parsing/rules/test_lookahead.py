"""What may stand behind the first token of a rule of a grammar."""

from __future__ import annotations

import pytest

from kzru.lang import LANGUAGES
from kzru.parsing.periods import find_periods
from kzru.parsing.rules.grammar import Grammar
from kzru.parsing.rules.terminals import number_shape, terminal
from kzru.parsing.rules.trace import Trace
from kzru.text import tokenize

GRAMMAR = Grammar(
    {"month": {"5": ["may", "mid may"]}},
    {"span": {"read": ["last year", "{month} {yyyy}", "{yyyy}"]}},
    {"read": lambda **_slots: None},
    {"yyyy": terminal(lambda _reading, _index: None, "2024")},
    {},
)
SECONDS = [
    ("span", "last", {"year"}),
    ("span", "may", {number_shape("2031")}),
    ("span", "mid", {"may"}),
    ("span", number_shape("1999"), None),
    ("month", "may", None),
    ("month", "mid", {"may"}),
    ("yyyy", number_shape("1999"), None),
]


@pytest.mark.parametrize(("rule", "first", "expected"), SECONDS)
def test_what_stands_behind_the_first_token(rule: str, first: str, expected: set[str] | None) -> None:
    """It is a word, or what a slot may begin with; any token where the rule may end behind the first one."""
    assert expected == GRAMMAR.lookahead.following(rule, first)


SENTENCES = {
    "en": "From the end of May 2031 to mid-June, in the two years before and on the 7th day, by 5 p.m., 14 schools opened.",
    "ru": "С конца мая 2031 года до середины июня, за два года до того и на 7-й день, к 17:30, открылись 14 школ.",
    "kk": "2031 жылғы мамырдың соңынан маусымның ортасына дейін, екі жыл бұрын, 7 күні сағат 17:30-да 14 мектеп ашылды.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_ahead(language: str) -> None:
    """A trace is told of every rule that may begin at a token; what is read is the same without one."""
    tokens = list(tokenize(SENTENCES[language]))
    assert find_periods(tokens, language)
    assert find_periods(tokens, language) == find_periods(tokens, language, Trace())
