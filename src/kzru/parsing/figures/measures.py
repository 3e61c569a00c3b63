"""Units: currency signs before a number, units, scales in letters and rates behind it, heads that tell a unit for many.

::

    measure = [currency] number [letter scale] [["-"] unit] ["per" unit]
    head    = ("," | "(") ["in"] {scale} unit [")"] (":" | "|")               «Товарооборот, млрд долл. США: 2023 г. – 26,0»
            | ("," | "(") ["in"] currency {scale} [")"] (":" | "|")
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kzru.errors import KzruError
from kzru.lang.loader import load_common
from kzru.lang.measures import MeasureName
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, PREPOSITION, tags
from kzru.parsing.figures.inflected import behind_suffix, past_hyphen, past_qualifier
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numbers import scales_at
from kzru.parsing.figures.numerals import Numeral, NumeralForm, number_word
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import Number, is_whole, product
from kzru.values.unit import Unit

__all__ = [
    "Head",
    "currency_before",
    "head_of",
    "in_unit",
    "is_ruled_by_change",
    "rate_of",
    "scaled_by_letter",
    "with_unit",
]

_ARTICLE, _AS = tags("indefinite_article"), tags("as")
_FOLD_OR_RATIO, _MEASURE_MODIFIER = tags("fold", "ratio"), tags("measure_modifier")
_OF, _TIMES = tags("of"), tags("times")
_JOINED_UNIT, _SOLAR = tags("joined_unit"), tags("solar")
_RATE_BEFORE, _RATIO_BEFORE = tags("rate_before"), tags("ratio_before")

_BEFORE_HEAD, _BEHIND_HEAD = frozenset(",("), frozenset(":|")
_FARTHEST = 40
"""Tokens of a sentence among which a head stands."""
_BARE_SCALES = frozenset("mMbBK")
_SPACED_SCALES = frozenset("mb")
"""Those also read behind a space, as capitals before what is counted: "8 B people"."""


def currency_before(sentence: Sentence, index: int) -> Mark | None:
    """Return the currency symbol or code that stands at a token, right before digits: "US$28", "KZT 500 billion"."""
    mark = sentence.at(Kind.CURRENCY, index)
    if mark is None:
        return None
    last = past_hyphen(sentence, mark.last)  # "$-50.8bn"
    if sentence.keys[last] in DASHES and sentence.glued[last + 1]:
        last += 1  # "€ -15 million"
    if sentence.kinds[last] is not TokenKind.NUMBER:
        return None
    is_plain = sentence.glued[last] and sentence.keys[last].isdecimal()
    is_name = is_plain and mark.value.symbol in load_common("currencies")["numbered"]  # "COP29"
    return None if is_name else mark._replace(last=last)


def scaled_by_letter(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> Numeral:
    """Apply a letter that is a scale behind digits: "€500m", "25k"."""
    if numeral.form is not NumeralForm.DIGITS or numeral.scale != 1:
        return numeral
    letter = number_word(sentence, numeral.last, "letter_scales")
    if letter is None:
        return numeral
    if not sentence.glued[letter.first] and sentence.keys[letter.first] not in _SPACED_SCALES:
        return numeral
    if prefix is None and not (
        _is_bare_scale(sentence, letter) or _repeats_letter(sentence, numeral, letter)
    ):
        return numeral
    scale = letter.value.value
    return numeral._replace(last=letter.last, value=product(numeral.value, scale), scale=scale)


def _is_bare_scale(sentence: Sentence, letter: Mark) -> bool:
    """Tell whether a letter behind digits is a scale without a currency before: "25k", "5m people", "35m of"."""
    written = sentence.tokens[letter.first].text
    if written in "kK":
        return True
    if not sentence.glued[letter.first] and written.islower():
        return False
    of = sentence.flags[letter.last] & _OF != 0
    return written in _BARE_SCALES and (of or counted_noun(sentence, letter.last) is not None)


def _repeats_letter(sentence: Sentence, numeral: Numeral, letter: Mark) -> bool:
    """Tell whether a letter is that of the money a dash before: "$5m-8m"."""
    at = numeral.first - 1
    if sentence.keys[at] not in DASHES or sentence.keys[at - 1] != sentence.keys[letter.first]:
        return False
    return sentence.before(Kind.CURRENCY, at - 2) is not None


def with_unit(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> tuple[Number, int, Unit | None]:
    """Return (value in the unit, token behind the surface, unit)."""
    value, last, form = numeral.value, numeral.last, numeral.form
    behind = _unit_behind(sentence, numeral)
    told = prefix or behind
    if told is None:
        last = _past_times(sentence, numeral)
        is_ratio = last > numeral.last or form in (NumeralForm.FRACTION, NumeralForm.MULTIPLE)
        return value, last, get_unit("ratio") if is_ratio else None
    is_money = False
    if behind is not None:
        is_money = behind.value.unit.is_money
        if is_money or prefix is None:
            last = behind.last  # "$5 billion US dollars", "$28.7 billion USD"
    if is_money and prefix is None and numeral.scale == 1 and form is NumeralForm.DIGITS:
        last, scale = scales_at(sentence, last)  # "310 USD million"
        value = product(value, scale) if scale > 1 else value
    last, unit, factor = rate_of(sentence, last, told.value, _rate_before(sentence, numeral.first))
    return in_unit(value, factor), behind_suffix(sentence, last), unit


def _past_times(sentence: Sentence, numeral: Numeral) -> int:
    """Return the token behind a number, and behind the "times" or "-fold" that makes it a ratio.

    "12 times" is a ratio before a comparison or behind a verb of change, else a count; "2.5 times" is always a ratio.
    """
    at = past_hyphen(sentence, numeral.last)
    if sentence.flags[at] & _FOLD_OR_RATIO:
        return at + 1
    if sentence.flags[at] & _TIMES == 0:
        return numeral.last
    compared = sentence.at(Kind.COMPARATIVE, at + 1) or sentence.flags[at + 1] & _AS
    is_factor = compared or not is_whole(numeral.value) or sentence.flags[numeral.first - 1] & _RATIO_BEFORE
    return at + 1 if is_factor or is_ruled_by_change(sentence, numeral.first) else numeral.last


def in_unit(value: Number, factor: Fraction) -> Number:
    """Return a value of a name in its unit: a tonne is 1000 kg."""
    return value if isinstance(value, Decimal) and factor == 1 else product(value, factor)


def _unit_behind(sentence: Sentence, numeral: Numeral) -> Mark | None:
    """Return the unit behind a number: apart, glued to its digits, or behind a hyphen ("80-yard")."""
    at = past_qualifier(sentence, numeral.last)
    if (joined := past_hyphen(sentence, at)) > at:
        at = joined
    elif numeral.form is NumeralForm.VAGUE:
        at += sentence.flags[at] & _OF != 0  # "tens of thousands of hectares"
    elif numeral.form is NumeralForm.FRACTION and sentence.flags[at] & _ARTICLE != 0:
        at += 1  # "half a percentage point"
    while sentence.flags[at] & _MEASURE_MODIFIER:
        at += 1  # "300 additional megawatts"
    marks = sentence.all_at(Kind.UNIT, at)
    return next((mark for mark in marks if _is_unit_here(sentence, mark, numeral)), None)


def _is_unit_here(sentence: Sentence, mark: Mark, numeral: Numeral) -> bool:
    """Tell whether a phrase is the unit of the number before it.

    A name that is an ordinary word too ("m", "t", "A") is a unit only behind digits.
    """
    if sentence.glued[mark.last] and sentence.kinds[mark.last] is TokenKind.NUMBER:
        return False  # the sign of the next amount: "$3–$4 billion"
    if _is_attribute(sentence, mark, numeral):
        return False
    if numeral.form is NumeralForm.FRACTION:
        return mark.first > numeral.last or bool(mark.value.unit.dimension == "percentage points")
    if _is_lone_letter(sentence, mark):
        return False
    if mark.last - mark.first > 1 or not mark.value.ambiguous or mark.value.spelling is None:
        return True
    is_rate = sentence.at(Kind.PER, mark.last) is not None  # "1.3 A/cm2"
    return numeral.form is NumeralForm.DIGITS and (is_rate or not sentence.flags[mark.first] & ENDS_PHRASE)


def _is_lone_letter(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a letter that means a part of money stands apart from its digits: "15 p", not "180p"."""
    if sentence.glued[mark.first] or mark.last > mark.first + 1 or len(sentence.keys[mark.first]) > 1:
        return False
    return bool(mark.value.unit.is_money and mark.value.factor != 1)


def _is_attribute(sentence: Sentence, mark: Mark, numeral: Numeral) -> bool:
    """Tell whether the word for a time is of what follows, or of a period: «күн панелі», «10 летних лагерей»."""
    if mark.value.unit.dimension != "time":
        return False
    joined = sentence.flags[mark.first] & _JOINED_UNIT if mark.first == numeral.last else 0
    is_dated = mark.first in sentence.dated  # «24,7 млрд годом ранее»
    return is_dated or (sentence.flags[mark.last] & _SOLAR | joined) != 0


def rate_of(
    sentence: Sentence, index: int, name: MeasureName, before: Mark | None
) -> tuple[int, Unit, Fraction]:
    """Return what the name of a unit before a token means with the rate that it is of: (token behind it, unit, units in one of the name)."""
    symbol = sentence.symbol_of(name)
    unit = get_unit(symbol)
    if unit.dimension == "share" or "/" in symbol:
        return index, unit, name.factor
    is_dated = index in sentence.dated  # "$6.8 billion a year earlier"
    marks = [] if is_dated else list(sentence.all_at(Kind.DENOMINATOR, index))
    if before is not None:
        marks.append(before)
    if (per := sentence.at(Kind.PER, index)) is not None:
        marks += sentence.all_at(Kind.UNIT, per.last)
    elif sentence.flags[index] & _ARTICLE and not is_dated:
        marks += sentence.all_at(Kind.UNIT, index + 1)  # "14 tons a hectare"
    for mark in marks:
        try:
            rate = get_unit(f"{symbol}/{mark.value.symbol}")
        except KzruError:
            continue
        return max(index, mark.last), rate, name.factor / mark.value.factor
    return index, unit, name.factor


def _rate_before(sentence: Sentence, first: int) -> Mark | None:
    """Return what makes a rate where the language tells it before the number: "тәулігіне 30000 тонна"."""
    if Kind.DENOMINATOR not in sentence.marked:
        return None
    qualifier = sentence.before(Kind.QUALIFIER, first)
    mark = sentence.before(Kind.DENOMINATOR, qualifier.first if qualifier else first)
    return mark if mark and sentence.flags[mark.first] & _RATE_BEFORE != 0 else None


def is_ruled_by_change(sentence: Sentence, index: int, *more: Kind) -> bool:
    """Tell whether a verb or noun of change, or a word of *more* kinds, stands before a token in its clause."""
    marks = sentence.marks_of((Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.RAISING, *more))
    return any(mark.first < index and sentence.same_clause(mark.first, index) for mark in marks)


class Head(NamedTuple):
    """The unit that a head tells, from its first token to the one behind it, with its scale."""

    first: int
    last: int
    scale: Number
    mark: Mark


def head_of(sentence: Sentence) -> Head | None:
    """Return the first head of a sentence, or None."""
    keys = sentence.keys[:_FARTHEST]
    if not _BEHIND_HEAD.intersection(keys):
        return None
    for at, key in enumerate(keys):
        if key in _BEFORE_HEAD and (head := _head_at(sentence, at + 1)) is not None:
            return head
    return None


def _head_at(sentence: Sentence, index: int) -> Head | None:
    at, scale = scales_at(sentence, index + (sentence.flags[index] & PREPOSITION != 0))
    mark = sentence.at(Kind.UNIT, at)
    if mark is None:
        return None
    last, behind = scales_at(sentence, mark.last)  # "$ million"
    while sentence.keys[last] in (".", ")"):
        last += 1
    if sentence.keys[last] not in _BEHIND_HEAD:
        return None
    return Head(index, last, product(scale, behind), mark)
