"""Roman numerals: "XXI" is 21."""

from __future__ import annotations

import re

__all__ = ["roman_number"]

_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CYRILLIC = str.maketrans("ІХ", "IX")
"""Letters of Cyrillic that look as those of a numeral do, and are typed for them."""


def roman_number(text: str) -> int:
    """Return the value of a Roman numeral, 0 for any other word.

    >>> roman_number("XXI"), roman_number("CIS")
    (21, 0)
    """
    text = text.translate(_CYRILLIC)
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_VALUES[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
