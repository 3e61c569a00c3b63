"""What is judged against nothing, and why: figures that do not tell what they measure, whose it is or what of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

import attrs

from kzru.comparison.basis import Basis
from kzru.comparison.one_paragraph import Key, of_two_things
from kzru.comparison.said_again import said_again
from kzru.comparison.topic import topic_of, untold
from kzru.comparison.wording import joined
from kzru.model.figure import Figure
from kzru.short import Short
from kzru.values.brief import brief_quantity

__all__ = ["NotCompared", "missing", "not_compared"]

_REASONS = {
    Basis.METRIC: "what is measured is not told",
    Basis.WHOSE: "whose is not told",
    Basis.ITEM: "what of is not told",
    Basis.VAGUE: "it states no number",
    Basis.PARAGRAPH: "its paragraph gives two amounts of it",
    Basis.CURRENCY: "it is told in another currency too",
    Basis.PERIOD: "of which period is not told",
}


@attrs.frozen(repr=False)
class NotCompared(Short):
    """A figure that can be judged against no other.

    Attributes:
        figure: The figure.
        missing: What it would have to tell, in the order of `Basis`.
    """

    figure: Figure
    missing: tuple[Basis, ...]

    @property
    def reason(self) -> str:
        """Why, in a few words: "whose is not told"."""
        return joined([_REASONS[basis] for basis in self.missing])

    def _says(self) -> Iterable[object]:
        return (brief_quantity(self.figure.quantity), self.reason)


def missing(figure: Figure) -> tuple[Basis, ...]:
    """Return what a figure would have to tell to be judged against any other; nothing of most."""
    return tuple(untold(figure, topic_of(figure)))


def not_compared(figures: Iterable[Figure]) -> tuple[NotCompared, ...]:
    """Return the figures that `reconcile` leaves out, in their order, each with the reason.

    Args:
        figures: Figures of any number of documents.
    """
    given = tuple(figures)
    left_out = {Basis.PARAGRAPH: of_two_things(given), Basis.CURRENCY: said_again(given)}
    return tuple(NotCompared(figure, lacks) for figure in given if (lacks := _lacks(figure, left_out)))


def _lacks(figure: Figure, left_out: Mapping[Basis, AbstractSet[Key]]) -> tuple[Basis, ...]:
    key = figure.document, figure.id
    return missing(figure) or tuple(basis for basis, figures in left_out.items() if key in figures)[:1]
