"""Units: currency signs before a number, units, scales in letters and rates behind it.

::

    measure = [currency] number [letter scale] [["-"] unit] ["per" unit]
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kzru.errors import KzruError
from kzru.lang.loader import load_common
from kzru.lang.measures import MeasureName
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.inflected import behind_suffix, past_hyphen, past_qualifier
from kzru.parsing.figures.nouns import counted_noun
from kzru.parsing.figures.numerals import Numeral, NumeralForm, number_word
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import Number, decimal_of, is_whole, product
from kzru.values.unit import Unit

__all__ = ["currency_before", "in_unit", "is_ruled_by_change", "rate_of", "scaled_by_letter", "with_unit"]

_ARTICLE, _AS = tags("indefinite_article"), tags("as")
_FOLD_OR_RATIO, _MEASURE_MODIFIER = tags("fold", "ratio"), tags("measure_modifier")
_OF, _TIMES = tags("of"), tags("times")
_JOINED_UNIT, _SOLAR = tags("joined_unit"), tags("solar")
_RATE_BEFORE, _RATIO_BEFORE = tags("rate_before"), tags("ratio_before")

_SPACES = frozenset(("", " ", "\u00a0", "\u202f", "\u2009"))
"""What may stand between a currency and its number."""
_ONE = decimal_of(1)
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
    glued = sentence.glued[last]
    is_digits = glued and sentence.keys[last].isdecimal()
    if is_digits and mark.value.symbol in load_common("currencies")["numbered"]:
        return None  # "COP29"
    between = sentence.text[sentence.tokens[last - 1].end : sentence.tokens[last].start]
    if index and sentence.glued[index] and sentence.kinds[index - 1] is not TokenKind.MARK and not glued:
        return None
    return mark._replace(last=last) if between in _SPACES else None


def scaled_by_letter(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> Numeral:
    """Apply a letter that is a scale behind digits: "€500m", "25k"."""
    if numeral.form is not NumeralForm.DIGITS or numeral.scale != 1:
        return numeral
    if not sentence.glued[numeral.last] and sentence.keys[numeral.last] not in _SPACED_SCALES:
        return numeral
    word = next(
        (m for m in sentence.all_at(Kind.NUMBER, numeral.last) if m.value.kind == "letter_scales"), None
    )
    if word is None:
        return numeral
    if prefix is None and not (_is_bare_scale(sentence, word) or _repeats_letter(sentence, numeral, word)):
        return numeral
    return numeral._replace(
        last=word.last, value=product(numeral.value, word.value.value), scale=word.value.value
    )


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
    is_glued = sentence.glued[at] and sentence.glued[at - 1] and sentence.kinds[at - 2] is TokenKind.NUMBER
    return is_glued and sentence.before(Kind.CURRENCY, at - 2) is not None


def _scale_behind(sentence: Sentence, numeral: Numeral, index: int) -> tuple[int, Number]:
    """Return the token behind the scale that stands behind a currency, and the scale: "310 USD million"."""
    is_plain = numeral.scale == 1 and numeral.form is NumeralForm.DIGITS
    scale = number_word(sentence, index, "scales") if is_plain else None
    return (index, _ONE) if scale is None else (scale.last, decimal_of(int(scale.value.value)))


def with_unit(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> tuple[Number, int, Unit | None]:
    """Return (value in the unit, token behind the surface, unit)."""
    value, last = numeral.value, numeral.last
    name: MeasureName | None = None
    if prefix is not None:
        name = prefix.value
        suffix = _unit_behind(sentence, numeral)
        if suffix is not None and get_unit(suffix.value.symbol).is_money:
            last = suffix.last  # "$5 billion US dollars", "$28.7 billion USD"
    elif (mark := _unit_behind(sentence, numeral)) is not None:
        name, last = mark.value, mark.last
        if get_unit(name.symbol).is_money:
            last, scale = _scale_behind(sentence, numeral, last)
            value = product(value, scale) if scale != 1 else value
    if name is None:
        times = _times_behind(sentence, numeral)
        return (value, times, get_unit("ratio")) if times else (value, last, _share_unit(numeral))
    last, unit, factor = rate_of(sentence, last, name, _rate_before(sentence, numeral.first))
    return in_unit(value, factor), behind_suffix(sentence, last), unit


def _times_behind(sentence: Sentence, numeral: Numeral) -> int:
    """Return the token behind the "times" or "-fold" that makes a number a ratio, else 0.

    "12 times" is a ratio before a comparison or behind a verb of change, else a count; "2.5 times" is always a ratio.
    """
    at = past_hyphen(sentence, numeral.last)
    if sentence.flags[at] & _FOLD_OR_RATIO:
        return at + 1
    if sentence.flags[at] & _TIMES == 0:
        return 0
    compared = sentence.at(Kind.COMPARATIVE, at + 1) or sentence.flags[at + 1] & _AS
    is_factor = compared or not is_whole(numeral.value) or sentence.flags[numeral.first - 1] & _RATIO_BEFORE
    return at + 1 if is_factor or is_ruled_by_change(sentence, numeral.first) else 0


def _share_unit(numeral: Numeral) -> Unit | None:
    return get_unit("ratio") if numeral.form in (NumeralForm.FRACTION, NumeralForm.MULTIPLE) else None


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
    candidates = [
        mark
        for mark in sentence.all_at(Kind.UNIT, at)
        if _is_unit_here(sentence, mark, numeral) and not _is_lone_letter(sentence, mark)
    ]
    return candidates[0] if candidates else None


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
    if mark.last - mark.first > 1 or not mark.value.ambiguous or mark.value.spelling is None:
        return True
    is_rate = sentence.at(Kind.PER, mark.last) is not None  # "1.3 A/cm2"
    return numeral.form is NumeralForm.DIGITS and (is_rate or not sentence.flags[mark.first] & ENDS_PHRASE)


def _is_lone_letter(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a letter that means money right behind digits stands apart from them: "180p", but not "15 p"."""
    is_letter = len(sentence.keys[mark.first]) == 1 and mark.last == mark.first + 1
    is_part = mark.value.unit.is_money and mark.value.factor != 1
    return bool(is_letter and is_part and not sentence.glued[mark.first])


def _is_attribute(sentence: Sentence, mark: Mark, numeral: Numeral) -> bool:
    """Tell whether the word for a time is of what follows, or of a period: «күн панелі», «10 летних лагерей»."""
    if mark.value.unit.dimension != "time":
        return False
    if mark.first in sentence.dated:
        return True  # «24,7 млрд годом ранее»
    is_apart = mark.first == numeral.last
    return bool(
        sentence.flags[mark.last] & _SOLAR or (is_apart and sentence.flags[mark.first] & _JOINED_UNIT)
    )


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


def is_ruled_by_change(sentence: Sentence, before: int) -> bool:
    """Tell whether a verb or noun of change stands in the clause before "from"."""
    return any(
        mark.first < before and sentence.same_clause(mark.first, before)
        for kind in (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.RAISING)
        for mark in sentence.marks(kind)
    )
