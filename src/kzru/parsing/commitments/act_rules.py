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

from enum import StrEnum
from typing import NamedTuple

from kzru.parsing.commitments.clause_view import ClauseView, clause_rules

__all__ = ["ACT_RULES", "Act", "ActionForm", "find_act"]


class ActionForm(StrEnum):
    """Which words state the action (`kzru.parsing.commitments.action_text`); the rules for acts give it."""

    VERB = "verb"
    """From the act on: "agreed to | OPEN A SCHOOL"."""
    NOUN = "noun"
    """The same, as an infinitive: "the goal of | OPENING a school"."""
    UNDERTAKING = "undertaking"
    """What is done with an undertaking, and the undertaking: "A VISIT TO OMSK | is planned"."""
    PASSIVE = "passive"
    """A participle, and what the act is done to before it: "A SCHOOL will be | BUILT"."""
    PASSIVE_CLAUSE = "passive_clause"
    """The same, in the order of the text: «ШКОЛА БУДЕТ | ПОСТРОЕНА»."""
    OCCURRENCE = "occurrence"
    """What happens to something: "THE FORUM will | TAKE PLACE"."""
    DOCUMENT = "document"
    """A document that is carried out: "adopted | A PROGRAMME"."""
    AIM = "aim"
    """What stands behind a dash: «наша задача — | ОТКРЫТЬ ШКОЛУ», «мақсатымыз – | МЕКТЕП АШУ»."""
    UP_TO_ACT = "up_to_act"
    """What stands before the act, and the act: «МЕКТЕП АШУҒА | келістік»."""
    UP_TO_CUE = "up_to_cue"
    """What stands before the cue: «КӨПІР САЛУ | туралы келісті»."""
    WITH_CUE = "with_cue"
    """What stands before the cue, and the cue: «МЕКТЕП АШАМЫЗ»."""
    GAP = "gap"
    """What stands beside a time, with the cue of the clause before: «Көпір мамырда АШЫЛАДЫ, ал | ЖОЛ – тамызда»."""


_BEHIND_ACT = frozenset({ActionForm.VERB, ActionForm.NOUN, ActionForm.DOCUMENT})
_NO_DOERS = frozenset({ActionForm.PASSIVE, ActionForm.PASSIVE_CLAUSE, ActionForm.OCCURRENCE})


class Act(NamedTuple):
    """An act that is promised.

    Attributes:
        first: The token of its verb, or of its noun.
        form: How its action is put into words.
        rule: The name of the rule that found it.
    """

    first: int
    form: ActionForm
    rule: str

    @property
    def leads_action(self) -> bool:
        """Whether all words of the action stand from the act on: "OPEN a school", not "a school will be BUILT"."""
        return self.form in _BEHIND_ACT

    @property
    def has_no_doer(self) -> bool:
        """Whether the subject is what the act is done to, by a participle, or what takes place."""
        return self.form in _NO_DOERS


ACT_RULES = clause_rules("acts", finds=ActionForm, slot="act")
"""The rules for the acts beside cues."""


def find_act(view: ClauseView, group: str) -> Act | None:
    """Return the act that a rule of a group finds in a clause; None where none does."""
    found = ACT_RULES.find(group, view)
    return None if found is None else Act(found.at, ActionForm(found.gives), found.rule.name)
