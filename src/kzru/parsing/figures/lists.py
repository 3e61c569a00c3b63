"""Lists, comparisons and parts: bare numbers that take the unit or noun of an amount beside them.

::

    list      number {"," number} "and" amount          10, 15 and 20 percent: the last one's unit is everyone's
    compared  amount "from" | "against" number          8.4 billion dollars against 27.5 billion
    part      "of" amount "," number                    of the 640 kilometres, 410 are ready
    cells     head {period number}                      exports, bn dollars: 2023 - 9.5; 2024 - 9.8
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.evolve import evolve
from kzru.lang.language import language_facts
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, PREPOSITION, tags
from kzru.parsing.figures.amounts import Amount, parts_of_hundred, scaled_as
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.inflected import is_part
from kzru.parsing.figures.measures import in_unit
from kzru.parsing.figures.numerals import NumeralForm
from kzru.parsing.figures.table_heads import Head, head_of
from kzru.parsing.vocabulary import Kind
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import exact, product

__all__ = ["is_led_by", "opens_with_whole", "share_units", "tells_closer", "with_head_unit"]

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


def with_head_unit(
    sentence: Sentence, amounts: Sequence[Amount], numbers: NumberTrace | None
) -> Sequence[Amount]:
    """Return the amounts, the bare ones behind a head with its scale and unit; the head itself is none."""
    head = head_of(sentence) if amounts else None
    if head is None or head.mark.value.unit.dimension == "time":
        return amounts
    told = []
    for amount in amounts:
        if head.first <= amount.first < head.last:
            if numbers is not None:
                numbers.decline(amount.first, amount.last, NoFigure.HEAD)
            continue
        is_cell = amount.first >= head.last and amount.is_bare and amount.numeral.scale == 1
        told.append(_in_unit_of(sentence, amount, head) if is_cell else amount)
    return told


def _in_unit_of(sentence: Sentence, amount: Amount, head: Head) -> Amount:
    name = head.mark.value
    value = in_unit(product(amount.value, head.scale), name.factor)
    numeral = amount.numeral._replace(scale=head.scale)
    unit = get_unit(sentence.symbol_of(name))
    return evolve(amount, value=value, numeral=numeral, unit=unit, shares=True)


def share_units(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give bare numbers the unit or noun of the amount that they are listed, compared or shared out with."""
    shared = _share_of_next(sentence, amounts)
    for position in range(1, len(shared)):
        before, amount = shared[position - 1], shared[position]
        if sentence.keys[before.first - 1] == "(" and position > 1:
            before = shared[position - 2]  # what stands in brackets says the one before it again
        if _is_of_share(sentence, before, amount) and amount.counted is not None:
            shared[position] = evolve(amount, last=amount.counted.last, unit=get_unit("pp"), counted=None)
        elif (base := _told_as(sentence, shared, position, before)) is not None:
            shared[position] = evolve(amount, unit=base.unit, counted=base.counted, shares=True)
        elif _is_rest(sentence, shared[0], amount):
            shared[position] = evolve(amount, unit=shared[0].unit, shares=True)
        elif amount.is_bare and before.unit is not None and tells_closer(sentence, before, amount):
            shared[position] = evolve(amount, unit=before.unit)
        elif _stands_between(sentence, shared, position) or _reaches_share(sentence, before, amount):
            shared[position] = evolve(amount, unit=before.unit, shares=True)
        elif _is_of_another_time(sentence, before, amount):
            shared[position] = _with_all_of(before, amount)
        elif _is_part(sentence, before, amount):
            shared[position] = evolve(amount, counted=before.counted, shares=True)
    return shared


def _told_as(sentence: Sentence, amounts: Sequence[Amount], position: int, before: Amount) -> Amount | None:
    """Return the amount before whose unit a bare number has: the last one, or the one before the size of its change."""
    amount, earlier = amounts[position], amounts[max(0, position - 2)]
    if _is_compared(sentence, before, amount) or _repeats_scale(before, amount):
        return before
    return earlier if _is_told_as_share(amount, before) and _repeats_scale(earlier, amount) else None


def _is_part(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell whether an amount is of the things that the one before counts: «140 мектеп, оның 55-і ауылда»."""
    is_counted = before.counted is not None and amount.is_bare
    return is_counted and is_part(sentence, amount.numeral.last - 1)


def _share_of_next(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """Give the bare numbers of a list ("10, 15 and 20 percent") the unit or noun of its last one."""
    shared = list(amounts)
    for position in range(len(shared) - 2, -1, -1):
        here, following = shared[position], shared[position + 1]
        if not here.is_bare or here.form is NumeralForm.VAGUE or _is_told_as_share(here, following):
            continue
        if _is_listed(sentence, here, following):
            here = scaled_as(here, following)
            shared[position] = evolve(here, unit=following.unit, counted=following.counted, shares=True)
        elif any(holds(sentence, here, following) for holds in _SHARE_WITH_NEXT):
            shared[position] = evolve(here, unit=following.unit, shares=True)
    return parts_of_hundred(shared)


def _is_told_as_share(here: Amount, following: Amount) -> bool:
    """Tell a number that is too great for the percent that says it again: "180 thousand, or 72%, found work"."""
    is_percent = following.unit is not None and following.unit.symbol == "%"
    is_great = here.numeral.scale > 1 or exact(here.value) >= _TOO_GREAT
    return is_percent and is_great and following.numeral.scale == 1


def _is_share_of_row(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell the shares of a row: "the share of Russia is ten, of China eight and of Italy four percent"."""
    unit = following.unit
    if unit is None or unit.symbol != "%" or not 0 <= here.value <= _HUNDRED:
        return False
    is_joined = sentence.keys[here.last] == "," or sentence.flags[here.last] & _AND_OR_OR
    return bool(is_joined) and any(at < here.first for at in sentence.tagged(_SHARE_NOUN))


def _is_of_row(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell the numbers of a row whose percent and verb stand at its end: «өңдеу 11, құрылыс 7, көлік 5 пайызға өсті»."""
    unit = following.unit
    if unit is None or unit.symbol != "%" or here.numeral.scale > 1 or not 0 <= here.value <= _HUNDRED:
        return False
    if not language_facts(sentence.vocabulary.language).grammar.verb_last or sentence.keys[here.last] != ",":
        return False
    between = range(here.last + 1, following.start_in(sentence))
    names = (mark for at in between for kind in (Kind.ITEM, Kind.ABOUT) for mark in sentence.all_at(kind, at))
    return len(between) <= _LONGEST_OF_ROW and any(names) and sentence.keys[between[-1]] != ","


def _is_dimension(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell the sides of a thing: "its length is fifty, its width twenty metres"."""
    unit = following.unit
    if unit is None or unit.dimension != "length":
        return False
    return all(
        any(sentence.flags[at] & _DIMENSION_NOUN for at in range(max(0, amount.first - 3), amount.first))
        for amount in (here, following)
    )


def _holds_part(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell a whole of which a part is told in its unit: "13 thousand, including 3 thousand kilometres of local roads"."""
    opens = sentence.keys[here.last] == "," and sentence.tag_end(here.last + 1, _PART) > here.last + 1
    is_whole = here.numeral.scale > 1 and exact(following.value) < exact(here.value)
    return opens and is_whole and following.unit is not None


def _runs_parallel(sentence: Sentence, here: Amount, following: Amount) -> bool:
    """Tell "industry grew by 7.4, construction by 14.9 and transport by 20.4 percent": the last unit is everyone's."""
    unit = following.unit
    if here.numeral.scale > 1 or unit is None or unit.dimension != "share" or unit.symbol == "ratio":
        return False
    if is_led_by(sentence, here) and is_led_by(sentence, following):
        return True
    first, second = (amount.start_in(sentence) - 1 for amount in (here, following))
    is_near = second - here.last < _LONGEST_OF_ROW  # "Peru for 5 and Chile for 8 percent"
    return (
        bool(sentence.flags[first] & PREPOSITION)
        and sentence.keys[first] == sentence.keys[second]
        and is_near
    )


def is_led_by(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an amount stands behind "by"."""
    return sentence.flags[amount.first - 1] & _BY != 0


def _stands_between(sentence: Sentence, amounts: Sequence[Amount], position: int) -> bool:
    """Tell the bare number of a row of times: "2.4 percent in 2025, 2.47 in 2026 and 2.5 percent in 2027"."""
    before, amount = amounts[position - 1], amounts[position]
    if not amount.is_bare or before.unit is None:
        return False
    behind = amounts[position + 1] if position + 1 < len(amounts) else None
    is_timed = any(at in sentence.dated for at in range(before.last, amount.first))
    return is_timed and behind is not None and behind.unit == before.unit


def _is_of_another_time(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a bare number that says the same of another time: "there were 50 schools in 2023, and in 2024 already 70"."""
    if not amount.is_bare or before.is_bare or _is_of_time(before):
        return False
    more = sentence.at(Kind.QUALIFIER_AFTER, amount.last)
    behind = amount.last if more is None else more.last
    if sentence.kinds[behind] is TokenKind.WORD and not sentence.flags[behind] & _AND_OR_OR:
        return False
    between = range(max(before.last, before.end), amount.first)
    is_timed = any(at in sentence.dated or sentence.flags[at] & _AT_PRESENT for at in between)
    return is_timed and all(_tells_nothing(sentence, at) for at in between)


def _reaches_share(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell a share whose percent the one before tells: "reached 93 percent inside, and outside exceeded 98"."""
    verbs = (Kind.QUALIFIER_VERB, Kind.REACH)
    is_told = any(sentence.before(kind, amount.start_in(sentence)) is not None for kind in verbs)
    if not is_told or not amount.is_bare or sentence.kinds[amount.last] is TokenKind.WORD:
        return False
    return before.unit is not None and before.unit.symbol == "%" and 0 < amount.value <= _HUNDRED


def _is_of_time(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.dimension == "time"


def _tells_nothing(sentence: Sentence, at: int) -> bool:
    """Tell whether a token is a mark, part of a date, or a small word."""
    is_mark = sentence.kinds[at] is not TokenKind.WORD
    return is_mark or at in sentence.dated or sentence.flags[at] & _SMALL != 0


def _with_all_of(before: Amount, amount: Amount) -> Amount:
    """Give a bare number the unit, noun and scale of the amount before; it stays bare where it is of no like size."""
    scale = before.numeral.scale
    if scale > 1 and amount.numeral.scale == 1:
        ratio = exact(amount.value) * exact(scale) / exact(before.value)
        if not 1 <= ratio * _LIKE_SIZE <= _LIKE_SIZE**2:
            return amount
        amount = amount.scaled(scale)
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
    is_large = amount.is_bare and min(amount.numeral.scale, before.numeral.scale) >= _MILLION
    return is_large and not before.is_bare and not _is_of_time(before)


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
    return amount.numeral.scale > 1 or sentence.flags[before.first - 1] & _TO != 0  # "to 7.9% from 8.6"


def _is_of_share(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Tell points behind a share from points scored: "24.6 percent, down 1.2 points"."""
    if before.unit is None or before.unit.symbol != "%" or amount.counted is None or amount.unit is not None:
        return False
    is_point = sentence.flags[amount.last] & _SHARE_POINT != 0 and amount.counted.last == amount.last + 1
    ruled = sentence.before(Kind.CHANGE_VERB, amount.first) is not None or is_led_by(sentence, amount)
    return is_point and ruled


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
    between = range(here.last + hangs, following.start_in(sentence))
    if following.prefix is not None and len(between) > 1:
        return False  # "Rs 500 crore, and €250m"
    joints = sum(sentence.flags[at] & _AND_OR_OR != 0 for at in between)
    commas = sum(sentence.keys[at] == "," for at in between)
    if joints + commas != len(between) or not between:
        return False
    return joints > 0 or following.shares or following.unit is None


_SHARE_WITH_NEXT = (_runs_parallel, _is_of_row, _is_share_of_row, _is_dimension, _holds_part)
"""What tells that a bare number has the unit of the next amount, one by one."""
