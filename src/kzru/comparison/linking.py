"""Records of one thing, brought together with the links that say why.

Records that are told alike in all that identifies them are taken together first, so that the work grows with the number of
different wordings. The rest is done by bonds and clusters.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, TypeVar

from kzru.comparison.citation import Told
from kzru.comparison.entry import Link
from kzru.identity import Bond, Identity, clusters

__all__ = ["linked"]

Facts = TypeVar("Facts", bound=Hashable)


def linked(
    records: Sequence[Told[Any]], facts: Sequence[Facts], identity: Identity[Facts]
) -> Iterator[tuple[list[Told[Any]], tuple[Link, ...]]]:
    """Yield the records of one thing, in time order, and why they are of one.

    Args:
        records: The records, in time order.
        facts: What identifies each of them.
        identity: What makes two of them one, and what keeps them apart.
    """
    alike = {one: _bond_of_alike(one, identity) for one in dict.fromkeys(facts)}
    together: dict[Hashable, list[int]] = {}
    for place, one in enumerate(facts):
        together.setdefault(one if alike[one] else place, []).append(place)
    groups = list(together.values())
    distinct = [facts[places[0]] for places in groups]

    def link(a: int, b: int, bond: Bond) -> Link:
        return Link(records[a].record, records[b].record, bond.rule, bond.words)

    for members, used in clusters(distinct, identity):
        links = [link(groups[bond.a][0], groups[bond.b][0], bond) for bond in used]
        for first, *others in (groups[member] for member in members):
            bond = alike[facts[first]]
            links += [link(first, other, bond) for other in others if bond]
        places = sorted(place for member in members for place in groups[member])
        yield [records[place] for place in places], tuple(links)


def _bond_of_alike(facts: Facts, identity: Identity[Facts]) -> Bond | None:
    """Return what makes two records of the same facts one; None where they say too little to be known again."""
    return None if identity.excludes(facts, facts) else identity.bond(0, 1, facts, facts)
