"""The name of an event, by the templates of its kind: in English as far as its parts are known in English, else in the words of the text."""

from __future__ import annotations

import re
import unicodedata

from kzru.lang.cldr import country_name
from kzru.parsing.events.mentions import EventMention
from kzru.parsing.events.signing import SOLEMN

__all__ = ["event_name"]

_OPTION = re.compile(r"\[([^\]]*)\]")
_PART = re.compile(r"\{(\w+)\}")


def event_name(known: EventMention) -> str:
    """Return the name that an event is known by: "State visit of Kassym-Jomart Tokayev to Russia", "SCO summit in Astana"."""
    parts = _parts(known)
    names = (_filled(template, parts) for template in known.concept.traits.names)
    name = next((name for name in names if name is not None), known.concept.name)
    return name[:1].upper() + name[1:]


def _filled(template: str, parts: dict[str, str | None]) -> str | None:
    """Return a template with its parts; None where a part that it needs is not known.

    >>> _filled("{concept}[ in {place}]", {"concept": "summit", "place": None})
    'summit'
    """
    if not all(parts[part] for part in _PART.findall(_OPTION.sub("", template))):
        return None
    kept = _OPTION.sub(
        lambda option: option[1] if all(parts[part] for part in _PART.findall(option[1])) else "", template
    )
    return _PART.sub(lambda part: parts[part[1]] or "", kept)


def _parts(known: EventMention) -> dict[str, str | None]:
    """Return the parts of which names are made, those that are not known empty or None."""
    concept, people = known.concept, _listed(sorted(known.people))
    is_readable = _is_latin(known.title)
    is_of_people = len(known.people) > 1 and known.edition is None
    return {
        "concept": concept.name,
        "act": concept.name.partition(" ")[0],
        "own_name": _with_countries(known) if concept.is_named else None,
        "own_title": known.title if known.words or (is_readable and " " in known.title) else None,
        "title": known.title if known.words and (is_readable or not is_of_people) else None,
        "edition": _ordinal(known.edition) if known.edition is not None else None,
        "place": known.place,
        "visitor": known.visitor,
        "destination": country_name(known.destination) if known.destination else None,
        "body": known.body,
        "people": people if len(known.people) > 1 else None,
        "person": people if len(known.people) == 1 else None,
        "countries": _listed(list(map(country_name, known.countries))) if len(known.countries) > 1 else None,
        "country": country_name(known.countries[0]) if len(known.countries) == 1 else None,
        "of_what": _of(known.topic),
        "of_topic": _of(known.topic, article="the "),
        "solemn_document": _solemn_document(known),
    }  # fmt: skip


def _solemn_document(known: EventMention) -> str | None:
    """Return the type of a document that is better known by that and its town than by a title of another language."""
    is_solemn = known.document in SOLEMN and bool(known.place)
    return known.document if is_solemn and not _is_latin(known.topic or "") else None


def _of(topic: str | None, article: str = "") -> str:
    """Return what an event is about, in words of another language behind a colon; in English with an article, if asked for."""
    if not topic:
        return ""
    if not _is_latin(topic):
        return f": {topic}"
    return f" of {topic}" if topic.startswith("the ") else f" of {article}{topic}"


def _is_latin(text: str) -> bool:
    """Tell whether a text begins in Latin letters.

    >>> _is_latin("the Baikonur Cosmodrome"), _is_latin("Договор о дружбе")
    (True, False)
    """
    first = next((char for char in text if char.isalpha()), "a")
    return unicodedata.name(first).startswith("LATIN")


def _with_countries(known: EventMention) -> str:
    """Return a name of its own behind the two countries that share it: "Kazakhstan-Russia Interregional Cooperation Forum"."""
    names, own = list(map(country_name, known.countries)), known.concept.name
    return own if len(names) != 2 or any(name in own for name in names) else f"{'-'.join(names)} {own}"


def _listed(names: list[str]) -> str:
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _ordinal(number: int) -> str:
    """Return the English ordinal.

    >>> _ordinal(21), _ordinal(112)
    ('21st', '112th')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
