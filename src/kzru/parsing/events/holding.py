"""What a verb beside an event says of it: that it was held, is going on, was attended, or that something was told there.

::

    held       talks WERE HELD · состоялась встреча        going      В Кремле ПРОХОДИТ встреча
    attended   TOOK PART in the forum                      told at    СКАЗАЛ на встрече с Токаевым
    delivered  SPEECH at the forum, as the title of a page
"""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.rules import find
from kzru.parsing.events.sentence import EventSentence

__all__ = ["is_delivered", "is_told_at", "is_told_by_verb"]

_LEAD = 400
"""Characters in which a page says what it is."""
_OFFICE = 3
"""Tokens behind a phrase among which the office of who takes part stands."""


def is_delivered(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether the page gives the speech made at an event: "Speech at the forum" is its title or opens it."""
    is_lead = reading.span(span.first, span.end).start < _LEAD
    return is_lead and find(reading, "delivered", mark, (span.first, span.end)) is not None


def is_told_at(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether something is reported to have been said at an event: "said at a meeting with"."""
    return find(reading, "told_at", mark, (span.first, span.end)) is not None


def is_told_by_verb(
    reading: EventSentence, mark: Mark, span: EventSpan, mention: EventMention, *, is_held: bool
) -> bool:
    """Tell whether a verb says that somebody was at an event, or of people who talk that they have met, or do so now."""
    is_over = is_held and mention.is_past
    if is_over and (_is_of_a_day(mention) or _is_with_office(reading, mention, span)):
        return True
    if mention.is_past and _is_attended(reading, mark, span):
        return True
    if mention.is_upcoming or not _is_of_parties(mention):
        return False
    return is_over or find(reading, "going", mark, (span.first, span.end)) is not None


def _is_of_parties(mention: EventMention) -> bool:
    """Tell whether people come together who are named: "talks with Japan"."""
    return mention.concept.traits.encounter and bool(mention.people or mention.countries)


def _is_with_office(reading: EventSentence, mention: EventMention, span: EventSpan) -> bool:
    """Tell whether somebody with an office and no name takes part: "a meeting with the | governor"."""
    offices = reading.sentence.vocabulary.speech.offices
    return mention.has_company and any(
        key in offices for key in reading.sentence.keys[span.end : span.end + _OFFICE]
    )


def _is_of_a_day(mention: EventMention) -> bool:
    """Tell whether an event is over on the day of it: a ceremony, an opening; of talks and visits more must be told."""
    traits = mention.concept.traits
    return not (mention.concept.is_lasting or traits.encounter or traits.travel or traits.number == "row")


def _is_attended(reading: EventSentence, mark: Mark, span: EventSpan) -> bool:
    """Tell whether somebody is said to have been at an event: "took part in the forum"."""
    held = find(reading, "held", mark, (span.first, span.end))
    return held is not None and held.gives == "attended"
