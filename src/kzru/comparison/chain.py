"""The heaviest chain of pairs that runs forward in two sequences at once."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

__all__ = ["Candidate", "heaviest_chain"]


@attrs.frozen
class Candidate:
    """Two places that may be paired.

    Attributes:
        a: Place in the first sequence.
        b: Place in the second one.
        weight: What the pair is worth; positive.
    """

    a: int
    b: int
    weight: int


@attrs.frozen
class _Link:
    candidate: Candidate
    total: int
    before: _Link | None


def heaviest_chain(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates of greatest total weight of which each lies behind the one before in both sequences.

    Takes n · log n for n candidates; of chains of equal weight one is chosen by the order of the sequences alone.

    >>> crossing = [Candidate(0, 1, 5), Candidate(1, 0, 3), Candidate(1, 2, 4)]
    >>> [(link.a, link.b) for link in heaviest_chain(crossing)]
    [(0, 1), (1, 2)]
    """
    # Of one place in a, the far places of b go first, so that none finds another of the same place before it.
    ordered = sorted(candidates, key=lambda candidate: (candidate.a, -candidate.b))
    heaviest = _HeaviestBefore(1 + max((candidate.b for candidate in ordered), default=0))
    for candidate in ordered:
        before = heaviest.ending_before(candidate.b)
        total = candidate.weight + (before.total if before else 0)
        heaviest.add(candidate.b, _Link(candidate, total, before))
    chain = []
    link = heaviest.ending_before(heaviest.size)
    while link is not None:
        chain.append(link.candidate)
        link = link.before
    return chain[::-1]


class _HeaviestBefore:
    """A Fenwick tree: the heaviest chain of all that end before a place."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._tree: list[_Link | None] = [None] * (size + 1)

    def ending_before(self, place: int) -> _Link | None:
        best: _Link | None = None
        while place > 0:
            link = self._tree[place]
            if link is not None and (best is None or link.total > best.total):
                best = link
            place -= place & -place
        return best

    def add(self, place: int, link: _Link) -> None:
        at = place + 1
        while at <= self.size:
            known = self._tree[at]
            if known is None or link.total > known.total:
                self._tree[at] = link
            at += at & -at
