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

_OPENERS = (OPENING_MARKS & DOUBLE_MARKS) | {",", ";", ".", "(", ""}


def elided_noun(sentence: Sentence, numeral: Numeral, behind: Counted | None) -> Counted | None:
    """Return what a number counts by itself or by the words beside it, else the noun found *behind* it."""
    table = load(sentence.vocabulary.language, "nouns").get("elided")
    if table is None:
        return behind
    noun = None
    if sentence.flags[numeral.first] & _REPEATED:
        noun = table["repeated"]
    elif numeral.form is NumeralForm.DIGITS and _is_vote(sentence, numeral):
        noun = table["votes"]
    elif behind is None and (
        sentence.flags[numeral.last - 1] & _COLLECTIVE or _counts_persons(sentence, numeral)
    ):
        noun = table["persons"]
    return behind if noun is None else Counted(numeral.first, numeral.first, noun, noun)


def is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a bare number is the subject of a plural verb beside it: «57 уехали», «остаются 106.»."""
    table = load(sentence.vocabulary.language, "nouns").get("elided")
    if table is None:
        return False
    if table.get("before_verb"):
        return _is_before_verb(sentence, last)
    ends = sentence.kinds[last] is not TokenKind.WORD
    is_rest = sentence.flags[0] & _OF != 0  # «Из 200 участников 45 представляли …»
    return (_is_verb(sentence, last) and (is_rest or _opens(sentence, first))) or (
        ends and sentence.keys[last] not in DASHES and _is_verb(sentence, first - 1)
    )


def _is_before_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb stands at a token, or behind the word of direction there."""
    at = index + leads_to(sentence, index)
    return sentence.flags[at] & _VERB != 0 or sentence.keys[at] in sentence.vocabulary.nouns.finite


def _is_verb(sentence: Sentence, index: int) -> bool:
    if sentence.kinds[index] is not TokenKind.WORD:
        return False
    key, language = sentence.keys[index], sentence.vocabulary.language
    plural = tuple(load(language, "nouns")["verbs"]["plural"])
    is_plural = key.endswith(plural) and (sentence.flags[index] & _VERB != 0 or is_finite(key, language))
    return is_plural or key in _words(language, "person_verbs")


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause begins at a token, joints passed over."""
    before = sentence.keys[index - 1]
    return (
        before in _OPENERS
        or sentence.keys[index - 1] in DASHES
        or sentence.flags[index - 1] & _AND_OR_MORE != 0
    )


def _is_vote(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a dash or quotation marks, and what was voted for, stand behind the number."""
    at = numeral.last
    while sentence.keys[at] in DASHES or sentence.keys[at] in QUOTATION_MARKS:
        at += 1
    if at == numeral.last or sentence.keys[at] not in _words(sentence.vocabulary.language, "vote_words"):
        return False
    return sentence.kinds[at + 1] is not TokenKind.WORD


def _counts_persons(sentence: Sentence, numeral: Numeral) -> bool:
    verbs = _words(sentence.vocabulary.language, "person_verbs")
    near = sentence.keys[numeral.last] in verbs or sentence.keys[numeral.first - 1] in verbs
    return near and is_subject(sentence, numeral.first, numeral.last)


@remembered()
def _words(language: str, name: str) -> WordSet:
    return WordSet(load(language, "nouns")["elided"][name])
