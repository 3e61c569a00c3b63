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

import re
from bisect import bisect_left
from fractions import Fraction
from typing import NamedTuple

from kzru.parsing.annotation.sentence import Sentence
from kzru.text.tokens import TokenKind
from kzru.values.number import power_of_ten

__all__ = ["Power", "power_at", "power_behind"]

_LONGEST = 2
"""Digits of the greatest exponent that is read, either way.

What is counted or measured stays far within it: the universe holds some 10**80 atoms, and the shortest length of physics
is some 10**-35 metres.
"""

_BASE = "10"
_E = frozenset("eе")
_TIMES = frozenset("×xх·⋅∙*")
_LONGEST_BRACKET = 8
"""Tokens of a bracket that a power may multiply: (2.5 ± 0.1)."""

_MINUS = "‐‑‒–—―−﹘﹣－-"
"""Signs that texts have for a minus."""
_SIGN = f"[+{_MINUS}]"
_PLAIN = str.maketrans(f"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻{_MINUS}", f"0123456789+-{'-' * len(_MINUS)}", " ")
_NUMBER = r"\d(?:[\d.,]*\d)?"
_EXPONENTIAL = re.compile(rf"(?:[eе]|\s*[eе](?={_SIGN}))()({_SIGN}?{_NUMBER}\w*)", re.IGNORECASE)
"""The ``e9`` of "1e9", glued to its digits; with a sign it may stand apart from them: "1.5 E+6"."""
_POWER = rf"({_NUMBER})\s*(?:\^|\*\*)\s*({_SIGN}?\s*{_NUMBER})|(10)([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
_RAISED = re.compile(_POWER)
"""The ``10^9`` or ``10⁹``, with its base and exponent as the last two groups that match."""
_RAISED_BEHIND = re.compile(rf"\s*(?:{_POWER}|(10)([{_MINUS}]\s*{_NUMBER}))")
"""The same behind a times, where a minus alone raises too."""


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
    end = sentence.tokens[index].end
    return _read(_EXPONENTIAL, sentence, end) or _multiplied(sentence, index) or _bare(sentence, index)


def power_behind(sentence: Sentence, index: int) -> Power | None:
    """Return the power that multiplies what ends before a token, whatever that is."""
    is_times = sentence.keys[index] in _TIMES
    return _read(_RAISED_BEHIND, sentence, sentence.tokens[index].end) if is_times else None


def _multiplied(sentence: Sentence, index: int) -> Power | None:
    """Read the ``× 10^9`` behind digits, or behind the bracket that they open."""
    if sentence.keys[index - 1] == "(":
        closing = (at for at in range(index + 1, index + 1 + _LONGEST_BRACKET) if sentence.keys[at] == ")")
        raised = next((power_behind(sentence, at + 1) for at in closing), None)
        if raised is not None:
            return raised._replace(factor=None)
    return power_behind(sentence, index + 1)


def _bare(sentence: Sentence, index: int) -> Power | None:
    """Read ``10^9``, whose digits are the base; behind a times it is the rest of what cannot be read."""
    raised = _read(_RAISED, sentence, sentence.tokens[index].start)
    if raised is None or raised.factor is None:
        return raised
    is_rest = sentence.keys[index - 1] in _TIMES
    return Power(raised.last, None if is_rest else raised.factor / 10)


def _read(pattern: re.Pattern[str], sentence: Sentence, at: int) -> Power | None:
    """Return the power that a pattern finds at a place of the text."""
    match = pattern.match(sentence.text, at, sentence.span.end)
    if match is None or match.lastindex is None:
        return None
    last = bisect_left(sentence.tokens, match.end(), key=lambda token: token.start)
    base, exponent = match[match.lastindex - 1], match[match.lastindex].translate(_PLAIN)
    digits = exponent.lstrip("+-").lstrip("0") or "0"
    if base not in ("", _BASE) or not digits.isdecimal() or len(digits) > _LONGEST:
        return Power(last, None)
    return Power(last, power_of_ten(-int(digits) if exponent.startswith("-") else int(digits)))
