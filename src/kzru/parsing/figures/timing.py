"""Which of a sentence's periods an amount is stated for.

The nearest of its clause counts, else the one that opens the sentence: ``attachment.toml``, figure_period. What is asked
of every amount is gathered once a sentence and found by halving: the time is near-linear in amounts and periods.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter

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

__all__ = ["Timing", "is_appended", "is_brief", "is_start_of_move", "is_yearly"]

_VERBS = tags("auxiliary", "verb")
_DESTINATION = tags("destination")
_FROM, _TO = tags("from"), tags("to")
_OWNS = tags("owning_period")
_AFTER_COMMA = tags("clause_after_comma")
_BY_CHANGE = tags("change_between", "by", "to", "from", "than", "earlier", "level", "cased")
_AT_PRESENT = tags("at_present")
_JOINT = tags("conjunction", "preposition")
_JOINS = tags("conjunction", "pronoun")
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
_LAST, _FIRST_TOKEN = attrgetter("last"), attrgetter("first")
_OF_FIGURES = (PeriodKind.PERIOD, PeriodKind.EARLIER)
_TODAY = RelativePeriod(unit=TimeUnit.DAY)
"""As "now": the statement's own date, no period."""


class _Clause:
    """The periods of one clause, in the order of the text.

    Attributes:
        mentions: All of them.
        openers: Those that every amount of the clause may have, for they open it; without those of a founding.
        longer: Those of more than one day.
    """

    def __init__(self, sentence: Sentence, mentions: Sequence[PeriodMention]) -> None:
        self.mentions = mentions
        self.openers = [
            mention
            for mention in mentions
            if _opens_clause(sentence, mention) and not _tells_founding(sentence, mention)
        ]
        self.longer = [mention for mention in mentions if not _is_one_day(mention)]


class Timing:
    """The periods of one sentence, to be asked which of them each amount is stated for."""

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self._sentence = sentence
        self._amounts = amounts
        self._mentions = [
            mention
            for mention in sentence.periods
            if mention.kind in _OF_FIGURES
            and (mention.relative is None or mention.relative != _TODAY)
            and not dates_document(sentence, mention)
            and not tells_record(sentence, mention)
        ]
        self._owning = {
            mention.last: mention for mention in sentence.periods if _owns_amount(sentence, mention)
        }
        self._starting = {mention.first: mention for mention in reversed(self._mentions)}

    @layer
    def _clauses(self) -> Mapping[int, _Clause]:
        """The periods of each clause that has any."""
        by_clause: dict[int, list[PeriodMention]] = defaultdict(list)
        for mention in self._mentions:
            by_clause[self._sentence.clauses[mention.first]].append(mention)
        return {clause: _Clause(self._sentence, own) for clause, own in by_clause.items()}

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
        if self._starting.keys().isdisjoint((last, end, end + 1, end + 2)):
            return None
        for one in map(self._starting.get, (last, end)):
            if one is not None and one.kind is PeriodKind.EARLIER:
                return one  # «против 8,4% годом ранее»
        if self._sentence.keys[end] == "(" and end + 1 in self._starting:
            return self._starting[end + 1]  # "87.7 million tonnes (2024)"
        return self._closing(end)

    def _closing(self, end: int) -> PeriodMention | None:
        """Return the period behind a dash that closes an amount's clause: "by 10 percent in 2024 and by 25 – in 2025"."""
        keys = self._sentence.keys
        is_dash = keys[end] in DASHES and not self._sentence.glued[end]
        mention = next((one for at in (1, 2) if (one := self._starting.get(end + at))), None)
        if not is_dash or mention is None or self._sentence.kinds[mention.last] is TokenKind.WORD:
            return None
        return None if keys[mention.last] in DASHES else mention

    def _is_told_as_present(self, amount: Amount, mention: PeriodMention) -> bool:
        """Tell whether the moment of speaking opens the words from a comma to an amount, or stands in its clause alone.

        "5 percent in 2020, now 8"; "we ended it in 2024, because now 85 percent are friends".
        """
        sentence = self._sentence
        for at in range(amount.first - 1, max(mention.last, amount.first - _NEAR_PRESENT), -1):
            if sentence.flags[at] & _AT_PRESENT:
                if not sentence.same_clause(mention.first, at):
                    return sentence.clauses[at] in self._clauses_of(amount)
                opens = at - 1
                while opens > mention.last and sentence.flags[opens] & _JOINT:  # "because now"
                    opens -= 1
                return sentence.keys[opens] == "," and opens >= mention.last
            if sentence.keys[at] == ",":
                return False
        return False

    def _leads_another(self, mention: PeriodMention) -> bool:
        """Tell whether a period behind a comma is that of the amount which follows it: "…, in 2024 – $27 billion"."""
        sentence = self._sentence
        is_before_dash = sentence.keys[mention.last] in DASHES or sentence.keys[mention.last - 1] in DASHES
        opens = is_before_dash or _opens_clause(sentence, mention)
        if sentence.keys[mention.last] == "," or not opens:
            return False
        following = bisect_left(self._amounts, mention.last, key=_FIRST_TOKEN)
        if following == len(self._amounts):
            return False
        later = bisect_left(self._mentions, mention.last, key=_FIRST_TOKEN)
        first = self._amounts[following].first
        if later < len(self._mentions) and self._mentions[later].first < first:
            return False
        dash = _dash_before(sentence, self._amounts[following])
        return sentence.same_clause(mention.first, dash - 1 if dash > mention.first else first)

    def _before(self, position: int, clause: _Clause) -> Iterator[PeriodMention]:
        """Yield the nearest period before an amount that may be its own."""
        sentence, first = self._sentence, self._amounts[position].first
        at = bisect_right(clause.mentions, first, key=_LAST)
        taken = self._amounts[position - 1].first if position else -1
        while at and clause.mentions[at - 1].last > taken:  # no other amount between
            at -= 1
            mention = clause.mentions[at]
            if not _tells_founding(sentence, mention) and not self._is_of_start(position, mention):
                yield mention
                return
        at = bisect_right(clause.openers, min(taken, first), key=_LAST)
        yield from clause.openers[max(0, at - 1) : at]

    def _behind(self, position: int, clause: _Clause) -> Iterator[PeriodMention]:
        """Yield the nearest period behind an amount, and the nearest of more than a day, where they may be its own.

        Where another amount bars one period it bars all that follow, so no others are looked at.
        """
        first = self._amounts[position].first
        for mentions in (clause.mentions, clause.longer):
            at = bisect_right(mentions, first, key=_LAST)
            if at == len(mentions) or mentions[at].kind is PeriodKind.EARLIER:
                continue
            if not self._is_barred(position, mentions[at]) and not self._leads_another(mentions[at]):
                yield mentions[at]

    def _is_barred(self, position: int, mention: PeriodMention) -> bool:
        """Tell whether a period behind is not an amount's own, for others stand between that are no part of its phrase."""
        behind = bisect_right(self._amounts, mention.first, key=_LAST)
        has_others = behind > position + 1
        return has_others and (
            self._amounts[position].move == 1 or not self._phrases.is_one(position, behind)
        )

    def _is_of_start(self, position: int, mention: PeriodMention) -> bool:
        """Tell whether a period stands between the two levels of a move: "from 14.6% in June to 8.4% now"."""
        before, amount = self._amounts[position - 1], self._amounts[position]
        if not position or mention.first < before.last:
            return False
        return is_led_by(self._sentence, before, _FROM) and is_led_by(self._sentence, amount, _TO)

    @layer
    def _phrases(self) -> Phrases:
        return Phrases(self._sentence, self._amounts)


def is_start_of_move(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount is the level that another is compared with, or has come from: "against 24", "from 24"."""
    return sentence.before(Kind.COMPARED, amount.first) is not None or is_led_by(sentence, amount, _FROM)


def is_appended(sentence: Sentence, behind: int, first: int) -> bool:
    """Tell whether an amount stands in words of change alone behind a comma or in brackets: "…, up by 5 percent"."""
    keys, breaks = sentence.keys, (",", "(")
    for at in range(first - 1, max(behind, first - _LONGEST_ADDITION) - 1, -1):
        if keys[at] in breaks:
            return True
        if keys[at] in DASHES or at in sentence.dated:
            continue
        opens = keys[at - 1] in breaks and sentence.flags[at] & _AFTER_COMMA
        if opens or sentence.flags[at] & _BY_CHANGE:
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
        if at > 0 and sentence.keys[at] in DASHES and not sentence.glued[at]:
            return at
    return amount.first


def _owns_amount(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a period owns what follows it: "last year's", «прошлогодних»."""
    return sentence.flags[mention.last - 1] & _OWNS != 0 and (mention.relative or mention.period) is not None


def _opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    before = max(0, mention.first - 2)
    return (
        before == 0
        or not sentence.same_clause(before, mention.first)
        or sentence.keys[mention.first - 1] in _OPENS
        or (sentence.keys[before] in _OPENS and sentence.flags[before + 1] & ENDS_PHRASE != 0)
        or _is_at_joint(sentence, mention)
    )


def _is_at_joint(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether only an "and" and a preposition stand between the beginning of a clause and a period: ", and in 2023"."""
    between = range(sentence.clause_of[mention.first].start, mention.first)
    return len(between) <= 2 and all(sentence.flags[at] & _JOINT for at in between)


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
