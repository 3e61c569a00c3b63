"""Where a project is by its clause, where its own phrase names no place: ``attachment.toml``, project_place.

::

    before    [opening of clause, date or verb of making] place … PROJECT    In Taraz a plant was opened
    behind    PROJECT … place                                               A plant was opened in Taraz

A place that belongs to the frame of the sentence says nothing: where people meet, speak and sign.
"""

from __future__ import annotations

from kzru.parsing.annotation.attach import Anchor, attach_all
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.projects.complements import listed_towns, unknown_town
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind

__all__ = ["places_of_clause"]

_PLACE_KINDS = 5
"""Words that may part a preposition of place from the name of the place."""
_FRAME = 4
"""Words that may part a place from the meeting that is held there."""


def places_of_clause(scene: ProjectSentence, first: int, last: int) -> tuple[tuple[str, ...], str]:
    """Return the towns, and the country, that the clause of some tokens states to be where it happens."""
    bars = {
        "not where something is": lambda mark: not _is_where(scene, mark),
        "another project between": lambda mark: _has_project(
            scene, min(mark.last, last), max(first, mark.first)
        ),
        "another project before its list": lambda mark: _is_of_list(scene, mark, first),
        "where people meet": lambda mark: _is_of_frame(scene, mark, first, last),
    }
    marks = [*scene.places.values(), *_nouns(scene)]
    found: dict[int, Mark] = {}
    for mark in attach_all("project_place", Anchor(scene.sentence, first, last, bars), marks):
        listed = (*_listed_before(scene, mark), mark, *listed_towns(scene, mark.last))
        found.update((place.first, place) for place in listed)
    places = [found[at] for at in sorted(found)]
    towns = tuple(dict.fromkeys(scene.town(mark) for mark in places if mark.kind is Kind.PLACE))
    country = next((code for mark in places if (code := scene.country_of(mark))), "")
    return (towns if towns or country else _unknown_of_clause(scene, last)), country


def _unknown_of_clause(scene: ProjectSentence, last: int) -> tuple[str, ...]:
    """Return the town that no table knows, which stands behind some tokens in their clause."""
    for at in range(last, len(scene.tokens)):
        if not scene.sentence.same_clause(at, last - 1):
            break
        if scene.is_small(at, "frame"):
            break
        if scene.is_small(at, "where"):
            town = unknown_town(scene, at)
            if town is not None:
                return (scene.words(town.start, town.stop),)
    return ()


def _nouns(scene: ProjectSentence) -> list[Mark]:
    own = list(scene.marks(Kind.OWN_COUNTRY))
    return own + [mark for mark in scene.countries.values() if not mark.value.is_adjective]


def _is_of_list(scene: ProjectSentence, mark: Mark, first: int) -> bool:
    """Tell whether a place before some tokens is parted from them by a list that begins with another project."""
    listed = scene.has_small(range(mark.last, first), "list")
    return listed and _has_project(scene, 0, mark.first)


def _is_of_frame(scene: ProjectSentence, mark: Mark, first: int, last: int) -> bool:
    """Tell whether people only meet, speak or sign at a place: "at a meeting in Omsk he called the plant …"."""
    if mark.kind is not Kind.PLACE:
        return False
    if mark.value.is_site:
        return True
    between = range(mark.last, first) if mark.first < first else range(last, mark.first)
    before = range(max(0, mark.first - _FRAME), mark.first) if mark.first < first else range(0)
    return scene.has_small((*before, *between), "frame")


def _has_project(scene: ProjectSentence, first: int, last: int) -> bool:
    """Tell whether a noun of a project stands among some tokens."""
    return any(
        first <= noun.first < last and noun.value.kind.sector is not None
        for noun in scene.marks(Kind.UNDERTAKING)
    )


def _listed_before(scene: ProjectSentence, mark: Mark) -> list[Mark]:
    """Return the towns of a list before its last one, where only that one has the ending: «Тараз және Ақтауда»."""
    if not scene.order.place_endings:
        return []
    last = {town.last: town for town in scene.places.values()}
    before: list[Mark] = []
    at = mark.first
    while at > 0 and scene.is_small(at - 1, "list") and at - 1 in last:
        before.insert(0, last[at - 1])
        at = last[at - 1].first
    return before


def _is_where(scene: ProjectSentence, mark: Mark) -> bool:
    """Tell whether something is at a place: by the preposition before it, or by its ending."""
    sentence = scene.sentence
    endings = scene.order.place_endings
    last = mark.last + scene.is_small(mark.last, "place_kinds")
    if endings and (sentence.keys[last - 1].endswith(endings) or scene.is_small(last, "where")):
        return True
    at = mark.first - 1
    while at >= 0 and at >= mark.first - _PLACE_KINDS and scene.is_small(at, "place_kinds"):
        at -= 1
    return at >= 0 and scene.is_small(at, "where")
