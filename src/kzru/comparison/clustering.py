"""Clusters of records that are of one thing, made of bonds between two and of what keeps two apart.

Bonds are taken from the surest rank to the least sure, and in each rank from the nearest to the farthest. Each joins the
two clusters that its records have come to belong to, unless a record of the one and a record of the other cannot be of
one thing: there is no chain from A over B to C where A and C exclude each other. A record that a weak bond ties to two
records that exclude each other stays where it is, for nothing tells which of them is meant.

Records of one sort exclude the same others, days aside, so for each cluster no more is kept than one of each sort: looking
whether two clusters exclude each other does not grow with their records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

import attrs

__all__ = ["Bond", "BondRule", "Exclusion", "Identity", "clusters", "differing", "disjoint"]

Facts = TypeVar("Facts")


@attrs.frozen
class Bond:
    """What makes two records be of one thing.

    Attributes:
        rank: How sure it is, 0 the surest.
        distance: Of bonds of a rank the nearer goes first.
        a: Place of the one record.
        b: Place of the other.
        rule: The rule, as a short phrase.
        words: What it rests on.
        is_weak: Whether a record that could join two others joins none.
    """

    rank: int
    distance: int
    a: int
    b: int
    rule: str
    words: tuple[str, ...]
    is_weak: bool = False

    @property
    def order(self) -> tuple[int, int, int, int]:
        """What sorts bonds: the surest first, and of these the nearest."""
        return (self.rank, self.distance, self.a, self.b)


@attrs.frozen
class BondRule(Generic[Facts]):
    """A way in which two records are known to be of one thing.

    Attributes:
        name: The rule, as a short phrase.
        rank: How sure it is, 0 the surest.
        words: Gives what the bond rests on; None where the rule does not hold.
        is_weak: Whether a record that could join two others joins none.
    """

    name: str
    rank: int
    words: Callable[[Facts, Facts], tuple[str, ...] | None]
    is_weak: bool = False


@attrs.frozen
class Exclusion(Generic[Facts]):
    """A way in which two records are known not to be of one thing.

    Attributes:
        name: What they differ in, as a short phrase.
        holds: Tells whether it keeps two apart; symmetric.
    """

    name: str
    holds: Callable[[Facts, Facts], bool]


def differing(name: str, field: str) -> Exclusion[Any]:
    """Return the exclusion of records that both know a field, and know it differently.

    >>> from types import SimpleNamespace as Facts
    >>> another = differing("another place", "place")
    >>> (
    ...     another.holds(Facts(place="omsk"), Facts(place="oral")),
    ...     another.holds(Facts(place="omsk"), Facts(place=None)),
    ... )
    (True, False)
    """
    of = attrgetter(field)

    def holds(a: Any, b: Any) -> bool:
        one, other = of(a), of(b)
        return one is not None and other is not None and bool(one != other)

    return Exclusion(name, holds)


def disjoint(name: str, field: str) -> Exclusion[Any]:
    """Return the exclusion of records that both know members of a field, and none in common."""
    of = attrgetter(field)

    def holds(a: Any, b: Any) -> bool:
        one, other = of(a), of(b)
        return bool(one and other) and bool(one.isdisjoint(other))

    return Exclusion(name, holds)


@attrs.frozen
class Identity(Generic[Facts]):
    """What makes records one, and what keeps them apart.

    Attributes:
        pairs: Gives every two places that may be tied, and whether all were looked at that they might be one with.
        bonds: What ties two; the first that holds does.
        exclusions: What keeps two apart, whatever ties them.
        sort: What the exclusions look at, save for what `joined` brings together; by default all that is known.
        joined: Of two of one sort makes one that excludes what either of them excludes.
        distance: How far two lie apart: of bonds of a rank the nearer goes first.
    """

    pairs: Callable[[Sequence[Facts]], Iterator[tuple[int, int, bool]]]
    bonds: tuple[BondRule[Facts], ...]
    exclusions: tuple[Exclusion[Facts], ...] = ()
    sort: Callable[[Facts], Hashable] = lambda facts: facts
    joined: Callable[[Facts, Facts], Facts] = lambda first, _: first
    distance: Callable[[Facts, Facts], int] = lambda _, __: 0

    def excludes(self, a: Facts, b: Facts) -> bool:
        """Tell whether two records cannot be of one thing."""
        return self.exclusion(a, b) is not None

    def exclusion(self, a: Facts, b: Facts) -> str | None:
        """Return what keeps two records apart, by its name; None where nothing does."""
        return next((rule.name for rule in self.exclusions if rule.holds(a, b)), None)

    def bond(self, i: int, j: int, a: Facts, b: Facts) -> Bond | None:
        """Return what ties two records, each told by its place; None where nothing does, or something keeps them apart."""
        if self.excludes(a, b):
            return None
        for rule in self.bonds:
            words = rule.words(a, b)
            if words is not None:
                return Bond(rule.rank, self.distance(a, b), i, j, rule.name, words, rule.is_weak)
        return None

    def bonds_among(self, facts: Sequence[Facts]) -> Iterator[Bond]:
        """Yield what ties records together; no weak bond where not all was looked at, for it asks for all."""
        for a, b, is_whole in self.pairs(facts):
            bond = self.bond(a, b, facts[a], facts[b])
            if bond is not None and (is_whole or not bond.is_weak):
                yield bond


@attrs.frozen(eq=False)
class _Company(Generic[Facts]):
    """Records taken together: for each sort one that excludes what any of that sort excludes."""

    identity: Identity[Facts]
    of_sort: dict[Hashable, Facts] = attrs.field(factory=dict)

    def add(self, facts: Facts) -> None:
        sort = self.identity.sort(facts)
        known = self.of_sort.get(sort)
        self.of_sort[sort] = facts if known is None else self.identity.joined(known, facts)

    def excludes(self, other: _Company[Facts]) -> bool:
        excludes = self.identity.excludes
        return any(excludes(a, b) for a in self.of_sort.values() for b in other.of_sort.values())


@attrs.frozen(eq=False)
class _Cluster(Generic[Facts]):
    """Places of records of one thing, and the bonds that joined them."""

    places: list[int]
    company: _Company[Facts]
    bonds: list[Bond] = attrs.field(factory=list)

    def absorb(self, other: _Cluster[Facts], bond: Bond) -> None:
        self.places.extend(other.places)
        self.bonds.extend((*other.bonds, bond))
        for facts in other.company.of_sort.values():
            self.company.add(facts)


def clusters(facts: Sequence[Facts], identity: Identity[Facts]) -> list[tuple[list[int], list[Bond]]]:
    """Return the clusters of records as (places, the bonds that joined them), by their first place.

    Args:
        facts: What identifies each record.
        identity: What makes two of them one, and what keeps them apart.
    """
    ordered = sorted(identity.bonds_among(facts), key=lambda bond: bond.order)
    tied = _tied(ordered, facts, identity)
    cluster_of: dict[int, _Cluster[Facts]] = {}
    for place, one in enumerate(facts):
        cluster_of[place] = _Cluster([place], _Company(identity))
        cluster_of[place].company.add(one)
    for bond in ordered:
        small, large = sorted((cluster_of[bond.a], cluster_of[bond.b]), key=lambda one: len(one.places))
        if small is large or small.company.excludes(large.company):
            continue
        if bond.is_weak and (
            _excludes(tied[bond.a], facts[bond.b]) or _excludes(tied[bond.b], facts[bond.a])
        ):
            continue
        large.absorb(small, bond)
        for place in small.places:
            cluster_of[place] = large
    distinct = {id(cluster): cluster for cluster in cluster_of.values()}
    found = [(sorted(cluster.places), cluster.bonds) for cluster in distinct.values()]
    return sorted(found, key=lambda cluster: cluster[0])


def _tied(
    bonds: Iterable[Bond], facts: Sequence[Facts], identity: Identity[Facts]
) -> Mapping[int, _Company[Facts]]:
    """Return what weak bonds tie each place to: it is one with none of two that exclude each other."""
    tied: defaultdict[int, _Company[Facts]] = defaultdict(lambda: _Company(identity))
    for bond in bonds:
        if bond.is_weak:
            tied[bond.a].add(facts[bond.b])
            tied[bond.b].add(facts[bond.a])
    return tied


def _excludes(company: _Company[Facts], facts: Facts) -> bool:
    return any(company.identity.excludes(one, facts) for one in company.of_sort.values())
