"""What the sentence around a project tells of it: how far it has come, where it is, and who takes part.

What is told nearest to the project counts (``attachment.toml``, project_stage, project_place, project_party)::

    stage    a verb of making by its form ("will be built"), "is underway"; a noun of works states nothing by itself
    place    In Taraz a plant was opened      A plant was opened in Taraz
    party    together with KazMunayGas        KazMunayGas is building a plant
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kzru.model.figure import Stage
from kzru.parsing.annotation.attach import Anchor, attach, attach_all
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.projects.complements import listed_towns, unknown_town
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import QUOTATION_MARKS

__all__ = ["find_places", "find_stage", "organisations_near"]

_UNSIGNED = tags("unsigned")
_BEHIND = 2
"""Words from a relative pronoun to the verb of its clause."""
_UNSTATED = Finding(None, "no word tells the stage")
_PLACE_KINDS = 5
"""Words that may part a preposition of place from the name of the place."""
_FRAME = 4
"""Words that may part a place from the meeting that is held there."""
_NEAR_PARTNER = 3
_NEAR_SUBJECT = 6


def find_stage(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], position: int) -> Finding:
    """Return the stage that a sentence states of phrases[position], with the words that state it."""
    found = attach("project_stage", _anchor(scene, phrases, position), (*scene.tellings, *scene.governing))
    if found is None:
        return _UNSTATED
    one = phrases[position]
    told = _unsigned(scene, _told_behind(scene, one) or _outermost(scene, found.value))
    is_over = told.value is Stage.COMPLETED and one.works
    if is_over and scene.has_small(range(told.first, told.last), "starts"):
        return told._replace(value=Stage.UNDER_WAY)  # "the reconstruction of the dam | was launched"
    return told


def _told_behind(scene: ProjectSentence, one: ProjectPhrase) -> Finding | None:
    """Return the words of the clause right behind a project that say it is done: "the road, | which was completed in May"."""
    first = one.last + 2
    if not scene.is_small(one.last + 1, "relative"):
        return None
    done = (told for told in scene.tellings if told.value is Stage.COMPLETED)
    return next((told for told in done if first <= told.first <= first + _BEHIND), None)


def _unsigned(scene: ProjectSentence, found: Finding) -> Finding:
    """Return the words by which an agreement that was found is yet to be signed: then the project is but planned."""
    if found.value is not Stage.AGREED:
        return found
    unsigned = scene.sentence.tagged(_UNSIGNED)
    at = next((at for at in unsigned if scene.sentence.same_clause(at, found.first)), None)
    if at is None:
        return found
    last = scene.sentence.tag_end(at, _UNSIGNED)
    return Finding(Stage.PLANNED, "an agreement that is yet to be signed", at, last)


def _outermost(scene: ProjectSentence, found: Finding) -> Finding:
    """Return what rules the words that were found: in "agreement on the development of X" X is agreed."""
    for outer in scene.governing:
        between = range(outer.last, found.first)
        if (
            outer.value in (Stage.AGREED, Stage.PLANNED)
            and found.first >= outer.last
            and all(scene.keys[at] in scene.determiners or scene.is_small(at, "about_link") for at in between)
        ):
            return outer
    return found


def _anchor(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], position: int) -> Anchor:
    """Return a project with those of its list: what is stated before a list, or by its verb at the end, is stated of each."""
    one = phrases[position]
    before = one.first - 1 - (scene.keys[one.first - 1] in scene.determiners)
    is_place = scene.is_small(before, "where")  # "a plant was opened at the Tengiz field"
    acts = [act for act in scene.sentence.marks_of((Kind.ACT, Kind.WORKS)) if act.first < one.noun]

    def rules_another(word: Finding) -> bool:
        # "the launch of A and | the building of B"
        return word.value is Stage.COMPLETED and any(
            scene.has_small(range(word.last, act.first), "list") for act in acts
        )

    bars: Mapping[str, Callable[[Finding], bool]] = {
        "rules what follows": lambda word: (
            word in scene.governing and (word.first >= one.noun or rules_another(word))
        ),
        "done at it": lambda word: is_place and word in scene.tellings and word.first <= one.first,
    }
    return Anchor(scene.sentence, one.first, _list_end(scene, phrases, one), bars)


def _list_end(scene: ProjectSentence, phrases: Sequence[ProjectPhrase], one: ProjectPhrase) -> int:
    """Return where the list of projects ends that one is in, where the verb stands behind it: «Тараз – Меркі», «Алтын» жолдары | салынады."""
    last = end = one.last
    if not scene.sentence.vocabulary.order.object_before:
        return last
    begins = {other.first: other.last for other in phrases if other.first >= one.last}
    while end < len(scene.tokens):
        if end in begins:
            last = end = begins[end]
        elif scene.is_small(end, "list") or scene.keys[end] in QUOTATION_MARKS:
            end += 1
        else:
            break
    return last


def find_places(scene: ProjectSentence, first: int, last: int) -> tuple[tuple[str, ...], str]:
    """Return the towns, and the country, that the clause of some tokens states to be where it happens."""
    bars = {
        "not where something is": lambda mark: not _is_where(scene, mark),
        "another project between": lambda mark: _has_project(
            scene,
            min(mark.last + scene.is_small(mark.last, "place_kinds"), last),  # «Ақтау | портында терминал»
            max(first, mark.first),
        ),
        "another project before its list": lambda mark: (
            scene.has_small(range(mark.last, first), "list") and _has_project(scene, 0, mark.first)
        ),
        "where people meet": lambda mark: _is_of_frame(scene, mark, first, last),
    }
    marks = [*scene.places.values(), *scene.marks(Kind.OWN_COUNTRY), *scene.lands.values()]
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
        if not scene.sentence.same_clause(at, last - 1) or scene.is_small(at, "frame"):
            break
        if scene.is_small(at, "where"):
            town = unknown_town(scene, at)
            if town is not None:
                return (scene.words(town.start, town.stop),)
    return ()


def _is_of_frame(scene: ProjectSentence, mark: Mark, first: int, last: int) -> bool:
    """Tell whether people only meet, speak or sign at a place: "at a meeting in Omsk he called the plant …"."""
    if mark.kind is not Kind.PLACE:
        return False
    if mark.value.is_site:
        return True
    between = range(mark.last, first) if mark.first < first else range(last, mark.first)
    before = range(mark.first - _FRAME, mark.first) if mark.first < first else range(0)
    return scene.has_small((*before, *between), "frame")


def _has_project(scene: ProjectSentence, first: int, last: int) -> bool:
    """Tell whether a noun of a project stands among some tokens."""
    nouns = (noun for noun in scene.marks(Kind.UNDERTAKING) if noun.value.kind.sector is not None)
    return any(first <= noun.first < last for noun in nouns)


def _listed_before(scene: ProjectSentence, mark: Mark) -> list[Mark]:
    """Return the towns of a list before its last one, where only that one has the ending: «Тараз және Ақтауда»."""
    if not scene.order.place_endings:
        return []
    last = {town.last: town for town in scene.places.values()}
    before: list[Mark] = []
    at = mark.first
    while scene.is_small(at - 1, "list") and at - 1 in last:
        before.insert(0, last[at - 1])
        at = last[at - 1].first
    return before


def _is_where(scene: ProjectSentence, mark: Mark) -> bool:
    """Tell whether something is at a place: by the preposition before it, or by its ending."""
    endings = scene.order.place_endings
    last = mark.last + scene.is_small(mark.last, "place_kinds")
    if endings and (scene.keys[last - 1].endswith(endings) or scene.is_small(last, "where")):
        return True
    at = mark.first - 1
    while at >= mark.first - _PLACE_KINDS and scene.is_small(at, "place_kinds"):
        at -= 1
    return scene.is_small(at, "where")


def organisations_near(scene: ProjectSentence, first: int, last: int) -> tuple[str, ...]:
    """Return the companies of the sentence that take part in a project whose words are some tokens."""
    bars = {
        "no partner": lambda mark: not _takes_part(scene, mark),
        "no maker": lambda mark: not _makes(scene, mark, first),
    }
    companies = [mark for mark in scene.marks(Kind.ORGANISATION) if not mark.value.teaches]
    found = attach_all("project_party", Anchor(scene.sentence, first, last, bars), companies)
    return tuple(dict.fromkeys(mark.value.name for mark in found))


def _makes(scene: ProjectSentence, mark: Mark, first: int) -> bool:
    """Tell whether a company makes what follows: "KazMunayGas is building …"."""
    return any(
        mark.last <= making.first <= mark.last + _NEAR_SUBJECT and making.last <= first
        for making in scene.sentence.marks_of((Kind.MAKING, Kind.GOVERNING_STAGE))
    )


def _takes_part(scene: ProjectSentence, mark: Mark) -> bool:
    """Tell whether a word beside a company's name says that it takes part."""
    before = range(mark.first - _NEAR_PARTNER, mark.first)
    behind = range(mark.last, mark.last + _NEAR_PARTNER + 1)
    return scene.has_small(before, "partners") or scene.has_small(behind, "takes_part")
