"""How far an undertaking has come, as the words nearest to it tell.

What tells it is a verb of making by its form and what stands before it ("will be built"), or a phrase such as
"is underway"; a noun of works tells nothing by itself. Of several the nearest counts, where a clause, an "and" and
another undertaking between count as words.
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.model.figure import Stage
from kzru.parsing.annotation.sentence import Finding
from kzru.parsing.annotation.tags import tags
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.scene import Scene

__all__ = ["find_stage"]

_UNSIGNED = tags("unsigned")
_AND = tags("and")

_FARTHEST = 45
_CLAUSE = 6
_JOINT = 5
_OTHER = 8
_UNTOLD = Finding(None, "no word tells the stage")


def find_stage(scene: Scene, sightings: Sequence[ProjectPhrase], position: int) -> Finding:
    """Return the stage that a sentence tells of sightings[position], with the words that tell it."""
    one = sightings[position]
    ruling = [telling for telling in scene.governing if telling.first < one.noun]
    tellings = scene.tellings
    if _is_place_only(scene, one):
        tellings = [telling for telling in tellings if telling.first > one.first]
    costs = [(_cost(scene, sightings, one, telling), telling) for telling in (*tellings, *ruling)]
    within = [(cost, telling) for cost, telling in costs if cost < _FARTHEST]
    if not within:
        return _UNTOLD
    nearest = min(within, key=lambda found: found[0])[1]
    return _still_planned(scene, _unsigned(scene, _outermost(scene, nearest)))


def _still_planned(scene: Scene, found: Finding) -> Finding:
    """Return what tells that a completion is yet to come: "completion of the dam is scheduled for 2028"."""
    if found not in scene.governing or found.value is not Stage.COMPLETED:
        return found
    planned = (telling for telling in scene.tellings if telling.value is Stage.PLANNED)
    return next((one for one in planned if scene.sentence.same_clause(one.first, found.first)), found)


def _unsigned(scene: Scene, found: Finding) -> Finding:
    """Return what tells that the agreement is yet to be signed, where what was found is one: then it is but planned."""
    if found.value is not Stage.AGREED:
        return found
    unsigned = scene.sentence.tagged(_UNSIGNED)
    at = next((at for at in unsigned if scene.sentence.same_clause(at, found.first)), None)
    if at is None:
        return found
    last = scene.sentence.tag_end(at, _UNSIGNED)
    return Finding(Stage.PLANNED, "an agreement that is yet to be signed", at, last)


def _outermost(scene: Scene, found: Finding) -> Finding:
    """Return what rules the words that were found: in "agreement on the development of X" X is agreed."""
    for outer in scene.governing:
        between = range(outer.last, found.first)
        if (
            outer.value in (Stage.AGREED, Stage.PLANNED)
            and found.first >= outer.last
            and all(
                scene.sentence.keys[at] in scene.determiners or scene.is_small(at, "about_link")
                for at in between
            )
        ):
            return outer
    return found


def _is_place_only(scene: Scene, one: ProjectPhrase) -> bool:
    """Tell whether something else is done at it: "a plant was opened at the Tengiz field"."""
    first = one.first - (scene.sentence.keys[one.first - 1] in scene.determiners)
    return scene.is_small(first - 1, "where")


def _cost(scene: Scene, sightings: Sequence[ProjectPhrase], one: ProjectPhrase, telling: Finding) -> int:
    """Return how far away from an undertaking something is told."""
    before = telling.first < one.noun
    if one.first <= telling.first < one.last:
        return 0
    first, last = (telling.last, one.first) if before else (one.last, telling.first)
    if last - first >= _FARTHEST:
        return _FARTHEST
    between = range(first, last)
    joints = sum((scene.sentence.flags[at] & _AND != 0) for at in between)
    others = sum(1 for other in sightings if other is not one and first <= other.first and other.last <= last)
    if before and _is_list(scene, sightings, one, between):
        others = joints = 0
    clause = 0 if scene.sentence.same_clause(telling.first, one.first) else _CLAUSE
    return len(between) + clause + _JOINT * joints + _OTHER * others


def _is_list(scene: Scene, sightings: Sequence[ProjectPhrase], one: ProjectPhrase, between: range) -> bool:
    """Tell whether nothing but undertakings and what lists them stands before one, from the first of them on."""
    inside = [other for other in sightings if other.first >= between.start and other.last <= one.first]
    if not inside:
        return False
    covered = {at for other in inside for at in range(other.first, other.last)}
    return all(
        at in covered or scene.is_small(at, "list") or scene.sentence.keys[at] in scene.determiners
        for at in range(inside[0].first, one.first)
    )
