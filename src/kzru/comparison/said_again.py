"""An amount of money that its text gives in another currency too: "1.5 trillion rubles ($15.6 billion) or 7 trillion tenge".

The text's own rate is not that of a table, so that the first amount, brought into dollars by one, would disagree with the second,
and with all who tell the same in dollars. Of the two the one in dollars is judged, in which most such figures are told; where
neither is, the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kzru.comparison.one_paragraph import Key
from kzru.comparison.topic import topic_of
from kzru.lang.loader import function_words
from kzru.lang.registry import languages, remembered
from kzru.model.figure import Figure
from kzru.text.fold import fold

__all__ = ["said_again"]

_COMMON = "USD"
_OPENING = "("
_MARKS = "(),"


def said_again(figures: Iterable[Figure]) -> frozenset[Key]:
    """Return the figures that are left to the other currency in which their text gives them.

    Args:
        figures: Figures of any number of documents.
    """
    in_order = sorted(figures, key=lambda figure: (figure.document, figure.span.start, figure.span.end))
    pairs = (pair for pair in pairwise(in_order) if _are_one(*pair))
    return frozenset((left.document, left.id) for pair in pairs for left in _left(pair))


def _are_one(told: Figure, again: Figure) -> bool:
    """Tell whether the second of two figures stands in brackets or an "or" behind the first, in another currency."""
    if told.document != again.document or told.source_text is None or told.unit == again.unit:
        return False
    between = told.source_text.text[told.span.end : again.span.start]
    if told.period != again.period or not _says_again(between):
        return False
    topic = topic_of(told)
    return topic.dimension == "money" and topic == topic_of(again)


def _says_again(between: str) -> bool:
    """Tell whether what stands between two amounts makes one of them: a bracket, or a word for "or".

    >>> _says_again(" ("), _says_again("), or "), _says_again(", "), _says_again(" and ")
    (True, True, False, False)
    """
    words = "".join(char for char in between if char not in _MARKS).split()
    return len(words) == 1 and fold(words[0]) in _alternatives() if words else _OPENING in between


@remembered()
def _alternatives() -> frozenset[str]:
    """Return the words for "or" of every language."""
    return frozenset(
        fold(word) for language in languages() for word in function_words(language).get("or", ())
    )


def _left(pair: Sequence[Figure]) -> Sequence[Figure]:
    told, again = pair
    return (told,) if again.unit.symbol == _COMMON else (again,)
