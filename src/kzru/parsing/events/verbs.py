"""Events that a verb states: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

What stands where beside such a verb is in the rules of ``lang/*/event_rules.toml``. What is still to come has verbs of its
own: "will visit".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzru.evolve import evolve
from kzru.lang.events import concepts
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_from
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.anniversaries import anniversary_of_years
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.documents import SIGNING, Document, document_title, signed_document
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.rules import find, name_of
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.stated import located, stated
from kzru.parsing.rules.ruleset import Found
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["verb_mentions"]

_OF = tags("of")
_PRONOUN = tags("subject_pronoun")
_PERSON = tags("person_pronoun")
_TOWN_BEHIND = 2
_MANY = 20
"""Documents from which on it needs an occasion or a day for them to have been signed at once."""
_AHEAD = "_ahead"
"""What the names of verbs end with that state what is still to come."""


def verb_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield the events that the verbs of a sentence state, in order."""
    acts = {
        "sign": _signing, "open": _opening, "meet": _meeting, "receive": _reception, "visit": _visit,
        "turn": anniversary_of_years,
    }  # fmt: skip
    for mark in reading.sentence.marks(Kind.EVENT_VERB):
        if mark.value.endswith(_AHEAD) or find(reading, "undone", mark) is None:
            found = acts[mark.value.removesuffix(_AHEAD)](reading, mark)
            if found is not None:
                yield found


def _stated(
    reading: EventSentence,
    mark: Mark,
    concept: str,
    first: int,
    end: int,
    *,
    holds: bool = True,
    **values: Any,
) -> EventMention:
    """Return the event of a verb with its time and its town.

    It takes the tokens *first* to *end*, and unless it *holds* them, dates and towns among them are of what it is about.
    """
    span = EventSpan(first, mark.first, mark.last, end if holds else first, end, is_verb=True)
    is_upcoming = mark.value.endswith(_AHEAD)
    when = reading.circumstances.find_when(span, is_lasting=False)
    found = stated(
        reading, mark, span, concepts()[concept], when,
        is_upcoming=is_upcoming, is_past=not is_upcoming, is_new=True, **values,
    )  # fmt: skip
    return located(reading, found, reading.circumstances.find_place(span, by_modifier=False))


def _speaker(reading: EventSentence, mark: Mark) -> set[str]:
    """Return the speaker, where he is the subject right before a verb: "I have met with"."""
    speaker = reading.speaker(mark.first) if find(reading, "speaks", mark) is not None else None
    return {speaker} if speaker else set()


def _signing(reading: EventSentence, mark: Mark) -> EventMention | None:
    """Return a signing; none of one document of many, or of one in the background of what a text is of."""
    document = signed_document(reading, mark)
    if document is None:
        return None
    clause = reading.circumstances.clause(mark.first)
    people = {name.name for name in reading.named if _is_signer(reading, name, mark, clause)}
    is_signed = document.is_news and not document.is_any and people
    first, last, topic_end = document.first, document.mark.last, document.topic_end
    people |= _speaker(reading, mark) if first > mark.first else set()
    begin = min(mark.first, first)
    found = _stated(
        reading, mark, SIGNING, begin, max(mark.last, document.end), holds=False,
        determiner="definite" if document.is_any else "", document=document.kind, people=frozenset(people),
        topic=document_title(reading, first, topic_end, last - 1), words=reading.distinctive(first, topic_end),
        is_beside=find(reading, "occasion", mark, within=(0, clause[1])) is not None,
    )  # fmt: skip
    between = sorted((mark.last, document.end)) if first < mark.first else (mark.last, document.mark.first)
    found = _dated(reading, located(reading, found, _town_between(reading, *between)), *between)
    is_one = is_signed or document.is_particular or _is_dated(reading, document, found)
    if not is_one or not _is_told(reading, mark, document, found):
        return None
    if document.is_several or document.is_aside:
        return evolve(found, is_new=not document.is_several, is_stated=not document.is_aside)
    return found


def _is_dated(reading: EventSentence, document: Document, found: EventMention) -> bool:
    """Tell whether a document is a certain one by the day of its signing, where an article or a genitive tells that it is one."""
    return (
        found.when is not None
        and (reading.grammar.has_articles or document.end > document.mark.last)
        and not (document.is_several or document.is_aside)
    )


def _is_told(reading: EventSentence, mark: Mark, document: Document, found: EventMention) -> bool:
    """Tell whether enough is told of a signing: when or where, and where the verb is more than told by the way, who or of which."""
    if found.when or found.place:
        return True
    clause = reading.circumstances.clause(mark.first)
    if document.is_aside or reading.has_any(reading.words.words["relative"], clause[0], mark.first):
        return False
    is_bound = bool(found.people) or found.is_beside
    if document.is_several:
        return is_bound or not _are_many(reading, document)
    return is_bound or document.is_news or find(reading, "signed_by", mark) is not None


def _are_many(reading: EventSentence, document: Document) -> bool:
    """Tell whether documents are so many that they were hardly signed at once: "300 agreements have been signed"."""
    span = reading.span(max(0, document.first - 1), document.mark.last)
    counts = (figure.quantity for figure in reading.passage.figures if figure.span.overlaps(span))
    return any((count.value or count.high or 0) >= _MANY for count in counts if count.unit.symbol == "count")


def _is_signer(reading: EventSentence, name: Name, mark: Mark, clause: tuple[int, int]) -> bool:
    if name.kind != "person":
        return False
    return find(reading, "signer", mark, (name.first, name.last), clause) is not None


def _dated(reading: EventSentence, found: EventMention, first: int, last: int) -> EventMention:
    """Return a signing with the time between its document and its verb: «келісімге 2024 жылы қол қойылды»."""
    when = reading.circumstances.when_between(first, last) if found.when is None else None
    return found if when is None else found.knowing(reading.reason("period", when), when=when.value)


def _town_between(reading: EventSentence, first: int, last: int) -> Name | None:
    """Return the town between a verb and what it signs: «подписали в Бишкеке Договор»."""
    return next((name for name in reading.named if name.kind == "place" and first <= name.first < last), None)


def _opening(reading: EventSentence, mark: Mark) -> EventMention | None:
    found = find(reading, "opened", mark)
    if found is None:
        return None
    first, last = found.at, found.behind
    end = reading.extended(mark.last) if first < mark.first else last
    title, words = document_title(reading, first, last, -1), reading.distinctive(first, last)
    opening = _stated(reading, mark, "opening", min(first, mark.first), end, topic=title, words=words)
    is_particular = _is_particular(reading, first, last) or (
        opening.place is not None and _is_some_thing(reading, first, last)
    )
    is_told = opening.when is not None or (
        _holder(reading, mark) and _has_town(reading, opening, first, last)
    )
    return opening if is_told and is_particular else None


def _has_town(reading: EventSentence, opening: EventMention, first: int, last: int) -> bool:
    """Tell whether it is told where something is opened: in its clause, or within its phrase or right behind."""
    near = range(first, last + _TOWN_BEHIND)
    return opening.place is not None or any(
        name.kind == "place" and name.first in near for name in reading.named
    )


def _is_some_thing(reading: EventSentence, first: int, last: int) -> bool:
    """Tell whether a phrase can mean one thing that is opened somewhere: it counts nothing, and is no market or season."""
    sentence = reading.sentence
    return not any(
        reading.is_one_of("abstract", at)
        or reading.is_one_of("generic", at)
        or sentence.at(Kind.NUMBER, at)
        or sentence.at(Kind.EVENT, at)
        or sentence.kinds[at] is not TokenKind.WORD
        for at in range(first, last)
    )


def _is_particular(reading: EventSentence, first: int, last: int) -> bool:
    """Tell whether a phrase has a name or a thing that is built in it, and neither says that any will do nor is itself an event."""
    sentence, tokens = reading.sentence, range(first, last)
    if any(reading.is_one_of("generic", at) or sentence.at(Kind.EVENT, at) for at in tokens):
        return False
    if sentence.kinds[first] is TokenKind.NUMBER:
        return False
    if first == 0 or any(sentence.tokens[at].text[0].isupper() for at in tokens):
        return True
    things = (sentence.at(Kind.UNDERTAKING, at) for at in tokens)
    return any(thing is not None and not thing.value.several for thing in things)


def _meeting(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    actor = name_of(reading, find(reading, "actor", mark, within=clause))
    met = name_of(reading, find(reading, "partner", mark, within=clause))
    if met is None and actor is not None and find(reading, "alone", mark) is not None:
        met = name_of(reading, find(reading, "actor", mark, (actor.first, actor.last), clause))
    if met is None:
        somebody = find(reading, "somebody", mark, within=clause)
        return _with_somebody(reading, mark, actor, somebody) or _of_several(reading, mark, clause)
    return _of_named(reading, mark, actor, met)


def _of_several(reading: EventSentence, mark: Mark, clause: tuple[int, int]) -> EventMention | None:
    """Return the meeting of several with an office, or of a body: "the ministers of Russia and Armenia met in Omsk"."""
    several = find(reading, "several", mark, within=clause)
    if several is None or find(reading, "alone", mark) is None:
        return None
    lands = [name.country for name in reading.named if several.at < name.first < mark.first]
    first, countries = phrase_begin(reading.sentence, several.at + 1), tuple(filter(None, lands))
    found = _stated(reading, mark, "meeting", first, mark.last, has_company=True, countries=countries)
    return found if found.when is not None or found.place is not None else None


def _reception(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    met = name_of(reading, find(reading, "received", mark, within=clause))
    behind = None if met is None or met.first > mark.first else (met.first, met.last)
    actor = name_of(reading, find(reading, "actor", mark, behind, clause))
    if met is None:
        return _with_somebody(reading, mark, actor, find(reading, "guests", mark, within=clause))
    return _of_named(reading, mark, actor, met)


def _of_named(reading: EventSentence, mark: Mark, actor: Name | None, met: Name) -> EventMention | None:
    """Return the meeting with somebody who has a name."""
    people = {name.name for name in (met, actor) if name is not None}
    people |= _speaker(reading, mark) if actor is None else set()
    first, end = _around(mark, met, None if actor is None or _is_far(reading, actor, mark) else actor)
    found = _stated(reading, mark, "meeting", first, end, people=frozenset(people))
    is_told = len(people) > 1 or found.when is not None or found.place is not None
    return found if is_told or _holder(reading, mark) else None


def _with_somebody(
    reading: EventSentence, mark: Mark, actor: Name | None, somebody: Found | None
) -> EventMention | None:
    """Return the meeting of somebody with a name or an office and others without a name: "met with farmers"."""
    people = {actor.name} if actor is not None else _speaker(reading, mark)
    if somebody is None or not (people or _holder(reading, mark)):
        return None
    behind = max(phrase_from(reading.sentence, somebody.at), somebody.at + 1)
    if any(key.endswith(reading.words.owner_endings) for key in reading.sentence.keys[somebody.at : behind]):
        return None  # what is received is somebody's: "the president's letter"
    end = mark.last if somebody.at < mark.first else behind
    first = min(mark.first, somebody.at)
    return _stated(reading, mark, "meeting", first, end, people=frozenset(people), has_company=True)


def _holder(reading: EventSentence, mark: Mark) -> bool:
    """Tell whether the subject of a verb is an office: "the mayor met with"."""
    clause = reading.circumstances.clause(mark.first)
    return find(reading, "holder", mark, within=clause) is not None


def _around(mark: Mark, *names: Name | None) -> tuple[int, int]:
    """Return the tokens from the first to the last of a verb and some names."""
    spans = [(mark.first, mark.last), *((name.first, name.last) for name in names if name is not None)]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _is_far(reading: EventSentence, actor: Name, mark: Mark) -> bool:
    """Tell whether somebody who was named before is only meant: "Putin said when he met"."""
    return actor.last < mark.first and reading.sentence.flags[mark.first - 1] & _PRONOUN != 0


def _visit(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    land = name_of(reading, find(reading, "land", mark))
    if find(reading, "stated_by_noun", mark, within=clause) is not None:
        return None
    subject = name_of(reading, find(reading, "subject", mark, within=clause))
    visitors = {subject.name} if subject is not None else _speaker(reading, mark)
    visitor = next(iter(visitors), None)
    if land is None:
        is_told = visitor is not None or _holder(reading, mark)
        return _visit_of_site(reading, mark, subject, visitor) if is_told else None
    if visitor is None and not (_holder(reading, mark) or _has_pronoun(reading, mark)):
        return None
    first, end = _around(mark, land, subject)
    found = _stated(reading, mark, "visit", first, end, visitor=visitor, destination=land.country)
    return found if land.kind == "country" else located(reading, found, land, "town visited")


def _has_pronoun(reading: EventSentence, mark: Mark) -> bool:
    """Tell whether somebody named before makes a visit: "he will visit Russia"."""
    first, _ = reading.circumstances.clause(mark.first)
    return any(flags & _PERSON for flags in reading.sentence.flags[first : mark.first])


def _visit_of_site(
    reading: EventSentence, mark: Mark, subject: Name | None, visitor: str | None
) -> EventMention | None:
    """Return the visit of a thing in particular: "visited the railway museum"."""
    site = find(reading, "site", mark)
    if site is None or not (
        _is_known(reading, site) or _is_particular(reading, site.at, _head_end(reading, site))
    ):
        return None
    first, end = _around(mark, subject)
    return _stated(reading, mark, "visit", first, max(end, site.behind), visitor=visitor, is_of_site=True)


def _is_known(reading: EventSentence, found: Found) -> bool:
    """Tell whether an article says that something in particular is meant, and no event."""
    tokens = range(found.at, _head_end(reading, found))
    is_event = any(reading.sentence.at(Kind.EVENT, at) for at in tokens)
    return reading.is_one_of("definite", found.at) and not is_event


def _head_end(reading: EventSentence, found: Found) -> int:
    """Return the token behind the head of a phrase: before "of" where one follows."""
    flags = reading.sentence.flags
    return next((at for at in range(found.at, found.behind) if flags[at] & _OF), found.behind)
