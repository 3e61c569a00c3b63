"""How grave a group of claims is, found without judging every two of them.

Claims that read alike are taken as one. The others are laid on a line by one reading after the other, from the gravest verdict to
the least: two whose literal readings lie apart are in conflict; of what is in none, two whose ordinary readings lie apart
are in tension; of what is in none either, two that are told differently are consistent, and the rest is the same. Each currency has
a line of its own, and every two of them have one in common. So n claims take n · log n, for each two currencies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import cached_property
from itertools import combinations_with_replacement

import attrs

from kzru.comparison.comparisons import Comparisons
from kzru.comparison.conversion import Claim, preference
from kzru.comparison.sweep import Stretch, fallen, farthest_apart
from kzru.comparison.verdict import Comparison, Verdict
from kzru.errors import RateNotFoundError, UnknownUnitError
from kzru.values.interval import Interval
from kzru.values.unit import Unit

__all__ = ["Gravity", "width"]

Pair = tuple[int, int]
"""Two claims, each told by its place."""
Ends = tuple[int, int, int]
"""Lower end, upper end and middle of a stretch."""
Sides = tuple[AbstractSet[int], AbstractSet[int]]
"""Claims that are set against each other; the same set twice, those of one dimension."""
Line = Callable[[Mapping[int, Claim]], Mapping[int, Ends]]
"""Lays claims on a line."""
_WITHOUT_END = 1 << 60
_GRAVE = (Verdict.CONFLICT, Verdict.TENSION)

Sweep = Callable[[Sequence[Stretch], Sequence[Stretch]], Iterator[Pair]]


@attrs.frozen(eq=False)
class Gravity:
    """What the claims of a group come to.

    Attributes:
        pairs: The claims, and what judges two of them.
        few_pairs: So many are judged one by one, which is quicker.
        few_claims: Of so many every two are judged to find the widest, so that of equally wide ones the first is taken.
    """

    pairs: Comparisons
    few_pairs: int = 100
    few_claims: int = 40

    @cached_property
    def verdict(self) -> Verdict | None:
        """The gravest verdict of any two claims; None where no two are judged."""
        if len(self.pairs) <= self.few_pairs:
            verdicts = (self.pairs.judge(*places).verdict for places in self.pairs.places())
            return max(verdicts, key=lambda verdict: verdict.gravity, default=None)
        every = self._alike.keys()
        if any(self._in_conflict(every)):
            return Verdict.CONFLICT
        if any(self._in_tension(every)):
            return Verdict.TENSION
        if any(self._apart(_as_told, every, every)) or any(self._shrunk(_crossing, every)):
            return Verdict.CONSISTENT
        if any(len(places) > 1 for places in self._alike.values()) or any(
            self._apart(_as_placed, every, every)
        ):
            return Verdict.SAME
        return Verdict.INCOMPARABLE if len(self.pairs) else None

    @cached_property
    def widest(self) -> tuple[Comparison, ...]:
        """Of each reading in conflict or tension the comparison with the one farthest from it, the gravest first."""
        if len(self.pairs.claims) <= self.few_claims:
            found = self._widest(self._grave())
        else:
            found = self._widest(self._in_conflict(self._alike.keys()))
            found |= self._widest(self._in_tension(self._alike.keys() - found.keys()))
        judged = {pair: self.pairs.judge(*pair) for pair in found.values()}
        ordered = sorted(judged, key=lambda pair: (*width(judged[pair]), pair))
        return tuple(judged[pair] for pair in ordered)

    def _widest(self, pairs: Iterable[Pair]) -> dict[int, Pair]:
        """Return for the first place of each pair the widest pair that it is in, the lesser place first."""
        widest: dict[int, tuple[int, Fraction, Pair]] = {}
        for one, other in pairs:
            pair = (min(one, other), max(one, other))
            ranked = (*width(self.pairs.judge(*pair)), pair)
            widest[one] = min(widest.get(one, ranked), ranked)
        return {place: pair for place, (_, _, pair) in widest.items()}

    def _grave(self) -> Iterator[Pair]:
        """Yield places with every other that they are in conflict or tension with."""
        for one, other in self.pairs.places():
            if self.pairs.judge(one, other).verdict in _GRAVE:
                yield from (pair for pair in ((one, other), (other, one)) if pair[0] in self._alike)

    def _in_conflict(self, places: AbstractSet[int]) -> Iterator[Pair]:
        yield from self._apart(_literal, places, self._alike.keys())
        if not self.pairs.may_fall:
            yield from self._shrunk(_literal, places)

    def _in_tension(self, places: AbstractSet[int]) -> Iterator[Pair]:
        """Yield places that are in no conflict, each with one that it is in tension with.

        An ordinary reading that is empty, as that of "over zero" is, overlaps with no other.
        """
        every = self._alike.keys()
        empty = {place for place in every if self.pairs.claims[place].quantity.ordinary.is_empty}
        yield from self._apart(_ordinary, places, every)
        if empty:
            yield from self._apart(_as_told, places, empty)
            yield from self._apart(_as_told, empty.intersection(places), every)

    def _apart(self, line: Line, places: AbstractSet[int], others: AbstractSet[int]) -> Iterator[Pair]:
        """Yield the places that have others wholly below or above them on a line, each with the farthest of them."""

        def sweep(row: Sequence[Stretch], against: Sequence[Stretch]) -> Iterator[Pair]:
            return farthest_apart(row, against, self.pairs.window)

        for unit, sides in self._meetings:
            for one, other in self._of_one_time(sides):
                laid = self._laid(line, unit, one | other, self.pairs.days)
                yield from self._swept(sweep, laid, one & places, other & others)
                if one is not other:
                    yield from self._swept(sweep, laid, other & places, one & others)

    def _shrunk(self, line: Line, places: AbstractSet[int]) -> Iterator[Pair]:
        """Yield counts from one day, each with one of a shorter period above it, or one of a longer period below it."""
        for unit, (one, other) in self._meetings if self.pairs.is_counted else ():
            laid = self._laid(line, unit, one | other, self._last_days)
            yield from self._swept(fallen, laid, one & places, other)
            if one is not other:
                yield from self._swept(fallen, laid, other & places, one)

    def _swept(
        self, sweep: Sweep, laid: Mapping[int, Stretch], places: Collection[int], others: Collection[int]
    ) -> Iterator[Pair]:
        """Sweep over places set against others, and over those of one noun in one statement, which may meet too."""
        yield from sweep(
            [one for place, one in laid.items() if place in places],
            [one for place, one in laid.items() if place in others],
        )
        for together in self._of_one_noun:
            own = [attrs.evolve(laid[place], owner=place) for place in together if place in laid]
            yield from sweep(
                [one for one in own if one.place in places], [one for one in own if one.place in others]
            )

    def _laid(
        self, line: Line, unit: Unit, places: Collection[int], days: Sequence[int]
    ) -> dict[int, Stretch]:
        """Return the stretches of those claims that can be told in a unit, in the order of their places."""
        told = ((place, self._claim(place, unit)) for place in sorted(places))
        claims = {place: claim for place, claim in told if claim is not None}
        return {
            place: Stretch(place, self._owners[place], days[place], *ends)
            for place, ends in line(claims).items()
        }

    def _claim(self, place: int, unit: Unit) -> Claim | None:
        try:
            return self.pairs.readings.claim(self.pairs.claims[place], unit)[0]
        except (RateNotFoundError, UnknownUnitError):
            return None

    @cached_property
    def _alike(self) -> dict[int, list[int]]:
        """The claims by the first that states the same of the same time; counts of several nouns each alone."""
        first: dict[Hashable, int] = {}
        alike: defaultdict[int, list[int]] = defaultdict(list)
        for place, claim in enumerate(self.pairs.claims):
            key = (claim.quantity, claim.change, claim.measure, claim.period, self.pairs.days[place])
            alone = (claim.document, claim.statement) in self.pairs.of_two_nouns
            alike[place if alone else first.setdefault(key, place)].append(place)
        return dict(alike)

    @cached_property
    def _owners(self) -> Mapping[int, Hashable]:
        """What tells claims that are not set against each other: of counts of several nouns the statement."""
        places = ((place, self.pairs.claims[place]) for place in self._alike)
        return {
            place: at if (at := (claim.document, claim.statement)) in self.pairs.of_two_nouns else place
            for place, claim in places
        }

    @cached_property
    def _of_one_noun(self) -> Sequence[Sequence[int]]:
        nouns = self.pairs.of_two_nouns.values()
        return [places for by_noun in nouns for places in by_noun.values() if len(places) > 1]

    @cached_property
    def _last_days(self) -> Sequence[int]:
        """The last day of the period of each claim."""
        periods = (claim.period for claim in self.pairs.claims)
        return [period.end.toordinal() if period and period.end else 0 for period in periods]

    @cached_property
    def _meetings(self) -> Sequence[tuple[Unit, Sides]]:
        """The claims of every two dimensions, currencies that is, with the unit in which they meet."""
        of_dimension: defaultdict[str, set[int]] = defaultdict(set)
        units: dict[str, Unit] = {}
        for place in self._alike:
            unit = self.pairs.claims[place].unit
            of_dimension[unit.dimension].add(place)
            units[unit.dimension] = min(units.get(unit.dimension, unit), unit, key=preference)
        return [
            (min(units[one], units[other], key=preference), (of_dimension[one], of_dimension[other]))
            for one, other in combinations_with_replacement(sorted(units), 2)
        ]

    def _of_one_time(self, sides: Sides) -> Iterator[Sides]:
        """Yield both sides apart, where only claims of one period are told alike, or of one date where both tell one."""
        if self.pairs.is_counted:
            yield from _matched(sides, *map(self._by_period, sides))
        elif self.pairs.own_dates:
            yield from self._of_one_date(sides)
        else:
            yield sides

    def _of_one_date(self, sides: Sides) -> Iterator[Sides]:
        """Yield what tells no date against all, and what tells one against what tells the same."""
        one, other = sides
        dated = self.pairs.own_dates.keys()
        undated = (one - dated, one - dated if one is other else other - dated)
        yield undated
        yield undated[0], other & dated
        if one is not other:
            yield one & dated, undated[1]
        yield from _matched(sides, *map(self._by_date, sides))

    def _by_date(self, places: AbstractSet[int]) -> Mapping[Hashable, AbstractSet[int]]:
        by_date: defaultdict[Hashable, set[int]] = defaultdict(set)
        for place in places & self.pairs.own_dates.keys():
            by_date[self.pairs.own_dates[place]].add(place)
        return by_date

    def _by_period(self, places: Collection[int]) -> Mapping[Hashable, AbstractSet[int]]:
        by_period: defaultdict[Hashable, set[int]] = defaultdict(set)
        for place in places:
            by_period[self.pairs.claims[place].period].add(place)
        return by_period


def _matched(
    sides: Sides, one: Mapping[Hashable, AbstractSet[int]], other: Mapping[Hashable, AbstractSet[int]]
) -> Iterator[Sides]:
    """Yield the parts of both sides that are of one time."""
    same = sides[0] is sides[1]
    for time in one.keys() & other.keys():
        yield one[time], one[time] if same else other[time]


def width(comparison: Comparison) -> tuple[int, Fraction]:
    """Return what sorts comparisons: the gravest first, and of these the one whose claims lie farthest apart."""
    percent = comparison.difference and comparison.difference.percent
    return (-comparison.verdict.gravity, -(percent or Fraction(0)))


def _literal(claims: Mapping[int, Claim]) -> Mapping[int, Ends]:
    return _ranked(claims, {place: claim.literal for place, claim in claims.items()})


def _ordinary(claims: Mapping[int, Claim]) -> Mapping[int, Ends]:
    readings = ((place, claim.ordinary) for place, claim in claims.items())
    return _ranked(claims, {place: reading for place, reading in readings if not reading.is_empty})


def _ranked(claims: Mapping[int, Claim], readings: Mapping[int, Interval]) -> Mapping[int, Ends]:
    """Return readings with whole numbers for their ends, ordered as they are: an end left out lies a little further in."""
    told = {claims[place].middle for place in readings}
    ends = {end for reading in readings.values() for end in (reading.low, reading.high) if end is not None}
    rank = {number: 3 * n for n, number in enumerate(sorted(told | ends))}
    return {
        place: (
            -_WITHOUT_END if reading.low is None else rank[reading.low] + (2 if reading.low_open else 1),
            _WITHOUT_END if reading.high is None else rank[reading.high] + (0 if reading.high_open else 1),
            rank[claims[place].middle],
        )
        for place, reading in readings.items()
    }


def _as_told(claims: Mapping[int, Claim]) -> Mapping[int, Ends]:
    """Lay claims apart that are not told alike."""
    states = {place: (claim.numbers, claim.quantity.qualifier.value) for place, claim in claims.items()}
    rank = {state: n for n, state in enumerate(sorted(set(states.values())))}
    return {place: (rank[state],) * 3 for place, state in states.items()}


def _as_placed(claims: Mapping[int, Claim]) -> Mapping[int, Ends]:
    """Lay all claims apart."""
    return {place: (place, place, place) for place in claims}


def _crossing(claims: Mapping[int, Claim]) -> Mapping[int, Ends]:
    """Lay claims so that each lies below and above each other one."""
    return dict.fromkeys(claims, (1, 0, 0))
