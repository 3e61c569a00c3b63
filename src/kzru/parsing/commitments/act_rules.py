"""Which words of a clause are the act that a cue promises, by the rules of ``lang/*/acts.toml``.

::

    infinitive   agreed to | OPEN a school          намерены | ОТКРЫТЬ школу           мектеп АШУҒА | келістік
    noun         the goal of | BRINGING trade to    договорились о | СТРОИТЕЛЬСТВЕ
    chance       possibilities of | INCREASING trade to $40 billion
    future       Kazakhstan will | HOST the games   школа будет | ПОСТРОЕНА
    document     adopted | a PROGRAMME until 2030   signed | an agreement on the CONSTRUCTION of
    item         agreed to: – | OPEN a school;      договорились о следующем: | ПОСТРОИТЬ мост;

Each form of a cue (`kzru.lang.commitments.Form`) is a group of rules, and so are the items of a list.
"""

from __future__ import annotations

from functools import cache

from kzru.lang.loader import load
from kzru.parsing.commitments.acts import Act, ActionForm
from kzru.parsing.commitments.clause_view import ClauseView, terms
from kzru.parsing.rules.ruleset import RuleSet, Terms

__all__ = ["act_rules", "act_terms", "find_act"]


def act_terms(language: str) -> Terms[ClauseView]:
    """Return what the rules of a language for acts may name."""
    return terms(language, finds=ActionForm, slot="act")


@cache
def act_rules(language: str) -> RuleSet[ClauseView]:
    """Return the rules of a language for the acts beside cues.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load(language, "acts"), "acts", language, act_terms(language))


def find_act(view: ClauseView, group: str) -> Act | None:
    """Return the act that a rule of a group finds in a clause; None where none does."""
    reading = view.reading
    found = act_rules(reading.sentence.vocabulary.language).find(group, view, reading.trace)
    return None if found is None else Act(found.at, ActionForm(found.gives), found.rule.name)
