"""Who a noun phrase names: "President of Kazakhstan Kassym-Jomart Tokayev", "the minister", "he".

A document's `DocumentPeople` knows the people of the table, the full names that stand in the document, and who spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import dropwhile, islice, takewhile

from kzru.evolve import evolve
from kzru.lang.declension import in_order, is_first_name, is_oblique, name_words, nominative_office
from kzru.lang.people import Person, people
from kzru.lang.speech import ANYONE, Speech, speech
from kzru.parsing.annotation.full_names import FullNames, names_person
from kzru.parsing.annotation.holders import Holders, in_nominative, role_with, role_words
from kzru.parsing.annotation.name_words import UPPER, NameWord, is_acronym
from kzru.parsing.annotation.speaker import Speaker
from kzru.parsing.layer import layer
from kzru.text.fold import fold

__all__ = ["DocumentPeople"]

_MOST_KNOWN = 64
"""People looked through for an office: a bound, so that the work is linear in a text that names many."""
_LONGEST_OFFICE = 12
_GLUED = re.compile(rf"(?<=[^\W\d_])(?=[{UPPER}])")


class DocumentPeople:
    """The people of one document, and who has spoken so far; its date decides who holds an office."""

    def __init__(self, text: str, folded: str, language: str, published: date | None) -> None:
        self._text = text
        self.folded = folded
        self.language = language
        self.lexicon: Speech = speech(language)
        self.full_names = FullNames(text, folded, language)
        self._names = name_words(language)
        self._people = people()
        self._holders = Holders(text, folded, self.lexicon, published)
        self._known: dict[str, Speaker] = {}
        self._spoken: list[Speaker] = []

    def knows(self, key: str, *, oblique: bool = False) -> bool:
        """Tell whether a folded word is the surname of a person of the table."""
        return self._person(key, oblique) is not None

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._spoken[-1] if self._spoken else None

    def hear(self, speaker: Speaker) -> None:
        """Keep *speaker* as the one who spoke last."""
        if speaker.name is not None:
            if speaker in self._spoken:
                self._spoken.remove(speaker)
            self._spoken.append(speaker)
            del self._spoken[:-20]

    def introduced(self, key: str) -> tuple[str, bool] | None:
        """Return whom a surname in any case means in the document, and whether it is the nominative; None for nobody."""
        return self.full_names.introduced(key, self._surnames_spoken)

    @layer
    def _surnames_spoken(self) -> frozenset[str]:
        """The folded surnames of those who speak, to be asked for once the statements are found."""
        return frozenset(fold(name.rpartition(" ")[2]) for name in self._known)

    def speaker_in(self, phrase: Sequence[NameWord], *, oblique: bool = False) -> Speaker | None:
        """Return whom a noun phrase names, office first and name last, which may be *oblique*; None for nobody known."""
        words = self._without_titles(phrase)
        if not words:
            return None
        gender = self.lexicon.pronouns.get(" ".join(word.key for word in words))
        if gender is not None:
            return self.by_pronoun(gender)
        split = self._name_start(words, oblique)
        office, name = words[:split], words[split:]
        is_bent = not oblique and self._is_oblique(office, name)
        if is_bent or any(word.key in self.lexicon.groups for word in office):
            return None
        return self._named(office, name, oblique=oblique) if name else self._by_office(office)

    def _without_titles(self, phrase: Sequence[NameWord]) -> list[NameWord]:
        """Return the words of a phrase without marks, and without the forms of address that open it."""
        titles, offices = self.lexicon.titles, self.lexicon.offices
        office = next((at for at, word in enumerate(phrase) if word.key in offices), 0)
        commas = [
            at for at, word in enumerate(phrase[:office]) if word.text == ","
        ]  # "more oil, | President"
        begin = commas[-1] + 1 if commas else 0
        words = [word for word in phrase[begin:] if word.kind != "mark"]
        return [*dropwhile(lambda word: word.key in titles and word.kind != "initials", words)]

    def has_office(self, words: Iterable[NameWord]) -> bool:
        """Tell whether a word of some heads an office."""
        return any(word.key in self.lexicon.offices for word in words)

    def _is_oblique(self, office: list[NameWord], name: list[NameWord]) -> bool:
        """Tell whether a phrase stands in a case that no subject has: «поручил министру Ерлану Сагнаеву»."""
        heads = [word.text for word in office if word.key in self.lexicon.offices]
        is_bent = bool(heads) and nominative_office(heads[0], self.language) != heads[0]
        if is_bent or not name:
            return is_bent
        endings = (*self._names.genitives, *self._names.bent_surnames)
        return is_oblique(name[0].text, self.language) or name[-1].key.endswith(endings)

    def _name_start(self, words: list[NameWord], oblique: bool) -> int:
        """Return where the name begins in a phrase of office and name."""
        start = len(words)
        while start and words[start - 1].is_capital and words[start - 1].key not in self.lexicon.offices:
            start -= 1
        person = self._person(words[-1].key, oblique) if start < len(words) else None
        if person is not None:
            return self._given_start(words, start, person)
        if 0 < start < len(words) and words[start - 1].key in self.lexicon.connectors:
            # "Minister of Foreign Affairs Murat Nurtleu": what stands right after "of" is the office's.
            return len(words) - 2 if len(words) - start > 2 else len(words)
        while start < len(words) and self._is_no_name(words[start]):
            if names_person(words, start, self.lexicon):
                break
            start += 1
        if not self.has_office(words[:start]):
            return start
        plain = [at for at in range(start, len(words)) if not self._names.is_patronymic(words[at].key)]
        return plain[-2] if len(plain) > 2 else start

    def _is_no_name(self, word: NameWord) -> bool:
        return word.kind != "initials" and self.full_names.is_no_name(word.key)

    def _given_start(self, words: list[NameWord], start: int, person: Person) -> int:
        """Return where the first name of a known person begins, whose surname is the last word."""
        begin = len(words) - 1
        while begin > start and self._is_given(words[begin - 1], person):
            begin -= 1
        return begin - (begin > start and self._is_of_another(words[begin - 1], person))

    def _is_of_another(self, word: NameWord, person: Person) -> bool:
        """Tell whether a word before a known surname is the first name or the initials of somebody else: "Arman Tokayev"."""
        is_name = word.kind == "initials" or is_first_name(word.text, self.language)
        return is_name and not self._is_given(word, person)

    def _person(self, key: str, oblique: bool) -> Person | None:
        return self._people.inflected(key) if oblique else self._people.named(key)

    def _is_given(self, word: NameWord, person: Person) -> bool:
        if word.kind == "initials":
            return any(word.key[0] == given[0] for given in person.given)
        if word.key in person.given or self._names.is_patronymic(word.key):
            return True
        return any(word.key.startswith(given[:-1]) for given in person.given if len(given) > 3)

    def _named(self, office: list[NameWord], name: list[NameWord], *, oblique: bool) -> Speaker | None:
        """Return the person of a name, known or as written."""
        role = self._role(office)
        country = self._country(office) if role else None
        if name[-1].key.endswith(self._names.possessives):
            return None
        glued = fold(_GLUED.split(name[-1].text)[-1])  # "saidPutin"
        person = self._person(name[-1].key, oblique) or self._people.named(glued)
        if person is not None and (len(name) == 1 or not self._is_of_another(name[-2], person)):
            country = country or person.country
            return self._remember(Speaker(name=person.name, role=role, country=country, gender=person.gender))
        whole = self._as_written(office, name, oblique=oblique)
        return None if whole is None else self._remember(Speaker(name=whole, role=role, country=country))

    def _as_written(self, office: list[NameWord], name: list[NameWord], *, oblique: bool) -> str | None:
        """Return the name of a person whom no table knows; None where the words name nobody."""
        parts = in_order([word.text.strip() for word in name], self.language)
        sure = name[1:] if names_person([*office, *name], len(office), self.lexicon) else name
        is_country = len(name) == 1 and self._country(name) is not None
        if not parts or is_country or not all(map(self._may_be_named, sure)):
            return None
        whole = self.full_names.whole(parts, oblique=oblique)
        is_titled = bool(office) and (oblique or not self._is_body(parts[0]))
        return whole if is_titled or " " in whole else None

    def _may_be_named(self, word: NameWord) -> bool:
        """Tell whether a word may be part of a person's name: no digit, acronym, office, body or group."""
        if self._is_no_name(word) or word.key in self.lexicon.groups:
            return False
        return word.kind == "initials" or not (is_acronym(word.text) or any(map(str.isdigit, word.text)))

    def _is_body(self, word: str) -> bool:
        """Tell whether a word after an office is in the genitive and so no surname: «глава Нацбанка»."""
        return word.endswith(self._names.of_body) and not word.endswith(self._names.of_woman)

    def _remember(self, speaker: Speaker) -> Speaker:
        """Complete role and country from an earlier mention of the same name."""
        name = speaker.name or ""
        earlier = self._known.get(name) or self._introduced(speaker)
        known = evolve(
            earlier,
            role=earlier.role or speaker.role,
            country=earlier.country or speaker.country,
            gender=earlier.gender or speaker.gender,
        )
        self._known[name] = known
        return known

    def _introduced(self, speaker: Speaker) -> Speaker:
        """Return a speaker with the office that stands before the first full name in the text."""
        surname = fold(speaker.name or "").rpartition(" ")[2]
        for key in (surname, *self._people.spellings(speaker.name)):
            full = self.full_names.by_surname.get(key)
            if full is not None:
                office = self.full_names.office_at(full[1])
                role = self._role(office)
                country = self._country(office) if role else None
                return evolve(speaker, role=speaker.role or role, country=speaker.country or country)
        return speaker

    def with_role(self, speaker: Speaker, apposition: Sequence[NameWord]) -> Speaker:
        """Return a speaker with the office that stands between commas after the name, where there is one."""
        words = self._without_titles(apposition)
        role = self._role(words[:_LONGEST_OFFICE])
        if speaker.name is None or role is None:
            return speaker
        country = self._country(words)
        return self._remember(evolve(speaker, role=speaker.role or role, country=speaker.country or country))

    def _role(self, office: list[NameWord]) -> str | None:
        """Return the office in the nominative, None where the words hold none."""
        if not self.has_office(office):
            return None
        role = " ".join(self._text[office[0].start : office[-1].end].split())
        return nominative_office(role, self.language)

    def _country(self, office: Sequence[NameWord]) -> str | None:
        """Return the country whose an office is, not that where it is held: "Ambassador of Peru | to Kazakhstan"."""
        keys = (word.key for word in office)
        return self.lexicon.country_of(takewhile(lambda key: key not in self.lexicon.prepositions, keys))

    def by_pronoun(self, gender: str) -> Speaker | None:
        """Return who spoke last of a gender, "" for either."""
        latest = self._spoken[::-1]
        sure = [speaker for speaker in latest if not gender or speaker.gender == gender]
        possible = [speaker for speaker in latest if not gender or speaker.gender in ("", gender)]
        # Women are fewer and marked as such: "she" goes back to one, "he" to whoever spoke last.
        return next(iter((sure if gender == "f" else []) + possible), None)

    def _by_office(self, office: list[NameWord]) -> Speaker | None:
        """Return who is meant by an office alone: somebody of the document, or its holder on the day."""
        if not self.has_office(office):
            return None
        keys = in_nominative([word.key for word in office], self.lexicon, self.language)
        country = self.lexicon.country_of(keys)
        if country is None and self._holders.has_home:
            country = self.lexicon.home_of(keys)
        kind = self.lexicon.office_of(keys)
        if kind is not None:
            return self._by_kind(kind, country)
        wanted = role_words(keys, self.lexicon) - self._names.office_links
        is_role = role_with(wanted, self.language)
        for speaker in (*reversed(self._spoken), *self._latest_known):
            if is_role(fold(speaker.role or "").split()) and country in (None, speaker.country):
                return speaker
        only = self._only_speaker(country) or self._introduced_as(wanted, country) or self._of_area(wanted)
        if only is not None or country is None:
            return only
        kinds = self.lexicon.kinds_like(wanted)
        found = {self._by_kind(kind, country, named_only=True) for kind in kinds} - {None}
        return found.pop() if len(found) == 1 else None

    @property
    def _latest_known(self) -> Iterable[Speaker]:
        """Those who were named last, the last first: of a document of any length so many are asked for their office."""
        return islice(reversed(self._known.values()), _MOST_KNOWN)

    def _of_area(self, wanted: set[str]) -> Speaker | None:
        """Return the only one whose office was told without the area that it is now told with: «облыс әкімі»."""
        heads = wanted - self._names.areas
        if not heads or heads == wanted:
            return None
        is_role = role_with(heads, self.language)
        roles = ((one, fold(one.role or "").split()) for one in self._latest_known)
        found = [one for one, role in roles if len(role) == len(heads) and is_role(role)]
        return found[0] if len(found) == 1 else None

    def _introduced_as(self, wanted: set[str], country: str | None) -> Speaker | None:
        """Return the only one whom the document introduces with an office, where nobody has spoken by it."""
        is_role, bearers = role_with(wanted, self.language), self.full_names.bearers
        found = {name: role for name, role in bearers if is_role([word.key for word in role])}
        if len(found) != 1:
            return None
        ((name, role),) = found.items()
        own = self._country(role)
        if country not in (None, own):
            return None
        return self._remember(Speaker(name=self._people.known_as(name), role=self._role(role), country=own))

    def _only_speaker(self, country: str | None) -> Speaker | None:
        """Return the only one who has spoken, where no office of his is known: the one now told is his, and his country."""
        one = self._spoken[0] if len(self._spoken) == 1 else None
        if one is None or one.role is not None or (country and one.country not in (None, country)):
            return None
        person = next((person for person in self._people.persons if person.name == one.name), None)
        return None if person is not None and person.offices else one

    def _by_kind(self, kind: str, country: str | None, *, named_only: bool = False) -> Speaker | None:
        if kind == ANYONE:
            return self.last or self._introduced_as(set(), None)
        candidates = self._holders.of_kind(kind, country)
        spoken = next((speaker for speaker in reversed(self._spoken) if speaker.name in candidates), None)
        if spoken is not None:
            return spoken
        named = [name for name in candidates if candidates[name]]
        # A minister is meant only where the text has named him; a president is known without.
        chosen = named or (list(candidates) if country is not None and not named_only else [])
        if len(chosen) != 1:
            return None
        person = next(person for person in self._people.persons if person.name == chosen[0])
        return self._remember(Speaker(name=person.name, country=person.country, gender=person.gender))
