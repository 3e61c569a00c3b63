"""What a number is once it is read: its value, how it is told, and where it stands; its words, and its digits."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from kzru.model.figure import Change
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.vocabulary import Kind
from kzru.values.number import Number, decimal_from_text, decimal_of

__all__ = ["Numeral", "NumeralForm", "number_word", "read_digits"]

_ONE = decimal_of(1)
_SEPARATORS = re.compile(r"[^\d.,]+")
_MAX_DIGITS = 24
"""Longer runs of digits are account numbers and the like, no quantities."""


class NumeralForm(StrEnum):
    """How a number is told."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    VAGUE = "vague"


class Numeral(NamedTuple):
    """A number at its place in a sentence.

    Attributes:
        first: Its first token.
        last: The token behind it.
        value: The number.
        form: How it is told.
        scale: The scale that its last digits were multiplied by.
        change: The direction that the word itself holds ("doubled").
        ambiguous: Whether another language's reader would read the digits otherwise ("140.000").
    """

    first: int
    last: int
    value: Number
    form: NumeralForm
    scale: Number = _ONE
    change: Change | None = None
    ambiguous: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is told in digits or words, and is no fraction, multiple or open interval."""
        return self.form in (NumeralForm.DIGITS, NumeralForm.WORDS)


def number_word(sentence: Sentence, index: int, *kinds: str) -> Mark | None:
    """Return the number word of one of these classes that begins at a token."""
    if Kind.NUMBER in sentence.marked:
        for mark in sentence.all_at(Kind.NUMBER, index):
            if mark.value.kind in kinds:
                return mark
    return None


def read_digits(text: str, decimal_mark: str = ".") -> tuple[Decimal, bool] | None:
    """Read digits with thousands separators and a decimal mark.

    Args:
        text: The digits: "28,700.5", "28 700,5", "28'700".
        decimal_mark: What the language puts before the decimals, "." or ",".

    Returns:
        The number, and whether a reader of another language would read it otherwise; None for what is no number.

    >>> read_digits("17,000"), read_digits("28,7", ","), read_digits("140.000")
    ((Decimal('17000'), False), (Decimal('28.7'), False), (Decimal('140.000'), True))
    """
    if not 0 < sum(map(str.isdecimal, text)) <= _MAX_DIGITS:
        return None
    plain = _SEPARATORS.sub("", text)
    if plain[0] == ".":
        return (decimal_from_text(f"0{plain}"), False) if plain[1:].isdecimal() else None
    if plain[0] == ",":
        return None
    points = [char for char in plain if char in ".,"]
    if not points:
        return decimal_from_text(plain), False
    if len(points) == 1:
        return _with_one_point(plain, points[0], decimal_mark)
    if len(set(points)) == 1:
        return (
            (decimal_from_text(plain.replace(points[0], "")), False) if _grouped(plain, points[0]) else None
        )
    whole, _, rest = plain.rpartition(points[-1])
    if points.count(points[-1]) > 1 or not _grouped(whole, points[0]):
        return None
    return decimal_from_text(f"{whole.replace(points[0], '')}.{rest}"), False


def _with_one_point(plain: str, point: str, decimal_mark: str) -> tuple[Decimal, bool]:
    """Read digits with one point or comma: before a group of three the language decides what it is."""
    whole, _, rest = plain.partition(point)
    is_group = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if is_group and point != decimal_mark:
        return decimal_from_text(whole + rest), False
    return decimal_from_text(f"{whole}.{rest}"), is_group


def _grouped(digits: str, separator: str) -> bool:
    """Tell whether the separators stand as thousands separators do, or as those of lakh and crore."""
    head, *groups = digits.split(separator)
    sizes = [len(group) for group in groups]
    return 1 <= len(head) <= 3 and sizes[-1] == 3 and set(sizes[:-1]) in (set(), {2}, {3})
