"""What a figure measures where its own words do not tell: it goes on with the matter of the figure before.

::

    added     trade was $5 billion, UP 8 PERCENT
    pronoun   trade was $5 billion. IT grew by 8 percent
    bare      trade was $5 billion. THE INCREASE was 8 percent · товарооборот вырос на 17 %. За два месяца ВЫРОС на 25
    goods     90 million tonnes of oil were produced; EXPORTS were 71 million tonnes
    level     тауар айналымы өсіп келеді. Өткен жылы 28 млрд долларға ЖЕТТІ · Биыл ОЛ 9 млн тоннаны құрады
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kzru.model.statement import Statement
from kzru.parsing.annotation.sentence import Finding, Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount
from kzru.parsing.figures.metrics import Context
from kzru.parsing.figures.ownership import Told
from kzru.parsing.figures.timing import is_appended
from kzru.parsing.item import ItemKind
from kzru.parsing.vocabulary import Kind, Pattern
from kzru.text.tokens import TokenKind

__all__ = [
    "ADDED",
    "TAKEN",
    "Antecedent",
    "Ends",
    "added_to",
    "bare_change",
    "continuing",
    "has_own",
    "is_explicit",
    "is_of_goods",
    "tells_only_change",
]


Ends = tuple[Finding, Finding]
"""The country that something comes from, and the one that it goes to."""


class Antecedent(NamedTuple):
    """What the last figure of a sentence measures, for an "it" of the next one, and for more on the same matter.

    Attributes:
        pattern: How its metric was told.
        unit_class: The class of its unit.
        ends: Where it comes from and where it goes, as was decided.
        told: Whose the figures of its sentence are.
        statement: Its statement.
        end: Where its sentence ends in the text.
        only_changes: Whether it is named last in a sentence that is about something else, so that no more than its
            change is said to go on with it.
    """

    pattern: Pattern
    unit_class: str
    ends: Ends
    told: Mapping[str, Told]
    statement: Statement
    end: int
    only_changes: bool = False


ADDED = "how much the amount before it has changed"
TAKEN = "takes what the sentence before measures"
_GOES_ON = (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.COMPARATIVE, Kind.REACH, Kind.QUALIFIER_VERB)
"""What a sentence goes on by that holds nothing else: it changed, it reached."""
_OF_CHANGE = (*_GOES_ON, Kind.QUALIFIER)
_BESIDE = (
    Kind.REGION,
    Kind.PLACE,
    Kind.COUNTRY,
    Kind.UNIT,
    Kind.TARGET_BEFORE,
    Kind.TARGET_AFTER,
    Kind.MATTERLESS,
)
"""What may stand with a change and tells of no matter of its own: where, how much elsewhere, that it is expected."""
_DONE = frozenset({"trade.exports", "trade.imports", "industry.volume"})
"""What is done with goods."""
_PART = tags("part_before")
_THIS = tags("this")
_IT = tags("measured_pronoun")


def continuing(pattern: Pattern, amount: Amount, context: Context) -> Pattern | None:
    """Return the pattern by which an amount measures what the figure of a pattern does; None where it cannot."""
    kind = amount.unit_class
    if context.has_change and kind == "share":
        return None if pattern.metric.part else pattern.changed or pattern
    level = pattern.level or pattern
    return level if kind in level.metric.units else None


def added_to(
    sentence: Sentence, before: Amount, amount: Amount, pattern: Pattern, context: Context
) -> Finding | None:
    """Return the metric of a change that is only added to the amount before it: "…, up 8 percent"."""
    compares = sentence.at(Kind.COMPARATIVE, amount.last) is not None and sentence.has_comma(
        before.last, amount.first
    )
    found = continuing(pattern, amount, context) if context.has_change else None
    if found is None or not (compares or is_appended(sentence, before.last, amount.first)):
        return None
    return Finding(found, ADDED, before.first, before.last)


def _opening(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the words of an opening that goes on: "OF THIS in the towns – 5 million tenge", «БҰЛ – 32 миллиард доллар».

    The latter says the amount before in another unit, and nothing else.
    """
    unit, start = amount.unit, amount.start_in(sentence)
    if unit is None or sentence.keys[start - 1] not in DASHES:
        return None
    part, is_all = sentence.tag_end(0, _PART), start == 2 and amount.end >= len(sentence) - 1
    if part and unit.dimension != "count":
        return Mark(Kind.PRONOUN, 0, part, None, sentence.words(0, part))
    if unit.is_money and is_all and sentence.flags[0] & _THIS:
        return Mark(Kind.PRONOUN, 0, 1, None, sentence.tokens[0].text)
    return None


def is_of_goods(sentence: Sentence, amount: Amount, told: Finding, before: Pattern) -> bool:
    """Tell whether the energy measured before is what something is done with: "produced 90 million tonnes; exports were 71"."""
    metric = before.metric
    if not metric.id.startswith("energy.") or not metric.goods or amount.unit_class not in metric.units:
        return False
    if told.value is None:
        return _tells_activity(sentence, amount)
    if told.value.metric.id not in _DONE:
        return False
    goods = (mark.first for mark in sentence.marks(Kind.ITEM) if mark.value.kind is ItemKind.GOODS)
    return not any(
        sentence.same_clause(at, told.first)
        and not sentence.has_comma(at, told.first)
        and not sentence.joints(at, told.first)
        for at in goods
    )


def _tells_activity(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a clause before its amount tells what is done, and no goods: "CONSUMPTION will exceed 30 billion cubic metres"."""
    items = [mark for mark in sentence.marks(Kind.ITEM) if sentence.same_clause(mark.first, amount.first)]
    has_goods = any(mark.value.kind is ItemKind.GOODS for mark in items)
    before = (mark for mark in items if mark.first < amount.first)
    return not has_goods and any(mark.value.kind is ItemKind.ACTIVITY for mark in before)


def tells_only_change(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens hold words of change and function words alone: "(grew by 5 percent) and reached (29 billion)"."""
    at = first
    while at < last:
        end = _end(sentence, at, _OF_CHANGE)
        if end == at and not _tells_nothing(sentence, at):
            return False
        at = max(end, at + 1)
    return True


def _end(sentence: Sentence, at: int, kinds: Iterable[Kind]) -> int:
    """Return where the longest mark of some kinds ends that begins at a token; the token itself where none does."""
    return max((mark.last for kind in kinds for mark in sentence.all_at(kind, at)), default=at)


def bare_change(sentence: Sentence, amount: Amount) -> Mark | None:
    """Return the word of change that goes on with the matter before: in its sentence stands nothing else to change.

    Or the noun of change that ends the clause right behind the amount: "we arrived at 4.5 percent growth"; or the opening.
    """
    noun = sentence.at(Kind.CHANGE_NOUN, amount.last)
    if noun is not None and sentence.kinds[noun.last] is not TokenKind.WORD:
        return noun
    if (opening := _opening(sentence, amount)) is not None:
        return opening
    # The clause may go on behind brackets, with what is theirs.
    behind = range(amount.last, len(sentence.tokens))
    ends = [next((at for at in behind if not sentence.same_clause(at, amount.first)), len(sentence.tokens))]
    if sentence.vocabulary.order.object_before:
        ends.append(len(sentence.tokens))  # the verb that closes the sentence may rule it
    return next(filter(None, (_only_change(sentence, amount, end) for end in ends)), None)


def _only_change(sentence: Sentence, amount: Amount, end: int) -> Mark | None:
    """Return the first word of change, or "it", before a token, where nothing else stands there that has a matter of its own."""
    found, at = None, 0
    while at < end:
        marks = [mark for kind in _OF_CHANGE for mark in sentence.all_at(kind, at)]
        if marks:
            mark = max(marks, key=lambda mark: mark.last)
            found = mark if found is None and mark.kind in _GOES_ON else found
            at = mark.last
        elif (end_beside := _end(sentence, at, _BESIDE)) > at:
            at = end_beside
        elif _IT & sentence.flags[at]:
            found = found or Mark(Kind.PRONOUN, at, at + 1, None, sentence.tokens[at].text)
            at += 1
        elif amount.first <= at < amount.last or _tells_nothing(sentence, at):
            at += 1
        else:
            return None
    return found


def _tells_nothing(sentence: Sentence, at: int) -> bool:
    """Tell whether a token is a mark, part of a period, or a function word."""
    is_dated = at in sentence.dated or at + 1 in sentence.dated  # «первых двух месяцев»
    return sentence.kinds[at] is not TokenKind.WORD or is_dated or sentence.flags[at] != 0


def has_own(metric: Finding, amount: Amount, pronoun: Mark | None) -> bool:
    """Tell whether the word of a metric stands before the end of an amount, and behind a pronoun."""
    if metric.value is None or metric.first >= amount.last:
        return False
    return pronoun is None or pronoun.first < metric.first


def is_explicit(pronoun: Mark | None) -> bool:
    """Tell whether a pronoun says by a noun that it means a figure, and so may stand in another paragraph: "this figure"."""
    return pronoun is not None and pronoun.last - pronoun.first > 1
