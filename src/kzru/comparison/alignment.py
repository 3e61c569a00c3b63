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
from collections.abc import Hashable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from operator import ne

import attrs

from kzru.comparison.chain import Candidate, heaviest_chain
from kzru.model.document import Document
from kzru.model.figure import Figure
from kzru.short import Short, counted
from kzru.values.brief import brief_quantity
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


@attrs.frozen(repr=False)
class AlignedPair(Short):
    """A figure of a document and what its translation makes of it.

    Attributes:
        a: The figure of the document.
        b: That of the translation.
        differences: Names of the fields in which the two differ, in this order: value, unit, qualifier, period,
            status, stage, change, metric, subject, item, origin, destination, speaker.
    """

    a: Figure
    b: Figure
    differences: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the two say the same."""
        return not self.differences

    def _says(self) -> Iterable[object]:
        return (
            brief_quantity(self.a.quantity),
            brief_quantity(self.b.quantity),
            ", ".join(self.differences) or "agree",
        )


@attrs.frozen(repr=False)
class Alignment(Short):
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

    def _says(self) -> Iterable[object]:
        return (
            counted(len(self.pairs), "pair"),
            counted(sum(not pair.agrees for pair in self.pairs), "difference"),
            f"{len(self.only_in_document)} only in the document",
            f"{len(self.only_in_translation)} only in the translation",
        )


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
    seen_a, seen_b = list(map(_Seen, a)), list(map(_Seen, b))
    # They are aligned in an order of their own, so that a tie does not turn on the order of the arguments.
    turned = _in_full(b) < _in_full(a)
    pairs = sorted((j, i) for i, j in _paired(seen_b, seen_a)) if turned else sorted(_paired(seen_a, seen_b))
    in_a, in_b = {i for i, _ in pairs}, {j for _, j in pairs}
    return Alignment(
        pairs=tuple(AlignedPair(a[i], b[j], _differences(seen_a[i], seen_b[j])) for i, j in pairs),
        only_in_document=tuple(figure for i, figure in enumerate(a) if i not in in_a),
        only_in_translation=tuple(figure for j, figure in enumerate(b) if j not in in_b),
    )


def _in_full(figures: Iterable[Figure]) -> str:
    """Return all that figures state, which sorts two documents in whatever order they are given."""
    return repr(
        [attrs.astuple(figure, recurse=False, filter=lambda field, _: bool(field.repr)) for figure in figures]
    )


_TOLD = (
    "qualifier",
    "status",
    "stage",
    "change",
    "metric",
    "subject",
    "item",
    "origin",
    "destination",
    "speaker",
)
"""Fields that differ where they are not equal."""
_WHOSE = ("subject", "item", "origin", "destination")
"""Fields that differ only where both tell them."""
_FIELDS = ("value", "unit", "qualifier", "period", *_TOLD[1:])
"""All fields that are looked at, in the order in which their differences are told."""


@attrs.frozen(eq=False)
class _Seen:
    """A figure that is set against many others, so that its value is made out but once.

    Attributes:
        figure: The figure.
    """

    figure: Figure

    @cached_property
    def numbers(self) -> tuple[Fraction, ...]:
        """The value as stated, or the two ends of a range."""
        stated = self.figure.quantity
        return tuple(
            exact(number) for number in (stated.value, stated.low, stated.high) if number is not None
        )

    @cached_property
    def value(self) -> tuple[str, tuple[Fraction, ...]]:
        """What equal values have in common: the dimension, and the numbers in its base unit."""
        unit = self.figure.unit
        return unit.dimension, tuple(number * unit.factor + unit.offset for number in self.numbers)

    @cached_property
    def measured(self) -> str:
        """The dimension of the unit; all currencies are one, as a translator may slip between them."""
        unit = self.figure.unit
        return unit.dimension if unit.currency is None else unit.dimension.replace(f".{unit.currency}", "", 1)

    @cached_property
    def told(self) -> tuple[object, ...]:
        """The fields that differ where they are not equal."""
        return tuple(getattr(self.figure, name) for name in _TOLD)

    @cached_property
    def period(self) -> Period | RelativePeriod | None:
        """The period, or the words that leave it open."""
        return self.figure.relative_period if self.figure.period is None else self.figure.period


def _paired(a: Sequence[_Seen], b: Sequence[_Seen]) -> list[tuple[int, int]]:
    chain = [(link.a, link.b) for link in heaviest_chain(_equal_in_value(a, b))]
    return chain + _paired_nearby(a, b, chain)


def _equal_in_value(a: Sequence[_Seen], b: Sequence[_Seen]) -> Iterator[Candidate]:
    """Yield the pairs of figures of equal value; of one that stands often those that stand about as far on.

    The distance decides only between chains that agree equally well: all distances together weigh less than one field.
    """
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, figure in enumerate(b):
        places[figure.value].append(j)
    farthest = len(a) * len(b) * min(len(a), len(b))
    for i, figure in enumerate(a):
        for j in _nearest(places[figure.value], Fraction(i * len(b), len(a))):
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
        seen: The figure.
    """

    index: int
    place: Fraction
    seen: _Seen


def _paired_nearby(
    a: Sequence[_Seen], b: Sequence[_Seen], chain: list[tuple[int, int]]
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


def _left_over(figures: Sequence[_Seen], paired: list[int]) -> list[_Left]:
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
            rank = _rank(one.seen, other.seen, distance)
            if rank is not None:
                yield rank, distance, -_agreement(one.seen, other.seen), one.index, other.index


def _rank(a: _Seen, b: _Seen, distance: Fraction) -> int | None:
    """Return how sure it is that two figures at a distance are the same thing, 0 the surest; None where they are not."""
    if a.value == b.value:
        return 0 if distance <= _TURNED_ROUND else None
    same_metric = a.figure.metric == b.figure.metric and a.measured == b.measured
    if same_metric and a.figure.metric is not None:
        return 1 if distance <= _OF_ONE_METRIC else None
    if same_metric or a.numbers == b.numbers:
        return 2 if distance < _UNNAMED else None
    return None


def _agreement(a: _Seen, b: _Seen) -> int:
    """Return in how many fields two figures agree."""
    differing: int = sum(map(ne, a.told, b.told))
    differing += _differ_in_value(a, b) + (a.value[0] != b.value[0]) + _differ_in_period(a, b)
    return len(_FIELDS) - differing


def _differences(a: _Seen, b: _Seen) -> tuple[str, ...]:
    differ = {
        "value": _differ_in_value(a, b),
        "unit": a.value[0] != b.value[0],
        "period": _differ_in_period(a, b),
        **dict(zip(_TOLD, map(ne, a.told, b.told), strict=True)),
    }
    for name in _WHOSE:
        # One text may leave to the reader whose and what of a figure is, where the other tells it.
        differ[name] &= None not in (getattr(a.figure, name), getattr(b.figure, name))
    return tuple(name for name in _FIELDS if differ[name])


def _differ_in_value(a: _Seen, b: _Seen) -> bool:
    if a.value[0] == b.value[0]:
        return a.value != b.value
    return a.numbers != b.numbers


def _differ_in_period(a: _Seen, b: _Seen) -> bool:
    told = a.figure.relative_period
    return (told is None or told != b.figure.relative_period) and a.period != b.period
