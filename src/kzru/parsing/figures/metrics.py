"""What an amount measures: the metric of the noun counted, else of the nearest word that a metric is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kzru.model.figure import Measure
from kzru.parsing.annotation.attach import Anchor, attach, policies
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.heads import (
    good_of,
    has_in_brackets,
    is_attribute,
    is_circumstance,
    is_complement,
    is_done_to,
    is_governed,
    is_label,
    is_measured,
    is_of_later_amount,
    is_whole,
    is_within_other_whole,
    names_goods,
)
from kzru.parsing.metric import Metric
from kzru.parsing.vocabulary import Kind, Pattern

__all__ = ["Context", "distance", "find_metric", "metric_at", "near"]

_BY = tags("by")
_LEVEL = tags("level")
_OF_OR_IN = tags("of", "in")
_WORTH = tags("worth")

_MOST_NEAR = 8
"""Marks of a kind on each side of an amount that are looked at; sentences of five words of metrics are rare."""

_NONE = Finding(None, "no word of a metric in the sentence")


class Context(NamedTuple):
    """What is known of a figure when its metric is looked for.

    Attributes:
        counted: The head noun counted, in the singular.
        has_change: Whether the figure is the size of a change.
        is_yearly: Whether it is stated for a period of at most a year.
        is_brief: Whether it is stated for some days or a week.
    """

    counted: str | None
    has_change: bool
    is_yearly: bool
    is_brief: bool = False


def find_metric(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    """Return the pattern of the metric: by the noun counted, else by the nearest word that a metric is about."""
    find = _by_word if context.counted is None else _by_noun
    return _as_change(amount, context, find(sentence, amount, context))


def metric_at(sentence: Sentence, amount: Amount, context: Context, index: int) -> Finding | None:
    """Return the pattern of the metric that the word at a token gives the amount; None where it gives none."""
    marks = [
        mark for mark in sentence.all_at(Kind.ABOUT, index) if _fits(sentence, amount, mark.value, context)
    ]
    if not marks:
        return None
    mark = max(marks, key=lambda mark: (mark.value.specificity, mark.last))
    found = Finding(mark.value, f"{mark.written!r} in the parallel list", mark.first, mark.last)
    return _as_change(amount, context, found)


def _as_change(amount: Amount, context: Context, found: Finding) -> Finding:
    """Return the metric that a change in percent is of, where that is one of its own: turnover "grew by 5 percent"."""
    if found.value is None or found.value.changed is None or not context.has_change:
        return found
    return found._replace(value=found.value.changed) if amount.unit_class == "share" else found


def _by_noun(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    patterns = sentence.vocabulary.counting.get((context.counted or "").casefold(), ())
    fitting = [pattern for pattern in patterns if _fits(sentence, amount, pattern, context)]
    if not fitting:
        return Finding(None, f"no metric counts {context.counted!r}")
    best = max(fitting, key=lambda pattern: (pattern.specificity, -_nearest_group(sentence, amount, pattern)))
    first, last = (
        (amount.counted.first, amount.counted.last) if amount.counted else (amount.first, amount.last)
    )
    return Finding(best, f"counts {context.counted!r}", first, last)


def _nearest_group(sentence: Sentence, amount: Amount, pattern: Pattern) -> int:
    """Return how far the nearest word is that a pattern asks to stand in the sentence; 0 where it asks for none."""
    return min(
        (
            distance(sentence, amount, mark)
            for mark in near(sentence.marks(Kind.GROUP), amount)
            if mark.value in pattern.groups
        ),
        default=0,
    )


def _by_word(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    if _compares(sentence, amount, context):
        return Finding(None, "how far it is from what it is compared with")
    about = near(sentence.marks(Kind.ABOUT), amount)
    patterns = {mark.value for mark in about}  # each is asked once, however often its words stand there
    fitting = {pattern for pattern in patterns if _fits(sentence, amount, pattern, context)}
    wholes, about = about, [mark for mark in about if mark.value in fitting]
    grown = context.has_change
    kinds = {
        mark
        for mark in about
        if is_attribute(sentence, amount, mark, has_change=grown)
        or is_complement(sentence, amount, mark, about)
    }
    has_kind = any(_stands_before(sentence, amount, kind) for kind in kinds)
    bars = {
        "the whole of a share": lambda mark: is_whole(sentence, amount, mark, has_change=grown),
        "a part of another whole": lambda mark: is_within_other_whole(sentence, amount, mark, wholes),
        "of a later amount": lambda mark: is_of_later_amount(sentence, amount, mark, has_change=grown),
        "a circumstance": lambda mark: (
            is_circumstance(sentence, mark) and not has_in_brackets(sentence, mark, amount)
        ),
        "attribute of another thing": kinds.__contains__,
        "behind such an attribute": lambda mark: has_kind and not _stands_before(sentence, amount, mark),
        "no attribute": lambda mark: mark not in kinds,
        "no label of it": lambda mark: not is_label(sentence, amount, mark),
        "not measured by it": lambda mark: not is_measured(sentence, amount, mark, about),
    }
    found = attach("figure_metric", Anchor(sentence, amount.first, amount.last, bars), about, _narrowness)
    if found is None:
        return _NONE
    mark: Mark = found.value
    if mark in kinds:
        return Finding(None, f"{mark.written!r} only says of what kind", mark.first, mark.last)
    for head in (_head_of(sentence, mark, about), good_of(sentence, mark, about)):
        if head is not None:
            return Finding(head.value, f"{head.written!r} with {mark.written!r}", head.first, head.last)
    if (other := _unmetered(sentence, amount, mark, has_change=grown)) is not None:
        return Finding(None, f"{other.written!r} is what no metric measures", other.first, other.last)
    return Finding(mark.value, f"{mark.written!r} nearest", mark.first, mark.last)


def near(marks: Sequence[Mark], amount: Amount) -> Sequence[Mark]:
    """Return the marks nearest to an amount on each side, so that a long list takes no longer for each of its amounts."""
    if len(marks) <= _MOST_NEAR:
        return marks
    place = bisect_left(marks, amount.first, key=lambda mark: mark.first)
    return marks[max(0, place - _MOST_NEAR) : place + _MOST_NEAR]


def _compares(sentence: Sentence, amount: Amount, context: Context) -> bool:
    """Tell whether a share only says how far something is from a plan or another thing: "10 percent above forecast"."""
    if context.has_change or amount.unit_class != "share":
        return False
    at, by = amount.last, amount.first - 1
    if sentence.flags[by] & _BY and sentence.before(Kind.COMPARATIVE, by) is not None:
        return True  # «больше на 5 %, чем в прогнозе»
    return sentence.at(Kind.COMPARATIVE, at) is not None or sentence.flags[at] & _LEVEL != 0


def _head_of(sentence: Sentence, goods: Mark, about: Sequence[Mark]) -> Mark | None:
    """Return what goes from country to country, where a word only names its goods: "exports of grain to Tajikistan"."""
    return next(
        (
            head
            for head in about
            if head.value.metric.directed
            and not goods.value.metric.directed
            and not goods.value.metric.id.startswith("energy.")
            and (names_goods(sentence, head, goods) or is_done_to(sentence, head, goods))
        ),
        None,
    )


def _narrowness(mark: Mark) -> tuple[int, int]:
    """Return what decides between words equally near: the narrowest pattern, then the longest word, is the least."""
    return -mark.value.specificity, mark.first - mark.last


def _stands_before(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    return mark.last <= amount.first and sentence.same_clause(mark.first, amount.first)


def _unmetered(sentence: Sentence, amount: Amount, mark: Mark, *, has_change: bool) -> Mark | None:
    """Return what an amount is of, where no metric measures that and no metric's word is nearer in the clause."""
    if Kind.UNMETERED not in sentence.marked:
        return None
    if (behind := _unmetered_behind(sentence, amount)) is not None:
        return behind
    bars = {
        "of another unit": lambda other: not has_change and other.value != amount.unit_class,
        "within the metric": lambda other: mark.first <= other.first < mark.last,
        "a circumstance": lambda other: other.value != "share" and is_governed(sentence, other),
    }
    anchor = Anchor(sentence, amount.first, amount.last, bars)
    found = attach("figure_unmetered", anchor, sentence.marks(Kind.UNMETERED))
    nearest: Mark | None = found and found.value
    return None if nearest is None or nearest.first < mark.first < amount.first else nearest


_LONGEST_ATTRIBUTE = 3
"""Words between "in" and what money is: "$5 billion in new foreign assets"."""


def _unmetered_behind(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return what money is said to be: "$5 billion in assets", "$7 billion worth of contracts"."""
    at = amount.last + (sentence.flags[amount.last] & _WORTH != 0)
    if sentence.flags[at] & _OF_OR_IN == 0 or amount.unit_class != "money":
        return None
    for first in range(at + 1, at + 1 + _LONGEST_ATTRIBUTE):
        other = sentence.at(Kind.UNMETERED, first)
        if other is not None and other.value == "money":
            return other
        if sentence.flags[first] & ENDS_PHRASE != 0:
            return None
    return None


def _fits(sentence: Sentence, amount: Amount, pattern: Pattern, context: Context) -> bool:
    groups = sentence.groups
    return (
        _suits(pattern, context, is_share=amount.unit_class == "share")
        and groups.issuperset(pattern.groups)
        and groups.isdisjoint(pattern.without)
        and _is_stated_in(amount, pattern.metric, context)
        and all(_in_clause(sentence, amount, pattern, group) for group in pattern.near)
        and (pattern.words.nations == 0 or pattern.words.nations <= _nations(sentence))
    )


def _nations(sentence: Sentence) -> int:
    return len({name.country for name in sentence.names if name.kind == "country"})


def _suits(pattern: Pattern, context: Context, *, is_share: bool) -> bool:
    """Tell whether a figure is a change or none, of a year at most or of some days, where a pattern asks for that."""
    words = pattern.words
    if (words.level and is_share) if context.has_change else words.change:
        return False
    return (context.is_yearly or not words.yearly) and (context.is_brief or not words.brief)


def _is_stated_in(amount: Amount, metric: Metric, context: Context) -> bool:
    """Tell whether a metric comes in a unit; how much a count has changed is stated in shares."""
    kind, unit = amount.unit_class, amount.unit
    if not context.has_change or kind != "share":
        return kind in metric.units or (metric.measure is Measure.FLOW and _whole_of(kind) in metric.units)
    if context.counted is not None:
        return "count" in metric.units
    return not metric.part or (unit is not None and unit.symbol == "pp")


def _whole_of(kind: str) -> str:
    """Return what a rate adds up to: "money" for a class of units of money by time, as in "trade of $30 bn a year"."""
    return kind.removesuffix("/time")


def _in_clause(sentence: Sentence, amount: Amount, pattern: Pattern, group: int) -> bool:
    """Tell whether a word of a group stands in an amount's clause, apart from the noun phrase counted or in it, as is asked."""
    words, behind = pattern.words, amount.counted.last if amount.counted else amount.last
    return any(
        mark.value == group
        and not (words.apart and amount.last <= mark.first < behind)
        and (not words.inside or amount.last <= mark.first < behind)
        and sentence.same_clause(mark.first, amount.first)
        for mark in sentence.marks(Kind.GROUP)
    )


def distance(sentence: Sentence, amount: Amount, mark: Mark) -> int:
    """Return how far a word is from an amount: the words between, and what clauses and commas between count as."""
    nearest = next(
        policy
        for policy in policies(sentence.vocabulary.language, "figure_metric")
        if policy.name.endswith(".nearest")
    )
    return nearest.cost(Anchor(sentence, amount.first, amount.last), mark)
