"""Whether months stated without a year are those of the statement's own year or of the one before."""

from __future__ import annotations

from datetime import date

from kzru.evolve import evolve
from kzru.model.figure import Status
from kzru.parsing.annotation.clauses import clause_words, past_clauses
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.status import Statuses
from kzru.parsing.layer import layer
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.values.period import RelativePeriod

__all__ = ["Tense"]

_HALF_YEAR = 6
"""Months."""
_WHOLE_YEAR = (1, 12)
"""The months of a year whose sum is told: its name is in no word."""


class Tense:
    """The clauses of one sentence that tell the past, to be asked whether months ahead are last year's."""

    def __init__(self, sentence: Sentence, statuses: Statuses, published: date | None) -> None:
        self._sentence = sentence
        self._statuses = statuses
        self._published = published

    def last_years(self, amount: Amount, mention: PeriodMention | None) -> PeriodMention | None:
        """Return a period of months alone as last year's, where it lies ahead of the statement and its clause is of the past.

        "Was built in December", said in March; "will be built in December" and "is to open in December" are this year's.
        """
        if mention is None or mention.relative is None or self._published is None:
            return mention
        if not _is_ahead(mention.relative, self._published):
            return mention
        year = clause_words(self._sentence.vocabulary.language, "time", "year")
        tells_year = any(self._sentence.keys[at] in year for at in range(mention.first, mention.last))
        if tells_year and mention.relative.months != _WHOLE_YEAR:
            return mention
        if self._is_past(amount, mention.relative) and self._statuses.status(amount).value is Status.ACTUAL:
            return evolve(mention, relative=evolve(mention.relative, offset=-1))
        return mention

    def _is_past(self, amount: Amount, period: RelativePeriod) -> bool:
        clause = self._sentence.clauses[amount.first]
        if period.open_end or clause in self._past or _is_sum_of_year(period):
            return True
        if clause not in self._changing:
            return False
        is_of_several = period.months is not None and period.months[0] != period.months[1]
        return is_of_several or _is_nearer_behind(period, self._published)

    @layer
    def _changing(self) -> frozenset[int]:
        """The clauses that tell a change, if only in the present: "exports jump 12% in January–October"."""
        clauses = self._sentence.clauses
        return frozenset(clauses[mark.first] for mark in self._sentence.marks(Kind.CHANGE_VERB))

    @layer
    def _past(self) -> frozenset[int]:
        return past_clauses(self._sentence)


def _is_ahead(period: RelativePeriod, published: date) -> bool:
    """Tell whether the months of the statement's own year, or days of one of them, end or begin later than it."""
    if period.months is None or period.offset or period.open_start:
        return False
    end = 0 if period.open_end else 1
    month, day = period.months[end], period.days[end] if period.days else 0
    return (month, day) > (published.month, published.day if day else 0)


def _is_sum_of_year(period: RelativePeriod) -> bool:
    """Tell whether a period is of the first months of a year, whose sum nobody states before they are over: "in 11M"."""
    return period.months is not None and period.months[0] == 1 < period.months[1]


def _is_nearer_behind(period: RelativePeriod, published: date | None) -> bool:
    """Tell whether the month of the year before is nearer than that of the own: December, told in January."""
    if published is None or period.months is None:
        return False
    return period.months[0] - published.month > _HALF_YEAR
