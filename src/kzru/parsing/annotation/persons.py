"""The people named in a sentence, each with the office before the name.

::

    table       a surname that the table of people knows        President Putin · В. Путиным
    holder      an office beside its country, on the day        the Russian President
    document    a surname that the document has introduced      Saparov · Сапаровым
    office      an office and two or three capitals after it   Estonian Foreign Minister Jaan Saar

An office reaches from its first to its last word, with the country and what joins them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kzru.lang.declension import NameWords, is_oblique, nominative, nominative_office, without_case
from kzru.lang.events import EventWords
from kzru.lang.people import Person, people
from kzru.lang.romanization import english_name
from kzru.lang.speech import Speech
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.full_names import case_endings
from kzru.parsing.annotation.holders import office_heads, office_kind
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import is_genitive, phrase_begin
from kzru.parsing.annotation.plain_names import plain_names
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.kinds import Kind
from kzru.parsing.layer import layer
from kzru.text.fold import fold
from kzru.text.places import places_of
from kzru.text.tokens import TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["find_persons"]

_INSIDE = tags("inside")
_LONGEST_OFFICE = 9
_LONGEST_NAME = 6
_REACH = 10
"""Tokens after the head of an office in which the name begins."""
_SHORTEST = 2
_LONGEST = 3
_NO_PERSONS = (Kind.COUNTRY, Kind.PLACE, Kind.BODY, Kind.ORGANISATION, Kind.EVENT, Kind.EVENT_DOCUMENT)


def find_persons(sentence: Sentence, frame: DocumentFrame | None) -> Sequence[Name]:
    """Return the people of a sentence, those whom the table knows first; its document introduces others and has a date."""
    search = _Search(sentence, frame)
    if not search.capitals and not search.offices:
        return ()
    found = search.take(search.by_table())
    if search.offices:
        found += search.take(search.by_office())
    if frame is not None:
        found += search.take(search.by_document(frame))
    return found + search.take(search.by_name())


def _person(
    name: str, first: int, begin: int, last: int, known_by: str, is_subject: bool, country: str | None = None
) -> Name:
    return Name("person", name, "", first, begin, last, country, known_by, is_subject=is_subject)


class _Search:
    """The search for people in one sentence, from its offices and its words with a capital."""

    def __init__(self, sentence: Sentence, frame: DocumentFrame | None) -> None:
        language = sentence.vocabulary.language
        self._sentence, self._frame, self._language = sentence, frame, language
        self._lexicon: Speech = sentence.vocabulary.speech
        self._words: NameWords = sentence.vocabulary.name_words
        self._events: EventWords = sentence.vocabulary.event_words
        self.offices = places_of(office_heads(language), sentence.keys[: len(sentence)])
        self.capitals = sentence.capitals
        self._capital = frozenset(self.capitals)
        self._taken: set[int] = set()

    def take(self, found: Iterator[Name]) -> list[Name]:
        """Return people all of whose tokens are kept for others not to take."""
        people_found = list(found)
        for person in people_found:
            self._taken.update(range(person.first, person.last))
        return people_found

    def _is_nominative(self, index: int) -> bool:
        key = self._sentence.keys[index]
        return nominative_office(key, self._language) == key

    # People of the table, and holders of an office

    def by_table(self) -> Iterator[Name]:
        """Yield the people whom the table knows by their surname, or by their office and the day."""
        keys, after = self._sentence.keys, 0
        known = people().surnames_at(keys, self.capitals)
        if known:
            bodies = self._sentence.marks(Kind.ORGANISATION)
            called = {at for mark in bodies for at in range(mark.first, mark.last)}
            # "Nazarbayev | University"
            known = {at: person for at, person in known.items() if at not in called}
        for index in sorted({*known, *self.offices}):
            if index < after:
                continue
            person = known.get(index)
            if person is not None:
                begin = self._name_begin(index, person.given, after)
                first = self._introduced_from(begin, after)
                named = people().named(keys[index]) is not None
                after = index + 1
                yield _person(person.name, first, begin, after, "table", named, person.country)
                continue
            held = self._holder_at(index, known)
            if held is not None:
                person, first, after = held
                subject = self._is_nominative(first)
                yield _person(person.name, first, first, after, "holder", subject, person.country)

    def _name_begin(self, surname: int, given: Iterable[str], after: int) -> int:
        """Return the first token of the first name, or initials, before a surname."""
        first = surname
        while first > after and (self._is_given(first - 1, given) or self._is_inner(first - 1)):
            first -= 1
        while first < surname and self._sentence.kinds[first] is TokenKind.MARK:
            first += 1
        return first

    def _is_given(self, index: int, given: Iterable[str]) -> bool:
        key = self._sentence.keys[index]
        if index not in self._capital:
            return False
        initials = len(key) == 1 or "." in key
        parts = (part for name in given for part in (name, *name.split("-")))  # «Касым-Жомартом»
        return initials or any(part.startswith(key[:4]) or key in part for part in parts)

    def _is_inner(self, index: int) -> bool:
        return self._sentence.keys[index] in ("-", ".") and self._sentence.glued[index]

    def _introduced_from(self, begin: int, after: int) -> int:
        """Return the first token of the office before a name, where there is one; else that of the name."""
        office = self._office_before(begin - (self._sentence.keys[begin - 1] == ","), after)
        return begin if office is None else office

    def _office_before(self, last: int, after: int) -> int | None:
        """Return the first token of the office that ends before a token; None where none does."""
        sentence, offices = self._sentence, self._lexicon.offices
        has_office, found = False, None
        for first in range(last - 1, max(after, last - _LONGEST_OFFICE) - 1, -1):
            if not self._is_of_office(first):
                break
            heads = sentence.keys[first] in offices
            has_office |= heads
            if heads or (has_office and self._has_country(first)):
                found = first
        if found is not None and found > after:
            pair = [sentence.keys[found - 1], sentence.keys[found]]
            # "Prime" of "Prime Minister", «вице-» of «вице-премьер»
            found -= self._lexicon.office_of(pair) not in (None, self._lexicon.office_of(pair[1:]))
            while found > after + 1 and self._is_inner(found - 1) and sentence.glued[found]:
                found -= 2
        return found

    def _has_country(self, first: int) -> bool:
        """Tell whether a country at a token before the head of an office may be that of it: no "in Astana | Minister"."""
        sentence, mark = self._sentence, self._sentence.at(Kind.COUNTRY, first)
        if mark is None or mark.value.is_adjective:
            return mark is not None
        if self._events.roles:
            return first == 0 or not sentence.flags[first - 1] & _INSIDE
        return not sentence.keys[mark.last - 1].endswith(self._events.endings_of["in"])

    def _is_of_office(self, index: int) -> bool:
        sentence, key = self._sentence, self._sentence.keys[index]
        if sentence.kinds[index] is not TokenKind.WORD:
            return key in DASHES and sentence.glued[index]
        if key in self._lexicon.offices or key in self._lexicon.connectors or key in self._words.office_links:
            return True
        if index in self._capital:
            return not sentence.flags[index] & ENDS_PHRASE and sentence.at(Kind.EVENT, index) is None
        is_of_head = sentence.keys[index - 1] in self._lexicon.offices and is_genitive(sentence, index)
        return is_of_head or sentence.at(Kind.COUNTRY, index) is not None  # «президентом | страны»

    def _holder_at(self, index: int, known: Mapping[int, Person]) -> tuple[Person, int, int] | None:
        """Return who holds the office that stands at a token with its country, and the tokens of both."""
        sentence, key = self._sentence, self._sentence.keys[index]
        day = self._frame.published if self._frame is not None else None
        if day is None or sentence.keys[index - 1] in self._lexicon.not_the_holder:
            return None
        country = self._country_beside(index)
        if country is None or self._events.is_one_of("several_offices", key):
            return None
        ahead = range(index, min(index + _LONGEST_NAME, len(sentence.tokens)))
        words = [sentence.keys[at] for at in ahead if sentence.at(Kind.COUNTRY, at) is None]
        office = office_kind(key, self._language) or self._lexicon.office_begun(words)
        if not office:
            return None
        code, first, last = country
        for at in range(last, last + _LONGEST_NAME):
            if at in known:
                return None  # the name itself follows
            if at not in self._capital and sentence.keys[at] not in ("-", "."):
                break
        person = people().holder(office, code, day)
        return None if person is None else (person, first, last)

    def _country_beside(self, index: int) -> tuple[str, int, int] | None:
        """Return the country of an office, and the tokens of both: "Russian President", "President of Kazakhstan"."""
        sentence, links = self._sentence, self._words.office_links
        before = sentence.before(Kind.COUNTRY, index)
        if before is not None:
            return before.value.code, before.first, index + 1
        at = index + 1
        while sentence.keys[at] in links:
            at += 1
        mark = sentence.at(Kind.COUNTRY, at)
        if mark is None or (self._words.office_head < 0 and at == index + 1):
            return None  # no «Президенттің | Ресейге сапары»
        return mark.value.code, index, mark.last

    # People by the office before their name: office {lower-case words · countries · towns} Name Name

    def by_office(self) -> Iterator[Name]:
        """Yield the people who are known by the office before their name."""
        after = 0
        for index in self.offices:
            if index < after:
                continue
            run = self._name_after(index)
            if run is not None and self._taken.isdisjoint(range(*run)):
                first, after = self._whole_office(index, run[0]), run[1]
                name, is_nominative = self._english(index, *run)
                yield _person(name, first, *run, "office", is_nominative)

    def _whole_office(self, head: int, name: int) -> int:
        """Return the first token of the office whose head stands at a token: "his Uzbek counterpart"."""
        office = self._office_before(head + 1, 0)
        if self._events.is_one_of("counterparts", self._sentence.keys[head]):
            office = phrase_begin(self._sentence, head)
        return head if office is None or not self._taken.isdisjoint(range(office, name)) else office

    def _name_after(self, office: int) -> tuple[int, int] | None:
        """Return the tokens of the name that follows an office and what belongs to it."""
        sentence, at = self._sentence, office + 1
        while at < min(len(sentence.tokens), office + _REACH):
            end = self._run_end(at)
            if end > at:
                begin = self._begin_of_run(at, end)
                if (
                    sentence.keys[end] not in self._words.office_links
                    and _SHORTEST <= end - begin <= _LONGEST
                ):
                    return begin, end
                at = end
            elif not self._is_beside_office(at):
                return None
            else:
                at += 1
        return None

    def _run_end(self, begin: int) -> int:
        """Return the token after the words with a capital that name no office, country, town or body."""
        at, keys, lexicon = begin, self._sentence.keys, self._lexicon
        while at in self._capital and at not in self._named and not self._sentence.tokens[at].text.isupper():
            if keys[at] in lexicon.offices or keys[at] in lexicon.organisations:
                break
            at += 1
        return at

    @layer
    def _named(self) -> set[int]:
        """The tokens of countries, towns, bodies and events."""
        found: set[int] = set()
        for mark in self._sentence.marks_of(_NO_PERSONS):
            found.update(range(mark.first, mark.last))
        return found

    def _begin_of_run(self, begin: int, end: int) -> int:
        """Return the first token of the name that ends a run of words: after "of Foreign Affairs", «Эстонии»."""
        if self._sentence.flags[begin - 1] & PREPOSITION:
            return end - _SHORTEST if end - begin > _SHORTEST else end
        longest = self._words.longest_name
        longest += self._words.is_patronymic(self._sentence.keys[end - longest])
        bends = longest < _LONGEST and not is_oblique(self._sentence.tokens[begin].text, self._language)
        return max(begin, end - longest) if bends else begin

    def _is_beside_office(self, index: int) -> bool:
        """Tell whether a token may stand between an office and the name."""
        sentence, key = self._sentence, self._sentence.keys[index]
        if index in self._named:
            return True
        if sentence.kinds[index] is not TokenKind.WORD:
            return key in DASHES and sentence.glued[index]
        is_part = key in self._lexicon.connectors or key in self._lexicon.offices
        return is_part or not sentence.flags[index] & ENDS_PHRASE

    def by_name(self) -> Iterator[Name]:
        """Yield the people whom only a first name or a title shows to be people."""
        for first, last, known_by in plain_names(self._sentence, self._capital, self._named | self._taken):
            name, is_nominative = self._english(None, first, last)
            yield _person(name, first, first, last, known_by, is_nominative)

    def _english(self, office: int | None, first: int, last: int) -> tuple[str, bool]:
        """Return the English spelling of a name after the head of an office, and whether both are nominatives."""
        parts = [self._words.without_possessive(self._sentence.tokens[at].text) for at in range(first, last)]
        bare = without_case(parts[-1], case_endings(self._language))
        is_bare, parts[-1] = bare == parts[-1], bare
        is_titled = office is not None and not self._is_nominative(office)
        oblique = is_titled or is_oblique(parts[0], self._language)
        if self._frame is None:
            name = english_name(" ".join(nominative(parts, self._language) if oblique else parts))
        else:
            full_names = self._frame.people.full_names
            name = full_names.english(full_names.whole(parts, oblique=oblique))
        return name, is_bare and not oblique

    # People whom the document has introduced, by their surname alone

    def by_document(self, frame: DocumentFrame) -> Iterator[Name]:
        """Yield the people whose surname the document introduces with an office, or who speak in it."""
        sentence, after = self._sentence, 0
        for index in self.capitals:
            if index in self._taken or index in self._named or sentence.flags[index] & ENDS_PHRASE:
                continue
            known = frame.people.introduced(self._words.without_possessive(sentence.keys[index]))
            if known is None:
                continue
            name, is_nominative = known
            begin = self._name_begin(index, [fold(name.partition(" ")[0])], after)
            first = self._introduced_from(begin, after)
            if self._taken.isdisjoint(range(first, index)):
                after = index + 1
                name = frame.people.full_names.english(name)
                yield _person(name, first, begin, after, "document", is_nominative)
