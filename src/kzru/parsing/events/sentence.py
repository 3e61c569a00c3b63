"""A sentence as the search for events reads it: its words, its names, and what all of its phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kzru.lang.events import EventWords, event_words
from kzru.lang.nouns import is_finite, noun_rules
from kzru.lang.people import people
from kzru.lang.speech import speech
from kzru.lang.words import WordSet
from kzru.model.figure import Reason
from kzru.model.mention import Mention
from kzru.model.statement import Statement
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
from kzru.text.span import Span
from kzru.text.tokens import TokenKind

__all__ = ["EventSentence"]

_AUXILIARY = tags("auxiliary", "past_copula")

_AND = tags("and")
_VERB = tags("verb")

_MOST_COMPLEMENTS = 6
_STEM = 6
"""Letters that two forms of a word share."""
_SHORTEST_WORD = 3
_LONGEST_TOPIC = 30
_LONGEST_LIST = 12
_SMALL = PREPOSITION | ARTICLE | tags("conjunction")
_TOPIC_ENDS = frozenset(",.;:!?")


class EventSentence:
    """One passage, with what all rules for events ask of it.

    Args:
        passage: The sentence.
        published: The date of the document.
        trace: Takes up which rules were tried at its nouns, where it is given.
    """

    def __init__(self, passage: Passage, published: date | None, trace: Trace | None = None) -> None:
        self.trace = trace
        self.passage = passage
        self.sentence = passage.sentence
        self.published = published
        self.words: EventWords = event_words(self.sentence.vocabulary.language)
        self.grammar = self.sentence.vocabulary.grammar

    @layer
    def heads(self) -> list[Mark]:
        """The nouns and verbs of events, in order."""
        nouns = list(self.sentence.marks(Kind.EVENT))
        verbs = [mark for mark in self.sentence.marks(Kind.EVENT_VERB) if not self._is_of_noun(mark, nouns)]
        return sorted((*nouns, *verbs), key=lambda mark: mark.first)

    def _is_of_noun(self, verb: Mark, nouns: list[Mark]) -> bool:
        """Tell whether a verb only says that an event begins, or that the visit of its clause is made: "the forum opened"."""
        clause = self.sentence.same_clause
        if verb.value == "turn":
            return True  # what is celebrated is told by a noun, or by the years
        if verb.value.startswith("visit"):
            # "arrived in Omsk for the talks"
            is_arrival = self.sentence.flags[verb.last - 1] & PREPOSITION != 0
            return (self.grammar.verb_last or is_arrival) and any(
                (is_arrival or noun.value.kind == "visit") and clause(noun.first, verb.first)
                for noun in nouns
            )
        return verb.value.startswith("open") and any(
            noun.first < verb.first and clause(noun.first, verb.first) for noun in nouns
        )

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
        return bool(group.among(self.sentence.keys[max(0, first) : max(0, last)]))

    def statement_at(self, index: int) -> Statement | None:
        """Return the statement that a token stands in."""
        return self.passage.statement_at(index)

    def mention(self, first: int, last: int) -> Mention:
        """Return the mention of tokens *first* to *last*, end exclusive."""
        statement = self.statement_at(first)
        span = self.span(first, last)
        return Mention(span, span.of(self.sentence.text), statement.id if statement else None)

    def span(self, first: int, last: int) -> Span:
        """Return where tokens *first* to *last* stand, end exclusive."""
        return Span(self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end)

    def reason(self, field: str, finding: Finding) -> Reason:
        """Return why a field is as it is."""
        if finding.first == finding.last:
            return Reason(field, finding.rule)
        span = self.span(finding.first, finding.last)
        return Reason(field, finding.rule, span, span.of(self.sentence.text))

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
        for _ in range(_MOST_COMPLEMENTS):
            behind = max(self._complement(end), self.behind_pair(end), self._second_office(end))
            behind = max(behind, self._owner(end))
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
        if name is not None and name.is_adjective:
            name = self.named_at(name.last, 3) or name  # "in the Russian | city of Omsk"
        if name is not None and self._leads_to(begin + 1, name):
            return name.last
        if not self.grammar.has_articles:
            return end
        behind = phrase_from(sentence, begin + 1)
        behind = next(
            (one.last for one in self.named if one.first < behind < one.last), behind
        )  # "St | . Petersburg"
        return end if behind == begin + 1 else behind

    def _owner(self, end: int) -> int:
        """Return the token after the person whose event it is, where his first name does not bend: «визит | Эмомали Рахмона»."""
        owners = (name for name in self.named if name.first == end and name.kind == "person")
        follow = self.sentence.vocabulary.nouns.genitives_follow
        return next((name.last for name in owners if follow and name.role == self.words.bare_role), end)

    def _second_office(self, end: int) -> int:
        """Return the token after the second office of somebody: "by Deputy Prime Minister | – Minister of Finance Ivan Petrov"."""
        keys, offices = self.sentence.keys, speech(self.sentence.vocabulary.language).offices
        is_office = keys[end] in DASHES and keys[end - 1] in offices and keys[end + 1] in offices
        return phrase_from(self.sentence, end + 1) if is_office else end

    def behind_title(self, end: int) -> int:
        """Return the token behind the name in quotation marks that a phrase is given: "an exhibition | titled “Aral”"."""
        quotation = self.sentence.quotations.at.get(end + 1) if self.is_one_of("titled", end) else None
        return end if quotation is None else quotation.last

    def behind_pair(self, end: int) -> int:
        """Return the token after the second of two names: "of Kazakhstan and Russia"."""
        before, after = self.named_before(end), self.named_at(end + 1, 2)
        if before is None or after is None or not self.sentence.flags[end] & _AND:
            return end
        return after.last if before.kind == after.kind else end

    def _leads_to(self, begin: int, name: Name) -> bool:
        """Tell whether a preposition before a token leads to a name: "in the capital Astana"."""
        if name.kind == "person" and name.first > begin + 1 and not self._is_of_land(begin, name.first):
            return False
        return all(self._may_precede_name(at) for at in range(begin, name.first))

    def _is_of_land(self, first: int, last: int) -> bool:
        """Tell whether words before somebody only say of which country he is: "with the | Chinese | leader"."""
        return all(self.sentence.at(Kind.COUNTRY, at) is not None for at in range(first, last))

    def _may_precede_name(self, index: int) -> bool:
        """Tell whether a word may stand between a preposition and a name: "in the capital Astana"."""
        if self.sentence.kinds[index] is not TokenKind.WORD:
            return False
        return not self.sentence.flags[index] & ENDS_PHRASE or self.sentence.flags[index] & ARTICLE != 0

    def is_about_something(self, span: EventSpan) -> bool:
        """Tell whether a phrase says what the event is about: "talks | on water rates", «су бөлу жөніндегі | келіссөздер»."""
        if self.grammar.verb_last:
            return any(self.is_one_of("about", at) for at in range(max(0, span.first - 1), span.head))
        is_beside = self.circumstances.has_word("beside", span.head_end, span.end + 1)
        return not is_beside and any(self.is_one_of("about", at) for at in (span.head_end, span.end))

    def topic_end(self, end: int, *, is_open: bool = False) -> int:
        """Return the token after what a document or an anniversary is about: the clause's end, at most some words.

        Args:
            end: The token after the phrase.
            is_open: Whether the phrase itself has begun with the topic; else a preposition must lead it in.
        """
        sentence = self.sentence
        at = end
        if not is_open and (self.is_one_of("no_topic", end + 1) or not self.is_one_of("about", end)):
            return end
        towns = {name.first for name in self.named if (name.kind, name.role) == ("place", "in")}
        stops = sentence.dated | towns
        while at < min(len(sentence.tokens), end + _LONGEST_TOPIC) and sentence.same_clause(at, end - 1):
            if at in stops or sentence.keys[at] in _TOPIC_ENDS or sentence.flags[at] & _AUXILIARY:
                break
            if self._is_predicate(at, is_open=is_open):
                break
            at += 1
        listed = self._list_end(at)
        return self.without_prepositions(end, at) if listed == at else listed

    def _list_end(self, comma: int) -> int:
        """Return the token after the last of a list that a comma goes on: "on trade |, transit and customs"; else the comma."""
        sentence, behind = self.sentence, comma + 1
        if sentence.keys[comma] != "," or sentence.keys[behind] in sentence.vocabulary.nouns.participles:
            return comma
        for at in range(behind, min(behind + _LONGEST_LIST, len(sentence))):
            if sentence.flags[at] & _AND and at > behind:
                last = phrase_from(sentence, at + 1)
                return last if all(map(self._may_be_listed, range(at + 1, last))) else comma
            if sentence.keys[at] != "," and not self._may_be_listed(at):
                break
        return comma

    def _may_be_listed(self, index: int) -> bool:
        """Tell whether a word may be one of several things that a document is about: no verb, name or further document."""
        sentence = self.sentence
        if sentence.kinds[index] is not TokenKind.WORD or sentence.flags[index] & ENDS_PHRASE:
            return False
        kinds = (Kind.EVENT_DOCUMENT, Kind.EVENT_VERB)
        is_other = any(sentence.at(kind, index) is not None for kind in kinds) or is_past_verb(
            sentence, index
        )
        return not is_other and sentence.tokens[index].text.islower()

    def _is_predicate(self, index: int, *, is_open: bool) -> bool:
        """Tell whether what a document or an anniversary is about ends before a token, where a verb goes on."""
        if self.sentence.at(Kind.EVENT_VERB, index) is not None or self._joins_verb(index):
            return True
        return is_open and self.circumstances.has_word("happen", index, index + 1)

    def _joins_verb(self, index: int) -> bool:
        """Tell whether an "and" joins a verb to the one before: "signed a treaty on transit | and adopted a plan"."""
        sentence, language = self.sentence, self.sentence.vocabulary.language
        if not sentence.flags[index] & _AND:
            return False
        key, object_first = sentence.keys[index + 1 : index + 3]
        rules = noun_rules(language)
        has_object = key in rules.participles and object_first in rules.determiners
        return has_object or sentence.flags[index + 1] & _VERB != 0 or is_finite(key, language)

    def without_prepositions(self, first: int, last: int) -> int:
        """Return the end of the tokens *first* to *last* without small words that lead nothing in."""
        while last > first and self.sentence.flags[last - 1] & _SMALL:
            last -= 1
        return last

    def distinctive(self, first: int, last: int, head: Mark | None = None) -> frozenset[str]:
        """Return the beginnings of the words that set an event apart from others of its kind; countries by their codes."""
        return frozenset(self._distinctive(first, last, head))

    def _distinctive(self, first: int, last: int, head: Mark | None) -> Iterator[str]:
        sentence = self.sentence
        skipped = {
            at
            for name in self.named
            if name.kind in ("place", "person", "body")
            for at in range(name.first, name.last)
        }
        for at in range(first, last):
            if (
                at in skipped
                or at in sentence.dated
                or _is_within_of(head, self.words, sentence.keys[at])
                or (head is not None and head.first <= at < head.last)
            ):
                continue
            country = sentence.at(Kind.COUNTRY, at)
            if country is not None:
                yield country.value.code
                skipped.update(range(at, country.last))
            elif self._is_distinctive(at):
                yield sentence.keys[at].removesuffix("'s")[:_STEM]

    def _is_distinctive(self, at: int) -> bool:
        sentence = self.sentence
        if sentence.kinds[at] is not TokenKind.WORD or len(sentence.keys[at]) < _SHORTEST_WORD:
            return False
        key, words = sentence.keys[at], self.words.words
        if any(key in words[group] for group in ("weak", "possessive", "this", "called")):
            return False
        return not sentence.flags[at] & ENDS_PHRASE or sentence.tokens[at].text[0].isupper()

    def speaker(self, index: int) -> str | None:
        """Return who speaks at a token, where that is somebody of the table of people."""
        statement = self.statement_at(index)
        name = statement.speaker if statement else None
        return name if name is not None and any(one.name == name for one in people().persons) else None


def _is_within_of(head: Mark | None, words: EventWords, key: str) -> bool:
    """Tell whether a word is one that belongs to the noun of the event: "Days of Culture"."""
    if head is None or head.kind is not Kind.EVENT or head.value.within is None:
        return False
    return key in words.within[head.value.within]
