"""Numbers: digits, words, mixed, fractions, multiples and open intervals, read from the tokens of a sentence.

::

    number    = decimal {scale} | cardinal | fraction | multiple | vague
    decimal   = digits [scale [digits scale]...]                 28.7 billion; 3 million 250 thousand
              | scientific [scale]                               1e9; 2.5·10^6 (see `powers`)
              | digits share in digits [scale]                   1 1/2 million; 2½ million
    cardinal  = [article] words, scales falling                  one hundred and seventy-five; a thousand
    mixed     = cardinal "and" [article] fraction [scale]        two and a half million; two-and-a-half
    fraction  = [article | cardinal] part [["of"] article scale] two thirds; half a million
    multiple  = verb                                             doubled
    vague     = plural scale {"of" plural scale}                 hundreds of thousands

A number told once more in brackets is one number: 10,000 (ten thousand).

Values are exact: a Decimal, or a Fraction where a fraction word gives a share.
"""

from __future__ import annotations

import re
from fractions import Fraction

from kzru.lang.loader import function_words
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.figures.inflected import (
    behind_suffix,
    decimals_behind,
    ends_number,
    half_behind,
    is_other_word,
    past_hyphen,
    past_qualifier,
)
from kzru.parsing.figures.numerals import Numeral, NumeralForm, number_word, read_digits
from kzru.parsing.figures.powers import power_at
from kzru.parsing.figures.shares import fraction_behind, fraction_in_words, share_in_digits, share_in_words
from kzru.parsing.vocabulary import Kind, NumberWord
from kzru.text.tokens import TokenKind
from kzru.values.number import Number, decimal_of, exact, product, shortest, total

__all__ = ["numeral_at", "scales_at"]

_ABBREVIATION = tags("abbreviation")
_AND = tags("and")
_ARTICLE = tags("indefinite_article")
_BEFORE_INFINITIVE = tags("before_infinitive")
_BEFORE_OF = tags("before_of")
_OF = tags("of")
_PAYS = tags("pays")
_POINT = tags("point")
_SEVERAL = tags("several")
_SINGULAR_BEFORE = tags("singular_before")
_TENS = tags("tens")

_THOUSAND = 1000
_GOES_ON = tags("and", "and_half", "whole")
"""The words of which one leads from a whole number to its fraction."""
_MILLION = 10**6
_THOUSANDTH = decimal_of(1, -3)
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
_LARGEST_SCALE = 10**18
"""Scale words beyond it ("million billion billion") are no number that anybody states."""


def numeral_at(sentence: Sentence, index: int) -> Numeral | None:
    """Return the number that begins at a token, or None."""
    numeral = _plain_numeral(sentence, index)
    if numeral is None or sentence.keys[numeral.last] != "(":
        return numeral
    return _past_restatement(sentence, numeral)


def _past_restatement(sentence: Sentence, number: Numeral) -> Numeral:
    """Step over the number told once more in brackets, in words or in digits: "10,000 (ten thousand) tenge"."""
    again = _plain_numeral(sentence, number.last + 1)
    if again is None or sentence.keys[again.last] != ")" or again.value != number.value:
        return number
    if number.form is again.form or not (number.is_plain and again.is_plain):
        return number
    return _scaled(sentence, number._replace(last=again.last + 1))


def _plain_numeral(sentence: Sentence, index: int) -> Numeral | None:
    kind = sentence.kinds[index]
    if kind is TokenKind.NUMBER:
        return _decimal(sentence, index)
    if kind is not TokenKind.WORD or is_other_word(sentence, index):
        return None
    return (
        share_in_words(sentence, index)
        or fraction_in_words(sentence, index)
        or _vague(sentence, index)
        or _cardinal_or_mixed(sentence, index)
        or _multiple(sentence, index)
    )


def _decimal(sentence: Sentence, index: int) -> Numeral | None:
    """Read ``digits [scale [digits scale]...]``, ``digits/digits``, or scientific notation."""
    read = read_digits(sentence.tokens[index].text, sentence.vocabulary.decimal_mark)
    if read is None:
        return None
    if share := share_in_digits(sentence, index):
        return share
    value, ambiguous = read
    if (power := power_at(sentence, index)) is not None:
        if power.factor is None:
            return None
        scientific = Numeral(index, power.last, product(value, power.factor), NumeralForm.DIGITS)
        scaled = _scaled(sentence, scientific)  # 10^3 тыс.
        return scaled._replace(scale=product(scaled.scale, power.factor))  # 2–3 × 10^9
    mixed = fraction_behind(sentence, index + 1) or _and_fraction(sentence, index + 1)
    if mixed is not None:
        return _scaled(sentence, Numeral(index, mixed[0], total(value, mixed[1]), NumeralForm.DIGITS))
    last = behind_suffix(sentence, index + 1)
    number = _scaled(sentence, Numeral(index, last, value, NumeralForm.DIGITS, ambiguous=ambiguous))
    is_pointed = sentence.vocabulary.decimal_mark != "." and _POINTED.fullmatch(sentence.keys[index])
    if is_pointed and number.scale >= _MILLION:  # «4.120 млрд»: the scale leaves no room for thousands
        return number._replace(value=product(number.value, _THOUSANDTH))
    return number


def _scaled(sentence: Sentence, number: Numeral) -> Numeral:
    """Multiply by the scale words that follow, and add the smaller parts that have a scale of their own."""
    last, scale = scales_at(sentence, past_qualifier(sentence, number.last))
    if scale == 1:
        return number
    scaled = number._replace(last=last, value=product(number.value, scale), scale=scale)
    return _with_smaller_parts(sentence, scaled)


def _with_smaller_parts(sentence: Sentence, number: Numeral) -> Numeral:
    """Add the ``250 thousand`` of "3 million 250 thousand", or the half of the scale: «31 мың жарым»."""
    if number.scale > 1 and (half := half_behind(sentence, number.last)) is not None:
        return number._replace(last=half, value=total(number.value, product(number.scale, decimal_of(5, -1))))
    while (part := _smaller_part(sentence, number.last, number.scale)) is not None:
        value = total(number.value, part.value)
        number = number._replace(last=part.last, value=value, scale=part.scale)
    return number


def scales_at(sentence: Sentence, index: int) -> tuple[int, Number]:
    """Return (token behind the scale words that begin at a token, their product)."""
    scale = 1
    while (mark := number_word(sentence, past_hyphen(sentence, index), "scales", "hundreds")) is not None:
        if scale * int(mark.value.value) > _LARGEST_SCALE:
            break
        scale *= int(mark.value.value)
        index = mark.last + _has_own_point(sentence, mark)
        if (last := behind_suffix(sentence, index)) > index:  # «2 млн-ға»
            index = last
            break
    return index, decimal_of(scale)


def _has_own_point(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether the point behind a scale word is its own ("млрд. долларов") and not the sentence's end."""
    return (
        sentence.flags[mark.first] & _ABBREVIATION != 0
        and sentence.keys[mark.last] == "."
        and mark.last + 1 < len(sentence.tokens)
    )


def _smaller_part(sentence: Sentence, index: int, ceiling: Number) -> Numeral | None:
    """Read the ``250 thousand`` of "3 million 250 thousand", or what is left of a thousand: "3 thousand 500 projects"."""
    if sentence.kinds[index] is not TokenKind.NUMBER:
        return None
    read = read_digits(sentence.tokens[index].text, sentence.vocabulary.decimal_mark)
    last, scale = scales_at(sentence, index + 1)
    if read is None or not scale < ceiling or (value := product(read[0], scale)) >= ceiling:
        return None
    is_rest = ceiling == _THOUSAND and sentence.keys[index].isdecimal() and index not in sentence.dated
    if scale == 1 and not (is_rest and sentence.kinds[index + 1] is TokenKind.WORD):
        return None
    return Numeral(index, last, value, NumeralForm.DIGITS, scale)


def _cardinal_or_mixed(sentence: Sentence, index: int) -> Numeral | None:
    cardinal = _cardinal(sentence, index)
    if cardinal is None:
        return None
    if (last := behind_suffix(sentence, cardinal.last)) > cardinal.last:
        return cardinal._replace(last=last)
    if past_qualifier(sentence, cardinal.last) > cardinal.last:
        return _scaled(sentence, cardinal)
    if (spoken := _spoken_decimals(sentence, cardinal)) is not None:
        return _scaled(sentence, spoken)
    if (mixed := _and_fraction(sentence, cardinal.last)) is not None:
        value = total(cardinal.value, product(mixed[1], cardinal.scale))  # "two million and a half"
        return _scaled(sentence, cardinal._replace(last=mixed[0], value=value))
    return _with_smaller_parts(sentence, cardinal)


def _spoken_decimals(sentence: Sentence, whole: Numeral) -> Numeral | None:
    """Read the ``point five`` of "three point five"."""
    if sentence.flags[whole.last] & _POINT == 0:
        return None
    digits, last = "", whole.last + 1
    while (mark := number_word(sentence, last, "units")) is not None:
        digits, last = f"{digits}{int(mark.value.value)}", mark.last
    if not 0 < len(digits) <= _MOST_SPOKEN:
        return None
    return whole._replace(last=last, value=total(whole.value, decimal_of(int(digits), -len(digits))))


_MOST_SPOKEN = 24
"""Decimals that are told word by word, at most."""


def _and_fraction(sentence: Sentence, index: int) -> tuple[int, Number] | None:
    """Read ``"and" [article] half``, words or hyphens between, or decimals in words, behind a whole number."""
    if not (sentence.flags[index] | sentence.flags[past_hyphen(sentence, index)]) & _GOES_ON:
        return None
    if (last := half_behind(sentence, index)) is not None:
        return last, decimal_of(5, -1)
    if (decimals := decimals_behind(sentence, index)) is not None:
        return decimals
    index = past_hyphen(sentence, index)
    if sentence.flags[index] & _AND == 0:
        return None
    index = past_hyphen(sentence, index + 1)
    count = number_word(sentence, index, "units")
    part = number_word(sentence, past_hyphen(sentence, index + 1), "fractions")
    if part is None or not (count or (sentence.flags[index] & _ARTICLE != 0)):
        return None
    value = product(part.value.value, count.value.value if count else 1)
    return (part.last, value) if not isinstance(value, Fraction) and value < 1 else None


def _cardinal(sentence: Sentence, index: int) -> Numeral | None:
    """Read number words, scales falling: each word must fit into the room that the words before it leave."""
    whole, current = Fraction(0), Fraction(0)
    room, ceiling = 1000, Fraction(10 * _LARGEST_SCALE)
    scale = Fraction(1)
    at = last = index
    if sentence.flags[index] & _ARTICLE:
        if number_word(sentence, index + 1, "hundreds", "scales") is None:
            return None
        at, current, room = index + 1, Fraction(1), 1
        last = at
    begin = at
    while (mark := _next_word(sentence, at, room, is_first=last == index)) is not None:
        word: NumberWord = mark.value
        value = exact(word.value)
        if word.kind == "scales":
            if value >= ceiling or (at == index and not _stands_alone(sentence, mark)):
                break
            whole, current, room = whole + (current or 1) * value, Fraction(0), 1000
            ceiling, scale = value, value
        elif word.kind == "hundreds" and value == 100 and 1 <= current < 100:
            current, room = current * 100, 100
        elif value < room:
            current += value
            room = {"units": 1, "teens": 1, "tens": 10, "hundreds": 100}[word.kind]
        else:
            break
        at = last = mark.last
        if ends_number(sentence, last - 1):
            break
    if last == begin:
        return None
    return Numeral(index, last, shortest(whole + current), NumeralForm.WORDS, shortest(scale))


def _stands_alone(sentence: Sentence, scale: Mark) -> bool:
    """Tell whether a scale word without an article is a number: where there are no articles, or "they paid thousand euros"."""
    if not function_words(sentence.vocabulary.language).get("indefinite_article"):
        return True
    unit = sentence.at(Kind.UNIT, scale.last)
    is_money = unit is not None and unit.value.unit.is_money and scale.value.value == _THOUSAND
    return is_money and sentence.flags[scale.first - 1] & _PAYS != 0


_CARDINAL_KINDS = ("units", "teens", "tens", "hundreds", "scales")


def _next_word(sentence: Sentence, at: int, room: int, *, is_first: bool) -> Mark | None:
    """Return the next word of the cardinal, past the hyphen or "and" that may join it to the words before."""
    mark = number_word(sentence, at, *_CARDINAL_KINDS)
    if mark is not None or is_first:
        return mark
    hyphened = past_hyphen(sentence, at)
    if hyphened > at:
        return number_word(sentence, hyphened, *_CARDINAL_KINDS)
    if sentence.flags[at] & _AND and room in (100, 1000):
        return number_word(sentence, at + 1, "units", "teens", "tens")
    return None


def _multiple(sentence: Sentence, index: int) -> Numeral | None:
    """Read a verb that holds its factor: doubled, halved; in the infinitive only before a possessive or article."""
    mark = number_word(sentence, index, "multiples", "infinitives")
    if mark is None:
        return None
    is_led = sentence.flags[index - 1] & _BEFORE_INFINITIVE and sentence.flags[mark.last] & ENDS_PHRASE
    if mark.value.kind == "infinitives" and not is_led:
        return None
    return Numeral(index, mark.last, mark.value.value, NumeralForm.MULTIPLE, change=mark.value.change)


def _vague(sentence: Sentence, index: int) -> Numeral | None:
    """Read "dozens", "tens of thousands": an open interval that begins at twice the word."""
    if sentence.flags[index] & _TENS and sentence.flags[index + 1] & _OF:
        return _interval(index, number_word(sentence, index + 2, "vague"), least=20)
    if sentence.flags[index] & _SEVERAL:
        return _interval(index, number_word(sentence, index + 1, "scales", "hundreds"))
    mark = number_word(sentence, index, "vague")
    if mark is None or sentence.flags[index - 1] & _SINGULAR_BEFORE:
        return None  # «около тысячи»
    last, is_led = mark.last, sentence.flags[mark.last] & _OF != 0
    if sentence.flags[index] & _BEFORE_OF and not is_led:
        return None
    if mark.value.value >= _THOUSAND and number_word(sentence, last, "units", "teens", "tens", "hundreds"):
        return None  # «тысячи двухсот»
    larger = number_word(sentence, last + is_led, "vague")
    if larger is not None and larger.value.value > mark.value.value:
        return _interval(index, larger, scale=mark.value.value)
    return _interval(index, mark)


def _interval(index: int, word: Mark | None, *, least: int = 2, scale: Number | int = 1) -> Numeral | None:
    """Return the open interval from some times a word on, which may be of another one's *scale*; None without a word."""
    if word is None:
        return None
    size = product(scale, word.value.value)
    return Numeral(index, word.last, product(least, size), NumeralForm.VAGUE, size)
