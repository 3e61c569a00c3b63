"""Amounts: single numbers with their unit, currency, sign and what they count.

::

    amount  = [sign] [currency] numeral [letter scale] [["-"] unit] ["per" unit]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from kzru.errors import KzruError
from kzru.lang.loader import load_common
from kzru.lang.measures import MeasureName
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.ages import age, is_age
from kzru.parsing.figures.durations import is_adverbial
from kzru.parsing.figures.elided import elided_noun
from kzru.parsing.figures.inversions import inversion_at
from kzru.parsing.figures.names import is_name
from kzru.parsing.figures.nouns import Counted, counted_noun
from kzru.parsing.figures.numbers import Form, Numeral, numeral_at
from kzru.parsing.figures.powers import power_at, power_behind
from kzru.parsing.figures.spoken import behind_suffix, is_within, past_qualifier
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import Number, is_whole, negated, product
from kzru.values.unit import Unit

__all__ = ["Amount", "is_ruled_by_change", "signs_change", "single_amounts"]

_AGO, _ARTICLE = tags("ago"), tags("indefinite_article")
_AS, _BELOW_ZERO = tags("as"), tags("below_zero")
_FOLD_OR_RATIO, _MEASURE_MODIFIER = tags("fold", "ratio"), tags("measure_modifier")
_MINUS, _OF, _OR, _TIMES = (tags(name) for name in ("minus", "of", "or", "times"))
_RATE_BEFORE, _RATIO_BEFORE = tags("rate_before"), tags("ratio_before")


@attrs.frozen(kw_only=True)
class Amount:
    """A number with its unit at its place in a sentence, before it is known what it says.

    Attributes:
        first: First token of the surface.
        last: The token behind it.
        value: The number, in the unit; for a range its lower end.
        high: The upper end of a range, else None.
        form: How the number is told.
        unit: The unit; None for a bare number or a count.
        counted: What it counts, for a count.
        numeral: The number as read.
        prefix: The currency symbol before the number.
        move: 1 for the level that a move starts from, 2 for the one it goes to, 0 elsewhere.
        shares: Whether unit or noun are those of a neighbour.
        inverted: Whether the noun stands before the number, which says "about".
    """

    first: int
    last: int
    value: Number
    high: Number | None = None
    form: Form
    unit: Unit | None = None
    counted: Counted | None = None
    numeral: Numeral
    prefix: Mark | None = None
    move: int = 0
    shares: bool = False
    inverted: bool = False


def single_amounts(sentence: Sentence) -> Iterator[Amount]:
    """Yield the amounts of a sentence one by one, those that are part of a date or a name left out."""
    behind, noun = 0, range(0)
    for index in sentence.number_starts:
        # "12 Boeing 737 aircraft", "800 twenty-foot containers"
        is_model = index in noun and (
            sentence.kinds[index] is TokenKind.NUMBER or (sentence.keys[index + 1] in DASHES)
        )
        if index < behind or is_model or index in sentence.dated:
            continue
        if (power := power_at(sentence, index)) is not None and power.factor is None:
            behind = power.last  # the digits of what cannot be read are no number of their own
            continue
        inverted = _inverted(sentence, index)
        amount = inverted or _amount_at(sentence, index)
        if amount is not None:
            behind = amount.last
            if (power := power_behind(sentence, behind)) is not None:
                behind = power.last
                continue
            if amount.counted is not None:
                noun = range(amount.counted.first, amount.counted.last)
        if amount is not None and not (
            inverted and is_adverbial(sentence, amount.first, amount.last, amount.unit)
        ):
            yield amount


def _inverted(sentence: Sentence, index: int) -> Amount | None:
    """Return the amount whose noun stands at the token, before its number: «лет пять»."""
    inversion = inversion_at(sentence, index)
    if inversion is None:
        return None
    numeral, counted = inversion.numeral, inversion.counted
    value, last, unit = numeral.value, numeral.last, None
    if inversion.unit is not None:
        name: MeasureName = inversion.unit.value
        symbol = sentence.symbol_of(name)
        last, symbol, per = _per(sentence, last, symbol, None)
        value, unit = _times(value, name.factor / per), get_unit(symbol)
    elif counted is None:
        value, last, unit = _with_unit(sentence, numeral, None)
        counted = None if unit else _counted(sentence, numeral)
    return Amount(
        first=numeral.first,
        last=last,
        value=value,
        form=numeral.form,
        unit=unit,
        counted=counted,
        numeral=numeral,
        inverted=True,
    )


def _amount_at(sentence: Sentence, index: int) -> Amount | None:
    prefix = _currency_before(sentence, index)
    start = prefix.last if prefix else index
    if _is_denominator(sentence, start):
        return None
    numeral = None if start in sentence.dated else numeral_at(sentence, start)
    if numeral is None or any(at in sentence.dated for at in range(numeral.first, numeral.last)):
        return None
    if prefix is None and is_name(sentence, numeral):
        return None
    numeral = _letter_scaled(sentence, numeral, prefix)
    first = _with_sign(sentence, index, numeral)
    value, last, unit = _with_unit(sentence, numeral, prefix)
    if is_adverbial(sentence, numeral.first, last, unit):
        return None
    if unit is not None and unit.dimension == "time" and sentence.flags[last] & _AGO != 0:
        return None
    if signs_change(sentence, first, unit):
        first = index
    negative = sentence.keys[first] != "+" and (
        first < index
        or (prefix is not None and (sentence.keys[prefix.last - 1] in DASHES))
        or (sentence.flags[last] & _BELOW_ZERO != 0)
    )
    counted = None if unit or numeral.form in (Form.FRACTION, Form.MULTIPLE) else _counted(sentence, numeral)
    if is_age(sentence, numeral, last, unit, counted):
        unit, counted = unit or get_unit("a"), age(sentence, index)
    return Amount(
        first=first,
        last=last,
        value=negated(value) if negative else value,
        form=numeral.form,
        unit=unit,
        counted=counted,
        numeral=numeral,
        prefix=prefix,
    )


def _is_denominator(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is the number of what a rate is counted by: «за тысячу кубометров», "per 100,000 births"."""
    per = sentence.before(Kind.PER, index)
    if per is not None and per.written != "/":
        return True
    marks = (*sentence.all_at(Kind.DENOMINATOR, index - 1), *sentence.all_at(Kind.DENOMINATOR, index))
    return any(mark.last > index for mark in marks)


def _counted(sentence: Sentence, numeral: Numeral) -> Counted | None:
    """Return what a number counts: the noun behind it, or the one behind its hyphen ("a 15-member delegation")."""
    at = numeral.last
    if sentence.keys[at] == "+" and sentence.glued[at]:
        at += 1
    elif (qualifier := _qualifier_behind(sentence, at)) is not None:
        at = qualifier.last
    if (sentence.keys[at] in DASHES) and sentence.glued[at] and sentence.glued[at + 1] and numeral.value != 1:
        word = sentence.tokens[at + 1]
        is_noun = sentence.kinds[at + 1] is TokenKind.WORD and not sentence.flags[at + 1] & ENDS_PHRASE
        return Counted(at + 1, at + 2, word.text, word.text) if is_noun else None
    behind = None if is_within(sentence, at - 1) else counted_noun(sentence, at, one=numeral.value == 1)
    return elided_noun(sentence, numeral, behind)


def _qualifier_behind(sentence: Sentence, index: int) -> Mark | None:
    """Return the words of firmness behind a number, a hyphen between or none: "300 or more", "300-plus"."""
    is_joined = (sentence.keys[index] in DASHES) and sentence.glued[index] and sentence.glued[index + 1]
    return sentence.at(Kind.QUALIFIER_AFTER, index + is_joined)


def _currency_before(sentence: Sentence, index: int) -> Mark | None:
    """Return the currency symbol or code that stands at a token, right before digits: "US$28", "KZT 500 billion"."""
    mark = sentence.at(Kind.CURRENCY, index)
    if mark is None:
        return None
    if (sentence.keys[mark.last] in DASHES) and sentence.glued[mark.last] and sentence.glued[mark.last + 1]:
        mark = mark._replace(last=mark.last + 1)  # "$-50.8bn"
    if sentence.kinds[mark.last] is not TokenKind.NUMBER:
        return None
    glued = sentence.glued[mark.last]
    if (
        glued
        and sentence.keys[mark.last].isdecimal()
        and mark.value.symbol in load_common("currencies")["numbered"]
    ):
        return None  # "COP29"
    spaced = sentence.text[sentence.tokens[mark.last - 1].end : sentence.tokens[mark.last].start] in (
        "",
        " ",
        "\u00a0",
        "\u202f",
        "\u2009",
    )
    if index and sentence.glued[index] and sentence.kinds[index - 1] is not TokenKind.MARK and not glued:
        return None
    return mark if spaced else None


_BARE_SCALES = frozenset("mMbBK")
_SPACED_SCALES = frozenset("mb")
"""Those also read behind a space, as capitals before what is counted: "8 B people"."""


def _letter_scaled(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> Numeral:
    """Apply a letter that is a scale behind digits: "€500m", "25k"."""
    if numeral.form is not Form.DIGITS or numeral.scale != 1:
        return numeral
    if not sentence.glued[numeral.last] and sentence.keys[numeral.last] not in _SPACED_SCALES:
        return numeral
    word = next(
        (m for m in sentence.all_at(Kind.NUMBER, numeral.last) if m.value.kind == "letter_scales"), None
    )
    if word is None or (prefix is None and not _is_bare_scale(sentence, word)):
        return numeral
    return numeral._replace(
        last=word.last, value=product(numeral.value, word.value.value), scale=word.value.value
    )


def _is_bare_scale(sentence: Sentence, letter: Mark) -> bool:
    """Tell whether a letter behind digits is a scale without a currency before: "25k", "5m people", "35m of"."""
    written = sentence.tokens[letter.first].text
    if written == "k":
        return True
    if not sentence.glued[letter.first] and written.islower():
        return False
    of = sentence.flags[letter.last] & _OF != 0
    return written in _BARE_SCALES and (of or counted_noun(sentence, letter.last) is not None)


_BRACKETS = frozenset("([")


def _with_sign(sentence: Sentence, index: int, numeral: Numeral) -> int:
    """Return the token of the sign before the amount ("-5", "+3", "minus 5", "minus-5"), else *index*."""
    if numeral.form is not Form.DIGITS or not index:
        return index
    if sentence.flags[index - 1] & _MINUS != 0:
        return index if sentence.flags[index - 2] & _OR != 0 else index - 1  # "plus or minus 3 percent"
    if (sentence.keys[index - 1] in DASHES) and sentence.flags[index - 2] & _MINUS != 0:
        return index - 2
    is_sign = (sentence.keys[index - 1] in DASHES) or sentence.keys[index - 1] == "+"
    stands_apart = index == 1 or not sentence.glued[index - 1] or sentence.keys[index - 2] in _BRACKETS
    return index - 1 if is_sign and sentence.glued[index] and stands_apart else index


def _with_unit(sentence: Sentence, numeral: Numeral, prefix: Mark | None) -> tuple[Number, int, Unit | None]:
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
    if name is None:
        times = _times_behind(sentence, numeral)
        return (value, times, get_unit("ratio")) if times else (value, last, _share_unit(numeral))
    symbol = sentence.symbol_of(name)
    last, symbol, per = _per(sentence, last, symbol, _rate_before(sentence, numeral.first))
    return _times(value, name.factor / per), behind_suffix(sentence, last), get_unit(symbol)


def _times_behind(sentence: Sentence, numeral: Numeral) -> int:
    """Return the token behind the "times" or "-fold" that makes a number a ratio, else 0.

    "12 times" is a ratio before a comparison or behind a verb of change, else a count; "2.5 times" is always a ratio.
    """
    at = numeral.last
    if (sentence.keys[at] in DASHES) and sentence.glued[at] and sentence.glued[at + 1]:
        at += 1
    if sentence.flags[at] & _FOLD_OR_RATIO != 0:
        return at + 1
    if sentence.flags[at] & _TIMES == 0:
        return 0
    compared = sentence.at(Kind.COMPARATIVE, at + 1) or (sentence.flags[at + 1] & _AS != 0)
    is_factor = (
        compared or not is_whole(numeral.value) or (sentence.flags[numeral.first - 1] & _RATIO_BEFORE != 0)
    )
    return at + 1 if is_factor or is_ruled_by_change(sentence, numeral.first) else 0


def _share_unit(numeral: Numeral) -> Unit | None:
    return get_unit("ratio") if numeral.form in (Form.FRACTION, Form.MULTIPLE) else None


def _times(value: Number, factor: Fraction) -> Number:
    return value if factor == 1 and not isinstance(value, Fraction) else product(value, factor)


def _unit_behind(sentence: Sentence, numeral: Numeral) -> Mark | None:
    """Return the unit behind a number: apart, glued to its digits, or behind a hyphen ("80-yard")."""
    at = past_qualifier(sentence, numeral.last)
    if (sentence.keys[at] in DASHES) and sentence.glued[at] and sentence.glued[at + 1]:
        at += 1
    elif numeral.form is Form.VAGUE:
        at += sentence.flags[at] & _OF != 0  # "tens of thousands of hectares"
    elif numeral.form is Form.FRACTION and sentence.flags[at] & _ARTICLE != 0:
        at += 1  # "half a percentage point"
    while sentence.flags[at] & _MEASURE_MODIFIER != 0:
        at += 1  # "300 additional megawatts"
    candidates = [mark for mark in sentence.all_at(Kind.UNIT, at) if _is_unit_here(sentence, mark, numeral)]
    return candidates[0] if candidates else None


def _is_unit_here(sentence: Sentence, mark: Mark, numeral: Numeral) -> bool:
    """Tell whether a phrase is the unit of the number before it.

    A name that is an ordinary word too ("m", "t", "A") is a unit only behind digits.
    """
    if sentence.glued[mark.last] and sentence.kinds[mark.last] is TokenKind.NUMBER:
        return False  # the sign of the next amount: "$3–$4 billion"
    if numeral.form is Form.FRACTION:
        return mark.first > numeral.last or bool(mark.value.unit.dimension == "percentage points")
    if mark.last - mark.first > 1 or not mark.value.ambiguous or mark.value.spelling is None:
        return True
    is_rate = sentence.at(Kind.PER, mark.last) is not None  # "1.3 A/cm2"
    return numeral.form is Form.DIGITS and (is_rate or not sentence.flags[mark.first] & ENDS_PHRASE)


def _per(sentence: Sentence, index: int, symbol: str, before: Mark | None) -> tuple[int, str, Fraction]:
    """Read what makes a rate of the unit before it: (token behind it, symbol of the rate, units per one of the name)."""
    unit = get_unit(symbol)
    if unit.dimension == "share" or "/" in symbol:
        return index, symbol, Fraction(1)
    is_dated = index in sentence.dated  # "$6.8 billion a year earlier"
    marks = [] if is_dated else list(sentence.all_at(Kind.DENOMINATOR, index))
    if before is not None:
        marks.append(before)
    if (per := sentence.at(Kind.PER, index)) is not None:
        marks += sentence.all_at(Kind.UNIT, per.last)
    elif (sentence.flags[index] & _ARTICLE != 0) and not is_dated:
        marks += sentence.all_at(Kind.UNIT, index + 1)  # "14 tons a hectare"
    for mark in marks:
        rate = f"{symbol}/{mark.value.symbol}"
        try:
            get_unit(rate)
        except KzruError:
            continue
        return max(index, mark.last), rate, mark.value.factor
    return index, symbol, Fraction(1)


def _rate_before(sentence: Sentence, first: int) -> Mark | None:
    """Return what makes a rate where the language tells it before the number: "тәулігіне 30000 тонна"."""
    qualifier = sentence.before(Kind.QUALIFIER, first)
    mark = sentence.before(Kind.DENOMINATOR, qualifier.first if qualifier else first)
    return mark if mark and sentence.flags[mark.first] & _RATE_BEFORE != 0 else None


def signs_change(sentence: Sentence, index: int, unit: Unit | None) -> bool:
    """Tell whether a sign at a token gives an amount its direction: "$13.4 billion (+6.2%)", "(-310 MW)"."""
    if unit is None or unit.dimension in ("temperature", "angle"):
        return False
    is_share = unit.dimension in ("share", "percentage points")
    is_plus = sentence.keys[index] == "+"
    is_bracketed = sentence.keys[index - 1] in _BRACKETS and (is_plus or (sentence.keys[index] in DASHES))
    return is_bracketed or (is_share and is_plus)


def is_ruled_by_change(sentence: Sentence, before: int) -> bool:
    """Tell whether a verb or noun of change stands in the clause before "from"."""
    return any(
        mark.first < before and sentence.same_clause(mark.first, before)
        for kind in (Kind.CHANGE_VERB, Kind.CHANGE_NOUN, Kind.RAISING)
        for mark in sentence.marks(kind)
    )
