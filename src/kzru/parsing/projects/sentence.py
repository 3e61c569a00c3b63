"""A sentence as the search for projects reads it: its countries, towns and noun phrases, and the stages it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kzru.lang.nouns import NounRules
from kzru.lang.people import people
from kzru.lang.projects import ProjectOrder, federations, project_order
from kzru.model.figure import Stage
from kzru.parsing.annotation.noun_phrases import phrase_begin
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.annotation.towns import find_towns
from kzru.parsing.kinds import Country
from kzru.parsing.layer import layer
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["ProjectSentence"]

_BETWEEN = tags("adverb", "derived_adverb", "auxiliary")
_LAND = tags("land", "republic")

_ADVERBS_BETWEEN = 3
"""How many of these words may part a verb from the auxiliary before it."""
_EXISTS = "an agreement to go on with it tells that it exists"
_TELLS = "a word that tells the stage"
_RULES = "a word that rules it tells the stage"
_OBJECT = 5
"""Words of an object that are looked at after its verb."""
_OPENERS = (OPENING_MARKS & DOUBLE_MARKS) | {":"}
_DONE = (Kind.MAKING, Kind.ACT, Kind.WORKS, Kind.TOLD_STAGE)
_BREAKS = (*_DONE, Kind.BEFORE_MAKING, Kind.THOUGHT, Kind.GOVERNING_STAGE)


@cache
def _tags(*names: str) -> int:
    return tags(*names)


class ProjectSentence:
    """One sentence, and where its countries, places and verbs of making stand.

    What is asked of the sentence most often stands here under the same name.

    Attributes:
        sentence: The sentence.
        order: Where its language puts what is told of a project.
        nouns: What stands in the noun phrases of its language.
        determiners: The words that open a noun phrase.
        joins: The words that join a noun phrase to the head before it.
        home: ISO 3166 code of the speaker's country.
    """

    def __init__(self, sentence: Sentence, home: str | None) -> None:
        self.sentence = sentence
        self.tokens, self.keys, self.flags = sentence.tokens, sentence.keys, sentence.flags
        self.at, self.before, self.marks = sentence.at, sentence.before, sentence.marks
        self.words = sentence.words
        self.order: ProjectOrder = project_order(sentence.vocabulary.language)
        self.nouns: NounRules = sentence.vocabulary.nouns
        self.determiners = self.nouns.determiners
        self.joins = self.nouns.joins
        self.home = home

    @layer
    def places(self) -> dict[int, Mark]:
        """The towns and regions, by the token they begin at; those too that are known only by the noun beside them."""
        regions = (mark._replace(kind=Kind.PLACE) for mark in self.marks(Kind.REGION))
        return {mark.first: mark for mark in (*regions, *find_towns(self.sentence))}

    @layer
    def countries(self) -> dict[int, Mark]:
        """The countries, capitals that stand for them apart, by the token they begin at."""
        named = {
            mark.first: mark
            for mark in self.marks(Kind.COUNTRY)
            if (mark.first not in self.places and self.tokens[mark.first].text[0].isupper())
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
                yield Mark(Kind.COUNTRY, first, last, Country(code, False), self.words(first, last))

    @layer
    def lands(self) -> dict[int, Mark]:
        """The countries that a noun names."""
        return {first: mark for first, mark in self.countries.items() if not mark.value.is_adjective}

    @layer
    def country_words(self) -> frozenset[int]:
        """The tokens of names of countries and of what is made of them."""
        return frozenset(index for mark in self.countries.values() for index in range(mark.first, mark.last))

    @layer
    def place_words(self) -> frozenset[int]:
        """The same, with the tokens at which towns and regions begin."""
        return self.country_words.union(self.places)

    @layer
    def person_words(self) -> frozenset[int]:
        """The tokens of full names of people, and of surnames that are known, which are no names of projects."""
        named = (name for name in self.sentence.names if name.kind == "person" and name.last > name.first + 1)
        known = people().surnames_at(self.keys, self.sentence.capitals)
        return frozenset(known).union(*(range(name.first, name.last) for name in named))

    @layer
    def has_acts(self) -> bool:
        """Whether anything is done with something: without it most nouns are no project."""
        return not self.sentence.marked.isdisjoint(_DONE) or any(
            mark.value.kind.sector is None for mark in self.marks(Kind.UNDERTAKING)
        )

    @layer
    def light_words(self) -> frozenset[int]:
        """The tokens at which a measure begins, those before a word of making, and the last ones of towns."""
        begun = self.sentence.marks_of((Kind.BEFORE_MAKING, Kind.NUMBER, Kind.UNIT, Kind.DENOMINATOR))
        ended = self.sentence.marks_of((Kind.BEFORE_MAKING, Kind.PLACE))
        return frozenset([*(mark.first for mark in begun), *(mark.last - 1 for mark in ended)])

    @layer
    def breaks(self) -> frozenset[int]:
        """The tokens of verbs and nouns that govern a project and belong to no noun phrase of it: "build", "construction"."""
        return frozenset(
            index for mark in self.sentence.marks_of(_BREAKS) for index in range(mark.first, mark.last)
        )

    def is_small(self, index: int, *names: str) -> bool:
        """Tell whether a word of one of these groups begins at a token."""
        return self.flags[index] & _tags(*names) != 0

    def has_small(self, among: Iterable[int], *names: str) -> bool:
        """Tell whether a word of one of these groups begins at one of some tokens."""
        mask = _tags(*names)
        return any(self.flags[at] & mask for at in among)

    def is_capital(self, index: int) -> bool:
        """Tell whether a token is a word written with a capital."""
        return self.sentence.kinds[index] is TokenKind.WORD and self.tokens[index].text[0].isupper()

    def is_measure(self, index: int) -> bool:
        """Tell whether a word is the unit of the number before it ("76 MWp"), or the second word of one ("square metre")."""
        kinds = self.sentence.kinds
        if kinds[index - 2] is TokenKind.NUMBER:
            unit = self.at(Kind.UNIT, index - 1)
            return unit is not None and unit.last > index
        is_unit = self.sentence.glued[index] or self.at(Kind.UNIT, index) is not None
        return is_unit and kinds[index - 1] is TokenKind.NUMBER

    def phrase_first(self, head: int) -> int:
        """Return the first token of the noun phrase whose head, or name, begins at a token."""
        first = phrase_begin(self.sentence, head)
        for index in range(head - 1, first - 1, -1):
            breaks = index in self.breaks and not (index > 0 and self.is_capital(index))  # a name breaks none
            if breaks and index > first and self.keys[index - 1] in self.determiners:
                first = index - 1  # a participle within the phrase: "the planned pipeline"
                break
            if breaks or not self._is_attribute(index):
                first = index + 1
                break
        return self._with_body(first - self._is_possessed(first - 1))

    def _is_possessed(self, index: int) -> bool:
        """Tell whether a word that ends as an object does is the owner of the noun after it: «дала өркениеті | орталығын»."""
        if index in self.sentence.dated or index in self.breaks:
            return False
        return (
            self.keys[index].endswith(self.order.own_endings) and self.keys[index + 1] in self.nouns.possessed
        )

    def _with_body(self, first: int) -> int:
        """Return the first token of a phrase with the number before it, and with all of a body or compound."""
        if first > 0 and self.at(Kind.NUMBER, first - 1) is not None:
            first -= 1  # a number has no ending that shows that it belongs to the phrase
        bodies = self.marks(Kind.ORGANISATION)
        first = next((body.first for body in bodies if body.first < first < body.last), first)
        while self.keys[first] in DASHES and self.sentence.glued[first]:
            first -= 1  # a phrase does not begin within a compound: «әл-Фараби»
        return first

    def _is_attribute(self, index: int) -> bool:
        """Tell whether a word modifies the noun after it: it ends as adjectives do, or is a name or number."""
        rules, order, key = self.nouns, self.order, self.keys[index]
        if not rules.adjectives or self.sentence.kinds[index] is not TokenKind.WORD:
            return True
        if index in self.sentence.dated:
            return False
        if key.endswith((*rules.adjectives, *order.attribute_endings, *order.owner_endings)):
            return True
        if key in rules.counted.words or key in rules.determiners or key in rules.before.words:
            return True
        if index in self.place_words or self.is_inner_capital(index):
            return True
        if any(self.at(kind, index) for kind in (Kind.ORDINAL, Kind.NUMBER)):
            return True
        is_bare = not key.endswith(tuple(order.nominatives))  # «шұжық | зауыты»
        return is_bare and self.keys[index + 1] in rules.possessed

    def is_modifier(self, index: int) -> bool:
        """Tell whether a word may stand in a noun phrase before its head."""
        return index not in self.breaks and phrase_begin(self.sentence, index + 1) <= index

    def is_word_of_phrase(self, index: int) -> bool:
        """Tell whether a word may stand in a noun phrase: no preposition, verb or the like."""
        return not self.flags[index] & ENDS_PHRASE or self.keys[index] in self.determiners

    def opens(self, index: int) -> bool:
        """Tell whether a word has its capital from its place: it opens the sentence, a quotation or a turn."""
        is_turn = index == 1 and self.keys[0] in DASHES  # «– Үкімет»
        return index == 0 or is_turn or self.keys[index - 1] in _OPENERS

    def is_inner_capital(self, index: int) -> bool:
        """Tell whether a word has a capital of its own."""
        return self.is_capital(index) and not self.opens(index)

    def capitals_end(self, first: int) -> int:
        """Return the token after the words with a capital that begin at a token."""
        last = first
        while last < len(self.tokens) and (
            self.is_capital(last)
            or (last > first and (self.keys[last] in DASHES) and self.sentence.glued[last])
        ):
            last += 1
        return last

    def before_place(self, index: int) -> int:
        """Return the preposition of the place that ends right before a token; that token itself where none does."""
        land = next((mark for mark in self.countries.values() if mark.last == index), None)
        for mark in (self.before(Kind.PLACE, index), land):
            if mark is not None and self.is_small(mark.first - 1, "where"):
                return mark.first - 1
        begin = self.sentence.tag_start(index, _LAND)  # "the republic", whichever is meant
        return begin - 1 if begin < index and self.is_small(begin - 1, "where") else index

    def subject(self, index: int) -> str:
        """Return the country that "its" at a token means: the nearest before, of two joined neither; "" for none."""
        lands = [land for land in self.lands.values() if land.last <= index]
        nearest = max(lands, key=lambda mark: mark.first, default=None)
        is_joined = nearest is not None and any(land.last == nearest.first - 1 for land in lands)
        return "" if nearest is None or is_joined else str(nearest.value.code)

    def town(self, mark: Mark) -> str:
        """Return the name of the town of a mark, or of the region that is called by it."""
        name: str = mark.value.name
        return f"{name} Region" if self.is_small(mark.last, "region") else name

    def towns(self, first: int, last: int) -> tuple[str, ...]:
        """Return the towns that begin among some tokens."""
        return tuple(self.town(self.places[at]) for at in range(first, last) if at in self.places)

    def country_of(self, mark: Mark) -> str | None:
        """Return the code of the country that a mark names; the speaker's for "our country"."""
        if mark.kind is Kind.COUNTRY:
            code: str = mark.value.code
            return code
        return self.home if mark.kind is Kind.OWN_COUNTRY else None

    def making(self, mark: Mark) -> Finding | None:
        """Return the stage that a verb of making states by its form and by the word before it: "will be built"."""
        before = self._before(mark.first)
        _, first, _, stage, _ = before or mark
        is_start = stage is Stage.COMPLETED and self.is_small(mark.first, "starts")
        if is_start and any(self.at(Kind.WORKS, at) for at in range(mark.last, mark.last + _OBJECT)):
            return Finding(Stage.UNDER_WAY, "a verb of starting the works", first, mark.last)
        if stage is Stage.AGREED and self.is_small(mark.first, "exists"):
            return Finding(Stage.UNDER_WAY, _EXISTS, first, mark.last)
        if before is not None:
            return Finding(stage, "a verb of making with the word before it", first, mark.last)
        return None if stage is None else Finding(stage, "the form of a verb of making", first, mark.last)

    def _before(self, first: int) -> Mark | None:
        """Return the word before a verb of making that states its stage, with adverbs between: "will soon be"."""
        for at in range(first, first - _ADVERBS_BETWEEN - 1, -1):
            before = self.before(Kind.BEFORE_MAKING, at)
            if before is not None or not self.flags[at - 1] & _BETWEEN:
                return before
        return None

    @layer
    def tellings(self) -> Sequence[Finding]:
        """Every place where the sentence states a stage, of a project on either side."""
        told = [
            # The verb may stand before it: «кеңейтуге келісті».
            self._stage(mark, range(mark.first - _ADVERBS_BETWEEN, mark.first), _TELLS)
            for mark in self.marks(Kind.TOLD_STAGE)
        ]
        covered = {index for finding in told for index in range(finding.first, finding.last)}
        made = (self.making(mark) for mark in self.marks(Kind.MAKING))
        told += [finding for finding in made if finding is not None and finding.last - 1 not in covered]
        return sorted(told, key=lambda finding: finding.first)

    def _stage(self, mark: Mark, near: range, rule: str) -> Finding:
        """Return the stage that a word states; to agree to go on with something states that it exists already."""
        if mark.value is Stage.AGREED and self.has_small(near, "exists"):
            return Finding(Stage.UNDER_WAY, _EXISTS, mark.first, mark.last)
        return Finding(mark.value, rule, mark.first, mark.last)

    @layer
    def governing(self) -> Sequence[Finding]:
        """Every place where the sentence states the stage of what follows."""
        return [
            self._stage(mark, range(mark.last, mark.last + _ADVERBS_BETWEEN), _RULES)
            for mark in self.marks(Kind.GOVERNING_STAGE)
            if not (
                mark.value is Stage.COMPLETED  # "to ensure the completion of"
                and self.has_small(range(mark.first - _ADVERBS_BETWEEN - 1, mark.first), "aims")
            )
            and self.sentence.kinds[mark.last] is not TokenKind.NUMBER  # "a capacity of | 40 MW"
            and not (mark.first and self.is_capital(mark.first))  # a name: «Болашақ» бағдарламасы
        ]
