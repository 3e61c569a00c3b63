"""A clause without its verb behind one that promises something: a dash stands for the verb, and it has a time of its own.

::

    В мае закроют первый мост, а | в июне — второй
    Көпір мамырда ашылады, ал | жол – тамызда

English leaves out the dash too, and has other clauses with one.
"""

from __future__ import annotations

from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.commitments.act_rules import Act, ActionForm
from kzru.parsing.commitments.clauses import Clause, trimmed
from kzru.parsing.commitments.sentence import CommitmentSentence

__all__ = ["gap_behind"]

_JOINS = tags("clause_opener", "contrast")
_LONGEST = 12
"""Tokens of a clause without its verb."""
_RULE = "the verb of the clause before, for which a dash stands"


def gap_behind(reading: CommitmentSentence, cue: Mark, before: Clause) -> tuple[Clause, Act] | None:
    """Return the clause behind one that promises something at its own time, where it says what else is done at another one.

    Args:
        reading: The sentence.
        cue: The words that promise something.
        before: Their clause.
    """
    keys, first = reading.keys, before.last + 2
    is_joined = keys[before.last] == "," and reading.flags[first - 1] & _JOINS
    if not is_joined or not reading.grammar.has_cases:
        return None
    last = _end(reading, first)
    dashes = [at for at in range(first, last) if keys[at] in DASHES and reading.is_hard_mark(at)]
    if last - first > _LONGEST or len(dashes) != 1 or not reading.periods(before.first, before.last):
        return None
    if any(mark.first >= first for mark in reading.sentence.marks_of((cue.kind,)) if mark.last <= last):
        return None
    other = _beside_time(reading, first, dashes[0], last)
    if other is None:
        return None
    return Clause(first, first, other, other, last, None), Act(other, ActionForm.GAP, _RULE)


def _end(reading: CommitmentSentence, first: int) -> int:
    """Return the token behind the clause that begins at a token."""
    marks = (at for at in range(first, len(reading.sentence)) if reading.keys[at] in ",;.!?")
    return trimmed(reading, next(marks, len(reading.sentence)), first)


def _beside_time(reading: CommitmentSentence, first: int, dash: int, last: int) -> int | None:
    """Return the first token of what stands on the other side of a dash than a time alone; None where no time does."""
    sides = ((first, dash, dash + 1), (dash + 1, last, first))
    return next((other for begin, end, other in sides if _is_time(reading, begin, end)), None)


def _is_time(reading: CommitmentSentence, first: int, last: int) -> bool:
    """Tell whether some tokens are a time and no more than the preposition before it: «в июне», «тамызда»."""
    times = reading.periods(first, last)
    begin = first + (reading.keys[first] in reading.words.prepositions)
    return len(times) == 1 and times[0].first <= begin and times[0].last == last
