"""Which of a sentence's periods an amount is stated for.

The nearest of its clause counts, else the one that opens the sentence. What is asked of every amount is gathered once a
sentence and looked up by halving, so that the time is near-linear in the amounts and periods.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, islice

from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.period import Period, RelativePeriod, TimeUnit

__all__ = ["Timing", "is_appended", "is_yearly"]

_AFTER_COMMA = tags("clause_after_comma")
_AND = tags("and")
_BY_CHANGE = tags("change_between", "by", "to", "from", "than", "earlier", "level", "cased")
_DESTINATION = tags("destination")
_FROM = tags("from")
_TO = tags("to")

_OPENING = 3
"""A period that begins within this many tokens of the sentence's beginning is told for all of the sentence."""
_BEHIND_JOINT = 6
"""Words that an "and" between an amount and a period counts as: the period is rather the other one's."""
_LONGEST_YEAR = 366
_TODAY = RelativePeriod(unit=TimeUnit.DAY)
"""As "now": the statement's own date, no period."""


class _Clause:
    """The periods of one clause, in the order of the text.

    Attributes:
        mentions: All of them.
        lasts: The token behind each.
        openers: Those that every amount of the clause may have, for they open it; without those that tell a founding.
        opener_lasts: The token behind each.
        longer: Those of more than one day.
        longer_firsts: The first token of each.
    """

    def __init__(self, sentence: Sentence, mentions: Sequence[PeriodMention]) -> None:
        self.mentions = mentions
        self.lasts = [mention.last for mention in mentions]
        self.openers = [
            mention
            for mention in mentions
            if _opens_clause(sentence, mention) and not _tells_founding(sentence, mention)
        ]
        self.opener_lasts = [mention.last for mention in self.openers]
        self.longer = [mention for mention in mentions if not _is_one_day(mention)]
        self.longer_firsts = [mention.first for mention in self.longer]


class Timing:
    """The periods of one sentence, to be asked which of them each amount is stated for."""

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self._sentence = sentence
        self._amounts = amounts
        self._lasts = [amount.last for amount in amounts]
        mentions = [
            mention
            for mention in sentence.periods
            if mention.kind is PeriodKind.PERIOD and mention.relative != _TODAY
        ]
        self._starting = {mention.first: mention for mention in reversed(mentions)}
        self._opening = [mention for mention in mentions if _opens(sentence, mention)]
        by_clause: dict[int, list[PeriodMention]] = defaultdict(list)
        for mention in mentions:
            by_clause[sentence.clauses[mention.first]].append(mention)
        self._clauses = {clause: _Clause(sentence, own) for clause, own in by_clause.items()}

    def period(self, position: int) -> PeriodMention | None:
        """Return the period told for amounts[position]: the nearest of its clause, else the one that opens the sentence.

        A period with another amount between is that amount's own, save that the one at the clause's beginning is
        everybody's.
        """
        sentence, amount = self._sentence, self._amounts[position]
        if not self._starting or self._is_base(amount):
            return None
        end = _end_of(amount)
        if sentence.keys[end] == "(" and end + 1 in self._starting:
            return self._starting[end + 1]  # "87.7 million tonnes (2024)"
        numbers = {sentence.clauses[at] for at in (amount.first, _dash_before(sentence, amount))}
        clauses = [self._clauses[number] for number in numbers if number in self._clauses]
        reachable = [
            found
            for clause in clauses
            for found in (self._before(position, clause), self._behind(position, clause))
            if found is not None
        ]
        if reachable:
            # Of two that are equally near, the one on the side where the language tells the time of a noun.
            before = _tells_time_before(sentence.vocabulary.language)
            return min(
                reachable,
                key=lambda one: (self._gap(amount, one), (one.last <= amount.first) != before, one.first),
            )
        return next((mention for mention in self._opening if mention.last <= amount.first), None)

    def _is_base(self, amount: Amount) -> bool:
        """Tell whether an amount is only what another is compared with, of a time not told: «против 8,4% годом ранее»."""
        is_compared = self._sentence.before(Kind.COMPARED, amount.first) is not None
        return is_compared and amount.last in self._bases

    @cached_property
    def _bases(self) -> frozenset[int]:
        """The tokens at which a time to compare with begins that is not told further."""
        return frozenset(
            mention.first
            for mention in self._sentence.periods
            if mention.kind is PeriodKind.BASE and mention.relative is None and mention.period is None
        )

    def _before(self, position: int, clause: _Clause) -> PeriodMention | None:
        """Return the nearest period before an amount that may be its own."""
        sentence, amount, at = (
            self._sentence,
            self._amounts[position],
            bisect_right(clause.lasts, self._amounts[position].first),
        )
        taken = self._amounts[position - 1].first if position else -1
        while at and clause.lasts[at - 1] > taken:  # no other amount between
            at -= 1
            mention = clause.mentions[at]
            if not _tells_founding(sentence, mention) and not self._is_of_start(position, mention):
                return mention
        at = bisect_right(clause.opener_lasts, min(taken, amount.first))
        return clause.openers[at - 1] if at else None

    def _behind(self, position: int, clause: _Clause) -> PeriodMention | None:
        """Return the nearest period behind an amount that may be its own.

        Where another amount bars one period it bars all that follow, so one or two are looked at.
        """
        sentence, amount = self._sentence, self._amounts[position]
        at = bisect_right(clause.lasts, amount.first)
        if at == len(clause.lasts):
            return None
        mention = clause.mentions[at]
        has_comma = sentence.commas_before(mention.first) > sentence.commas_before(amount.last)
        if has_comma and _is_one_day(mention):
            # "…, the minister said on 13 August": the day is that of the saying.
            at = bisect_left(clause.longer_firsts, mention.first)
            if at == len(clause.longer):
                return None
            mention = clause.longer[at]
        return None if self._is_barred(position, mention) else mention

    def _is_barred(self, position: int, mention: PeriodMention) -> bool:
        """Tell whether a period behind is not an amount's own, for others stand between that are no part of its phrase."""
        behind = bisect_right(self._lasts, mention.first)
        if behind <= position + 1:
            return False
        return self._amounts[position].move == 1 or not self._phrases.is_one(position, behind)

    def _is_of_start(self, position: int, mention: PeriodMention) -> bool:
        """Tell whether a period stands between the two levels of a move: "from 14.6% in June to 8.4% now"."""
        if not position:
            return False
        before = self._amounts[position - 1]
        if mention.first < before.last or not _is_base_level(self._sentence, before):
            return False
        start = _start(self._sentence, self._amounts[position]) - 1
        return self._sentence.flags[start] & _TO != 0

    @cached_property
    def _phrases(self) -> _Phrases:
        return _Phrases(self._sentence, self._amounts)

    @cached_property
    def _joints(self) -> Sequence[int]:
        """How many words that join two statements stand before each token."""
        sentence = self._sentence
        joins = ((sentence.flags[at] & _AND != 0) or sentence.keys[at] == ";" for at in range(len(sentence)))
        return list(accumulate(joins, initial=0))

    def _gap(self, amount: Amount, mention: PeriodMention) -> int:
        """Return the words between an amount and a period; an "and" among them counts as several."""
        is_before = mention.last <= amount.first
        first, last = (mention.last, amount.first) if is_before else (_end_of(amount), mention.first)
        return (
            last - first + _BEHIND_JOINT * (self._joints[last] - self._joints[first]) if first < last else 0
        )


class _Phrases:
    """What parts the amounts of a sentence from one another, gathered once.

    An "and" or comma right before an amount only lists it ("9 million passengers and 140,000 tonnes last year"). So the
    size and the level of one change ("fell by 12 percent to $650 million last year") and a thing with its worth
    ("three projects worth €450 million were launched last year") have one period.
    """

    def __init__(self, sentence: Sentence, amounts: Sequence[Amount]) -> None:
        self._sentence = sentence
        self._amounts = amounts
        self._bases = _counts(
            amounts,
            lambda one: bool(sentence.before(Kind.COMPARED, one.first)) or _is_base_level(sentence, one),
        )
        self._places = _counts(amounts, lambda one: _is_place(sentence, one))
        joints = {_start(sentence, amount) - 1 for amount in amounts}
        self._breaks = {breaks: self._breaking(breaks, joints) for breaks in (_BREAKS, _BREAKS & ~_VERBS)}

    def _breaking(self, breaks: int, joints: set[int]) -> Mapping[int, Sequence[int]]:
        """Return the tokens that part two amounts, in order, by the clause that they stand in."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in self._parting(breaks, joints):
            found[self._sentence.clauses[at]].append(at)
        return found

    def _parting(self, breaks: int, joints: set[int]) -> Iterator[int]:
        sentence = self._sentence
        for at in range(len(sentence)):
            ends = sentence.keys[at] == "," or sentence.flags[at] & breaks
            if sentence.at(Kind.COMPARED, at) or (ends and at not in joints):
                yield at

    def is_one(self, position: int, behind: int) -> bool:
        """Tell whether no verb, conjunction or comma parts an amount from those that follow it, to before *behind*."""
        following = position + 1
        if self._bases[behind] > self._bases[following]:
            return False
        only_places = self._places[behind] - self._places[following] == behind - following
        amount = self._amounts[position]
        clause = self._sentence.clauses[amount.first]  # what stands in brackets parts nothing
        breaks = self._breaks[_BREAKS & ~_VERBS if only_places else _BREAKS].get(clause, ())
        at = bisect_left(breaks, amount.last)
        return at == len(breaks) or breaks[at] >= self._amounts[behind - 1].first


def _counts(amounts: Iterable[Amount], is_one: Callable[[Amount], bool]) -> Sequence[int]:
    """Return how many amounts before each position are such."""
    return list(accumulate(map(is_one, amounts), initial=0))


_LONGEST_ADDITION = 8


def is_appended(sentence: Sentence, behind: int, first: int) -> bool:
    """Tell whether an amount is told in words of change alone behind a comma or in brackets: "…, up by 5 percent"."""
    at = first
    while at > max(behind, first - _LONGEST_ADDITION):
        at -= 1
        if sentence.keys[at] in (",", "("):
            return True
        opens = sentence.keys[at - 1] in (",", "(") and sentence.flags[at] & _AFTER_COMMA
        if (
            not opens
            and not sentence.flags[at] & _BY_CHANGE
            and not any(_is_of_change(sentence, at, kind) for kind in _OF_CHANGE)
        ):
            return False
    return False


_OF_CHANGE = (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.QUALIFIER)


def _is_of_change(sentence: Sentence, index: int, kind: Kind) -> bool:
    return any(mark.last > index for at in (index, index - 1) for mark in sentence.all_at(kind, at))


def _dash_before(sentence: Sentence, amount: Amount) -> int:
    """Return the mark that stands for the verb before an amount («за восемь месяцев — 29 млрд», "2024: 27"), else the amount."""
    qualifier = sentence.before(Kind.QUALIFIER, amount.first)
    before = (qualifier.first if qualifier else amount.first) - 1
    is_dash = before > 0 and (sentence.keys[before] in DASHES) and not sentence.glued[before]
    return before if is_dash or sentence.keys[before] == ":" else amount.first


def _tells_time_before(language: str) -> bool:
    return bool(load(language, "clauses").get("time", {}).get("before_noun", False))


def _opens(sentence: Sentence, mention: PeriodMention) -> bool:
    words = (at for at in range(mention.first) if sentence.kinds[at] is not TokenKind.MARK)
    return next(islice(words, _OPENING - 1, None), None) is None


_OPENS = frozenset(',“«"')


def _opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    before = max(0, mention.first - 2)
    return (
        before == 0
        or not sentence.same_clause(before, mention.first)
        or sentence.keys[mention.first - 1] in _OPENS
        or (sentence.keys[before] in _OPENS and sentence.flags[before + 1] & ENDS_PHRASE != 0)
    )


def _tells_founding(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a period only says when something began: "the company, founded in 1998, employs 3,000"."""
    founded = load(sentence.vocabulary.language, "clauses").get("founded", {}).get("words", ())
    return sentence.keys[mention.last] == "," and sentence.keys[mention.first - 2] in founded


_BREAKS = tags("auxiliary", "verb", "conjunction", "pronoun")
_VERBS = tags("auxiliary", "verb")


def _is_place(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount only counts the places where something is so: "schools were opened in six regions"."""
    return amount.counted is not None and sentence.flags[amount.first - 1] & _DESTINATION != 0


def _is_base_level(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a "from" leads to the level that something was at: "doubled from $49 billion in 2021"."""
    return sentence.flags[_start(sentence, amount) - 1] & _FROM != 0


def _end_of(amount: Amount) -> int:
    """Return the token behind an amount and its noun."""
    return amount.counted.last if amount.counted else amount.last


def _start(sentence: Sentence, amount: Amount) -> int:
    """Return the first token of an amount with the qualifier before it."""
    mark = sentence.before(Kind.QUALIFIER, amount.first)
    return amount.first if mark is None else mark.first


def _is_one_day(mention: PeriodMention) -> bool:
    if mention.relative is not None:
        return mention.relative.unit is TimeUnit.DAY or mention.relative.days is not None
    return mention.period is not None and mention.period.start == mention.period.end


def is_yearly(mention: PeriodMention | None) -> bool:
    """Tell whether a period is closed and at most a year long."""
    if mention is None:
        return False
    if mention.relative is not None:
        return _is_yearly_relative(mention.relative)
    return mention.period is not None and _is_yearly_period(mention.period)


def _is_yearly_period(period: Period) -> bool:
    if period.start is None or period.end is None:
        return False
    return (period.end - period.start).days < _LONGEST_YEAR


_PER_YEAR = {
    TimeUnit.DAY: _LONGEST_YEAR,
    TimeUnit.WEEK: 53,
    TimeUnit.MONTH: 12,
    TimeUnit.QUARTER: 4,
    TimeUnit.HALF: 2,
    TimeUnit.YEAR: 1,
}


def _is_yearly_relative(period: RelativePeriod) -> bool:
    if period.open_end and not period.open_start:
        return period.unit is TimeUnit.YEAR and not period.offset and not period.length  # "since January"
    return not period.open_start and abs(period.length) <= _PER_YEAR[period.unit]
