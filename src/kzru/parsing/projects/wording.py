"""What an undertaking is called in the records: in English as far as the data know its words.

::

    named         Kuryk port                  Ayagoz–Bakhty railway line
    owned         MGIMO branch in Astana      Consulate General of Russia in Aktau
    described     Second nuclear power plant in Kazakhstan
"""

from __future__ import annotations

from functools import cache

from kzru.lang.cldr import country_names
from kzru.lang.forms import expand
from kzru.lang.loader import load
from kzru.lang.places import place_entries
from kzru.lang.projects import Need, ProjectKind
from kzru.parsing.projects.names import Name
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.sighting import Sighting
from kzru.text.fold import fold

__all__ = ["called"]

_LANGUAGE = "en"
"""The language that names are given in."""
_MISSIONS = {"Consulate General", "consulate", "embassy", "trade mission"}
_SHORT = {"representative office": "office"}
_SMALL = (
    "",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)


def called(scene: Scene, one: Sighting) -> str:
    """Return the English name of an undertaking as one sighting tells it."""
    if one.known is not None or one.kind is None:
        return one.known.name if one.known is not None else scene.sentence.words(one.first, one.last)
    name = _described(scene, one, one.kind) if one.name is None else _named(scene, one, one.kind, one.name)
    if one.works not in ("", "construction"):
        name = f"{name} {one.works}"
    return name[:1].upper() + name[1:]


def _noun(one: Sighting, kind: ProjectKind) -> str:
    return _plural(kind.name) if one.count else _SHORT.get(kind.name, kind.name) + one.suffix


@cache
def _plural(kind: str) -> str:
    """Return the English word for several of a kind."""
    table = load(_LANGUAGE, "projects")
    for phrase in table["kinds"][kind]:
        if "{" in phrase:
            return next(expand(phrase, table["endings"]["many"], f"lang/{_LANGUAGE}/projects.toml"))
    return kind


def _named(scene: Scene, one: Sighting, kind: ProjectKind, name: Name) -> str:
    text = name_text(scene, name)
    if kind.need is Need.HOUSED:
        return f"{text} {_noun(one, kind)}{_where(one, kind)}"
    # A noun with a capital is a part of the name, and stays as it stands.
    is_proper = one.noun != name.begin and scene.is_capital(one.noun)
    if is_proper and scene.sentence.vocabulary.language == _LANGUAGE:
        return f"{text} {scene.sentence.words(one.noun, one.noun_last)}"
    return f"{text} {_noun(one, kind)}"


def name_text(scene: Scene, name: Name) -> str:
    """Return a name with its towns as English spells them, and with one kind of dash between the ends of a line."""
    parts: list[str] = []
    at = name.first
    while at < name.last:
        mark = scene.places.get(at)
        if scene.sentence.is_dash(at):
            numbered = scene.sentence.key(at + 1).isdecimal()
            parts.append("-" if numbered else "–")
            at += 1
            continue
        joined = bool(parts) and parts[-1] in "-–"
        word = mark.value.name if mark is not None else _town_of(scene, at)
        parts += [word] if joined or not parts else [" ", word]
        at = mark.last if mark is not None else at + 1
    return "".join(parts)


def _town_of(scene: Scene, index: int) -> str:
    """Return the English name of the town that an adjective is made of; the word as it stands where it is none."""
    key = scene.sentence.key(index)
    for ending in scene.order.adjective_endings:
        if key.endswith(ending):
            town = _by_beginning(scene.sentence.vocabulary.language).get(key.removesuffix(ending))
            if town is not None:
                return town
    return scene.sentence.tokens[index].text


@cache
def _by_beginning(language: str) -> dict[str, str]:
    """Return the towns by their folded names, the ending left out."""
    towns: dict[str, str] = {}
    for phrase, place in place_entries(language):
        if not place.is_site:
            towns.setdefault(fold(phrase.removesuffix("*")), place.name)
    return towns


def _described(scene: Scene, one: Sighting, kind: ProjectKind) -> str:
    noun, where = _noun(one, kind), _where(one, kind)
    if kind.name in _MISSIONS and one.nation:
        return f"{noun} of {_country(one.nation)}{where}"
    if kind.need is Need.HOUSED or one.owner:
        host = f" at {one.host}" if one.host and not one.places else ""
        owner = one.owner or _adjective(one.nation)
        return f"{owner} {noun}{host}{where}".strip()
    if one.leads and kind.need is Need.NAMED and len(one.places) == 2:
        return f"{one.places[0]}–{one.places[1]} {_modifiers(scene, one)}{noun}"
    nation = _adjective(one.nation) + " " if one.nation and where else ""
    where = where or (f" in {_country(one.nation)}" if one.nation else "")
    first = _SMALL[one.count] if one.count else one.ordinal
    return f"{first} {nation}{_modifiers(scene, one)}{noun}{where}".strip()


def _modifiers(scene: Scene, one: Sighting) -> str:
    if scene.sentence.vocabulary.language != _LANGUAGE or not one.modifiers:
        return ""
    first, last = one.modifiers[0], one.modifiers[-1] + 1
    return scene.sentence.words(first, last) + " " if len(one.modifiers) == last - first else ""


def _where(one: Sighting, kind: ProjectKind) -> str:
    link = "to" if one.leads and kind.need is Need.NAMED else "in"
    if one.places:
        *rest, last = one.places
        return f" {link} {', '.join(rest)} and {last}" if rest else f" {link} {last}"
    return f" {link} {_country(one.country)}" if one.country else ""


@cache
def _country(code: str) -> str:
    own = load(_LANGUAGE, "countries")["names"].get(code)
    # The table gives short names beside those of the CLDR; capitals stand there for their countries too.
    names = {found: name for name, found in country_names(_LANGUAGE)}
    return names.get(code) or (own[0] if own else code)


def _adjective(code: str) -> str:
    words = load(_LANGUAGE, "countries")["adjectives"].get(code, ())
    return words[0] if words else _country(code) if code else ""
