"""What the clause of a verb states of its event: when and where, whether it is still to come, and whether the speaker acts."""

from __future__ import annotations

from typing import Any

from kzru.lang.events import concepts
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.rules import find
from kzru.parsing.events.setting import TODAY, Stretch, on_next_day

__all__ = ["AHEAD", "is_ahead", "speaker_of", "stated_by_verb"]

AHEAD = "_ahead"
"""What the names of verbs end with that state what is still to come."""


def stated_by_verb(
    reading: Reading, mark: Mark, stretch: Stretch, concept: str, **values: Any
) -> EventMention:
    """Return the event of a verb, of fields known from its objects, with its time and its town."""
    ahead = is_ahead(mark)
    when = reading.setting.find_when(stretch, is_lasting=False)
    when = on_next_day(when) if when is not None and ahead else when
    town = reading.setting.find_place(stretch, by_modifier=False)
    event = concepts()[concept]
    found = {
        "kind": Finding(event.kind, "verb of the event", mark.first, mark.last),
        "period": when,
        "place": town and Finding(town.name, "town of the event", town.first, town.last),
    }
    return EventMention(
        concept=event,
        mention=reading.mention(stretch.first, stretch.end),
        when=when and when.value,
        is_of_today=when is not None and when.value == TODAY,
        is_past=not ahead,
        is_upcoming=ahead,
        is_new=True,
        place=town.name if town else None,
        place_country=town.country if town else None,
        reasons=tuple(reading.reason(field, finding) for field, finding in found.items() if finding),
        **values,
    )


def speaker_of(reading: Reading, mark: Mark) -> set[str]:
    """Return the speaker, where he is the subject right before a verb: "I have met with"."""
    speaker = reading.speaker(mark.first) if find(reading, "speaks", mark) is not None else None
    return {speaker} if speaker else set()


def is_ahead(mark: Mark) -> bool:
    """Tell whether a verb states what is still to come."""
    return bool(mark.value.endswith(AHEAD))
