"""What a cue promises where it stands: nothing, or more or less firmly, by the rules of ``lang/*/cues.toml``.

::

    cue         is NOT expected to | a GOOD will          the cue promises nothing
    holder      CONFIRMED the | readiness to              somebody has the attitude, and the clause begins there
    subject     the FOUNDERS | signed a contract          who acts, though no word says that it can
    clause      IF Kazakhstan | will                      the clause promises nothing, or its plan is only considered
    frame       we HOPE that | Kazakhstan will            how firmly the sentence around the clause has it

Rules for the cues of one form only are a group of its name beside the group ``cue``.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.commitments.clause_view import ClauseView, terms
from kzru.parsing.rules.ruleset import Found, RuleSet

__all__ = ["Verdict", "cue_rules", "find_verdict", "promises_nothing"]


class Verdict(StrEnum):
    """What the words around a cue make of it."""

    NOTHING = "nothing"
    """It promises nothing."""
    AGREED = "agreed"
    """What it promises is agreed."""
    ASPIRED = "aspired"
    """What it promises is hoped for or considered."""
    HOLDER = "holder"
    """The words found begin its predicate."""
    ACTOR = "actor"
    """Its subject acts."""


@remembered()
def cue_rules(language: str) -> RuleSet[ClauseView]:
    """Return the rules of a language for the words around cues.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load(language, "cues"), "cues", language, terms(language, finds=Verdict, slot="word"))


def find_verdict(view: ClauseView, group: str) -> Found | None:
    """Return what the first rule of a group that fits makes of a cue; None where none fits."""
    trace = view.reading.trace
    found = cue_rules(view.reading.sentence.vocabulary.language).find(group, view, trace)
    if trace is not None and found is not None and found.gives == Verdict.NOTHING:
        fitting = trace.places[-1].attempts[-1]
        trace.add(attrs.evolve(fitting, fits=False, verdict=f"{fitting.verdict}: nothing is promised"))
    return found


def promises_nothing(view: ClauseView, group: str) -> bool:
    """Tell whether a rule of a group says that a cue promises nothing: "will not", "if Kazakhstan will"."""
    found = find_verdict(view, group)
    return found is not None and found.gives == Verdict.NOTHING
