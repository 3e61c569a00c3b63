"""Which mentions of a document are of one event.

A mention joins the latest event that nothing tells from it, where it shares what identifies one (edition, visitor and country,
town and time, what is signed), or where its determiner points back: "the forum", "this visit", "today's talks". Otherwise it
is a new event if it tells enough, and else waits for one that comes later.
"""

from __future__ import annotations

from datetime import date

import attrs

from kzru.lang.events import EventConcept
from kzru.lang.places import Place
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.parsing.events.candidate import Candidate, When
from kzru.parsing.events.verbs import DOCUMENT
from kzru.values.period import Period

__all__ = ["SURE", "Thread", "at_one_time", "is_event", "likeness", "resolved"]

_OTHERWISE = {"meeting": ("talks", "summit", "meeting"), "talks": ("meeting",), "forum": ("summit",)}
"""What a plain noun may point back to beside its own kind: "this forum" may be a summit."""
_BACK = frozenset({"this", "definite", "possessive"})
_DECIDED_ONCE = (
    "place",
    "place_country",
    "edition",
    "visitor",
    "destination",
    "body",
    "topic",
    "document",
    "spoken_in",
)
_TALKS = {"talks", "meeting"}
SURE = 3
"""How sure it is that what identifies an event is shared."""
_CALL = "telephone conversation"
_PLAIN_KINDS = frozenset({"visit", "meeting", "talks", "summit", "forum", "anniversary"})


@attrs.define(kw_only=True, eq=False)
class Thread:
    """One event as its mentions make it known, one after the other.

    The fields are those of `Candidate`, of which the first mention that tells one decides it; *ahead* counts the
    mentions that tell it as still to come.
    """

    concept: EventConcept
    mentions: list[Mention] = attrs.field(factory=list)
    when: When | None = None
    place: str | None = None
    place_country: str | None = None
    edition: int | None = None
    visitor: str | None = None
    destination: str | None = None
    people: frozenset[str] = frozenset()
    countries: tuple[str, ...] = ()
    body: str | None = None
    words: frozenset[str] = frozenset()
    title: str = ""
    topic: str | None = None
    document: str | None = None
    spoken_in: Place | None = None
    ahead: int = 0
    is_past: bool = False
    is_of_today: bool = False
    reasons: list[Reason] = attrs.field(factory=list)

    @property
    def is_upcoming(self) -> bool:
        """Whether a mention tells it as still to come."""
        return self.ahead > 0

    @property
    def is_held(self) -> bool:
        """Whether it is told as over or going on, not mostly as still to come."""
        return self.is_past or self.is_of_today or 2 * self.ahead < len(self.mentions)

    def add(self, found: Candidate, on: date | None) -> None:
        """Take up a further mention, told on a day."""
        if not self.mentions or (
            found.kind == self.concept.kind and found.concept.name.endswith(self.concept.name)
        ):
            self.concept = found.concept
        self.title = max(self.title, found.title, key=len) if self.mentions else found.title
        self.mentions.append(found.mention)
        known = {reason.field for reason in self.reasons}
        self.reasons += [reason for reason in found.reasons if reason.field not in known]
        if self.when is None or _is_narrower(found.when, self.when, on):
            self.when = found.when or self.when
        for name in _DECIDED_ONCE:
            if getattr(self, name) is None:
                setattr(self, name, getattr(found, name))
        self.people |= found.people
        self.countries = tuple(dict.fromkeys((*self.countries, *found.countries)))
        self.words |= found.words
        self.ahead += found.is_upcoming
        self.is_past |= found.is_past
        self.is_of_today |= found.is_of_today


def _is_narrower(found: When | None, known: When, on: date | None) -> bool:
    """Tell whether a time lies within the one known: "in May" within "in 2026"."""
    inner, outer = resolved(found, on), resolved(known, on)
    if not isinstance(inner, Period) or not isinstance(outer, Period) or inner == outer:
        return False
    return inner.intersection(outer) == inner


def is_event(found: Candidate) -> bool:
    """Tell whether a mention tells enough to be an event by itself."""
    if found.is_new or found.concept.is_named:
        return True
    kind = found.kind
    if kind == "visit":
        return found.destination is not None or found.visitor is not None
    if kind == "anniversary":
        return found.edition is not None and found.topic is not None
    if kind in ("opening", "launch"):
        return found.topic is not None and found.when is not None
    if found.edition is not None or found.body is not None or found.place is not None:
        return True
    if kind in ("talks", "meeting") and (found.when is not None or (found.words and _is_titled(found))):
        return True
    if found.concept.name == _CALL and found.determiner == "indefinite":
        return True
    if kind in ("talks", "meeting"):
        return bool(found.people or len(found.countries) > 1) or (
            found.determiner in ("this", "possessive") and found.is_of_today
        )
    return found.when is not None or (bool(found.words) and bool(found.determiner) and _is_titled(found))


def _is_titled(found: Candidate) -> bool:
    """Tell whether a phrase is a name: written with capitals."""
    words = found.title.split()
    return any(word[:1].isupper() for word in words[1:]) or (
        bool(words) and words[0][:1].isupper() and len(words) > 1
    )


def likeness(found: Candidate, thread: Thread, on: date | None) -> int:
    """Return how surely a mention is of the event of a thread: 0 not at all, SURE by what identifies the event.

    Args:
        found: The mention.
        thread: The event.
        on: The date of the document, from which relative periods are told.
    """
    if not _may_be(found, thread, on):
        return 0
    if _is_identified(found, thread, on):
        return SURE
    if found.is_another or found.determiner not in _BACK or not _tells_nothing_new(found, thread):
        return 0
    close = found.kind == thread.concept.kind or {found.kind, thread.concept.kind} == _TALKS
    return 2 if close or found.determiner == "this" else 1


def at_one_time(talks: Thread, visit: Thread, on: date | None) -> bool:
    """Tell whether talks can be those of a visit: both share a day, or the visit's time is not told or holds that of the document."""
    a, b = resolved(talks.when, on), resolved(visit.when, on)
    if b is None or not isinstance(b, Period):
        return True
    day = a if isinstance(a, Period) else (Period.of_day(on) if on is not None else None)
    return day is not None and b.intersection(day) is not None


def _may_be(found: Candidate, thread: Thread, on: date | None) -> bool:
    """Tell whether nothing tells the mention from the event."""
    fields = ("edition", "place", "visitor", "destination", "body")
    return (
        _is_related(found, thread)
        and not any(_differ(getattr(found, name), getattr(thread, name)) for name in fields)
        and _one_holds_other(found.people, thread.people)
        and _times_meet(found, thread, on)
        and _documents_meet(found, thread)
        and (found.document is not None or _one_holds_other(found.words, thread.words))
    )


def _is_related(found: Candidate, thread: Thread) -> bool:
    """Tell whether the noun of a mention can mean an event of the thread's sort."""
    a, b = found.concept, thread.concept
    if a.is_named and b.is_named:
        return a.name == b.name
    if _CALL in (a.name, b.name) and a.name != b.name:
        return a.name == "talks" and found.place is None  # "the talks" may be a call, a call is nothing else
    if a.kind == b.kind:
        return a.kind in _PLAIN_KINDS or a.name in b.name or b.name in a.name or b.is_named
    return found.document is None and b.kind in _OTHERWISE.get(a.name, ())


def _differ(a: object, b: object) -> bool:
    return a is not None and b is not None and a != b


def _one_holds_other(a: frozenset[str], b: frozenset[str]) -> bool:
    return a <= b or b <= a


def _times_meet(found: Candidate, thread: Thread, on: date | None) -> bool:
    """Tell whether the times told share a day, and what is over is not told as still to come."""
    a, b = resolved(found.when, on), resolved(thread.when, on)
    if isinstance(a, Period) and isinstance(b, Period):
        return a.intersection(b) is not None
    if a is not None and b is not None and a != b:
        return False
    if a is None and b is None:
        return True
    return not (_is_ahead(found, a, on) and _is_over(thread, b, on)) and not (
        _is_ahead(thread, b, on) and _is_over(found, a, on)
    )


def resolved(when: When | None, on: date | None) -> When | None:
    """Return a time as told on a day; as it is where no day is known."""
    if when is None or isinstance(when, Period) or on is None:
        return when
    return when.resolve(on)


def _is_over(one: Candidate | Thread, when: When | None, on: date | None) -> bool:
    ended = isinstance(when, Period) and when.end is not None and on is not None and when.end < on
    return ended or (one.is_past and not one.is_upcoming)


def _is_ahead(one: Candidate | Thread, when: When | None, on: date | None) -> bool:
    return one.is_upcoming and not _is_over(one, when, on)


def _documents_meet(found: Candidate, thread: Thread) -> bool:
    a, b = found.document, thread.document
    if a is None or b is None:
        return a is b or found.concept.name == "signing ceremony"
    if a == DOCUMENT:
        return True
    return a == b and (bool(found.words & thread.words) or not found.words or not thread.words)


def _is_identified(found: Candidate, thread: Thread, on: date | None) -> bool:
    """Tell whether mention and event share what identifies one."""
    if found.edition is not None and found.edition == thread.edition:
        return True
    if found.document is not None:
        alike = bool(found.words & thread.words) or (found.is_new and not (found.words and thread.words))
        return found.document == thread.document and alike
    if found.is_another:
        return False
    return (
        (found.concept.is_named and found.concept.name == thread.concept.name)
        or _is_same(found.visitor, thread.visitor)
        or _is_same(found.destination, thread.destination)
        or (_is_same(found.body, thread.body) and found.kind == thread.concept.kind)
        or (len(found.people) > 1 and found.people == thread.people)
        or (bool(found.words) and found.words == thread.words)
        or _is_there_and_then(found, thread, on)
        or (found.kind == "talks" == thread.concept.kind and not found.determiner)
    )


def _is_same(a: str | None, b: str | None) -> bool:
    return a is not None and a == b


def _is_there_and_then(found: Candidate, thread: Thread, on: date | None) -> bool:
    if found.place is None or found.place != thread.place:
        return False
    when = resolved(found.when, on)
    return found.kind in ("talks", "summit") or (when is not None and when == resolved(thread.when, on))


def _tells_nothing_new(found: Candidate, thread: Thread) -> bool:
    """Tell whether all that a definite mention names is known of the event."""
    if found.document is not None:
        return True
    return (
        found.words <= thread.words
        and found.body in (None, thread.body)
        and found.edition in (None, thread.edition)
    )
