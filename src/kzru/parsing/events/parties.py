"""Who takes part in an event: the visitor and the country visited, those who hold talks, those named with "of" and "with"."""

from __future__ import annotations

from typing import Any

from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.rules import find, name_of
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.setting import Stretch

__all__ = ["find_parties"]

_FIRST_PERSON = tags("first_person")
_SPEAKER_REACH = 5
_BEHIND = 3
"""Words behind a phrase that may say that the visit is one to the speaker's country."""


def find_parties(reading: EventSentence, mark: Mark, stretch: Stretch, determiner: str) -> dict[str, Any]:
    """Return who visits whom, or who takes part, by the fields of a mention."""
    traits = mark.value.traits
    if traits.travel:
        return _visit(reading, mark, stretch, determiner)
    if traits.commemorates:
        return {}
    names = [name for name in reading.named if stretch.first <= name.first < stretch.end]
    people = {name.name for name in names if name.kind == "person"}
    countries = tuple(dict.fromkeys(name.country for name in names if name.kind == "country"))
    if traits.subject:
        people |= _subjects(reading, stretch, people)
    return {"people": frozenset(people), "countries": countries}


def _subjects(reading: EventSentence, stretch: Stretch, stated: set[str]) -> set[str]:
    """Return who is said to hold the talks: the people before the verb, and the speaker who says "our"."""
    found, setting = set(), reading.setting
    if setting.happens(stretch) and not setting.is_spoken_of(stretch):
        people = [name for name in reading.named if name.kind == "person"]
        found = {name.name for name in people if setting.is_with(name, stretch)}
        found |= {name.name for name in people if not name.role and setting.is_subject(name, stretch)}
    if any(flags & _FIRST_PERSON for flags in reading.sentence.flags[stretch.first : stretch.head]):
        found.update(filter(None, [reading.speaker(stretch.first)]))
    return found if stated or len(found) > 1 else set()


def _visit(reading: EventSentence, mark: Mark, stretch: Stretch, determiner: str) -> dict[str, Any]:
    destination = _destination(reading, mark, stretch, determiner)
    visitor = _visitor(reading, mark, stretch, determiner)
    at_home = any(one.name == visitor and one.country == destination for one in reading.named)
    return {"destination": destination, "visitor": None if at_home and destination else visitor}


def _destination(reading: EventSentence, mark: Mark, stretch: Stretch, determiner: str) -> str | None:
    """Return the country of a visit: that of its phrase, the speaker's own, or one of the clause: "is in Russia on a visit"."""
    last = min(len(reading.sentence.tokens), stretch.end + _BEHIND)
    phrase, clause = (stretch.first, stretch.end), reading.setting.clause(stretch.head)
    found = find(reading, "destination", mark, within=(stretch.first, last))
    statement = reading.statement_at(stretch.head)
    if found is not None and found.gives == "speaker" and statement is not None and statement.country:
        return statement.country
    beside = find(reading, "land_beside", mark, phrase, clause, determiner)
    land = name_of(reading, found) or name_of(reading, beside)
    return land and land.country


def _visitor(reading: EventSentence, mark: Mark, stretch: Stretch, determiner: str) -> str | None:
    """Return who visits: the owner of the phrase, the speaker, or somebody named before."""
    first, _ = reading.setting.clause(stretch.head)
    phrase = (stretch.first, stretch.end)
    near = (max(first, stretch.first - _SPEAKER_REACH), stretch.end)
    owner = name_of(
        reading,
        find(reading, "owner", mark, within=phrase)
        or find(reading, "owner_beside", mark, within=(first, stretch.head)),
    )
    if owner is not None:
        return owner.name
    if find(reading, "my", mark, within=phrase) or find(reading, "visitor_speaks", mark, phrase, near):
        return reading.speaker(stretch.head)
    visitor = name_of(reading, find(reading, "visitor", mark, phrase, determiner=determiner))
    return visitor and visitor.name
