"""Words of a plan or goal beside what was done: its purpose, what was gone by, what stands apart from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kzru.lang.loader import load
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import PREPOSITION
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.metrics import near
from kzru.parsing.vocabulary import Kind

__all__ = ["is_followed_by_past", "is_gone_by", "is_level_of_past", "is_purpose_of_past", "was_meant"]

_FARTHEST_CHANGE = 6
"""Tokens from a change to the level it ends at: "rose by about 7.6 percent to reach"."""


def is_purpose_of_past(sentence: Sentence, mark: Mark, amount: Amount) -> bool:
    """Tell whether a preposition makes a goal the purpose of what was done before the amount: «в целях … выделено 5 млн»."""
    is_purpose = sentence.keys[mark.first] in _words(sentence, "purposes")
    if not is_purpose or not sentence.flags[mark.first - 1] & PREPOSITION:
        return False
    return any(is_past_verb(sentence, at) for at in range(mark.last, amount.first))


def is_gone_by(sentence: Sentence, mark: Mark, amount: Amount) -> bool:
    """Tell whether a plan is what was gone by when the amount was done: «жоспарға сәйкес 452 грант бөлінген»."""
    if sentence.keys[mark.last] not in _words(sentence, "accords"):
        return False
    clause = sentence.clause_of[amount.first]
    return any(is_past_verb(sentence, at) for at in range(amount.last, clause.stop))


def is_followed_by_past(sentence: Sentence, mark: Mark, end: int) -> bool:
    """Tell whether a comma parts a word from a verb of the past before an amount: "will raise the quota, which grew by 50"."""
    comma = next((at for at in range(mark.last, end) if sentence.keys[at] == ","), end)
    return any(is_past_verb(sentence, at) for at in range(comma, end))


def is_level_of_past(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether an infinitive tells the level at which a change of the past has ended: "rose by 10% | to reach $28 billion"."""
    if sentence.keys[mark.last - 1] not in _words(sentence, "levels"):
        return False
    near = range(
        mark.first - 1, max(sentence.clause_of[mark.first].start, mark.first - _FARTHEST_CHANGE) - 1, -1
    )
    verb = next((one for at in near if (one := sentence.at(Kind.CHANGE_VERB, at)) is not None), None)
    return verb is not None and is_past_verb(sentence, verb.last - 1)


def was_meant(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a word before an amount says what once was planned: "was expected to reach $5 billion in 2024"."""
    once, keys, starts = _words(sentence, "once"), sentence.keys, sentence.number_starts
    told = (
        mark
        for kind in (Kind.TARGET_BEFORE, Kind.TARGET_AFTER)
        for mark in near(sentence.marks(kind), amount)
        if keys[mark.first] in once or keys[mark.first - 1] in once
    )
    until = bisect_left(starts, amount.first)
    return any(sentence.dated.issuperset(starts[bisect_left(starts, mark.last) : until]) for mark in told)


def _words(sentence: Sentence, group: str) -> Sequence[str]:
    words: Sequence[str] = load(sentence.vocabulary.language, "status")["target"].get(group, ())
    return words
