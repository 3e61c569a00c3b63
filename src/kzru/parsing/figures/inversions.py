"""Numbers behind their noun, which says "about" by order alone, as Russian does.

::

    inversion = unit numeral | scale numeral [unit] | noun numeral     лет пять; миллиардов десять рублей; человек двадцать

The noun stands in the genitive plural; neither a number nor a word such as «много» may stand before it.
"""

from __future__ import annotations

from typing import NamedTuple

from kzru.lang.nouns import singular
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.nouns import Counted, counted_noun
from kzru.parsing.figures.numbers import numeral_at
from kzru.parsing.figures.numerals import Numeral, number_word
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.number import is_whole, product

__all__ = ["Inversion", "inversion_at"]

_INVERTED = tags("inverted")
_SEVERAL_OR_GOVERNING = tags("several", "governing")


class Inversion(NamedTuple):
    """A noun and the number behind it.

    Attributes:
        numeral: The number, its scale applied; it begins at the noun where that is part of the surface.
        unit: The unit before the number, None where a scale or a counted noun stands there.
        counted: The noun counted, None where a unit or scale stands there.
    """

    numeral: Numeral
    unit: Mark | None = None
    counted: Counted | None = None


def inversion_at(sentence: Sentence, index: int) -> Inversion | None:
    """Return the inversion that begins at a token, or None."""
    if sentence.flags[index] & _INVERTED == 0 or _is_governed(sentence, index):
        return None
    numeral = _plain_numeral(sentence, index + 1)
    if numeral is None:
        return None
    scale = number_word(sentence, index, "scales")
    if scale is not None:
        value = product(numeral.value, scale.value.value)
        scaled = numeral._replace(first=index, value=value, scale=scale.value.value)
        return None if numeral.scale > 1 else Inversion(scaled)
    if sentence.at(Kind.UNIT, numeral.last) is not None:
        return None
    if (unit := sentence.at(Kind.UNIT, index)) is not None and unit.last == index + 1:
        return Inversion(numeral._replace(first=index), unit=unit)
    if counted_noun(sentence, numeral.last) is not None:
        return None  # «каждый человек двадцать страниц»
    noun = singular(sentence.tokens[index].text, sentence.vocabulary.language)
    return Inversion(numeral, counted=Counted(numeral.first, numeral.first, noun, noun))


def _plain_numeral(sentence: Sentence, index: int) -> Numeral | None:
    """Return the whole number that stands there in digits or words."""
    if sentence.kinds[index] is TokenKind.MARK:
        return None
    numeral = numeral_at(sentence, index)
    if numeral is None or not numeral.is_plain:
        return None
    is_plain = is_whole(numeral.value) and numeral.value > 1 and sentence.keys[index - 1] not in DASHES
    return numeral if is_plain else None


def _is_governed(sentence: Sentence, index: int) -> bool:
    """Tell whether something before the noun counts it already: «сто рублей», «несколько тонн»."""
    is_number = sentence.kinds[index - 1] is TokenKind.NUMBER
    if is_number or sentence.flags[index - 1] & _SEVERAL_OR_GOVERNING:
        return True
    return any(sentence.before(kind, index) is not None for kind in (Kind.NUMBER, Kind.UNIT))
