"""A sentence with what is asked again and again where undertakings are looked for in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from kzru.lang.loader import load
from kzru.lang.projects import ProjectOrder, federations, project_order
from kzru.model.figure import Stage
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.kinds import Country
from kzru.parsing.noun_phrases import phrase_begin
from kzru.parsing.projects.towns import told_towns
from kzru.parsing.vocabulary import Kind
from kzru.text.fold import fold
from kzru.text.tokens import TokenKind

__all__ = ["Scene", "attribute_endings"]

_BETWEEN = tags("adverb", "derived_adverb", "auxiliary")
_LAND = tags("land", "republic")

_ADVERBS_BETWEEN = 3
"""Words that may part a verb from the auxiliary before it."""
_EXISTS = "an agreement to go on with it tells that it exists"
_CONTENT = 7
"""Words behind an undertaking that may say what it is for."""
_OBJECT = 5
"""Words of an object that are looked at behind its verb."""
_OPENERS = frozenset('«“"„:')
_BREAKS = (
    Kind.MAKING,
    Kind.ACT,
    Kind.WORKS,
    Kind.BEFORE_MAKING,
    Kind.THOUGHT,
    Kind.TOLD_STAGE,
    Kind.GOVERNING_STAGE,
)


@cache
def _words(language: str, name: str) -> frozenset[str]:
    return frozenset(map(fold, load(language, "nouns")["phrase"][name]))


@cache
def _attributes(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return what adjectives end in, and words that stand like them; nothing where a language has no such endings."""
    table = load(language, "nouns")
    counted = table.get("modifiers", {})
    endings = (*counted.get("endings", ()), *table["phrase"].get("modifiers", ()))
    return endings, frozenset(counted.get("words", ()))


def attribute_endings(language: str) -> tuple[str, ...]:
    """Return what adjectives of a language end in; nothing where it has no such endings."""
    return _attributes(language)[0]


class Scene:
    """One sentence, and where its countries, places and verbs of making stand.

    Attributes:
        sentence: The sentence.
        order: Where its language puts what is told of an undertaking.
        home: ISO 3166 code of the speaker's country.
    """

    def __init__(self, sentence: Sentence, home: str | None) -> None:
        self.sentence = sentence
        self.order: ProjectOrder = project_order(sentence.vocabulary.language)
        self.home = home

    @property
    def determiners(self) -> frozenset[str]:
        """The words that open a noun phrase."""
        return _words(self.sentence.vocabulary.language, "determiners")

    @property
    def joins(self) -> frozenset[str]:
        """The words that join a noun phrase to the head before it."""
        return _words(self.sentence.vocabulary.language, "joins")

    @cached_property
    def places(self) -> dict[int, Mark]:
        """The towns, by the token they begin at; those too that only the noun beside them tells to be towns."""
        known = {mark.first: mark for mark in self.sentence.marks(Kind.PLACE)}
        return known | {mark.first: mark for mark in told_towns(self.sentence)}

    @cached_property
    def countries(self) -> dict[int, Mark]:
        """The countries, capitals that stand for them apart, by the token they begin at."""
        named = {
            mark.first: mark
            for mark in self.sentence.marks(Kind.COUNTRY)
            if (mark.first not in self.places and self.sentence.tokens[mark.first].text[0].isupper())
            or mark.value.is_adjective
        }
        return named | {mark.first: mark for mark in self._lands(list(named.values()))}

    def _lands(self, named: Sequence[Mark]) -> Iterator[Mark]:
        """Yield the country for every "the country" and "the republic" that can mean but one."""
        for first in self.sentence.tagged(_LAND):
            last = self.sentence.tag_end(first, _LAND)
            if self.is_capital(last - 1):
                continue
            excluded = federations() if self.is_small(first, "republic") else ()
            before = {
                one.value.code for one in named if one.last <= first and not one.value.is_adjective
            }.difference(excluded)
            code = before.pop() if len(before) == 1 else "" if before else self.home
            if code and code not in excluded:
                yield Mark(Kind.COUNTRY, first, last, Country(code, False), self.sentence.words(first, last))

    @cached_property
    def country_words(self) -> frozenset[int]:
        """The tokens of names of countries and of what is made of them."""
        return frozenset(index for mark in self.countries.values() for index in range(mark.first, mark.last))

    @cached_property
    def has_acts(self) -> bool:
        """Whether anything is done with something: without it most nouns tell no undertaking."""
        kinds = (Kind.MAKING, Kind.ACT, Kind.WORKS)
        return any(self.sentence.marks(kind) for kind in kinds) or any(
            mark.value.kind.sector is None for mark in self.sentence.marks(Kind.UNDERTAKING)
        )

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The tokens of words that rule an undertaking and belong to no noun phrase of it."""
        return frozenset(
            index
            for kind in _BREAKS
            for mark in self.sentence.marks(kind)
            for index in range(mark.first, mark.last)
        )

    def is_small(self, index: int, *names: str) -> bool:
        """Tell whether a small word of one of these names begins at a token."""
        return self.sentence.flags[index] & tags(*names) != 0

    def is_capital(self, index: int) -> bool:
        """Tell whether a token is a word written with a capital."""
        sentence = self.sentence
        return sentence.kinds[index] is TokenKind.WORD and sentence.tokens[index].text[0].isupper()

    def is_measure(self, index: int) -> bool:
        """Tell whether a word is the unit of the number before it ("76 MWp")."""
        sentence = self.sentence
        return (
            index > 0
            and sentence.kinds[index - 1] is TokenKind.NUMBER
            and (sentence.at(Kind.UNIT, index) is not None or sentence.glued[index])
        )

    def phrase_first(self, head: int) -> int:
        """Return the first token of the noun phrase whose head, or name, begins at a token."""
        first = phrase_begin(self.sentence, head)
        for index in range(head - 1, first - 1, -1):
            broken = index in self.breaks and (index == 0 or not self.is_capital(index))
            if broken and index > first and self.sentence.keys[index - 1] in self.determiners:
                first = index - 1  # a participle within the phrase: "the planned pipeline"
                break
            if broken or not self._is_attribute(index):
                first = index + 1
                break
        return self._with_number(self._with_body(first))

    def _with_number(self, first: int) -> int:
        """Return the first token of a phrase with the number before it, which has no ending that tells."""
        return first - 1 if first > 0 and self.sentence.at(Kind.NUMBER, first - 1) is not None else first

    def _with_body(self, first: int) -> int:
        """Return the first token of a phrase with all of the body whose name it begins within."""
        bodies = self.sentence.marks(Kind.ORGANISATION)
        first = next((body.first for body in bodies if body.first < first < body.last), first)
        # A phrase does not begin within a compound: «әл-Фараби».
        while (
            0 < first < len(self.sentence)
            and (self.sentence.keys[first] in DASHES)
            and self.sentence.glued[first]
        ):
            first -= 1
        return first

    def _is_attribute(self, index: int) -> bool:
        """Tell whether a word says what the noun behind it is: it ends as adjectives do, or is a name or number."""
        endings, words = _attributes(self.sentence.vocabulary.language)
        key = self.sentence.keys[index]
        return (
            not endings
            or self.sentence.kinds[index] is not TokenKind.WORD
            or key.endswith(endings)
            or key in words
            or key in self.determiners
            or (self.is_capital(index) and not self.opens(index))
            or index in self.places
            or index in self.country_words
            or any(self.sentence.at(kind, index) is not None for kind in (Kind.ORDINAL, Kind.NUMBER))
        )

    def is_modifier(self, index: int) -> bool:
        """Tell whether a word may stand in a noun phrase before its head."""
        return index not in self.breaks and phrase_begin(self.sentence, index + 1) <= index

    def is_word_of_phrase(self, index: int) -> bool:
        """Tell whether a word may stand in a noun phrase: no preposition, verb or the like."""
        return not self.sentence.flags[index] & ENDS_PHRASE or self.sentence.keys[index] in self.determiners

    def opens(self, index: int) -> bool:
        """Tell whether a word has its capital from its place: it opens the sentence, a quotation or a turn."""
        return index == 0 or self.sentence.keys[index - 1] in _OPENERS

    def behind_capitals(self, first: int) -> int:
        """Return the token behind the words with a capital that begin at a token."""
        last = first
        while last < len(self.sentence) and (
            self.is_capital(last)
            or (last > first and (self.sentence.keys[last] in DASHES) and self.sentence.glued[last])
        ):
            last += 1
        return last

    def behind_content(self, last: int) -> int:
        """Return the token behind the words that say what something is of or for: "a centre | for nuclear medicine"."""
        at = last
        while at < min(len(self.sentence), last + _CONTENT) and (
            self.is_word_of_phrase(at) or self.is_small(at, "content", "place")
        ):
            at += 1
        return at

    def before_place(self, index: int) -> int:
        """Return the preposition of the place that ends right before a token; that token itself where none does."""
        land = next((mark for mark in self.countries.values() if mark.last == index), None)
        for mark in (self.sentence.before(Kind.PLACE, index), land):
            if mark is not None and self.is_small(mark.first - 1, "where"):
                return mark.first - 1
        return index

    def place_at(self, index: int) -> Mark | None:
        """Return the town, country or own country that begins at a token."""
        return (
            self.places.get(index) or self.countries.get(index) or self.sentence.at(Kind.OWN_COUNTRY, index)
        )

    def subject(self, index: int) -> str:
        """Return the country that an "its" at a token refers to: the nearest one named before; "" without one."""
        before = [
            mark for mark in self.countries.values() if mark.last <= index and not mark.value.is_adjective
        ]
        return max(before, key=lambda mark: mark.first).value.code if before else ""

    def town(self, mark: Mark) -> str:
        """Return the name of the town of a mark, or of the region that is called by it."""
        name: str = mark.value.name
        return f"{name} Region" if self.is_small(mark.last, "region") else name

    def country_of(self, mark: Mark) -> str | None:
        """Return the code of the country that a mark names; the speaker's for "our country"."""
        if mark.kind is Kind.COUNTRY:
            code: str = mark.value.code
            return code
        return self.home if mark.kind is Kind.OWN_COUNTRY else None

    def making(self, mark: Mark) -> Finding | None:
        """Return the stage that a verb of making tells by its form and by what stands before it."""
        before = self._before(mark.first)
        first = mark.first if before is None else before.first
        stage = mark.value if before is None else before.value
        if stage is Stage.COMPLETED and self.is_small(mark.first, "starts") and self._has_works(mark.last):
            return Finding(Stage.UNDER_WAY, "a verb of starting the works", first, mark.last)
        if stage is Stage.AGREED and self.is_small(mark.first, "exists"):
            return Finding(Stage.UNDER_WAY, _EXISTS, first, mark.last)
        if before is not None:
            return Finding(stage, "a verb of making with the word before it", first, mark.last)
        return None if stage is None else Finding(stage, "the form of a verb of making", first, mark.last)

    def _before(self, first: int) -> Mark | None:
        """Return the word before a verb of making that tells its stage, with adverbs between."""
        for at in range(first, max(-1, first - _ADVERBS_BETWEEN - 1), -1):
            before = self.sentence.before(Kind.BEFORE_MAKING, at)
            if before is not None or not self._is_between(at - 1):
                return before
        return None

    def _has_works(self, index: int) -> bool:
        """Tell whether works on something are the object of the verb that ends before a token."""
        return any(self.sentence.at(Kind.WORKS, at) is not None for at in range(index, index + _OBJECT))

    def _is_between(self, index: int) -> bool:
        """Tell whether a word may part an auxiliary from its verb."""
        return self.sentence.flags[index] & _BETWEEN != 0

    @cached_property
    def tellings(self) -> Sequence[Finding]:
        """Every place where the sentence tells how far something has come, whichever side it is told of."""
        told = [self._told(mark) for mark in self.sentence.marks(Kind.TOLD_STAGE)]
        covered = {index for finding in told for index in range(finding.first, finding.last)}
        made = (self.making(mark) for mark in self.sentence.marks(Kind.MAKING))
        told += [finding for finding in made if finding is not None and finding.last - 1 not in covered]
        return sorted(told, key=lambda finding: finding.first)

    def _told(self, mark: Mark) -> Finding:
        """Return the stage that a word tells, where the verb may stand before it: «кеңейтуге келісті»."""
        behind = range(max(0, mark.first - _ADVERBS_BETWEEN), mark.first)
        if mark.value is Stage.AGREED and any(self.is_small(at, "exists") for at in behind):
            return Finding(Stage.UNDER_WAY, _EXISTS, mark.first, mark.last)
        return Finding(mark.value, "a word that tells the stage", mark.first, mark.last)

    @cached_property
    def governing(self) -> Sequence[Finding]:
        """Every place where the sentence tells how far what follows has come."""
        return [
            self._governing(mark)
            for mark in self.sentence.marks(Kind.GOVERNING_STAGE)
            if not (mark.value is Stage.COMPLETED and self._is_aimed_at(mark.first))
        ]

    def _governing(self, mark: Mark) -> Finding:
        """Return the stage that a word tells of what it rules: to agree to go on with something tells that it exists."""
        ahead = range(mark.last, mark.last + _ADVERBS_BETWEEN)
        if mark.value is Stage.AGREED and any(self.is_small(at, "exists") for at in ahead):
            return Finding(Stage.UNDER_WAY, _EXISTS, mark.first, mark.last)
        return Finding(mark.value, "a word that rules it tells the stage", mark.first, mark.last)

    def _is_aimed_at(self, index: int) -> bool:
        """Tell whether what begins at a token is still to be reached: "to ensure the completion of"."""
        return any(self.is_small(at, "aims") for at in range(max(0, index - _ADVERBS_BETWEEN - 1), index))
