"""When and where an event takes place, by the words of its sentence.

::

    when    a period in its phrase; else the nearest of its clause; else the one that opens the sentence
    where   a town in its phrase; before "hosted"; behind "held", "takes place" in its clause

Another event between takes both for itself. "Today" counts where something is said to take place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from kzru.lang.events import EventWords
from kzru.parsing.annotation.attach import Anchor, Spanned, attach
from kzru.parsing.annotation.marks import Name
from kzru.parsing.annotation.noun_phrases import phrase_from
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.values.period import Period, RelativePeriod, TimeUnit

__all__ = ["TODAY", "Circumstances", "EventSpan"]

_FOR_PERIOD = tags("for_period")
_SAID = tags("complementiser")
TODAY = RelativePeriod(unit=TimeUnit.DAY)
_YESTERDAY = RelativePeriod(unit=TimeUnit.DAY, offset=-1)
_NEAR = 3
_BEHIND = 24
"""Words from the beginning of an event among which its day stands."""
_LONGEST_DAYS = 366
_LONGEST_MONTH = 31
"""Days: what is told of a longer time at an event is not when that takes place."""


@attrs.frozen
class EventSpan:
    """The tokens of an event in its sentence; each end is exclusive.

    Attributes:
        first: The first token of its phrase.
        head: The first token of its noun or verb.
        head_end: The token after its noun or verb.
        topic: The first token of what the event is about, whose dates and places are not its own; *end* where it is
            about nothing.
        end: The token after the phrase with its complements.
        is_verb: Whether a verb states the event.
    """

    first: int
    head: int
    head_end: int
    topic: int
    end: int
    is_verb: bool = False

    @property
    def phrase(self) -> tuple[int, int]:
        """The tokens of its phrase with the complements."""
        return self.first, self.end

    def holds(self, index: int) -> bool:
        """Tell whether a token belongs to the event and not to what it is about: "in May" of "talks in May on gas"."""
        return self.first <= index < self.topic


def _is_part(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word is the first of a compound, or of a time: "now-traditional", «өткен жылы»."""
    if mark.value == "happen" and mark.first in sentence.dated:
        return True
    return sentence.keys[mark.last] in DASHES and sentence.glued[mark.last] and sentence.glued[mark.last + 1]


class Circumstances:
    """When and where the events of one sentence take place: its periods and towns, and which of the *heads* each belongs to."""

    def __init__(
        self, sentence: Sentence, words: EventWords, heads: Sequence[Mark], published: date | None
    ) -> None:
        self.sentence = sentence
        self.words = words
        self._heads = heads
        self._published = published
        found = filter(_is_usable, sentence.periods)
        self._periods = [one for one in found if not sentence.flags[one.last] & _FOR_PERIOD]
        self._words: dict[str, list[int]] = {}
        for mark in sentence.marks(Kind.EVENT_WORD):
            if not _is_part(sentence, mark):
                self._words.setdefault(mark.value, []).append(mark.first)

    def has_word(self, group: str, first: int, last: int) -> bool:
        """Tell whether a phrase of a group of event words begins among the tokens *first* to *last*, end exclusive."""
        return self._word_at(group, first, last) is not None

    def _word_at(self, group: str, first: int, last: int) -> int | None:
        found = self._words.get(group, ())
        at = bisect_left(found, first)
        return found[at] if at < len(found) and found[at] < last else None

    def clause(self, index: int) -> tuple[int, int]:
        """Return the tokens of the clause that a token stands in, end exclusive."""
        clause = self.sentence.clause_of[index]
        return clause.start, clause.stop

    def _reach(self, span: EventSpan) -> range:
        """Return the tokens of the event's clause, with the relative clause that follows its phrase."""
        sentence, end = self.sentence, span.end
        last = sentence.clause_of[end - 1].stop
        pronouns = sentence.keys[end + 1 : end + 3] if sentence.keys[end] == "," else ()
        is_relative = self.words.words["relative"].__contains__
        if any(map(is_relative, pronouns)) and end + 2 < len(sentence.tokens):
            last = max(last, sentence.clause_of[end + 2].stop)
        return range(sentence.clause_of[span.first].start, last)

    def _anchor(self, span: EventSpan, bars: Mapping[str, Callable[[Any], bool]]) -> Anchor:
        common: Mapping[str, Callable[[Any], bool]] = {
            "of what the event is about": lambda one: not span.holds(one.first),
            "another event between": lambda one: not self._is_free(span, one),
            "before a later event": lambda one: self._is_of_later(span, one),
        }
        return Anchor(self.sentence, span.first, span.end, {**common, **bars}, reach=self._reach(span))

    def find_when(self, span: EventSpan, *, is_lasting: bool) -> Finding | None:
        """Return when the event takes place, as Period or RelativePeriod."""
        bars: Mapping[str, Callable[[PeriodMention], bool]] = {
            "of the speech": lambda mention: not self._is_stated_then(span, mention),
            "told at it": lambda mention: self._is_told_at(span, mention),
            "another period between": lambda mention: any(
                mention.last <= one.first < span.first for one in self._periods
            ),
            "the day of the statement": lambda mention: mention.relative == TODAY,
        }
        found = attach("event_period", self._anchor(span, bars), self._periods) if self._periods else None
        if found is not None:
            found = self._narrower(span, found)
            return found._replace(value=found.value.period or found.value.relative)
        return self._by_adverb(span, is_lasting=is_lasting)

    def _narrower(self, span: EventSpan, found: Finding) -> Finding:
        """Return the day within a longer period that its clause tells as well: "in May … on 16 May", "this week … on Friday"."""
        outer = found.value.resolve(self._published)
        if not isinstance(outer, Period) or outer.start == outer.end:
            return found
        reach = self._reach(span)
        for one in self._periods:
            day = one.resolve(self._published) if 0 <= one.first - span.first <= _BEHIND else None
            is_day_of_it = day is not None and day.start == day.end and outer.intersection(day) == day
            if is_day_of_it and one.first in reach and self._is_free(span, one):
                return Finding(one, "day within the period of its clause", one.first, one.last)
        return found

    def when_between(self, first: int, last: int) -> Finding | None:
        """Return the only period told among the tokens *first* to *last*, end exclusive."""
        told = [one for one in self._periods if first <= one.first and one.last <= last]
        if len(told) != 1:
            return None
        (one,) = told
        return Finding(one.period or one.relative, "period between document and verb", one.first, one.last)

    def _is_stated_then(self, span: EventSpan, mention: PeriodMention) -> bool:
        """Tell whether a period is that of the event, not of the speech ("said in May that"): it is said to take place, or stands close by."""
        if mention.last <= span.first and self.sentence.flags[mention.last] & _SAID:
            return False
        is_of_relative = mention.first >= self.sentence.clause_of[span.end - 1].stop
        if span.is_verb or (self.is_spoken_of(span) and not is_of_relative):  # not "the summit, which will"
            return span.is_verb
        if mention.last <= span.first and self._is_amid(span):
            return True
        first, last = min(mention.last, span.end), max(mention.first, span.first)
        return (last - first < _NEAR and not self.sentence.has_comma(first, last)) or self.happens(span)

    def is_spoken_of(self, span: EventSpan) -> bool:
        """Tell whether an event is only what somebody speaks about: the day and the subject are those of the speech."""
        beside = span.end if self.sentence.vocabulary.order.adposition_behind else span.first - 1
        return self.words.is_one_of("spoken_of", self.sentence.keys[beside])

    def _is_told_at(self, span: EventSpan, mention: PeriodMention) -> bool:
        """Tell whether months behind an event are those of what is told there: «Кездесуде былтыр сауда өскені айтылды»."""
        keys, when = self.sentence.keys, mention.resolve(self._published)
        is_scene = any(self.words.is_one_of("scene", keys[at]) for at in (span.head_end - 1, span.head_end))
        if not is_scene or mention.first < span.head_end or not isinstance(when, Period):
            return False
        return when.days is None or when.days > _LONGEST_MONTH

    def _is_amid(self, span: EventSpan) -> bool:
        """Tell whether what its clause tells of comes about at an event: "signed in May during the talks"."""
        return self.words.is_one_of("amid", self.sentence.keys[span.first - 1])

    def happens(self, span: EventSpan) -> bool:
        """Tell whether a word of taking place stands in the clause."""
        reach = self._reach(span)
        return self.has_word("happen", reach.start, reach.stop)

    def _is_free(self, span: EventSpan, candidate: Spanned) -> bool:
        """Tell whether no other event stands between, save those listed before one verb."""
        if candidate.last <= span.first:
            return self._is_free_before(span, candidate)
        between = [head.first for head in self._heads if span.end <= head.first < candidate.first]
        if not between:
            return True
        verb = self._word_at("happen", max(between) + 1, candidate.first)
        return verb is not None and not self.has_word("happen", span.end, max(between))

    def _is_free_before(self, span: EventSpan, candidate: Spanned) -> bool:
        """Tell whether what stands before an event is nearer to it than to the events before, or belongs to a list of them."""
        begin = self._reach(span).start
        before = [head for head in self._heads if begin <= head.first < span.first]
        if any(head.first >= candidate.last for head in before):
            is_one_list = not self.sentence.has_comma(before[0].last, span.first)
            return before[0].first >= candidate.last and is_one_list
        nearest = max((head.last for head in before), default=None)
        return nearest is None or candidate.first - nearest > span.first - candidate.last

    def _is_of_later(self, span: EventSpan, candidate: Spanned) -> bool:
        """Tell whether something behind an event stands before a later one of its clause."""
        clause = self.sentence.clause_of[span.head]
        return candidate.last > span.first and any(
            head.first in clause and head.first >= candidate.last for head in self._heads
        )

    def is_subject(self, name: Name, span: EventSpan) -> bool:
        """Tell whether a name before an event in its clause is its subject, and not that of an event between."""
        begin, _ = self.clause(span.head)
        between = [head.last for head in self._heads if name.last <= head.first < span.first]
        is_free = not between or not self.sentence.has_comma(between[0], span.first)
        return begin <= name.first < span.first and is_free

    def is_with(self, name: Name, span: EventSpan) -> bool:
        """Tell whether a name behind an event in its clause takes part: "talks were held between"."""
        clause = self.sentence.clause_of[span.head]
        return name.role == "with" and span.end <= name.first < clause.stop and self._is_free(span, name)

    def _by_adverb(self, span: EventSpan, *, is_lasting: bool) -> Finding | None:
        """Return the day of the statement where the event is just over, or goes on and is of one day."""
        if self.is_spoken_of(span) or not (span.is_verb or self.happens(span)):
            return None
        reach = self._reach(span)
        for group in ("today",) if is_lasting else ("today", "now"):
            at = self._word_at(group, reach.start, reach.stop)
            if at is not None:
                found = Finding(TODAY, "told as of the day", at, at + 1)
                if self._is_free(span, found):
                    return found
        before = self.day_before_at(reach.start, reach.stop)
        if before is None:
            return None
        return Finding(_YESTERDAY, "told as of the day before", before, before + 1)

    def day_before_at(self, first: int, last: int) -> int | None:
        """Return where a word for the day before stands, if it leads no event in: «накануне», not «накануне саммита»."""
        at = self._word_at("the_day_before", first, last)
        if at is None:
            return None
        behind = phrase_from(self.sentence, at + 1)
        return None if any(at < head.first < behind for head in self._heads) else at

    def find_place(self, span: EventSpan, *, by_modifier: bool) -> Name | None:
        """Return the town where an event takes place; with *by_modifier* also one before its noun: "the Kazan summit"."""
        towns = [name for name in self.sentence.names if name.kind == "place"]
        if not towns:
            return None
        bars: Mapping[str, Callable[[Name], bool]] = {
            "a name beside": lambda town: not self._is_of_phrase(span, town, by_modifier=by_modifier),
            "no host": lambda town: not self._hosts(span, town),
            "neither in nor at it": lambda town: not self._is_at(town, "in"),
            "neither in nor at nor to it": lambda town: not self._is_at(town, "in", "to"),
            "not said to take place there": lambda town: not self._happens_at(span, town),
        }
        found = attach("event_place", self._anchor(span, bars), towns)
        return None if found is None else found.value

    def _is_of_phrase(self, span: EventSpan, town: Name, *, by_modifier: bool) -> bool:
        """Tell whether a town in the phrase of an event is where it is: "the summit in Kazan", "the Kazan summit"."""
        if not town.role:
            return by_modifier and town.last <= span.head
        return self._is_at(town, "in", "to")

    def _hosts(self, span: EventSpan, town: Name) -> bool:
        """Tell whether a town hosts an event: "Astana hosted the summit"."""
        at = self._word_at("host", town.last, town.last + _NEAR)
        return at is not None and not any(at < head.first < span.head for head in self._heads)

    def _happens_at(self, span: EventSpan, town: Name) -> bool:
        if span.is_verb or self.happens(span) or (town.last <= span.first and self._is_amid(span)):
            return True
        opens = town.last <= span.first and not self.has_word("upcoming", town.last, span.first)
        return town.is_site and not opens

    def _is_at(self, town: Name, *roles: str) -> bool:
        """Tell whether a town has one of some parts, or is named by a site that no case tells to be an owner: «сайт Кремля»."""
        return town.role in roles or (town.is_site and (not town.role or town.role != self.words.bare_role))


def _is_usable(mention: PeriodMention) -> bool:
    """Tell whether an event can be dated by a period: it is closed, of the calendar, and no longer than a year."""
    if mention.kind not in (PeriodKind.PERIOD, PeriodKind.WEEKDAY):
        return False
    if mention.relative is not None:
        period = mention.relative
        return not (period.length or period.open_start or period.open_end)
    days = mention.period.days if mention.period is not None else None
    return days is not None and days <= _LONGEST_DAYS
