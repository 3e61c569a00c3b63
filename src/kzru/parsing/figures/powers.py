"""Powers of ten in digits: scientific notation, with the signs and letters of every language that kzru reads.

::

    scientific = digits "e" [sign] digits                     1e9; 1.5E+6; 2,5е-3 with a Cyrillic letter
               | digits times power                           5 × 10^9; 2,5·10⁶; 1.99×10-30
               | power                                        10^9; 10⁹
    power      = "10" ("^" | "**") [sign] digits | "10" [sign] superscripts | "10" "-" digits behind a times
    times      = "×" | "x" | "х" | "·" | "⋅" | "∙" | "*"

What is written like that and cannot be read exactly is left out whole: a greater power, another base ("2^10"), a power
of several numbers ("(2–3)×10^9"), of a number that is not in plain digits ("3 million × 10^4", "№2×10^4"). Its digits are no
number of their own.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.text.tokens import TokenKind
from kzru.values.number import power_of_ten

__all__ = ["Power", "power_at", "power_behind"]

_LARGEST = 99
"""The greatest power that is read, either way.

What is counted or measured stays far within it: the universe holds some 10**80 atoms, and the shortest length of physics
is some 10**-35 metres.
"""

_BASE = "10"
_E = frozenset("eе")
_TIMES = frozenset("×xх·⋅∙*")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_MINUS = "⁻"
_RAISED_SIGNS = frozenset((_RAISED_MINUS, "⁺"))
_LONGEST_BRACKET = 8
"""Tokens of a bracket that a power may multiply: (2.5 ± 0.1)."""


class Power(NamedTuple):
    """A power of ten with what it belongs to.

    Attributes:
        last: The token behind it.
        factor: What the digits before it are multiplied by; None where the whole cannot be read.
    """

    last: int
    factor: Fraction | None


def power_at(sentence: Sentence, index: int) -> Power | None:
    """Return the power that makes scientific notation of the digits at a token; None where there is none."""
    if sentence.kinds[index] is not TokenKind.NUMBER:
        return None
    behind = sentence.keys[index + 1]
    if behind.isalpha() and behind not in _E and behind not in _TIMES and sentence.keys[index - 1] != "(":
        return None  # as behind most digits, which a plain word follows
    return _exponential(sentence, index) or _multiplied(sentence, index + 1) or _bare(sentence, index)


def power_behind(sentence: Sentence, index: int) -> Power | None:
    """Return the power that multiplies what ends before a token, whatever that is."""
    return _raised(sentence, index + 1, follows=True) if sentence.keys[index] in _TIMES else None


def _exponential(sentence: Sentence, index: int) -> Power | None:
    """Read the ``e9`` of "1e9", glued to its digits; with a sign it may stand apart from them: "1.5 E+6"."""
    at = index + 1
    if sentence.keys[at] not in _E:
        return None
    is_signed = _is_sign(sentence, at + 1)
    behind = at + 1 + is_signed
    is_glued = all(sentence.glued[token] for token in range(at + 1, behind + 1))
    is_number = sentence.kinds[behind] is TokenKind.NUMBER
    if not is_glued or not is_number or not (is_signed or sentence.glued[at]):
        return None
    if sentence.glued[behind + 1] and sentence.kinds[behind + 1] is TokenKind.WORD:
        return Power(behind + 2, None)  # "550e8400f"
    return _power(behind + 1, sentence.keys[behind], is_negative=sentence.keys[at + 1] in DASHES)


def _multiplied(sentence: Sentence, index: int) -> Power | None:
    """Read the ``× 10^9`` behind digits, or behind the bracket that they open."""
    if sentence.keys[index - 2] == "(":
        closing = (at for at in range(index, index + _LONGEST_BRACKET) if sentence.keys[at] == ")")
        raised = next((power_behind(sentence, at + 1) for at in closing), None)
        if raised is not None:
            return raised._replace(factor=None)
    return power_behind(sentence, index)


def _bare(sentence: Sentence, index: int) -> Power | None:
    """Read ``10^9``, whose digits are the base; behind a times it is the rest of what cannot be read."""
    raised = _raised(sentence, index)
    if raised is not None and sentence.keys[index - 1] in _TIMES:
        return raised._replace(factor=None)
    return raised and raised._replace(factor=raised.factor and raised.factor / 10)


def _raised(sentence: Sentence, index: int, *, follows: bool = False) -> Power | None:
    """Return the power whose base stands at a token; a minus alone raises only where it *follows* a times."""
    if sentence.kinds[index] is not TokenKind.NUMBER:
        return None
    at = _past_caret(sentence, index + 1)
    is_negative = sentence.keys[at] in DASHES and sentence.glued[at]
    if at > index + 1:
        return _exponent(sentence, index, at + _is_sign(sentence, at), is_negative=is_negative)
    if (superscript := _superscript(sentence, index)) is not None:
        return superscript
    if follows and is_negative and sentence.keys[index] == _BASE:
        return _exponent(sentence, index, at + 1, is_negative=True)
    return None


def _exponent(sentence: Sentence, index: int, behind: int, *, is_negative: bool) -> Power | None:
    """Return the power of the base at a token whose exponent stands in digits at another, behind its sign."""
    if sentence.kinds[behind] is not TokenKind.NUMBER:
        return None
    if sentence.keys[index] != _BASE:
        return Power(behind + 1, None)
    return _power(behind + 1, sentence.keys[behind], is_negative=is_negative)


def _superscript(sentence: Sentence, index: int) -> Power | None:
    """Return the power that raised digits glued to a ten tell: 10⁹, 10⁻³."""
    sign = sentence.keys[index + 1] if sentence.keys[index + 1] in _RAISED_SIGNS else ""
    at = index + 1 + bool(sign)
    digits = sentence.keys[at].translate(_SUPERSCRIPTS)
    if sentence.keys[index] != _BASE or not sentence.glued[index + 1] or digits == sentence.keys[at]:
        return None
    return _power(at + 1, digits, is_negative=sign == _RAISED_MINUS)


def _past_caret(sentence: Sentence, index: int) -> int:
    if sentence.keys[index] == "^":
        return index + 1
    is_double = sentence.keys[index] == "*" == sentence.keys[index + 1] and sentence.glued[index + 1]
    return index + 2 if is_double else index


def _is_sign(sentence: Sentence, index: int) -> bool:
    return sentence.keys[index] == "+" or sentence.keys[index] in DASHES


def _power(last: int, digits: str, *, is_negative: bool) -> Power:
    short = digits.lstrip("0") or "0"
    if not digits.isdecimal() or len(short) > len(str(_LARGEST)):
        return Power(last, None)
    return Power(last, power_of_ten(-int(short) if is_negative else int(short)))
