"""Amounts: single numbers with their unit, currency, sign and what they count.

::

    amount  = [sign] [currency] numeral [letter scale] [["-"] unit] ["per" unit]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kzru.evolve import evolve
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, ENDS_PHRASE, tags
from kzru.parsing.figures.declined import NoFigure, NumberTrace
from kzru.parsing.figures.elided import elided_noun
from kzru.parsing.figures.inflected import ends_number, has_ending, is_part, past_hyphen
from kzru.parsing.figures.inversions import inversion_at
from kzru.parsing.figures.measures import currency_before, in_unit, rate_of, scaled_by_letter, with_unit
from kzru.parsing.figures.not_figures import not_figure
from kzru.parsing.figures.nouns import Counted, counted_noun
from kzru.parsing.figures.numbers import numeral_at
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.parsing.figures.powers import power_at, power_behind
from kzru.parsing.figures.times import age, is_adverbial, is_age
from kzru.parsing.unit_classes import unit_class
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.units.registry import get_unit
from kzru.values.number import Number, exact, negated, product
from kzru.values.unit import Unit

__all__ = ["Amount", "parts_of_hundred", "scaled_as", "signs_change", "single_amounts"]

_HUNDRED = 100
_AGO, _BELOW_ZERO = tags("ago"), tags("below_zero")
_MINUS, _OR = tags("minus"), tags("or")
_BRACKETS = frozenset("([")
_SIGNS = DASHES | {"+"}


@attrs.define(kw_only=True)
class Amount:
    """A number with its unit at its place in a sentence, before it is known what it says. Built once, then only read.

    Attributes:
        first: First token of the surface.
        last: The token behind it.
        value: The number, in the unit; for a range its lower end.
        high: The upper end of a range, else None.
        unit: The unit; None for a bare number or a count.
        counted: What it counts, for a count.
        numeral: The number as read.
        prefix: The currency symbol before the number.
        move: 1 for the level that a move starts from, 2 for the one it goes to, 0 elsewhere.
        shares: Whether unit or noun are those of a neighbour.
        inverted: Whether the noun stands before the number, which says "about".
        unit_class: The class of its unit, "count" where it has none.
    """

    first: int
    last: int
    value: Number
    high: Number | None = None
    unit: Unit | None = None
    counted: Counted | None = None
    numeral: Numeral
    prefix: Mark | None = None
    move: int = 0
    shares: bool = False
    inverted: bool = False
    unit_class: str = attrs.field(init=False)

    @unit_class.default
    def _class_of_unit(self) -> str:
        return unit_class(self.unit)

    @property
    def end(self) -> int:
        """The token behind the number, its unit and the noun that it counts."""
        return self.counted.last if self.counted is not None else self.last

    @property
    def symbol(self) -> str:
        """The symbol of its unit; "" for a bare number or a count."""
        return "" if self.unit is None else self.unit.symbol

    @property
    def is_bare(self) -> bool:
        """Whether neither a unit nor a noun says what it is an amount of."""
        return self.unit is None and self.counted is None

    @property
    def is_negative(self) -> bool:
        """Whether it is one number, below zero."""
        return self.high is None and self.value < 0

    def scaled(self, scale: Number) -> Amount:
        """Return the amount in a scale that is told elsewhere, with both ends of a range: "3 to 4 or 5 to 7 billion"."""
        high = None if self.high is None else product(self.high, scale)
        numeral = self.numeral._replace(scale=scale)
        return evolve(self, value=product(self.value, scale), high=high, numeral=numeral)

    def start_in(self, sentence: Sentence) -> int:
        """Return its first token, or that of the words of firmness before it: "more than | 5 million"."""
        mark = sentence.before(Kind.QUALIFIER, self.first)
        return self.first if mark is None else mark.first


def single_amounts(sentence: Sentence, numbers: NumberTrace | None = None) -> Iterator[Amount]:
    """Yield the amounts of a sentence one by one; *numbers* is told of each number, and what makes it no amount."""
    behind, noun = 0, range(0)
    for index in sentence.number_starts:
        if index < behind:
            continue
        found, behind = _read_at(sentence, index, noun, numbers)
        if isinstance(found, Amount):
            if found.counted is not None:
                noun = range(found.counted.first, found.counted.last)
            if numbers is not None:
                numbers.keep(found.first, found.last)
            yield found
        elif numbers is not None:
            numbers.decline(index, behind, found)


def _read_at(
    sentence: Sentence, index: int, noun: range, numbers: NumberTrace | None
) -> tuple[Amount | NoFigure | str | None, int]:
    """Return what the number at a token is, and the token behind it; *noun* is what the number before counts."""
    if index in noun and (sentence.kinds[index] is TokenKind.NUMBER or sentence.keys[index + 1] in DASHES):
        return NoFigure.MODEL, index + 1  # "12 Boeing 737 aircraft", "800 twenty-foot containers"
    if index in sentence.dated:
        return NoFigure.DATED, index + 1
    if (power := power_at(sentence, index)) is not None and power.factor is None:
        return NoFigure.POWER, power.last  # the digits of what cannot be read are no number of their own
    found = _inverted(sentence, index) or _amount_at(sentence, index, numbers)
    if not isinstance(found, Amount):
        return found, index + 1
    if (power := power_behind(sentence, found.last)) is not None:
        return NoFigure.POWER, power.last
    if found.inverted and is_adverbial(sentence, found.first, found.last, found.unit):
        return NoFigure.ADVERBIAL, found.last
    return found, found.last


def _inverted(sentence: Sentence, index: int) -> Amount | None:
    """Return the amount whose noun stands at the token, before its number: «лет пять»."""
    inversion = inversion_at(sentence, index)
    if inversion is None:
        return None
    numeral, mark, counted = inversion
    value, last, unit = numeral.value, numeral.last, None
    if mark is not None:
        last, unit, factor = rate_of(sentence, last, mark.value, None)
        value = in_unit(value, factor)
    elif counted is None:
        value, last, unit = with_unit(sentence, numeral, None)
        counted = None if unit else _counted(sentence, numeral)
    return Amount(
        first=numeral.first,
        last=last,
        value=value,
        unit=unit,
        counted=counted,
        numeral=numeral,
        inverted=True,
    )


def _amount_at(sentence: Sentence, index: int, numbers: NumberTrace | None) -> Amount | NoFigure | str | None:
    """Return the amount that begins at a token; what declines it; or None where no number begins there."""
    prefix = currency_before(sentence, index)
    start = prefix.last if prefix else index
    if _is_denominator(sentence, start):
        return NoFigure.RATE
    numeral = numeral_at(sentence, start)
    if numeral is None:
        return None
    if not sentence.dated.isdisjoint(range(start, numeral.last)):
        return NoFigure.DATED
    rule = None
    if prefix is None:
        rule = not_figure(sentence, numeral, None if numbers is None else numbers.tried)
    return rule or _measured(sentence, index, numeral, prefix)


def _measured(sentence: Sentence, index: int, numeral: Numeral, prefix: Mark | None) -> Amount | NoFigure:
    """Return the amount of a number with its unit and sign, or what declines it."""
    numeral = scaled_by_letter(sentence, numeral, prefix)
    first = _with_sign(sentence, index, numeral)
    value, last, unit = with_unit(sentence, numeral, prefix)
    if is_adverbial(sentence, numeral.first, last, unit):
        return NoFigure.ADVERBIAL
    if unit is not None and unit.dimension == "time" and sentence.flags[last] & _AGO != 0:
        return NoFigure.AGO
    if signs_change(sentence, first, unit):
        first = index
    counted = None if unit else _counted(sentence, numeral)
    if is_age(sentence, numeral, last, unit, counted):
        unit, counted = unit or get_unit("a"), age(sentence, index)
    return Amount(
        first=first,
        last=last,
        value=negated(value) if _is_negative(sentence, index, first, last, prefix) else value,
        unit=unit,
        counted=counted,
        numeral=numeral,
        prefix=prefix,
    )


def _is_negative(sentence: Sentence, index: int, first: int, last: int, prefix: Mark | None) -> bool:
    """Tell whether a sign before the number, or words behind it, make an amount negative: "-5", "5 degrees below zero"."""
    if sentence.keys[first] == "+":
        return False
    is_led = first < index or (prefix is not None and sentence.keys[prefix.last - 1] in DASHES)
    return is_led or sentence.flags[last] & _BELOW_ZERO != 0


def _is_denominator(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is the number of what a rate is counted by: «за тысячу кубометров», "per 100,000 births"."""
    per = sentence.before(Kind.PER, index)
    if per is not None and per.written != "/":
        return True
    if Kind.DENOMINATOR not in sentence.marked:
        return False
    marks = (*sentence.all_at(Kind.DENOMINATOR, index - 1), *sentence.all_at(Kind.DENOMINATOR, index))
    return any(mark.last > index for mark in marks)


def _counted(sentence: Sentence, numeral: Numeral) -> Counted | None:
    """Return what a number counts: the noun behind it, or the one behind its hyphen ("a 15-member delegation")."""
    at = numeral.last
    if sentence.keys[at] == "+" and sentence.glued[at]:
        at += 1
    elif (qualifier := sentence.at(Kind.QUALIFIER_AFTER, past_hyphen(sentence, at))) is not None:
        at = qualifier.last
    if (joined := past_hyphen(sentence, at)) > at and numeral.value != 1:
        word = sentence.tokens[joined].text
        is_noun = sentence.kinds[joined] is TokenKind.WORD and not sentence.flags[joined] & ENDS_PHRASE
        return Counted(joined, joined + 1, word, word) if is_noun else None
    if is_part(sentence, numeral.last - 1):  # «мектептің 55-і»
        first = numeral.first
        owner = counted_noun(sentence, first - 1) if has_ending(sentence, first - 1, "owner_ending") else None
        return elided_noun(sentence, numeral, owner and owner._replace(first=first, last=first))
    stands_alone = _is_level(sentence, numeral, at) or has_ending(sentence, at - 1, "within_ending")
    behind = None if stands_alone else counted_noun(sentence, at, one=numeral.value == 1)
    return elided_noun(sentence, numeral, behind)


def _is_level(sentence: Sentence, numeral: Numeral, at: int) -> bool:
    """Tell whether a large number before a token has an ending that leaves no room for a noun: «30 миллиардқа | жеткіземіз»."""
    return numeral.scale > 1 and at == numeral.last and ends_number(sentence, at - 1)


def _with_sign(sentence: Sentence, index: int, numeral: Numeral) -> int:
    """Return the token of the sign before the amount ("-5", "+3", "minus 5", "minus-5"), else *index*."""
    if sentence.flags[index - 1] & _MINUS and numeral.is_plain:
        return index if sentence.flags[index - 2] & _OR else index - 1  # "plus or minus 3 percent"
    if numeral.form is not NumeralForm.DIGITS:
        return index
    before = sentence.keys[index - 1]
    if before in DASHES and sentence.flags[index - 2] & _MINUS:
        return index - 2
    stands_apart = not sentence.glued[index - 1] or sentence.keys[index - 2] in _BRACKETS
    return index - 1 if before in _SIGNS and sentence.glued[index] and stands_apart else index


def signs_change(sentence: Sentence, index: int, unit: Unit | None) -> bool:
    """Tell whether a sign at a token gives an amount its direction: "$13.4 billion (+6.2%)", "(-310 MW)"."""
    sign = sentence.keys[index]
    if unit is None or sign not in _SIGNS or unit.dimension in ("temperature", "angle"):
        return False
    return sentence.keys[index - 1] in _BRACKETS or (sign == "+" and unit_class(unit) == "share")


def scaled_as(first: Amount, second: Amount) -> Amount:
    """Give an amount the scale that only the one behind it tells: "5 and 7 billion"."""
    scale = second.numeral.scale
    if scale == 1 or first.numeral.scale != 1 or not first.numeral.is_plain or first.value >= 1000:
        return first
    is_like = exact(first.value) < exact(second.numeral.value) / exact(scale) * 10
    return first.scaled(scale) if is_like else first


def parts_of_hundred(amounts: Sequence[Amount]) -> list[Amount]:
    """Give bare numbers the percent of another one with which they make a hundred: "40% were for, 35 against, 25 absent"."""
    told = [amount for amount in amounts if amount.unit is not None]
    bare = [amount for amount in amounts if amount.is_bare and amount.numeral.scale == 1]
    is_percent = len(told) == 1 and told[0].symbol == "%"
    if not is_percent or not bare or sum(exact(amount.value) for amount in (*told, *bare)) != _HUNDRED:
        return list(amounts)
    return [
        evolve(amount, unit=told[0].unit, shares=True) if amount in bare else amount for amount in amounts
    ]
