"""Periods in text: every year, date and clock time of a sentence, and the strict reader of one period.

The words are told in ``lang/*/periods.toml`` as rules of `kzru.parsing.rules.grammar`; seven of them begin a mention::

    period    a stretch that a figure may have: "in 2024", "the first nine months of this year", "by 2030"
    stretch   the same, told by a duration: "over 15 years"
    weekday   a day of the week, on which something happens and for which no figure holds: "on Wednesday"
    base      what a figure is compared with: "from a year earlier", "than in 2023"
    earlier   how long before the period of another figure: "a year earlier", "in the same period last year"
    mask      numbers that are no figures and tell no period: "10:30 a.m.", "the 20th century"
    nothing   words that begin as a period does and are none; they give no mention

The longest wins; among equals the one further down this list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from enum import Enum
from typing import overload

import attrs

from kzru.errors import LexiconError, NotUnderstoodError
from kzru.evolve import evolve
from kzru.lang import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.parsing.periods.dates import PRODUCTIONS, When
from kzru.parsing.periods.guards import Guard
from kzru.parsing.periods.tables import merged_rules, period_rules
from kzru.parsing.periods.years import YearContext, terminals
from kzru.parsing.rules.grammar import Grammar, GrammarRun, forms_of
from kzru.parsing.rules.trace import Trace
from kzru.text import Token, fold, tokenize
from kzru.text.tokens import NUMBER
from kzru.values import Day, Period, RelativePeriod, day_of

__all__ = [
    "PeriodKind",
    "PeriodMention",
    "coming",
    "find_periods",
    "gone",
    "may_tell_period",
    "read_period",
]


class PeriodKind(Enum):
    """What the words of a mention do."""

    PERIOD = "period"
    WEEKDAY = "weekday"
    BASE = "base"
    EARLIER = "earlier"
    MASK = "mask"


_TOP_RULES = {
    "nothing": None,
    "mask": PeriodKind.MASK,
    "base": PeriodKind.BASE,
    "earlier": PeriodKind.EARLIER,
    "weekday": PeriodKind.WEEKDAY,
    "stretch": PeriodKind.PERIOD,
    "period": PeriodKind.PERIOD,
}
_REACH = 12
"""Tokens from the beginning of a mention to its first word of time; no pattern begins farther before it."""
_MARKS = frozenset("-/,.()%'")
_EXPECTED = 'a period, such as "2024", "last year" or "by 2030"'
_CANONICAL = re.compile(r"(\.\.|\d{4}-\d\d-\d\d)/(\.\.|\d{4}-\d\d-\d\d)", re.ASCII)
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)


@attrs.frozen
class PeriodMention:
    """Words of a sentence that tell when.

    Attributes:
        first: Index of its first token.
        last: Index behind its last token.
        kind: What the words do.
        period: The period, where the words tell it by themselves.
        relative: The period told from the statement's date, or of an earlier one how far it lies before the
            other. Both are None where the words tell none.
    """

    first: int
    last: int
    kind: PeriodKind
    period: Period | None = None
    relative: RelativePeriod | None = None

    def as_told(self, on: date | None) -> PeriodMention:
        """Return the mention as told on that date: what is compared with lies not ahead, so «на 5 % к 2030 году» says by when."""
        start = None if self.period is None or self.kind is not PeriodKind.BASE else self.period.start
        if self.period is None or start is None or on is None or start <= on:
            return self
        return evolve(self, kind=PeriodKind.PERIOD, period=Period(None, self.period.end))

    def resolve(self, on: date | None) -> Period | None:
        """Return the period as told on that date, or None where it cannot be known."""
        if self.relative is None or on is None:
            return self.period
        return self.relative.resolve(on)


_RECENT = 31
"""Days: what was longer ago than that is not meant where a text tells of what is to come."""


def coming(relative: RelativePeriod, on: date | None) -> RelativePeriod:
    """Return a day of the week, a month or a date without its year as the next one, as what is to come has it.

    A month or date stays that of the year of *on* where it is not long over.

    >>> from datetime import date
    >>> (may,) = find_periods(list(tokenize("It opens in May.")), "en")
    >>> str(coming(may.relative, date(2026, 9, 1)).resolve("2026-09-01"))
    '2027-05-01/2027-05-31'
    """
    if relative.offset or (relative.weekday is None and relative.months is None):
        return relative
    period = None if on is None else relative.resolve(on)
    if on is None or period is None or period.end is None:
        is_over = relative.weekday is not None
    elif relative.weekday is None:
        is_over = (on - period.end).days > _RECENT
    else:
        is_over = period.end != on
    return evolve(relative, offset=1) if is_over else relative


def gone(relative: RelativePeriod, on: date | None) -> RelativePeriod:
    """Return a month or a date without its year as the last one, as what is over has it.

    >>> from datetime import date
    >>> (may,) = find_periods(list(tokenize("It opened in May.")), "en")
    >>> str(gone(may.relative, date(2026, 3, 1)).resolve("2026-03-01"))
    '2025-05-01/2025-05-31'
    """
    if on is None or relative.offset or relative.weekday is not None or relative.months is None:
        return relative
    period = relative.resolve(on)
    is_ahead = period is not None and period.start is not None and period.start > on
    return evolve(relative, offset=-1) if is_ahead else relative


def find_periods(
    tokens: Sequence[Token], language: str, trace: Trace | None = None
) -> tuple[PeriodMention, ...]:
    """Return what the tokens of one sentence tell about time, in their order and without overlap.

    Args:
        tokens: The tokens of one sentence.
        language: ISO 639-1 code.
        trace: What is told which rules were tried; nothing is where it is left out.

    >>> tokens = list(tokenize("In 2024, 2000 companies invested."))
    >>> [str(mention.period) for mention in find_periods(tokens, "en")]
    ['2024-01-01/2024-12-31']
    """
    grammar, anchors = _grammar(language)
    anchored = [
        at
        for at, (_, key, _, _, kind) in enumerate(tokens)
        if key in anchors or (kind is NUMBER and _is_date_like(key))
    ]
    return tuple(_mentions(GrammarRun(grammar, tokens, trace), anchored)) if anchored else ()


def may_tell_period(words: AbstractSet[str], language: str) -> bool:
    """Tell cheaply whether a sentence without digits may tell of time, by its distinct folded words.

    Args:
        words: The words.
        language: ISO 639-1 code.
    """
    return not _grammar(language)[1].isdisjoint(words)


def _is_date_like(number: str) -> bool:
    """Tell whether digits may be a year or a date: "2024", "12.11.2025"."""
    return (len(number) == len("2024") and number[0] in "12") or number.count(".") > 1


def _mentions(reading: GrammarRun, anchored: Sequence[int]) -> Iterator[PeriodMention]:
    index = 0
    for anchor in anchored:
        index = max(index, anchor - _REACH)
        while index <= anchor:
            last, kind, value = _longest_at(reading, index)
            if kind is not None:
                yield _mention(index, last, kind, value)
            index = max(last, index + 1)


def _longest_at(reading: GrammarRun, index: int) -> tuple[int, PeriodKind | None, When | str | None]:
    best: tuple[int, PeriodKind | None, When | str | None] = (index, None, None)
    for rule in reading.beginning_at(index):
        found = reading.longest_at(rule, index)
        if found is not None and found[0] > best[0]:
            best = (found[0], _TOP_RULES[rule], found[1])
    return best


def _mention(first: int, last: int, kind: PeriodKind, value: When | str | None) -> PeriodMention:
    if isinstance(value, Period):
        return PeriodMention(first, last, kind, period=value)
    if isinstance(value, RelativePeriod):
        return PeriodMention(first, last, kind, relative=value)
    return PeriodMention(first, last, PeriodKind.MASK if kind is PeriodKind.PERIOD else kind)


@remembered()
def _grammar(language: str) -> tuple[Grammar, frozenset[str]]:
    """Return the grammar of a language, and the words without which a sentence tells no period."""
    common, own = load_common("periods"), load(language, "periods")
    months = forms_of(own["words"]["month_name"]) | forms_of(own["words"].get("short_month_name", {}))
    context = YearContext.of(own["year_context"], months, forms_of(own["words"].get("year_noun", {})))
    try:
        grammar = Grammar(
            own["words"],
            merged_rules(common["rules"], own["rules"]),
            PRODUCTIONS,
            terminals(context),
            {rule: Guard(**conditions) for rule, conditions in own.get("guards", {}).items()},
            topic="periods",
            tops=tuple(_TOP_RULES),
        )
    except LexiconError as fault:
        raise LexiconError(f"lang/{language}/periods.toml: {fault}") from None
    period_rules(language)  # which refuses a rule without an example
    ordinary = own["year_context"]
    weak = set(map(fold, (*own["anchors"]["weak"], *own["strict"]["lead"])))
    for words in ("function_words", "either_before", "count_before"):
        weak.update(map(fold, ordinary[words]))
    weak |= forms_of(own["words"]["count_word"]) | _MARKS
    parts = forms_of(own["words"].get("part_plural", {}))
    return grammar, (grammar.literals - weak) | months | parts


@overload
def read_period(text: str, *, on: date | str, language: str | None = None) -> Period: ...
@overload
def read_period(text: str, *, on: Day = None, language: str | None = None) -> Period | RelativePeriod: ...
def read_period(text: str, *, on: Day = None, language: str | None = None) -> Period | RelativePeriod:
    """Read a text that is one period and nothing else.

    Args:
        text: The period in words, or in its canonical form: "2024", "last year", "../2030-12-31".
        on: The date of the statement, from which relative periods are told: a date, a datetime, or ISO text.
        language: ISO 639-1 code; without one the languages are tried in turn.

    Returns:
        The period; without *on*, a relative period stays one.

    Raises:
        NotUnderstoodError: The text is no period, or *on* gives it no days.
        InvalidValueError: *on* is no date.

    >>> str(read_period("the first nine months of this year", on=date(2025, 11, 12)))
    '2025-01-01/2025-09-30'
    >>> str(read_period("к 2030 году"))
    '../2030-12-31'
    """
    day = day_of(on)
    value: When | None = _canonical(text.strip())
    furthest = 0
    for known in languages() if language is None else (language,):
        if value is None:
            value, stopped = _read_words(text, known)
            furthest = max(furthest, stopped)
    if value is None:
        raise NotUnderstoodError(text, furthest, _EXPECTED)
    if day is None or isinstance(value, Period):
        return value
    resolved = value.resolve(day)
    if resolved is None:
        raise NotUnderstoodError(text, 0, f"a period that has days when told on {day}")
    return resolved


def _canonical(text: str) -> Period | None:
    try:
        if match := _CANONICAL.fullmatch(text):
            return Period(*(None if end == ".." else date.fromisoformat(end) for end in match.groups()))
        if match := _ISO_MONTH.fullmatch(text):
            year, month = map(int, match.groups())
            return Period.of_months(year, month, month)
    except ValueError:  # which InvalidValueError is too
        return None
    return None


def _read_words(text: str, language: str) -> tuple[When | None, int]:
    """Return the period that the whole text is in the language, or None, and where understanding stopped."""
    tokens = list(tokenize(text))
    grammar, _ = _grammar(language)
    lead = frozenset(map(fold, load(language, "periods")["strict"]["lead"]))
    reading = GrammarRun(grammar, tokens)
    stopped = 0
    for index, token in enumerate(tokens):
        last, kind, value = _longest_at(reading, index)
        stopped = max(stopped, tokens[last].start if last < len(tokens) else len(text))
        if last == len(tokens) and kind is PeriodKind.PERIOD and isinstance(value, Period | RelativePeriod):
            return value, stopped
        if token.key not in lead:
            return None, stopped
    return None, stopped
