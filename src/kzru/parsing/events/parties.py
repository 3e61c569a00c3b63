"""Who takes part in an event: the visitor and the country visited, those who hold talks, those named with "of" and "with"; which body meets."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from kzru.parsing.annotation.noun_phrases import is_genitive
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.events.circumstances import EventSpan
from kzru.parsing.events.rules import find, name_of
from kzru.parsing.events.sentence import EventSentence

__all__ = ["body_of", "find_parties"]

_FIRST_PERSON = tags("first_person")
_AND = tags("and")
_OF = tags("of")
_SPEAKER_REACH = 5
_BEHIND = 3
"""Words behind a phrase that may say that the visit is one to the speaker's country."""
_BRACKETED = 4
_LONGEST_GENITIVE = 5
"""Words in the genitive between the noun of an event and the body that meets."""


def find_parties(reading: EventSentence, mark: Mark, span: EventSpan, determiner: str) -> dict[str, Any]:
    """Return who visits whom, or who takes part, by the fields of a mention."""
    traits = mark.value.traits
    if traits.travel:
        return _visit(reading, mark, span, determiner)
    if traits.commemorates:
        return {}
    names = [name for name in reading.named if span.first <= name.first < span.end]
    people = {name.name for name in names if name.kind == "person"}
    countries = tuple(dict.fromkeys(name.country for name in names if name.kind == "country"))
    if traits.subject:
        people |= _subjects(reading, span, people)
    return {"people": frozenset(people), "countries": countries}


def _subjects(reading: EventSentence, span: EventSpan, stated: set[str]) -> set[str]:
    """Return who is said to hold the talks: the people before the verb, the speaker who says "our", who acts together there."""
    found, circumstances = set(), reading.circumstances
    if circumstances.happens(span) and not circumstances.is_spoken_of(span):
        people = [name for name in reading.named if name.kind == "person"]
        found = {name.name for name in people if circumstances.is_with(name, span)}
        found |= {name.name for name in people if not name.role and circumstances.is_subject(name, span)}
    if any(flags & _FIRST_PERSON for flags in reading.sentence.flags[span.first : span.head]):
        found.update(filter(None, [reading.speaker(span.first)]))
    if stated or len(found) > 1:
        return found
    is_theirs = not (circumstances.is_spoken_of(span) or _is_of_others(reading, span))
    return _joint_subject(reading, span) if is_theirs else set()


def _is_of_others(reading: EventSentence, span: EventSpan) -> bool:
    """Tell whether an event is somebody's who is no person with a name: "the talks | of the ministers"."""
    return reading.sentence.flags[span.head_end] & _OF != 0 or is_genitive(reading.sentence, span.head_end)


def _joint_subject(reading: EventSentence, span: EventSpan) -> set[str]:
    """Return the people who do something together in the clause of an event: "X and Y | spoke of trade at a meeting"."""
    first, last = reading.circumstances.clause(span.head)
    people = [name for name in reading.named if name.kind == "person" and not name.role]
    people = [name for name in people if first <= name.first and name.last <= last]
    found: set[str] = set()
    for one, other in pairwise(people):
        if reading.sentence.flags[one.last] & _AND and other.first == one.last + 1:
            found |= {one.name, other.name}
    return found


def _visit(reading: EventSentence, mark: Mark, span: EventSpan, determiner: str) -> dict[str, Any]:
    destination = _destination(reading, mark, span, determiner)
    visitor = _visitor(reading, mark, span, determiner)
    statement = reading.passage.statement_at(span.head)
    host = (statement.speaker, statement.country) if statement is not None else None
    if destination is not None and host == (visitor, destination):
        visitor = _guest(reading, destination)  # "my invitation to visit us"
    return {"destination": destination, "visitor": visitor}


def _guest(reading: EventSentence, country: str) -> str | None:
    """Return the only person in a sentence who is of another country than that; None where there are several."""
    people = (one for one in reading.named if one.kind == "person")
    guests = {one.name for one in people if one.country not in ("", None, country)}
    return guests.pop() if len(guests) == 1 else None


def _destination(reading: EventSentence, mark: Mark, span: EventSpan, determiner: str) -> str | None:
    """Return the country of a visit: that of its phrase, the speaker's own, or one of the clause: "is in Russia on a visit"."""
    last = min(len(reading.sentence.tokens), span.end + _BEHIND)
    found = find(reading, "destination", mark, within=(span.first, last))
    statement = reading.passage.statement_at(span.head)
    if found is not None and found.gives == "speaker" and statement is not None and statement.country:
        return statement.country
    clause = reading.circumstances.clause(span.head)
    beside = find(reading, "land_beside", mark, span.phrase, clause, determiner)
    land = name_of(reading, found) or name_of(reading, beside)
    return land and land.country


def _visitor(reading: EventSentence, mark: Mark, span: EventSpan, determiner: str) -> str | None:
    """Return who visits: the owner of the phrase, the speaker, or somebody named before."""
    guest = find(reading, "guest", mark)
    if guest is not None:
        named = name_of(reading, guest)
        return named and named.name
    first, _ = reading.circumstances.clause(span.head)
    owned = find(reading, "owner", mark, within=span.phrase)
    owner = name_of(reading, owned or find(reading, "owner_beside", mark, within=(first, span.head)))
    if owner is not None:
        return owner.name
    near = (max(first, span.first - _SPEAKER_REACH), span.end)
    my = find(reading, "my", mark, within=span.phrase)
    if my or find(reading, "visitor_speaks", mark, span.phrase, near):
        return reading.speaker(span.head)
    visitor = name_of(reading, find(reading, "visitor", mark, span.phrase, determiner=determiner))
    return visitor and visitor.name


def body_of(reading: EventSentence, mark: Mark, span: EventSpan, *, has_words: bool) -> str | None:
    """Return the organisation that meets: one of the phrase, or the only one of the clause of a bare "summit".

    Where the phrase *has_words* that set the event apart from others of its kind, it is not that of the clause.
    """
    bodies = [name for name in reading.named if name.kind == "body"]
    end = _genitives_end(reading, span.end)
    own = next((name.name for name in bodies if span.first <= name.first <= end), None)
    if own is not None or not mark.value.traits.clause_body or has_words:
        return own
    first, last = reading.circumstances.clause(span.head)
    if reading.sentence.keys[span.first - 1] == ")":
        first = span.first - _BRACKETED  # "the Shanghai Cooperation Organisation (SCO) summit"
    near = {name.name for name in bodies if first <= name.first < last}
    return near.pop() if len(near) == 1 else None


def _genitives_end(reading: EventSentence, end: int) -> int:
    """Return the token behind the small words in the genitive that follow a phrase: «саммит | лидеров стран-участниц | СНГ»."""
    sentence, last = reading.sentence, min(end + _LONGEST_GENITIVE, len(reading.sentence.tokens) - 1)
    if not sentence.vocabulary.nouns.genitives_follow:
        return end - 1
    while end < last and (
        (sentence.keys[end] in DASHES and sentence.glued[end])
        or (sentence.tokens[end].text.islower() and not sentence.flags[end] & ENDS_PHRASE)
    ):
        end += 1
    return end
