"""Anniversaries that a verb tells: so many years have passed since something.

::

    English   marks 30 years of diplomatic relations
    Russian   исполняется 30 лет установления дипломатических отношений
    Kazakh    Абайдың туғанына 180 жыл толады
"""

from __future__ import annotations

from kzru.lang.events import concepts
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.stated import stated
from kzru.text.tokens import TokenKind
from kzru.values.period import Period

__all__ = ["anniversary_of_years", "celebrated", "commemorated_end"]

_CONCEPT = "anniversary"
_FEWEST = 5
"""Fewer years are the age of a child, or of something that nobody celebrates."""
_MOST = 2_000
_CELEBRATED_NEAR = 5
"""Years from its celebration within which an anniversary is spoken of."""


def anniversary_of_years(reading: EventSentence, mark: Mark) -> EventMention | None:
    """Return the anniversary that a verb tells with the years and with what they are counted from; None without both."""
    clause = reading.circumstances.clause(mark.first)
    found = find(reading, "years", mark, within=clause)
    if found is None:
        return None
    sentence, is_before = reading.sentence, found.at < mark.first
    first = phrase_begin(sentence, found.at) if is_before else found.at
    last = found.behind if is_before else reading.topic_end(found.at, is_open=True)
    while first < last - 1 and (first in sentence.dated or reading.is_one_of("possessive", first)):
        first += 1
    near = range(found.behind, mark.first) if is_before else range(mark.last, found.at)
    numbers = (at for at in near if sentence.kinds[at] is TokenKind.NUMBER and sentence.keys[at].isdecimal())
    number = next(numbers, None)
    years = (
        int(sentence.keys[number]) if number is not None and len(sentence.keys[number]) < len("10000") else 0
    )
    if number is None or not _FEWEST <= years <= _MOST or last <= first:
        return None
    begin, end = min(first, number), max(last, mark.last if is_before else last)
    span = EventSpan(begin, mark.first, mark.last, end, end, is_verb=True)
    return stated(
        reading, mark, span, concepts()[_CONCEPT], reading.circumstances.find_when(span, is_lasting=False),
        Finding(years, "years that a verb tells to have passed", number, number + 1),
        is_upcoming=False, is_new=True, topic=" ".join(sentence.words(first, last).split()),
        words=reading.distinctive(first, last),
    )  # fmt: skip


def commemorated_end(reading: EventSentence, mark: Mark, behind: int, end: int) -> int:
    """Return the token behind what an anniversary is of: in the genitive, or counted from a day: «150-летие со дня рождения»."""
    is_open = behind > mark.last or reading.is_one_of("counted_from", behind + 1)
    if end <= mark.last and not is_open:
        return end
    return reading.before_date(mark.last, max(end, reading.topic_end(behind, is_open=is_open)))


def celebrated(reading: EventSentence, when: Finding, years: int) -> Finding:
    """Return the year in which so many years have passed, where *when* is the year that they are counted from."""
    period, published = when.value, reading.published
    if not isinstance(period, Period) or period.start is None or published is None or not years:
        return when
    year = period.start.year + years
    is_origin = period == Period.of_year(period.start.year) and abs(year - published.year) <= _CELEBRATED_NEAR
    return when._replace(value=Period.of_year(year)) if is_origin else when
