"""The mention of an event at its place: what its words and its clause state of it."""

from __future__ import annotations

from typing import Any

from kzru.lang.events import EventConcept
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.circumstances import TODAY, EventSpan
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.periods import coming, gone
from kzru.values.period import RelativePeriod

__all__ = ["located", "stated"]


def stated(
    reading: EventSentence,
    mark: Mark,
    span: EventSpan,
    concept: EventConcept,
    when: Finding | None,
    edition: Finding | None = None,
    *,
    is_upcoming: bool,
    is_past: bool = False,
    **values: Any,
) -> EventMention:
    """Return the mention of an event with the reasons for what is known of it.

    A day of the week, a month or a date is the next one where the event *is_upcoming*: "on Friday", "in May"; a month or
    a date is the last one where it *is_past*.
    """
    if when is not None and isinstance(when.value, RelativePeriod):
        is_over = is_past and (span.is_verb or reading.circumstances.happens(span))
        shift = coming if is_upcoming else gone if is_over else None
        when = when if shift is None else when._replace(value=shift(when.value, reading.published))
    rule = "verb of the event" if span.is_verb else "noun of the event"
    found = {
        "kind": Finding(concept.kind, rule, mark.first, mark.last),
        "period": when,
        "edition": edition,
    }
    return EventMention(
        concept=concept,
        mention=reading.mention(span.first, span.end),
        written=reading.published,
        when=when and when.value,
        is_of_today=when is not None and when.value == TODAY,
        is_upcoming=is_upcoming,
        is_past=is_past,
        is_stated=span.is_verb,
        edition=edition and edition.value,
        reasons=tuple(reading.reason(field, finding) for field, finding in found.items() if finding),
        **values,
    )


def located(
    reading: EventSentence, found: EventMention, town: Name | None, rule: str = "town of the event"
) -> EventMention:
    """Return a mention with the town of its event, where one is known and the mention has none."""
    if town is None or found.place is not None or found.destination not in (None, town.country):
        return found  # no "in Astana before his visit to Russia"
    reason = reading.reason("place", Finding(town.name, rule, town.first, town.last))
    return found.knowing(reason, place=town.name, place_country=town.country)
