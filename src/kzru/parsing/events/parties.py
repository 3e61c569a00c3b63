"""Who takes part in an event: the visitor and the country visited, those who hold talks, those told with "of" and "with"."""

from __future__ import annotations

from typing import Any

from kzru.parsing.annotation.marks import Name
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import Stretch
from kzru.parsing.vocabulary import Kind

__all__ = ["find_parties"]

_TOGETHER = frozenset({"talks", "meeting", "signing", "other"})
"""Kinds whose subject takes part: "Tokayev held talks"."""
_LAND_REACH = 6
_SPEAKER_REACH = 5


def find_parties(
    reading: Reading, kind: str, stretch: Stretch, names: list[Name], determiner: str
) -> dict[str, Any]:
    """Return who visits whom, or who takes part, by the fields of a candidate.

    Args:
        reading: The sentence.
        kind: Which sort of event it is.
        stretch: Where it stands.
        names: The names in its phrase.
        determiner: What opens the phrase.
    """
    if kind == "visit":
        return _visit(reading, stretch, names, determiner)
    if kind == "anniversary":
        return {}
    people = {name.name for name in names if name.kind == "person"}
    countries = tuple(dict.fromkeys(name.country for name in names if name.kind == "country"))
    if kind in _TOGETHER:
        people |= _subjects(reading, stretch, people)
    return {"people": frozenset(people), "countries": countries}


def _subjects(reading: Reading, stretch: Stretch, told: set[str]) -> set[str]:
    """Return who is said to hold the talks: the people before the verb, and the speaker who says "our"."""
    found = set()
    if reading.setting.happens(stretch) and not reading.setting.is_spoken_of(stretch):
        found |= {
            name.name
            for name in reading.named
            if name.kind == "person" and not name.role and reading.setting.is_subject(name, stretch)
        }
        found |= {
            name.name
            for name in reading.named
            if name.kind == "person" and reading.setting.is_with(name, stretch)
        }
    if any(reading.is_one_of("first_person", at) for at in range(stretch.first, stretch.head)):
        speaker = reading.speaker(stretch.first)
        found |= {speaker} if speaker else set()
    return found if told or len(found) > 1 else set()


def _visit(reading: Reading, stretch: Stretch, names: list[Name], determiner: str) -> dict[str, Any]:
    lands = [
        name
        for name in names
        if name.kind in ("country", "place") and not name.is_adjective and name.role == "to"
    ]
    statement = reading.statement_at(stretch.head)
    destination = lands[0].country if lands else None
    own = any(
        reading.sentence.at(Kind.OWN_COUNTRY, at) or reading.setting.has_word("here", at, at + 1)
        for at in range(stretch.head_end, min(len(reading.sentence), stretch.end + 3))
    )
    if destination is None and own and statement is not None:
        destination = statement.country
    yours = any(reading.is_one_of("second_person", at) for at in range(stretch.first, stretch.head))
    if destination is None and yours and statement is not None:
        destination = statement.country
    if destination is None and not reading.words.verb_last:
        destination = _land_beside(reading, stretch, determiner)
    visitor = _visitor(reading, stretch, names, determiner)
    at_home = any(one.name == visitor and one.country == destination for one in reading.named)
    return {"destination": destination, "visitor": None if at_home and destination else visitor}


def _land_beside(reading: Reading, stretch: Stretch, determiner: str) -> str | None:
    """Return the country told elsewhere in the clause: "who is in Russia on a state visit"."""
    first, last = reading.setting.clause(stretch.head)
    loose = determiner == "indefinite" or not reading.words.has_articles
    for name in reading.named:
        near = first <= name.first < last and abs(name.first - stretch.first) <= _LAND_REACH
        inside = stretch.first <= name.first < stretch.end
        country = name.kind == "country" or (name.kind == "place" and loose)
        told = name.role in ("to", "in") or (name.first == stretch.end and _is_visited(reading, stretch))
        if near and not inside and country and not name.is_adjective and told:
            return name.country
    return None


def _has_own(reading: Reading, name: Name) -> bool:
    """Tell whether what is somebody's own follows, with its case: «Президенттің шақыруымен»."""
    key = reading.sentence.keys[name.last]
    return any(role == "with" and key.endswith(ending) for ending, role in reading.words.role_endings)


def _is_visited(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether a verb of visiting stands right before: «посетит с официальным визитом Узбекистан»."""
    near = range(max(0, stretch.first - _LAND_REACH), stretch.first)
    return any(
        mark.value.startswith("visit")
        for mark in reading.sentence.marks(Kind.EVENT_VERB)
        if mark.first in near
    )


def _visitor(reading: Reading, stretch: Stretch, names: list[Name], determiner: str) -> str | None:
    owner = next(
        (
            name.name
            for name in names
            if name.kind == "person" and name.role in ("of", "") and name.role != "with"
        ),
        None,
    )
    if owner is not None:
        return owner
    if reading.words.verb_last:
        first, _ = reading.setting.clause(stretch.head)
        owners = [
            name.name
            for name in reading.named
            if name.kind == "person"
            and name.role == "of"
            and first <= name.first < stretch.head
            and not _has_own(reading, name)
        ]
        if owners:
            return owners[-1]
    before = range(stretch.first, stretch.head)
    if _says_i(reading, stretch):
        return reading.speaker(stretch.head)
    people = [
        name for name in reading.named if name.kind == "person" and name.role not in ("with", "of", "to")
    ]
    if any(reading.is_one_of("third_person", at) for at in before):
        behind = [name.name for name in people if name.first >= stretch.end]
        return (
            behind[0]
            if behind
            else next((name.name for name in reversed(people) if name.last <= stretch.first), None)
        )
    if determiner in ("definite", "this", "possessive") and reading.words.has_articles:
        return None
    return next((name.name for name in reversed(people) if name.last <= stretch.first), None)


def _says_i(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether the speaker says that he visits: "my visit", "I will make a visit"."""
    if any(reading.is_one_of("singular_speaker", at) for at in range(stretch.first, stretch.head)):
        return True
    begin = max(reading.setting.clause(stretch.head)[0], stretch.first - _SPEAKER_REACH)
    before = range(begin, stretch.first)
    told = any(reading.sentence.at(Kind.EVENT_WORD, at) for at in before)
    return told and any(reading.is_one_of("singular_speaker", at) for at in before)
