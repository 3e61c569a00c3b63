"""The names of a sentence: people, towns, countries, bodies and companies, each found once, with its English name.

::

    English   a preposition before the name       to Russia · in Moscow · with President Tokayev · Putin's
    Russian   a preposition, and the case         в Россию · в Москве · с Президентом · Президента (of)
    Kazakh    the ending                          Ресейге · Мәскеуде · Президентпен · Президенттің (of)

Every extractor takes names from here, so that one person, place or body has one name in all records of a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kzru.lang.cldr import country_name
from kzru.lang.declension import name_words
from kzru.lang.events import EventWords, event_words
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.persons import FoundPerson, find_persons
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.annotation.towns import find_towns
from kzru.parsing.kinds import Kind
from kzru.text.tokens import TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["Name", "find_names"]

_AND = tags(Kind.WORD, "and")
_OF = tags(Kind.WORD, "of")
_TOWN = tags(Kind.PROJECT_WORD, "town")


class Name(NamedTuple):
    """A name in a sentence.

    Attributes:
        kind: "person", "place", "country", "body" or "company".
        name: The name in English, in the nominative, without office: "Aidar Saparov".
        role: The part that preposition, case or ending gives it: "to", "in", "of", "with", "from"; "" for the subject,
            and where nothing shows the part.
        first: First token, of a person that of the office.
        begin: First token of the name itself.
        last: Index behind the last token.
        country: ISO 3166 code of the country, or of the country of the town or person.
        known_by: What the name is known by: "table", "holder" (an office on the day), "document" (introduced with first
            name and office), "office" or "noun" (beside the name).
        is_site: Whether a town is named by what stands in it: "the Kremlin".
        is_adjective: Whether a country is named by its adjective.
        is_subject: Whether name and office may be the subject of a clause.
    """

    kind: str
    name: str
    role: str
    first: int
    begin: int
    last: int
    country: str | None = None
    known_by: str = "table"
    is_site: bool = False
    is_adjective: bool = False
    is_subject: bool = True


def find_names(sentence: Sentence) -> Sequence[Name]:
    """Return the names of a sentence in its order, longer ones first where they begin together."""
    words = event_words(sentence.vocabulary.language)
    persons = [_person(sentence, words, found) for found in find_persons(sentence, sentence.frame)]
    taken = {at for person in persons for at in range(person.first, person.last)}
    others = [name for name in _others(sentence, words) if name.first not in taken]
    ordered = sorted((*persons, *others), key=lambda name: (name.first, -name.last))
    return list(_with_joint_roles(sentence, ordered)) if words.has_articles else ordered


def _with_joint_roles(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names; the second of two joined by "and" has the part of the first: "between Russia and China"."""
    before: Name | None = None
    for name in names:
        joined = before is not None and before.kind == name.kind and before.last == name.first - 1
        if before is not None and joined and not name.role and sentence.flags[name.first - 1] & _AND:
            name = name._replace(role=before.role)  # noqa: PLW2901 - the same name with its part
        yield name
        before = name


def _person(sentence: Sentence, words: EventWords, found: FoundPerson) -> Name:
    role = _role(sentence, words, found.first, found.last, is_person=True)
    if role == words.bare_role and found.is_nominative:
        role = ""
    return Name(
        "person",
        found.name,
        role,
        found.first,
        found.begin,
        found.last,
        found.code,
        found.known_by,
        is_subject=found.is_nominative,
    )


def _others(sentence: Sentence, words: EventWords) -> Iterator[Name]:
    for mark in sentence.marks(Kind.BODY):
        if not (sentence.keys[mark.first - 1] in DASHES and sentence.glued[mark.first]):
            yield _name(sentence, words, "body", mark, mark.value)  # no "Central Asia–European Union summit"
    for mark in find_towns(sentence):
        if _is_town(sentence, words, mark):
            place = mark.value
            code = place.country or None
            yield _name(sentence, words, "place", mark, place.name, code, is_site=place.is_site)
    for mark in sentence.marks(Kind.COUNTRY):
        if sentence.at(Kind.PLACE, mark.first) is None:
            code, is_adjective = mark.value
            name = country_name(code)
            yield _name(sentence, words, "country", mark, name, code, is_adjective=is_adjective)


def _name(
    sentence: Sentence,
    words: EventWords,
    kind: str,
    mark: Mark,
    name: str,
    country: str | None = None,
    *,
    is_site: bool = False,
    is_adjective: bool = False,
) -> Name:
    """Return the name of a mark with its part."""
    role = _role(sentence, words, mark.first, mark.last)
    return Name(
        kind,
        name,
        role,
        mark.first,
        mark.first,
        mark.last,
        country,
        is_site=is_site,
        is_adjective=is_adjective,
    )


def _is_town(sentence: Sentence, words: EventWords, mark: Mark) -> bool:
    """Tell whether a town is named, not a date, a region, a railway or a press service with its name."""
    behind = mark.last
    if mark.first in sentence.dated or words.is_one_of("no_town", sentence.keys[behind]):
        return False  # "Osh Region"
    if sentence.keys[behind] in DASHES and sentence.glued[behind] and sentence.glued[behind + 1]:
        return False  # "the Turkestan–Siberia Railway"
    # "the Kremlin press service"
    return not (mark.value.is_site and words.has_articles and _is_adjective(sentence, behind))


def _role(sentence: Sentence, words: EventWords, first: int, last: int, *, is_person: bool = False) -> str:
    """Return the part that a preposition before a name, or its ending, tells."""
    keys = sentence.keys
    if not words.roles:
        last += words.is_one_of("states", keys[last])  # «Беларусь Республикасына»
        return _role_by_ending(words, keys[last - 1])
    key = keys[last - 1]
    first = _state_before(sentence, words, first)
    if key.endswith(name_words(sentence.vocabulary.language).possessives):
        return "of"
    at = first - 1 - (not is_person and _is_adjective(sentence, first - 1))
    at -= words.is_one_of("definite", keys[at])
    role = words.roles.get(keys[at], "")
    if role == "in" and words.role_endings:
        return _role_by_ending(words, key) or "to"
    if not role and at < first - 1 and not words.has_articles:
        role = words.roles.get(keys[first - 1], "")
    return role or words.bare_role


def _state_before(sentence: Sentence, words: EventWords, first: int) -> int:
    """Return the first token of "Republic of", "village of" before a name; its own where none stands there."""
    of = sentence.flags[first - 1] & _OF != 0
    before = first - 1 - of
    opens = words.is_one_of("states", sentence.keys[before]) or (of and sentence.flags[before] & _TOWN)
    return before if opens else first


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Tell whether a word may stand between a preposition and a name: "the neighbouring", «городе»."""
    return (
        sentence.kinds[index] is TokenKind.WORD
        and sentence.tokens[index].text.islower()
        and not sentence.flags[index] & ENDS_PHRASE
    )


def _role_by_ending(words: EventWords, key: str) -> str:
    if key in words.no_ending:
        return ""
    return next((role for ending, role in words.role_endings if key.endswith(ending)), "")
