"""What a project is called in the records: in English as far as the data know its words.

::

    named         Kuryk port                  Ayagoz–Bakhty railway line
    owned         MGIMO branch in Astana      Consulate General of Russia in Aktau
    described     Second nuclear power plant in Kazakhstan
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kzru.lang.cldr import country_name
from kzru.lang.forms import expand
from kzru.lang.language import RECORD_LANGUAGE, is_of_records
from kzru.lang.loader import load, load_common
from kzru.lang.morphology import modifier_form, noun_form
from kzru.lang.nouns import noun_rules
from kzru.lang.places import place_entries
from kzru.lang.projects import Need, project_words
from kzru.lang.registry import remembered
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.projects.mention import ProjectPhrase
from kzru.parsing.projects.names import Name
from kzru.parsing.projects.sentence import ProjectSentence
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.quotation_marks import OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["dictionary_name", "project_name"]


def project_name(scene: ProjectSentence, phrase: ProjectPhrase) -> str:
    """Return the English name of a project by what one phrase states."""
    if phrase.known is not None:
        return phrase.known.name
    name = _described(scene, phrase) if phrase.name is None else _named(scene, phrase, phrase.name)
    if phrase.change:
        name = f"{name} {phrase.change}"
    return name[:1].upper() + name[1:]


def _is_english(scene: ProjectSentence) -> bool:
    """Tell whether words of the text can stand in a name as they are."""
    return is_of_records(scene.sentence.vocabulary.language)


def _naming() -> Mapping[str, Any]:
    """Return how English names are put together: the table ``naming`` of ``lang/common/projects.toml``."""
    table: Mapping[str, Any] = load_common("projects")["naming"]
    return table


def _noun(phrase: ProjectPhrase) -> str:
    if phrase.count:
        return _plural(phrase.kind.name)
    return str(_naming()["short"].get(phrase.kind.name, phrase.kind.name)) + phrase.suffix


@cache
def _plural(kind: str) -> str:
    """Return the English word for several of a kind: "nuclear power plants"."""
    table = load(RECORD_LANGUAGE, "projects")
    for words in table["kinds"][kind]:
        if "{" in words:
            return next(expand(words, table["endings"]["many"], f"lang/{RECORD_LANGUAGE}/projects.toml"))
    return kind


def _named(scene: ProjectSentence, phrase: ProjectPhrase, name: Name) -> str:
    text = _name_text(scene, name)
    inner = scene.at(Kind.UNDERTAKING, name.first)
    if inner is not None and inner.value.kind.need is not Need.LINED:
        return f"{text}{_where(phrase)}"  # the kind is a part of the name: CHP-2
    if phrase.kind.need is Need.HOUSED:
        return f"{text} {_noun(phrase)}{_where(phrase)}"
    # A noun with a capital is a part of the name, and stays as it stands.
    if _is_english(scene) and phrase.noun != name.begin and scene.is_capital(phrase.noun):
        return f"{text} {scene.words(phrase.noun, phrase.noun_last)}"
    return f"{text} {_noun(phrase)}"


def _name_text(scene: ProjectSentence, name: Name) -> str:
    """Return a name with its towns as English spells them, and with one kind of dash between the ends of a line."""
    keys, is_quoted = scene.keys, scene.keys[name.first - 1] in OPENING_MARKS
    text, joint = "", ""
    at = name.first
    while at < name.last:
        if keys[at] in DASHES:
            text += "-" if keys[at + 1].isdecimal() else "–"
            joint = ""
            at += 1
            continue
        mark = scene.places.get(at)
        text += joint + (mark.value.name if mark is not None else _spelled(scene, at, is_quoted=is_quoted))
        joint = " "
        at = mark.last if mark is not None else at + 1
    return text


def _spelled(scene: ProjectSentence, index: int, *, is_quoted: bool) -> str:
    """Return a word of a name in English: a country by its name, an adjective made of a town's name as the town.

    A town that no table knows has its adjective in no title in quotation marks: «Новое дыхание».
    """
    token = scene.tokens[index]
    land = scene.lands.get(index)
    if land is not None and land.last == index + 1:
        return _country(land.value.code)
    for ending in scene.order.adjective_endings:
        if token.text[0].isupper() and token.key.endswith(ending) and len(token.key) > len(ending) + 1:
            towns = _towns_without_ending(scene.sentence.vocabulary.language)
            bare = token.text if is_quoted else token.text[: -len(ending)]
            return towns.get(token.key.removesuffix(ending)) or english_name(bare)
    return english_name(token.text)


@remembered()
def _towns_without_ending(language: str) -> dict[str, str]:
    """Return the towns by their folded names, the ending left out."""
    towns: dict[str, str] = {}
    for phrase, place in place_entries(language):
        if not place.is_site:
            towns.setdefault(fold(phrase.removesuffix("*")), place.name)
    return towns


def dictionary_name(scene: ProjectSentence, mark: Mark) -> str:
    """Return the name of a mark as a dictionary has it: the adjectives and the noun after them in the nominative."""
    if scene.order.nominatives:
        return _without_case(scene, mark)
    sentence, last = scene.sentence, mark.last
    language = sentence.vocabulary.language
    endings = noun_rules(language).adjectives
    head = next((at for at in range(mark.first, last) if not sentence.keys[at].endswith(endings)), last)
    if not endings or head == last or sentence.kinds[head] is not TokenKind.WORD:
        return sentence.words(mark.first, last)
    text = sentence.tokens[head].text
    noun = text if text.isupper() else noun_form(text, language)
    gender = scene.order.abbreviations.get(text, noun)
    parts = [modifier_form(sentence.tokens[at].text, gender, language) for at in range(mark.first, head)]
    noun = noun[:1].upper() + noun[1:] if text[0].isupper() else noun
    return " ".join((*parts, noun)) + sentence.words(head, last).removeprefix(text)


def _without_case(scene: ProjectSentence, mark: Mark) -> str:
    """Return a name whose last word has its case ending behind the stem that the data file writes."""
    text = scene.words(mark.first, mark.last)
    stem = fold(mark.written).removesuffix("*").rpartition(" ")[2]
    word = fold(text).rpartition(" ")[2]
    ending = word.removeprefix(stem)
    nominative = scene.order.nominatives.get(ending) if word.startswith(stem) else None
    return text if nominative is None else text[: len(text) - len(ending)] + nominative


def _described(scene: ProjectSentence, phrase: ProjectPhrase) -> str:
    noun, where, nation = _noun(phrase), _where(phrase), phrase.nation
    if nation and phrase.kind.name in _naming()["missions"]:
        return f"{noun} of {_country(nation)}{where}"
    if phrase.kind.need is Need.HOUSED or phrase.owner:
        host = f" at {phrase.host}" if phrase.host and not phrase.places else ""
        return f"{phrase.owner or _adjective(nation)} {noun}{host}{where}".strip()
    if _leads(phrase) and len(phrase.places) == 2:
        return f"{'–'.join(phrase.places)} {_modifiers(scene, phrase)}{noun}"
    adjective = ""
    if nation and where:
        adjective = f"{_adjective(nation)} "
    elif nation:
        where = f" in {_country(nation)}"
    counts, count = _naming()["counts"], phrase.count
    first = phrase.ordinal if not count else counts[count - 2] if count - 2 < len(counts) else str(count)
    return f"{first} {adjective}{_modifiers(scene, phrase)}{noun}{where}".strip()


def _modifiers(scene: ProjectSentence, phrase: ProjectPhrase) -> str:
    """Return the English words before the noun, where nothing else stands among them."""
    first, last = (phrase.modifiers[0], phrase.modifiers[-1] + 1) if phrase.modifiers else (0, 0)
    if first == last or len(phrase.modifiers) < last - first:
        return ""
    if _is_english(scene):
        return scene.words(first, last) + " "
    language = scene.sentence.vocabulary.language
    known = project_words(language)["modifiers"]
    words = [str(known.get(modifier_form(key, "", language), "")) for key in scene.keys[first:last]]
    return " ".join((*words, "")) if all(words) else ""


def _leads(phrase: ProjectPhrase) -> bool:
    """Tell whether a project leads to its places, as a pipeline does, and is not at them."""
    return phrase.leads and phrase.kind.need is Need.NAMED


def _where(phrase: ProjectPhrase) -> str:
    link = "to" if _leads(phrase) else "in"
    if phrase.origin:
        link = f"from {_country(phrase.origin)} to"
    if phrase.places:
        *rest, last = phrase.places
        return f" {link} {', '.join(rest)} and {last}" if rest else f" {link} {last}"
    return f" {link} {_country(phrase.country)}" if phrase.country else ""


@cache
def _country(code: str) -> str:
    """Return the name of a country; of one that the CLDR has no short name for, that of the data file."""
    name = country_name(code)
    own = load(RECORD_LANGUAGE, "countries")["names"].get(code)
    return own[0] if own and name == code else name


def _adjective(code: str) -> str:
    words = load(RECORD_LANGUAGE, "countries")["adjectives"].get(code, ())
    return words[0] if words else _country(code) if code else ""
