"""Towns that no table knows, told by the noun beside them.

::

    noun before    the village of Kurama     в селе Курама
    noun behind    Курама ауылында
"""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.places import Place
from kzru.lang.projects import project_order
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["told_towns"]

_TOWN = tags("town")


def told_towns(sentence: Sentence) -> Iterator[Mark]:
    """Yield the towns of a sentence that a noun beside the name tells to be such, in the order of the text."""
    follows = project_order(sentence.vocabulary.language).town_nouns_follow
    for noun in sentence.tagged(_TOWN):
        first, last = _before(sentence, noun) if follows else _behind(sentence, sentence.tag_end(noun, _TOWN))
        if first < last and not _is_known(sentence, first, last):
            name = english_name(sentence.words(first, last))
            yield Mark(Kind.PLACE, first, last, Place(name, ""), name)


def _behind(sentence: Sentence, index: int) -> tuple[int, int]:
    first = last = index
    while last < len(sentence) and (
        _is_name(sentence, last)
        or (
            last > first
            and (sentence.keys[last] in DASHES)
            and sentence.glued[last]
            and sentence.glued[last + 1]
        )
    ):
        last += 1
    return first, last


def _before(sentence: Sentence, index: int) -> tuple[int, int]:
    first = index
    if first > 0 and _is_name(sentence, first - 1):
        first -= 1
    return first, index


def _is_name(sentence: Sentence, index: int) -> bool:
    text = sentence.tokens[index].text if sentence.kinds[index] is TokenKind.WORD else ""
    return text[:1].isupper() and text[1:].islower()


def _is_known(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a word of a name is known to be something else, or the town itself is."""
    kinds = (Kind.PLACE, Kind.COUNTRY, Kind.ORGANISATION, Kind.PROJECT, Kind.OWN_COUNTRY)
    return any(sentence.at(kind, at) is not None for kind in kinds for at in range(first, last))
