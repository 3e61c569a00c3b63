"""Phrases put into the nominative for the names of events: «на Международном форуме» is «Международный форум».

::

    Russian   the noun by the dictionary or its ending, the adjectives before it by the noun's last letter
    Kazakh    the noun without its case: «форумында» is «форумы»
"""

from __future__ import annotations

from kzru.lang.nouns import singular
from kzru.parsing.events.sentence import EventSentence
from kzru.text.fold import fold

__all__ = ["in_nominative"]

_SHORTEST = 3


def in_nominative(reading: EventSentence, first: int, last: int, head: int) -> str:
    """Return the words of a phrase, its noun and what agrees with it in the nominative.

    Args:
        reading: The sentence.
        first: First token of the phrase.
        last: Index behind its last token.
        head: The token of its noun.
    """
    sentence = reading.sentence
    forms: dict[int, str] = {}
    if first <= head < last and not reading.grammar.has_articles:
        noun = sentence.tokens[head].text
        forms[head] = _as_written(_noun(reading, noun), noun)
        if not reading.grammar.verb_last:
            for at in range(first, head):
                forms[at] = _modifier(reading, sentence.tokens[at].text, forms[head])
    written, after = "", sentence.tokens[first].start if first < last else 0
    for at in range(first, last):
        token = sentence.tokens[at]
        written += sentence.text[after : token.start] + forms.get(at, token.text)
        after = token.end
    return " ".join(written.split())


def _noun(reading: EventSentence, noun: str) -> str:
    if not reading.grammar.verb_last:
        return singular(noun, reading.sentence.vocabulary.language)
    key = fold(noun)
    endings = (*reading.words.case_endings, *reading.words.object_endings)
    fitting = [one for one in endings if key.endswith(one) and len(key) - len(one) >= _SHORTEST]
    ending = fitting[0] if fitting else ""
    bare = key.removesuffix(ending)
    # «форумында» has its case behind an «н» that the nominative does without.
    return bare[:-1] if ending and bare.endswith(reading.words.possessed_endings) else bare


def _modifier(reading: EventSentence, word: str, noun: str) -> str:
    """Return an adjective in the nominative; what ends otherwise stays as it is."""
    words = reading.words
    fitting = (row.adjectives for row in words.agreement if not row.nouns or noun.endswith(row.nouns))
    for ending, nominative in next(fitting, {}).items():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word.removesuffix(ending)
            return stem + (
                words.softened.get(nominative, nominative) if stem[-1] in words.soft else nominative
            )
    return word


def _as_written(form: str, word: str) -> str:
    """Return a form with the capitals of the word that it is of."""
    if form == fold(word):
        return word
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
