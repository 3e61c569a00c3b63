"""What goes with an amount of a row: the amount that it goes on with, or its member of each list that is parallel.

::

    continued  Manufacturing grew by 8 percent, | the car industry – by 16 percent, | shipbuilding – 29 percent.
               In 2023 trade grew by 8 percent, | in 2024 – by 9 percent.
    parallel   $20 billion and $25 billion in 2023 and 2024, respectively

An amount that goes on with the one before measures what that does, and is a change where that is one. A list is a row of
amounts, periods, countries or words of metrics with only commas and "and" between them. Where the sentence says
"respectively", «соответственно», «тиісінше», the first amount goes with the first member of each list that is as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from kzru.evolve import evolve
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.list_members import joins_list
from kzru.parsing.item import ItemKind
from kzru.parsing.periods import PeriodKind, PeriodMention
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.period import Period

__all__ = ["ALONE", "Partners", "find_partners"]

T = TypeVar("T", Mark, PeriodMention)

_JOINS = tags("and", "or", "respectively")
_RESPECTIVELY = tags("respectively")
_STATES = tags("auxiliary", "verb", "negation")
_SMALL = PREPOSITION | tags("conjunction", "predicate_adverb")
_ROW_MARKS = frozenset(",;()–—-")
"""Marks between the amounts of a row of times."""
_LONGEST = 12
"""Tokens between an amount and the one that goes on with it: more of them tell something else."""
_LONGEST_GAP = 4
"""Words that may stand with the joint between two words of metrics: "exports to Russia and imports"."""
_NARROWS = frozenset({ItemKind.GOODS, ItemKind.SECTOR})
_OWN = (
    Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.REACH, Kind.QUALIFIER_VERB, Kind.EVENT_VERB, Kind.PRONOUN, Kind.RAISING,
    Kind.COMPARED,
)  # fmt: skip
"""What tells that an amount has a matter of its own."""


class Partners(NamedTuple):
    """What goes with one amount of a row.

    Attributes:
        before: The amount before it in the row, as a position; None for the first one.
        period: Its period, None where no list of periods is as long.
        metric: The token of the word of its metric, None where no list of such words is as long.
        paired_country: Its country, and the first one of the list, whose preposition is that of all; None where no
            list of countries is as long.
    """

    before: int | None = None
    period: PeriodMention | None = None
    metric: int | None = None
    paired_country: tuple[Mark, Mark] | None = None


ALONE = Partners()
"""What goes with an amount that stands in no row."""


def find_partners(sentence: Sentence, amounts: Sequence[Amount]) -> Mapping[int, Partners]:
    """Return what goes with each amount of a row, by position."""
    continued = {
        position: Partners(position - 1)
        for position, (before, amount) in enumerate(pairwise(amounts), 1)
        if _goes_on(sentence, before, amount) or _tells_another_time(sentence, before, amount)
    }
    return {**continued, **_parallel(sentence, amounts)}


def _tells_another_time(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell whether an amount goes on a row of times: "growth: 5% in 2025, 3% in 2024", «рост превысил 7%, а за январь – 9%»."""
    if before.unit is None or before.unit != amount.unit:
        return False
    between = range(before.last, amount.start_in(sentence))
    keys, flags, dated = sentence.keys, sentence.flags, sentence.dated
    is_timed = not dated.isdisjoint(between)
    return is_timed and all(at in dated or keys[at] in _ROW_MARKS or flags[at] & _SMALL for at in between)


def _goes_on(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell whether a share goes on with the one before: only what narrows it is told anew."""
    if Kind.ITEM not in sentence.marked or not before.unit_class == amount.unit_class == "share":
        return False
    between = range(max(before.last, before.end), amount.start_in(sentence))
    if not 0 < len(between) <= _LONGEST or any(_states(sentence, at) for at in between):
        return False
    joints = (at for at in between if joins_list(sentence, at))
    behind = range(next(joints, amount.first), between.stop)
    marks = (mark for at in behind for mark in sentence.all_at(Kind.ITEM, at))
    return any(mark.value.kind in _NARROWS for mark in marks)


def _states(sentence: Sentence, at: int) -> bool:
    """Tell whether a token says something of its own: a verb, a word of change."""
    return sentence.flags[at] & _STATES != 0 or any(sentence.all_at(kind, at) for kind in _OWN)


def _parallel(sentence: Sentence, amounts: Sequence[Amount]) -> Mapping[int, Partners]:
    """Return what goes with each amount of the list that the sentence calls parallel to another."""
    at = next(iter(sentence.tagged(_RESPECTIVELY)), None)
    if at is None:
        return {}
    spans = [(amount.start_in(sentence), max(amount.last, amount.end)) for amount in amounts]
    rows = [row for row in _rows(sentence, spans) if len(row) > 1]
    if not rows:
        return {}
    row = min(rows, key=lambda row: abs(spans[row[-1]][1] - at))
    periods, metrics = _periods(sentence, len(row)), _metrics(sentence, len(row))
    countries = _list_of(
        sentence, sorted(sentence.marks(Kind.COUNTRY), key=lambda mark: mark.first), len(row)
    )
    return {
        position: Partners(
            row[index - 1] if index else None,
            periods[index] if periods else None,
            metrics[index].first if metrics else None,
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
    joints = [sentence.keys[at] == "," or sentence.flags[at] & _JOINS != 0 for at in between]
    return any(joints) and joints.count(False) <= slack


def _list_of(sentence: Sentence, told: Sequence[T], size: int, slack: int = 0) -> Sequence[T]:
    """Return the first list of that size of what a sentence tells; empty where there is none."""
    rows = _rows(sentence, [(one.first, one.last) for one in told], slack)
    return next(([told[position] for position in row] for row in rows if len(row) == size), ())


def _periods(sentence: Sentence, size: int) -> Sequence[PeriodMention]:
    """Return the periods of the list of that size, the years of "the years 2023 and 2024" one by one."""
    mentions = [mention for mention in sentence.periods if mention.kind is PeriodKind.PERIOD]
    years = (list(_years(sentence, mention)) for mention in mentions)
    return _list_of(sentence, mentions, size) or next((row for row in years if len(row) == size), ())


def _years(sentence: Sentence, mention: PeriodMention) -> Iterator[PeriodMention]:
    tokens = range(mention.first, mention.last)
    if any(sentence.keys[at] in DASHES for at in tokens):
        return
    for at in tokens:
        key = sentence.keys[at]
        if sentence.kinds[at] is TokenKind.NUMBER and key.isdecimal() and len(key) == len("2024"):
            yield evolve(mention, first=at, last=at + 1, period=Period.of_year(int(key)), relative=None)


def _metrics(sentence: Sentence, size: int) -> Sequence[Mark]:
    """Return the words of different metrics that stand in a list of that size."""
    words = {mark.first: mark for mark in sentence.marks(Kind.ABOUT)}
    found = _list_of(sentence, [mark for _, mark in sorted(words.items())], size, _LONGEST_GAP)
    return found if len({sentence.keys[mark.first] for mark in found}) == size else ()
