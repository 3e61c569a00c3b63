"""People who speak for their countries, with the spellings of their names, from ``common/people.toml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.language import RECORD_LANGUAGE, language_facts
from kzru.lang.loader import load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import own_spellings
from kzru.text.answers import Answers
from kzru.text.fold import fold

__all__ = ["Office", "People", "Person", "people"]

_LONGEST_ENDING = 6


@attrs.frozen(kw_only=True)
class Office:
    """An office held from one day to another, both included; without a last day it is still held."""

    office: str
    since: date
    until: date | None = None


@attrs.frozen(kw_only=True)
class Person:
    """One person of the table.

    Attributes:
        name: First and last name in their English spelling.
        country: ISO 3166 code.
        gender: "m" or "f".
        offices: Top offices held.
        given: Folded spellings of the first name, of all languages.
    """

    name: str
    country: str
    gender: str
    offices: tuple[Office, ...] = ()
    given: frozenset[str] = frozenset()


@attrs.frozen(eq=False)
class People:
    """The table, to be asked for a surname or an office.

    Attributes:
        by_surname: Folded surname in the nominative to its person.
        persons: Everybody, in the order of the file.
        names: Their English names.
        by_father: Folded first name and name of the father to their person.
        inflected: Returns the person whose surname a folded word is in any case of Russian or Kazakh.
    """

    by_surname: Mapping[str, Person]
    persons: tuple[Person, ...]
    names: frozenset[str]
    by_father: Mapping[tuple[str, str], Person]
    inflected: Callable[[str], Person | None] = attrs.field(init=False, repr=False)
    _spellings: Mapping[str, list[str]] = attrs.field(init=False, repr=False)

    @_spellings.default
    def _spelled(self) -> Mapping[str, list[str]]:
        spellings: dict[str, list[str]] = defaultdict(list)
        for surname, person in self.by_surname.items():
            spellings[person.name].append(surname)
        return dict(spellings)

    @inflected.default
    def _inflected(self) -> Callable[[str], Person | None]:
        return Answers(self._find).__getitem__

    def named(self, word: str) -> Person | None:
        """Return the person whose surname the folded word is, in the nominative or a possessive."""
        return self.by_surname.get(word) or self.by_surname.get(word.removesuffix("'s").removesuffix("'"))

    def spellings(self, name: str | None) -> list[str]:
        """Return the folded surnames of the person of that English name."""
        return self._spellings.get(name, []) if name else []

    def known_as(self, name: str) -> str:
        """Return the name of the table for a full name spelled otherwise: "Alexei Likhachev" for "Alexey Likhachev"."""
        given, _, surname = fold(name).rpartition(" ")
        person = self.named(surname)
        return name if person is None or given not in person.given else person.name

    def _find(self, word: str) -> Person | None:
        person = self.named(word)
        if person is None and not word.isascii():
            for size in range(len(word) - 1, max(2, len(word) - _LONGEST_ENDING - 1), -1):
                person = self.by_surname.get(word[:size])
                if person is not None:
                    break
        return person

    def surnames_at(self, words: Sequence[str], places: Sequence[int]) -> dict[int, Person]:
        """Return the people whose surnames stand at some places among folded words, in any case, by the place."""
        inflected = self.inflected
        return {at: person for at in places if (person := inflected(words[at])) is not None}

    def holder(self, office: str, country: str, on: date) -> Person | None:
        """Return who held an office of a country on a day."""
        for person in self.persons:
            for held in person.offices:
                if person.country == country and held.office == office and _held(held, on):
                    return person
        return None


def _held(office: Office, on: date) -> bool:
    return office.since <= on and (office.until is None or on <= office.until)


@remembered()
def people() -> People:
    """Return the table of people.

    Raises:
        LexiconError: An entry has a fault, or two people share a surname.
    """
    by_surname: dict[str, Person] = {}
    by_father: dict[tuple[str, str], Person] = {}
    persons = []
    for entry in load_common("people")["person"]:
        person = _person(entry)
        persons.append(person)
        for surname in _surnames(entry):
            if by_surname.setdefault(surname, person) is not person:
                raise LexiconError(f"lang/common/people.toml: two people with the surname {surname!r}")
        fathers = (fold(word) for words in entry.get("father", {}).values() for word in words)
        by_father.update({(given, father): person for father in fathers for given in person.given})
    return People(by_surname, tuple(persons), frozenset(person.name for person in persons), by_father)


def _person(entry: Mapping[str, Any]) -> Person:
    for key in ("surname", "given", "father"):
        for language in entry.get(key, {}).keys() - set(languages()):
            raise LexiconError(f"lang/common/people.toml: {entry['name']}: {key}: no language {language!r}")
    return Person(
        name=entry["name"],
        country=entry["country"],
        gender=entry["gender"],
        offices=tuple(Office(**office) for office in entry.get("offices", ())),
        given=frozenset(_spellings(entry, "given", entry["name"].split()[0])),
    )


def _surnames(entry: Mapping[str, Any]) -> set[str]:
    """Return the folded spellings of a surname: those of all languages, in each of their alphabets."""
    respelled = {
        fold(spelling.respelled(word))
        for language, words in entry.get("surname", {}).items()
        for spelling in language_facts(language).spelled.values()
        for word in words
    }
    own = {fold(word) for code in languages() for word in own_spellings(entry["name"], code, "people")}
    return respelled | own | set(_spellings(entry, "surname", entry["name"].split()[-1]))


def _spellings(entry: Mapping[str, Any], key: str, english: str) -> Iterator[str]:
    """Yield the folded spellings of a name in all languages; the English one too where that is not listed."""
    known = {RECORD_LANGUAGE: [english], **entry.get(key, {})}
    return (fold(word) for words in known.values() for word in words)
