"""Two amounts of one thing in one paragraph of one speaker: they are of two things, and which is which it does not tell.

"Delegations of 19 countries came to Omsk, of 26 to Oral" names two meetings; "they carry out 135 projects worth $26 billion. A further 67
are worth 14" two sets of projects. Where they could not be told apart, neither amount is known to be of the one or the other,
so neither is judged against any figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from kzru.comparison.topic import topic_of
from kzru.model.figure import Figure
from kzru.values.interval import Interval

__all__ = ["Key", "of_two_things", "tell_two_things"]

Key = tuple[str, str]
"""The document and the id of a figure."""


def tell_two_things(a: Figure, b: Figure) -> bool:
    """Tell whether two figures of one topic stand in one paragraph of one speaker and exclude each other."""
    together = _stated(a) == _stated(b) and _paragraph(a) is not None and _paragraph(a) == _paragraph(b)
    return together and not _reading(a).overlaps(_reading(b))


def of_two_things(figures: Iterable[Figure]) -> frozenset[Key]:
    """Return the figures that another one in their paragraph excludes.

    Args:
        figures: Figures of any number of documents.
    """
    together: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.source_text is not None:
            together[topic_of(figure), _stated(figure)].append(figure)
    return frozenset(
        (figure.document, figure.id)
        for stated in together.values()
        if len(stated) > 1
        for of_paragraph in _by_paragraph(stated)
        for figure in _at_odds(of_paragraph)
    )


def _stated(figure: Figure) -> Hashable:
    """Return what figures of one statement, time and unit have in common."""
    return (
        figure.document,
        figure.statement,
        figure.speaker,
        figure.period,
        figure.relative_period,
        figure.unit,
    )


def _paragraph(figure: Figure) -> int | None:
    """Return where the line that a figure stands in begins; None where its text is not at hand."""
    source = figure.source_text
    return None if source is None else source.text.rfind("\n", 0, figure.span.start)


def _by_paragraph(figures: Sequence[Figure]) -> Iterable[Sequence[Figure]]:
    by_paragraph: defaultdict[int | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_paragraph[_paragraph(figure)].append(figure)
    return by_paragraph.values()


def _at_odds(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures whose reading lies wholly below or above that of another."""
    readings = [_reading(figure) for figure in figures]
    lowest = min(readings, key=lambda reading: (reading.high, not reading.high_open))
    highest = max(readings, key=lambda reading: (reading.low, reading.low_open))
    for figure, reading in zip(figures, readings, strict=True):
        if not (reading.overlaps(lowest) and reading.overlaps(highest)):
            yield figure


def _reading(figure: Figure) -> Interval:
    """Return what a listener takes a figure to mean; of "over zero", which leaves him no number, zero."""
    ordinary = figure.quantity.ordinary
    return Interval(ordinary.low, ordinary.low) if ordinary.is_empty else ordinary
