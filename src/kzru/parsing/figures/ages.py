"""Ages: a number of years that somebody or something is old."""

from __future__ import annotations

from bisect import bisect_left

from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["age", "is_age"]

_AGE_BEFORE = tags("age_before")
_AGE_BEHIND = tags("age_behind")
_AGE_SUBJECT = tags("age_subject")
_AGE_VERB = tags("age_verb")
_AGED_GROUP = tags("aged_group")
_PERSON = tags("person")

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
    before = sentence.tag_start(first, _AGE_BEFORE) < first
    if before or _is_of_person(sentence, first):
        return True
    return numeral.form is NumeralForm.DIGITS and (
        _is_apposition(sentence, first) or _is_of_age(sentence, first)
    )


def _is_of_person(sentence: Sentence, first: int) -> bool:
    """Tell whether a person is what the number says: "she was 27 when", "he will be 35"."""
    verb = sentence.tag_start(first, _AGE_VERB)
    if verb < first and sentence.flags[verb - 1] & _PERSON:
        return True
    limit = sentence.before(Kind.QUALIFIER, first)  # "people over 60"
    return limit is not None and sentence.flags[limit.first - 1] & _AGED_GROUP != 0


def _is_of_age(sentence: Sentence, first: int) -> bool:
    """Tell whether an age is what the clause before the number is about: "life expectancy is 75"."""
    subjects = sentence.tagged(_AGE_SUBJECT)
    behind = bisect_left(subjects, first)
    if not behind or not sentence.same_clause(subjects[behind - 1], first):
        return False
    starts = sentence.number_starts
    following = bisect_left(starts, subjects[behind - 1])
    return following == len(starts) or starts[following] >= first


def _is_apposition(sentence: Sentence, first: int) -> bool:
    """Tell whether the number stands between commas behind a name."""
    name = (
        sentence.tokens[first - 2].text if first > 1 and sentence.kinds[first - 2] is TokenKind.WORD else ""
    )
    is_enclosed = sentence.keys[first - 1] == "," and sentence.keys[first + 1] == ","
    return is_enclosed and name[:1].isupper() and sentence.at(Kind.COUNTRY, first - 2) is None
