"""Dates of documents, and the years of a record, which are no periods of figures.

::

    noun ["No." number] ["of" | «от»] date     the treaty of 2023; Law No. 12 of 3 June 2019; «указ 2023 года»
    "dated" date                               the contract for the port dated 3 June 2019
    article year noun                          under the 2023 treaty
    attributive date [number] noun             «2023 жылғы Жарлық»
    record [noun] years                        the highest level in ten years; «рекордный за десять лет урожай»
"""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.lang.words import WordSet
from kzru.parsing.annotation.clauses import clause_words
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.periods import PeriodMention
from kzru.text.tokens import TokenKind

__all__ = ["dates_document", "tells_record"]

_LONGEST_RECORD = 4
"""Tokens from the word of a record to its years: "the | best | harvest of grain | in ten years"."""
_DEFINITE, _GENITIVE = tags("definite"), tags("genitive")
_LONGEST_NUMBER = 8
"""Tokens of the number of a document: «№ 218-IV ҚРЗ»."""


def dates_document(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a period only says of when a document is."""
    nouns = _nouns(sentence.vocabulary.language)
    return bool(nouns) and (_is_behind(sentence, mention, nouns) or _is_before(sentence, mention, nouns))


def tells_record(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether years only say since when nothing was as great: "the highest level in the last ten years"."""
    if mention.relative is None or mention.relative.length >= 0:
        return False
    records = _records(sentence.vocabulary.language)
    return any(
        key in records for key in sentence.keys[max(0, mention.first - _LONGEST_RECORD) : mention.first]
    )


def _is_behind(sentence: Sentence, mention: PeriodMention, nouns: WordSet) -> bool:
    """Tell whether a date stands behind its document: "the treaty of 2023"."""
    language, before = sentence.vocabulary.language, mention.first - 1
    if before < 0:
        return False
    if sentence.keys[before] in clause_words(language, "documents", "dated"):
        return True
    joins = clause_words(language, "documents", "joints")
    is_joined = sentence.keys[before] in joins or sentence.flags[before] & _GENITIVE != 0
    return (is_joined or not _needs_joint(language)) and _ends_with_noun(sentence, before - is_joined, nouns)


def _is_before(sentence: Sentence, mention: PeriodMention, nouns: WordSet) -> bool:
    """Tell whether a date stands before its document: "the 2023 treaty", «2023 жылғы Жарлық»."""
    attributive = tuple(clause_words(sentence.vocabulary.language, "documents", "attributive"))
    if attributive:
        is_attribute = sentence.keys[mention.last - 1].endswith(attributive)
        return is_attribute and _begins_with_noun(sentence, mention.last, nouns)
    return sentence.keys[mention.last] in nouns and sentence.flags[mention.first - 1] & _DEFINITE != 0


def _needs_joint(language: str) -> bool:
    """Tell whether a language has articles: there a date stands behind no noun without a word between."""
    return bool(load(language, "clauses")["documents"].get("joint_needed"))


def _ends_with_noun(sentence: Sentence, at: int, nouns: WordSet) -> bool:
    """Tell whether the noun of a document ends at a token, its number passed over."""
    for back in range(at, max(-1, at - _LONGEST_NUMBER), -1):
        if sentence.keys[back] in nouns:
            return True
        if not _is_number_sign(sentence, back):
            return False
    return False


def _begins_with_noun(sentence: Sentence, at: int, nouns: WordSet) -> bool:
    for ahead in range(at, min(len(sentence.tokens), at + _LONGEST_NUMBER)):
        if sentence.keys[ahead] in nouns:
            return True
        if not _is_number_sign(sentence, ahead):
            return False
    return False


def _is_number_sign(sentence: Sentence, at: int) -> bool:
    return sentence.kinds[at] is TokenKind.NUMBER or sentence.keys[at] in clause_words(
        sentence.vocabulary.language, "documents", "number_signs"
    )


@remembered()
def _nouns(language: str) -> WordSet:
    return WordSet(load(language, "clauses").get("documents", {}).get("nouns", ()))


@remembered()
def _records(language: str) -> WordSet:
    return WordSet(load(language, "clauses").get("records", {}).get("words", ()))
