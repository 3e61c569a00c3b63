"""What an undertaking is called in the records: in English as far as the data know its words.

::

    named         Kuryk port                  Ayagoz–Bakhty railway line
    owned         MGIMO branch in Astana      Consulate General of Russia in Aktau
    described     Second nuclear power plant in Kazakhstan
"""

from __future__ import annotations

from functools import cache

from kzru.lang.cldr import country_name
from kzru.lang.forms import expand
from kzru.lang.loader import load
from kzru.lang.morphology import modifier_form, noun_form
from kzru.lang.places import place_entries
from kzru.lang.projects import Need, ProjectKind
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.projects.names import Name
from kzru.parsing.projects.scene import Scene
from kzru.parsing.projects.sighting import Sighting
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["called", "dictionary_name"]

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
    if scene.sentence.at(Kind.UNDERTAKING, name.first) is not None:
        return f"{text}{_where(one, kind)}"  # the name tells its kind: CHP-2
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
        if scene.sentence.keys[at] in DASHES:
            numbered = scene.sentence.keys[at + 1].isdecimal()
            parts.append("-" if numbered else "–")
            at += 1
            continue
        joined = bool(parts) and parts[-1] in "-–"
        word = mark.value.name if mark is not None else _land(scene, at) or _spelled(scene, at)
        parts += [word] if joined or not parts else [" ", word]
        at = mark.last if mark is not None else at + 1
    return "".join(parts)


def _land(scene: Scene, index: int) -> str:
    """Return the English name of the country that a word of a name is; "" where it is none."""
    mark = scene.countries.get(index)
    is_name = mark is not None and not mark.value.is_adjective and mark.last == index + 1
    if mark is None or not is_name or scene.sentence.vocabulary.language == _LANGUAGE:
        return ""
    return _country(mark.value.code)


def _spelled(scene: Scene, index: int) -> str:
    """Return a word of a name in English spelling: an adjective made of a town's name as the town."""
    token = scene.sentence.tokens[index]
    language = scene.sentence.vocabulary.language
    for ending in scene.order.adjective_endings:
        if token.key.endswith(ending) and len(token.key) > len(ending) + 1:
            stem = token.key.removesuffix(ending)
            return _by_beginning(language).get(stem) or english_name(token.text[: -len(ending)])
    return english_name(token.text)


@cache
def _by_beginning(language: str) -> dict[str, str]:
    """Return the towns by their folded names, the ending left out."""
    towns: dict[str, str] = {}
    for phrase, place in place_entries(language):
        if not place.is_site:
            towns.setdefault(fold(phrase.removesuffix("*")), place.name)
    return towns


def dictionary_name(scene: Scene, mark: Mark) -> str:
    """Return the name of a mark as a dictionary has it: the adjectives and the noun behind them in the nominative."""
    if scene.order.nominatives:
        return _without_case(scene, mark)
    first, last = mark.first, mark.last
    sentence = scene.sentence
    language = sentence.vocabulary.language
    head = next((at for at in range(first, last) if not _is_adjective(scene, at)), last)
    if not scene.order.names_follow or head == last or sentence.kinds[head] is not TokenKind.WORD:
        return sentence.words(first, last)
    text = sentence.tokens[head].text
    is_short = text.isupper()
    noun = text if is_short else noun_form(text, language)
    gender = scene.order.abbreviations.get(text, noun)
    parts = [modifier_form(sentence.tokens[at].text, gender, language) for at in range(first, head)]
    noun = noun[:1].upper() + noun[1:] if text[0].isupper() else noun
    rest = sentence.words(head, last).removeprefix(text)
    return " ".join((*parts, noun)) + rest


def _without_case(scene: Scene, mark: Mark) -> str:
    """Return a name whose last word has its case ending behind the stem that the data file writes."""
    text = scene.sentence.words(mark.first, mark.last)
    stem = fold(mark.written).removesuffix("*").rpartition(" ")[2]
    word = fold(text).rpartition(" ")[2]
    ending = word.removeprefix(stem)
    nominative = scene.order.nominatives.get(ending) if word.startswith(stem) else None
    return text if nominative is None else text[: len(text) - len(ending)] + nominative


def _is_adjective(scene: Scene, index: int) -> bool:
    return scene.sentence.keys[index].endswith(scene.nouns.adjectives)


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
    first = _number(one.count) if one.count else one.ordinal
    return f"{first} {nation}{_modifiers(scene, one)}{noun}{where}".strip()


def _number(count: int) -> str:
    return _SMALL[count] if count < len(_SMALL) else str(count)


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
    name = country_name(code)
    return own[0] if name == code and own else name


def _adjective(code: str) -> str:
    words = load(_LANGUAGE, "countries")["adjectives"].get(code, ())
    return words[0] if words else _country(code) if code else ""
