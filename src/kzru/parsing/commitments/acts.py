"""An act that is promised, and how its action is put into words."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Act", "ActionForm"]


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
    UP_TO_ACT = "up_to_act"
    """What stands before the act, and the act: «МЕКТЕП АШУҒА | келістік»."""
    UP_TO_CUE = "up_to_cue"
    """What stands before the cue: «КӨПІР САЛУ | туралы келісті»."""
    WITH_CUE = "with_cue"
    """What stands before the cue, and the cue: «МЕКТЕП АШАМЫЗ»."""


_BEHIND_ACT = frozenset({ActionForm.VERB, ActionForm.NOUN, ActionForm.DOCUMENT})
_PASSIVES = frozenset({ActionForm.PASSIVE, ActionForm.PASSIVE_CLAUSE})


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
    def is_passive(self) -> bool:
        """Whether the act is a participle, and the subject what it is done to."""
        return self.form in _PASSIVES
