"""Goods that stand in no list of items: better named as they stand than taken for the whole.

::

    before the head    tuna imports rose by 13%        тунец импорты    (what the language puts before its nouns)
    behind it          imports of tuna    импорт тунца

"Exports of tuna" are not the exports of a country, though nobody listed tuna.
"""

from __future__ import annotations

from kzru.lang.items import ItemPhrases, item_phrases, narrowing
from kzru.parsing.annotation.sentence import Finding, Sentence
from kzru.parsing.annotation.tags import ARTICLE, ENDS_PHRASE, tags
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["unlisted_item"]

_AND = tags("and")
_OF = tags("of")
_TO = tags("to")
_SHORTEST = 3
"""Letters of the shortest word taken for goods."""
_NO_GOODS = (
    Kind.COUNTRY, Kind.PLACE, Kind.ORGANISATION, Kind.BODY, Kind.NUMBER, Kind.UNIT, Kind.CHANGE_VERB, Kind.CHANGE_NOUN,
    Kind.REACH, Kind.QUALIFIER, Kind.QUALIFIER_VERB, Kind.EVENT_VERB, Kind.ITEM, Kind.ABOUT,
)  # fmt: skip
"""What a word is that names no goods."""


def unlisted_item(sentence: Sentence, metric: str, first: int, last: int) -> Finding:
    """Return the goods beside the word of a metric, in the words of the text; None where none stand there.

    Args:
        sentence: The sentence.
        metric: The id of the metric.
        first: The first token of its word.
        last: The token behind it.
    """
    words = item_phrases(sentence.vocabulary.language)
    if metric not in narrowing().unlisted or sentence.keys[last - 1] not in words.heads:
        return Finding(None, "")
    if sentence.vocabulary.nouns.genitives_follow:
        found = _behind(sentence, words, last)
    elif sentence.flags[last] & _OF:
        found = _behind(sentence, words, last + 1 + (sentence.flags[last + 1] & ARTICLE != 0))
    else:
        found = _before(sentence, words, first - 1)
    if found is None:
        return Finding(None, "")
    begin, end = found
    return Finding(" ".join(sentence.keys[begin:end]), "goods that are in no list", begin, end)


def _before(sentence: Sentence, words: ItemPhrases, at: int) -> tuple[int, int] | None:
    """Return the goods whose last word stands right before the word of the metric."""
    if at < 0 or not _may_be_goods(sentence, words, at):
        return None
    is_verb = at > 0 and (sentence.flags[at - 1] & _TO or sentence.keys[at].endswith(words.verb_endings))
    if is_verb and (sentence.flags[at - 1] & _TO or any(name.last == at for name in sentence.names)):
        return None  # "Russia boosts exports", "to resume exports"
    return at, at + 1


def _behind(sentence: Sentence, words: ItemPhrases, at: int) -> tuple[int, int] | None:
    """Return the goods that begin right behind the word of the metric: a noun, with the adjective before it."""
    adjectives = sentence.vocabulary.nouns.adjectives
    while (
        at < len(sentence.keys)
        and (mark := sentence.at(Kind.COUNTRY, at)) is not None
        and mark.value.is_adjective
    ):
        at = mark.last
    if at >= len(sentence.keys) or not _may_be_goods(sentence, words, at):
        return None
    end = at + 1
    if adjectives and sentence.keys[at].endswith(adjectives):
        if end >= len(sentence.keys) or not _may_be_goods(sentence, words, end):
            return None
        end += 1
    return at, end


def _may_be_goods(sentence: Sentence, words: ItemPhrases, at: int) -> bool:
    """Tell whether a word may name goods: a common noun that is known as nothing else."""
    key = sentence.keys[at]
    if sentence.kinds[at] is not TokenKind.WORD or len(key) < _SHORTEST or at in sentence.dated:
        return False
    if sentence.flags[at] & (ENDS_PHRASE | _AND) or key in words.plain or key.endswith(words.endings_of_none):
        return False
    if at and not sentence.tokens[at].text.islower():
        return False
    if any(mark.first == at for mark in sentence.marks_of(_NO_GOODS)):
        return False
    return not any(name.first <= at < name.last for name in sentence.names)
