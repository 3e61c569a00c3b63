"""Dates of documents, and the years of a record, which are no periods of figures.

::

    noun ["No." number] ["of" | «от»] date     the treaty of 2023; Law No. 12 of 3 June 2019; «указ 2023 года»
    "dated" date                               the contract for the port dated 3 June 2019
    article year noun                          under the 2023 treaty
    attributive date [number] noun             «2023 жылғы Жарлық»
    record [noun] years                        the highest level in ten years; «рекордный за десять лет урожай»
"""

from __future__ import annotations

from collections.abc import Iterable

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
    nouns = _listed(sentence.vocabulary.language, "documents", "nouns")
    return _is_behind(sentence, mention, nouns) or _is_before(sentence, mention, nouns)


def tells_record(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether years only say since when nothing was as great: "the highest level in the last ten years"."""
    if mention.relative is None or mention.relative.length >= 0:
        return False
    records = _listed(sentence.vocabulary.language, "records", "words")
    before = sentence.keys[max(0, mention.first - _LONGEST_RECORD) : mention.first]
    return any(key in records for key in before)


def _is_behind(sentence: Sentence, mention: PeriodMention, nouns: WordSet) -> bool:
    """Tell whether a date stands behind its document: "the treaty of 2023"."""
    language, before = sentence.vocabulary.language, mention.first - 1
    if before < 0:
        return False
    if sentence.keys[before] in clause_words(language, "documents", "dated"):
        return True
    joins = clause_words(language, "documents", "joints")
    is_joined = sentence.keys[before] in joins or sentence.flags[before] & _GENITIVE != 0
    if not is_joined and load(language, "clauses").get("documents", {}).get("joint_needed"):
        return False  # where there are articles no date stands alone
    before -= is_joined
    return _has_noun(sentence, range(before, max(-1, before - _LONGEST_NUMBER), -1), nouns)


def _is_before(sentence: Sentence, mention: PeriodMention, nouns: WordSet) -> bool:
    """Tell whether a date stands before its document: "the 2023 treaty", «2023 жылғы Жарлық»."""
    attributive = tuple(clause_words(sentence.vocabulary.language, "documents", "attributive"))
    if attributive:
        is_attribute = sentence.keys[mention.last - 1].endswith(attributive)
        ahead = range(mention.last, min(len(sentence.tokens), mention.last + _LONGEST_NUMBER))
        return is_attribute and _has_noun(sentence, ahead, nouns)
    return sentence.keys[mention.last] in nouns and sentence.flags[mention.first - 1] & _DEFINITE != 0


def _has_noun(sentence: Sentence, places: Iterable[int], nouns: WordSet) -> bool:
    """Tell whether the noun of a document stands first of some tokens, its number passed over."""
    signs = clause_words(sentence.vocabulary.language, "documents", "number_signs")
    for at in places:
        if sentence.keys[at] in nouns:
            return True
        if sentence.kinds[at] is not TokenKind.NUMBER and sentence.keys[at] not in signs:
            return False
    return False


@remembered()
def _listed(language: str, topic: str, group: str) -> WordSet:
    return WordSet(load(language, "clauses").get(topic, {}).get(group, ()))
