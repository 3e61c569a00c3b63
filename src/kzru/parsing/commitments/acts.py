"""An act that is promised, and what makes a verb none.

Verbs of states, feelings and effects name no act ("will contribute", "will remain"), and what is done with words of
courtesy is none ("will thank").
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.lang.commitments import Form
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.reading import Reading

__all__ = ["Act", "has_object", "is_courtesy", "is_effect", "is_idle"]

_BESIDE = 4
"""Tokens from a verb on in which a word of courtesy stands."""


class Act(NamedTuple):
    """An act that is promised.

    Attributes:
        first: The token of its verb, or of its noun.
        form: How it is told, by which it is put into words.
        is_passive: Whether the verb is a participle, and the subject what it is done to.
        rule: The name of the rule that found it; empty where none did.
    """

    first: int
    form: Form
    is_passive: bool = False
    rule: str = ""


def is_effect(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a future can be no act: its verb names none, and no opening is spoken of before."""
    at = reading.behind_adverbs(last)
    words = reading.words
    if reading.sentence.keys[at] in words.linking or words.occurrences.at(reading.keys, at) is not None:
        return False
    return reading.is_idle(reading.behind_phase(at)) and not any(
        reading.sentence.keys[before] in words.works for before in range(first)
    )


def is_idle(reading: Reading, at: int) -> bool:
    """Tell whether a verb, or the one that a verb of going on rules, names no act: "remain", "continue to be"."""
    return reading.is_idle(at) or reading.is_idle(reading.behind_phase(at))


def is_courtesy(reading: Reading, at: int) -> bool:
    """Tell whether what a verb names is done with words of courtesy: "thank", "express gratitude"."""
    last = max(at, reading.behind_phase(at)) + _BESIDE
    return any(reading.sentence.keys[beside] in reading.words.courtesy for beside in range(at, last))


def has_object(reading: Reading, at: int, clause: Clause) -> bool:
    """Tell whether a noun phrase follows a verb right away: "will open new prospects", not "will open in May"."""
    at = reading.behind_adverbs(at)
    if at >= clause.last or at in reading.sentence.dated:
        return False
    return reading.is_content(at) and reading.sentence.keys[at] not in reading.words.prepositions
