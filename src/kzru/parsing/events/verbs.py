"""Events that a verb states: "signed the Declaration on …", "the park was opened in Astana", "met with Putin", "visited Russia".

What stands where beside such a verb is in the rules of ``lang/*/event_rules.toml``. What is still to come has verbs of its
own: "will visit".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kzru.lang.events import concepts
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.documents import SIGNING, document_title, signed_document
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.rules import find, name_of
from kzru.parsing.events.sentence import EventSentence
from kzru.parsing.events.stated import located, stated
from kzru.parsing.vocabulary import Kind

__all__ = ["verb_mentions"]

_PRONOUN = tags("subject_pronoun")
_AHEAD = "_ahead"
"""What the names of verbs end with that state what is still to come."""


def verb_mentions(reading: EventSentence) -> Iterator[EventMention]:
    """Yield the events that the verbs of a sentence state, in order."""
    acts = {"sign": _signing, "open": _opening, "meet": _meeting, "visit": _visit}
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
    if not (document.is_particular or is_signed):
        return None
    first, last, topic_end = document.first, document.mark.last, document.topic_end
    people |= _speaker(reading, mark) if first > mark.first else set()
    begin = min(mark.first, first)
    found = _stated(
        reading, mark, SIGNING, begin, max(mark.last, document.end), holds=False,
        determiner="definite" if document.is_any else "", document=document.mark.value, people=frozenset(people),
        topic=document_title(reading, first, topic_end, last - 1), words=reading.distinctive(first, topic_end),
        is_beside=find(reading, "occasion", mark, within=(0, clause[1])) is not None,
    )  # fmt: skip
    found = located(reading, found, _town_between(reading, mark.last, document.mark.first))
    is_stated = any([found.when, found.place, found.people, found.is_beside, document.is_news])
    return found if is_stated else None


def _is_signer(reading: EventSentence, name: Name, mark: Mark, clause: tuple[int, int]) -> bool:
    if name.kind != "person":
        return False
    return find(reading, "signer", mark, (name.first, name.last), clause) is not None


def _town_between(reading: EventSentence, first: int, last: int) -> Name | None:
    """Return the town between a verb and what it signs: «подписали в Бишкеке Договор»."""
    return next((name for name in reading.named if name.kind == "place" and first <= name.first < last), None)


def _opening(reading: EventSentence, mark: Mark) -> EventMention | None:
    found = find(reading, "opened", mark)
    if found is None or not _is_particular(reading, found.at, found.behind):
        return None
    first, last = found.at, found.behind
    end = reading.extended(mark.last) if first < mark.first else last
    title = document_title(reading, first, last, -1)
    opening = _stated(
        reading,
        mark,
        "opening",
        min(first, mark.first),
        end,
        topic=title,
        words=reading.distinctive(first, last),
    )
    return opening if opening.when is not None else None


def _is_particular(reading: EventSentence, first: int, last: int) -> bool:
    """Tell whether a phrase has a name in it, and neither says that any will do nor is itself an event."""
    sentence, tokens = reading.sentence, range(first, last)
    if any(reading.is_one_of("generic", at) or sentence.at(Kind.EVENT, at) for at in tokens):
        return False
    return first == 0 or any(sentence.tokens[at].text[0].isupper() for at in tokens)


def _meeting(reading: EventSentence, mark: Mark) -> EventMention | None:
    clause = reading.circumstances.clause(mark.first)
    met = name_of(reading, find(reading, "partner", mark, within=clause))
    actor = name_of(reading, find(reading, "actor", mark, within=clause))
    if met is None and actor is not None and find(reading, "alone", mark) is not None:
        met = name_of(reading, find(reading, "actor", mark, (actor.first, actor.last), clause))
    if met is None:
        return None
    people = {name.name for name in (met, actor) if name is not None}
    people |= _speaker(reading, mark) if actor is None else set()
    first, end = _around(mark, met, None if actor is None or _is_far(reading, actor, mark) else actor)
    found = _stated(reading, mark, "meeting", first, end, people=frozenset(people))
    return found if len(people) > 1 or found.when is not None or found.place is not None else None


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
    if land is None or find(reading, "stated_by_noun", mark, within=clause) is not None:
        return None
    subject = name_of(reading, find(reading, "subject", mark, within=clause))
    visitors = {subject.name} if subject is not None else _speaker(reading, mark)
    if not visitors:
        return None
    first, end = _around(mark, land, subject)
    found = _stated(
        reading, mark, "visit", first, end, visitor=next(iter(visitors)), destination=land.country
    )
    return found if land.kind == "country" else located(reading, found, land, "town visited")
