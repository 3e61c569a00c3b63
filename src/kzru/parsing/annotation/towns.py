"""The towns of a sentence: those of the table, and those that are known only by the noun beside the name.

::

    noun before    the village of Kurama     в селе Курама
    noun after    Курама ауылында
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzru.lang.places import Place
from kzru.lang.romanization import english_name
from kzru.parsing.annotation.marks import Mark
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.kinds import Kind
from kzru.text.tokens import TokenKind

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["find_towns"]

_TOWN = tags("town")
_NO_TOWNS = (Kind.PLACE, Kind.COUNTRY, Kind.ORGANISATION, Kind.PROJECT, Kind.OWN_COUNTRY)
"""What no word is known to be of the name of a town that is not listed."""


def find_towns(sentence: Sentence) -> Sequence[Mark]:
    """Return the towns of a sentence, each with a Place; those that no table knows are the last."""
    known = sentence.marks(Kind.PLACE)
    return [*known, *_unlisted(sentence)] if sentence.all_flags & _TOWN else known


def _unlisted(sentence: Sentence) -> Iterator[Mark]:
    follows = sentence.vocabulary.order.noun_behind
    for noun in sentence.tagged(_TOWN):
        if follows:
            first, last = noun - (noun > 0 and _is_name(sentence, noun - 1)), noun
        else:
            first, last = _after(sentence, sentence.tag_end(noun, _TOWN))
        is_known = any(sentence.at(kind, at) is not None for kind in _NO_TOWNS for at in range(first, last))
        if first < last and not is_known:
            name = english_name(sentence.words(first, last))
            yield Mark(Kind.PLACE, first, last, Place(name, ""), name)


def _after(sentence: Sentence, first: int) -> tuple[int, int]:
    last = first
    while _is_name(sentence, last) or (
        last > first and sentence.keys[last] in DASHES and sentence.glued[last] and sentence.glued[last + 1]
    ):
        last += 1
    return first, last


def _is_name(sentence: Sentence, index: int) -> bool:
    text = sentence.tokens[index].text if sentence.kinds[index] is TokenKind.WORD else ""
    return text[:1].isupper() and text[1:].islower()
