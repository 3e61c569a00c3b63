"""Parallel lists: "$20 billion and $25 billion in 2023 and 2024, respectively", «соответственно», «тиісінше».

A list is a row of amounts, periods, countries or words of metrics with only commas and "and" between them. Where the
sentence says "respectively", the first amount goes with the first member of each list that is as long, and so on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kzru.evolve import evolve
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.period import Period

__all__ = ["ALONE", "Partners", "find_partners"]

_AND_OR_OR = tags("and", "or")
_RESPECTIVELY = tags("respectively")

_LONGEST_GAP = 4
"""Words that may stand with the joint between two words of metrics: "exports to Russia and imports"."""


class Partners(NamedTuple):
    """What goes with one amount of a list.

    Attributes:
        before: The amount before it in the list, as a position; None for the first one.
        period: Its period, None where no list of periods is as long.
        metric: The token of the word of its metric, None where no list of such words is as long.
        paired_country: Its country, and the first one of the list, whose preposition is that of all; None where no
            list of countries is as long.
    """

    before: int | None
    period: PeriodMention | None
    metric: int | None
    paired_country: tuple[Mark, Mark] | None


ALONE = Partners(None, None, None, None)
"""What goes with an amount that stands in no parallel list."""


def find_partners(sentence: Sentence, amounts: Sequence[Amount]) -> Mapping[int, Partners]:
    """Return what goes with each amount of the list that the sentence calls parallel to another, by position."""
    at = next(iter(sentence.tagged(_RESPECTIVELY)), None)
    if at is None:
        return {}
    spans = [(amount.start_in(sentence), max(amount.last, amount.end)) for amount in amounts]
    rows = [row for row in _rows(sentence, spans) if len(row) > 1]
    if not rows:
        return {}
    row = min(rows, key=lambda row: abs(spans[row[-1]][1] - at))
    size = len(row)
    periods = _periods(sentence, size)
    metrics = _metrics(sentence, size)
    countries = _countries(sentence, size)
    return {
        position: Partners(
            row[index - 1] if index else None,
            periods[index] if periods else None,
            metrics[index] if metrics else None,
            (countries[index], countries[0]) if countries else None,
        )
        for index, position in enumerate(row)
    }


def _rows(sentence: Sentence, spans: Sequence[tuple[int, int]], slack: int = 0) -> Iterator[list[int]]:
    """Yield the positions of spans that stand in rows, with a joint and at most *slack* other words between two."""
    row: list[int] = []
    for position, (first, _) in enumerate(spans):
        if row and not _is_joined(sentence, range(spans[row[-1]][1], first), slack):
            yield row
            row = []
        row.append(position)
    if row:
        yield row


def _is_joined(sentence: Sentence, between: Iterable[int], slack: int) -> bool:
    kinds = [
        sentence.keys[at] == "," or sentence.flags[at] & _AND_OR_OR or sentence.flags[at] & _RESPECTIVELY
        for at in between
    ]
    others = sum(not is_joint for is_joint in kinds)
    return any(kinds) and others <= slack


def _periods(sentence: Sentence, size: int) -> Sequence[PeriodMention] | None:
    """Return the periods of the list of that size, the years of "the years 2023 and 2024" one by one."""
    mentions = [mention for mention in sentence.periods if mention.kind is PeriodKind.PERIOD]
    for row in _rows(sentence, [(mention.first, mention.last) for mention in mentions]):
        if len(row) == size:
            return [mentions[position] for position in row]
    for mention in mentions:
        years = list(_years(sentence, mention))
        if len(years) == size:
            return years
    return None


def _years(sentence: Sentence, mention: PeriodMention) -> Iterator[PeriodMention]:
    tokens = range(mention.first, mention.last)
    if any(sentence.keys[at] in DASHES for at in tokens):
        return
    for at in tokens:
        key = sentence.keys[at]
        if sentence.kinds[at] is TokenKind.NUMBER and key.isdecimal() and len(key) == len("2024"):
            yield evolve(mention, first=at, last=at + 1, period=Period.of_year(int(key)), relative=None)


def _metrics(sentence: Sentence, size: int) -> Sequence[int] | None:
    """Return the tokens of the words of different metrics that stand in a list of that size."""
    found = {mark.first: mark for mark in sentence.marks(Kind.ABOUT)}
    spans = [(mark.first, mark.last) for _, mark in sorted(found.items())]
    for row in _rows(sentence, spans, _LONGEST_GAP):
        told = {sentence.keys[spans[position][0]] for position in row}
        if len(row) == size == len(told):
            return [spans[position][0] for position in row]
    return None


def _countries(sentence: Sentence, size: int) -> Sequence[Mark] | None:
    marks = sorted(sentence.marks(Kind.COUNTRY), key=lambda mark: mark.first)
    spans = [(mark.first, mark.last) for mark in marks]
    for row in _rows(sentence, spans):
        if len(row) == size:
            return [marks[position] for position in row]
    return None
