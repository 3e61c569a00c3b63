"""Trade as one sector of a list of those that grew: "construction grew by 8 percent, trade by 7 and transport by 5"."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.evolve import evolve
from kzru.model.figure import Figure
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ENDS_PHRASE
from kzru.text.tokens import WORD

__all__ = ["with_trade_as_sector"]

_OUTPUT, _TURNOVER = "macro.growth", "trade.growth"
_TRADE = "trade"
_PAIR = 2
_LIST = 2
"""Other sectors that make a list of sectors."""


def with_trade_as_sector(sentence: Sentence, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures of a sentence; beside the growth of other sectors that of trade is one of a sector as well."""
    grown = [figure for figure in figures if figure.metric in (_OUTPUT, _TURNOVER)]
    sectors = [figure for figure in grown if figure.item]
    if len(sectors) < _LIST or {figure.metric for figure in grown} != {_OUTPUT, _TURNOVER}:
        return figures
    owner = next(figure.subject for figure in grown if figure.metric == _OUTPUT)
    return [
        evolve(figure, metric=_OUTPUT, item=figure.item or _TRADE, subject=owner)
        if figure.metric == _TURNOVER and _is_of_sector(sentence, figure)
        else figure
        for figure in figures
    ]


def _is_of_sector(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether "trade" alone is told: of no two countries, and not "mutual" or "foreign"."""
    told = next((reason.span for reason in figure.why if reason.field == "metric"), None)
    if told is None or len(figure.subject or ()) >= _PAIR or figure.change is None:
        return False
    places = {(token.start, token.end): at for at, token in enumerate(sentence.tokens)}
    at = places.get((told.start, told.end))
    if at is None:
        return False
    return sentence.kinds[at - 1] is not WORD or sentence.flags[at - 1] & ENDS_PHRASE != 0
