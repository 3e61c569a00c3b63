"""Times: ages, and what only says when or how long ("they worked for three years") against a duration that is told as such."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.parsing.vocabulary import Kind, words_called
from kzru.text.tokens import TokenKind
from kzru.values.unit import Unit

__all__ = ["age", "is_adverbial", "is_age"]

_AGE_BEFORE = tags("age_before")
_AGE_BEHIND = tags("age_behind")
_AGE_SUBJECT = tags("age_subject")
_AGE_VERB = tags("age_verb")
_AGED_GROUP = tags("aged_group")
_DURATION = tags("duration")
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
    """Tell whether a number with its unit, which end before *last*, is an age: "a 65-year-old", "Aigerim, 65, said", "she is 65"."""
    if unit is not None:
        return unit.dimension == "time" and sentence.flags[last] & _AGE_BEHIND != 0
    if counted is not None or numeral.scale != 1 or numeral.value > _OLDEST:
        return False
    first = numeral.first
    if sentence.tag_start(first, _AGE_BEFORE) < first or _is_of_person(sentence, first):
        return True
    is_digits = numeral.form is NumeralForm.DIGITS
    return is_digits and (_is_apposition(sentence, first) or _is_of_age(sentence, first))


def _is_of_person(sentence: Sentence, first: int) -> bool:
    """Tell whether a person is what the number says: "she was 27 when", "he will be 35"."""
    verb = sentence.tag_start(first, _AGE_VERB)
    if verb < first and sentence.flags[verb - 1] & _PERSON:
        return True
    limit = sentence.before(Kind.QUALIFIER, first)  # "people over 60"
    return limit is not None and sentence.flags[limit.first - 1] & _AGED_GROUP != 0


def _is_of_age(sentence: Sentence, first: int) -> bool:
    """Tell whether an age is what the clause before the number is about: "life expectancy is 75"."""
    subjects = [at for at in sentence.tagged(_AGE_SUBJECT) if at < first]
    if not subjects or not sentence.same_clause(subjects[-1], first):
        return False
    return not any(subjects[-1] <= at < first for at in sentence.number_starts)


def _is_apposition(sentence: Sentence, first: int) -> bool:
    """Tell whether the number stands between commas behind a name."""
    if sentence.keys[first - 1] != "," or sentence.keys[first + 1] != "," or first < 2:
        return False
    is_name = sentence.kinds[first - 2] is TokenKind.WORD and sentence.tokens[first - 2].text[0].isupper()
    return is_name and sentence.at(Kind.COUNTRY, first - 2) is None


def is_adverbial(sentence: Sentence, first: int, last: int, unit: Unit | None) -> bool:
    """Tell whether an amount of time is an adverbial («три года работал», «екі апта ішінде») and so no figure.

    Where the language lists words of duration (its case endings make adverbials without any preposition), one of them
    has to stand in the clause. An amount that is all of its sentence is no adverbial.
    """
    if unit is None or unit.dimension != "time" or not words_called(sentence.vocabulary.language, "duration"):
        return False
    told = first - 1 if sentence.keys[first - 1] in DASHES else first  # «срок службы — 60 лет»
    return last - first < len(sentence.tokens) and not any(
        sentence.same_clause(word, told) for word in sentence.tagged(_DURATION)
    )
