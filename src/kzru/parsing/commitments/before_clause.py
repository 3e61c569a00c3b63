"""What stands right before a clause.

::

    agreed    "agreed that", «решено, что»
    planned   «планируется, что»
    event     «на форуме, который»
    time      "on May 9 at noon,"
"""

from __future__ import annotations

from kzru.lang.commitments import Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.commitments.sentence import TIMES, CommitmentSentence
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind

__all__ = ["agreement_at", "is_said_to_be_agreed", "is_said_to_be_planned", "tells_of_event", "time_before"]

_LEAD = 2
_LONGEST_LEAD = 8
"""Words before a comma that say when and where."""
_FARTHEST = 14
"""Words between an event and the clause that tells more of it."""


def agreement_at(reading: CommitmentSentence, at: int) -> Mark | None:
    """Return the words of an agreement on a further act that begin at a token: "agreed" in "agreed that"."""
    for mark in reading.sentence.all_at(Kind.CUE, at):
        if mark.value.form is Form.INFINITIVE and mark.value.strength == Strength.AGREED:
            return mark
    return None


def is_said_to_be_agreed(reading: CommitmentSentence, predicate: int) -> bool:
    """Tell whether words of an agreement stand before a cue, right before what is said to be agreed: "it was decided that"."""
    complementisers = reading.words.complementisers
    near = (at for at in range(predicate) if agreement_at(reading, at) is not None)
    return any(complementisers.among(reading.sentence.keys[at + 1 : at + 1 + _LEAD]) for at in near)


def is_said_to_be_planned(reading: CommitmentSentence, opener: int | None) -> bool:
    """Tell whether a clause is what somebody plans, by the words right before the one that opens it: «планируется, что»."""
    sentence = reading.sentence
    if opener is None or sentence.keys[opener] not in reading.words.complementisers:
        return False
    cue = sentence.before(Kind.CUE, opener - (sentence.keys[opener - 1] == ","))
    return cue is not None and cue.value.strength == Strength.PLANNED


def tells_of_event(reading: CommitmentSentence, opener: int | None) -> bool:
    """Tell whether a clause tells more of an event named right before it: «на форуме учителей, который | пройдет»."""
    sentence = reading.sentence
    if opener is None or sentence.keys[opener] not in reading.words.relatives:
        return False
    near = [mark for mark in sentence.marks(Kind.EVENT) if 0 <= opener - mark.last <= _FARTHEST]
    return any("," not in sentence.keys[mark.last : opener - 1] for mark in near)


def time_before(reading: CommitmentSentence, comma: int) -> PeriodMention | None:
    """Return the time that ends before a comma, or opens what stands before it: "on | May 9 | at 7:30 pm", "in | May | in Omsk"."""
    keys, first, least = reading.sentence.keys, comma, max(0, comma - _LONGEST_LEAD)
    found = reading.period_before(comma)
    if found is not None or reading.grammar.verb_last:  # there a comma parts clauses
        return found
    while first > least and keys[first - 1] != "," and not reading.is_hard_mark(first - 1):
        first -= 1
    first += keys[first] in reading.words.prepositions
    times = reading.periods(first, comma, TIMES)
    return times[0] if times and times[0].first == first else None
