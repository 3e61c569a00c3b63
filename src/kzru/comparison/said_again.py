"""An amount of money that its text gives in another currency too: "1.5 trillion rubles ($15.6 billion)".

The text's own rate is not that of a table, so that the first amount, brought into dollars by one, would disagree with the second,
and with all who tell the same in dollars. Of the two the one in dollars is judged, in which most such figures are told; where
neither is, the one that is not in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kzru.comparison.one_paragraph import Key
from kzru.comparison.topic import topic_of
from kzru.model.figure import Figure

__all__ = ["said_again"]

_COMMON = "USD"
_OPENING = "("


def said_again(figures: Iterable[Figure]) -> frozenset[Key]:
    """Return the figures that are left to the other currency in which their text gives them.

    Args:
        figures: Figures of any number of documents.
    """
    in_order = sorted(figures, key=lambda figure: (figure.document, figure.span.start, figure.span.end))
    pairs = (pair for pair in pairwise(in_order) if _are_one(*pair))
    return frozenset((left.document, left.id) for pair in pairs for left in _left(pair))


def _are_one(told: Figure, again: Figure) -> bool:
    """Tell whether the second of two figures stands in brackets behind the first, in another currency."""
    if told.document != again.document or told.source_text is None or told.unit == again.unit:
        return False
    between = told.source_text.text[told.span.end : again.span.start]
    if between.strip() != _OPENING or told.period != again.period:
        return False
    topic = topic_of(told)
    return topic.dimension == "money" and topic == topic_of(again)


def _left(pair: Sequence[Figure]) -> Sequence[Figure]:
    told, again = pair
    return (told,) if again.unit.symbol == _COMMON else (again,)
