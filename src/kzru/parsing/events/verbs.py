"""Events told by a verb: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

::

    sign    see `kzru.parsing.events.signing`
    open    [phrase] "was" VERB [in town]             in a period that the clause tells
    meet    person VERB ["with"] person
    visit   person VERB country or town

What will be done is told by verbs of their own: "will visit".
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kzru.lang.events import EventConcept
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_end, phrase_from
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import ENDS_PHRASE
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.named import Named
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import Stretch
from kzru.parsing.events.signing import document_title, find_signing
from kzru.parsing.events.telling import AHEAD, is_ahead, says_i, told_by_verb
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["verb_candidates"]

OPENING = EventConcept(name="opening", kind="opening")
MEETING = EventConcept(name="meeting", kind="meeting")
VISIT = EventConcept(name="visit", kind="visit")
_PERSON_REACH = 14


def verb_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what the verbs of a sentence tell of events, in order."""
    rules = {"sign": find_signing, "open": _opening, "meet": _meeting, "visit": _visit}
    for mark in reading.sentence.marks(Kind.EVENT_VERB):
        if is_ahead(mark) or not _is_still_to_come(reading, mark):
            found = rules[mark.value.removesuffix(AHEAD)](reading, mark)
            if found is not None:
                yield found


def _is_still_to_come(reading: Reading, mark: Mark) -> bool:
    upcoming = reading.setting.has_word("upcoming", mark.first - 3, mark.first)
    upcoming &= not reading.setting.is_day_before(mark.first - 3, mark.first)
    return upcoming or reading.is_one_of("negations", mark.first - 1)


def _opening(reading: Reading, mark: Mark) -> Candidate | None:
    sentence = reading.sentence
    passive = sentence.keys[mark.first - 1] in ("was", "been", "were") or not reading.words.has_articles
    subject = _subject_before(reading, mark) if passive or reading.words.verb_last else None
    if subject is not None:
        first, last = subject
        begin, end = first, reading.extended(mark.last)
    else:
        last = _object_end(reading, mark.last)
        first, begin, end = mark.last, mark.last, last
        if last == mark.last:
            return None
        begin = mark.first
    if any(reading.is_one_of("generic", at) for at in range(first, last)) or not _is_particular(
        reading, first, last
    ):
        return None
    if any(sentence.at(Kind.EVENT, at) for at in range(first, last)):
        return None  # "the festival was opened": the festival is the event
    stretch = Stretch(begin, mark.first, mark.last, begin if end == begin else end, end, is_verb=True)
    found = told_by_verb(
        reading, mark, stretch,
        concept=OPENING, topic=document_title(reading, first, last, -1), words=reading.distinctive(first, last),
    )  # fmt: skip
    return found if found.when is not None else None


def _object_end(reading: Reading, begin: int) -> int:
    """Return the token behind the phrase that a verb is followed by; in Russian its noun is no genitive."""
    sentence = reading.sentence
    if reading.words.has_articles:
        return phrase_from(sentence, begin)
    at = begin
    while (
        at < len(sentence) and sentence.kinds[at] is TokenKind.WORD and not sentence.flags[at] & ENDS_PHRASE
    ):
        at += 1
        if not sentence.keys[at - 1].endswith(reading.words.adjectives):
            break
    at = phrase_end(sentence, at) if at > begin else at
    while at < len(sentence) and at > begin and sentence.tokens[at].text[0].isupper():
        at += 1
    return at


def _is_particular(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a phrase has a name in it."""
    return (
        any(reading.sentence.tokens[at].text[0].isupper() for at in range(first + (first == 0), last))
        or first == 0
    )


def _subject_before(reading: Reading, mark: Mark) -> tuple[int, int] | None:
    """Return the phrase that stands before a verb and its auxiliaries."""
    sentence = reading.sentence
    last = mark.first
    while (
        last > 0
        and (sentence.flags[last - 1] & ENDS_PHRASE != 0)
        and sentence.tokens[last - 1].text.islower()
    ):
        last -= 1
    if last == 0 or sentence.kinds[last - 1] is TokenKind.MARK:
        return None
    first = phrase_begin(sentence, last)
    while (
        first > 1
        and sentence.keys[first - 1] in ("of", "between", "and", "for", "to")
        and phrase_begin(sentence, first - 1) < first - 1
    ):
        first = phrase_begin(sentence, first - 1)
    dated = [at for at in range(first, last) if at in sentence.dated]
    first = dated[-1] + 1 if dated else first
    while first < last and sentence.kinds[first] is TokenKind.MARK:
        first += 1
    return (first, last) if first < last else None


def _meeting(reading: Reading, mark: Mark) -> Candidate | None:
    clause = reading.sentence.same_clause
    persons = [name for name in reading.named if name.sort == "person" and clause(name.first, mark.first)]
    partners = [name for name in persons if _is_partner(name, mark)][:1]
    subjects = [
        name
        for name in persons
        if name.first < mark.first and name.role in ("", "of") and name not in partners
    ]
    if not partners and (not _stands_alone(reading, mark) or len(subjects) < 2):
        return None
    actors = subjects[-1:] if partners else subjects[-2:]
    people = {name.name for name in (*partners, *actors)}
    if partners and not subjects and says_i(reading, mark):
        people |= {speaker} if (speaker := reading.speaker(mark.first)) else set()
    told = [*partners, *(actor for actor in actors if not _is_far(reading, actor, mark))]
    begin, end = (
        min(mark.first, *(name.first for name in told)),
        max(mark.last, *(name.last for name in told)),
    )
    stretch = Stretch(begin, mark.first, mark.last, end, end, is_verb=True)
    found = told_by_verb(reading, mark, stretch, concept=MEETING, people=frozenset(people))
    return found if len(people) > 1 or found.when is not None or found.place is not None else None


def _is_far(reading: Reading, actor: Named, mark: Mark) -> bool:
    """Tell whether somebody who was named before is only meant: "Putin said when he met"."""
    return actor.last < mark.first and reading.is_one_of("subjects", mark.first - 1)


def _is_partner(name: Named, mark: Mark) -> bool:
    near = abs(name.first - mark.first) <= _PERSON_REACH
    return near and (name.role == "with" or (name.first == mark.last and not name.role))


def _stands_alone(reading: Reading, mark: Mark) -> bool:
    """Tell whether a verb of meeting has no object: "Putin and Tokayev met in Astana"."""
    behind = mark.last
    return (
        behind >= len(reading.sentence)
        or behind in reading.sentence.dated
        or reading.sentence.keys[behind] == "."
        or reading.words.roles.get(reading.sentence.keys[behind]) == "in"
    )


def _visit(reading: Reading, mark: Mark) -> Candidate | None:
    land = _land_visited(reading, mark)
    first, last = reading.setting.clause(mark.first)
    visits = (one for one in reading.sentence.marks(Kind.EVENT) if one.value.kind == "visit")
    if reading.words.verb_last and any(first <= one.first < last for one in visits):
        return None  # the noun tells it: «ресми сапармен келді»
    if land is None or land.sort not in ("country", "place") or land.is_adjective:
        return None
    first, _ = reading.setting.clause(mark.first)
    subjects = [
        name
        for name in reading.named
        if name.sort == "person" and first <= name.first < mark.first and not name.role
    ]
    visitor = (
        subjects[-1].name if subjects else (reading.speaker(mark.first) if says_i(reading, mark) else None)
    )
    if visitor is None:
        return None
    begin = subjects[-1].first if subjects else mark.first
    end = max(land.last, mark.last)
    stretch = Stretch(begin, mark.first, mark.last, end, end, is_verb=True)
    found = told_by_verb(reading, mark, stretch, concept=VISIT, visitor=visitor, destination=land.country)
    if land.sort == "country" or found.place is not None:
        return found
    reason = reading.reason("place", Finding(land.name, "town visited", land.first, land.last))
    return attrs.evolve(found, place=land.name, place_country=land.country, reasons=(*found.reasons, reason))


def _land_visited(reading: Reading, mark: Mark) -> Named | None:
    """Return the country or town behind the verb; in Kazakh the one right before it, with its case."""
    if reading.words.verb_last:
        town = reading.is_one_of("states", mark.first - 1)  # «Ыстанбұл қаласына барды»
        land = reading.named_before(mark.first - town)
        return land if land is not None and land.role == "to" else None
    land = reading.named_at(mark.last, 3)
    return land if land is not None and land.role in ("", "of") else None
