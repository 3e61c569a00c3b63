"""Ages: a number of years that somebody or something is old."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.parsing.nouns import Counted
from kzru.parsing.numbers import Form, Numeral
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["age", "is_age"]

_OLDEST = 120


def age(sentence: Sentence, index: int) -> Counted:
    """Return what an age counts: the language's word for it."""
    word = str(load(sentence.vocabulary.language, "numbers")["words"]["age"][0])
    return Counted(index, index, word, word)


def is_age(
    sentence: Sentence, numeral: Numeral, last: int, unit: Unit | None, counted: Counted | None
) -> bool:
    """Tell whether an amount is an age: "a 65-year-old", "65 years of age", "aged 65", "Aigerim, 65, said".

    Args:
        sentence: The sentence.
        numeral: The number.
        last: The token behind number and unit.
        unit: The unit found.
        counted: The noun found.
    """
    if unit is not None:
        return unit.dimension == "time" and sentence.is_word(last, "age_behind")
    if counted is not None or numeral.scale != 1 or numeral.value > _OLDEST:
        return False
    first = numeral.first
    before = any(
        mark.value == "age_before" and mark.last == first
        for at in range(max(0, first - 2), first)
        for mark in sentence.all_at(Kind.WORD, at)
    )
    return before or (numeral.form is Form.DIGITS and _is_apposition(sentence, first))


def _is_apposition(sentence: Sentence, first: int) -> bool:
    """Tell whether the number stands between commas behind a name."""
    name = sentence.tokens[first - 2].text if first > 1 and sentence.kind(first - 2) is TokenKind.WORD else ""
    is_enclosed = sentence.key(first - 1) == "," and sentence.key(first + 1) == ","
    return is_enclosed and name[:1].isupper() and sentence.at(Kind.COUNTRY, first - 2) is None
