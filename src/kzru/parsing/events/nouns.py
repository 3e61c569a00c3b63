"""Events told by a noun: "the 21st Forum of Interregional Cooperation in Uralsk", "his state visit", "today's talks".

::

    English   [determiner] [ordinal] modifiers NOUN {of · by · to · in · on · with phrase}
    Russian   [determiner] [ordinal] modifiers NOUN genitives {в · на · с name}
    Kazakh    {name with its case} [ordinal] modifiers NOUN

A word of no event in particular ("any meeting") tells none, nor does what `kzru.parsing.events.no_events` rules out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from kzru.lang.events import EventConcept
from kzru.model.figure import Reason
from kzru.parsing.annotation.noun_phrases import noun_phrase, phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.editions import find_edition, find_years
from kzru.parsing.events.held import held_together, is_body
from kzru.parsing.events.named import Named
from kzru.parsing.events.no_events import ANNIVERSARIES, is_no_event
from kzru.parsing.events.parties import find_parties
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import TODAY, Stretch, on_next_day
from kzru.parsing.events.titles import event_title, find_topic, of_end
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS

__all__ = ["noun_candidates"]

_AND = tags("and")

_NUMBERED = frozenset({"forum", "summit", "culture", "sport", "meeting"})
"""Kinds whose ordinal is a number in a row; "the first visit" is none."""
_BY_TOWN = frozenset({"summit", "talks", "meeting", "signing"})
_BRACKETED = 4
_OPENING = 4
"""Words with which a sentence tells during what all of it took place: "in the course of"."""
_NEAR = 7
"""Words before and behind a phrase that tell whether it is over or still to come."""
_NOT_KNOWN = ("indefinite", "")
"""What opens the phrase of an event that is not known yet."""


def noun_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what the nouns of a sentence tell of events, in order."""
    marks = [mark for mark in reading.sentence.marks(Kind.EVENT) if mark.value.name != ANNIVERSARIES]
    kept = [mark for mark in marks if not is_no_event(reading, mark)]
    begins = 0
    told = []
    for mark in kept:
        stretch = _stretch(reading, mark, begins)
        begins = mark.last
        if stretch is not None and not is_body(reading, stretch):
            told.append((stretch, _filled(reading, mark, stretch)))
    held = held_together(reading, [stretch for stretch, _ in told])
    for stretch, found in told:
        is_new = found.is_new or (stretch.first in held and found.determiner in _NOT_KNOWN)
        yield attrs.evolve(found, is_new=is_new)


def _stretch(reading: Reading, mark: Mark, begins: int) -> Stretch | None:
    """Return where an event stands; None where its phrase tells that none is meant."""
    concept = mark.value
    first, behind = _phrase(reading, mark)
    first = max(_opening(reading, first, mark.first), begins)
    first = next(
        (name.first for name in reading.named if name.sort == "person" and name.first < first < name.last),
        first,
    )
    if reading.is_one_of("another", first - 1):
        first = max(phrase_begin(reading.sentence, first - 1), begins)
    if any(_is_generic(reading, at) for at in range(first, mark.first)) or _is_generic(reading, first - 1):
        return None
    if concept.within is not None and not reading.has_any(
        reading.words.within[concept.within], first, behind
    ):
        return None
    if concept.kind in ("meeting", "opening") and _is_of_an_event(reading, mark, first, behind):
        return None
    end = reading.extended(behind)
    if concept.kind == "anniversary" and end > mark.last:
        end = max(end, reading.topic_end(behind, is_open=behind > mark.last))
    if reading.words.verb_last:
        first = _names_before(reading, first)
    topic = _topic_begin(concept, mark, end)
    edition = find_edition(reading.sentence, reading.words, first, mark.first)
    first = min(first, edition.first) if edition else first
    return Stretch(first, mark.first, mark.last, topic, end)


def _is_of_an_event(reading: Reading, mark: Mark, first: int, behind: int) -> bool:
    """Tell whether a meeting or opening is part of an event: "the plenary meeting of the 17th Forum"."""
    inside = range(first, mark.first) if reading.words.verb_last else range(mark.last, behind)
    return any(reading.sentence.at(Kind.EVENT, at) for at in inside)


def _phrase(reading: Reading, mark: Mark) -> tuple[int, int]:
    """Return the tokens of the noun phrase; of a name in quotation marks with what stands around them."""
    sentence = reading.sentence
    first, behind = noun_phrase(sentence, mark.first, mark.last).bounds
    if sentence.keys[first - 1] in OPENING_MARKS and sentence.keys[behind] in CLOSING_MARKS:
        return noun_phrase(sentence, first - 1, behind + 1).bounds
    return first, behind


def _is_generic(reading: Reading, index: int) -> bool:
    compound = (reading.sentence.keys[index + 1] in DASHES) and reading.sentence.glued[index + 1]  # "two-day"
    return index >= 0 and reading.is_one_of("generic", index) and not compound


def _opening(reading: Reading, first: int, head: int) -> int:
    """Return where the phrase really begins: a verb or preposition taken for its first modifier left out."""
    sentence = reading.sentence
    for at in range(head - 1, first - 1, -1):
        if reading.is_one_of("this", at) or reading.is_one_of("possessive", at):
            return at - (at > first and reading.is_one_of("definite", at - 1))
        if reading.is_one_of("no_opening", at) or sentence.keys[at] in (":", "|"):
            return at + 1
    return first


def _names_before(reading: Reading, first: int) -> int:
    """Return the first token of the names that stand with their cases right before a Kazakh phrase."""
    sentence = reading.sentence
    while True:
        at = first
        while at - 1 in sentence.dated:
            at -= 1
        joined = (sentence.flags[at - 1] & _AND != 0) and reading.named_at(at) is not None
        name = reading.named_before(at - joined)
        if name is None or not (name.role or joined):
            return first
        first = name.first


def _topic_begin(concept: EventConcept, mark: Mark, end: int) -> int:
    """Return where what the event is about begins: behind the noun of an anniversary, opening or signing."""
    if concept.kind in ("anniversary", "opening", "signing", "launch") and not concept.is_named:
        return end if mark.last == end else mark.last
    return end


def _filled(reading: Reading, mark: Mark, stretch: Stretch) -> Candidate:
    concept, kind = mark.value, mark.value.kind
    found: dict[str, Finding | None] = {
        "kind": Finding(kind, "noun of the event", mark.first, mark.last),
        "period": _when(reading, concept, stretch),
        "edition": _edition(reading, concept, stretch),
    }
    town = _town(reading, kind, stretch)
    if town is not None:
        found["place"] = Finding(town.name, "town of the event", town.first, town.last)
    names = [name for name in reading.named if stretch.first <= name.first < stretch.end]
    values: dict[str, Any] = {
        "concept": concept,
        "mention": reading.mention(stretch.first, stretch.end),
        "determiner": _determiner(reading, stretch),
        "is_another": any(reading.is_one_of("another", at) for at in range(stretch.first, stretch.head)),
        "is_upcoming": _is_upcoming(reading, stretch),
        "when": found["period"] and found["period"].value,
        "place": town.name if town else None,
        "place_country": town.country if town else None,
        "edition": found["edition"] and found["edition"].value,
        "body": next((name.name for name in names if name.sort == "body"), None),
        "words": _words(reading, mark, stretch),
        "title": event_title(reading, concept, stretch, found["edition"]),
        "reasons": tuple(_reasons(reading, found)),
    }
    if values["is_upcoming"] and found["period"] is not None:
        values["when"] = on_next_day(found["period"]).value
    values["is_beside"] = _is_beside(reading, stretch)
    values["is_occasion"] = values["is_beside"] and stretch.first <= _OPENING and not values["is_upcoming"]
    values["is_past"] = not values["is_upcoming"] and _is_past(reading, stretch)
    values["is_of_today"] = values["when"] == TODAY
    if kind == "summit" and values["body"] is None and not values["words"]:
        values["body"] = _only_body(reading, stretch)
    values |= find_parties(reading, kind, stretch, names, values["determiner"])
    values |= find_topic(reading, kind, stretch, found["edition"])
    return Candidate(**values)


def _when(reading: Reading, concept: EventConcept, stretch: Stretch) -> Finding | None:
    """Return when an event takes place; a day of the week is that of an anniversary's celebration."""
    found = reading.setting.find_when(stretch, is_lasting=concept.is_lasting)
    if found is None or concept.kind != "anniversary" or on_next_day(found) is found:
        return found
    return None


def _is_beside(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether a phrase of standing beside another event leads the noun in."""
    marks = (mark for mark in reading.sentence.marks(Kind.EVENT_WORD) if mark.value == "beside")
    ends = [mark.first if reading.words.verb_last else mark.last for mark in marks]
    return any(end in (stretch.first, stretch.first - 1, stretch.end) for end in ends)


def _only_body(reading: Reading, stretch: Stretch) -> str | None:
    """Return the one body that the clause names: "a partner of BRICS at the 2024 summit"."""
    first, last = reading.setting.clause(stretch.head)
    if reading.sentence.keys[stretch.first - 1] == ")":
        first = stretch.first - _BRACKETED  # "the Shanghai Cooperation Organisation (SCO) summit"
    bodies = {name.name for name in reading.named if name.sort == "body" and first <= name.first < last}
    return bodies.pop() if len(bodies) == 1 else None


def _reasons(reading: Reading, found: dict[str, Finding | None]) -> Iterator[Reason]:
    return (reading.reason(field, finding) for field, finding in found.items() if finding is not None)


def _edition(reading: Reading, concept: EventConcept, stretch: Stretch) -> Finding | None:
    if concept.kind == "anniversary":
        return find_years(reading.sentence, reading.words, stretch.first, stretch.head)
    found = find_edition(reading.sentence, reading.words, stretch.first, stretch.head)
    if found is None or concept.kind not in _NUMBERED:
        return None
    return found


def _town(reading: Reading, kind: str, stretch: Stretch) -> Named | None:
    town = reading.setting.find_place(stretch, by_modifier=kind in _BY_TOWN)
    if town is None and kind == "launch":
        first, last = reading.setting.clause(stretch.head)
        return next(
            (name for name in reading.named if name.sort == "place" and first <= name.first < last), None
        )
    if town is None and kind == "anniversary":
        return next(
            (
                name
                for name in reading.named
                if name.sort == "place" and stretch.topic <= name.first < stretch.end
            ),
            None,
        )
    return town


def _determiner(reading: Reading, stretch: Stretch) -> str:
    if reading.is_one_of("definite", stretch.first) and reading.is_one_of("this", stretch.first + 1):
        return "this"  # "the current summit"
    for at in range(stretch.first, stretch.head):
        if reading.sentence.keys[at].endswith("'s") and not reading.is_one_of("this", at):
            return "possessive"
        for name in ("this", "possessive", "indefinite", "definite"):
            if reading.is_one_of(name, at):
                return name
    return "" if reading.words.has_articles else "definite"


def _is_upcoming(reading: Reading, stretch: Stretch) -> bool:
    """Tell whether the event is told as still to come, before its noun or behind."""
    first, last = _neighbourhood(reading, stretch)
    return reading.setting.has_word("upcoming", first, stretch.end) or reading.setting.has_word(
        "announced", stretch.end, last
    )


def _is_past(reading: Reading, stretch: Stretch) -> bool:
    return reading.setting.has_word("past", *_neighbourhood(reading, stretch))


def _neighbourhood(reading: Reading, stretch: Stretch) -> tuple[int, int]:
    """Return the tokens of the clause near a phrase, up to the next event on either side."""
    first, last = reading.setting.clause(stretch.head)
    others = [mark.first for mark in reading.heads if mark.first != stretch.head]
    begin = max([first, stretch.first - _NEAR, *(at + 1 for at in others if at < stretch.first)])
    finish = min([last, stretch.end + _NEAR, *(at for at in others if at >= stretch.end)])
    return begin, finish


def _words(reading: Reading, mark: Mark, stretch: Stretch) -> frozenset[str]:
    """Return what tells the event from others; of a visit, talks and a meeting that is who takes part, and no more."""
    if mark.value.kind in ("visit", "talks") or mark.value.is_named:
        return frozenset()
    if mark.value.kind == "meeting":
        return reading.distinctive(mark.last, of_end(reading, stretch))
    if mark.value.kind == "anniversary":
        return reading.distinctive(stretch.first, stretch.end, mark) - {"year", "years"}
    end = stretch.head_end
    return reading.distinctive(stretch.first, max(end, of_end(reading, stretch)), mark)
