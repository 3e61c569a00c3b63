"""When a promise is to be kept: the period of its clause that lies ahead.

What is to be done on the day of the statement itself is the day's programme and no promise.
"""

from __future__ import annotations

from datetime import date

import attrs

from kzru.lang.declension import name_words
from kzru.parsing.annotation.attach import Anchor, attach
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.periods import PeriodKind, PeriodMention, coming
from kzru.values.period import Period, RelativePeriod, TimeUnit

__all__ = ["find_deadline", "has_time_ahead", "is_of_days", "is_of_the_day", "is_of_the_past"]

_VISIT = 14
"""Days: what happens at one visit or meeting."""
_RECENT = 31
"""Days: what was agreed longer ago is history."""


def find_deadline(
    reading: CommitmentSentence, clause: Clause, published: date | None, *, lies_ahead: bool
) -> PeriodMention | None:
    """Return the period that says by when: one with an open start, else one behind the cue, else any of the clause.

    Args:
        reading: The sentence.
        clause: The clause.
        published: The date of the document.
        lies_ahead: Whether the words of the clause are a future, so that "in May" is the next May.
    """
    bars = {
        "the day of the statement": _is_today,
        "over": lambda mention: not _lies_ahead(mention, published) or _is_of_document(reading, mention),
        "no end alone": lambda mention: not _has_open_start(mention),
    }
    anchor = Anchor(reading.sentence, clause.predicate, clause.behind, bars)
    periods = _periods(reading, clause.first, clause.last, published, lies_ahead=lies_ahead)
    found = attach("commitment_deadline", anchor, periods)
    return None if found is None else found.value


def _is_of_document(reading: CommitmentSentence, mention: PeriodMention) -> bool:
    """Tell whether a time is that of a document: "in a statement published on May 5", not "will be published on May 5"."""
    keys, words = reading.keys, reading.words
    at = mention.first - (keys[mention.first - 1] in words.prepositions) - 1
    return keys[at] in words.documented and keys[reading.before_adverbs(at - 1)] not in words.auxiliaries


def is_of_the_day(reading: CommitmentSentence, clause: Clause, published: date | None) -> bool:
    """Tell whether a clause states what is done on the day of the statement."""
    endings = name_words(reading.language).possessives  # "today's requirements" are of no act
    periods = reading.periods(clause.first, clause.last)
    found = [mention for mention in periods if not reading.keys[mention.last - 1].endswith(endings)]
    return bool(found) and all(_is_today(m) or _resolves_to(m, published) for m in found)


def has_time_ahead(
    reading: CommitmentSentence, clause: Clause, published: date | None, *, lies_ahead: bool
) -> bool:
    """Tell whether a clause states a time that ends or begins later than the day of the statement: not "the last three years"."""
    found = _periods(reading, clause.first, clause.last, published, lies_ahead=lies_ahead)
    return any(_begins_ahead(mention, published) for mention in found) or any(
        _lies_ahead(mention, published)
        and not _is_today(mention)
        and (
            published is None
            or ((period := mention.resolve(published)) is not None and period.end != published)
        )
        for mention in found
    )


def is_of_days(mention: PeriodMention | None, published: date | None) -> bool:
    """Tell whether a time is of some days, at which more than one thing may be done."""
    period = None if mention is None else mention.resolve(published)
    return period is not None and period.days is not None and period.days <= _VISIT


def _resolves_to(mention: PeriodMention, published: date | None) -> bool:
    return published is not None and mention.resolve(published) == Period.of_day(published)


def is_of_the_past(
    reading: CommitmentSentence, clause: Clause, act: int, published: date | None, *, lies_ahead: bool
) -> bool:
    """Tell whether all that a clause states about time lies well behind; beside a future no month without its year does.

    What an act is done to may be past ("continue the work that began last year"), save the time by which it was to be done.
    """
    if published is None:
        return False
    last = clause.last if lies_ahead else act
    periods = _periods(reading, clause.first, last, published, lies_ahead=lies_ahead)
    due = () if lies_ahead else reading.periods(act, clause.last)
    if due and all(_has_open_start(mention) and _is_long_over(mention, published) for mention in due):
        return True
    return bool(periods) and all(_is_long_over(mention, published) for mention in periods)


def _periods(
    reading: CommitmentSentence, first: int, last: int, published: date | None, *, lies_ahead: bool
) -> list[PeriodMention]:
    """Return the periods among tokens; beside a future a month without its year is the next one."""
    if not lies_ahead:
        return reading.periods(first, last)
    kinds = (PeriodKind.PERIOD, PeriodKind.WEEKDAY)
    return [_coming(mention, published) for mention in reading.periods(first, last, kinds)]


def _is_long_over(mention: PeriodMention, published: date) -> bool:
    period = mention.resolve(published)
    return period is not None and period.end is not None and (published - period.end).days > _RECENT


def _coming(mention: PeriodMention, published: date | None) -> PeriodMention:
    """Return a month, date or day of the week as the next one, where the one it would be else is over."""
    if published is None or mention.relative is None:
        return mention
    return attrs.evolve(mention, relative=coming(mention.relative, published))


def _is_today(mention: PeriodMention) -> bool:
    relative = mention.relative
    return relative is not None and relative == RelativePeriod(unit=TimeUnit.DAY)


def _has_open_start(mention: PeriodMention) -> bool:
    if mention.relative is not None:
        return mention.relative.open_start
    return mention.period is not None and mention.period.start is None


def _lies_ahead(mention: PeriodMention, published: date | None) -> bool:
    """Tell whether a period has an end that is not over when the statement is made."""
    if mention.relative is not None and mention.relative.length < 0:
        return False  # "over the last five years" ends today
    if mention.relative is not None and published is None:
        return _is_ahead(mention.relative)
    period = mention.resolve(published)
    return period is not None and period.end is not None and (published is None or period.end >= published)


def _begins_ahead(mention: PeriodMention, published: date | None) -> bool:
    """Tell whether a period without an end begins when the statement is long made: "from 2027 on"."""
    period = mention.resolve(published)
    if period is None or period.start is None or period.end is not None:
        return False
    return published is not None and period.start > published


def _is_ahead(relative: RelativePeriod) -> bool:
    return not relative.open_end and relative.offset >= 0 and relative.length >= 0
