"""Events told by a verb: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

::

    sign    VERB document · document "was" VERB       one document, with a capital or with what it is about
    open    [phrase] "was" VERB [in town]             in a period that the clause tells
    meet    person VERB ["with"] person
    visit   person VERB country or town

What will be done is no event yet; a commitment tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from kzru.lang.events import EventConcept
from kzru.parsing.events.candidate import Candidate
from kzru.parsing.events.named import Named
from kzru.parsing.events.reading import Reading
from kzru.parsing.events.setting import TODAY, Stretch
from kzru.parsing.noun_phrases import noun_phrase, phrase_after, phrase_begin, phrase_behind
from kzru.parsing.sentence import Finding, Mark
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["DOCUMENT", "document_candidates", "verb_candidates"]

SIGNING = EventConcept(name="signing", kind="signing")
OPENING = EventConcept(name="opening", kind="opening")
MEETING = EventConcept(name="meeting", kind="meeting")
VISIT = EventConcept(name="visit", kind="visit")
DOCUMENT = "document"
"""The type of a document that may be any."""

_REACH = 10
_BEFORE = 30
_SOLEMN = frozenset({"declaration", "treaty", "joint statement", "communique"})
"""Documents of which there is one at a time."""
_PERSON_REACH = 14
_BETWEEN = frozenset({"and", ",", "i", "of", "the", "have", "has", "just", "jointly", "also", "then"})
"""Words between those who sign and the verb."""


def verb_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what the verbs of a sentence tell of events, in order."""
    rules = {"sign": _signing, "open": _opening, "meet": _meeting, "visit": _visit}
    for mark in reading.sentence.marks(Kind.EVENT_VERB):
        if not _is_still_to_come(reading, mark):
            found = rules[mark.value](reading, mark)
            if found is not None:
                yield found


def _is_still_to_come(reading: Reading, mark: Mark) -> bool:
    upcoming = reading.setting.has_word("upcoming", mark.first - 3, mark.first)
    return upcoming or reading.is_one_of("negations", mark.first - 1)


def _filled(reading: Reading, mark: Mark, stretch: Stretch, **values: Any) -> Candidate:
    when = reading.setting.find_when(stretch, is_lasting=False)
    town = reading.setting.find_place(stretch, by_modifier=False)
    concept: EventConcept = values["concept"]
    reasons = [reading.reason("kind", Finding(concept.kind, "verb of the event", mark.first, mark.last))]
    if when is not None:
        reasons.append(reading.reason("period", when))
    if town is not None:
        reasons.append(
            reading.reason("place", Finding(town.name, "town of the event", town.first, town.last))
        )
    return Candidate(
        mention=reading.mention(stretch.first, stretch.end),
        when=when and when.value,
        is_of_today=when is not None and when.value == TODAY,
        is_past=True,
        is_new=True,
        place=town.name if town else None,
        place_country=town.country if town else None,
        reasons=tuple(reasons),
        **values,
    )


def _signing(reading: Reading, mark: Mark) -> Candidate | None:
    document = _document_beside(reading, mark)
    if document is None:
        return None
    first, end = noun_phrase(reading.sentence, document.first, document.last)
    first = max(first, mark.last) if mark.first < document.first else first
    if reading.words.verb_last and reading.is_one_of("about", document.first - 1):
        first = phrase_begin(reading.sentence, document.first - 1)
        while first in reading.sentence.dated:
            first += 1
    topic_end = max(end, reading.topic_end(end))
    if not _is_one_document(reading, document, first, topic_end):
        return None
    begin, behind = (mark.first, end) if mark.first < document.first else (first, mark.last)
    stretch = Stretch(begin, mark.first, mark.last, begin, max(behind, end), is_verb=True)
    people = {
        name.name for name in reading.named if name.sort == "person" and _is_signer(reading, name, mark)
    }
    if document.first > mark.first and _says_i(reading, mark):
        people |= {speaker} if (speaker := reading.speaker(mark.first)) else set()
    return _filled(
        reading, mark, stretch,
        concept=SIGNING, document=document.value, people=frozenset(people),
        topic=_document_title(reading, first, topic_end), words=reading.distinctive(first, topic_end),
    )  # fmt: skip


def _is_signer(reading: Reading, name: Named, mark: Mark) -> bool:
    """Tell whether a person signs: nothing but names and small words stand before the verb, or "by" behind it."""
    sentence = reading.sentence
    if not sentence.same_clause(name.first, mark.first) or name.role == "with":
        return False
    if not reading.words.has_articles:
        return True
    if name.first >= mark.last:
        return name.role == "of"
    inner = {at for one in reading.named for at in range(one.first, one.last)} | sentence.dated
    return all(at in inner or sentence.key(at) in _BETWEEN for at in range(name.last, mark.first))


def _says_i(reading: Reading, mark: Mark) -> bool:
    return any(reading.is_one_of("first_person", at) for at in range(max(0, mark.first - 3), mark.first))


def _document_beside(reading: Reading, mark: Mark) -> Mark | None:
    """Return the document that is signed: behind the verb, of a passive and in Kazakh before it."""
    documents = list(reading.sentence.marks(Kind.EVENT_DOCUMENT))
    behind = [one for one in documents if mark.last <= one.first < mark.last + _REACH]
    before = [one for one in documents if mark.first - _BEFORE <= one.first < mark.first]
    if reading.words.verb_last:
        return before[-1] if before else None
    if behind and all(_is_object(reading, at) for at in range(mark.last, behind[0].first)):
        return behind[0]
    passive = (
        reading.sentence.key(mark.first - 1) in ("was", "been", "were", "being")
        or not reading.words.has_articles
    )
    return before[0] if before and passive else None


def _is_object(reading: Reading, index: int) -> bool:
    """Tell whether a token may stand between the verb and the document that is signed."""
    sentence = reading.sentence
    if sentence.kind(index) is TokenKind.MARK:
        return sentence.is_dash(index) or sentence.key(index) in '“«"'
    ends = {mark.value for mark in sentence.all_at(Kind.PHRASE_END, index)}
    return not ends or sentence.tokens[index].text[0].isupper() or "articles" in ends


def _is_one_document(reading: Reading, document: Mark, first: int, end: int) -> bool:
    """Tell whether one particular document is meant: written with a capital, or with what it is about."""
    sentence = reading.sentence
    if document.value == DOCUMENT or any(
        reading.is_one_of("generic", at) for at in range(first, document.first)
    ):
        return False
    return (
        sentence.tokens[document.first].text[0].isupper()
        or end > document.last + 1
        or document.first > first + 1
    )


def _document_title(reading: Reading, first: int, end: int) -> str:
    while first < end and any(
        reading.is_one_of(name, first) for name in ("definite", "indefinite", "this", "possessive", "praise")
    ):
        first += 1
    return " ".join(reading.sentence.words(first, end).split())


def _opening(reading: Reading, mark: Mark) -> Candidate | None:
    sentence = reading.sentence
    passive = sentence.key(mark.first - 1) in ("was", "been", "were") or not reading.words.has_articles
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
    found = _filled(
        reading, mark, stretch,
        concept=OPENING, topic=_document_title(reading, first, last), words=reading.distinctive(first, last),
    )  # fmt: skip
    return found if found.when is not None else None


def _object_end(reading: Reading, begin: int) -> int:
    """Return the token behind the phrase that a verb is followed by; in Russian its noun is no genitive."""
    sentence = reading.sentence
    if reading.words.has_articles:
        return phrase_after(sentence, begin)
    at = begin
    while (
        at < len(sentence)
        and sentence.kind(at) is TokenKind.WORD
        and sentence.at(Kind.PHRASE_END, at) is None
    ):
        at += 1
        if not sentence.key(at - 1).endswith(reading.words.adjectives):
            break
    at = phrase_behind(sentence, at) if at > begin else at
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
        and (sentence.at(Kind.PHRASE_END, last - 1) is not None)
        and sentence.tokens[last - 1].text.islower()
    ):
        last -= 1
    if last == 0 or sentence.kind(last - 1) is TokenKind.MARK:
        return None
    first = phrase_begin(sentence, last)
    while (
        first > 1
        and sentence.key(first - 1) in ("of", "between", "and", "for", "to")
        and phrase_begin(sentence, first - 1) < first - 1
    ):
        first = phrase_begin(sentence, first - 1)
    dated = [at for at in range(first, last) if at in sentence.dated]
    first = dated[-1] + 1 if dated else first
    while first < last and sentence.kind(first) is TokenKind.MARK:
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
    if not partners and not _stands_alone(reading, mark):
        return None
    actors = subjects[-1:] if partners else subjects[-2:]
    people = {name.name for name in (*partners, *actors)}
    if partners and not subjects and _says_i(reading, mark):
        people |= {speaker} if (speaker := reading.speaker(mark.first)) else set()
    if len(people) < 2:
        return None
    told = [*partners, *actors]
    begin, end = (
        min(mark.first, *(name.first for name in told)),
        max(mark.last, *(name.last for name in told)),
    )
    stretch = Stretch(begin, mark.first, mark.last, end, end, is_verb=True)
    return _filled(reading, mark, stretch, concept=MEETING, people=frozenset(people))


def _is_partner(name: Named, mark: Mark) -> bool:
    near = abs(name.first - mark.first) <= _PERSON_REACH
    return near and (name.role == "with" or (name.first == mark.last and not name.role))


def _stands_alone(reading: Reading, mark: Mark) -> bool:
    """Tell whether a verb of meeting has no object: "Putin and Tokayev met in Astana"."""
    behind = mark.last
    return (
        behind >= len(reading.sentence)
        or behind in reading.sentence.dated
        or reading.sentence.key(behind) == "."
        or reading.words.roles.get(reading.sentence.key(behind)) == "in"
    )


def _visit(reading: Reading, mark: Mark) -> Candidate | None:
    land = reading.named_at(mark.last, 3)
    if (
        land is None
        or land.sort not in ("country", "place")
        or land.is_adjective
        or land.role not in ("", "of")
    ):
        return None
    first, _ = reading.setting.clause(mark.first)
    subjects = [
        name
        for name in reading.named
        if name.sort == "person" and first <= name.first < mark.first and not name.role
    ]
    visitor = (
        subjects[-1].name if subjects else (reading.speaker(mark.first) if _says_i(reading, mark) else None)
    )
    if visitor is None:
        return None
    begin = subjects[-1].first if subjects else mark.first
    stretch = Stretch(begin, mark.first, mark.last, land.last, land.last, is_verb=True)
    found = _filled(reading, mark, stretch, concept=VISIT, visitor=visitor, destination=land.country)
    if land.sort == "country" or found.place is not None:
        return found
    reason = reading.reason("place", Finding(land.name, "town visited", land.first, land.last))
    return attrs.evolve(found, place=land.name, place_country=land.country, reasons=(*found.reasons, reason))


def document_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield what may be further mentions of a document that was signed: "this document", "the Declaration on …"."""
    verbs = [mark.first for mark in reading.sentence.marks(Kind.EVENT_VERB)]
    for mark in reading.sentence.marks(Kind.EVENT_DOCUMENT):
        first, end = noun_phrase(reading.sentence, mark.first, mark.last)
        definite = (
            any(reading.is_one_of(name, first) for name in ("definite", "this"))
            or not reading.words.has_articles
        )
        if not definite or any(first - _REACH <= verb < end for verb in verbs):
            continue
        topic_end = reading.topic_end(end)
        yield Candidate(
            concept=SIGNING,
            mention=reading.mention(first, end),
            determiner="definite",
            document=mark.value,
            words=reading.distinctive(first, topic_end),
            topic=_document_title(reading, first, topic_end),
        )
