"""What stands right before a clause.

::

    agreed    "agreed that", «решено, что»
    planned   «планируется, что»
    event     «на форуме, который»
"""

from __future__ import annotations

from kzru.lang.commitments import Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["agreement_at", "is_said_to_be_agreed", "is_said_to_be_planned", "tells_of_event"]

_LEAD = 2
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
    return any(complementisers.among(reading.keys[at + 1 : at + 1 + _LEAD]) for at in near)


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
