"""Lists, comparisons and parts: bare numbers that take the unit or noun of an amount beside them.

::

    list      number {"," number} "and" amount          10, 15 and 20 percent: the last one's unit is everyone's
    compared  amount "from" | "against" number          8.4 billion dollars against 27.5 billion
    part      "of" amount "," number                    of the 640 kilometres, 410 are ready
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.evolve import evolve
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount, parts_of_hundred, scaled_as
from kzru.parsing.figures.inflected import is_part
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import exact

__all__ = ["opens_with_whole", "share_units", "tells_closer"]

_AND_OR_OR = tags("and", "or")
_AT_PRESENT = tags("at_present")
_BY = tags("by")
_CONJUNCTION = tags("conjunction")
_DETERMINER = tags("determiner")
_CORRECTS = tags("corrects")
_DIMENSION_NOUN = tags("dimension_noun")
_FROM = tags("from")
_OF = tags("of", "out_of")
_PART = tags("part_before")
_SHARE_NOUN = tags("share_noun")
_SHARE_POINT = tags("share_point")
_SMALL = tags("preposition", "conjunction", "pronoun", "adverb", "predicate_adverb", "more", "auxiliary")
"""Words that tell nothing new between two times."""
_TO = tags("to")

_HUNDRED = 100
_LIKE_SIZE = 10
"""How many times an amount of one time may be that of another, for its scale to be left out."""
_LONGEST_OF_ROW = 8
"""Words between two numbers of a row: what the second is of."""
_MILLION = 1_000_000
_TOO_GREAT = 10_000
"""Nobody tells so many percent: a number so great is one of things."""
_OPENING = (OPENING_MARKS & DOUBLE_MARKS) | {",", ";", ":"}
"""Marks before the whole that a clause opens with."""


def share_units(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give bare numbers the unit or noun of the amount that they are listed, compared or shared out with."""
    shared = _share_of_next(sentence, amounts)
    for position in range(1, len(shared)):
        before, amount = shared[position - 1], shared[position]
        if sentence.keys[before.first - 1] == "(" and position > 1:
            before = shared[position - 2]  # what stands in brackets says the one before it again
        if _is_of_share(sentence, before, amount):
            shared[position] = evolve(amount, last=amount.end, unit=get_unit("pp"), counted=None)
        elif (base := _base(sentence, shared, position, before)) is not None:
            shared[position] = evolve(amount, unit=base.unit, counted=base.counted, shares=True)
        elif not amount.is_bare or before.is_bare:
            continue
        elif before.unit is not None and tells_closer(sentence, before, amount):
            shared[position] = evolve(amount, unit=before.unit)
        elif _is_of_another_time(sentence, before, amount):
            shared[position] = _with_all_of(before, amount)
    return shared


def _base(sentence: Sentence, amounts: Sequence[Amount], position: int, before: Amount) -> Amount | None:
    """Return the amount whose unit or noun a number has too: the whole, the one before, or that before the size of its change."""
    amount, whole, earlier = amounts[position], amounts[0], amounts[max(0, position - 2)]
    if _is_compared(sentence, before, amount):
        return before
    if not amount.is_bare:
        return None
    if _repeats_scale(before, amount):
        return before
    if _is_told_as_share(amount, before) and _repeats_scale(earlier, amount):
        return earlier
    is_apart = sentence.keys[amount.start_in(sentence) - 1] == ","
    if is_apart and whole.unit is not None and opens_with_whole(sentence, whole):
        return whole  # "Of the 640 kilometres, 410 are ready"
    is_part_of_it = before.counted is not None and is_part(sentence, amount.numeral.last - 1)
    takes = is_part_of_it or _stands_between(sentence, amounts, position)
    return before if takes or _reaches_share(sentence, before, amount) else None


def _share_of_next(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the bare numbers of a list ("10, 15 and 20 percent") the unit or noun of its last one."""
    shared = list(amounts)
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        is_vague = here.numeral.form is NumeralForm.VAGUE
        if not here.is_bare or is_vague or _is_told_as_share(here, following):
            continue
        if _is_listed(sentence, here, following):
            here = scaled_as(here, following)
            shared[position] = evolve(here, unit=following.unit, counted=following.counted, shares=True)
        elif following.unit is not None and any(
            holds(sentence, here, following) for holds in _SHARE_WITH_NEXT
        ):
            shared[position] = evolve(here, unit=following.unit, shares=True)
    return parts_of_hundred(shared)


def _is_told_as_share(here: Amount, following: Amount) -> bool:
    """Tell a number that is too great for the percent that says it again: "180 thousand, or 72%, found work"."""
    is_great = here.numeral.scale > 1 or exact(here.value) >= _TOO_GREAT
    return following.symbol == "%" and is_great


def _is_of_row(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell the numbers of a row whose percent stands at its end, of shares or where verbs stand last.

    "The share of Russia is ten, of China eight and of Italy four percent"; «өңдеу 11, құрылыс 7, көлік 5 пайызға өсті».
    """
    is_comma = sentence.keys[here.last] == ","
    is_joined = is_comma or sentence.flags[here.last] & _AND_OR_OR
    if following.symbol != "%" or not 0 <= here.value <= _HUNDRED or not is_joined:
        return False
    if any(at < here.first for at in sentence.tagged(_SHARE_NOUN)):
        return True
    between = range(here.last + 1, following.start_in(sentence))
    if not is_comma or not sentence.vocabulary.order.object_before or len(between) > _LONGEST_OF_ROW:
        return False
    return any(sentence.at(kind, at) is not None for at in between for kind in (Kind.ITEM, Kind.ABOUT))


def _is_dimension(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell the sides of a thing: "its length is fifty, its width twenty metres"."""
    return following.unit_class == "length" and all(
        any(flags & _DIMENSION_NOUN for flags in sentence.flags[max(0, amount.first - 3) : amount.first])
        for amount in (here, following)
    )


def _holds_part(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell a whole of which a part is told in its unit: "13 thousand, including 3 thousand kilometres of local roads"."""
    opens = sentence.keys[here.last] == "," and sentence.tag_end(here.last + 1, _PART) > here.last + 1
    return opens and here.numeral.scale > 1 and exact(following.value) < exact(here.value)


def _runs_parallel(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell "industry grew by 7.4, construction by 14.9 and transport by 20.4 percent": the last unit is everyone's."""
    if here.numeral.scale > 1 or following.unit_class != "share" or following.symbol == "ratio":
        return False
    if sentence.flags[here.first - 1] & sentence.flags[following.first - 1] & _BY:
        return True
    first, second = (amount.start_in(sentence) - 1 for amount in (here, following))
    is_near = second - here.last < _LONGEST_OF_ROW  # "Peru for 5 and Chile for 8 percent"
    return (
        is_near and sentence.keys[first] == sentence.keys[second] and sentence.flags[first] & PREPOSITION != 0
    )


_SHARE_WITH_NEXT = (_runs_parallel, _is_of_row, _is_dimension, _holds_part)
"""What tells that a bare number has the unit of the next amount, one by one."""


def _stands_between(sentence: Sentence, amounts: Sequence[Amount], position: int) -> bool:
    """Tell the number of a row of times: "2.4 percent in 2025, 2.47 in 2026 and 2.5 percent in 2027"."""
    before, amount = amounts[position - 1], amounts[position]
    if before.unit is None or position + 1 == len(amounts) or amounts[position + 1].unit != before.unit:
        return False
    return not sentence.dated.isdisjoint(range(before.last, amount.first))


def _is_of_another_time(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a bare number that says the same of another time: "there were 50 schools in 2023, and in 2024 already 70"."""
    if before.unit_class == "time":
        return False
    more = sentence.at(Kind.QUALIFIER_AFTER, amount.last)
    behind = amount.last if more is None else more.last
    if sentence.kinds[behind] is TokenKind.WORD and not sentence.flags[behind] & _AND_OR_OR:
        return False
    between = range(max(before.last, before.end), amount.first)
    is_timed = any(at in sentence.dated or sentence.flags[at] & _AT_PRESENT for at in between)
    return is_timed and all(
        sentence.kinds[at] is not TokenKind.WORD or at in sentence.dated or sentence.flags[at] & _SMALL
        for at in between
    )


def _reaches_share(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a share whose percent the one before tells: "reached 93 percent inside, and outside exceeded 98"."""
    start = amount.start_in(sentence)
    is_told = sentence.before(Kind.QUALIFIER_VERB, start) or sentence.before(Kind.REACH, start)
    if is_told is None or sentence.kinds[amount.last] is TokenKind.WORD:
        return False
    return before.symbol == "%" and 0 < amount.value <= _HUNDRED


def _with_all_of(before: Amount, bare: Amount) -> Amount:
    """Give a bare number the unit, noun and scale of the amount before; it stays bare where it is of no like size."""
    amount, scale = bare, before.numeral.scale
    if scale > 1 and amount.numeral.scale == 1:
        amount = amount.scaled(scale)
        if not 1 <= exact(amount.value) / exact(before.value) * _LIKE_SIZE <= _LIKE_SIZE**2:
            return bare
    return evolve(amount, unit=before.unit, counted=before.counted, shares=True)


def tells_closer(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell whether a number says the one before more exactly: "by 20 percent, or rather 19.5", "below 1 percent: 0.9"."""
    if amount.numeral.scale > 1 or amount.last != amount.numeral.last or amount.counted is not None:
        return False
    start = amount.start_in(sentence)
    if sentence.keys[start - 1] == ":":
        return start - 1 == before.last and exact(amount.value).denominator > 1
    return sentence.tag_start(start, _CORRECTS) < start


def _repeats_scale(before: Amount, amount: Amount) -> bool:
    """Tell "8.4 billion dollars against 27.5 billion": a bare number of millions or more, told as the amount before."""
    return not before.is_bare and min(amount.numeral.scale, before.numeral.scale) >= _MILLION


def _is_compared(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a number compared with the amount before: "… tenge, 1.4 trillion more", "… tonnes from 100 million"."""
    is_base = sentence.before(Kind.COMPARED, amount.first) is not None
    if amount.unit is not None:  # "$238 a tonne, down from $261"
        return is_base and before.symbol.startswith(f"{amount.symbol}/")
    if before.unit is None or amount.counted is not None:
        return False
    if is_base or sentence.at(Kind.COMPARATIVE, amount.last) is not None:
        return True
    is_large = amount.numeral.scale > 1 or sentence.flags[before.first - 1] & _TO  # "to 7.9% from 8.6"
    return bool(is_large and sentence.flags[amount.first - 1] & _FROM)


def _is_of_share(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell points behind a share from points scored: "24.6 percent, down 1.2 points"."""
    if before.symbol != "%" or amount.counted is None or amount.unit is not None:
        return False
    is_point = sentence.flags[amount.last] & _SHARE_POINT != 0
    return is_point and sentence.before(Kind.CHANGE_VERB, amount.first) is not None


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
    between = range(here.last + hangs, following.start_in(sentence))
    joints = sum(sentence.flags[at] & _AND_OR_OR != 0 for at in between)
    commas = sum(sentence.keys[at] == "," for at in between)
    if joints + commas != len(between) or not between:
        return False
    return joints > 0 or following.shares or following.unit is None
