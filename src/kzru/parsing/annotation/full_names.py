"""The people whom a document names with first and last name, by their surname, and the offices that introduce them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile

from kzru.lang.declension import (
    in_order,
    is_oblique,
    leads_by_surname,
    name_words,
    nominative,
    nominatives,
    without_case,
)
from kzru.lang.events import event_words
from kzru.lang.language import language_facts
from kzru.lang.loader import respelling_of
from kzru.lang.nouns import is_finite
from kzru.lang.people import people
from kzru.lang.registry import remembered
from kzru.lang.romanization import english_name
from kzru.lang.scripts import CYRILLIC, words_in
from kzru.lang.speech import Speech, speech
from kzru.parsing.annotation.name_words import UPPER, NameWord, words_of
from kzru.parsing.layer import layer
from kzru.text.fold import fold

__all__ = ["FullNames", "case_endings", "names_person"]

_REST = r"[^\W\d_]++(?:[-‑'’][^\W\d_]++)*+"
_PART = rf"[{UPPER}]{_REST}"
# Begins with a character, which is found faster than a place that is looked back from.
_RUN = re.compile(rf"[{UPPER}](?<!\w.){_REST}(?:[ \u00a0]{_PART}){{1,6}}")
_BRACKETS = re.compile(rf" \(({_PART}(?:[ \u00a0]{_PART}){{1,2}})\)")
_WORD = re.compile(r"[^ \u00a0]+")
_LONGEST_INTRODUCTION = 80
"""Characters before a name in which its office is looked for."""
_LONGEST_OFFICE = 12
_FARTHEST_HEAD = 4
"""Words behind a comma among which the head of an office stands."""
_MOST_BEARERS = 64
"""People with an office that are kept for who is meant by it alone: of so many an office tells nobody."""
_SHORTEST_SURNAME = 4
_LONGEST_ENDING = 3
_PAIR = 2
_STEM = 3
"""Letters by which two forms of a first name are known as one."""


@remembered()
def case_endings(language: str) -> tuple[str, ...]:
    """Return the endings of cases that follow a name without changing it: «пен» of «Орловпен»; none where names bend."""
    words = event_words(language)
    return () if words.roles else (*words.case_endings, *name_words(language).accusatives)


class FullNames:
    """The full names of one document."""

    def __init__(self, text: str, folded: str, language: str) -> None:
        self._text = text
        self._folded = folded
        self._language = language
        self._has_title_case = language_facts(language).title_case
        self._words = name_words(language)
        self._lexicon = speech(language)
        self._no_names = self._lexicon.no_names
        self._introductions: dict[str, tuple[str, bool] | None] = {}

    @layer
    def by_surname(self) -> dict[str, tuple[str, int]]:
        """Folded surname to the first full name in the text that ends with it, and where that name begins."""
        found: dict[str, tuple[str, int]] = {}
        for _, surname, name, place in self._pairs:
            found.setdefault(surname, (name, place))
        bent = {
            surname
            for surname, (name, _) in found.items()
            if is_oblique(name.partition(" ")[0], self._language)
        }
        direct = {surname: found[surname] for surname in found.keys() - bent}
        known = {**found, **self._in_the_nominative(found), **direct}
        return {surname: known[surname] for surname in known if not _is_of_two(surname, known)}

    @layer
    def _pairs(self) -> Sequence[tuple[str, str, str, int]]:
        """Every two words with a capital that may be a name: both folded, the name, and where it begins."""
        pairs, no_names, pronouns = [], self._no_names, self._lexicon.pronouns
        for run in _RUN.finditer(self._text):
            spans = [part.span() for part in _WORD.finditer(self._text, *run.span())]
            parts = [span for span in spans if not self._words.is_patronymic(self._folded[slice(*span)])]
            for one, other in pairwise(parts):
                first, last = self._text[slice(*one)], self._text[slice(*other)]
                given, surname = self._folded[slice(*one)], self._folded[slice(*other)]
                if len(parts) == _PAIR and leads_by_surname(first, last, self._language):
                    first, last, given, surname = last, first, surname, given
                is_acronym = first.isupper() and not last.isupper()  # or a Roman number
                is_other = any(key in no_names or key in pronouns for key in (given, surname))
                if not (is_acronym or is_other or given == surname):
                    pairs.append((given, surname, f"{first} {last}", one[0]))
        return pairs

    @layer
    def _shared(self) -> frozenset[str]:
        """The folded surnames that several people have, which mean nobody by themselves."""
        stems = {(surname, given[:_STEM]) for given, surname, _, _ in self._pairs}
        return frozenset(name for name, times in Counter(name for name, _ in stems).items() if times > 1)

    def _in_the_nominative(self, found: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
        """Return the same for the nominatives that names in an oblique case can have: «Сергеем Донским»."""
        bare: dict[str, tuple[str, int]] = {}
        for name, place in found.values():
            for parts in self._nominatives(name.split(" ")):
                bare.setdefault(fold(parts[-1]), (" ".join(parts), place))
        return bare

    def _nominatives(self, parts: list[str]) -> Iterator[list[str]]:
        """Yield what a name can be in the nominative, where it may stand in another case: «Виктор Орловпен»."""
        yield from nominatives(parts, self._language)
        bare = without_case(parts[-1], case_endings(self._language))
        if bare != parts[-1] and len(bare) >= _SHORTEST_SURNAME:
            yield [*parts[:-1], bare]

    def is_no_name(self, key: str) -> bool:
        """Tell whether a folded word is an office, a title, a word of bodies or a country, and so no name."""
        return key in self._no_names

    def english(self, name: str) -> str:
        """Return the English spelling of a name; a name that the table of people gave has it already."""
        if name in people().names:
            return name
        respelling = respelling_of(self._language)
        own = name if respelling is None else respelling.own_name(name)
        return self._in_brackets.get(name) or english_name(own)

    @layer
    def _in_brackets(self) -> Mapping[str, str]:
        """A name in the nominative to its Latin spelling behind it: «Хансом Мюллером (Hans Müller)»."""
        found: dict[str, str] = {}
        for match in _BRACKETS.finditer(self._text):
            latin = match[1].split()
            before = self._text[max(0, match.start() - _LONGEST_INTRODUCTION) : match.start()]
            parts = before.split()[-len(latin) :]
            if words_in(CYRILLIC, " ".join(parts)) and not words_in(CYRILLIC, match[1]):
                for name in (parts, *self._nominatives(parts)):
                    found.setdefault(" ".join(name), " ".join(latin))
        return found

    def whole(self, parts: Sequence[str], *, oblique: bool = False) -> str:
        """Return first and last name as the document has them first, no name of the father; its words may be *oblique*."""
        parts = in_order([*parts], self._language)
        if oblique:
            known = self.introduced(fold(parts[0]), frozenset()) if len(parts) == 1 else None
            if known is not None:
                return known[0]
            parts = nominative(parts, self._language)
        given, surname = parts[0], parts[-1]
        if len(parts) == _PAIR and self._words.is_patronymic(fold(surname)):
            addressed = people().by_father.get((fold(given), fold(surname)))
            return addressed.name if addressed else self._by_given(given) or " ".join(parts)
        if fold(surname) not in self.by_surname and fold(given) in self.by_surname:
            return " ".join(in_order(self.by_surname[fold(given)][0].split(" "), self._language))
        full, _ = self.by_surname.get(fold(surname), (" ".join(parts), 0))
        is_initial = given[1:2] in ("", ".") and full[:1] == given[:1]
        return full if is_initial or len(parts) == 1 or full.partition(" ")[0] in parts else " ".join(parts)

    def _by_given(self, given: str) -> str | None:
        """Return the only full name of the document with a first name: «Ермек Беделбайұлы» is «Ермек Көшербаев»."""
        endings, names = case_endings(self._language), set()
        for full, _ in self.by_surname.values():
            first, _, last = full.partition(" ")
            if first == given and not self._words.is_patronymic(fold(without_case(last, endings))):
                names.add(full)
        return names.pop() if len(names) == 1 else None

    def introduced(self, key: str, spoken: frozenset[str]) -> tuple[str, bool] | None:
        """Return the name of the person whose surname a folded word is in any case, and whether it is the nominative.

        None where the document neither introduces the person with an office nor has the surname among those who speak.
        """
        if key not in self._introductions:
            self._introductions[key] = self._find_introduction(key, spoken)
        return self._introductions[key]

    def _find_introduction(self, key: str, spoken: frozenset[str]) -> tuple[str, bool] | None:
        shortest = len(key) if key.isascii() else max(_SHORTEST_SURNAME, len(key) - _LONGEST_ENDING)
        for size in range(len(key), shortest - 1, -1):
            surname = key[:size]
            full = self.by_surname.get(surname)
            if full is None or surname in self._shared:
                continue
            if surname in spoken or self.role_at(full[1]):
                name = full[0].split(" ")
                if surname == key == fold(name[-1]):
                    return full[0], True
                return " ".join(nominative(name, self._language)), False
        return None

    @layer
    def bearers(self) -> Sequence[tuple[str, list[NameWord]]]:
        """Whom the document introduces with an office, each with the words of that; the first so many of them."""
        by_surname = self.by_surname
        # "Olga Petrenko, Minister of Trade, opened"
        told = (
            (surname, self.role_at(place) or self._role_behind(full, place))
            for surname, (full, place) in by_surname.items()
        )
        # "Minister of Trade Olga Petrenko" holds "Trade Olga" too, whose last word begins another name.
        given = {fold(full.partition(" ")[0]) for full, _ in by_surname.values()}
        spoken = frozenset(by_surname)
        named = (
            (self._find_introduction(surname, spoken), role)
            for surname, role in told
            if role and surname not in given
        )
        return list(islice(((name[0], role) for name, role in named if name is not None), _MOST_BEARERS))

    def _role_behind(self, full: str, place: int) -> list[NameWord]:
        surname = full.rpartition(" ")[2]
        end = self._text.find(surname, place, place + _LONGEST_INTRODUCTION) + len(surname)
        if self._text[end : end + 1] != ",":
            return []
        words = words_of(self._text, self._folded, end + 1, end + _LONGEST_INTRODUCTION)
        phrase = [*takewhile(lambda word: word.kind != "mark" and not self._is_predicate(word.key), words)]
        is_office = any(word.key in self._lexicon.offices for word in phrase[:_FARTHEST_HEAD])
        return phrase[:_LONGEST_OFFICE] if is_office else []

    # The office before a name

    def role_at(self, place: int) -> list[NameWord]:
        """Return the words of the office that stands right before the name at an offset; empty where none does."""
        office = self.office_at(place)
        if not any(word.key in self._lexicon.offices for word in office):
            return []
        last = office[-1]
        is_link = last.key in self._lexicon.prepositions or last.key in self._lexicon.connectors
        # «Премьер-министр Мин | Аун Хлайн»
        may_be_given = last.is_capital and not last.text.isupper() and not self.is_no_name(last.key)
        return [] if is_link or (may_be_given and not self._has_title_case) else office

    def office_at(self, place: int) -> list[NameWord]:
        """Return the words before a name at an offset that may be an office: capitals, offices and what joins them."""
        words = words_of(self._text, self._folded, max(0, place - _LONGEST_INTRODUCTION), place)
        office = self._led_by_head(words) if self._words.office_head == 0 else self._closed_by_head(words)
        while office and (office[0].key in self._lexicon.titles or office[0].key in self._lexicon.connectors):
            del office[0]
        return office

    def _closed_by_head(self, words: list[NameWord]) -> list[NameWord]:
        lexicon, first = self._lexicon, len(words)
        while first and (
            words[first - 1].is_capital
            or words[first - 1].key in lexicon.offices
            or words[first - 1].key in lexicon.connectors
            or self._links_country(words, first - 1)
        ):
            first -= 1
        return words[first:]

    def _links_country(self, words: list[NameWord], at: int) -> bool:
        """Tell whether a preposition leads to the country where an office is held: "Ambassador of Russia | to Kazakhstan"."""
        if not 0 < at < len(words) - 1 or words[at].key not in self._lexicon.prepositions:
            return False
        is_of_office = (
            words[at - 1].key in self._lexicon.any_country or words[at - 1].key in self._lexicon.offices
        )
        return is_of_office and words[at + 1].key in self._lexicon.any_country

    def _led_by_head(self, words: list[NameWord]) -> list[NameWord]:
        """Return the office that ends the words: its head, and the small words after it that name what it is of."""
        lexicon, first = self._lexicon, len(words)
        while first and len(words) - first < _LONGEST_OFFICE and words[first - 1].kind == "word":
            first -= 1
            key = words[first].key
            if key in lexicon.offices:
                while first and words[first - 1].key in lexicon.offices:
                    first -= 1
                return words[first:]
            if self._is_predicate(key):
                return []
        return []

    def _is_predicate(self, key: str) -> bool:
        return is_finite(key, self._language) or key in self._lexicon.verbs.first_words


def _is_of_two(surname: str, known: Mapping[str, tuple[str, int]]) -> bool:
    """Tell whether two people are named one after the other by their surnames: «Орлов Рахимову вручил орден»."""
    name, _ = known[surname]
    if fold(name.partition(" ")[0]) not in known:
        return False
    sizes = range(max(_SHORTEST_SURNAME, len(surname) - _LONGEST_ENDING), len(surname))
    return any(known.get(surname[:size], known[surname])[0] != name for size in sizes)


def names_person(words: Sequence[NameWord], at: int, lexicon: Speech) -> bool:
    """Tell whether the word of a country is a first name there: right behind an office, with a surname behind it."""
    is_named = words[at].key in lexicon.given_names and at + 2 == len(words)
    return is_named and at > 0 and words[at - 1].key in lexicon.offices
