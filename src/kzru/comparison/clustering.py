"""Clusters of records that are of one thing, made of bonds between two and of what keeps two apart.

Bonds are taken from the surest rank to the least sure, and in each rank from the nearest to the farthest. Each joins the
two clusters that its records have come to belong to, unless a record of the one and a record of the other cannot be of
one thing: there is no chain from A over B to C where A and C exclude each other. A record that a weak bond ties to two
records that exclude each other stays where it is, for nothing tells which of them is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

import attrs

__all__ = ["Bond", "clusters", "pairs_sharing"]


@attrs.frozen(order=True)
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
    rule: str = attrs.field(order=False)
    words: tuple[str, ...] = attrs.field(order=False)
    is_weak: bool = attrs.field(default=False, order=False)


def pairs_sharing(keys: Sequence[frozenset[Hashable]]) -> Iterator[tuple[int, int]]:
    """Yield every pair of places of which the one's keys are among the other's, and perhaps some further pairs.

    Of each place only its rarest key is looked up: where all its keys are among the other's, that one is too. So the
    work grows with the number of records that share what is rare.
    """
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, held in enumerate(keys):
        for key in held:
            holders[key].append(place)
    seen: set[tuple[int, int]] = set()
    for place, held in enumerate(keys):
        if not held:
            continue
        rarest = min(held, key=lambda key: (len(holders[key]), repr(key)))
        for other in holders[rarest]:
            pair = (min(place, other), max(place, other))
            if place != other and pair not in seen:
                seen.add(pair)
                yield pair


def clusters(
    count: int, bonds: Iterable[Bond], excludes: Callable[[int, int], bool]
) -> list[tuple[list[int], list[Bond]]]:
    """Return the clusters of *count* records as (places, the bonds that joined them), by their first place.

    Args:
        count: How many records there are.
        bonds: What makes two of them one.
        excludes: Tells whether two of them cannot be one; symmetric.
    """
    ordered = sorted(bonds)
    known: dict[tuple[int, int], bool] = {}

    def apart(a: int, b: int) -> bool:
        pair = (a, b) if a < b else (b, a)
        if pair not in known:
            known[pair] = excludes(*pair)
        return known[pair]

    tied = _tied(ordered)
    cluster_of = {place: [place] for place in range(count)}
    used: defaultdict[int, list[Bond]] = defaultdict(list)
    for bond in ordered:
        one, other = cluster_of[bond.a], cluster_of[bond.b]
        if one is other or (bond.is_weak and _is_unsure(bond, tied, apart)):
            continue
        if any(apart(a, b) for a in one for b in other):
            continue
        _join(cluster_of, used, one, other)
        used[id(cluster_of[bond.a])].append(bond)
    distinct = {id(cluster): cluster for cluster in cluster_of.values()}
    found = [(sorted(cluster), used[key]) for key, cluster in distinct.items()]
    return sorted(found, key=lambda cluster: cluster[0])


def _join(
    cluster_of: dict[int, list[int]], used: defaultdict[int, list[Bond]], one: list[int], other: list[int]
) -> None:
    """Put the smaller cluster into the larger."""
    small, large = sorted((one, other), key=len)
    used[id(large)] += used.pop(id(small), [])
    large += small
    for place in small:
        cluster_of[place] = large


def _tied(bonds: Iterable[Bond]) -> Mapping[int, list[int]]:
    """Return the places that weak bonds tie each place to."""
    tied: defaultdict[int, list[int]] = defaultdict(list)
    for bond in bonds:
        if bond.is_weak:
            tied[bond.a].append(bond.b)
            tied[bond.b].append(bond.a)
    return tied


def _is_unsure(bond: Bond, tied: Mapping[int, list[int]], apart: Callable[[int, int], bool]) -> bool:
    """Tell whether one of the two is also tied to a third that excludes the other."""
    return any(apart(other, bond.b) for other in tied[bond.a] if other != bond.b) or any(
        apart(other, bond.a) for other in tied[bond.b] if other != bond.a
    )
