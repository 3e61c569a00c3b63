"""The name of an event, in English as far as its parts are known in English, else in the words of the text."""

from __future__ import annotations

import unicodedata

from kzru.lang.cldr import country_name
from kzru.parsing.events.identity import Thread
from kzru.parsing.events.signing import SOLEMN

__all__ = ["event_name"]


def event_name(thread: Thread) -> str:
    """Return the name that an event is known by: "State visit of Kassym-Jomart Tokayev to Russia", "SCO summit in Astana"."""
    kind, concept = thread.concept.kind, thread.concept
    if kind == "visit":
        return _visit(thread)
    if kind == "anniversary":
        return f"{_ordinal(thread.edition)} anniversary{_of(thread.topic)}"
    if kind == "signing" and thread.document in SOLEMN and thread.place and not _is_latin(thread.topic or ""):
        return f"Signing of the {thread.document}"
    if kind in ("signing", "opening", "launch") and thread.topic:
        act = _capitalised(concept.name.partition(" ")[0])
        bare = _is_latin(thread.topic) and not thread.topic.startswith("the ")
        return act + _of(f"the {thread.topic}" if bare else thread.topic)
    if concept.is_named:
        return _with_countries(thread, concept.name)
    if kind in ("talks", "meeting", "summit"):
        return _gathering(thread)
    if thread.title and (_is_latin(thread.title) or thread.words):
        return _capitalised(thread.title)
    return _capitalised(concept.name) + (f" in {thread.place}" if thread.place else "")


def _of(topic: str | None) -> str:
    """Return what an event is about, in words of another language behind a colon."""
    if topic is None:
        return ""
    return f" of {topic}" if _is_latin(topic) else f": {topic}"


def _is_latin(text: str) -> bool:
    """Tell whether a text begins in Latin letters.

    >>> _is_latin("the Baikonur Cosmodrome"), _is_latin("Договор о дружбе")
    (True, False)
    """
    first = next((char for char in text if char.isalpha()), "a")
    return unicodedata.name(first).startswith("LATIN")


def _visit(thread: Thread) -> str:
    visitor = f" of {thread.visitor}" if thread.visitor else ""
    land = f" to {country_name(thread.destination)}" if thread.destination else ""
    return f"{_capitalised(thread.concept.name)}{visitor}{land}"


def _gathering(thread: Thread) -> str:
    name = thread.concept.name
    place = f" in {thread.place}" if thread.place else ""
    if thread.body and thread.concept.kind == "summit":
        return f"{thread.body} summit{place}"
    if thread.body:
        return f"{_capitalised(name)} of the {thread.body}{place}"
    if thread.words and thread.concept.kind == "meeting" and not _is_of_people(thread):
        return _capitalised(thread.title) + place
    if len(thread.people) > 1:
        return f"{_capitalised(name)} of {_joined(sorted(thread.people))}{place}"
    if thread.people:
        return f"{_capitalised(name)} with {_joined(sorted(thread.people))}{place}"
    if len(thread.countries) > 1:
        return f"{_capitalised(name)} of {_joined([country_name(code) for code in thread.countries])}{place}"
    if place and (not thread.words or thread.concept.kind == "talks"):
        return f"{_capitalised(name)}{place}"
    return _capitalised(thread.title if thread.words else name)


def _is_of_people(thread: Thread) -> bool:
    """Tell whether a meeting is named by who meets: its words are of another language than the name, and tell no body."""
    return len(thread.people) > 1 and thread.edition is None and not _is_latin(thread.title)


def _with_countries(thread: Thread, name: str) -> str:
    return (
        f"{'-'.join(country_name(code) for code in thread.countries)} {name}"
        if len(thread.countries) == 2
        else name
    )


def _joined(names: list[str]) -> str:
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ordinal(number: int | None) -> str:
    """Return the English ordinal.

    >>> _ordinal(21), _ordinal(112)
    ('21st', '112th')
    """
    if number is None:
        return ""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
