"""Where a sentence speaks of an undertaking.

A known undertaking is told by its name. Another one is told by a noun phrase whose noun is a word for a kind of
undertaking, where the phrase has what the kind asks for: a name, something that is done with it, or whose it is.
Plurals are none ("new schools"), save the several of a list of names and a few that are counted and told together
("three new schools in Taraz will be opened").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import attrs

from kzru.lang.projects import Need, ProjectKind, project_kinds
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.projects.complements import complements_of
from kzru.parsing.projects.conditions import is_undertaking, may_refer, refers
from kzru.parsing.projects.evidence import Evidence, evidence
from kzru.parsing.projects.location import places_of_clause
from kzru.parsing.projects.names import Name, name_behind, names_before
from kzru.parsing.projects.phrases import describe, has_count, towns_of
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.sighting import Sighting
from kzru.parsing.vocabulary import Kind

__all__ = ["find_sightings"]

_LINES = ("transport", "energy", "digital")
"""Sectors whose undertakings are called by the countries at their ends."""


_LONGEST_ROW = 8
_PART_GAP = 3
"""Words between a part and the whole: "on the", «на участке»."""


def find_sightings(scene: Scene) -> list[Sighting]:
    """Return where a sentence speaks of undertakings, in the order of the text, none over another."""
    found = list(_known(scene))
    taken = [(sighting.first, sighting.last) for sighting in found]
    for mark in scene.sentence.marks(Kind.UNDERTAKING):
        inside_name = any(
            body.first <= mark.first < body.last for body in scene.sentence.marks(Kind.ORGANISATION)
        )
        if not inside_name and not any(first < mark.last and mark.first < last for first, last in taken):
            found += _told(scene, mark)
    kept = [one for one in _disjoint(found) if not _describes(one, found)]
    return [one for one, behind in zip_longest(kept, kept[1:]) if not _is_part_of_next(scene, one, behind)]


def _is_part_of_next(scene: Scene, one: Sighting, behind: Sighting | None) -> bool:
    """Tell whether the undertaking behind one is the whole of it: "second tracks on the Taraz–Merke railway"."""
    if behind is None or one.has_own or not behind.has_own or not scene.is_small(one.last, "place"):
        return False
    return behind.first - one.last <= _PART_GAP and _sector_of(one) == _sector_of(behind)


def _describes(one: Sighting, found: Sequence[Sighting]) -> bool:
    """Tell whether an undertaking only says what the one told before it is: "the project, which creates a new port"."""
    if one.is_reference or one.is_definite or one.name is not None or one.kind is None:
        return False
    before = (other for other in found if other.last <= one.first and not other.is_reference)
    return not one.has_own and any(_sector_of(other) == one.kind.sector for other in before)


def _sector_of(one: Sighting) -> str | None:
    return one.known.sector if one.known is not None else one.kind.sector if one.kind is not None else None


def _disjoint(found: Sequence[Sighting]) -> list[Sighting]:
    """Return those that stand over none that is preferred: what names before what refers, the longer before the shorter."""
    kept: list[Sighting] = []
    for one in sorted(found, key=lambda s: (s.known is None, s.is_reference, s.first - s.last, s.first)):
        if not any(one.first < other.last and other.first < one.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda sighting: sighting.first)


def _known(scene: Scene) -> Iterator[Sighting]:
    for mark in scene.sentence.marks(Kind.PROJECT):
        if scene.is_small(mark.last, "not before") or _is_cut_short(scene, mark) or _is_part_of(scene, mark):
            continue
        last = mark.last
        noun = scene.sentence.at(Kind.UNDERTAKING, last)
        if noun is not None and not noun.value.several:
            last = noun.last
        within = scene.sentence.before(Kind.UNDERTAKING, last) or scene.sentence.at(
            Kind.UNDERTAKING, mark.first
        )
        kind = within.value.kind if within is not None and within.first >= mark.first else None
        kind = kind or project_kinds().get(mark.value.kind)
        yield Sighting(
            first=mark.first, last=last, noun=mark.first, noun_last=last, kind=kind, known=mark.value, is_definite=True,
            places=mark.value.places,
        )  # fmt: skip


def _is_part_of(scene: Scene, mark: Mark) -> bool:
    """Tell whether a name hangs on something else that is called by it: «форум «Один пояс, один путь»»."""
    return scene.order.names_follow and scene.is_small(mark.first - 1, "not before")


def _is_cut_short(scene: Scene, mark: Mark) -> bool:
    """Tell whether the last words of a name belong to a longer noun: "the Dostyk–Moiynty railway | lines"."""
    nouns = (scene.sentence.at(Kind.UNDERTAKING, at) for at in range(mark.first, mark.last))
    return any(noun is not None and noun.last > mark.last and noun.value.several for noun in nouns)


def _told(scene: Scene, mark: Mark) -> Iterator[Sighting]:
    """Yield the undertakings that a noun tells: one, none, or those of a list of names."""
    if (
        mark.value.kind.need in (Need.ACTED, Need.TOLD)
        and not scene.has_acts
        and not scene.is_small(mark.first - 1, "same")
    ):
        return
    names = _names(scene, mark) if mark.value.kind.need is not Need.TOLD else []
    if len(names) > 1 or (names and mark.value.several and _is_line(scene, names[0])):
        yield from _listed(scene, mark, names)
        return
    if not names and mark.value.several:
        rows = _rows(scene, mark)
        if len(rows) > 1:
            yield from _numbered(scene, mark, rows)
            return
    if not names and _is_bare(scene, mark):
        return
    one = describe(scene, mark, names[0] if names else None)
    done = evidence(scene, one.first, mark.last, one.last)
    if done.is_thought and not _is_plain(one, mark):
        return
    one = attrs.evolve(one, first=done.first, last=done.last, works=done.works)
    is_reference = refers(scene, one, mark, done)
    if not one.places and (done.is_acted or one.owner):
        towns, country = places_of_clause(scene, one.first, one.last)
        one = attrs.evolve(one, places=towns, country=one.country or country)
    # Kazakh counts in the singular, and Russian from two to four nearly so.
    stands = is_undertaking(scene, one, mark.value.kind, mark.value.several or one.count > 1, done)
    may = may_refer(scene, one, mark, done)
    if is_reference or may or stands:
        yield attrs.evolve(one, is_reference=is_reference, may_refer=may, stands=stands)


def _is_plain(one: Sighting, mark: Mark) -> bool:
    """Tell whether an undertaking is one although it is only thought of: a large one whose country or town is told."""
    return mark.value.kind.need is Need.BUILT and bool(one.country or one.places)


def _is_bare(scene: Scene, mark: Mark) -> bool:
    """Tell quickly of most nouns that they tell nothing: "joint projects", "new schools"."""
    first = scene.phrase_first(mark.first)
    if mark.value.several:
        return not has_count(scene, first, mark.first)
    return (
        mark.value.kind.sector is None
        and not scene.is_small(first, "same")
        and (scene.order.has_article or mark.value.kind.need is not Need.TOLD)
    )


def _names(scene: Scene, mark: Mark) -> list[Name]:
    """Return the names of what a noun tells."""
    names = names_before(scene, mark.first, mark.value.several)
    behind = name_behind(scene, mark.last)
    if not names and behind is not None:
        names = [behind]
    names = [name for name in names if _is_name_of(scene, name, mark.value.kind)]
    return names or list(_proper(scene, mark))


def _rows(scene: Scene, mark: Mark) -> list[Mark]:
    """Return the places in a row that several are told by: "the second and third plants"."""
    rows: list[Mark] = []
    at = mark.first
    while at > 0 and mark.first - at < _LONGEST_ROW:
        ordinal = scene.sentence.before(Kind.ORDINAL, at)
        if ordinal is not None:
            rows.insert(0, ordinal)
            at = ordinal.first
        elif scene.is_small(at - 1, "list"):
            at -= 1
        else:
            break
    return rows


def _numbered(scene: Scene, mark: Mark, rows: Sequence[Mark]) -> Iterator[Sighting]:
    """Yield an undertaking for each place in a row, the last with the noun and all that hangs on it."""
    whole = describe(scene, mark, None)
    opened = scene.sentence.keys[rows[0].first - 1] in scene.determiners
    done = evidence(scene, rows[0].first - opened, mark.last, whole.last)
    if done.is_thought or not _is_row_of_undertakings(mark.value.kind, whole, done):
        return
    for row in rows:
        is_last = row is rows[-1]
        yield attrs.evolve(
            whole,
            first=row.first,
            last=max(done.last, whole.last) if is_last else row.last,
            noun=mark.first if is_last else row.first,
            noun_last=mark.last if is_last else row.last,
            ordinal=row.value,
            count=0,
            modifiers=(),
            is_definite=True,
            stands=True,
        )


def _is_row_of_undertakings(kind: ProjectKind, whole: Sighting, done: Evidence) -> bool:
    where = bool(whole.country or whole.nation or whole.places)
    return kind.need in (Need.BUILT, Need.ACTED) and kind.sector is not None and (done.is_acted or where)


def _is_line(scene: Scene, name: Name) -> bool:
    return not DASHES.isdisjoint(scene.sentence.keys[name.first : name.last])


def _proper(scene: Scene, mark: Mark) -> Iterator[Name]:
    """Yield the name that a noun with a capital makes with the words before it: "the Joint Investment Platform"."""
    first = mark.first
    if mark.value.several or not scene.is_capital(first) or not scene.is_capital(mark.last - 1):
        return
    while (
        first > 0
        and scene.is_capital(first - 1)
        and not scene.opens(first - 1)
        and first - 1 not in scene.country_words
    ):
        first -= 1
    if first < mark.first and scene.sentence.keys[first] not in scene.determiners:
        yield Name(first, mark.first, first, mark.first)


def _is_name_of(scene: Scene, name: Name, kind: ProjectKind) -> bool:
    """Tell whether a name may be that of an undertaking of a kind: not a company's, not countries' or towns' alone."""
    if kind.need is Need.HOUSED and all(at in scene.places for at in range(name.first, name.last)):
        return False
    if any(scene.sentence.at(Kind.ORGANISATION, at) for at in range(name.first, name.last)):
        return False
    is_countries = all(
        at in scene.country_words or (scene.sentence.keys[at] in DASHES)
        for at in range(name.first, name.last)
    )
    return not is_countries or (kind.sector in _LINES and kind.need is Need.NAMED)


def _listed(scene: Scene, mark: Mark, names: Sequence[Name]) -> Iterator[Sighting]:
    kind = mark.value.kind
    done = evidence(scene, scene.phrase_first(names[0].begin), mark.last, mark.last)
    if kind.need is Need.HOUSED or (kind.need is not Need.NAMED and not done.is_acted):
        return
    places = complements_of(scene, mark.last).places if kind.need is not Need.NAMED else ()
    for name in names:
        inner = scene.sentence.at(Kind.UNDERTAKING, name.first)
        yield Sighting(
            first=name.begin,
            last=name.behind,
            noun=name.begin,
            noun_last=name.behind,
            kind=inner.value.kind if inner is not None else kind,
            name=name,
            places=towns_of(scene, name) or places,
            is_definite=True,
        )
