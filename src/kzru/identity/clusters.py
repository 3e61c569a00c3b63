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
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

from kzru.identity.rules import Bond, Identity

__all__ = ["clusters"]

Facts = TypeVar("Facts")


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
