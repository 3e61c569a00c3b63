"""What a whole document states that its sentences need: its date, its people, its countries, and who speaks.

"We", "our country", "the sides" and "the two countries" mean countries of the document; a surname means who was
introduced with it. All extractors ask one object for both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from kzru.lang.countries import country_adjectives, country_words, without_currencies
from kzru.lang.loader import folded_in
from kzru.lang.people import people
from kzru.lang.places import part_spellings, regions_in
from kzru.lang.sentences import sentence_rules
from kzru.lang.speech import speech
from kzru.model.source_text import SourceText
from kzru.model.statement import Statement
from kzru.parsing.annotation.people import DocumentPeople
from kzru.parsing.layer import layer
from kzru.text.paragraphs import split_paragraphs
from kzru.text.places import places_of
from kzru.text.sentences import sentences_of
from kzru.text.span import Span

__all__ = ["DocumentFrame"]

_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATED = 3
"""Letters of the names of countries that are written in capitals."""
_MARGIN = 2
"""The second country of a document is named at least so many times as often as the third."""
_OFTEN = 2
"""Times that a country is named which is meant where nobody is named."""
_PLAIN_SHARE = 3
"""The same where nobody is named: both are meant only where they are spoken of about as often."""
_NEARBY = 200
"""Characters that are looked through for another country."""
_AGAIN_AND_AGAIN = 5
_SHARE = 5
"""The second country is not named more than so many times as rarely as the first."""


class _WordCounts(NamedTuple):
    """The distinct words of a text, side by side: as they stand, folded, and how often."""

    texts: Sequence[str]
    keys: Sequence[str]
    times: Sequence[int]


class DocumentFrame:
    """One document as a whole.

    Attributes:
        text: Its text.
        folded: The same, folded.
        language: Its language, as a code that words are loaded by.
        published: Its date, which decides who holds an office.
        people: Its people.
        source_text: Its text as its records know it, with title and source; None where it is no document of records.
        statements: Its statements, once they are found.
    """

    def __init__(self, text: str, language: str, published: date | None) -> None:
        self.text = text
        self.folded = folded_in(text, language)
        self.language = language
        self.published = published
        self.people = DocumentPeople(text, self.folded, language, published)
        self.source_text: SourceText | None = None
        self.statements: Sequence[Statement] = ()
        self._sentences: dict[tuple[int, int], Sequence[Span]] = {}
        self._named_by: dict[str, Mapping[str, int]] = {}
        self._named_before: dict[int, AbstractSet[str]] = {}

    @layer
    def paragraphs(self) -> Sequence[Span]:
        """Its paragraphs."""
        return split_paragraphs(self.text)

    def sentences(self, stretch: Span) -> Sequence[Span]:
        """Return the sentences of a paragraph, or of a part of one; what is asked for again is not cut again."""
        place = stretch.start, stretch.end
        found = self._sentences.get(place)
        if found is None:
            rules = sentence_rules(self.language)
            found = self._sentences[place] = tuple(sentences_of(self.text, stretch, rules))
        return found

    @layer
    def _words(self) -> _WordCounts:
        """The distinct words of the document."""
        return self._count(self.text)

    def _count(self, text: str) -> _WordCounts:
        counts = Counter(_WORD.findall(without_currencies(text, self.language)))
        keys = folded_in(" ".join(counts), self.language).split()
        return _WordCounts(list(counts), keys, list(counts.values()))

    @layer
    def _named(self) -> Mapping[str, int]:
        """How often the document names each country, by its code."""
        lexicon = speech(self.language)
        words, named = self._words, Counter[str]()
        for at in places_of(lexicon.any_country, words.keys):
            key = words.keys[at]
            code = lexicon.country_of((key,))
            is_name = len(key) > _ABBREVIATED or words.texts[at].isupper()  # "us" is no country
            if code is not None and is_name:
                named[code] += words.times[at]
        return named

    @layer
    def all_named(self) -> Mapping[str, int]:
        """How often the document names each country of the world, by its code."""
        return self._countries(self._words)

    @layer
    def represented(self) -> frozenset[str]:
        """The countries of the known people whom the document names."""
        words, inflected = self._words, people().inflected
        named = (
            inflected(key) for text, key in zip(words.texts, words.keys, strict=True) if text[0].isupper()
        )
        return frozenset(person.country for person in named if person is not None)

    @layer
    def spoken_for(self) -> frozenset[str]:
        """The countries of those who speak in the document."""
        return frozenset(statement.country for statement in self.statements if statement.country)

    def named_by(self, statement: Statement) -> Mapping[str, int]:
        """Return how often a statement names each country of the world, by its code."""
        found = self._named_by.get(statement.id)
        if found is None:
            found = self._named_by[statement.id] = self.countries_in(statement.span.of(self.text))
        return found

    def countries_in(self, text: str) -> Mapping[str, int]:
        """Return how often a text in the document's language names each country of the world, by its code."""
        return self._countries(self._count(text))

    def _countries(self, words: _WordCounts) -> Mapping[str, int]:
        named = Counter[str]()
        capital, small = country_words(self.language).get, country_adjectives(self.language).get
        for text, key, times in zip(*words, strict=True):
            code = capital(key) if text[0].isupper() else small(key)
            if code is not None:
                named[code] += times
        return named

    def named_before(self, start: int) -> AbstractSet[str]:
        """Return the countries that are named right before a place in its paragraph; where that begins, in the one before."""
        found = self._named_before.get(start)
        if found is None:
            before = self.text[max(0, start - _NEARBY) : start]
            paragraph = before.rpartition("\n")[2]
            if not any(map(str.isalpha, paragraph)):
                paragraph = before.rstrip().rpartition("\n")[2]
            found = self._named_before[start] = self.countries_in(paragraph).keys()
        return found

    @layer
    def province(self) -> str | None:
        """The region of a country that the document names most often, and much more often than any other."""
        return _most_named(self.regions)

    @layer
    def regions(self) -> Mapping[str, int]:
        """How often the document names each region of a country, by its name."""
        return regions_in(self.folded, self.language)

    @layer
    def region(self) -> str | None:
        """The region of a country, or the part of the world, that the document names most often."""
        return _most_named({**self.regions, **self._times_of("called_region")})

    @layer
    def union(self) -> str | None:
        """The union of states that the document names most often, and much more often than any other."""
        return _most_named(self._times_of("called_union"))

    def _times_of(self, called: str) -> Mapping[str, int]:
        """Return how often the document names each part of the world of a table."""
        parts = part_spellings(self.language, called).items()
        return {name: spellings.times_in(self.folded) for name, spellings in parts}

    def most_named(self) -> tuple[str, ...]:
        """Return the country that is named most often; empty where none is."""
        return tuple(code for code, _ in _by_count(self._named)[:1])

    def parties(self, own: str | None, named: Mapping[str, int] | None = None) -> tuple[str, ...]:
        """Return the countries that the document is between, one of them the speaker's; one where it is of one only.

        Empty where it is of several, so that "the sides" names none. Of the countries *named* so often those count that
        take part in most talks, where it is left out.
        """
        named = self._named if named is None else named
        ranked = _by_count(named)
        first = own or (ranked[0][0] if ranked else None)
        if first is None:
            return ()
        others = [(code, count) for code, count in ranked if code != first]
        if not others or others[0][1] * _SHARE < named.get(first, 0):
            return (first,)
        if len(others) > 1 and others[1][1] * _MARGIN > others[0][1]:
            return ()
        return first, others[0][0]

    def both(self, own: str | None, named: Mapping[str, int] | None = None) -> tuple[str, ...]:
        """Return the two parties, meant where nobody is named: both are named more than once, and about as often."""
        named = self._named if named is None else named
        parties = self.parties(own, named)
        counts = sorted(named[code] for code in parties if code in named)
        is_plain = len(parties) > 1 and counts[0] >= _OFTEN and counts[0] * _PLAIN_SHARE >= counts[-1]
        return parties if is_plain else ()

    def balanced(self, own: str | None) -> tuple[str, ...]:
        """Return the two countries of the world, one the speaker's, that it names again and again, and about as often."""
        parties = self.parties(own, self.all_named)
        counts = sorted(self.all_named.get(code, 0) for code in parties)
        is_plain = len(counts) > 1 and counts[0] >= _AGAIN_AND_AGAIN and counts[0] * _MARGIN >= counts[-1]
        return parties if is_plain else ()

    def only(self, *, times: int = 1) -> tuple[str, ...]:
        """Return the only country that the document is about; empty where it names another about as often, or its people.

        Where none of the country's known people are named, it has to be so many *times* itself.
        """
        ranked = _by_count(self.all_named)
        is_one = bool(ranked) and all(count * _PLAIN_SHARE < ranked[0][1] for _, count in ranked[1:])
        if not is_one or not self.represented <= {ranked[0][0]}:
            return ()
        return (ranked[0][0],) if ranked[0][1] >= times or self.represented else ()

    def home(self, of_language: str | None) -> str | None:
        """Return the country of a document of one country only, or that of its language where it names no other."""
        parties = self.parties(None)
        if len(parties) == 1:
            return parties[0]
        return of_language if not self._named or self.most_named() == (of_language,) else None


def _most_named(times: Mapping[str, int]) -> str | None:
    """Return the name that stands most often, and much more often than any other; None where none does."""
    ranked = [(name, count) for name, count in Counter(times).most_common(2) if count]
    if not ranked or (len(ranked) > 1 and ranked[0][1] <= _MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]


def _by_count(named: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return countries with how often they are named, those named most often first."""
    return [(code, -fewer) for fewer, code in sorted([(-count, code) for code, count in named.items()])]
