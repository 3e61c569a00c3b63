"""The people of a sentence whom no table, office or document introduces: by their first name, or by a title.

::

    first name   a listed first name, and what ends as surnames do   Oleg Ryabov · Айдар Сапаровпен
    title        a title of address, and one to three capitals       Mr. Holm · господин Хольм · Хольм мырза
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from kzru.lang.declension import is_first_name, is_surname, without_case
from kzru.parsing.annotation.full_names import case_endings
from kzru.text.places import places_of

if TYPE_CHECKING:
    from kzru.parsing.annotation.sentence import Sentence

__all__ = ["plain_names"]

_LONGEST = 3


def plain_names(
    sentence: Sentence, capitals: Container[int], others: AbstractSet[int]
) -> Iterator[tuple[int, int, str]]:
    """Yield the tokens of each name, the end exclusive, and what it is known by: "title" or "first name".

    Tokens of other names are passed over.
    """
    taken = set(others)
    for first, last in _beside_title(sentence, capitals, others):
        taken.update(range(first, last))
        yield first, last, "title"
    for first, last in _by_first_name(sentence, capitals, taken):
        yield first, last, "first name"


def _by_first_name(
    sentence: Sentence, capitals: Container[int], others: Container[int]
) -> Iterator[tuple[int, int]]:
    language, tokens = sentence.vocabulary.language, sentence.tokens
    words = sentence.vocabulary.name_words
    for at in sentence.capitals:
        if at + 1 not in capitals or at in others:
            continue
        last = at + 1 + (at + 2 in capitals and words.is_patronymic(sentence.keys[at + 1]))
        if last in others or tokens[last].text.isupper() or not is_first_name(tokens[at].text, language):
            continue
        if is_surname(without_case(words.without_possessive(tokens[last].text), case_endings(language))):
            yield at, last + 1


def _beside_title(
    sentence: Sentence, capitals: Container[int], others: Container[int]
) -> Iterator[tuple[int, int]]:
    closes = sentence.vocabulary.order.honorific_behind
    for at in places_of(sentence.vocabulary.speech.honorifics, sentence.keys[: len(sentence)]):
        step = -1 if closes else 1
        begin = at + step + (not closes and sentence.keys[at + 1] == ".")
        end = begin
        while end in capitals and end not in others and abs(end - begin) < _LONGEST:
            end += step
        if end != begin:
            yield (end + 1, begin + 1) if closes else (begin, end)
