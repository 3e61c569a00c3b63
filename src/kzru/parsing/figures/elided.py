"""What a number counts where its noun is left out, as Russian does.

::

    vote      number [dash] "за" | "против"        322 — «за», 78 — «против»
    repeated  "дважды" | "трижды"                  as often
    persons   collective | number verb of persons  трое уехали; 57 выздоровели
    subject   number plural verb | plural verb number end of clause
"""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.lang.nouns import is_finite
from kzru.lang.registry import remembered
from kzru.lang.words import WordSet
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.figures.inflected import leads_to
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.numerals import Numeral, NumeralForm
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS, QUOTATION_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["elided_noun", "is_subject"]

_AND_OR_MORE = tags("and", "more")
_COLLECTIVE = tags("collective")
_OF = tags("of")
_VERB = tags("verb")
_REPEATED = tags("repeated")

_OPENERS = (OPENING_MARKS & DOUBLE_MARKS) | DASHES | {",", ";", ".", "(", ""}
"""What stands before the first word of a clause."""


def elided_noun(sentence: Sentence, numeral: Numeral, behind: Counted | None) -> Counted | None:
    """Return what a number counts by itself or by the words beside it, else the noun found *behind* it."""
    table = load(sentence.vocabulary.language, "nouns").get("elided")
    if table is None:
        return behind
    if sentence.flags[numeral.first] & _REPEATED:
        noun = table["repeated"]
    elif numeral.form is NumeralForm.DIGITS and _is_vote(sentence, numeral):
        noun = table["votes"]
    elif behind is None and _counts_persons(sentence, numeral):
        noun = table["persons"]
    else:
        return behind
    return Counted(numeral.first, numeral.first, noun, noun)


def is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a bare number is the subject of a plural verb beside it: «57 уехали», «остаются 106.»."""
    table = load(sentence.vocabulary.language, "nouns").get("elided")
    if table is None:
        return False
    if table.get("before_verb"):
        at = last + leads_to(sentence, last)  # behind the word of direction, where one stands there
        return sentence.flags[at] & _VERB != 0 or sentence.keys[at] in sentence.vocabulary.nouns.finite
    if sentence.kinds[last] is not TokenKind.WORD:
        return _is_verb(sentence, first - 1)
    is_rest = sentence.flags[0] & _OF != 0  # «Из 200 участников 45 представляли …»
    opens = sentence.keys[first - 1] in _OPENERS or sentence.flags[first - 1] & _AND_OR_MORE != 0
    return (is_rest or opens) and _is_verb(sentence, last)


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a verb in the plural."""
    key, language = sentence.keys[index], sentence.vocabulary.language
    plural = tuple(load(language, "nouns")["verbs"]["plural"])
    return key.endswith(plural) and (sentence.flags[index] & _VERB != 0 or is_finite(key, language))


def _is_vote(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a dash or quotation marks, and what was voted for, stand behind the number."""
    at = numeral.last
    while sentence.keys[at] in DASHES or sentence.keys[at] in QUOTATION_MARKS:
        at += 1
    is_vote = at > numeral.last and sentence.keys[at] in _words(sentence.vocabulary.language, "vote_words")
    return is_vote and sentence.kinds[at + 1] is not TokenKind.WORD


def _counts_persons(sentence: Sentence, numeral: Numeral) -> bool:
    if sentence.flags[numeral.last - 1] & _COLLECTIVE:
        return True
    leads = sentence.keys[numeral.last] in _words(sentence.vocabulary.language, "person_verbs")
    return leads and is_subject(sentence, numeral.first, numeral.last)


@remembered()
def _words(language: str, name: str) -> WordSet:
    return WordSet(load(language, "nouns")["elided"][name])
