"""What a number counts where its noun is left out, as Russian does.

::

    vote      number [dash] "за" | "против"        322 — «за», 78 — «против»
    repeated  "дважды" | "трижды"                  as often
    persons   collective | number verb of persons  трое уехали; 57 выздоровели
    subject   number plural verb | plural verb number end of clause
"""

from __future__ import annotations

from functools import cache

from kzru.lang.loader import load
from kzru.lang.words import WordSet
from kzru.parsing.case_nouns import is_finite
from kzru.parsing.figures.nouns import Counted
from kzru.parsing.figures.numbers import Form, Numeral
from kzru.parsing.figures.spoken import leads_to
from kzru.parsing.sentence import Sentence
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["elided_noun", "is_subject"]

_QUOTES = frozenset("«»\"'“”„")
_OPENERS = frozenset(",;.(«") | {""}


def elided_noun(sentence: Sentence, numeral: Numeral, behind: Counted | None) -> Counted | None:
    """Return what a number counts by itself or by the words beside it, else the noun found *behind* it."""
    table = load(sentence.vocabulary.language, "nouns").get("elided")
    if table is None:
        return behind
    noun = None
    if sentence.is_word(numeral.first, "repeated"):
        noun = table["repeated"]
    elif numeral.form is Form.DIGITS and _is_vote(sentence, numeral):
        noun = table["votes"]
    elif behind is None and (
        sentence.is_word(numeral.last - 1, "collective") or _counts_persons(sentence, numeral)
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
    ends = sentence.kind(last) is not TokenKind.WORD
    is_rest = sentence.is_word(0, "of")  # «Из 200 участников 45 представляли …»
    return (_is_verb(sentence, last) and (is_rest or _opens(sentence, first))) or (
        ends and not sentence.is_dash(last) and _is_verb(sentence, first - 1)
    )


def _is_before_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb stands at a token, or behind the word of direction there."""
    at = index + leads_to(sentence, index)
    mark = sentence.at(Kind.PHRASE_END, at)
    is_listed = mark is not None and mark.value == "verbs"
    return is_listed or is_finite(sentence.key(at), sentence.vocabulary.language)


def _is_verb(sentence: Sentence, index: int) -> bool:
    if sentence.kind(index) is not TokenKind.WORD:
        return False
    key, language = sentence.key(index), sentence.vocabulary.language
    plural = tuple(load(language, "nouns")["verbs"]["plural"])
    return (is_finite(key, language) and key.endswith(plural)) or key in _words(language, "person_verbs")


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause begins at a token, joints passed over."""
    before = sentence.key(index - 1)
    return before in _OPENERS or sentence.is_dash(index - 1) or sentence.is_word(index - 1, "and", "more")


def _is_vote(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a dash or quotation marks, and what was voted for, stand behind the number."""
    at = numeral.last
    while sentence.is_dash(at) or sentence.key(at) in _QUOTES:
        at += 1
    if at == numeral.last or sentence.key(at) not in _words(sentence.vocabulary.language, "vote_words"):
        return False
    return sentence.kind(at + 1) is not TokenKind.WORD


def _counts_persons(sentence: Sentence, numeral: Numeral) -> bool:
    verbs = _words(sentence.vocabulary.language, "person_verbs")
    near = sentence.key(numeral.last) in verbs or sentence.key(numeral.first - 1) in verbs
    return near and is_subject(sentence, numeral.first, numeral.last)


@cache
def _words(language: str, name: str) -> WordSet:
    return WordSet(load(language, "nouns")["elided"][name])
