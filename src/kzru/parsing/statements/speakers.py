"""Who a noun phrase names: "President of Kazakhstan Kassym-Jomart Tokayev", "the minister", "he".

A document's `Cast` knows the people of the table, the full names that stand in the document, and who spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

import attrs

from kzru.lang.nouns import is_finite
from kzru.lang.people import Person, people
from kzru.lang.speech import Speech, speech
from kzru.parsing.statements.declension import is_oblique, nominative, nominative_office, nominatives
from kzru.parsing.statements.words import UPPER, Word, words_of
from kzru.text.fold import fold

__all__ = ["NOBODY", "Cast", "Speaker"]


@attrs.frozen(kw_only=True)
class Speaker:
    """Somebody who says something.

    Attributes:
        name: First and last name; None where the text leaves it open.
        role: The office as the text gives it.
        country: ISO 3166 code of the country spoken for.
        gender: "m", "f" or "" where not known.
    """

    name: str | None = None
    role: str | None = None
    country: str | None = None
    gender: str = ""


NOBODY = Speaker()
"""The outlet itself, or several at once."""

_FULL_NAME = re.compile(
    rf"(?<!\w)[{UPPER}][^\W\d_]++(?:[-‑'’][^\W\d_]++)*+(?:[ \u00a0][{UPPER}][^\W\d_]++(?:[-‑'’][^\W\d_]++)*+){{1,6}}"
)
_PATRONYMICS = ("вич", "вна", "вича", "вны", "вичем", "вной", "vich", "vna", "ұлы", "қызы", "uly", "kyzy")
_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ая", "яя")
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_INTRODUCTION = 80
_LONGEST_OFFICE = 12
_GLUED = re.compile(rf"(?<=[^\W\d_])(?=[{UPPER}])")


class Cast:
    """The people of one document, and who has spoken so far.

    Args:
        text: The document.
        folded: The same, folded.
        language: Its language.
        published: Its date, which tells who holds an office.
    """

    def __init__(self, text: str, folded: str, language: str, published: date | None) -> None:
        self._text = text
        self.folded = folded
        self._language = language
        self._published = published
        self.lexicon: Speech = speech(language)
        self._people = people()
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

    @cached_property
    def _full_names(self) -> dict[str, tuple[str, int]]:
        """Surname, folded, to the first full name in the text that ends with it and the place of its run."""
        found: dict[str, tuple[str, int]] = {}
        for match in _FULL_NAME.finditer(self._text):
            parts = match.group().replace("\u00a0", " ").split(" ")
            keys = self.folded[match.start() : match.end()].split(" ")
            for index in range(len(keys) - 1):
                given, surname = keys[index], keys[index + 1]
                if surname not in found and not (self._is_no_name(given) or self._is_no_name(surname)):
                    place = match.start() + sum(len(part) + 1 for part in parts[:index])
                    found[surname] = (f"{parts[index]} {parts[index + 1]}", place)
        return {**self._in_the_nominative(found), **found} if self._language == "ru" else found

    def _in_the_nominative(self, found: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
        """Return the same for the nominatives that names in an oblique case can have: «Сергеем Донским»."""
        told: dict[str, tuple[str, int]] = {}
        for name, place in found.values():
            for parts in nominatives(name.split(" ")):
                told.setdefault(fold(parts[-1]), (" ".join(parts), place))
        return told

    def _is_no_name(self, key: str) -> bool:
        lexicon = self.lexicon
        return (
            key in lexicon.offices
            or key in lexicon.titles
            or key in lexicon.organisations
            or lexicon.country_of((key,)) is not None
        )

    def speaker_in(self, phrase: Sequence[Word], *, oblique: bool = False) -> Speaker | None:
        """Return whom a noun phrase names, None where it names nobody that can be told.

        Args:
            phrase: The words, the office first and the name last.
            oblique: Whether the name may stand in another case than the nominative.
        """
        words = [word for word in phrase if word.kind != "mark"]
        while words and words[0].key in self.lexicon.titles:
            del words[0]
        if not words:
            return None
        if len(words) == 1 and words[0].key in self.lexicon.pronouns:
            return self.by_pronoun(self.lexicon.pronouns[words[0].key])
        split = self._name_start(words, oblique)
        office, name = words[:split], words[split:]
        if any(word.key in self.lexicon.groups for word in office):
            return None
        if not oblique and self._is_oblique(office, name):
            return None
        if not name:
            return self._by_office(office)
        return self._named(office, name, oblique=oblique)

    def _is_oblique(self, office: list[Word], name: list[Word]) -> bool:
        """Tell whether a Russian phrase stands in a case that no subject has: «поручил министру Ерлану Сагнаеву»."""
        if self._language != "ru":
            return False
        heads = [word.text for word in office if word.key in self.lexicon.offices]
        is_bent = bool(heads) and nominative_office(heads[0], "ru") != heads[0]
        return is_bent or (bool(name) and is_oblique(name[0].text))

    def _name_start(self, words: list[Word], oblique: bool) -> int:
        """Return where the name begins in a phrase of office and name."""
        start = len(words)
        while start and words[start - 1].is_capital and words[start - 1].key not in self.lexicon.offices:
            start -= 1
        person = self._person(words[-1].key, oblique) if start < len(words) else None
        if person is not None:
            begin = len(words) - 1
            while begin > start and self._is_given(words[begin - 1], person):
                begin -= 1
            return begin
        if 0 < start < len(words) and words[start - 1].key in self.lexicon.connectors:
            # "Minister of Foreign Affairs Murat Nurtleu": what stands right behind "of" is the office's.
            return len(words) - 2 if len(words) - start > 2 else len(words)
        while start < len(words) and self._is_no_name(words[start].key):
            start += 1
        if any(word.key in self.lexicon.offices for word in words[:start]):
            plain = [index for index in range(start, len(words)) if not _is_patronymic(words[index])]
            start = plain[-2] if len(plain) > 2 else start
        return start

    def _person(self, key: str, oblique: bool) -> Person | None:
        return self._people.inflected(key) if oblique else self._people.named(key)

    def _is_given(self, word: Word, person: Person) -> bool:
        if word.kind == "initials" or word.key in person.given or _is_patronymic(word):
            return True
        return any(word.key.startswith(given[:-1]) for given in person.given if len(given) > 3)

    def _named(self, office: list[Word], name: list[Word], *, oblique: bool) -> Speaker | None:
        """Return the person of a name, known or as written."""
        role = self._role(office)
        country = self.lexicon.country_of(word.key for word in office) if role else None
        person = self._person(name[-1].key, oblique)
        if person is not None and not name[-1].key.endswith(("'s", "'")):
            return self._remember(
                Speaker(name=person.name, role=role, country=country or person.country, gender=person.gender)
            )
        if any(self._is_no_name(word.key) or word.key in self.lexicon.groups for word in name):
            return None
        parts = [word.text for word in name if not _is_patronymic(word)]
        if not parts or parts[-1].endswith(("’s", "'s")) or any(char.isdigit() for char in "".join(parts)):
            return None
        if oblique:
            parts = nominative(parts, self._language)
        if len(parts) == 1:
            titled = bool(office) and (oblique or not self._is_body(parts[0]))
            return self._by_surname(parts[0], role, country, titled=titled)
        if name[0].kind == "initials":
            full, _ = self._full_names.get(fold(parts[-1]), ("", 0))
            initial = name[0].text[0]
            parts = full.split(" ") if full.startswith(initial) else [_joined(name)]
        return self._remember(Speaker(name=" ".join(parts), role=role, country=country))

    def _is_body(self, word: str) -> bool:
        """Tell whether a Russian word behind an office is in the genitive and so no surname: «глава Нацбанка»."""
        return self._language == "ru" and word.endswith(("а", "я")) and not word.endswith(_WOMEN)

    def _by_surname(
        self, surname: str, role: str | None, country: str | None, *, titled: bool
    ) -> Speaker | None:
        glued = _GLUED.split(surname)
        person = self._people.named(fold(glued[-1])) if len(glued) > 1 else None
        if person is not None:
            return self._remember(Speaker(name=person.name, country=person.country, gender=person.gender))
        full = self._full_names.get(fold(surname))
        if full is not None:
            return self._remember(Speaker(name=full[0], role=role, country=country))
        return self._remember(Speaker(name=surname, role=role, country=country)) if titled else None

    def _remember(self, speaker: Speaker) -> Speaker:
        """Complete role and country from an earlier mention of the same name."""
        name = speaker.name or ""
        earlier = self._known.get(name) or self._introduced(speaker)
        known = attrs.evolve(
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
            full = self._full_names.get(key)
            if full is not None:
                words = words_of(self._text, self.folded, max(0, full[1] - _LONGEST_INTRODUCTION), full[1])
                office = self._office_before(words)
                role = self._role(office)
                country = self.lexicon.country_of(word.key for word in office) if role else None
                return attrs.evolve(speaker, role=speaker.role or role, country=speaker.country or country)
        return speaker

    def _office_before(self, words: list[Word]) -> list[Word]:
        """Return the words of an office that end right before a name: capitals, offices and what joins them."""
        lexicon = self.lexicon
        first = len(words)
        while first and (
            words[first - 1].is_capital
            or words[first - 1].key in lexicon.offices
            or words[first - 1].key in lexicon.connectors
        ):
            first -= 1
        office = words[first:]
        if self._language == "ru":
            office = self._russian_office(words)
        while office and (office[0].key in lexicon.titles or office[0].key in lexicon.connectors):
            del office[0]
        return office

    def _russian_office(self, words: list[Word]) -> list[Word]:
        """Return the office that ends the words: its head, and the small words behind it that name what it is of."""
        first = len(words)
        while first and len(words) - first < _LONGEST_OFFICE and words[first - 1].kind == "word":
            first -= 1
            if words[first].key in self.lexicon.offices:
                while first and words[first - 1].key in self.lexicon.offices:
                    first -= 1
                return words[first:]
            if is_finite(words[first].key, "ru") or words[first].key in self.lexicon.verbs.first_words:
                return []
        return []

    def with_role(self, speaker: Speaker, apposition: Sequence[Word]) -> Speaker:
        """Return a speaker with the office that stands between commas behind the name, where there is one."""
        words = [word for word in apposition if word.kind != "mark"]
        while words and words[0].key in self.lexicon.titles:
            del words[0]
        role = self._role(words[:_LONGEST_OFFICE])
        if speaker.name is None or role is None:
            return speaker
        country = self.lexicon.country_of(word.key for word in words)
        return self._remember(
            attrs.evolve(speaker, role=speaker.role or role, country=speaker.country or country)
        )

    def _role(self, office: list[Word]) -> str | None:
        """Return the office in the nominative, None where the words hold none."""
        if not any(word.key in self.lexicon.offices for word in office):
            return None
        role = " ".join(self._text[office[0].start : office[-1].end].split())
        return nominative_office(role, self._language)

    def by_pronoun(self, gender: str) -> Speaker | None:
        """Return who spoke last of a gender, "" for either."""
        latest = self._spoken[::-1]
        sure = [speaker for speaker in latest if not gender or speaker.gender == gender]
        possible = [speaker for speaker in latest if not gender or speaker.gender in ("", gender)]
        # Women are fewer and marked as such: "she" goes back to one, "he" to whoever spoke last.
        return next(iter((sure if gender == "f" else []) + possible), None)

    def _by_office(self, office: list[Word]) -> Speaker | None:
        """Return who is meant by an office alone: somebody of the document, or its holder on the day."""
        keys = [word.key for word in office]
        if not any(key in self.lexicon.offices for key in keys):
            return None
        country = self.lexicon.country_of(keys)
        if country is None and self._has_home:
            country = self.lexicon.home_of(keys)
        kind = self.lexicon.office_of(keys)
        if kind is not None:
            return self._by_kind(kind, country)
        wanted = {key for key in keys if self.lexicon.country_of((key,)) is None} - {"the", "of"}
        for speaker in (*reversed(self._spoken), *reversed(self._known.values())):
            if self._is_role(wanted, fold(speaker.role or "").split()) and country in (None, speaker.country):
                return speaker
        kinds = self.lexicon.kinds_like(wanted) if country is not None else ()
        found = {self._by_kind(kind, country, named_only=True) for kind in kinds} - {None}
        return found.pop() if len(found) == 1 else None

    def _is_role(self, wanted: set[str], role: list[str]) -> bool:
        """Tell whether a role has the words wanted; where words bend, a beginning of its words will do."""
        if self._language == "en":
            return wanted <= set(role)
        return all(any(word.startswith(part) for word in role) for part in wanted)

    def _by_kind(self, kind: str, country: str | None, *, named_only: bool = False) -> Speaker | None:
        candidates = self._holders(kind, country)
        for speaker in reversed(self._spoken):
            if speaker.name in candidates:
                return speaker
        named = [name for name in candidates if candidates[name]]
        # A minister is meant only where the text has named him; a president is known without.
        chosen = named or (list(candidates) if country is not None and not named_only else [])
        if len(chosen) != 1:
            return None
        person = next(person for person in self._people.persons if person.name == chosen[0])
        return self._remember(Speaker(name=person.name, country=person.country, gender=person.gender))

    def _holders(self, kind: str, country: str | None) -> dict[str, bool]:
        """Return who can be meant by an office, and whether the document names them."""
        found: dict[str, bool] = {}
        for person in self._people.persons:
            if country in (None, person.country) and any(held.office == kind for held in person.offices):
                holds = self._published is not None and (
                    self._people.holder(kind, person.country, self._published) is person
                )
                named = person.name in self._named_in_text
                if holds or (self._published is None and named):
                    found[person.name] = named
        return found

    @cached_property
    def _has_home(self) -> bool:
        """Whether the text spells offices as the press does for which they are of one country."""
        spellings = self.lexicon.home_spellings
        return not spellings or any(
            match.start()
            and (self._text[match.start() - 1].isalnum() or self._text[match.start() - 1] == ",")
            for spelling in spellings
            for match in re.finditer(f" {spelling}", self._text)
        )

    @cached_property
    def _named_in_text(self) -> frozenset[str]:
        keys = set(_PLAIN_WORD.findall(self.folded))
        found = {self._people.inflected(key) for key in keys}
        return frozenset(person.name for person in found if person is not None)


def _is_patronymic(word: Word) -> bool:
    return word.key.endswith(_PATRONYMICS) and len(word.key) > 5


def _joined(name: list[Word]) -> str:
    return " ".join(word.text.strip() for word in name)
