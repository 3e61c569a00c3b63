"""Ranges, moves and lists: what neighbouring amounts make together.

::

    range   = amount ("–" | "to") amount        $3–4 billion; 5 to 7 million
            | "between" amount "and" amount
    move    = "from" amount "to" amount         two levels, where a verb of change stands before
    list    = number {"," number} "and" amount  the last one's unit is everyone's
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kzru.parsing.amounts import Amount, is_ruled_by_change, single_amounts
from kzru.parsing.compounds import join_compounds
from kzru.parsing.nouns import is_plural
from kzru.parsing.numbers import Form
from kzru.parsing.sentence import Sentence
from kzru.parsing.spoken import is_ablative, leads_to
from kzru.parsing.vocabulary import Kind
from kzru.values.number import exact, product

__all__ = ["find_amounts"]

_MILLION = 1_000_000


def find_amounts(sentence: Sentence) -> tuple[Amount, ...]:
    """Return the amounts of a sentence, in order, those that are part of a date or a name left out."""
    joined = _join_ranges(sentence, join_compounds(single_amounts(sentence)))
    return tuple(_share_units(sentence, joined))


def _join_ranges(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = None if second is None else _pair(sentence, first, second)
        if pair is None:
            joined.append(first)
            position += 1
        else:
            joined += pair
            position += 2
    return joined


def _pair(sentence: Sentence, first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    """Return the range, or the two levels of the move, that two neighbouring amounts make; None where they make neither."""
    between = [
        sentence.key(at) for at in range(first.numeral.last if first.counted else first.last, second.first)
    ]
    link = _link(sentence, first, between) if between else _link_by_endings(sentence, first, second)
    if link is None:
        return None
    first, second = _share_scale(first, second)
    if first.unit != second.unit or Form.MULTIPLE in (first.form, second.form) or second.form is Form.VAGUE:
        return None
    if link == "move":
        return attrs.evolve(first, move=1), attrs.evolve(second, move=2)
    if link == "dash" and _is_score(sentence, second):
        return ()
    if exact(first.value) > exact(second.value):
        falling = link == "range" and first.first > 0 and sentence.is_word(first.first - 1, "from")
        return (attrs.evolve(first, move=1), attrs.evolve(second, move=2)) if falling else None
    return (
        attrs.evolve(second, first=first.first, value=first.value, high=second.value, prefix=first.prefix),
    )


def _is_score(sentence: Sentence, second: Amount) -> bool:
    """Tell a score or a vote ("2–1") from a range: it has neither unit nor scale nor a plural behind it."""
    if second.unit is not None or second.numeral.scale > 1:
        return False
    counted = second.counted
    return counted is None or not is_plural(
        sentence.tokens[counted.last - 1].text, sentence.vocabulary.language
    )


def _link(sentence: Sentence, first: Amount, between: Sequence[str]) -> str | None:
    """Return how an amount is tied to the next one: "range", "dash", "move" or not at all."""
    before = first.first - 1
    joint = _joint(sentence, first, between)
    if joint == "dash":
        return "dash"
    if joint == "and":
        return "range" if sentence.is_word(before, "between") else None
    if joint == "to":
        if sentence.is_word(before, "from"):
            is_move = is_ruled_by_change(sentence, before) or (
                sentence.is_dash(before - 1) and is_ruled_by_change(sentence, before - 1)
            )
            return "move" if is_move else "range"
        return None if first.unit is not None and _follows_change(sentence, first) else "range"
    return None


def _link_by_endings(sentence: Sentence, first: Amount, second: Amount) -> str | None:
    """Return how two amounts side by side are tied by their case: "5 миллионнан 7 миллионға дейін"."""
    behind = second.counted.last if second.counted else second.last
    if not is_ablative(sentence, first.last - 1) or not leads_to(sentence, behind):
        return None
    return "move" if _precedes_change(sentence, behind) else "range"


def _precedes_change(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change stands behind a token in its clause; one that ends the sentence ends it too."""
    return any(
        mark.first >= index and (sentence.same_clause(mark.first, index) or mark.last >= len(sentence) - 1)
        for kind in (Kind.CHANGE_VERB, Kind.COMPARATIVE)
        for mark in sentence.marks(kind)
    )


def _joint(sentence: Sentence, first: Amount, between: Sequence[str]) -> str | None:
    if len(between) != 1:
        return None
    at = first.numeral.last if first.counted else first.last
    if between[0] == "-" or between[0] in "–—":
        return "dash"
    if sentence.is_word(at, "range_to"):
        return "to"
    return "and" if sentence.is_word(at, "and") else None


def _follows_change(sentence: Sentence, first: Amount) -> bool:
    """Tell whether an amount is the size of a change, so that the "to" behind it leads to the level."""
    before = sentence.before(Kind.CHANGE_VERB, first.first)
    by = first.first > 0 and any(
        mark.value == "by" for mark in sentence.all_at(Kind.CHANGE_WORD, first.first - 1)
    )
    return before is not None or by


def _share_scale(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give the first of a pair the scale and unit that only the second one has, and the other way round."""
    first = _scaled_as(first, second)
    if first.unit is None and second.unit is not None:
        first = attrs.evolve(first, unit=second.unit, counted=None, shares=True)
    elif (
        first.unit is not None
        and second.unit is not None
        and second.unit.symbol.startswith(f"{first.unit.symbol}/")
    ):
        first = attrs.evolve(first, unit=second.unit, shares=True)  # "between $30,000 and $50,000 a year"
    elif second.unit is None and first.unit is not None and (first.prefix or first.counted or first.inverted):
        second = attrs.evolve(
            second, unit=first.unit, counted=first.counted, shares=True
        )  # also "aged 18 to 34"
    elif first.unit is None and first.counted is None:
        first = attrs.evolve(first, counted=second.counted, shares=True)
    return first, second


def _scaled_as(first: Amount, second: Amount) -> Amount:
    """Give an amount the scale that only the one behind it tells: "5 and 7 billion"."""
    unscaled = first.numeral.scale == 1 and first.form in (Form.DIGITS, Form.WORDS)
    mantissa = exact(second.numeral.value) / exact(second.numeral.scale)
    scale = second.numeral.scale
    if not unscaled or scale == 1 or first.value >= 1000 or exact(first.value) >= mantissa * 10:
        return first
    return attrs.evolve(first, value=product(first.value, scale), numeral=first.numeral._replace(scale=scale))


def _share_units(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the bare numbers of a list ("10, 15 and 20 percent") the unit or noun of its last one."""
    shared = list(amounts)
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        if here.unit is not None or here.counted is not None or here.form is Form.VAGUE:
            continue
        between = range(here.last, following.first)
        if not between or not all(_is_list_joint(sentence, at) for at in between):
            continue
        here = _scaled_as(here, following)
        shared[position] = attrs.evolve(here, unit=following.unit, counted=following.counted, shares=True)
    for position in range(1, len(shared)):
        before, amount = shared[position - 1], shared[position]
        if _is_compared(sentence, before, amount) or _repeats_scale(before, amount):
            shared[position] = attrs.evolve(shared[position], unit=shared[position - 1].unit, shares=True)
    return shared


def _repeats_scale(before: Amount, amount: Amount) -> bool:
    """Tell "8.4 billion dollars against 27.5 billion": a bare number of millions or more, told as the money before."""
    is_bare = amount.unit is None and amount.counted is None and amount.numeral.scale >= _MILLION
    return is_bare and before.unit is not None and before.unit.is_money and before.numeral.scale >= _MILLION


def _is_compared(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a bare number compared with the amount before: "… tenge, 1.4 trillion more", "… tonnes from 100 million"."""
    is_bare = amount.unit is None and amount.counted is None and before.unit is not None
    is_level = sentence.is_word(amount.first - 1, "from") and amount.numeral.scale > 1
    return is_bare and (is_level or sentence.at(Kind.COMPARATIVE, amount.last) is not None)


def _is_list_joint(sentence: Sentence, index: int) -> bool:
    return sentence.key(index) == "," or sentence.is_word(index, "and", "or")
