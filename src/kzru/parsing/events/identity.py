"""Which mentions of a document are of one event: the rules, and when a mention is an event by itself.

A mention joins the latest event that nothing sets apart from it, where both share what identifies one (``same`` of its
kind in ``lang/common/events.toml``), or where its determiner points back: "the forum", "this visit", "today's talks". Else
it is a new event if it states enough (``enough`` of its kind), and else waits for one that comes later. In each rule the
further mention comes first, and behind it what is known of the event.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kzru.identity import BondRule, Exclusion, Identity, differing
from kzru.lang.events import union_of
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.signing import ANY_DOCUMENT
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.values.period import Period

__all__ = ["EVENT_MENTIONS", "is_event", "points_back"]

_Words = tuple[str, ...] | None
_QUOTES = "".join(OPENING_MARKS)
_SHORTLY = 3
"""Days after which the press still tells of an event without its day."""


def is_event(found: EventMention) -> bool:
    """Tell whether a mention states enough to be an event by itself."""
    concept = found.concept
    if found.is_new or concept.is_named or (concept.is_remote and found.determiner == "indefinite"):
        return True
    return any(all(_states(found, fact) for fact in facts) for facts in concept.traits.enough)


def _states(found: EventMention, fact: str) -> bool:
    """Tell whether a mention states a fact: one with a name of its own, or a field that is not empty."""
    asked = _FACTS.get(fact)
    return bool(getattr(found, fact)) if asked is None else asked(found)


def _is_titled(found: EventMention) -> bool:
    """Tell whether a phrase is a name: written with capitals, as "Aral Conference" and «Арал» көрмесі are."""
    words = found.title.split()
    capitals = [word.lstrip(_QUOTES)[:1].isupper() for word in words]
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


# What makes a mention one of an event


def _identified(found: EventMention, known: EventMention) -> _Words:
    """Return what both share that identifies an event; of another one than those before that is its number."""
    if found.document is not None:
        alike = bool(found.words & known.words) or (found.is_new and not _have_other_words(found, known))
        return (found.document,) if alike and found.document == known.document else None
    same = (("edition",),) if found.is_another else found.concept.traits.same
    for facts in same:
        for fact in facts:
            if not _share(fact, found, known):
                break
        else:
            return facts
    return None


def _share(fact: str, found: EventMention, known: EventMention) -> bool:
    """Tell whether mention and event have a fact in common."""
    asked = _SHARED.get(fact)
    if asked is not None:
        return asked(found, known)
    a = getattr(found, fact)
    return bool(a) and a == getattr(known, fact)


_SHARED: Mapping[str, Callable[[EventMention, EventMention], bool]] = {
    "bare noun": lambda found, known: found.kind == known.kind and not found.determiner,
    "body": lambda found, known: (
        None not in (found.body, known.body) and found.kind == known.kind and not _bodies_differ(found, known)
    ),
    "name": lambda found, known: found.concept.is_named and found.concept.name == known.concept.name,
    "people": lambda found, known: len(found.people) > 1 and found.people == known.people,
    "when": lambda found, known: found.time is not None and found.time == known.time,
}


def _refers(found: EventMention, known: EventMention) -> bool:
    """Tell whether a mention points back and names nothing that is not known of the event."""
    is_named_first = found.concept.is_named and not known.concept.is_named
    if is_named_first or not points_back(found):
        return False
    is_known = found.body in (None, known.body) and found.edition in (None, known.edition)
    return found.document is not None or (is_known and found.words <= known.words)


def _are_alike(found: EventMention, known: EventMention) -> bool:
    """Tell whether two nouns are of one kind, or of two for which people come together: talks, a meeting."""
    a, b = found.concept, known.concept
    return a.kind == b.kind or (a.traits.encounter and b.traits.encounter)


def _referring(
    name: str, rank: int, holds: Callable[[EventMention, EventMention], bool]
) -> BondRule[EventMention]:
    """Return the bond of a mention that points back, and of which something else holds too."""
    return BondRule(name, rank, lambda a, b: () if _refers(a, b) and holds(a, b) else None)


# What sets a mention apart from an event


def _are_unrelated(found: EventMention, known: EventMention) -> bool:
    """Tell whether the noun of a mention cannot mean an event of a sort."""
    a, b = found.concept, known.concept
    if a.is_named and b.is_named:
        return a.name != b.name
    if a.is_remote != b.is_remote:  # "the talks" may be a call, a call is nothing else
        return a.name != b.kind or found.place is not None
    if a.kind == b.kind:
        return not (a.traits.plain or a.name in b.name or b.name in a.name or b.is_named)
    others = (*a.stands_for, *(a.this_stands_for if found.determiner == "this" else ()))
    is_apart = b.is_apart and not a.is_apart
    return any((found.document is not None, b.kind not in others, is_apart))


def _bodies_differ(found: EventMention, known: EventMention) -> bool:
    """Tell whether two bodies meet; a union and the council of its heads are one: the EAEU, its Supreme Council."""
    a, b = found.body, known.body
    return None not in (a, b) and a != b and a != union_of(b or "") and union_of(a or "") != b


def _is_aside(one: EventMention, other: EventMention) -> bool:
    is_apart = other.concept.is_apart and one.concept is not other.concept
    if one.body is not None or other.people or (other.body is None and not is_apart):
        return False
    is_met = any((one.people, one.has_company, one.concept.is_apart))
    return len(one.people) > 1 or (is_apart and is_met)


def _is_held_at(found: EventMention, known: EventMention) -> bool:
    """Tell whether the one takes place beside the other, which is of another kind: "met at the SUMMIT"."""
    return found.kind != known.kind and (found.kind in known.beside or known.kind in found.beside)


def _are_of_other_rank(found: EventMention, known: EventMention) -> bool:
    """Tell whether two visits are of different rank: "an official visit", "a state visit"."""
    a, b = found.concept, known.concept
    return a.traits.travel and b.traits.travel and not (a.name in b.name or b.name in a.name)


def _are_nested(a: frozenset[str], b: frozenset[str]) -> bool:
    return a <= b or b <= a


def _times_exclude(found: EventMention, known: EventMention) -> bool:
    """Tell whether the times stated share no day, or what is over is stated as still to come."""
    a, b = found.time, known.time
    if isinstance(a, Period) and isinstance(b, Period):
        return a.intersection(b) is None and not _is_taken_for_it(found, known, a, b)
    if a is None or b is None:
        return a is not b and (_contradict(found, known) or _contradict(known, found))
    return a != b


def _is_taken_for_it(found: EventMention, known: EventMention, new: Period, old: Period) -> bool:
    """Tell whether one of two days was only taken for that of the event, and the other is told shortly before it."""
    if found.is_assumed and points_back(found) and _is_just_before(old, new):
        return True
    return known.is_assumed and _is_just_before(new, old)


def _is_just_before(told: Period, assumed: Period) -> bool:
    a, b = told.end, assumed.start
    return a is not None and b is not None and 0 <= (b - a).days <= _SHORTLY


def _contradict(one: EventMention, other: EventMention) -> bool:
    """Tell whether the one is still to come and the other is over."""
    return one.is_upcoming and _is_over(other) and not _is_over(one)


def _is_over(one: EventMention) -> bool:
    time, day = one.time, one.written
    if isinstance(time, Period) and time.end is not None and day is not None and time.end < day:
        return True
    return one.is_past and not one.is_upcoming


def _subjects_exclude(found: EventMention, known: EventMention) -> bool:
    """Tell whether what is signed cannot be one document; of other events, whether each has words that the other lacks."""
    a, b = found.document, known.document
    if a is None and found.concept.traits.commemorates:
        return _have_other_words(found, known)
    if a is None:
        return not _are_nested(found.words, known.words)
    return b is None or (a != ANY_DOCUMENT and (a != b or _have_other_words(found, known)))


def _have_other_words(found: EventMention, known: EventMention) -> bool:
    return bool(found.words) and bool(known.words) and not found.words & known.words


EVENT_MENTIONS: Identity[EventMention] = Identity(
    bonds=(
        BondRule("what identifies such an event is the same", 0, _identified),
        _referring("it points back to one of today as well", 0, lambda a, b: a.is_of_today and b.is_of_today),
        _referring("it points back by its determiner", 1, lambda found, _: found.determiner == "this"),
        _referring("it points back to one of its kind", 1, _are_alike),
        _referring("it points back to one that it may mean", 2, lambda _, __: True),
    ),
    exclusions=(
        Exclusion("another sort of event", _are_unrelated),
        differing("another edition", "edition"),
        differing("another place", "place"),
        differing("another visitor", "visitor"),
        differing("another country visited", "destination"),
        Exclusion("another body", _bodies_differ),
        Exclusion(
            "a meeting of two people beside the session of a body",
            lambda a, b: _is_aside(a, b) or _is_aside(b, a),
        ),
        Exclusion("it takes place beside the other", _is_held_at),
        Exclusion(
            "a visit of a country, and of a site in it",
            lambda found, known: found.is_of_site is not known.is_of_site and found.is_new,
        ),
        Exclusion("visits of another rank", _are_of_other_rank),
        Exclusion("other people", lambda found, known: not _are_nested(found.people, known.people)),
        Exclusion("other words, or another document", _subjects_exclude),
        Exclusion("another time", _times_exclude),
    ),
)
