"""The subject of a headline whose only predicate is an infinitive: "Northern ports | to add 15 million tonnes"."""

from __future__ import annotations

from kzru.parsing.annotation.clauses import is_past_verb
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ARTICLE, tags

__all__ = ["LONGEST_HEADLINE", "is_subject_of_headline"]

LONGEST_HEADLINE = 13
"""Tokens of the subject of a headline."""
_NO_HEADLINE = ARTICLE | tags("pronoun", "determiner", "copula", "past_copula", "auxiliary", "relative")
_MARKS = frozenset(".:!?")


def is_subject_of_headline(sentence: Sentence, last: int) -> bool:
    """Tell whether nothing but the short subject of a headline stands before a token: no article, pronoun or finite verb."""
    return 0 < last <= LONGEST_HEADLINE and not any(_is_of_text(sentence, at) for at in range(last))


def _is_of_text(sentence: Sentence, at: int) -> bool:
    """Tell whether a token stands in whole sentences, and in no headline: an article, a pronoun, an auxiliary, a colon."""
    if sentence.tokens[at].text.isupper():
        return False  # "US"
    if sentence.flags[at] & _NO_HEADLINE or sentence.keys[at] in _MARKS:
        return True
    return is_past_verb(sentence, at)
