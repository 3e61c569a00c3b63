"""Amounts that go on with the matter of the one before: only what narrows it, or its time, is told anew.

::

    Manufacturing grew by 8 percent, | the car industry – by 16 percent, | shipbuilding – 29 percent.
    In 2023 trade grew by 8 percent, | in 2024 – by 9 percent.
    Обрабатывающая промышленность выросла на 8 процентов, | автопром – на 16 процентов.

Such an amount measures what the one before does, and is a change where that one is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.parallel import ALONE, Partners
from kzru.parsing.item import ItemKind
from kzru.parsing.vocabulary import Kind

__all__ = ["find_continued"]

_STATES = tags("auxiliary", "verb", "negation")
_AND = tags("and")
_SMALL = PREPOSITION | tags("conjunction", "predicate_adverb")
_ROW_MARKS = frozenset(",;()–—-")
"""Marks between the amounts of a row of times."""
_LONGEST = 12
"""Tokens between the two amounts: more of them tell something else."""
_NARROWS = frozenset({ItemKind.GOODS, ItemKind.SECTOR})
_OWN = (
    Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.REACH, Kind.QUALIFIER_VERB, Kind.EVENT_VERB, Kind.PRONOUN, Kind.RAISING,
    Kind.COMPARED,
)  # fmt: skip
"""What tells that an amount has a matter of its own."""


def find_continued(sentence: Sentence, amounts: Sequence[Amount]) -> Mapping[int, Partners]:
    """Return the amounts that go on with the one before, by position."""
    return {
        position: ALONE._replace(before=position - 1)
        for position in range(1, len(amounts))
        if _goes_on(sentence, amounts[position - 1], amounts[position])
        or _tells_another_time(sentence, amounts[position - 1], amounts[position])
    }


def _tells_another_time(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell whether an amount goes on a row of times: "growth: 5% in 2025, 3% in 2024", «рост превысил 7%, а за январь – 9%»."""
    if before.unit is None or before.unit != amount.unit:
        return False
    between = range(before.last, amount.start_in(sentence))
    keys, flags = sentence.keys, sentence.flags
    is_timed = any(at in sentence.dated for at in between)
    return is_timed and all(
        at in sentence.dated or keys[at] in _ROW_MARKS or flags[at] & _SMALL for at in between
    )


def _goes_on(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    if Kind.ITEM not in sentence.marked or not (_is_share(before) and _is_share(amount)):
        return False
    between = range(max(before.last, before.end), amount.start_in(sentence))
    if not 0 < len(between) <= _LONGEST or any(_states(sentence, at) for at in between):
        return False
    joint = next(
        (at for at in between if sentence.keys[at] == "," or sentence.flags[at] & _AND), amount.first
    )
    marks = (mark for at in range(joint, between.stop) for mark in sentence.all_at(Kind.ITEM, at))
    return any(mark.value.kind in _NARROWS for mark in marks)


def _is_share(amount: Amount) -> bool:
    return amount.unit_class == "share"


def _states(sentence: Sentence, at: int) -> bool:
    """Tell whether a token says something of its own: a verb, a word of change."""
    return sentence.flags[at] & _STATES != 0 or any(sentence.all_at(kind, at) for kind in _OWN)
