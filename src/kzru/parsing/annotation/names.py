"""The names of a sentence: people, towns, countries, bodies and companies, each found once, with its English name.

::

    English   a preposition before the name       to Russia · in Moscow · with President Tokayev · Putin's
    Russian   a preposition, and the case         в Россию · в Москве · с Президентом · Президента (of)
    Kazakh    the ending                          Ресейге · Мәскеуде · Президентпен · Президенттің (of)

Every extractor takes names from here, so that one person, place or body has one name in all records of a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kzru.lang.cldr import country_name
from kzru.lang.events import EventWords
from kzru.parsing.annotation.marks import Mark, Name
from kzru.parsing.annotation.persons import find_persons
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.annotation.towns import find_towns
from kzru.parsing.kinds import Kind
from kzru.text.tokens import TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["find_names"]

_OTHERS = frozenset({Kind.BODY, Kind.ORGANISATION, Kind.PLACE, Kind.COUNTRY})
_AND = tags("and")
_OF = tags("of")
_TOWN = tags("town")


def find_names(sentence: Sentence) -> Sequence[Name]:
    """Return the names of a sentence in its order, longer ones first where they begin together."""
    words = sentence.vocabulary.event_words
    persons = [_with_role(sentence, words, person) for person in find_persons(sentence, sentence.frame)]
    if not persons and sentence.marked.isdisjoint(_OTHERS) and not sentence.all_flags & _TOWN:
        return ()
    taken = {at for person in persons for at in range(person.first, person.last)}
    others = [
        name._replace(role=_role(sentence, words, name.first, name.last))
        for name in _others(sentence, words)
        if name.first not in taken
    ]
    ordered = sorted((*persons, *others), key=lambda name: (name.first, -name.last))
    return list(_with_joint_roles(sentence, ordered))


def _with_joint_roles(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names; the second of two joined by "and" has the part of the first: "between Russia and China"."""
    before: Name | None = None
    for name in names:
        joined = before is not None and before.kind == name.kind and before.last == name.first - 1
        if before is not None and joined and not name.role and sentence.flags[name.first - 1] & _AND:
            name = name._replace(role=before.role)  # noqa: PLW2901 - the same name with its part
        yield name
        before = name


def _with_role(sentence: Sentence, words: EventWords, person: Name) -> Name:
    role = _role(sentence, words, person.first, person.last, is_person=True)
    return person if person.is_subject and role == words.bare_role else person._replace(role=role)


def _others(sentence: Sentence, words: EventWords) -> Iterator[Name]:
    for mark in sentence.marks(Kind.BODY):
        if not (sentence.keys[mark.first - 1] in DASHES and sentence.glued[mark.first]):
            yield _name("body", mark, mark.value)  # no "Central Asia–European Union summit"
    for mark in sentence.marks(Kind.ORGANISATION):
        yield _name("company", mark, mark.value.name)
    bodies = {at for mark in sentence.marks(Kind.BODY) for at in range(mark.first, mark.last)}
    for mark in find_towns(sentence):
        if mark.first not in bodies and _is_town(sentence, words, mark):
            place = mark.value
            yield _name("place", mark, place.name, country=place.country or None, is_site=place.is_site)
    for mark in sentence.marks(Kind.COUNTRY):
        if sentence.at(Kind.PLACE, mark.first) is None:
            code, is_adjective = mark.value
            yield _name("country", mark, country_name(code), country=code, is_adjective=is_adjective)


def _name(kind: str, mark: Mark, name: str, **fields: Any) -> Name:
    return Name(kind, name, "", mark.first, mark.first, mark.last, **fields)


def _is_town(sentence: Sentence, words: EventWords, mark: Mark) -> bool:
    """Tell whether a town is named, not a date, a region, a railway or a press service with its name."""
    after = mark.last
    if mark.first in sentence.dated or words.is_one_of("no_town", sentence.keys[after]):
        return False  # "Osh Region"
    if sentence.keys[after] in DASHES and sentence.glued[after] and sentence.glued[after + 1]:
        return False  # "the Turkestan–Siberia Railway"
    # "the Kremlin press service"
    return not (mark.value.is_site and words.articles and _is_adjective(sentence, after))


def _role(sentence: Sentence, words: EventWords, first: int, last: int, *, is_person: bool = False) -> str:
    """Return the part that a preposition before a name, or its ending, shows."""
    keys = sentence.keys
    if not words.roles:
        last += words.is_one_of("states", keys[last])  # «Беларусь Республикасына»
        return _role_by_ending(words, keys[last - 1])
    if keys[last - 1].endswith(sentence.vocabulary.name_words.possessives):
        return "of"
    role = _role_before(sentence, words, _state_before(sentence, words, first), is_person=is_person)
    if role == "in" and words.role_endings:
        return _role_by_ending(words, keys[last - 1]) or "to"
    return role or words.bare_role


def _role_before(sentence: Sentence, words: EventWords, first: int, *, is_person: bool) -> str:
    """Return the part that the preposition before a token shows, with an article or adjective between."""
    keys, at = sentence.keys, first - 1
    if not is_person:
        country = sentence.at(Kind.COUNTRY, at)  # "in the Russian city of"
        at -= _is_adjective(sentence, at) or (country is not None and bool(country.value.is_adjective))
    at -= words.is_one_of("definite", keys[at])
    role = words.roles.get(keys[at], "")
    return role or words.roles.get(keys[first - 1], "")


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
