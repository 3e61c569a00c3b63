"""What a number is once it is read: its value, how it is told, and where it stands."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from kzru.model.figure import Change
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.vocabulary import Kind
from kzru.values.number import Number, decimal_of

__all__ = ["Numeral", "NumeralForm", "number_word"]


_ONE = decimal_of(1)


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


def number_word(sentence: Sentence, index: int, *kinds: str) -> Mark | None:
    """Return the number word of one of these classes that begins at a token."""
    if Kind.NUMBER in sentence.marked:
        for mark in sentence.all_at(Kind.NUMBER, index):
            if mark.value.kind in kinds:
                return mark
    return None
