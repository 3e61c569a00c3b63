"""Events that a verb states: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

What stands where beside such a verb is in the rules of ``lang/*/event_rules.toml``. What is still to come has verbs of its
own: "will visit". Verbs of years tell an anniversary: "marks 30 years of", «исполняется 30 лет», «180 жыл толады».
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.events import concepts
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_begin, phrase_from
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.mentions import AHEAD, EventMention, located, stated, stated_by_verb
from kzru.parsing.events.rules import find, meant_by_pronoun, name_of
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.signing import signing
from kzru.parsing.events.titles import known_topic, phrase_title
from kzru.parsing.rules.ruleset import Found
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["verb_mentions"]

_OF = tags("of")
_PRONOUN = tags("subject_pronoun")
_PERSON = tags("person_pronoun")
_FEWEST_YEARS = 5
"""Fewer years are the age of a child, or of something that nobody celebrates."""
_MOST_YEARS = 2_000


def verb_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield the events that the verbs of a sentence state, in order."""
    acts = {
        "sign": signing, "open": _opening, "meet": _meeting, "receive": _reception, "visit": _visit,
        "turn": _anniversary,
    }  # fmt: skip
    for mark in reading.sentence.marks(Kind.EVENT_VERB):
        if mark.value.endswith(AHEAD) or not find(reading, "undone", mark):
            found = acts[mark.value.removesuffix(AHEAD)](reading, mark)
            if found is not None:
                yield found


def _holder(reading: EventSentence, mark: Mark) -> bool:
    """Tell whether the subject of a verb is an office: "the mayor met with"."""
    clause = reading.circumstances.clause(mark.first)
    return find(reading, "holder", mark, within=clause) is not None


def _around(mark: Mark, *names: Name | None) -> tuple[int, int]:
    """Return the tokens from the first to the last of a verb and some names."""
    spans = [(mark.first, mark.last), *((name.first, name.last) for name in names if name is not None)]
    return min(first for first, _ in spans), max(last for _, last in spans)


# Openings


def _opening(reading: EventSentence, mark: Mark) -> EventMention | None:
    found = find(reading, "opened", mark)
    if found is None:
        return None
    first, last = found.at, found.behind
    end = reading.extended(mark.last) if first < mark.first else last
    title, words = phrase_title(reading, first, last, -1), reading.distinctive(first, last)
    opening = stated_by_verb(reading, mark, "opening", min(first, mark.first), end, topic=title, words=words)
    has_town = opening.place is not None
    is_told = opening.when is not None or (has_town and _holder(reading, mark))
    return opening if is_told and _is_one_thing(reading, first, last, has_town=has_town) else None


def _is_one_thing(reading: EventSentence, first: int, last: int, *, has_town: bool = False) -> bool:
    """Tell whether a phrase has a name or a thing that is built in it, or else means something that stands in a town.

    Neither says that any will do, nor is itself an event; the last counts nothing either, and is no market or season.
    """
    sentence, tokens = reading.sentence, range(first, last)
    if any(reading.is_one_of("generic", at) or sentence.at(Kind.EVENT, at) for at in tokens):
        return False
    if sentence.kinds[first] is TokenKind.NUMBER:
        return False
    if first == 0 or any(sentence.tokens[at].text[0].isupper() for at in tokens):
        return True
    things = (sentence.at(Kind.UNDERTAKING, at) for at in tokens)
    if any(thing is not None and not thing.value.several for thing in things):
        return True
    return has_town and not any(
        reading.is_one_of("abstract", at)
        or sentence.at(Kind.NUMBER, at)
        or sentence.kinds[at] is not TokenKind.WORD
        for at in tokens
    )


# Meetings


def _meeting(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    actor = name_of(reading, find(reading, "actor", mark, within=clause))
    met = name_of(reading, find(reading, "partner", mark, within=clause))
    if met is None and actor is not None and find(reading, "alone", mark):
        met = name_of(reading, find(reading, "actor", mark, (actor.first, actor.last), clause))
    if met is None:
        somebody = find(reading, "somebody", mark, within=clause)
        return _with_somebody(reading, mark, actor, somebody) or _of_several(reading, mark, clause)
    return _of_named(reading, mark, actor, met)


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
    people = {met.name, actor.name} if actor is not None else {met.name} | meant_by_pronoun(reading, mark)
    # "Putin said when he met": who was named before is only meant
    is_far = (
        actor is not None and actor.last < mark.first and reading.sentence.flags[mark.first - 1] & _PRONOUN
    )
    first, end = _around(mark, met, None if is_far else actor)
    found = stated_by_verb(reading, mark, "meeting", first, end, people=frozenset(people))
    is_told = len(people) > 1 or found.when is not None or found.place is not None
    return found if is_told or _holder(reading, mark) else None


def _with_somebody(
    reading: EventSentence, mark: Mark, actor: Name | None, somebody: Found | None
) -> EventMention | None:
    """Return the meeting of somebody with a name or an office and others without a name: "met with farmers"."""
    people = {actor.name} if actor is not None else meant_by_pronoun(reading, mark)
    if somebody is None or not (people or _holder(reading, mark)):
        return None
    is_before = somebody.at < mark.first
    end = mark.last if is_before else max(phrase_from(reading.sentence, somebody.at), somebody.at + 1)
    first = somebody.at if is_before else mark.first
    return stated_by_verb(reading, mark, "meeting", first, end, people=frozenset(people), has_company=True)


def _of_several(reading: EventSentence, mark: Mark, clause: tuple[int, int]) -> EventMention | None:
    """Return the meeting of several with an office, or of a body: "the ministers of Russia and Armenia met in Omsk"."""
    several = find(reading, "several", mark, within=clause)
    if several is None or not find(reading, "alone", mark):
        return None
    lands = [name.country for name in reading.named if several.at < name.first < mark.first]
    first, countries = phrase_begin(reading.sentence, several.at + 1), tuple(filter(None, lands))
    found = stated_by_verb(reading, mark, "meeting", first, mark.last, has_company=True, countries=countries)
    return found if found.when is not None or found.place is not None else None


# Visits


def _visit(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    land = name_of(reading, find(reading, "land", mark))
    if find(reading, "stated_by_noun", mark, within=clause):
        return None
    subject = name_of(reading, find(reading, "subject", mark, within=clause))
    visitors = {subject.name} if subject is not None else meant_by_pronoun(reading, mark)
    visitor = next(iter(visitors), None)
    is_told = visitor is not None or _holder(reading, mark)
    if land is None:
        return _visit_of_site(reading, mark, subject, visitor) if is_told else None
    before = reading.sentence.flags[clause[0] : mark.first]
    if not is_told and not any(flags & _PERSON for flags in before):  # "he will visit Russia"
        return None
    first, end = _around(mark, land, subject)
    found = stated_by_verb(reading, mark, "visit", first, end, visitor=visitor, destination=land.country)
    return found if land.kind == "country" else located(reading, found, land, "town visited")


def _visit_of_site(
    reading: EventSentence, mark: Mark, subject: Name | None, visitor: str | None
) -> EventMention | None:
    """Return the visit of a thing in particular, that no event is: "visited the railway museum"."""
    site, sentence = find(reading, "site", mark), reading.sentence
    if site is None:
        return None
    phrase = range(site.at, site.behind)
    head_end = next((at for at in phrase if sentence.flags[at] & _OF), site.behind)
    is_event = any(sentence.at(Kind.EVENT, at) for at in range(site.at, head_end))
    is_known = reading.is_one_of("definite", site.at) and not is_event
    if not is_known and not _is_one_thing(reading, site.at, head_end):
        return None
    first, end = _around(mark, subject)
    end = max(end, site.behind)
    return stated_by_verb(reading, mark, "visit", first, end, visitor=visitor, is_of_site=True)


# Anniversaries


def _anniversary(reading: EventSentence, mark: Mark) -> EventMention | None:
    """Return the anniversary that a verb tells with the years and with what they are counted from; None without both."""
    found = find(reading, "years", mark, within=reading.circumstances.clause(mark.first))
    if found is None:
        return None
    sentence, is_before = reading.sentence, found.at < mark.first
    first = phrase_begin(sentence, found.at) if is_before else found.at
    last = found.behind if is_before else reading.topic_end(found.at, is_open=True)
    while first < last - 1 and (first in sentence.dated or reading.is_one_of("possessive", first)):
        first += 1
    near = range(found.behind, mark.first) if is_before else range(mark.last, found.at)
    number = next((at for at in near if sentence.keys[at].isdecimal()), None)
    years = 0 if number is None else int(sentence.keys[number])
    if number is None or not _FEWEST_YEARS <= years <= _MOST_YEARS:
        return None
    begin, end = min(first, number), mark.last if is_before else last
    text = reading.plain_words(first, last)
    span = EventSpan(begin, mark.first, mark.last, end, end, is_verb=True)
    return stated(
        reading, mark, span, concepts()["anniversary"], reading.circumstances.find_when(span, is_lasting=False),
        Finding(years, "years that a verb tells to have passed", number, number + 1),
        is_upcoming=False, is_new=True, topic=known_topic(reading, text, span) or text,
        words=reading.distinctive(first, last),
    )  # fmt: skip
