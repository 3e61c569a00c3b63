"""The clause that a cue stands in: from its subject to where the next clause begins.

::

    In turn, | Kazakhstan will host the games in 2026 |, an idea that …
    He said that | next year the parties will agree on … | and | the ministers will …

A comma ends the search to the left, save where it closes an insertion ("Kazakhstan, together with Russia, will …"),
parts the members of a list, or has before it the time of the clause ("in 2026, we will …").
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.commitments.sentence import ADVERB, TIMES, CommitmentSentence
from kzru.parsing.periods import PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import ENDING_MARKS, OPENING_MARKS, PAIRED_MARKS, STRAIGHT
from kzru.text.tokens import WORD

__all__ = ["Clause", "clause_around", "subject_of_sentence", "trimmed", "with_act_behind_dash"]

_LONGEST_SUBJECT = 40
_LONGEST_INSERTION = 25
_LONGEST_BRACKETS = 16
_LONGEST_CLAUSE = 90
_LONGEST_LEAD = 8
"""Words before a comma that say when and where."""
_SHORT_SUBJECT = 7
_LONGEST_NAME = 4
_LONGEST_REPORT = 10
_LONGEST_AIM = 8
_LONGEST_ELLIPSIS = 6
_PAIR = 2
_RELATIVE = tags("relative", "ruled_relative")
_ITS = tags("its")
_THAN = tags("than")
_HANGING = frozenset(",.:!?-…")
"""Marks that end no clause's words."""


class Clause(NamedTuple):
    """Tokens of a clause.

    Attributes:
        first: Its first token.
        subject: The first token of its subject.
        predicate: Where the cue begins.
        behind: The token behind the cue.
        last: The token behind the clause.
        opener: The token of the word that opens it; None where there is none.
    """

    first: int
    subject: int
    predicate: int
    behind: int
    last: int
    opener: int | None


def clause_around(reading: CommitmentSentence, first: int, last: int) -> Clause:
    """Return the clause of a cue that stands at tokens *first* to *last*, end exclusive."""
    scan = _Scan(reading, first)
    subject, opener = scan.begin()
    begin = scan.with_time(subject)
    subject = scan.behind_lead(subject)
    begin = min(begin, subject) if reading.periods(begin, subject, TIMES) else subject
    keys = reading.keys
    inserted = opener is not None and keys[opener - 1] == "," and keys[opener] in reading.words.relatives
    return Clause(begin, subject, first, last, scan.end(last, inserted=inserted), opener)


def with_act_behind_dash(reading: CommitmentSentence, clause: Clause) -> Clause:
    """Return the clause of the noun of an aim with the act behind its dash, if it has one: "our task | — to open"."""
    near = range(clause.behind, min(clause.behind + _LONGEST_AIM, len(reading.sentence)))
    dash = next((at for at in near if reading.keys[at] in DASHES and reading.is_hard_mark(at)), None)
    if dash is None:
        return clause
    if reading.order.object_before:
        return clause._replace(last=trimmed(reading, len(reading.sentence), dash + 1))
    return clause._replace(last=_Scan(reading, dash).end(dash + 1, inserted=False))


def subject_of_sentence(reading: CommitmentSentence, clause: Clause) -> Clause | None:
    """Return the clause before, whose predicate and that of a clause without subject are joined; None without one."""
    joint = reading.before_predicate(clause.predicate - 1)
    first = joint - 1
    while first > 0 and not reading.is_hard_mark(first - 1):
        first -= 1
    first = _Scan(reading, joint).behind_lead(first)
    for at in range(first + 1, joint):
        key = reading.keys[at]
        if key == "," or key in reading.words.prepositions:
            return None
        if key in reading.words.finite or is_past_verb(reading.sentence, at):
            return Clause(first, first, at, at, at, None)
    return None


def trimmed(reading: CommitmentSentence, last: int, behind: int) -> int:
    """Return the end of a clause without marks and conjunctions that hang on it, or a mark that closes what is said around it."""
    keys, conjunctions = reading.keys, reading.words.conjunctions
    while last > behind and (
        keys[last - 1] in _HANGING
        or keys[last - 1] in conjunctions
        or (keys[last - 1] == STRAIGHT and keys[behind:last].count(STRAIGHT) % 2 == 1)
    ):
        last -= 1
    return last


class _Scan:
    """The words around a cue that begins at a token, gone through to the left and to the right."""

    def __init__(self, reading: CommitmentSentence, cue: int) -> None:
        self.reading = reading
        self.keys = reading.keys
        self.words = reading.words
        self.is_hard_mark = reading.is_hard_mark
        self._cue = cue
        self._length = len(reading.sentence.tokens)

    def _ends_search(self, at: int) -> bool:
        return self.keys[at] == "," or self.is_hard_mark(at)

    def begin(self) -> tuple[int, int | None]:
        """Return the first token of the clause left of the cue, and the word that opens it."""
        at, kinds, parting = self._cue - 1, self.reading.sentence.kinds, self.words.parting
        while at >= 0 and self._cue - at < _LONGEST_SUBJECT:
            if kinds[at] is WORD and self.keys[at] not in parting:
                at -= 1
                continue
            inserted = self._insertion(at)
            if inserted is not None:
                at = inserted
            elif self._parts_clauses(at):
                return at + 1, None
            elif self._opens(at):
                return at + 1, at
            at -= 1
        return at + 1, None

    def _insertion(self, closing: int) -> int | None:
        """Return what opens the insertion that a bracket closes, or a comma or dash before the cue; also a relative clause's."""
        keys, mark = self.keys, self.keys[closing]
        if mark == ")":
            near = range(closing - 1, max(-1, closing - _LONGEST_BRACKETS), -1)
            return next((at for at in near if keys[at] == "("), None)
        if mark != "," and not (mark in DASHES and self.is_hard_mark(closing)):
            return None
        near = range(closing - 1, max(0, closing - _LONGEST_INSERTION), -1)
        found = next(filter(self._ends_search, near), None)
        if found is None or keys[found] != mark:
            return None
        is_relative = self.words.tells_more(keys[found + 1])
        return found if is_relative or self.reading.before_predicate(self._cue - 1) == closing else None

    def _parts_clauses(self, at: int) -> bool:
        """Tell whether the clause of the cue begins behind a mark or a conjunction."""
        key = self.keys[at]
        if key == ",":
            if self.reading.order.object_before:  # it closes each clause: a comma behind a noun parts a list
                return self._parts_verbs(at)
            return not self._is_listed(at)
        if key == ":":
            return not self.reading.sentence.glued[at + 1]
        return self.is_hard_mark(at) or (key in self.words.conjunctions and self._joins_predicates(at))

    def _parts_verbs(self, comma: int) -> bool:
        """Tell whether a comma parts clauses whose verbs stand at their ends: a converb hangs on the verb behind it.

        What somebody is said to do does not share his other doings: «Министр мектепті аралап, | мектеп салынатынын айтты».
        """
        if self.keys[comma - 1].endswith(self.words.converb_endings):
            told = self.words.told_endings  # «салатынын», «салуға дайын | екенін»
            return any(key.endswith(told) for key in self.keys[self._cue : self._cue + 2])
        if self.reading.is_predicate(comma - 1):
            return True
        if self.words.further.length_at(self.keys, comma + 1):
            return self.reading.is_finite(comma - 1)  # else the last of a list follows
        return not self.reading.sentence.same_clause(comma - 1, comma + 1)

    def _is_listed(self, comma: int) -> bool:
        """Tell whether a comma before a subject parts the members of a list: "Kazakhstan, Russia, and China will"."""
        keys, conjunctions = self.keys, self.words.conjunctions
        closes = keys[comma + 1] in conjunctions
        if closes and "," not in keys[max(0, comma - _LONGEST_NAME) : comma]:
            return False
        behind = comma + 1 + closes
        begin = next(filter(self._ends_search, range(comma - 2, -1, -1)), -1) + 1
        is_led = any(key in self.words.prepositions for key in keys[begin : min(comma, begin + 2)])
        if is_led or not (self.reading.is_capital(comma - 1) and self.reading.is_capital(behind)):
            return False  # "In Kazakhstan, | …"
        near = keys[behind : behind + _PAIR + 1]
        if self.reading.parts_countries(comma) and ("," in near or conjunctions.among(near)):
            return True  # "talks of Kazakhstan, Russia and Belarus on trade will"
        is_joined = conjunctions.among(keys[comma + 1 : self._cue])
        return self._cue - comma <= (_SHORT_SUBJECT if is_joined else _PAIR)

    def _joins_predicates(self, conjunction: int) -> bool:
        """Tell whether a conjunction left of the cue joins clauses or predicates, not the members of a subject."""
        if conjunction in (0, self.reading.before_predicate(self._cue - 1)):
            return True
        for at in range(conjunction - 1, max(-1, conjunction - _LONGEST_SUBJECT), -1):
            if self.keys[at] in self.words.complementisers or self.is_hard_mark(at):
                return False
            if self.keys[at] == "," and conjunction - at <= _PAIR and self._parts_clauses(at):
                return False  # "by conference, | Putin and Tokayev will"
            if self._is_predicate(at):
                return True
        return False

    def _is_predicate(self, at: int) -> bool:
        return self.keys[at] in self.words.finite or self.reading.is_predicate(at)

    def _opens(self, at: int) -> bool:
        """Tell whether a word opens the clause of the cue, or what it says is said, hoped or asked for before it."""
        key, words = self.keys[at], self.words
        if key in words.openers and key not in words.prepositions:
            is_than = self.reading.flags[at] & _THAN  # "more | than 500 events will"
            return not (is_than and at + 1 in self.reading.sentence.number_starts)
        if key in words.reported and at + 1 < self._cue:
            return True
        return key in words.frames and self.reading.before_adverbs(self._cue - 1) > at

    def with_time(self, begin: int) -> int:
        """Return where a clause begins with the time that is stated right before it: "on May 9, | we will"."""
        keys, words = self.keys, self.words
        at, relative, said = begin - 1, False, words.complementisers
        while at > 0 and keys[at] not in said and (keys[at] == "," or keys[at] in words.openers):
            relative |= keys[at] in words.relatives
            at -= 1
        mention = self._time_before(at + 1) if at + 1 < begin else None
        if mention is None:
            return begin
        if relative:
            return mention.first
        first = mention.first - (keys[mention.first - 1] in words.prepositions)
        before = first - 1
        is_begin = keys[before] in words.conjunctions or keys[before] in words.complementisers
        is_begin = is_begin or not self.reading.is_word(before) or self.reading.is_adverb(before)
        return first if is_begin else begin

    def _time_before(self, comma: int) -> PeriodMention | None:
        """Return the time that ends before a comma, or opens what stands before it: "on | May 9 | at 7:30 pm", "in | May | in Omsk"."""
        before = [mention for mention in self.reading.periods(0, comma, TIMES) if mention.last == comma]
        if before or self.reading.order.object_before:  # there a comma parts clauses
            return next(iter(before), None)
        first, least = comma, max(0, comma - _LONGEST_LEAD)
        while first > least and not self._ends_search(first - 1):
            first -= 1
        first += self.keys[first] in self.words.prepositions
        times = (mention for mention in self.reading.periods(first, comma, TIMES) if mention.first == first)
        return next(times, None)

    def behind_lead(self, begin: int) -> int:
        """Return the first token of a clause behind conjunctions and adverbs."""
        at = begin
        while at < self._cue:
            if (self.reading.name_end(at) or self._length) <= self._cue:
                return at
            behind = self.reading.sentence.tag_end(at, ADVERB)
            if behind == at and self.keys[at] not in self.words.conjunctions and self.reading.is_content(at):
                return at
            at = max(behind, at + 1)
        return max(begin, self._cue)

    def end(self, behind: int, *, inserted: bool) -> int:
        """Return the token behind the clause whose cue ends before a token; with it, where the verb closes the clause."""
        if self.reading.order.object_before:
            return behind
        sentence, keys, conjunctions = self.reading.sentence, self.keys, self.words.conjunctions
        last = min(self._length, behind + _LONGEST_CLAUSE)
        quoted, inserted_up_to = False, behind
        for at in range(behind, last):
            if at < inserted_up_to:
                continue
            if sentence.kinds[at] is WORD:
                if keys[at] in conjunctions and self._joins_clauses(at):
                    return trimmed(self.reading, at, behind)
                continue
            text = sentence.tokens[at].text
            inserted_up_to = self.reading.behind_insertion(at)
            if at < inserted_up_to:
                continue
            if text in PAIRED_MARKS:
                quoted, ends = text in OPENING_MARKS, text in ENDING_MARKS and not quoted
            elif text == ",":
                ends = inserted or self._closes(at)
            else:
                ends = self.is_hard_mark(at) or (text in ".!?" and at >= self._length - 2)
            if ends:
                return trimmed(self.reading, at, behind)
        return trimmed(self.reading, last, behind)

    def _joins_clauses(self, conjunction: int) -> bool:
        """Tell whether a predicate stands behind a conjunction that does not join two countries: "between Russia | and Kazakhstan"."""
        sentence = self.reading.sentence
        beside = sentence.before(Kind.COUNTRY, conjunction), sentence.at(Kind.COUNTRY, conjunction + 1)
        is_pair = None not in beside and not self.reading.is_nominative(conjunction + 1)
        return not is_pair and self._has_predicate(conjunction + 1)

    def _closes(self, comma: int) -> bool:
        """Tell whether a new clause, or something said of the whole one, begins behind a comma."""
        following, flags = self.keys[comma + 1], self.reading.flags
        if following in self.words.conjunctions or flags[comma + 1] & _ITS:  # ", its cost is 5 million"
            near = range(comma + 2, comma + 2 + _LONGEST_ELLIPSIS)
            has_dash = any(self.keys[at] in DASHES and self.is_hard_mark(at) for at in near)
            return has_dash or self._has_predicate(comma + 2)  # «первый мост, а | в июне — второй»
        if following in self.words.closers:
            return following not in self.words.articles or not self._ends_insertion(comma)
        farthest = comma + _LONGEST_NAME if self.reading.name_words.has_cases else comma
        for at in range(comma + 1, min(comma + _LONGEST_REPORT, self._length)):
            is_relative = at < farthest and flags[at] & _RELATIVE
            if is_relative or self.keys[at] in self.words.reported:
                return True  # «шесть школ, | одна из которых»
            if self._ends_search(at):
                return False
        return False

    def _ends_insertion(self, comma: int) -> bool:
        """Tell whether a comma closes an adverbial in the clause: "will open, with their help, | a school"."""
        near = range(comma - 1, max(self._cue, comma - _LONGEST_INSERTION), -1)
        opening = next((at for at in near if self.keys[at] == ","), None)
        return opening is not None and self.keys[opening + 1] in self.words.prepositions

    def _has_predicate(self, begin: int) -> bool:
        """Tell whether a predicate begins at a token, or a time, or a subject of few words, with its predicate behind."""
        time = next((mention for mention in self.reading.sentence.periods if mention.first == begin), None)
        if time is not None:
            begin = time.last + (self.keys[time.last] == ",")  # "and today, | I will"
        for at in range(begin, min(begin + _SHORT_SUBJECT, self._length)):
            if self._is_predicate(at):
                return True
            if self.keys[at] in self.words.prepositions or self._ends_search(at):
                return False
        return False
