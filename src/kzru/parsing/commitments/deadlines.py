"""When a promise is to be kept: the period of its clause that lies ahead.

What is to be done on the day of the statement itself is the day's programme and no promise.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kzru.evolve import evolve
from kzru.parsing.annotation.attach import Anchor, attach
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.sentence import TIMES, CommitmentSentence
from kzru.parsing.periods import PeriodKind, PeriodMention, coming
from kzru.values.period import Period, RelativePeriod, TimeUnit

__all__ = ["find_deadline", "has_time_ahead", "is_of_days", "is_of_the_day", "is_of_the_past"]

_FOR = tags("about_link")
_VISIT = 14
"""Days: what happens at one visit or meeting."""
_YEAR = 366
"""Days of the longest year."""
_NEAR = 8
"""Words before the years of a programme among which its noun stands."""
_RECENT = 31
"""Days: what was agreed longer ago is history."""


def find_deadline(
    reading: CommitmentSentence,
    clause: Clause,
    published: date | None,
    *,
    lies_ahead: bool,
    carries_out: bool = False,
) -> PeriodMention | None:
    """Return the period that says by when: one with an open start, else one behind the cue, else any of the clause.

    The years of a programme are those of an act that *carries it out*, and of none that only makes it: "will sign a plan for 2026–2028".
    """
    bars = {
        "the day of the statement": _is_today,
        "over": lambda mention: (
            not _lies_ahead(mention, published)
            or (not carries_out and (_is_of_document(reading, mention) or _is_of_programme(reading, mention)))
        ),
        "no end alone": lambda mention: not _has_open_start(mention),
    }
    anchor = Anchor(reading.sentence, clause.predicate, clause.behind, bars)
    periods = _periods(reading, clause, clause.last, published, lies_ahead=lies_ahead)
    found = attach("commitment_deadline", anchor, periods)
    return None if found is None else found.value


def _is_of_document(reading: CommitmentSentence, mention: PeriodMention) -> bool:
    """Tell whether a time is that of a document: "in a statement published on May 5", «на период до 2036 года», not "will be published on May 5"."""
    keys, words = reading.keys, reading.words
    at = mention.first - (keys[mention.first - 1] in words.prepositions) - 1
    return keys[at] in words.documented and keys[reading.before_adverbs(at - 1)] not in words.auxiliaries


def _is_of_programme(reading: CommitmentSentence, mention: PeriodMention) -> bool:
    """Tell whether several years are those of a programme before them: «программа на | 2026–2030 годы»."""
    first, period = mention.first, mention.period
    if not reading.flags[first - 1] & _FOR or period is None or None in (period.start, period.end):
        return False
    programmes = reading.words.classes.get("programmes", ())
    is_led = any(key in programmes for key in reading.keys[max(0, first - _NEAR) : first])
    return (period.days or 0) > _YEAR and is_led


def is_of_the_day(reading: CommitmentSentence, clause: Clause, published: date | None) -> bool:
    """Tell whether a clause states what is done on the day of the statement."""
    endings = reading.name_words.possessives  # "today's requirements" are of no act
    periods = reading.periods(clause.first, clause.last)
    found = [mention for mention in periods if not reading.keys[mention.last - 1].endswith(endings)]
    day = None if published is None else Period.of_day(published)
    return bool(found) and all(
        _is_today(mention) or (day is not None and mention.resolve(published) == day) for mention in found
    )


def has_time_ahead(
    reading: CommitmentSentence, clause: Clause, published: date | None, *, lies_ahead: bool
) -> bool:
    """Tell whether a clause states a time that ends or begins later than the day of the statement: not "the last three years"."""
    for mention in _periods(reading, clause, clause.last, published, lies_ahead=lies_ahead):
        if _begins_ahead(mention, published):
            return True
        is_of_today = _is_today(mention) or (published is not None and _end(mention, published) == published)
        if _lies_ahead(mention, published) and not is_of_today:
            return True
    return False


def is_of_days(mention: PeriodMention | None, published: date | None) -> bool:
    """Tell whether a time is of some days, at which more than one thing may be done."""
    period = None if mention is None else mention.resolve(published)
    return period is not None and period.days is not None and period.days <= _VISIT


def is_of_the_past(
    reading: CommitmentSentence, clause: Clause, act: int, published: date | None, *, lies_ahead: bool
) -> bool:
    """Tell whether all that a clause states about time lies well behind; beside a future no month without its year does.

    What an act is done to may be past ("continue the work that began last year"), save the time by which it was to be done.
    """
    last = clause.last if lies_ahead else act
    periods = _periods(reading, clause, last, published, lies_ahead=lies_ahead)
    told = [] if lies_ahead else _periods(reading, clause, clause.last, published, lies_ahead=False)
    due = [mention for mention in told if mention.first >= act]
    is_overdue = bool(due) and all(map(_has_open_start, due)) and _are_long_over(due, published)
    return is_overdue or _are_long_over(periods, published)


def _periods(
    reading: CommitmentSentence, clause: Clause, last: int, published: date | None, *, lies_ahead: bool
) -> list[PeriodMention]:
    """Return the periods of a clause up to a token; a month, date or day of the week is the next one, where what is to come has it.

    That is each one beside a future, else one that says by when something is to be done: "agreed to finish it by May",
    «до 1 марта поручено», but not "by May they agreed".
    """
    periods = reading.periods(clause.first, last, TIMES if lies_ahead else (PeriodKind.PERIOD,))
    if published is None:
        return periods
    return [
        evolve(mention, relative=coming(mention.relative, published))
        if mention.relative is not None and (lies_ahead or _says_by_when(clause, mention))
        else mention
        for mention in periods
    ]


def _says_by_when(clause: Clause, mention: PeriodMention) -> bool:
    """Tell whether a time by which something is to be done stands behind a cue or right before it."""
    is_beside = (
        mention.first >= clause.behind or mention.last == clause.predicate or clause.behind == clause.last
    )
    return is_beside and _has_open_start(mention)


def _are_long_over(mentions: Sequence[PeriodMention], published: date | None) -> bool:
    """Tell whether there are times and all of them lie well behind."""
    if published is None or not mentions:
        return False
    ends = [_end(mention, published) for mention in mentions]
    return all(end is not None and (published - end).days > _RECENT for end in ends)


def _end(mention: PeriodMention, published: date | None) -> date | None:
    period = mention.resolve(published)
    return None if period is None else period.end


def _is_today(mention: PeriodMention) -> bool:
    return mention.relative == RelativePeriod(unit=TimeUnit.DAY)


def _has_open_start(mention: PeriodMention) -> bool:
    if mention.relative is not None:
        return mention.relative.open_start
    return mention.period is not None and mention.period.start is None


def _lies_ahead(mention: PeriodMention, published: date | None) -> bool:
    """Tell whether a period has an end that is not over when the statement is made."""
    relative = mention.relative
    if relative is not None and relative.length < 0:
        return False  # "over the last five years" ends today
    if relative is not None and published is None:
        return not relative.open_end and relative.offset >= 0
    end = _end(mention, published)
    return end is not None and (published is None or end >= published)


def _begins_ahead(mention: PeriodMention, published: date | None) -> bool:
    """Tell whether a period without an end begins when the statement is long made: "from 2027 on"."""
    period = mention.resolve(published)
    if period is None or period.start is None or period.end is not None:
        return False
    return published is not None and period.start > published
