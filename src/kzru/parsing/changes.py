"""Whether an amount is the size of a change ("grew by 10 percent") and not a level ("grew to 10 percent")."""

from __future__ import annotations

from kzru.parsing.amounts import Amount
from kzru.parsing.numbers import Form
from kzru.parsing.sentence import Finding, Mark, Sentence
from kzru.parsing.vocabulary import Kind

__all__ = ["find_change"]

_LONGEST_WALK = 6
_NONE = Finding(None, "no word of change rules it")


def find_change(sentence: Sentence, amount: Amount) -> Finding:
    """Return the direction of the change that the amount is the size of, or None for a level."""
    if amount.numeral.change is not None:
        return Finding(amount.numeral.change, "the word holds its direction", amount.first, amount.last)
    if amount.move:
        return _NONE
    mark = _behind(sentence, amount) or _before(sentence, amount)
    if mark is None or mark.value is None:
        return _NONE
    return Finding(mark.value, f"{mark.kind.value} {mark.written!r}", mark.first, mark.last)


def _behind(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the word of change right behind: "a 10 percent increase", "5 percent higher than"."""
    if amount.unit is None:
        return None
    comparative = sentence.at(Kind.COMPARATIVE, amount.last)
    if comparative is not None and not _word(sentence, comparative.last, "from", "to"):
        return comparative
    for place in (amount.last, amount.last + 1):
        noun = sentence.at(Kind.CHANGE_NOUN, place)
        if noun is not None:
            return noun
        if sentence.at(Kind.PHRASE_END, place) is not None:
            break
    return None


def _before(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the verb or noun of change before: with "by" anywhere in the clause, else with small words between."""
    index, by = amount.first, amount.form is Form.MULTIPLE or _multiplies(sentence, amount)
    for _ in range(_LONGEST_WALK):
        ruling = sentence.before(Kind.CHANGE_VERB, index)
        if ruling is not None:
            return ruling
        noun = sentence.before(Kind.CHANGE_NOUN, index)
        if noun is not None and (index < amount.first):
            return noun
        if _word(sentence, index - 1, "by"):
            by = True
        step = sentence.before(Kind.CHANGE_BETWEEN, index) or sentence.before(Kind.QUALIFIER, index)
        if step is None or (step.kind is Kind.QUALIFIER and _word(sentence, step.first, "to")):
            break
        index = step.first
    return _in_clause(sentence, amount.first) if by else None


def _multiplies(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a preposition before makes a factor of the amount: «в 2,5 раза»."""
    return amount.unit is not None and any(
        mark.value == "ratio_before" for mark in sentence.all_at(Kind.WORD, amount.first - 1)
    ) and any(mark.value == "times" for mark in sentence.all_at(Kind.WORD, amount.last - 1))


def _in_clause(sentence: Sentence, before: int) -> Mark | None:
    """Return the last verb or noun of change in the clause before a token."""
    marks = [
        mark
        for kind in (Kind.CHANGE_VERB, Kind.CHANGE_NOUN)
        for mark in sentence.marks(kind)
        if mark.value is not None and mark.first < before and sentence.same_clause(mark.first, before)
    ]
    return max(marks, key=lambda mark: mark.first, default=None)


def _word(sentence: Sentence, index: int, *names: str) -> bool:
    return index >= 0 and any(mark.value in names for mark in sentence.all_at(Kind.CHANGE_WORD, index))
