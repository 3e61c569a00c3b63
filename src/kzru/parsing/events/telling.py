"""What the clause of a verb tells of its event: when and where, and whether it is still to come."""

from __future__ import annotations

from typing import Any

from kzru.lang.events import EventConcept
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import TODAY, Stretch, on_next_day

__all__ = ["AHEAD", "is_ahead", "says_i", "told_by_verb"]

AHEAD = "_ahead"
"""What the names of verbs end with that tell what is still to come."""


def told_by_verb(reading: Reading, mark: Mark, stretch: Stretch, **values: Any) -> EventMention:
    """Return the event of a verb, of fields known from its objects, with its time and its town."""
    ahead = is_ahead(mark)
    when = reading.setting.find_when(stretch, is_lasting=False)
    when = on_next_day(when) if when is not None and ahead else when
    town = reading.setting.find_place(stretch, by_modifier=False)
    concept: EventConcept = values["concept"]
    reasons = [reading.reason("kind", Finding(concept.kind, "verb of the event", mark.first, mark.last))]
    if when is not None:
        reasons.append(reading.reason("period", when))
    if town is not None:
        reasons.append(
            reading.reason("place", Finding(town.name, "town of the event", town.first, town.last))
        )
    return EventMention(
        mention=reading.mention(stretch.first, stretch.end),
        when=when and when.value,
        is_of_today=when is not None and when.value == TODAY,
        is_past=not ahead,
        is_upcoming=ahead,
        is_new=True,
        place=town.name if town else None,
        place_country=town.country if town else None,
        reasons=tuple(reasons),
        **values,
    )


def says_i(reading: Reading, mark: Mark) -> bool:
    """Tell whether the speaker stands right before a verb."""
    return any(reading.is_one_of("first_person", at) for at in range(max(0, mark.first - 3), mark.first))


def is_ahead(mark: Mark) -> bool:
    """Tell whether a verb tells what is still to come."""
    return bool(mark.value.endswith(AHEAD))
