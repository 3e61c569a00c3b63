"""Durations: a time that is told of as such ("the works take five years") against one that only says when or how long."""

from __future__ import annotations

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES, tags
from kzru.parsing.vocabulary import words_called
from kzru.values.unit import Unit

__all__ = ["is_adverbial"]

_DURATION = tags("duration")


def is_adverbial(sentence: Sentence, first: int, last: int, unit: Unit | None) -> bool:
    """Tell whether an amount of time is an adverbial («три года работал», «екі апта ішінде») and so no figure.

    Where the language lists words of duration (its case endings make adverbials without any preposition), one of them
    has to stand in the clause.

    Args:
        sentence: The sentence.
        first: The first token of the amount.
        last: The token behind it; an amount that is all of its sentence is no adverbial.
        unit: Its unit.
    """
    if unit is None or unit.dimension != "time" or not words_called(sentence.vocabulary.language, "duration"):
        return False
    told = first - 1 if sentence.keys[first - 1] in DASHES else first  # «срок службы — 60 лет»
    return last - first < len(sentence.tokens) and not any(
        sentence.same_clause(word, told) for word in sentence.tagged(_DURATION)
    )
