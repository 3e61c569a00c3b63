"""Headlines whose only predicate is an infinitive: "Northern ports to add 15 million tonnes", "150 taxis to run in Oral"."""

from __future__ import annotations

from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.parsing.annotation.headlines import LONGEST_HEADLINE, is_subject_of_headline
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import tags

__all__ = ["headline_infinitive", "is_of_headline"]

_INFINITIVE_MARK = tags("infinitive_mark")


@remembered()
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = load(language, "status").get("headline", {})
    return frozenset(table.get("verbs", ())), frozenset(table.get("facts", ()))


def headline_infinitive(sentence: Sentence) -> int | None:
    """Return the infinitive that is the predicate of a headline; None where a sentence has none, or tells the past before."""
    verbs, facts = _words(sentence.vocabulary.language)
    if not verbs or not sentence.all_flags & _INFINITIVE_MARK or sentence.tokens[0].text.islower():
        return None
    for at in range(min(LONGEST_HEADLINE + 1, len(sentence.tokens))):
        if sentence.flags[at] & _INFINITIVE_MARK and sentence.keys[at + 1] in verbs:
            return at + 1 if is_subject_of_headline(sentence, at) else None
        if sentence.keys[at] in facts:
            return None
    return None


def is_of_headline(sentence: Sentence, infinitive: int, first: int) -> bool:
    """Tell whether an amount stands behind the infinitive of a headline in its clause, or is its subject."""
    return sentence.same_clause(infinitive, first) if first > infinitive else first <= _LONGEST_QUALIFIER


_LONGEST_QUALIFIER = 2
"""Tokens that may stand before the amount that opens a headline: "More than | 150 taxis to run"."""
