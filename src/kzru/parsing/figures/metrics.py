"""What an amount measures: the metric of the noun counted, else of the nearest word that a metric is about."""

from __future__ import annotations

from typing import NamedTuple

from kzru.parsing.annotation.attach import Anchor, attach, policies
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.metric import Metric
from kzru.parsing.unit_classes import unit_class
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["Context", "distance", "find_metric", "metric_at"]

_OF = tags("of")
_OUT_OF = tags("out_of")
_OF_OR_IN = tags("of", "in")
_THE = tags("definite")
_WORTH = tags("worth")

_NONE = Finding(None, "no word of a metric in the sentence")


class Context(NamedTuple):
    """What is known of a figure when its metric is looked for.

    Attributes:
        counted: The head noun counted, in the singular.
        has_change: Whether the figure is the size of a change.
        is_yearly: Whether it is stated for a period of at most a year.
    """

    counted: str | None
    has_change: bool
    is_yearly: bool


def find_metric(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    """Return the pattern of the metric: by the noun counted, else by the nearest word that a metric is about."""
    if context.counted is not None:
        return _by_noun(sentence, amount, context)
    return _by_word(sentence, amount, context)


def metric_at(sentence: Sentence, amount: Amount, context: Context, index: int) -> Finding | None:
    """Return the pattern of the metric that the word at a token gives the amount; None where it gives none."""
    marks = [
        mark for mark in sentence.all_at(Kind.ABOUT, index) if _fits(sentence, amount, mark.value, context)
    ]
    if not marks:
        return None
    mark = max(marks, key=lambda mark: (mark.value.specificity, mark.last))
    return Finding(mark.value, f"{mark.written!r} in the parallel list", mark.first, mark.last)


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
            for mark in sentence.marks(Kind.GROUP)
            if mark.value in pattern.groups
        ),
        default=0,
    )


def _by_word(sentence: Sentence, amount: Amount, context: Context) -> Finding:
    about = sentence.marks(Kind.ABOUT)
    patterns = {mark.value for mark in about}  # each is asked once, however often its words stand there
    fitting = {pattern for pattern in patterns if _fits(sentence, amount, pattern, context)}
    about = [mark for mark in about if mark.value in fitting]
    kinds = {mark for mark in about if _is_of_other_thing(sentence, mark)}
    has_kind = any(_stands_before(sentence, amount, kind) for kind in kinds)
    bars = {
        "the whole of a share": lambda mark: _is_whole(sentence, amount, mark),
        "of a later amount": lambda mark: context.has_change and _is_of_later_amount(sentence, amount, mark),
        "attribute of another thing": kinds.__contains__,
        "behind such an attribute": lambda mark: has_kind and not _stands_before(sentence, amount, mark),
        "no attribute": lambda mark: mark not in kinds,
    }
    found = attach("figure_metric", Anchor(sentence, amount.first, amount.last, bars), about, _narrowness)
    if found is None:
        return _NONE
    mark: Mark = found.value
    if mark in kinds:
        return found._replace(value=None, rule=f"{mark.written!r} only says of what kind")
    if (head := next((head for head in about if _hangs_on(sentence, mark, head)), None)) is not None:
        return Finding(head.value, f"{head.written!r} of {mark.written!r}", head.first, head.last)
    if (other := _unmetered(sentence, amount, mark)) is not None:
        return Finding(None, f"{other.written!r} is what no metric measures", other.first, other.last)
    return found._replace(value=mark.value, rule=f"{mark.written!r} nearest")


def _narrowness(mark: Mark) -> tuple[int, int]:
    """Return what decides between words equally near: the narrowest pattern, then the longest word, is the least."""
    return -mark.value.specificity, mark.first - mark.last


def _is_of_later_amount(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a word belongs to an amount farther behind: "industry grew by 5 percent, trade by 4 percent"."""
    if mark.first < amount.last:
        return False
    others = [at for at in sentence.number_starts if at >= amount.last and at not in sentence.dated]
    if sentence.same_clause(mark.first, amount.first):
        return sentence.has_comma(amount.last, mark.first) and any(at >= mark.last for at in others)
    return any(at < mark.first for at in others)


def _is_of_other_thing(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word is the attribute of another thing ("trade mission"), or part of its name ("retail trade")."""
    if sentence.at(Kind.OTHER_HEAD, mark.last) is not None:
        return True
    return any(
        phrase.last > mark.first
        for at in (mark.first, mark.first - 1)
        for phrase in sentence.all_at(Kind.UNMETERED_PHRASE, at)
        if phrase.last >= mark.last
    )


def _stands_before(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    return mark.last <= amount.first and sentence.same_clause(mark.first, amount.first)


_LONGEST_GOODS = 3
"""Words from what moves between countries to the goods that move: "exports of durum wheat"."""


def _hangs_on(sentence: Sentence, goods: Mark, head: Mark) -> bool:
    """Tell whether a word only names the goods of what goes from country to country: "exports of grain to Tajikistan"."""
    if not head.value.metric.directed or goods.value.metric.directed:
        return False
    if sentence.flags[head.last] & _OF == 0 or not head.last < goods.first <= head.last + _LONGEST_GOODS:
        return False
    return all(not sentence.flags[at] & ENDS_PHRASE for at in range(head.last + 1, goods.first))


_LONGEST_WHOLE = 4


def _is_whole(sentence: Sentence, amount: Amount, mark: Mark) -> bool:
    """Tell whether a word only names the whole of a share: "2.3% of GDP, or $9 billion", "95 percent of the total GDP"."""
    of = mark.first - 1
    while of > mark.first - _LONGEST_WHOLE and sentence.flags[of] & _OF == 0:
        if sentence.kinds[of] is not TokenKind.WORD:
            return False
        of -= 1
    share = sentence.before(Kind.UNIT, of) if (sentence.flags[of] & _OF != 0) else None
    if share is None or share.value.symbol != "%":
        return False
    return share.last != amount.last or not mark.value.metric.part


def _unmetered(sentence: Sentence, amount: Amount, mark: Mark) -> Mark | None:
    """Return what an amount is of, where no metric measures that and no metric's word is nearer in the clause."""
    if (behind := _unmetered_behind(sentence, amount)) is not None:
        return behind
    bars = {
        "of another unit": lambda other: other.value != unit_class(amount.unit),
        "within the metric": lambda other: mark.first <= other.first < mark.last,
        "a circumstance": lambda other: other.value != "share" and _is_governed(sentence, other),
    }
    anchor = Anchor(sentence, amount.first, amount.last, bars)
    found = attach("figure_unmetered", anchor, sentence.marks(Kind.UNMETERED))
    nearest: Mark | None = found and found.value
    if nearest is None or _has_attribute(sentence, nearest, mark):
        return nearest
    return None if nearest.first < mark.first < amount.first else nearest


_LONGEST_ATTRIBUTE = 3


def _unmetered_behind(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return what money is said to be: "$5 billion in assets", "$7 billion worth of contracts"."""
    at = amount.last + (sentence.flags[amount.last] & _WORTH != 0)
    if sentence.flags[at] & _OF_OR_IN == 0 or unit_class(amount.unit) != "money":
        return None
    for first in range(at + 1, at + 1 + _LONGEST_ATTRIBUTE):
        other = sentence.at(Kind.UNMETERED, first)
        if other is not None and other.value == "money":
            return other
        if sentence.flags[first] & ENDS_PHRASE != 0:
            return None
    return None


def _has_attribute(sentence: Sentence, other: Mark, mark: Mark) -> bool:
    """Tell whether the word of a metric only says of what another thing is: "tax revenues from trade"."""
    if not other.last < mark.first <= other.last + _LONGEST_ATTRIBUTE:
        return False
    return sentence.flags[other.last] & PREPOSITION != 0 and all(
        not sentence.flags[at] & ENDS_PHRASE or (sentence.flags[at] & _THE != 0)
        for at in range(other.last + 1, mark.first)
    )


def _is_governed(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a preposition makes a word no more than a circumstance: "exports under the contracts reached"."""
    for at in range(mark.first - 1, max(-1, mark.first - 1 - _LONGEST_ATTRIBUTE), -1):
        if sentence.flags[at] & PREPOSITION:
            return sentence.flags[at] & _OF == 0 or sentence.flags[at - 1] & _OUT_OF != 0
        if sentence.kinds[at] is not TokenKind.WORD:
            return False
    return False


def _fits(sentence: Sentence, amount: Amount, pattern: Pattern, context: Context) -> bool:
    return (
        _suits(pattern, context)
        and sentence.groups.isdisjoint(pattern.without)
        and sentence.groups.issuperset(pattern.groups)
        and _is_stated_in(amount.unit, pattern.metric, context)
        and all(_in_clause(sentence, amount, pattern, group) for group in pattern.near)
    )


def _suits(pattern: Pattern, context: Context) -> bool:
    """Tell whether a figure is a change, or of a year at most, where a pattern asks for one."""
    words = pattern.words
    return (context.has_change or not words.change) and (context.is_yearly or not words.yearly)


def _is_stated_in(unit: Unit | None, metric: Metric, context: Context) -> bool:
    """Tell whether a metric comes in a unit; how much a count has changed is stated in shares."""
    if context.has_change and unit is not None and unit.dimension == "share":
        if context.counted is not None:
            return "count" in metric.units
        if metric.part:
            return False
    return unit_class(unit) in metric.units


def _in_clause(sentence: Sentence, amount: Amount, pattern: Pattern, group: int) -> bool:
    """Tell whether a word of a group stands in an amount's clause, apart from the noun phrase counted where that is asked."""
    behind = amount.counted.last if amount.counted and pattern.words.apart else amount.last
    return any(
        mark.value == group
        and not amount.last <= mark.first < behind
        and sentence.same_clause(mark.first, amount.first)
        for mark in sentence.marks(Kind.GROUP)
    )


def distance(sentence: Sentence, amount: Amount, mark: Mark) -> int:
    """Return how far a word is from an amount: the words between, and what clauses and commas between count as."""
    nearest = policies(sentence.vocabulary.language, "figure_metric")[0]
    return nearest.cost(Anchor(sentence, amount.first, amount.last), mark)
