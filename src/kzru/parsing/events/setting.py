"""When and where an event takes place, by the words of its sentence.

::

    when    a period in its phrase; else the nearest of its clause; else the one that opens the sentence
    where   a town in its phrase; before "hosted"; behind "held", "takes place" in its clause

Another event between takes both for itself. "Today" counts where something is said to take place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import attrs

from kzru.lang.events import EventWords
from kzru.lang.speech import speech
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE
from kzru.parsing.events.named import Named
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.period import RelativePeriod, TimeUnit

__all__ = ["TODAY", "Setting", "Stretch", "on_next_day"]

TODAY = RelativePeriod(unit=TimeUnit.DAY)
_YESTERDAY = RelativePeriod(unit=TimeUnit.DAY, offset=-1)
_OPENING = 4
_NEAR = 3
_FAR = 24
_LONGEST_DAYS = 366


@attrs.frozen
class Stretch:
    """Where an event stands in its sentence.

    Attributes:
        first: First token of its phrase.
        head: First token of its noun or verb.
        head_end: Index behind it.
        topic: Where what it is about begins, whose dates and places are not its own; the end where nothing is.
        end: Index behind all that hangs on it.
        is_verb: Whether a verb tells it.
    """

    first: int
    head: int
    head_end: int
    topic: int
    end: int
    is_verb: bool = False

    def holds(self, index: int) -> bool:
        """Tell whether a token belongs to it, and not to what it is about."""
        return self.first <= index < self.topic or (self.topic >= self.end and self.first <= index < self.end)


def _is_part(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word is the first of a compound: "now-traditional"."""
    return (
        (sentence.keys[mark.last] in DASHES) and sentence.glued[mark.last] and sentence.glued[mark.last + 1]
    )


class Setting:
    """The periods and towns of one sentence, to be asked for those of an event.

    Args:
        sentence: The sentence.
        words: How its language tells events.
        named: The names in it.
        heads: The nouns and verbs of all events in it.
    """

    def __init__(
        self, sentence: Sentence, words: EventWords, named: Sequence[Named], heads: Sequence[Mark]
    ) -> None:
        self.sentence = sentence
        self.words = words
        self.named = named
        self._heads = heads
        self._periods = [mention for mention in sentence.periods if _is_usable(mention)]

        self._words: dict[str, list[int]] = {}
        for mark in sentence.marks(Kind.EVENT_WORD):
            if not _is_part(sentence, mark):
                self._words.setdefault(mark.value, []).append(mark.first)

    def has_word(self, group: str, first: int, last: int) -> bool:
        """Tell whether a phrase of a group of event words begins among the tokens *first* to *last*, end exclusive."""
        return self._word_at(group, first, last) is not None

    def _word_at(self, group: str, first: int, last: int) -> int | None:
        return next((at for at in self._words.get(group, ()) if first <= at < last), None)

    def clause(self, index: int) -> tuple[int, int]:
        """Return the tokens of the clause that a token stands in, end exclusive."""
        numbers = self.sentence.clauses
        return bisect_left(numbers, numbers[index]), bisect_right(numbers, numbers[index])

    def _with_relative(self, stretch: Stretch) -> tuple[int, int]:
        """Return the tokens of the event's clause, with the relative clause that follows its phrase."""
        first, last = self.clause(stretch.first)[0], self.clause(stretch.end - 1)[1]
        if self.sentence.keys[stretch.end] == "," and any(
            self.words.is_one_of("relative", self.sentence.keys[at])
            for at in (stretch.end + 1, stretch.end + 2)
        ):
            last = max(
                last, self.clause(stretch.end + 2)[1] if stretch.end + 2 < len(self.sentence) else last
            )
        return first, last

    def find_when(self, stretch: Stretch, *, is_lasting: bool) -> Finding | None:
        """Return when the event takes place, as Period or RelativePeriod."""
        own = self._own_period(stretch)
        if own is not None:
            return own
        near = sorted(self._reachable(stretch), key=lambda mention: _gap(stretch, mention))
        if near:
            return _finding(near[0], "nearest period of the clause")
        opening = self._opening_period(stretch)
        if opening is not None:
            return _finding(opening, "period that opens the sentence")
        return self._by_adverb(stretch, is_lasting=is_lasting)

    def _own_period(self, stretch: Stretch) -> Finding | None:
        for mention in self._periods:
            if stretch.holds(mention.first) and mention.last > stretch.first:
                return _finding(mention, "period in the phrase")
        return None

    def _reachable(self, stretch: Stretch) -> Iterator[PeriodMention]:
        first, last = self._with_relative(stretch)
        for mention in self._periods:
            inside = stretch.first <= mention.first < stretch.end
            if inside or not first <= mention.first < last or _gap(stretch, mention) > _FAR:
                continue
            if not self._is_told_then(stretch, mention):
                continue
            if self._is_free(stretch, mention.first, mention.last) and not self._is_of_saying(
                stretch, mention
            ):
                yield mention

    def _is_told_then(self, stretch: Stretch, mention: PeriodMention) -> bool:
        """Tell whether a period is that of the event, not of the speech: it is told to take place, or close by."""
        if stretch.is_verb:
            return True
        if self.is_spoken_of(stretch):
            return False
        between = range(min(mention.last, stretch.end), max(mention.first, stretch.first))
        close = _gap(stretch, mention) < _NEAR and all(self.sentence.keys[at] != "," for at in between)
        return close or self.happens(stretch)

    def is_spoken_of(self, stretch: Stretch) -> bool:
        """Tell whether an event is only what somebody speaks about: the day and the subject are those of the speech."""
        beside = stretch.end if self.words.verb_last else stretch.first - 1
        return self.words.is_one_of("spoken_of", self.sentence.keys[beside])

    def happens(self, stretch: Stretch) -> bool:
        """Tell whether a word of taking place stands in the clause."""
        first, last = self._with_relative(stretch)
        return self.has_word("happen", first, last)

    def _is_free(self, stretch: Stretch, first: int, last: int) -> bool:
        """Tell whether no other event stands between, save those told together before one verb."""
        if last <= stretch.first:
            begin, _ = self._with_relative(stretch)
            before = [head for head in self._heads if begin <= head.first < stretch.first]
            if all(head.first >= last for head in before):
                return not before or self.is_one_list(before[0].last, stretch.first)
            nearest = max(head.last for head in before if head.first < last)
            return first - nearest > stretch.first - last and not any(last <= head.first for head in before)
        if self.words.verb_last and any(head.first >= last for head in self._heads_of(stretch)):
            return False  # what is told before a Kazakh noun is its own
        between = [head.first for head in self._heads if stretch.end <= head.first < first]
        if not between:
            return True
        verb = self._word_at("happen", max(between) + 1, first)
        return verb is not None and not self.has_word("happen", stretch.end, max(between))

    def _heads_of(self, stretch: Stretch) -> list[Mark]:
        first, last = self.clause(stretch.head)
        return [head for head in self._heads if first <= head.first < last]

    def is_one_list(self, first: int, last: int) -> bool:
        """Tell whether no comma parts two events, so that what opens their clause is told of both."""
        return all(self.sentence.keys[at] != "," for at in range(first, last))

    def is_subject(self, name: Named, stretch: Stretch) -> bool:
        """Tell whether a name before an event in its clause is told of it, and not of an event between."""
        begin, _ = self.clause(stretch.head)
        between = [
            head for head in self._heads if name.last <= head.first < stretch.first and not stretch.is_verb
        ]
        free = not between or self.is_one_list(between[0].last, stretch.first)
        return begin <= name.first < stretch.first and free

    def is_with(self, name: Named, stretch: Stretch) -> bool:
        """Tell whether a name behind an event in its clause takes part: "talks were held between"."""
        _, last = self.clause(stretch.head)
        return (
            name.role == "with"
            and stretch.end <= name.first < last
            and self._is_free(stretch, name.first, name.last)
        )

    def _is_of_saying(self, stretch: Stretch, mention: PeriodMention) -> bool:
        """Tell whether a verb of saying stands between: "…, the minister said on 13 August"."""
        lexicon = speech(self.sentence.vocabulary.language)
        between = range(min(stretch.end, mention.last), max(stretch.first, mention.first))
        return any(self.sentence.keys[at] in lexicon.verbs.first_words for at in between)

    def _opening_period(self, stretch: Stretch) -> PeriodMention | None:
        for mention in self._periods:
            opens = (
                sum(self.sentence.kinds[at] is not TokenKind.MARK for at in range(mention.first)) < _OPENING
            )
            if mention.last <= stretch.first and opens and mention.relative != TODAY:
                told = self._is_told_then(stretch, mention) and self._reads_on(stretch, mention)
                return mention if told else None
        return None

    def _reads_on(self, stretch: Stretch, mention: PeriodMention) -> bool:
        """Tell whether no later period has taken over since the one that opened the sentence."""
        return not any(mention.last <= other.first < stretch.first for other in self._periods)

    def _by_adverb(self, stretch: Stretch, *, is_lasting: bool) -> Finding | None:
        """Return the day of the statement where the event is told as just over, or as going on and of a day."""
        first, last = self._with_relative(stretch)
        groups = ("today",) if is_lasting else ("today", "now")
        for group in groups:
            at = self._word_at(group, first, last)
            free = at is not None and self._is_free(stretch, at, at + 1)
            if at is not None and free and (stretch.is_verb or self.happens(stretch)):
                return Finding(TODAY, "told as of the day", at, at + 1)
        before = self._day_before_at(first, last)
        if before is not None and (stretch.is_verb or self.happens(stretch)):
            return Finding(_YESTERDAY, "told as of the day before", before, before + 1)
        return None

    def is_day_before(self, first: int, last: int) -> bool:
        """Tell whether a word for the day before stands by itself among tokens, leading no event in."""
        return self._day_before_at(first, last) is not None

    def _day_before_at(self, first: int, last: int) -> int | None:
        at = self._word_at("the_day_before", first, last)
        return at if at is not None and self._stands_alone(at + 1) else None

    def _stands_alone(self, index: int) -> bool:
        """Tell whether what begins at a token hangs on nothing before it: a verb, preposition, mark or subject."""
        sentence = self.sentence
        if index >= len(sentence) or sentence.kinds[index] is TokenKind.MARK:
            return True
        if sentence.at(Kind.EVENT_VERB, index) or sentence.flags[index] & ENDS_PHRASE:
            return True
        return self.has_word("happen", index, index + 1) or any(
            name.first == index and not name.role for name in self.named
        )

    def find_place(self, stretch: Stretch, *, by_modifier: bool) -> Named | None:
        """Return the town in which the event takes place.

        Args:
            stretch: Where the event stands.
            by_modifier: Whether a town right before the noun tells it: "the Kazan summit".
        """
        towns = [name for name in self.named if name.sort == "place"]
        for town in towns:
            if stretch.holds(town.first) and (
                town.role in ("in", "to")
                or (town.is_site and town.role)
                or (by_modifier and town.last <= stretch.head and not town.role)
            ):
                return town
        return self._host(stretch, towns) or self._by_verb(stretch, towns)

    def _host(self, stretch: Stretch, towns: Sequence[Named]) -> Named | None:
        """Return the town that hosts: "Astana hosted the summit"."""
        for town in towns:
            at = self._word_at("host", town.last, town.last + _NEAR)
            if (
                town.last <= stretch.first
                and at is not None
                and not any(at < head.first < stretch.head for head in self._heads)
            ):
                return town
        return None

    def _by_verb(self, stretch: Stretch, towns: Sequence[Named]) -> Named | None:
        first, last = self._with_relative(stretch)
        happens = self.happens(stretch)
        for town in sorted(towns, key=lambda town: abs(town.first - stretch.head)):
            if not first <= town.first < last or stretch.first <= town.first < stretch.end:
                continue
            near = abs(town.first - stretch.end) <= _FAR
            tells = town.role == "in" or town.is_site or (town.role == "to" and not self.words.has_articles)
            if (
                near
                and tells
                and self._is_free(stretch, town.first, town.last)
                and self._tells_where(stretch, town, happens)
            ):
                return town
        return None

    def _tells_where(self, stretch: Stretch, town: Named, happens: bool) -> bool:
        opens = town.last <= stretch.first and not self.has_word("upcoming", town.last, stretch.first)
        return happens or stretch.is_verb or (town.is_site and not opens)


def on_next_day(when: Finding) -> Finding:
    """Return the next such day for a weekday of what is still to come: "will meet on Friday"."""
    period = when.value
    if not isinstance(period, RelativePeriod) or period.weekday is None:
        return when
    return when._replace(value=attrs.evolve(period, offset=1))


def _is_usable(mention: PeriodMention) -> bool:
    """Tell whether an event can be dated by a period: it is closed, of the calendar, and no longer than a year."""
    if mention.kind not in (PeriodKind.PERIOD, PeriodKind.WEEKDAY):
        return False
    if mention.relative is not None:
        period = mention.relative
        return not (period.length or period.open_start or period.open_end)
    span = mention.period
    if span is None or span.start is None or span.end is None:
        return False
    return (span.end - span.start).days < _LONGEST_DAYS


def _gap(stretch: Stretch, mention: PeriodMention) -> int:
    if mention.last <= stretch.first:
        return stretch.first - mention.last
    return max(0, mention.first - stretch.end)


def _finding(mention: PeriodMention, rule: str) -> Finding:
    return Finding(mention.period or mention.relative, rule, mention.first, mention.last)
