"""Where a sentence speaks of an undertaking.

A known undertaking is told by its name. Another one is told by a noun phrase whose noun is a word for a kind of
undertaking, where the phrase has what the kind asks for: a name, something that is done with it, or whose it is.
Plurals are none ("new schools"), save the several of a list of names and a few that are counted and told together
("three new schools in Taraz will be opened").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.lang.projects import KnownProject, Need, ProjectKind, known_projects
from kzru.parsing.projects.evidence import Evidence, evidence
from kzru.parsing.projects.names import Name, name_behind, names_before, suffix_behind
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.surroundings import (
    owner_before,
    places_of_clause,
    subject_before,
    surroundings,
)
from kzru.parsing.sentence import Mark
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["Sighting", "find_sightings", "known_of"]

_MOST_TOLD_TOGETHER = 12
"""More that are told by their number alone are no undertaking but a programme, or figures."""
_LINES = ("transport", "energy", "digital")
"""Sectors whose undertakings are called by the countries at their ends."""


@attrs.frozen(kw_only=True)
class Sighting:
    """A place in a sentence where an undertaking is told.

    Attributes:
        first: The first token of the mention.
        last: The token behind it.
        noun: The first token of its noun, or of its name.
        noun_last: The token behind that.
        kind: Its kind.
        known: The known undertaking that it names.
        name: Its own name, as tokens.
        suffix: The number that hangs on its noun ("-2").
        modifiers: The words before its noun that say what it is, as tokens.
        works: The English term of the works on it.
        owner: The body whose it is.
        host: The body that it is at.
        ordinal: The English word for its place in a row.
        count: How many are told together.
        nation: ISO 3166 code of the country whose it is.
        country: ISO 3166 code of the country it is in or leads to.
        places: The towns it is in or leads to.
        leads: Whether it leads there.
        is_definite: Whether it is told as something known.
        is_reference: Whether it only refers to what was told before.
    """

    first: int
    last: int
    noun: int
    noun_last: int
    kind: ProjectKind | None = None
    known: KnownProject | None = None
    name: Name | None = None
    suffix: str = ""
    modifiers: tuple[int, ...] = ()
    works: str = ""
    owner: str = ""
    host: str = ""
    ordinal: str = ""
    count: int = 0
    nation: str = ""
    country: str = ""
    places: tuple[str, ...] = ()
    leads: bool = False
    is_definite: bool = False
    is_reference: bool = False

    @property
    def has_own(self) -> bool:
        """Whether anything tells it from others of its kind."""
        return bool(
            self.known
            or self.name
            or self.owner
            or self.ordinal
            or self.nation
            or self.country
            or self.places
        )


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
    return [one for one in _disjoint(found) if not _describes(one, found)]


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
        if scene.is_small(mark.last, "not before") or _is_cut_short(scene, mark):
            continue
        last = mark.last
        noun = scene.sentence.at(Kind.UNDERTAKING, last)
        if noun is not None and not noun.value.several:
            last = noun.last
        within = scene.sentence.before(Kind.UNDERTAKING, last) or scene.sentence.at(
            Kind.UNDERTAKING, mark.first
        )
        kind = within.value.kind if within is not None and within.first >= mark.first else None
        yield Sighting(
            first=mark.first, last=last, noun=mark.first, noun_last=last, kind=kind, known=mark.value, is_definite=True,
            places=mark.value.places,
        )  # fmt: skip


def _is_cut_short(scene: Scene, mark: Mark) -> bool:
    """Tell whether the last words of a name belong to a longer noun: "the Dostyk–Moiynty railway | lines"."""
    nouns = (scene.sentence.at(Kind.UNDERTAKING, at) for at in range(mark.first, mark.last))
    return any(noun is not None and noun.last > mark.last and noun.value.several for noun in nouns)


def _told(scene: Scene, mark: Mark) -> Iterator[Sighting]:
    """Yield the undertakings that a noun tells: one, none, or those of a list of names."""
    kind, several = mark.value.kind, mark.value.several
    names = names_before(scene, mark.first, several)
    behind = name_behind(scene, mark.last)
    if not names and behind is not None:
        names = [behind]
    names = [name for name in names if _is_name_of(scene, name, kind)]
    if not names:
        names = list(_proper(scene, mark))
    if len(names) > 1 or (
        names and several and any(map(scene.sentence.is_dash, range(names[0].first, names[0].last)))
    ):
        yield from _listed(scene, mark, names)
        return
    name = names[0] if names else None
    one = _phrase(scene, mark, name)
    done = evidence(scene, one.first, mark.last, one.last)
    if done.is_thought:
        return
    one = attrs.evolve(one, first=done.first, last=done.last, works=done.works)
    if _refers(scene, one, mark, done):
        yield attrs.evolve(one, is_reference=True)
        return
    several = (
        several or one.count > 1
    )  # Kazakh counts in the singular, and Russian from two to four nearly so
    if not one.places and (done.is_acted or one.owner):
        towns, country = places_of_clause(scene, one.first, one.last)
        one = attrs.evolve(one, places=towns, country=one.country or country)
    if _is_undertaking(scene, one, several, done):
        yield one


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
    if first < mark.first and scene.sentence.key(first) not in scene.determiners:
        yield Name(first, mark.first, first, mark.first)


def _is_name_of(scene: Scene, name: Name, kind: ProjectKind) -> bool:
    """Tell whether a name may be that of an undertaking of a kind: not a company's, not countries' or towns' alone."""
    if kind.need is Need.HOUSED and all(at in scene.places for at in range(name.first, name.last)):
        return False
    if any(scene.sentence.at(Kind.ORGANISATION, at) for at in range(name.first, name.last)):
        return False
    is_countries = all(
        at in scene.country_words or scene.sentence.is_dash(at) for at in range(name.first, name.last)
    )
    return not is_countries or (kind.sector in _LINES and kind.need is Need.NAMED)


def _listed(scene: Scene, mark: Mark, names: Sequence[Name]) -> Iterator[Sighting]:
    kind = mark.value.kind
    done = evidence(scene, scene.phrase_first(names[0].begin), mark.last, mark.last)
    if kind.need is Need.HOUSED or (kind.need is not Need.NAMED and not done.is_acted):
        return
    for name in names:
        yield Sighting(
            first=name.begin,
            last=name.behind,
            noun=name.begin,
            noun_last=name.behind,
            kind=mark.value.kind,
            name=name,
            places=_towns_of(scene, name),
            is_definite=True,
        )


def _towns_of(scene: Scene, name: Name) -> tuple[str, ...]:
    return tuple(scene.town(scene.places[at]) for at in range(name.first, name.last) if at in scene.places)


def _phrase(scene: Scene, mark: Mark, name: Name | None) -> Sighting:
    """Return what the noun phrase of a noun tells, whatever is done with it."""
    noun_last = suffix_behind(scene, mark.last)
    behind = name.behind if name is not None and name.first >= mark.last else noun_last
    first = scene.phrase_first(min(mark.first, name.begin) if name is not None else mark.first)
    around = surroundings(scene, behind)
    nation, definite = _determined(scene, first, mark.first)
    owner = around.owner or owner_before(scene, first, mark.first)
    if not owner and mark.value.kind.need is Need.HOUSED:
        owner = (
            owner_before(scene, 0, first) if scene.is_small(first, "its") else subject_before(scene, first)
        )
    towns = _towns_of(scene, name) if name is not None else _towns_before(scene, first, mark.first)
    return Sighting(
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
    behind = sentence.is_dash(mark.last) and sentence.adjacent(mark.last)
    return behind or (sentence.is_dash(mark.first - 1) and sentence.adjacent(mark.first))


def _modifiers(scene: Scene, first: int, head: int, name: Name | None) -> Iterator[int]:
    """Yield the words of a noun phrase that say what kind of thing its noun is."""
    for at in range(first, head):
        inside_name = name is not None and name.begin <= at < name.behind
        if inside_name or at in scene.country_words or at in scene.places:
            continue
        sentence = scene.sentence
        after_country = at > 0 and sentence.is_dash(at - 1) and at - 2 in scene.country_words
        if (
            after_country
            or (sentence.is_dash(at) and at - 1 in scene.country_words)
            or sentence.kind(at) is TokenKind.NUMBER
            or sentence.at(Kind.NUMBER, at)
            or sentence.at(Kind.ORDINAL, at)
            or sentence.key(at) in scene.determiners
            or sentence.key(at) in scene.order.not_names
            or sentence.key(at).endswith("'s")
        ):
            continue
        yield at


def _ordinal(scene: Scene, first: int, head: int) -> str:
    for at in range(first, head):
        mark = scene.sentence.at(Kind.ORDINAL, at)
        if mark is not None:
            word: str = mark.value
            return word
    return ""


def _count(scene: Scene, first: int, head: int) -> int:
    for at in range(first, head):
        mark = scene.sentence.at(Kind.NUMBER, at)
        if scene.sentence.at(Kind.NUMBER, at + 1) is not None:
            return 0
        if mark is not None and mark.value.kind == "units" and mark.value.value > 1:
            return int(mark.value.value)
        token = scene.sentence.tokens[at]
        if (
            token.kind is TokenKind.NUMBER
            and token.text.isdecimal()
            and len(token.text) < 3
            and token.text != "1"
        ):
            return int(token.text)
    return 0


def _refers(scene: Scene, one: Sighting, mark: Mark, done: Evidence) -> bool:
    """Tell whether a noun phrase is but "the corridor" or "this project"."""
    if mark.value.several or one.name is not None or one.owner or one.ordinal or one.works:
        return False
    if scene.is_small(mark.last, "about link") and mark.value.kind.sector is None:
        return False
    own_words = mark.first - done.first
    return one.is_definite and own_words == 1 and not (one.places or one.country or one.nation)


def _is_undertaking(scene: Scene, one: Sighting, several: bool, done: Evidence) -> bool:
    kind = one.kind
    if kind is None:
        return False
    if several:
        told_together = 1 < one.count <= _MOST_TOLD_TOGETHER and done.is_acted
        return told_together and kind.sector is not None and bool(one.places or one.country or one.nation)
    if kind.need is Need.HOUSED:
        named = bool(one.owner or one.name)
        return not several and not _is_generic(scene, one) and (named or (done.is_acted and bool(one.places)))
    if one.name is not None:
        return done.is_acted or (
            kind.need is Need.NAMED and (kind.sector is not None or _has_content(scene, one))
        )
    if _is_compound(scene, one):
        return False
    if kind.sector is None or _is_generic(scene, one):
        return False
    where = bool(one.places or one.country)
    if kind.need is Need.ACTED:
        return done.is_acted and bool(
            where or one.owner or (one.ordinal and one.nation) or (one.works and one.nation)
        )
    return (
        bool(done.works)
        or (bool(one.ordinal) and bool(where or one.nation))
        or (done.is_acted and one.has_own)
        or (where and one.noun > one.first)
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
    if at >= len(sentence) or sentence.kind(at) is not TokenKind.WORD or scene.order.names_follow:
        return False
    return not (
        sentence.at(Kind.PHRASE_END, at)
        or at in scene.breaks
        or scene.is_capital(at)
        or at < one.last
        or at in sentence.dated
        or scene.is_small(at, "place", "owner", "list", "content", "light")
        or sentence.key(at).endswith("ly")
    )


def _is_generic(scene: Scene, one: Sighting) -> bool:
    """Tell whether a noun phrase speaks of any of its kind."""
    return any(scene.is_small(at, "generic") for at in range(one.first, one.noun))


def known_of(one: Sighting, name: str, home: str | None) -> KnownProject | None:
    """Return the known undertaking that a sighting tells without its name.

    Args:
        one: The sighting.
        name: What it is called in English.
        home: ISO 3166 code of the speaker's country.
    """
    known = known_projects().get(name)
    if (
        known is not None
        or one.kind is None
        or one.name is not None
        or one.count
        or one.ordinal not in ("", "First")
    ):
        return known
    country = one.country or one.nation or home
    if not country or one.works in ("modernization", "expansion"):
        return None
    return next(
        (it for it in known_projects().values() if it.kind == one.kind.name and it.country == country), None
    )
