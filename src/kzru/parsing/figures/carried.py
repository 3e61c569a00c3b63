"""A unit that is told once for two sentences: "It made $18 billion. That is 4 billion more than before".

The first amount of a sentence takes the unit of the figure that ends the sentence before, where it has none and the
words before it refer back, and what it counts where it adds to that: "We built 20 schools. We will build 30 more".
Where a source is named too, it takes the scale: "Trade was over $50 billion. By your data it is more: about 51."
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from kzru.evolve import evolve
from kzru.model.figure import Figure
from kzru.parsing.annotation.clauses import clause_words
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.inflected import is_part
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.number import decimal_of, exact

__all__ = ["ALONE_IN_TEXT", "Foregoing", "lead_period", "with_carried_unit"]


class Foregoing(NamedTuple):
    """What stands before a sentence and holds for its figures too.

    Attributes:
        last: The last figure of the sentence before.
        lead: The period that the lead of its list tells; it stands in another sentence, so its tokens are none here.
        figures: The figures of the sentence before, where that has any.
    """

    last: Figure | None = None
    lead: PeriodMention | None = None
    figures: Sequence[Figure] = ()


ALONE_IN_TEXT = Foregoing()
"""What stands before a sentence that is alone."""


_MILLION = 10**6
_NEAR = 5
"""How many times greater or smaller a number may be than the one whose scale it takes."""
_BACK = tags("anaphora_before")


def lead_period(sentence: Sentence) -> PeriodMention | None:
    """Return the only period that a sentence tells, for the list that it leads: "From May 2027 I order:"."""
    told = [mention for mention in sentence.periods if mention.kind is PeriodKind.PERIOD]
    return evolve(told[0], first=0, last=0) if len(told) == 1 else None


def with_carried_unit(
    sentence: Sentence, amounts: Sequence[Amount], foregoing: Foregoing
) -> Sequence[Amount]:
    """Return the amounts of a sentence, the first one with the unit, or the noun, of the last figure before it."""
    before = foregoing.last
    if before is None or before.quantity.value is None or not amounts or not amounts[0].is_bare:
        return amounts
    if _is_part(sentence, amounts[0]):  # «Оның 122-сі іске асырылды»
        things = next((one for one in reversed(foregoing.figures) if one.counted), before)
        return [_added_to(things, one) if _is_part(sentence, one) else one for one in amounts]
    language, first = sentence.vocabulary.language, amounts[0]
    adds = sentence.keys[first.start_in(sentence) - 1] in clause_words(language, "carried", "adds")
    if adds and sentence.kinds[first.last] is not TokenKind.WORD:  # "We will build 30 more"
        return (_added_to(before, first), *amounts[1:])
    if (same := _of_same_money(sentence, first, foregoing.figures)) is not None:
        return (evolve(first, unit=same.unit, shares=True), *amounts[1:])
    size, unit = abs(exact(before.quantity.value)), before.quantity.unit
    if size < _MILLION or unit.dimension == "count" or not _names(sentence, first, "refers"):
        return amounts
    if _names(sentence, first, "sources"):
        first = _in_scale(first, size)
    return (
        amounts if first.numeral.scale < _MILLION else (evolve(first, unit=unit, shares=True), *amounts[1:])
    )


def _of_same_money(sentence: Sentence, amount: Amount, figures: Sequence[Figure]) -> Figure | None:
    """Return the last figure whose metric, one of money, is named again before a great number without a unit.

    "Trade was $16 billion, of which exports are 10. We want to bring trade to 30 billion."
    """
    if amount.numeral.scale < _MILLION:
        return None
    marks = [mark for mark in sentence.marks(Kind.ABOUT) if mark.last <= amount.first]
    named = {mark.value.metric.id for mark in marks if "money" in mark.value.metric.units}
    return next(
        (one for one in reversed(figures) if one.metric in named and one.unit.dimension != "count"), None
    )


def _in_scale(amount: Amount, size: Fraction) -> Amount:
    """Return an amount without a scale in that of the one before, where the two are near: "over $50 billion. By your data 51"."""
    scale = next(scale for scale in (10**12, 10**9, _MILLION) if size >= scale)
    is_near = 1 <= exact(amount.value) * scale / size * _NEAR <= _NEAR * _NEAR
    is_plain = amount.numeral.scale == 1 and amount.numeral.is_plain
    return amount.scaled(decimal_of(scale)) if is_plain and is_near else amount


def _names(sentence: Sentence, amount: Amount, group: str) -> bool:
    """Tell whether one of the words before an amount is of a group of ``clauses.toml``."""
    words = clause_words(sentence.vocabulary.language, "carried", group)
    return not words.isdisjoint(sentence.keys[: amount.first])


def _is_part(sentence: Sentence, amount: Amount) -> bool:
    is_back = sentence.flags[0] & _BACK != 0
    return is_back and amount.is_bare and is_part(sentence, amount.numeral.last - 1)


def _added_to(before: Figure, amount: Amount) -> Amount:
    """Return a number of the things or of the percent that the figure before is one of; of others it stays bare."""
    if before.counted is not None:
        noun = Counted(amount.first, amount.first, before.counted, before.noun_phrase or before.counted)
        return evolve(amount, counted=noun, shares=True)
    unit = before.quantity.unit
    return evolve(amount, unit=unit, shares=True) if unit.symbol == "%" else amount
