"""Ranges, moves and lists: what neighbouring amounts make together.

::

    range   = amount ("–" | "to") amount        $3–4 billion; 5 to 7 million
            | "between" amount "and" amount
    move    = "from" amount "to" amount         two levels, where a verb of change stands before
    list    = number {"," number} "and" amount  the last one's unit is everyone's
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import attrs

from kzru.lang.nouns import is_plural
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.amounts import Amount, single_amounts
from kzru.parsing.figures.compounds import join_compounds
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.inflected import is_ablative, leads_to
from kzru.parsing.figures.insertions import with_insertions
from kzru.parsing.figures.measures import is_ruled_by_change
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.units.registry import get_unit
from kzru.values.number import exact, product

__all__ = ["find_amounts", "opens_with_whole"]

_AND = tags("and")
_AND_OR_OR = tags("and", "or")
_BETWEEN = tags("between")
_BY = tags("by")
_CONJUNCTION = tags("conjunction")
_DETERMINER = tags("determiner")
_FROM = tags("from")
_OF = tags("of", "out_of")
_RANGE_TO = tags("range_to")
_SHARE_POINT = tags("share_point")
_TO = tags("to")

_MILLION = 1_000_000
_OPENING = (OPENING_MARKS & DOUBLE_MARKS) | {",", ";", ":"}
"""Marks before the whole that a clause opens with."""


def find_amounts(sentence: Sentence, numbers: NumberTrace | None = None) -> tuple[Amount, ...]:
    """Return the amounts of a sentence, in order, those that are part of a date or a name left out.

    Args:
        sentence: The sentence.
        numbers: What is told of the numbers that are no amounts; nothing is where it is left out.
    """
    single = join_compounds(with_insertions(sentence, single_amounts(sentence, numbers), numbers))
    dashed = _join_pairs(sentence, single, frozenset({"dash"}), numbers)
    joined = _join_pairs(
        sentence, dashed, frozenset({"range", "move"}), numbers
    )  # "from 24 to 33–35 billion"
    return tuple(_share_units(sentence, joined))


def _join_pairs(
    sentence: Sentence, amounts: Sequence[Amount], links: Container[str], numbers: NumberTrace | None
) -> list[Amount]:
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = None if second is None else _pair(sentence, first, second, links)
        if pair is None or second is None:
            joined.append(first)
            position += 1
            continue
        joined += pair
        position += 2
        if not pair and numbers is not None:
            numbers.decline(first.first, second.last, NoFigure.SCORE)
    return joined


def _is_loose(first: Amount, second: Amount) -> bool:
    """Tell whether two amounts are too vague to be the ends of a range: "twice", "dozens"."""
    return NumeralForm.MULTIPLE in (first.form, second.form) or second.form is NumeralForm.VAGUE


def _pair(
    sentence: Sentence, first: Amount, second: Amount, links: Container[str]
) -> tuple[Amount, ...] | None:
    """Return the range, or the two levels of the move, that two neighbouring amounts make; None where they make neither."""
    between = sentence.keys[first.numeral.last if first.counted else first.last : second.first]
    link = _link(sentence, first, between) if between else _link_by_endings(sentence, first, second)
    if link not in links:
        return None
    first, second = _share_scale(first, second, is_led=(sentence.flags[first.first - 1] & _FROM != 0))
    if first.unit != second.unit or _is_loose(first, second):
        return None
    if link == "move":
        return attrs.evolve(first, move=1), attrs.evolve(second, move=2)
    if link == "dash" and _is_score(sentence, second):
        return ()
    if first.high is not None or second.high is not None:
        return None
    if link == "range" and 0 >= exact(first.value) > exact(second.value):
        first, second = attrs.evolve(first, value=second.value), attrs.evolve(second, value=first.value)
    if exact(first.value) > exact(second.value):
        falling = link == "range" and first.first > 0 and sentence.flags[first.first - 1] & _FROM
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
        return "range" if sentence.flags[before] & _BETWEEN else None
    if joint == "to":
        if sentence.flags[before] & _FROM:
            is_move = is_ruled_by_change(sentence, before) or (
                sentence.keys[before - 1] in DASHES and is_ruled_by_change(sentence, before - 1)
            )
            return "move" if is_move else "range"
        return None if first.unit is not None and _follows_change(sentence, first) else "range"
    return None


def _link_by_endings(sentence: Sentence, first: Amount, second: Amount) -> str | None:
    """Return how two amounts side by side are tied by their case: "5 миллионнан 7 миллионға дейін"."""
    if not is_ablative(sentence, first.last - 1) or not leads_to(sentence, second.end):
        return None
    return "move" if _precedes_change(sentence, second.end) else "range"


def _precedes_change(sentence: Sentence, index: int) -> bool:
    """Tell whether a word of change stands behind a token in its clause; one that ends the sentence ends it too."""
    return any(
        mark.first >= index
        and (sentence.same_clause(mark.first, index) or mark.last >= len(sentence.tokens) - 1)
        for kind in (Kind.CHANGE_VERB, Kind.COMPARATIVE)
        for mark in sentence.marks(kind)
    )


def _joint(sentence: Sentence, first: Amount, between: Sequence[str]) -> str | None:
    at = first.numeral.last if first.counted else first.last
    if 1 < len(between) <= 3 and sentence.keys[at + len(between) - 1] in DASHES:
        at += sentence.keys[at] in DASHES
        return "to" if sentence.flags[at] & _RANGE_TO else None  # "0-to-60"
    if len(between) != 1:
        return None
    if between[0] == "-" or between[0] in "–—":
        return "dash"
    if sentence.flags[at] & _RANGE_TO:
        return "to"
    return "and" if sentence.flags[at] & _AND else None


def _follows_change(sentence: Sentence, first: Amount) -> bool:
    """Tell whether an amount is the size of a change, so that the "to" behind it leads to the level."""
    before = sentence.before(Kind.CHANGE_VERB, first.first)
    return before is not None or _is_led_by(sentence, first)


def _share_scale(first: Amount, second: Amount, *, is_led: bool) -> tuple[Amount, Amount]:
    """Give the first of a pair the scale and unit that only the second one has, and the other way round."""
    first = _scaled_as(first, second)
    if second.unit is not None:
        if first.unit is None:
            first = attrs.evolve(first, unit=second.unit, counted=None, shares=True)
        elif second.unit.symbol.startswith(f"{first.unit.symbol}/"):
            first = attrs.evolve(first, unit=second.unit, shares=True)  # "between $30,000 and $50,000 a year"
    elif first.unit is None:
        first = first if first.counted else attrs.evolve(first, counted=second.counted, shares=True)
    elif first.prefix or first.counted or first.inverted or (is_led and second.counted is None):
        second = attrs.evolve(second, unit=first.unit, counted=first.counted, shares=True)  # "aged 18 to 34"
    return first, second


def _scaled_as(first: Amount, second: Amount) -> Amount:
    """Give an amount the scale that only the one behind it tells: "5 and 7 billion"."""
    unscaled = first.numeral.scale == 1 and first.form in (NumeralForm.DIGITS, NumeralForm.WORDS)
    mantissa = exact(second.numeral.value) / exact(second.numeral.scale)
    scale = second.numeral.scale
    if not unscaled or scale == 1 or first.value >= 1000 or exact(first.value) >= mantissa * 10:
        return first
    return attrs.evolve(first, value=product(first.value, scale), numeral=first.numeral._replace(scale=scale))


def _share_units(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give bare numbers the unit or noun of the amount that they are listed, compared or shared out with."""
    shared = _share_of_next(sentence, amounts)
    for position in range(1, len(shared)):
        before, amount = shared[position - 1], shared[position]
        if sentence.keys[before.first - 1] == "(" and position > 1:
            before = shared[position - 2]  # what stands in brackets says the one before it again
        if _is_of_share(sentence, before, amount) and amount.counted is not None:
            shared[position] = attrs.evolve(
                amount, last=amount.counted.last, unit=get_unit("pp"), counted=None
            )
        elif _is_compared(sentence, before, amount) or _repeats_scale(before, amount):
            shared[position] = attrs.evolve(amount, unit=before.unit, counted=before.counted, shares=True)
        elif _is_rest(sentence, shared[0], amount):
            shared[position] = attrs.evolve(amount, unit=shared[0].unit, shares=True)
        elif _stands_between(sentence, shared, position):
            shared[position] = attrs.evolve(amount, unit=before.unit, shares=True)
    return shared


def _share_of_next(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the bare numbers of a list ("10, 15 and 20 percent") the unit or noun of its last one."""
    shared = list(amounts)
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        if not here.is_bare or here.form is NumeralForm.VAGUE:
            continue
        if _is_listed(sentence, here, following):
            here = _scaled_as(here, following)
            shared[position] = attrs.evolve(here, unit=following.unit, counted=following.counted, shares=True)
        elif _runs_parallel(sentence, here, following):
            shared[position] = attrs.evolve(here, unit=following.unit, shares=True)
    return shared


def _runs_parallel(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell "industry grew by 7.4, construction by 14.9 and transport by 20.4 percent": the last unit is everyone's."""
    unit = following.unit
    if here.numeral.scale > 1 or unit is None or unit.dimension != "share" or unit.symbol == "ratio":
        return False
    return _is_led_by(sentence, here) and _is_led_by(sentence, following)


def _is_led_by(sentence: Sentence, amount: Amount) -> bool:
    return sentence.flags[amount.first - 1] & _BY != 0


def _stands_between(sentence: Sentence, amounts: Sequence[Amount], position: int) -> bool:
    """Tell the bare number of a row of times: "2.4 percent in 2025, 2.47 in 2026 and 2.5 percent in 2027"."""
    before, amount = amounts[position - 1], amounts[position]
    if not amount.is_bare or before.unit is None:
        return False
    behind = amounts[position + 1] if position + 1 < len(amounts) else None
    is_timed = any(at in sentence.dated for at in range(before.last, amount.first))
    return is_timed and behind is not None and behind.unit == before.unit


def _repeats_scale(before: Amount, amount: Amount) -> bool:
    """Tell "8.4 billion dollars against 27.5 billion": a bare number of millions or more, told as the money before."""
    is_large = amount.is_bare and amount.numeral.scale >= _MILLION
    return is_large and before.unit is not None and before.unit.is_money and before.numeral.scale >= _MILLION


def _is_compared(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a bare number compared with the amount before: "… tenge, 1.4 trillion more", "… tonnes from 100 million"."""
    if before.unit is None:
        return False
    is_base = sentence.before(Kind.COMPARED, amount.first) is not None
    if amount.unit is not None:  # "$238 a tonne, down from $261"
        return is_base and before.unit.symbol.startswith(f"{amount.unit.symbol}/")
    if is_base or sentence.at(Kind.COMPARATIVE, amount.last) is not None:
        return amount.counted is None
    if amount.counted is not None or not sentence.flags[amount.first - 1] & _FROM:
        return False
    return amount.numeral.scale > 1 or _is_level_before(sentence, before)


def _is_of_share(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell points behind a share from points scored: "24.6 percent, down 1.2 points"."""
    if before.unit is None or before.unit.symbol != "%" or amount.counted is None or amount.unit is not None:
        return False
    is_point = sentence.flags[amount.last] & _SHARE_POINT != 0 and amount.counted.last == amount.last + 1
    ruled = sentence.before(Kind.CHANGE_VERB, amount.first) is not None or _is_led_by(sentence, amount)
    return is_point and ruled


def _is_level_before(sentence: Sentence, before: Amount) -> bool:
    """Tell whether a "to" leads to an amount, so that a "from" behind it leads to the level that was: "to 7.9% from 8.6"."""
    return sentence.flags[before.first - 1] & _TO != 0


def _is_rest(sentence: Sentence, whole: Amount, amount: Amount) -> bool:
    """Tell a bare number that is a part of the amount that opens the sentence: "Of the 640 kilometres, 410 are ready"."""
    if not amount.is_bare or whole.unit is None:
        return False
    return sentence.keys[amount.start_in(sentence) - 1] == "," and opens_with_whole(sentence, whole)


def opens_with_whole(sentence: Sentence, whole: Amount) -> bool:
    """Tell whether an amount is the whole that a clause opens with: "Of the 640 kilometres", "that out of 90 schools"."""
    at = whole.first - 1
    while sentence.flags[at] & _DETERMINER:
        at -= 1
    of = sentence.tag_start(at + 1, _OF)
    if of > at:
        return False
    return of == 0 or sentence.keys[of - 1] in _OPENING or sentence.flags[of - 1] & _CONJUNCTION != 0


def _is_listed(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell whether two amounts stand in one list: "10, 15 and 20 percent"; a comma alone gives no unit, only a noun.

    A hyphen may stand for what the two share: "10-, 15- and 20-year bonds".
    """
    hangs = sentence.keys[here.last] in DASHES and sentence.glued[here.last]
    between = range(here.last + hangs, following.first)
    if following.prefix is not None and len(between) > 1:
        return False  # "Rs 500 crore, and €250m"
    joints = sum(sentence.flags[at] & _AND_OR_OR != 0 for at in between)
    commas = sum(sentence.keys[at] == "," for at in between)
    if joints + commas != len(between) or not between:
        return False
    return joints > 0 or following.shares or following.unit is None
