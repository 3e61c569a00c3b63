"""The pairs of a group's claims, each judged when it is asked for.

A group of n claims may have n · (n − 1) / 2 pairs, so no list of them is kept: counting them and finding one takes as long as
looking a word up, and only a walk over all of them takes as long as there are pairs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from operator import eq
from typing import overload

import attrs

from kzru.comparison.conversion import Claims
from kzru.comparison.judgement import compare_alike
from kzru.comparison.meeting import Row
from kzru.comparison.timing import own_date
from kzru.comparison.verdict import Comparison
from kzru.model.figure import Figure, Measure
from kzru.units.rates import Rates

__all__ = ["Comparisons"]

Place = tuple[str, str | None]
"""A document and a statement in it."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Comparisons(Sequence[Comparison]):
    """Every two claims of a group that can be judged, by the first of them, then by the second.

    A sequence that judges a pair when it is asked for it. `len` is quick for any number of claims; to walk over all
    takes as long as there are pairs, which for thousands of claims are millions.

    It equals a tuple of the same comparisons. Left out are claims whose days lie too far apart, stocks that tell different dates of
    their own, and two counts within one statement that name different nouns.

    Attributes:
        claims: The claims, by the day they hold for.
        days: That day of each, as its ordinal; of flows of one period the same for all.
        window: Days that may lie between the two of a pair.
        is_counted: Whether the claims are counts from one day, of which those of different periods are cumulative.
        is_dated: Whether the claims are stocks, of which those that tell dates of their own meet at the same date only.
        rates: Exchange rates; by default the table that ships with kzru.
    """

    claims: tuple[Figure, ...]
    days: tuple[int, ...]
    window: int
    is_counted: bool = False
    is_dated: bool = False
    rates: Rates | None = None

    def __len__(self) -> int:
        return self._before[-1]

    def __iter__(self) -> Iterator[Comparison]:
        return (self.judge(a, b) for a, b in self.places())

    @overload
    def __getitem__(self, index: int, /) -> Comparison: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Comparison, ...]: ...
    def __getitem__(self, index: int | slice, /) -> Comparison | tuple[Comparison, ...]:
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(f"there are {len(self)} comparisons, so there is none at {index}")
        a = bisect_right(self._before, place) - 1
        b = next(b for n, b in enumerate(self._partners(a), self._before[a]) if n == place)
        return self.judge(a, b)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Comparisons) and self._judged_by == other._judged_by:
            return True
        if isinstance(other, Comparisons | tuple):
            return len(self) == len(other) and all(map(eq, self, other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} comparisons of {len(self.claims)} claims>"

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield the places of the two claims of each comparison."""
        return ((a, b) for a in range(len(self.claims)) for b in self._partners(a))

    def judge(self, a: int, b: int) -> Comparison:
        """Return the comparison of two claims, each told by its place."""
        one, other = self.claims[a], self.claims[b]
        return compare_alike(
            one, other, self.readings, is_cumulative=self.is_counted and one.period != other.period
        )

    @property
    def _judged_by(self) -> tuple[object, ...]:
        return (self.claims, self.days, self.window, self.is_counted, self.is_dated, self.rates)

    @cached_property
    def may_fall(self) -> bool:
        """Whether the claims are of a balance, so that more time need not make it more."""
        return any(claim.measure is Measure.BALANCE for claim in self.claims)

    @cached_property
    def own_dates(self) -> Mapping[int, date]:
        """The dates of their own that claims tell, by their places; none but of stocks."""
        told = enumerate(map(own_date, self.claims) if self.is_dated else ())
        return {place: day for place, day in told if day is not None}

    @cached_property
    def readings(self) -> Claims:
        """What the claims commit their speakers to, in the units compared in."""
        return Claims(self.rates)

    @cached_property
    def of_two_nouns(self) -> Mapping[Place, Mapping[str | None, Sequence[int]]]:
        """The claims of statements that count several nouns, by statement and noun, each by its place."""
        by_statement: defaultdict[Place, defaultdict[str | None, list[int]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for place, claim in enumerate(self.claims):
            if claim.statement is not None:
                by_statement[claim.document, claim.statement][claim.counted].append(place)
        return {at: nouns for at, nouns in by_statement.items() if len(nouns) > 1}

    def _partners(self, a: int) -> Iterator[int]:
        """Yield the later claims that one is judged with."""
        claim, told = self.claims[a], self.own_dates.get(a)
        nouns = self.of_two_nouns.get((claim.document, claim.statement), {})
        apart = {b for noun, places in nouns.items() if noun != claim.counted for b in places}
        return (b for b in self._row.between(a + 1, self._end(a), told) if b not in apart)

    def _end(self, a: int) -> int:
        return bisect_right(self.days, self.days[a] + self.window, lo=a)

    @cached_property
    def _row(self) -> Row:
        return Row.of(range(len(self.claims)), self.own_dates)

    @cached_property
    def _before(self) -> tuple[int, ...]:
        """How many pairs there are before those of each claim; last, how many there are at all."""
        own = self.own_dates
        counts = [self._row.count(a + 1, self._end(a), own.get(a)) for a in range(len(self.claims))]
        for nouns in self.of_two_nouns.values():
            together = Row.of(sorted(place for places in nouns.values() for place in places), own)
            for places in nouns.values():
                alike = Row.of(places, own)
                for a in places:
                    of_statement, of_noun = (
                        row.count(a + 1, self._end(a), own.get(a)) for row in (together, alike)
                    )
                    counts[a] -= of_statement - of_noun
        return (0, *accumulate(counts))
