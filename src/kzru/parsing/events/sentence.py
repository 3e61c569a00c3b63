"""A sentence as the search for events reads it: its words, its names, and what all of its phrases have in common."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from kzru.lang.events import EventWords, event_words
from kzru.lang.nouns import is_finite
from kzru.lang.people import people
from kzru.lang.words import WordSet
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_from
from kzru.parsing.annotation.sentence import Finding, Mark
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.events.circumstances import Circumstances, EventSpan
from kzru.parsing.layer import layer
from kzru.parsing.passages import Passage
from kzru.parsing.rules.trace import Trace
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import ENDING_MARKS, OPENING_MARKS
from kzru.text.span import Span
from kzru.text.tokens import TokenKind

__all__ = ["EventSentence"]

_AUXILIARY = tags("auxiliary", "past_copula")

_AND = tags("and")

_MOST_COMPLEMENTS = 6
_STEM = 6
"""Letters that two forms of a word share."""
_SHORTEST_WORD = 3
_LONGEST_TOPIC = 30
_LONGEST_LIST = 12
_SMALL = PREPOSITION | ARTICLE | tags("conjunction")
_TOPIC_ENDS = frozenset(",.;:!?")
_SPEECH_ENDS = _TOPIC_ENDS | ENDING_MARKS
"""The same where no quotation is opened: “We signed a treaty on transit | ”."""


class EventSentence:
    """One passage, with what all rules for events ask of it; *trace* takes up which rules were tried at its nouns."""

    def __init__(self, passage: Passage, published: date | None, trace: Trace | None = None) -> None:
        self.trace = trace
        self.passage = passage
        self.sentence = passage.sentence
        self.published = published
        self.words: EventWords = event_words(self.sentence.vocabulary.language)
        self.order = self.sentence.vocabulary.order
        self.occasions: list[Mark] | None = None  # found once by the rules that ask for them

    @layer
    def heads(self) -> list[Mark]:
        """The nouns and verbs of events, in order."""
        dated = self.sentence.dated  # «22–24 сәуір | күндері» are no days of culture
        nouns = [mark for mark in self.sentence.marks(Kind.EVENT) if mark.first not in dated]
        verbs = [mark for mark in self.sentence.marks(Kind.EVENT_VERB) if not self._is_of_noun(mark, nouns)]
        return sorted((*nouns, *verbs), key=lambda mark: mark.first)

    def _is_of_noun(self, verb: Mark, nouns: list[Mark]) -> bool:
        """Tell whether a verb only says that an event begins, or that the visit of its clause is made: "the forum opened"."""
        if verb.value == "turn":
            return True  # what is celebrated is told by a noun, or by the years
        beside = [noun for noun in nouns if self.sentence.same_clause(noun.first, verb.first)]
        if verb.value.startswith("open"):
            return any(noun.first < verb.first for noun in beside)
        # "arrived in Omsk for the talks"
        is_arrival = self.sentence.flags[verb.last - 1] & PREPOSITION != 0
        is_visit = verb.value.startswith("visit") and (self.order.adposition_behind or is_arrival)
        return is_visit and any(is_arrival or noun.value.kind == "visit" for noun in beside)

    @layer
    def named(self) -> Sequence[Name]:
        """The names in the sentence."""
        return self.sentence.names

    @layer
    def circumstances(self) -> Circumstances:
        """When and where the events of the sentence take place."""
        return Circumstances(self.sentence, self.words, self.heads, self.published)

    def has_any(self, group: WordSet, first: int, last: int) -> bool:
        """Tell whether a word of a group stands among the tokens *first* to *last*, end exclusive."""
        return bool(group.among(self.sentence.keys[max(0, first) : last]))

    def mention(self, first: int, last: int) -> Mention:
        """Return the mention of tokens *first* to *last*, end exclusive."""
        statement, span = self.passage.statement_at(first), self.span(first, last)
        return Mention(span, span.of(self.sentence.text), statement.id if statement else None)

    def span(self, first: int, last: int) -> Span:
        """Return where tokens *first* to *last* stand, end exclusive."""
        return Span(self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end)

    def reason(self, field: str, finding: Finding) -> Reason:
        """Return why a field is as it is."""
        span = self.span(finding.first, finding.last)
        return Reason(field, finding.rule, span, span.of(self.sentence.text))

    def plain_words(self, first: int, last: int) -> str:
        """Return the text of tokens *first* to *last*, end exclusive, on one line."""
        return " ".join(self.sentence.words(first, last).split())

    def is_quoted(self, index: int) -> bool:
        """Tell whether a token stands within a name in quotation marks."""
        quotations = self.sentence.quotations.all
        return any(one.first < index < one.last for one in quotations if one.is_phrase)

    def is_one_of(self, group: str, index: int) -> bool:
        """Tell whether the token is a word of a group."""
        return self.sentence.keys[index] in self.words.words[group]

    def named_at(self, index: int, reach: int = 1) -> Name | None:
        """Return the name that begins at a token or within *reach* tokens from it."""
        return next((name for name in self.named if index <= name.first < index + reach), None)

    def named_before(self, index: int) -> Name | None:
        """Return the name that ends right before a token."""
        return next((name for name in self.named if name.last == index), None)

    def extended(self, end: int) -> int:
        """Return the token after the complements that follow a phrase: "of", "to", "in", "on" with what they lead in."""
        readers = (self._complement, self.behind_pair, self._second_office, self._owner)
        for _ in range(_MOST_COMPLEMENTS):
            behind = max(read(end) for read in readers)
            if behind == end or any(end <= mark.first < behind for mark in self.heads):
                break
            end = behind
        return end

    def _complement(self, end: int) -> int:
        """Return the token after the complement that begins at a token; that token where none does."""
        sentence = self.sentence
        period = next((one for one in sentence.periods if end <= one.first <= end + 1), None)
        if period is not None and (period.first == end or self.is_one_of("complements", end)):
            return period.last
        titled = self.behind_title(end)
        if titled > end:
            return titled
        begin = end + (sentence.keys[end] in ("held", "dedicated"))
        if not self.is_one_of("complements", begin):
            return end
        if any(self.is_one_of("no_complement", at) for at in range(begin + 1, begin + 4)):
            return end
        region = sentence.at(Kind.REGION, begin + 1)
        if region is not None:
            return region.last
        name = self.named_at(begin + 1, 4)
        if name is not None and self._leads_to(begin + 1, name):
            return max(name.last, phrase_from(sentence, begin + 1) if name.is_adjective else begin)
        if not self.words.articles:
            return end
        behind = phrase_from(sentence, begin + 1)
        if behind == begin + 1:
            return end
        # "St | . Petersburg"
        return next((one.last for one in self.named if one.first < behind < one.last), behind)

    def _owner(self, end: int) -> int:
        """Return the token after the person whose event it is, where his first name does not bend: «визит | Эмомали Рахмона»."""
        if not self.sentence.vocabulary.nouns.genitives_follow:
            return end
        name = self.named_at(end)
        is_owner = name is not None and (name.kind, name.role) == ("person", self.words.bare_role)
        return name.last if name is not None and is_owner else end

    def _second_office(self, end: int) -> int:
        """Return the token after the second office of somebody: "by Deputy Prime Minister | – Minister of Finance Ivan Petrov"."""
        keys, offices = self.sentence.keys, self.sentence.vocabulary.speech.offices
        is_office = keys[end] in DASHES and keys[end - 1] in offices and keys[end + 1] in offices
        return phrase_from(self.sentence, end + 1) if is_office else end

    def behind_title(self, end: int) -> int:
        """Return the token behind the name in quotation marks that a phrase is given: "an exhibition | titled “Aral”"."""
        quotation = self.sentence.quotations.at.get(end + 1) if self.is_one_of("titled", end) else None
        return end if quotation is None else quotation.last

    def behind_pair(self, end: int) -> int:
        """Return the token after the last of two names or more: "of Kazakhstan and Russia", "of Peru, Chile and Cuba"."""
        before, at = self.named_before(end), end
        while before is not None and self.sentence.keys[at] == ",":
            other = self.named_at(at + 1)
            if other is None or other.kind != before.kind:
                return end
            at = other.last
        if before is None or not self.sentence.flags[at] & _AND:
            return end
        after = self.named_at(at + 1, 2)
        return after.last if after is not None and after.kind == before.kind else end

    def _leads_to(self, begin: int, name: Name) -> bool:
        """Tell whether a preposition before a token leads to a name: "in the capital Astana"."""
        if name.kind == "person" and name.first > begin + 1:
            return False
        sentence = self.sentence
        return all(
            sentence.kinds[at] is TokenKind.WORD
            and (not sentence.flags[at] & ENDS_PHRASE or sentence.flags[at] & ARTICLE)
            for at in range(begin, name.first)
        )

    def is_about_something(self, span: EventSpan) -> bool:
        """Tell whether a phrase says what the event is about: "talks | on water rates", «су бөлу жөніндегі | келіссөздер»."""
        if self.order.genitive_before:
            return any(self.is_one_of("about", at) for at in range(max(0, span.first - 1), span.head))
        is_beside = self.circumstances.has_word("beside", span.head_end, span.end + 1)
        return not is_beside and any(self.is_one_of("about", at) for at in (span.head_end, span.end))

    def topic_end(self, end: int, *, is_open: bool = False) -> int:
        """Return the token after what a document or an anniversary is about: the clause's end, at most some words.

        A preposition at *end* must lead it in, unless it *is_open*: the phrase before has begun with it. "On behalf of" leads to none.
        """
        sentence = self.sentence
        if not is_open and (self.is_one_of("no_topic", end + 1) or not self.is_one_of("about", end)):
            return end
        towns = {name.first for name in self.named if (name.kind, name.role) == ("place", "in")}
        stops = sentence.dated | towns
        reach = range(end, min(len(sentence.tokens), end + _LONGEST_TOPIC))
        opened = next((at for at in reach if sentence.keys[at] in OPENING_MARKS), reach.stop)
        at, ends = end, _SPEECH_ENDS
        while at in reach and sentence.same_clause(at, end - 1):
            ends = _TOPIC_ENDS if at == opened else ends
            if at in stops or sentence.keys[at] in ends or sentence.flags[at] & _AUXILIARY:
                break
            if self._is_predicate(at, is_open=is_open):
                break
            at += 1
        listed = self._list_end(at)
        return self.without_prepositions(end, at) if listed == at else listed

    def _is_predicate(self, index: int, *, is_open: bool) -> bool:
        """Tell whether what a document or an anniversary is about ends before a token, where a verb goes on."""
        sentence = self.sentence
        if sentence.at(Kind.EVENT_VERB, index) is not None:
            return True
        if sentence.flags[index] & _AND:  # "signed a treaty on transit | and adopted a plan"
            key, vocabulary = sentence.keys[index + 1], sentence.vocabulary
            if key in vocabulary.nouns.participles or is_finite(key, vocabulary.language):
                return True
        return is_open and self.circumstances.has_word("happen", index, index + 1)

    def _list_end(self, comma: int) -> int:
        """Return the token after the last of a list that a comma goes on: "on trade |, transit and customs"; else the comma."""
        sentence, behind = self.sentence, comma + 1
        if sentence.keys[comma] != ",":
            return comma
        for at in range(behind, min(behind + _LONGEST_LIST, len(sentence))):
            if sentence.flags[at] & _AND:
                return phrase_from(sentence, at + 1) if at > behind else comma
            if sentence.keys[at] != "," and not self._may_be_listed(at):
                break
        return comma

    def _may_be_listed(self, index: int) -> bool:
        """Tell whether a word may be one of several things that a document is about: no verb, name or further document."""
        sentence = self.sentence
        is_word = sentence.kinds[index] is TokenKind.WORD and not sentence.flags[index] & ENDS_PHRASE
        if not is_word or not sentence.tokens[index].text.islower() or is_past_verb(sentence, index):
            return False
        return all(sentence.at(kind, index) is None for kind in (Kind.EVENT_DOCUMENT, Kind.EVENT_VERB))

    def without_prepositions(self, first: int, last: int) -> int:
        """Return the end of the tokens *first* to *last* without small words that lead nothing in."""
        while last > first and self.sentence.flags[last - 1] & _SMALL:
            last -= 1
        return last

    def distinctive(self, first: int, last: int, noun: Mark | None = None) -> frozenset[str]:
        """Return the beginnings of the words that set an event apart from others of its kind; countries by their codes."""
        sentence, found = self.sentence, set()
        apart = (name for name in self.named if name.kind in ("place", "person", "body"))
        skipped = {*sentence.dated, *(at for name in apart for at in range(name.first, name.last))}
        within: Container[str] = ()
        if noun is not None:
            skipped.update(range(noun.first, noun.last))
            within = self.words.within.get(noun.value.within, ())  # "Days of Culture"
        for at in range(first, last):
            if at in skipped or sentence.keys[at] in within:
                continue
            country = sentence.at(Kind.COUNTRY, at)
            if country is not None:
                found.add(country.value.code)
                skipped.update(range(at, country.last))
            elif self._is_distinctive(at):
                found.add(sentence.keys[at].removesuffix("'s")[:_STEM])
        return frozenset(found)

    def _is_distinctive(self, at: int) -> bool:
        key, words = self.sentence.keys[at], self.words.words
        if self.sentence.kinds[at] is not TokenKind.WORD or self.sentence.flags[at] & ENDS_PHRASE:
            return False
        is_weak = any(key in words[group] for group in ("weak", "possessive", "this", "called"))
        return len(key) >= _SHORTEST_WORD and not is_weak

    def speaker(self, index: int) -> str | None:
        """Return who speaks at a token, where that is somebody of the table of people."""
        statement = self.passage.statement_at(index)
        name = statement.speaker if statement else None
        return name if name is not None and any(one.name == name for one in people().persons) else None
