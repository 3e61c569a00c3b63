"""Ages: a number of years that somebody or something is old."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["age", "is_age"]

_AGE_BEHIND = tags(Kind.WORD, "age_behind")

_OLDEST = 120
"""Years that nobody is older than: a greater number is no age."""


def age(sentence: Sentence, index: int) -> Counted:
    """Return what an age counts: the language's word for it."""
    word = str(load(sentence.vocabulary.language, "numbers")["words"]["age"][0])
    return Counted(index, index, word, word)


def is_age(
    sentence: Sentence, numeral: Numeral, last: int, unit: Unit | None, counted: Counted | None
) -> bool:
    """Tell whether an amount is an age: "a 65-year-old", "aged 65", "Aigerim, 65, said", "she is 65".

    Args:
        sentence: The sentence.
        numeral: The number.
        last: The token behind number and unit.
        unit: The unit found.
        counted: The noun found.
    """
    if unit is not None:
        return unit.dimension == "time" and sentence.flags[last] & _AGE_BEHIND != 0
    if counted is not None or numeral.scale != 1 or numeral.value > _OLDEST:
        return False
    first = numeral.first
    before = _word_before(sentence, first, "age_before") is not None
    if before or _is_of_person(sentence, first):
        return True
    return numeral.form is NumeralForm.DIGITS and (
        _is_apposition(sentence, first) or _is_of_age(sentence, first)
    )


def _is_of_person(sentence: Sentence, first: int) -> bool:
    """Tell whether a person is what the number says: "she was 27 when", "he will be 35"."""
    verb = _word_before(sentence, first, "age_verb")
    if verb is not None and _word_before(sentence, verb.first, "person") is not None:
        return True
    limit = sentence.before(Kind.QUALIFIER, first)  # "people over 60"
    return limit is not None and _word_before(sentence, limit.first, "aged_group") is not None


def _word_before(sentence: Sentence, index: int, name: str) -> Mark | None:
    """Return the small word of that name, of one or two tokens, that ends before a token."""
    return next(
        (
            mark
            for at in range(max(0, index - 2), index)
            for mark in sentence.all_at(Kind.WORD, at)
            if mark.value == name and mark.last == index
        ),
        None,
    )


def _is_of_age(sentence: Sentence, first: int) -> bool:
    """Tell whether an age is what the clause before the number is about: "life expectancy is 75"."""
    subjects = sentence.words_called("age_subject")
    behind = bisect_right(subjects, first, key=lambda mark: mark.last)
    if not behind or not sentence.same_clause(subjects[behind - 1].first, first):
        return False
    starts = sentence.number_starts
    following = bisect_left(starts, subjects[behind - 1].last)
    return following == len(starts) or starts[following] >= first


def _is_apposition(sentence: Sentence, first: int) -> bool:
    """Tell whether the number stands between commas behind a name."""
    name = (
        sentence.tokens[first - 2].text if first > 1 and sentence.kinds[first - 2] is TokenKind.WORD else ""
    )
    is_enclosed = sentence.keys[first - 1] == "," and sentence.keys[first + 1] == ","
    return is_enclosed and name[:1].isupper() and sentence.at(Kind.COUNTRY, first - 2) is None
