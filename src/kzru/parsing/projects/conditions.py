"""Whether a noun phrase tells an undertaking, refers to one, or speaks of things of its kind."""

from __future__ import annotations

from kzru.lang.projects import Need, ProjectKind
from kzru.model.figure import Stage
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.projects.evidence import Evidence
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.sighting import Sighting
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["is_undertaking", "may_refer", "refers"]

_DERIVED_ADVERB = tags("derived_adverb")

_MOST_TOLD_TOGETHER = 12
"""More that are told by their number alone are no undertaking but a programme, or figures."""


_OTHER = "other"


def refers(scene: Scene, one: Sighting, mark: Mark, done: Evidence) -> bool:
    """Tell whether a noun phrase is but "the corridor" or "this project"."""
    if mark.value.several or one.name is not None or one.owner or one.ordinal or one.works:
        return False
    if scene.is_small(mark.last, "about_link") and mark.value.kind.sector is None:
        return False
    if _is_compound(scene, one):
        return False
    own_words = mark.first - done.first
    return one.is_definite and own_words == 1 and not (one.places or one.country or one.nation)


def may_refer(scene: Scene, one: Sighting, mark: Mark, done: Evidence) -> bool:
    """Tell whether a noun phrase may be of an undertaking told before: "the two-unit plant", «строительство станции».

    A language without articles tells it by a bare noun with which something is done.
    """
    kind = mark.value.kind
    if one.name is not None or one.owner or one.ordinal or one.suffix or one.nation:
        return False
    if one.count:
        return done.is_acted and kind.need is Need.BUILT and one.count <= _MOST_TOLD_TOGETHER
    if mark.value.several or kind.need is Need.HOUSED or (kind.sector is None and kind.need is not Need.TOLD):
        return False
    if scene.order.has_article:
        return one.is_definite and not _is_compound(scene, one)
    return done.is_acted and not one.modifiers and not _is_generic(scene, one)


def is_undertaking(scene: Scene, one: Sighting, kind: ProjectKind, several: bool, done: Evidence) -> bool:
    """Tell whether a noun phrase tells one undertaking, by what its kind asks for.

    Args:
        scene: The sentence.
        one: What the noun phrase tells.
        kind: The kind that its noun stands for.
        several: Whether it tells of several.
        done: What is done with it.
    """
    if kind.need is Need.TOLD:
        return False
    if several:
        return kind.sector is not None and done.is_acted and _is_told_together(one)
    if kind.need is Need.HOUSED:
        return not _is_generic(scene, one) and (
            bool(one.owner or one.name) or (done.is_acted and bool(one.places))
        )
    if one.name is not None:
        return done.is_acted or (
            kind.need is Need.NAMED and (kind.sector is not None or _has_content(scene, one))
        )
    is_format = kind.need is Need.NAMED and kind.sector == _OTHER  # "our political dialogue" is none
    if kind.sector is None or is_format or _is_generic(scene, one) or _is_compound(scene, one):
        return False
    if kind.need is Need.ACTED:
        return _is_placed(one, done)
    return _is_large(one, done) or _is_coming(scene, one)


def _is_coming(scene: Scene, one: Sighting) -> bool:
    """Tell whether one that is known is told as planned: "the upcoming nuclear power plant"."""
    return one.is_definite and any(
        told.value is Stage.PLANNED and one.first <= told.first < one.noun for told in scene.governing
    )


def _is_told_together(one: Sighting) -> bool:
    """Tell whether a few are told by their number and place."""
    return 1 < one.count <= _MOST_TOLD_TOGETHER and bool(one.places or one.country or one.nation)


def _is_placed(one: Sighting, done: Evidence) -> bool:
    """Tell whether something is done with one that is told from others: "a school was opened in Taraz"."""
    return done.is_acted and bool(
        one.places or one.country or one.owner or one.suffix or (one.nation and (one.ordinal or one.works))
    )


def _is_large(one: Sighting, done: Evidence) -> bool:
    """Tell whether one of a kind that is large is told: by works on it, its place in a row, or where it leads."""
    where = bool(one.places or one.country)
    return (
        bool(done.works)
        or (bool(one.ordinal) and (where or bool(one.nation)))
        or (done.is_acted and (one.has_own or one.is_definite))
        or (where and one.noun > one.first)
        or (done.is_acted and bool(one.suffix))
    )


def _has_content(scene: Scene, one: Sighting) -> bool:
    """Tell whether a named project is told with its stage or sector: others are shows, songs and the like."""
    if scene.tellings or scene.governing:
        return True
    return any(one.first <= mark.first < one.last for mark in scene.sentence.marks(Kind.SECTOR))


def _is_compound(scene: Scene, one: Sighting) -> bool:
    """Tell whether a noun only belongs to the noun behind it ("railway cars")."""
    at = one.noun_last
    sentence = scene.sentence
    if at >= len(sentence) or sentence.kinds[at] is not TokenKind.WORD or scene.order.names_follow:
        return False
    return not (
        sentence.flags[at] & ENDS_PHRASE
        or at in scene.breaks
        or scene.is_capital(at)
        or at < one.last
        or at in sentence.dated
        or scene.is_small(at, "place", "owner", "list", "content", "light")
        or sentence.flags[at] & _DERIVED_ADVERB
    )


def _is_generic(scene: Scene, one: Sighting) -> bool:
    """Tell whether a noun phrase speaks of any of its kind."""
    return any(scene.is_small(at, "generic") for at in range(one.first, one.noun))
