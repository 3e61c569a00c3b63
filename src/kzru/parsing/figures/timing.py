"""Which of a sentence's periods an amount is stated for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from kzru.lang.loader import load
from kzru.model.figure import Status
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.status import find_status
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.period import Period, RelativePeriod, TimeUnit

__all__ = ["find_period", "is_appended", "is_yearly", "last_years"]

_OPENING = 3
"""A period that begins within this many tokens of the sentence's beginning is told for all of the sentence."""
_BEHIND_JOINT = 6
"""Words that an "and" between an amount and a period counts as: the period is rather the other one's."""
_LONGEST_YEAR = 366
_TODAY = RelativePeriod(unit=TimeUnit.DAY)
"""As "now": the statement's own date, no period."""


def find_period(sentence: Sentence, amounts: Sequence[Amount], position: int) -> PeriodMention | None:
    """Return the period told for amounts[position]: the nearest of its clause, else the one that opens the sentence.

    A period with another amount between is that amount's own, save that the one at the clause's beginning is
    everybody's.
    """
    amount = amounts[position]
    if _is_base(sentence, amount):
        return None
    mentions = [
        mention
        for mention in sentence.periods
        if mention.kind is PeriodKind.PERIOD and mention.relative != _TODAY
    ]
    if (
        bracketed := next((one for one in mentions if _is_in_brackets(sentence, amount, one)), None)
    ) is not None:
        return bracketed
    clauses = {sentence.clauses[at] for at in (amount.first, _dash_before(sentence, amount))}
    own = [mention for mention in mentions if sentence.clauses[mention.first] in clauses]
    reachable = [mention for mention in own if _reaches(sentence, amounts, position, mention)]
    if reachable:
        # Of two that are equally near, the one on the side where the language tells the time of a noun.
        before = _tells_time_before(sentence.vocabulary.language)
        return min(
            reachable,
            key=lambda mention: (_gap(sentence, amount, mention), (mention.last <= amount.first) != before),
        )
    return next(
        (mention for mention in mentions if _opens(sentence, mention) and mention.last <= amount.first), None
    )


def last_years(
    sentence: Sentence, amount: Amount, mention: PeriodMention | None, published: date | None
) -> PeriodMention | None:
    """Return a period of months alone as last year's, where it lies ahead of the statement and the past is told of.

    "Was built in December", said in March; "will be built in December" and "is to open in December" are this year's.
    """
    if mention is None or mention.relative is None or published is None:
        return mention
    if not _is_ahead(mention.relative, published):
        return mention
    year = load(sentence.vocabulary.language, "clauses").get("time", {}).get("year", ())
    if any(sentence.key(at) in year for at in range(mention.first, mention.last)):
        return mention
    is_past = (
        mention.relative.open_end or _tells_past(sentence, amount) or _is_headline(sentence, amount, mention)
    )
    if find_status(sentence, amount).value is Status.TARGET or not is_past:
        return mention
    return attrs.evolve(mention, relative=attrs.evolve(mention.relative, offset=-1))


def _is_ahead(period: RelativePeriod, published: date) -> bool:
    """Tell whether the months of the statement's own year, or days of one of them, end or begin later than it."""
    if period.months is None or period.offset or period.open_start:
        return False
    end = 0 if period.open_end else 1
    month, day = period.months[end], period.days[end] if period.days else 0
    return (month, day) > (published.month, published.day if day else 0)


def _is_headline(sentence: Sentence, amount: Amount, mention: PeriodMention) -> bool:
    """Tell whether a change of several months is told in the present: "exports jump 12% in January–October"."""
    months = mention.relative.months if mention.relative else None
    if months is None or months[0] == months[1]:
        return False
    return any(sentence.same_clause(mark.first, amount.first) for mark in sentence.marks(Kind.CHANGE_VERB))


def _tells_past(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a verb of the past stands in the clause of an amount."""
    time = load(sentence.vocabulary.language, "clauses").get("time", {})
    words, endings, others = (
        time.get("past", ()),
        tuple(time.get("past_endings", ())),
        time.get("not_past", ()),
    )
    return any(
        sentence.same_clause(at, amount.first)
        and (
            token.key in words
            or (token.text.islower() and token.key.endswith(endings) and token.key not in others)
        )
        for at, token in enumerate(sentence.tokens)
    )


_LONGEST_ADDITION = 8


def is_appended(sentence: Sentence, behind: int, first: int) -> bool:
    """Tell whether an amount is told in words of change alone behind a comma or in brackets: "…, up by 5 percent"."""
    at = first
    while at > max(behind, first - _LONGEST_ADDITION):
        at -= 1
        if sentence.key(at) in (",", "("):
            return True
        opens = sentence.key(at - 1) in (",", "(") and sentence.at(Kind.CLAUSE_AFTER_COMMA, at) is not None
        if not opens and not any(_is_of_change(sentence, at, kind) for kind in _OF_CHANGE):
            return False
    return False


_OF_CHANGE = (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.CHANGE_BETWEEN, Kind.CHANGE_WORD, Kind.QUALIFIER)


def _is_of_change(sentence: Sentence, index: int, kind: Kind) -> bool:
    return any(mark.last > index for at in (index, index - 1) for mark in sentence.all_at(kind, at))


def _is_in_brackets(sentence: Sentence, amount: Amount, mention: PeriodMention) -> bool:
    """Tell whether a period stands in brackets right behind an amount: "87.7 million tonnes (2024)"."""
    end = amount.counted.last if amount.counted else amount.last
    return mention.first == end + 1 and sentence.key(end) == "("


def _dash_before(sentence: Sentence, amount: Amount) -> int:
    """Return the mark that stands for the verb before an amount («за восемь месяцев — 29 млрд», "2024: 27"), else the amount."""
    qualifier = sentence.before(Kind.QUALIFIER, amount.first)
    before = (qualifier.first if qualifier else amount.first) - 1
    is_dash = before > 0 and sentence.is_dash(before) and not sentence.adjacent(before)
    return before if is_dash or sentence.key(before) == ":" else amount.first


def _is_base(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount is only what another is compared with, of a time not told: «против 8,4% годом ранее»."""
    is_compared = sentence.before(Kind.COMPARED, amount.first) is not None
    return is_compared and any(
        mention.kind is PeriodKind.BASE
        and mention.first == amount.last
        and mention.relative is None
        and mention.period is None
        for mention in sentence.periods
    )


def _tells_time_before(language: str) -> bool:
    return bool(load(language, "clauses").get("time", {}).get("before_noun", False))


def _opens(sentence: Sentence, mention: PeriodMention) -> bool:
    words = [at for at in range(mention.first) if sentence.kind(at) is not TokenKind.MARK]
    return len(words) < _OPENING


_OPENS = frozenset(',“«"')


def _opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    before = max(0, mention.first - 2)
    return (
        before == 0
        or not sentence.same_clause(before, mention.first)
        or sentence.key(mention.first - 1) in _OPENS
        or (sentence.key(before) in _OPENS and sentence.at(Kind.PHRASE_END, before + 1) is not None)
    )


def _reaches(sentence: Sentence, amounts: Sequence[Amount], position: int, mention: PeriodMention) -> bool:
    amount = amounts[position]
    if mention.last <= amount.first:
        between = amounts[:position]
        if _tells_founding(sentence, mention) or _is_of_start(sentence, amount, between, mention):
            return False
        return _opens_clause(sentence, mention) or not any(mention.last <= other.first for other in between)
    between = [other for other in amounts[position + 1 :] if other.last <= mention.first]
    if between and (amount.move == 1 or not _is_one_phrase(sentence, amount, between)):
        return False
    # "…, the minister said on 13 August": the day is that of the saying.
    return not (
        _is_one_day(mention) and any(sentence.key(at) == "," for at in range(amount.last, mention.first))
    )


def _is_of_start(
    sentence: Sentence, amount: Amount, before: Sequence[Amount], mention: PeriodMention
) -> bool:
    """Tell whether a period stands between the two levels of a move: "from 14.6% in June to 8.4% now"."""
    if not before or mention.first < before[-1].last or not _is_base_level(sentence, before[-1]):
        return False
    return any(mark.value == "to" for mark in sentence.all_at(Kind.CHANGE_WORD, _start(sentence, amount) - 1))


def _tells_founding(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a period only says when something began: "the company, founded in 1998, employs 3,000"."""
    founded = load(sentence.vocabulary.language, "clauses").get("founded", {}).get("words", ())
    return sentence.key(mention.last) == "," and sentence.key(mention.first - 2) in founded


_BREAKS = frozenset({"auxiliaries", "verbs", "conjunctions", "pronouns"})


_VERBS = frozenset({"auxiliaries", "verbs"})


def _is_place(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount only counts the places where something is so: "schools were opened in six regions"."""
    leads = sentence.all_at(Kind.ROLE, amount.first - 1) if amount.counted and amount.first else ()
    return any(mark.value == "destination" for mark in leads)


def _is_one_phrase(sentence: Sentence, amount: Amount, following: Sequence[Amount]) -> bool:
    """Tell whether no verb, conjunction or comma parts an amount from those that follow it.

    An "and" or comma right before an amount only lists it ("9 million passengers and 140,000 tonnes last year").
    So the size and the level of one change ("fell by 12 percent to $650 million last year") and a thing with its
    worth ("three projects worth €450 million were launched last year") have one period.
    """
    breaks = _BREAKS - _VERBS if all(_is_place(sentence, other) for other in following) else _BREAKS
    joints = {_start(sentence, other) - 1 for other in following}
    if any(
        sentence.before(Kind.COMPARED, other.first) or _is_base_level(sentence, other) for other in following
    ):
        return False
    return not any(
        (sentence.key(at) == "," and at not in joints)
        or sentence.at(Kind.COMPARED, at)
        or any(mark.value in breaks for mark in sentence.all_at(Kind.PHRASE_END, at) if at not in joints)
        for at in range(amount.last, following[-1].first)
        if sentence.same_clause(at, amount.first)  # what stands in brackets parts nothing
    )


def _is_base_level(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a "from" leads to the level that something was at: "doubled from $49 billion in 2021"."""
    start = _start(sentence, amount)
    return any(mark.value == "from" for mark in sentence.all_at(Kind.CHANGE_WORD, start - 1))


def _start(sentence: Sentence, amount: Amount) -> int:
    """Return the first token of an amount with the qualifier before it."""
    mark = sentence.before(Kind.QUALIFIER, amount.first)
    return amount.first if mark is None else mark.first


def _is_one_day(mention: PeriodMention) -> bool:
    if mention.relative is not None:
        return mention.relative.unit is TimeUnit.DAY or mention.relative.days is not None
    return mention.period is not None and mention.period.start == mention.period.end


def _gap(sentence: Sentence, amount: Amount, mention: PeriodMention) -> int:
    """Return the words between an amount and a period; an "and" among them counts as several."""
    if mention.last <= amount.first:
        between = range(mention.last, amount.first)
    else:
        between = range(amount.counted.last if amount.counted else amount.last, mention.first)
    joints = sum(sentence.is_word(at, "and") or sentence.key(at) == ";" for at in between)
    return len(between) + _BEHIND_JOINT * joints


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
