"""align: the figures of a statement paired with those of its translation.

Three steps, each of which takes about linear time:

1. Figures of equal value are candidates. Of them the heaviest chain that runs forward in both texts is paired, where a
   pair that agrees in one field more outweighs two that do not. The chain tells how far one text has come in the
   other: the place of a figure left over is the number of pairs before it, and how far on it stands towards the next.
2. Figures left over that are equal in value and near in place are paired: a translator turned a sentence round.
3. Figures left over that measure the same nearby, or state the same number in another unit, are paired as given
   differently.

What is left then stands in one text only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

import attrs

from kzru.comparison.chain import Candidate, heaviest_chain
from kzru.model.document import Document
from kzru.model.figure import Figure
from kzru.values.number import exact
from kzru.values.period import Period, RelativePeriod

__all__ = ["AlignedPair", "Alignment", "align"]

_NEAREST = 16
"""Of many figures that one might be paired with, so many are looked at, the nearest ones."""

_TURNED_ROUND = 8
"""Places that lie between two figures of equal value of which one was moved, at most."""
_OF_ONE_METRIC = 2
"""Places between two figures that give the same metric differently."""
_UNNAMED = 1
"""Places between two figures that are paired though nothing but unit or number tells that they are the same."""


@attrs.frozen
class AlignedPair:
    """A figure of a document and what its translation makes of it.

    Attributes:
        a: The figure of the document.
        b: That of the translation.
        differences: Names of the fields in which the two differ, in this order: value, unit, qualifier, period,
            status, stage, change, metric, origin, destination, speaker.
    """

    a: Figure
    b: Figure
    differences: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the two say the same."""
        return not self.differences


@attrs.frozen
class Alignment:
    """What `align` found out about a document and its translation.

    Attributes:
        pairs: Figures that answer to each other, in the order of the document.
        only_in_document: Figures that the translation leaves out, in the order of the document.
        only_in_translation: Figures that the translation adds, in its order.
    """

    pairs: tuple[AlignedPair, ...]
    only_in_document: tuple[Figure, ...]
    only_in_translation: tuple[Figure, ...]

    @property
    def agrees(self) -> bool:
        """Whether both have the same figures and give each of them alike."""
        missing = self.only_in_document or self.only_in_translation
        return not missing and all(pair.agrees for pair in self.pairs)


def align(document: Document, translation: Document) -> Alignment:
    """Pair the figures of a statement with those of its translation.

    Values are equal if they are after conversion within one dimension, so 28,000 m is 28 km and a fifth is 20 %; between
    currencies nothing is converted. The unit differs where it measures something else. A relative period that both
    tell alike ("last year") is the same period, even where the date of one text is not known. Surfaces, counted nouns
    and offsets differ by nature and are not looked at. Which of the two is the original does not matter: the other
    way round gives the same pairs, mirrored.

    Args:
        document: The statement.
        translation: The same in another language, perhaps shorter.

    Returns:
        The pairs with what differs in them, and the figures that only one of the two has.

    >>> from kzru.parsing.document import parse_document
    >>> found = align(
    ...     parse_document("Торговля выросла на 12 %."), parse_document("Trade grew by 13 percent.")
    ... )
    >>> [pair.differences for pair in found.pairs]
    [('value',)]
    """
    a, b = document.figures, translation.figures
    # They are aligned in an order of their own, so that a tie does not turn on the order of the arguments.
    turned = repr(b) < repr(a)
    pairs = sorted((j, i) for i, j in _paired(b, a)) if turned else sorted(_paired(a, b))
    in_a, in_b = {i for i, _ in pairs}, {j for _, j in pairs}
    return Alignment(
        pairs=tuple(AlignedPair(a[i], b[j], _differences(a[i], b[j])) for i, j in pairs),
        only_in_document=tuple(figure for i, figure in enumerate(a) if i not in in_a),
        only_in_translation=tuple(figure for j, figure in enumerate(b) if j not in in_b),
    )


def _paired(a: Sequence[Figure], b: Sequence[Figure]) -> list[tuple[int, int]]:
    chain = [(link.a, link.b) for link in heaviest_chain(_equal_in_value(a, b))]
    return chain + _paired_nearby(a, b, chain)


def _equal_in_value(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[Candidate]:
    """Yield the pairs of figures of equal value; of one that stands often those that stand about as far on.

    The distance decides only between chains that agree equally well: all distances together weigh less than one field.
    """
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, figure in enumerate(b):
        places[_value(figure)].append(j)
    farthest = len(a) * len(b) * min(len(a), len(b))
    for i, figure in enumerate(a):
        for j in _nearest(places[_value(figure)], Fraction(i * len(b), len(a))):
            distance = abs(i * len(b) - j * len(a))
            yield Candidate(i, j, 3 ** _agreement(figure, b[j]) * (farthest + 1) - distance)


def _nearest(places: Sequence[int], place: Fraction) -> Sequence[int]:
    at = bisect_left(places, place)
    return places[max(0, at - _NEAREST // 2) : at + _NEAREST // 2]


@attrs.frozen
class _Left:
    """A figure left over.

    Attributes:
        index: Its index among the figures of its document.
        place: How many pairs of the chain stand before it, and how far on it is to the next.
        figure: The figure.
    """

    index: int
    place: Fraction
    figure: Figure


def _paired_nearby(
    a: Sequence[Figure], b: Sequence[Figure], chain: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair the figures that the chain left over: the surest pairs first, then the nearest, then those most alike."""
    left_a = _left_over(a, [i for i, _ in chain])
    left_b = _left_over(b, [j for _, j in chain])
    found = sorted(_near(left_a, left_b))
    pairs: list[tuple[int, int]] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for *_, i, j in found:
        if i not in taken_a and j not in taken_b:
            pairs.append((i, j))
            taken_a.add(i)
            taken_b.add(j)
    return pairs


def _left_over(figures: Sequence[Figure], paired: list[int]) -> list[_Left]:
    bounds = [-1, *paired, len(figures)]
    return [
        _Left(index, gap + Fraction(index - start, end - start), figures[index])
        for gap, (start, end) in enumerate(pairwise(bounds))
        for index in range(start + 1, end)
    ]


def _near(left_a: Sequence[_Left], left_b: Sequence[_Left]) -> Iterator[tuple[int, Fraction, int, int, int]]:
    """Yield (rank, distance, disagreement, index in a, index in b) of the pairs that are near enough for their rank."""
    places = [one.place for one in left_b]
    for one in left_a:
        at = bisect_left(places, one.place)
        for other in left_b[max(0, at - _NEAREST // 2) : at + _NEAREST // 2]:
            distance = abs(one.place - other.place)
            rank = _rank(one.figure, other.figure, distance)
            if rank is not None:
                yield rank, distance, -_agreement(one.figure, other.figure), one.index, other.index


def _rank(a: Figure, b: Figure, distance: Fraction) -> int | None:
    """Return how sure it is that two figures at a distance are the same thing, 0 the surest; None where they are not."""
    if _value(a) == _value(b):
        return 0 if distance <= _TURNED_ROUND else None
    same_metric = a.metric == b.metric and _measured(a) == _measured(b)
    if same_metric and a.metric is not None:
        return 1 if distance <= _OF_ONE_METRIC else None
    if same_metric or _numbers(a) == _numbers(b):
        return 2 if distance < _UNNAMED else None
    return None


def _measured(figure: Figure) -> str:
    """Return the dimension of the unit; all currencies are one, as a translator may slip between them."""
    unit = figure.unit
    return unit.dimension if unit.currency is None else unit.dimension.replace(f".{unit.currency}", "", 1)


def _numbers(figure: Figure) -> tuple[Fraction, ...]:
    """Return the value as stated, or the two ends of a range."""
    stated = figure.quantity
    return tuple(exact(number) for number in (stated.value, stated.low, stated.high) if number is not None)


def _value(figure: Figure) -> tuple[str, tuple[Fraction, ...]]:
    """Return what equal values have in common: the dimension, and the numbers in its base unit."""
    unit = figure.unit
    return unit.dimension, tuple(number * unit.factor + unit.offset for number in _numbers(figure))


def _agreement(a: Figure, b: Figure) -> int:
    return len(_FIELDS) - len(_differences(a, b))


def _differences(a: Figure, b: Figure) -> tuple[str, ...]:
    return tuple(name for name, differ in _FIELDS.items() if differ(a, b))


def _differ_in_value(a: Figure, b: Figure) -> bool:
    if a.unit.dimension == b.unit.dimension:
        return _value(a) != _value(b)
    return _numbers(a) != _numbers(b)


def _differ_in_period(a: Figure, b: Figure) -> bool:
    if a.relative_period is not None and a.relative_period == b.relative_period:
        return False
    return _period(a) != _period(b)


def _period(figure: Figure) -> Period | RelativePeriod | None:
    return figure.relative_period if figure.period is None else figure.period


def _differ_in(name: str) -> Callable[[Figure, Figure], bool]:
    return lambda a, b: bool(getattr(a, name) != getattr(b, name))


_FIELDS: dict[str, Callable[[Figure, Figure], bool]] = {
    "value": _differ_in_value,
    "unit": lambda a, b: a.unit.dimension != b.unit.dimension,
    "qualifier": _differ_in("qualifier"),
    "period": _differ_in_period,
    **{
        name: _differ_in(name)
        for name in ("status", "stage", "change", "metric", "origin", "destination", "speaker")
    },
}
