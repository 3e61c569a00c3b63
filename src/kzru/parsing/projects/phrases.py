"""What the noun phrase of an undertaking tells: whose it is, which of several, how many, and what kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.projects import Need
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.projects.complements import complements_of, owner_before, subject_before
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.names import Name, suffix_behind
from kzru.parsing.projects.scene import Scene
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["describe", "has_count", "towns_of"]


_COMPOUND = 3
_FEW_DIGITS = 3


def describe(scene: Scene, mark: Mark, name: Name | None) -> ProjectPhrase:
    """Return what the noun phrase of a noun tells, whatever is done with it."""
    noun_last = suffix_behind(scene, mark.last)
    behind = name.behind if name is not None and name.first >= mark.last else noun_last
    first = scene.phrase_first(min(mark.first, name.begin) if name is not None else mark.first)
    around = complements_of(scene, behind)
    first = _with_place_inside(scene, first)
    nation, definite = _determined(scene, first, mark.first)
    # A body before what is built is its builder: «строительство Росатомом первой АЭС».
    is_built = mark.value.kind.need is Need.BUILT
    owner = around.owner or ("" if is_built else owner_before(scene, first, mark.first))
    if not owner and mark.value.kind.need is Need.HOUSED:
        owner = (
            owner_before(scene, 0, first) if scene.is_small(first, "its") else subject_before(scene, first)
        )
    towns = towns_of(scene, name) if name is not None else _towns_before(scene, first, mark.first)
    return ProjectPhrase(
        first=first,
        last=around.last,
        noun=mark.first,
        noun_last=max(noun_last, behind),
        kind=mark.value.kind,
        name=name,
        suffix=scene.sentence.words(mark.last, noun_last).replace("–", "-"),
        modifiers=tuple(_modifiers(scene, first, mark.first, name)),
        owner=owner,
        host=around.host,
        ordinal=_ordinal(scene, first, mark.first),
        count=_count(scene, first, mark.first),
        nation=nation or around.nation,
        country=around.country,
        leads=around.leads,
        places=(*towns, *(town for town in around.places if town not in towns)),
        is_definite=definite,
    )


def _with_place_inside(scene: Scene, first: int) -> int:
    """Return the first token of a phrase with the ordinal before a place inside it: «первой в Омске школы»."""
    ordinal = scene.sentence.before(Kind.ORDINAL, scene.before_place(first))
    return ordinal.first if ordinal is not None and scene.before_place(first) < first else first


def _towns_before(scene: Scene, first: int, head: int) -> tuple[str, ...]:
    return tuple(scene.town(scene.places[at]) for at in range(first, head) if at in scene.places)


def _determined(scene: Scene, first: int, head: int) -> tuple[str, bool]:
    """Return whose a noun phrase says it is, by the code of a country, and whether it is told as something known."""
    definite = scene.is_small(first, "same")
    for at in range(first, head):
        mark = scene.countries.get(at)
        if mark is not None and not _is_part(scene, mark):
            return mark.value.code, definite
    if scene.is_small(first, "its"):
        return scene.subject(first), True
    own = scene.sentence.at(Kind.OWN_COUNTRY, first)
    return (scene.home or "") if own is not None else "", definite


def _is_part(scene: Scene, mark: Mark) -> bool:
    """Tell whether a country is but a part of a compound: "Kazakh-Russian", "Russian-designed"."""
    sentence = scene.sentence
    behind = (sentence.keys[mark.last] in DASHES) and sentence.glued[mark.last]
    return behind or ((sentence.keys[mark.first - 1] in DASHES) and sentence.glued[mark.first])


def _modifiers(scene: Scene, first: int, head: int, name: Name | None) -> Iterator[int]:
    """Yield the words of a noun phrase that say what kind of thing its noun is."""
    for at in range(first, head):
        inside_name = name is not None and name.begin <= at < name.behind
        if inside_name or at in scene.country_words or at in scene.places or at in scene.breaks:
            continue
        sentence = scene.sentence
        after_country = at > 0 and (sentence.keys[at - 1] in DASHES) and at - 2 in scene.country_words
        if (
            after_country
            or ((sentence.keys[at] in DASHES) and at - 1 in scene.country_words)
            or sentence.kinds[at] is TokenKind.NUMBER
            or _is_of_number(scene, at)
            or sentence.at(Kind.NUMBER, at)
            or sentence.at(Kind.ORDINAL, at)
            or sentence.keys[at] in scene.determiners
            or sentence.keys[at] in scene.order.not_names
            or sentence.keys[at].endswith("'s")
        ):
            continue
        yield at


def _is_of_number(scene: Scene, index: int) -> bool:
    """Tell whether a word or dash hangs on a number: "a 100 MW farm", "the two-unit plant"."""
    sentence = scene.sentence
    at = index
    while (
        at > 0
        and ((sentence.keys[at] in DASHES) or (sentence.keys[at - 1] in DASHES))
        and index - at < _COMPOUND
    ):
        at -= 1
    is_number = sentence.kinds[at] is TokenKind.NUMBER or sentence.at(Kind.NUMBER, at) is not None
    if at < index and is_number:
        return True
    return sentence.kinds[index - 1] is TokenKind.NUMBER and scene.is_measure(index)


def _ordinal(scene: Scene, first: int, head: int) -> str:
    for at in range(first, head):
        mark = scene.sentence.at(Kind.ORDINAL, at)
        if mark is not None:
            word: str = mark.value
            return word
    return ""


def has_count(scene: Scene, first: int, head: int) -> bool:
    """Tell whether the words of a noun phrase before its head count what it tells."""
    return _count(scene, first, head) > 0


def _count(scene: Scene, first: int, head: int) -> int:
    sentence = scene.sentence
    for at in range(first, head):
        if sentence.at(Kind.NUMBER, at + 1) is not None:
            return 0
        if (sentence.keys[at + 1] in DASHES) and sentence.glued[at + 1]:
            continue  # a part of a compound: "the two-unit plant"
        count = _counted(scene, at)
        if count:
            return count
    return 0


def _counted(scene: Scene, index: int) -> int:
    """Return the number above one, in a word or in one or two digits, that a token is; 0 where it is none."""
    mark = scene.sentence.at(Kind.NUMBER, index)
    if mark is not None and mark.value.kind == "units" and mark.value.value > 1:
        return int(mark.value.value)
    token = scene.sentence.tokens[index]
    is_small = token.kind is TokenKind.NUMBER and token.text.isdecimal() and len(token.text) < _FEW_DIGITS
    return int(token.text) if is_small and token.text != "1" and not scene.is_measure(index + 1) else 0


def towns_of(scene: Scene, name: Name) -> tuple[str, ...]:
    """Return the towns that a name is made of; one in quotation marks is called by them, and is elsewhere."""
    is_line = not DASHES.isdisjoint(scene.sentence.keys[name.first : name.last])
    if name.begin < name.first and not is_line:
        return ()
    return tuple(scene.town(scene.places[at]) for at in range(name.first, name.last) if at in scene.places)
