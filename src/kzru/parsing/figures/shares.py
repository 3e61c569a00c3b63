"""Shares: a part and the whole it is of, in two numbers or in the words of a fraction.

::

    share = digits "/" digits                          1/3
          | number ("out of" | "in") number            three out of four; 1 in 4
          | [article | cardinal] part                  a fifth, two thirds
          | [article] part ["of"] article scale        half a million, a quarter of a million
    part  = digits "/" digits | mark of a fraction     behind a whole number: 1 1/2, 2½
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE, tags
from kzru.parsing.figures.inflected import past_hyphen
from kzru.parsing.figures.numerals import Numeral, NumeralForm, number_word
from kzru.text.tokens import TokenKind
from kzru.values.number import Number, exact, product, shortest

__all__ = ["fraction_behind", "fraction_in_words", "share_in_digits", "share_in_words"]

_ARTICLE, _OF = tags("indefinite_article"), tags("of")
_BEFORE_HALF, _BEHIND_HALF = tags("before_half"), tags("behind_half")
_SHARE, _COUNTED_SHARE, _PLURAL_SHARE = tags("share"), tags("counted_share"), tags("plural_share")
_ONE_OUT_OF = tags("one_out_of")
_OUT_OF = tags("out_of")
_OUT_OF_OR_IN = tags("out_of", "in")
_HALF = Fraction(1, 2)
_SLASHED = re.compile(r"(\d)/(\d|10)")
_WHOLES = frozenset(("2", "3", "4", "5", "6", "7", "8", "9", "10", "100"))


def share_in_digits(sentence: Sentence, index: int) -> Numeral | None:
    """Return the share whose part stands in digits at a token."""
    return _slashed(sentence, index) or _parts_in_digits(sentence, index)


def share_in_words(sentence: Sentence, index: int) -> Numeral | None:
    """Return the share whose part is the word at a token: "three out of four", "one in five"."""
    part = number_word(sentence, index, "units")
    if part is None:
        return None
    mask = _OUT_OF_OR_IN | _ONE_OUT_OF if part.value.value == 1 else _OUT_OF_OR_IN
    at = sentence.tag_end(part.last, mask)
    if at == part.last or (_is_in(sentence, part.last) and part.value.value != 1):
        return None
    whole = number_word(sentence, at, "units", "teens", "tens")
    below = exact(whole.value.value if whole else _whole_in_digits(sentence, at))
    value = exact(part.value.value) / below if below else Fraction(1)
    return Numeral(index, at + bool(below), value, NumeralForm.FRACTION) if value < 1 else None


def fraction_in_words(sentence: Sentence, index: int) -> Numeral | None:
    """Return the fraction whose words begin at a token: ``[article | cardinal] part [["of"] article scale]``."""
    article = sentence.flags[index] & _ARTICLE != 0
    count = number_word(sentence, index, "units") if not article else None
    at = index + 1 if article or count else index
    if count:
        at = past_hyphen(sentence, at)
    part = number_word(sentence, at, "fractions")
    if part is None or not isinstance(part.value.value, Fraction):
        return None
    times = int(count.value.value) if count else 1
    value = part.value.value * times
    if value >= 1:
        return None
    if (whole := _fraction_of_scale(sentence, part.last, value)) is not None:
        return whole._replace(first=index)
    if not _is_share(sentence, index, part, counted=bool(article or count)):
        return None
    return Numeral(index, part.last, value, NumeralForm.FRACTION)


def _fraction_of_scale(sentence: Sentence, index: int, value: Fraction) -> Numeral | None:
    """Read the ``a million`` of "half a million", ``of a million`` of "a quarter of a million", ``million`` alone."""
    at = index + (sentence.flags[index] & _OF != 0)
    article = sentence.flags[at] & _ARTICLE != 0
    if at > index and not article:
        return None
    scale = number_word(sentence, at + article, "scales")
    if scale is None:
        return None
    number = product(value, scale.value.value)
    return Numeral(index, scale.last, number, NumeralForm.WORDS, scale.value.value)


def _is_share(sentence: Sentence, index: int, part: Mark, *, counted: bool) -> bool:
    """Tell a share from an ordinal ("a third country"), a period ("the first half") and a compound ("half-hour")."""
    if sentence.flags[part.last] & _BEHIND_HALF:
        return False
    flags, ends = sentence.flags[part.first], _ends_phrase(sentence, part.last)
    is_part_of_time = sentence.flags[index - 1] & _BEFORE_HALF != 0
    if flags & (_SHARE | _COUNTED_SHARE if counted else _SHARE):
        return not is_part_of_time
    if part.value.value == _HALF:
        return not is_part_of_time and (counted or ends)
    return counted and (flags & _PLURAL_SHARE != 0 or ends)


def _ends_phrase(sentence: Sentence, index: int) -> bool:
    return sentence.kinds[index] is not TokenKind.WORD or sentence.flags[index] & ENDS_PHRASE != 0


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
    parts = _SLASHED.fullmatch(sentence.words(index, index + 3))
    if parts is None or sentence.keys[index + 3] == "/":
        return None
    above, below = map(int, parts.groups())
    return (
        Numeral(index, index + 3, Fraction(above, below), NumeralForm.FRACTION) if 0 < above < below else None
    )


def _parts_in_digits(sentence: Sentence, index: int) -> Numeral | None:
    """Read "1 in 4" and "9 out of 10"."""
    whole = sentence.tag_end(index + 1, _OUT_OF_OR_IN)
    above, below = sentence.keys[index], sentence.keys[whole]
    if whole == index + 1 or not above.isdecimal() or below not in _WHOLES:
        return None
    if _is_in(sentence, index + 1) and above != "1":
        return None
    value = Fraction(int(above[:4]), int(below))
    return Numeral(index, whole + 1, value, NumeralForm.FRACTION) if 0 < value < 1 else None


def _whole_in_digits(sentence: Sentence, index: int) -> int:
    return int(sentence.keys[index]) if sentence.keys[index] in _WHOLES else 0


def _is_in(sentence: Sentence, index: int) -> bool:
    """Tell whether a share is told with no more than an "in": "one in five", not "one in every five"."""
    return sentence.tag_end(index, _OUT_OF) == index
