"""Which of a sentence's periods an amount is stated for.

The nearest of its clause counts, else the one that opens the sentence: ``attachment.toml``, figure_period. What is asked
of every amount is gathered once a sentence and found by halving: the time is near-linear in amounts and periods.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from kzru.parsing.annotation.attach import Anchor, attach
from kzru.parsing.annotation.clauses import clause_words
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.dated_documents import dates_document, tells_record
from kzru.parsing.figures.parted import Phrases, is_led_by
from kzru.parsing.layer import layer
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.text.tokens import TokenKind
from kzru.values.period import RelativePeriod, TimeUnit

__all__ = ["Timing", "is_appended", "is_brief", "is_yearly"]

_FROM = tags("from")
_OWNS = tags("owning_period")
_BY_CHANGE = tags(
    "change_between", "by", "to", "from", "than", "earlier", "level", "cased", "clause_after_comma"
)
_AT_PRESENT = tags("at_present")
_JOINT = tags("conjunction", "preposition")
_FIRST = 3
"""Periods of a sentence that are asked whether they open it; no more can stand behind its first words."""
_NEAR_PRESENT = 10
"""Tokens before an amount among which the moment of speaking is looked for."""
_LONGEST_YEAR = 366
_LONGEST_BRIEF = 14
_OF_CHANGE = (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.QUALIFIER)
_OPENS = (OPENING_MARKS & DOUBLE_MARKS) | {","}
_LONGEST_ADDITION = 8
"""Words of change that may part an amount from the comma or bracket before it."""
_LAST = attrgetter("last")
_OF_FIGURES = (PeriodKind.PERIOD, PeriodKind.EARLIER)
_TODAY = RelativePeriod(unit=TimeUnit.DAY)
"""As "now": the statement's own date, no period."""


class _Clause(NamedTuple):
    """The periods of one clause, in the order of the text.

    Attributes:
        mentions: All of them.
        openers: Those that every amount of the clause may have, for they open it.
    """

    mentions: Sequence[PeriodMention]
    openers: Sequence[PeriodMention]


class Timing:
    """The periods of one sentence, to be asked which of them each amount is stated for."""

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self._sentence = sentence
        self._amounts = amounts
        self._mentions = [
            mention
            for mention in sentence.periods
            if mention.kind in _OF_FIGURES
            and mention.relative != _TODAY
            and not dates_document(sentence, mention)
            and not tells_record(sentence, mention)
        ]
        self._owning = {
            mention.last: mention
            for mention in sentence.periods
            if sentence.flags[mention.last - 1] & _OWNS  # "last year's", «прошлогодних»
        }
        self._starting = {mention.first: mention for mention in reversed(self._mentions)}

    @layer
    def _clauses(self) -> Mapping[int, _Clause]:
        """The periods of each clause that has any."""
        by_clause: dict[int, list[PeriodMention]] = defaultdict(list)
        for mention in self._mentions:
            by_clause[self._sentence.clauses[mention.first]].append(mention)
        return {
            clause: _Clause(own, [mention for mention in own if _opens_clause(self._sentence, mention)])
            for clause, own in by_clause.items()
        }

    def period(self, position: int) -> PeriodMention | None:
        """Return the period stated for amounts[position]: the nearest of its clause, else the one that opens the sentence.

        A period with another amount between is that amount's own, save that the one at the clause's beginning is
        everybody's.
        """
        sentence, amount = self._sentence, self._amounts[position]
        if amount.first in self._owning:
            return self._owning[amount.first]  # "below last year's 41 million tonnes"
        if not self._mentions:
            return None
        end = amount.counted.last if amount.counted else amount.last
        if (behind := self._right_behind(amount.last, end)) is not None:
            return behind
        clauses = [self._clauses[one] for one in self._clauses_of(amount) if one in self._clauses]
        own = {
            mention.first: mention
            for clause in clauses
            for find in (self._before, self._behind)
            for mention in find(position, clause)
        }
        places = own | {mention.first: mention for mention in self._mentions[:_FIRST]}
        candidates = [places[first] for first in sorted(places)]
        bars: Mapping[str, Callable[[PeriodMention], bool]] = {
            "of another clause or amount": lambda mention: mention.first not in own,
            "the day of saying it": lambda mention: (
                _is_one_day(mention) and sentence.has_comma(amount.last, mention.first)
            ),
        }
        found = attach("figure_period", Anchor(sentence, amount.first, end, bars), candidates)
        mention: PeriodMention | None = None if found is None else found.value
        is_past = mention is not None and self._is_told_as_present(amount, mention)
        return None if is_past else mention

    def _clauses_of(self, amount: Amount) -> frozenset[int]:
        """Return the clause of an amount, and the one before the dash that stands for its verb."""
        clauses = self._sentence.clauses
        return frozenset(clauses[at] for at in (amount.first, _dash_before(self._sentence, amount)))

    def _right_behind(self, last: int, end: int) -> PeriodMention | None:
        """Return the period right behind an amount, whose number ends at *last* and whose noun at *end*."""
        for one in map(self._starting.get, (last, end)):
            if one is not None and one.kind is PeriodKind.EARLIER:
                return one  # «против 8,4% годом ранее»
        if self._sentence.keys[end] == "(":
            return self._starting.get(end + 1)  # "87.7 million tonnes (2024)"
        if self._sentence.keys[end] not in DASHES:
            return None
        mention = self._starting.get(end + 1) or self._starting.get(end + 2)
        closes = mention is not None and self._sentence.kinds[mention.last] is not TokenKind.WORD
        return mention if closes else None  # "by 10 percent in 2024 and by 25 – in 2025"

    def _is_told_as_present(self, amount: Amount, mention: PeriodMention) -> bool:
        """Tell whether the moment of speaking opens the words from a comma to an amount, or stands in its clause alone.

        "5 percent in 2020, now 8"; "we ended it in 2024, because now 85 percent are friends".
        """
        flags = self._sentence.flags
        for at in range(amount.first - 1, max(mention.last, amount.first - _NEAR_PRESENT), -1):
            if flags[at] & _AT_PRESENT:
                opens = at - 1
                while flags[opens] & _JOINT:  # "because now"
                    opens -= 1
                return self._sentence.keys[opens] == ","
        return False

    def _leads_another(self, mention: PeriodMention) -> bool:
        """Tell whether a period behind a comma is that of the amount which follows it: "…, in 2024 – $27 billion"."""
        opens = self._sentence.keys[mention.last] in DASHES or _opens_clause(self._sentence, mention)
        return opens and self._amounts[-1].first >= mention.last

    def _before(self, position: int, clause: _Clause) -> Iterator[PeriodMention]:
        """Yield the nearest period before an amount that may be its own."""
        sentence, first = self._sentence, self._amounts[position].first
        at = bisect_right(clause.mentions, first, key=_LAST)
        taken = self._amounts[position - 1].first if position else -1
        while at and clause.mentions[at - 1].last > taken:  # no other amount between
            at -= 1
            mention = clause.mentions[at]
            if not _tells_founding(sentence, mention) and not self._is_of_start(position):
                yield mention
                return
        at = bisect_right(clause.openers, min(taken, first), key=_LAST)
        yield from clause.openers[max(0, at - 1) : at]

    def _behind(self, position: int, clause: _Clause) -> Iterator[PeriodMention]:
        """Yield the nearest period behind an amount, where it may be its own.

        Where another amount bars one period it bars all that follow, so no others are looked at.
        """
        at = bisect_right(clause.mentions, self._amounts[position].first, key=_LAST)
        mention = clause.mentions[at] if at < len(clause.mentions) else None
        if mention is None or mention.kind is PeriodKind.EARLIER:
            return
        if not self._is_barred(position, mention) and not self._leads_another(mention):
            yield mention

    def _is_barred(self, position: int, mention: PeriodMention) -> bool:
        """Tell whether a period behind is not an amount's own, for others stand between that are no part of its phrase."""
        behind = bisect_right(self._amounts, mention.first, key=_LAST)
        if behind <= position + 1:
            return False
        return self._amounts[position].move == 1 or not self._phrases.is_one(position, behind)

    def _is_of_start(self, position: int) -> bool:
        """Tell whether the period between an amount and the one before is that of the level where a move starts.

        "From 14.6% in June to 8.4% now".
        """
        return position > 0 and is_led_by(self._sentence, self._amounts[position - 1], _FROM)

    @layer
    def _phrases(self) -> Phrases:
        return Phrases(self._sentence, self._amounts)


def is_appended(sentence: Sentence, behind: int, first: int) -> bool:
    """Tell whether an amount stands in words of change alone behind a comma or in brackets: "…, up by 5 percent"."""
    keys, breaks = sentence.keys, (",", "(")
    for at in range(first - 1, max(behind, first - _LONGEST_ADDITION) - 1, -1):
        if keys[at] in breaks:
            return True
        if at in sentence.dated or sentence.flags[at] & _BY_CHANGE:
            continue
        near = (mark for kind in _OF_CHANGE for one in (at, at - 1) for mark in sentence.all_at(kind, one))
        if all(mark.last <= at for mark in near):
            return False
    return False


def _dash_before(sentence: Sentence, amount: Amount) -> int:
    """Return the mark that stands for the verb before an amount («за восемь месяцев — 29 млрд», "2024: 27"), else the amount."""
    before, opening = amount.start_in(sentence) - 1, sentence.clause_of[amount.first].start - 1
    if sentence.keys[before] == ":":
        return before
    for at in (before, opening):  # «— 50 школ и 20 больниц»
        if sentence.keys[at] in DASHES:
            return at
    return amount.first


def _opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether at most two words stand before a period in its clause, or a comma or quotation mark: ", and in 2023"."""
    first, keys = mention.first, sentence.keys
    if first - sentence.clause_of[first].start <= 2 or keys[first - 1] in _OPENS:
        return True
    return keys[first - 2] in _OPENS and sentence.flags[first - 1] & ENDS_PHRASE != 0


def _tells_founding(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a period only says when something began: "the company, founded in 1998, employs 3,000"."""
    founded = clause_words(sentence.vocabulary.language, "founded", "words")
    return sentence.keys[mention.last] == "," and sentence.keys[mention.first - 2] in founded


def _is_one_day(mention: PeriodMention) -> bool:
    if mention.relative is not None:
        return mention.relative.unit is TimeUnit.DAY or mention.relative.days is not None
    return mention.period is not None and mention.period.start == mention.period.end


def is_brief(mention: PeriodMention | None) -> bool:
    """Tell whether a period is of some days, or a week: "on January 13-19", "over the week"."""
    if mention is None:
        return False
    if (relative := mention.relative) is not None:
        first, last = relative.days or (0, 0)
        return first < last or relative.unit in (TimeUnit.DAY, TimeUnit.WEEK)
    days = mention.period.days if mention.period is not None else None
    return days is not None and 1 < days <= _LONGEST_BRIEF


def is_yearly(mention: PeriodMention | None) -> bool:
    """Tell whether a period is closed and at most a year long."""
    if mention is None:
        return False
    if mention.relative is not None:
        return _is_yearly_relative(mention.relative)
    days = mention.period.days if mention.period is not None else None
    return days is not None and days <= _LONGEST_YEAR


_PER_YEAR = {
    TimeUnit.DAY: _LONGEST_YEAR,
    TimeUnit.WEEK: 53,
    TimeUnit.MONTH: 12,
    TimeUnit.QUARTER: 4,
    TimeUnit.HALF: 2,
    TimeUnit.YEAR: 1,
}


def _is_yearly_relative(period: RelativePeriod) -> bool:
    if period.open_start:
        return False
    if period.open_end:
        return (period.unit, period.offset, period.length) == (TimeUnit.YEAR, 0, 0)  # "since January"
    return abs(period.length) <= _PER_YEAR[period.unit]
