"""Which mentions of a document are of one event.

A mention joins the latest event that nothing sets apart from it, where both share what identifies one (``same`` of its
kind in ``lang/common/events.toml``), or where its determiner points back: "the forum", "this visit", "today's talks". Else
it is a new event if it states enough (``enough`` of its kind), and else waits for one that comes later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from kzru.lang.events import EventConcept
from kzru.parsing.events.documents import ANY_DOCUMENT
from kzru.parsing.events.mentions import EventMention, When, resolved
from kzru.values.period import Period

__all__ = ["SURE", "is_event", "likeness", "points_back"]

SURE = 3
"""How sure it is that what identifies an event is shared."""
_APART = ("edition", "place", "visitor", "destination", "body")
"""Fields of which two that are known and differ set events apart."""


def is_event(found: EventMention) -> bool:
    """Tell whether a mention states enough to be an event by itself."""
    if (
        found.is_new
        or found.concept.is_named
        or (found.concept.is_remote and found.determiner == "indefinite")
    ):
        return True
    return any(all(_states(found, fact) for fact in facts) for facts in found.concept.traits.enough)


def _states(found: EventMention, fact: str) -> bool:
    """Tell whether a mention states a fact: one with a name of its own, or a field that is not empty."""
    asked = _FACTS.get(fact)
    return asked(found) if asked is not None else bool(getattr(found, fact))


def _is_titled(found: EventMention) -> bool:
    """Tell whether a phrase is a name: written with capitals, as "Aral Conference" is."""
    words = found.title.split()
    capitals = [word[:1].isupper() for word in words]
    return bool(found.words) and len(words) > 1 and any(capitals)


_FACTS: Mapping[str, Callable[[EventMention], bool]] = {
    "of today": lambda found: found.is_of_today,
    "pointed at": lambda found: found.determiner in ("this", "possessive"),
    "on something": lambda found: found.has_topic,
    "title": _is_titled,
    "two countries": lambda found: len(found.countries) > 1,
    "with somebody": lambda found: found.has_company,
}


def points_back(found: EventMention) -> bool:
    """Tell whether a mention is of an event that was mentioned before, by its determiner: "this visit", "the talks"."""
    return found.determiner in ("this", "definite", "possessive") and not found.is_another


def likeness(found: EventMention, known: EventMention, on: date | None) -> int:
    """Return how surely a mention is of an event: 0 not at all, SURE by what identifies the event.

    Args:
        found: The mention.
        known: What is known of the event.
        on: The date of the document, from which relative periods are counted.
    """
    if not _is_related(found, known.concept) or not _may_be(found, known, on):
        return 0
    if _is_identified(found, known, on):
        return SURE
    is_named_first = found.concept.is_named and not known.concept.is_named
    if is_named_first or not points_back(found) or not _states_nothing_new(found, known):
        return 0
    if found.is_of_today and known.is_of_today:
        return SURE
    return 2 if found.determiner == "this" or _is_alike(found.concept, known.concept) else 1


def _is_alike(a: EventConcept, b: EventConcept) -> bool:
    """Tell whether two nouns are of one kind, or of two for which people come together: talks, a meeting."""
    return a.kind == b.kind or (a.traits.encounter and b.traits.encounter)


def _may_be(found: EventMention, known: EventMention, on: date | None) -> bool:
    """Tell whether nothing that is stated sets the mention apart from the event."""
    return (
        not _are_apart(found, known)
        and not (_is_aside(found, known) or _is_aside(known, found))
        and (found.is_of_site is known.is_of_site or not found.is_new)
        and _one_holds_other(found.people, known.people)
        and _documents_meet(found, known)
        and _times_meet(found, known, on)
    )


def _are_apart(found: EventMention, known: EventMention) -> bool:
    """Tell whether a field that both state differs: two editions, two towns."""
    for name in _APART:
        a, b = getattr(found, name), getattr(known, name)
        if a is not None and b is not None and a != b:
            return True
    return False


def _is_aside(found: EventMention, known: EventMention) -> bool:
    """Tell whether two people meet beside the session of a body."""
    return len(found.people) > 1 and found.body is None and known.body is not None and not known.people


def _is_related(found: EventMention, b: EventConcept) -> bool:
    """Tell whether the noun of a mention can mean an event of a sort."""
    a = found.concept
    if a.is_named and b.is_named:
        return a.name == b.name
    if a.is_remote != b.is_remote:  # "the talks" may be a call, a call is nothing else
        return a.name == b.kind and found.place is None
    if a.kind == b.kind:
        return a.traits.plain or a.name in b.name or b.name in a.name or b.is_named
    others = (*a.stands_for, *(a.this_stands_for if found.determiner == "this" else ()))
    return found.document is None and b.kind in others


def _one_holds_other(a: frozenset[str], b: frozenset[str]) -> bool:
    return a <= b or b <= a


def _times_meet(found: EventMention, known: EventMention, on: date | None) -> bool:
    """Tell whether the times stated share a day, and what is over is not stated as still to come."""
    a, b = resolved(found.when, on), resolved(known.when, on)
    if isinstance(a, Period) and isinstance(b, Period):
        return a.intersection(b) is not None
    if a is None and b is None:
        return True
    if a is None or b is None:
        return not (_contradict(found, a, known, b, on) or _contradict(known, b, found, a, on))
    return a == b


def _contradict(
    one: EventMention, a: When | None, other: EventMention, b: When | None, on: date | None
) -> bool:
    """Tell whether the one is still to come and the other is over."""
    return one.is_upcoming and _is_over(other, b, on) and not _is_over(one, a, on)


def _is_over(one: EventMention, when: When | None, on: date | None) -> bool:
    if isinstance(when, Period) and when.end is not None and on is not None and when.end < on:
        return True
    return one.is_past and not one.is_upcoming


def _documents_meet(found: EventMention, known: EventMention) -> bool:
    """Tell whether what is signed may be one document; of other events, whether the words of one hold those of the other."""
    a, b = found.document, known.document
    if a is None and found.concept.traits.commemorates:
        return not _have_other_words(found, known)
    if a is None:
        return _one_holds_other(found.words, known.words)
    return b is not None and (a == ANY_DOCUMENT or (a == b and not _have_other_words(found, known)))


def _have_other_words(found: EventMention, known: EventMention) -> bool:
    return bool(found.words) and bool(known.words) and not found.words & known.words


def _is_identified(found: EventMention, known: EventMention, on: date | None) -> bool:
    """Tell whether mention and event share what identifies one; of another one than those before that is its number."""
    if found.document is not None:
        alike = bool(found.words & known.words) or (found.is_new and not _have_other_words(found, known))
        return alike and found.document == known.document
    same = (("edition",),) if found.is_another else found.concept.traits.same
    for facts in same:
        for fact in facts:
            if not _share(fact, found, known, on):
                break
        else:
            return True
    return False


def _share(fact: str, found: EventMention, known: EventMention, on: date | None) -> bool:
    """Tell whether mention and event have a fact in common."""
    if fact == "when":
        when = resolved(found.when, on)
        return when is not None and when == resolved(known.when, on)
    asked = _SHARED.get(fact)
    if asked is not None:
        return asked(found, known)
    a = getattr(found, fact)
    return bool(a) and a == getattr(known, fact)


_SHARED: Mapping[str, Callable[[EventMention, EventMention], bool]] = {
    "bare noun": lambda found, known: found.kind == known.kind and not found.determiner,
    "body": lambda found, known: (
        found.body is not None and (found.body, found.kind) == (known.body, known.kind)
    ),
    "name": lambda found, known: found.concept.is_named and found.concept.name == known.concept.name,
    "people": lambda found, known: len(found.people) > 1 and found.people == known.people,
}


def _states_nothing_new(found: EventMention, known: EventMention) -> bool:
    """Tell whether all that a definite mention names is known of the event."""
    is_known = found.body in (None, known.body) and found.edition in (None, known.edition)
    return found.document is not None or (is_known and found.words <= known.words)
