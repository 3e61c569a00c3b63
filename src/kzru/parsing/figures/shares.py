"""Shares told by two numbers: a part and the whole it is of.

::

    share = digits "/" digits                          1/3
          | number ("out of" | "in") number            three out of four; 1 in 4
    part  = digits "/" digits | mark of a fraction     behind a whole number: 1 1/2, 2½
"""

from __future__ import annotations

import unicodedata
from fractions import Fraction

from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.figures.numerals import Numeral, NumeralForm, number_word
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.number import Number, exact, shortest

__all__ = ["fraction_behind", "share_in_digits", "share_in_words"]

_WHOLES = frozenset(("2", "3", "4", "5", "6", "7", "8", "9", "10", "100"))


def share_in_digits(sentence: Sentence, index: int) -> Numeral | None:
    """Return the share whose part stands in digits at a token."""
    return _slashed(sentence, index) or _parts_in_digits(sentence, index)


def share_in_words(sentence: Sentence, index: int) -> Numeral | None:
    """Return the share whose part is the word at a token: "three out of four", "one in five"."""
    part = number_word(sentence, index, "units")
    if part is None:
        return None
    joint = _joint(sentence, part.last)
    if joint is None or (joint.value == "in" and part.value.value != 1):
        return None
    whole = number_word(sentence, joint.last, "units", "teens", "tens")
    below = exact(whole.value.value if whole else _whole_in_digits(sentence, joint.last))
    value = exact(part.value.value) / below if below else Fraction(1)
    return Numeral(index, joint.last + bool(below), value, NumeralForm.FRACTION) if value < 1 else None


def fraction_behind(sentence: Sentence, index: int) -> tuple[int, Number] | None:
    """Return (token behind, value) of the fraction that makes a mixed number of the whole before it."""
    if (slashed := _slashed(sentence, index)) is not None:
        return None if sentence.glued[index] else (slashed.last, shortest(Fraction(slashed.value)))
    mark = sentence.keys[index]
    above, _, below = (
        unicodedata.normalize("NFKC", mark).partition(_FRACTION_SLASH) if len(mark) == 1 else ("",) * 3
    )
    return (index + 1, shortest(Fraction(int(above), int(below)))) if above and below else None


_FRACTION_SLASH = "\u2044"
"""What stands in a mark such as ½ once it is taken apart."""


def _slashed(sentence: Sentence, index: int) -> Numeral | None:
    """Read ``1/3``: a proper fraction with a denominator up to ten, its parts not apart."""
    if sentence.keys[index + 1] != "/" or sentence.kinds[index + 2] is not TokenKind.NUMBER:
        return None
    above, below = sentence.keys[index], sentence.keys[index + 2]
    glued = sentence.glued[index + 1] and sentence.glued[index + 2]
    if (
        not glued
        or not above.isdecimal()
        or not below.isdecimal()
        or len(below) > 2
        or sentence.keys[index + 3] == "/"
    ):
        return None
    if not 0 < int(above) < int(below) <= 10:
        return None
    return Numeral(index, index + 3, Fraction(int(above), int(below)), NumeralForm.FRACTION)


def _parts_in_digits(sentence: Sentence, index: int) -> Numeral | None:
    """Read "1 in 4" and "9 out of 10"."""
    joint = _joint(sentence, index + 1)
    if joint is None:
        return None
    above, below = sentence.keys[index], sentence.keys[joint.last]
    if not above.isdecimal() or below not in _WHOLES or (joint.value == "in" and above != "1"):
        return None
    value = Fraction(int(above[:4]), int(below))
    return Numeral(index, joint.last + 1, value, NumeralForm.FRACTION) if 0 < value < 1 else None


def _whole_in_digits(sentence: Sentence, index: int) -> int:
    return int(sentence.keys[index]) if sentence.keys[index] in _WHOLES else 0


def _joint(sentence: Sentence, index: int) -> Mark | None:
    marks = sentence.all_at(Kind.WORD, index)
    return next((mark for mark in marks if mark.value in ("out_of", "in")), None)
