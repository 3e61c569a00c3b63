"""What makes two one and what keeps two apart, each with a name: rules that each record type has in a table of its own.

The same rules are asked in two ways. Over a corpus records have no order, and bonds make clusters of them
(`kzru.identity.clusters`). In a document a mention is of what was spoken of before (`kzru.identity.chains`): there the first
of two is the further mention, the second what is known of the thing, and pairs, sorts and distances are not asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

import attrs

__all__ = ["Bond", "BondRule", "Exclusion", "Identity", "differing", "disjoint"]

Facts = TypeVar("Facts")
_UNKNOWN = (None, "")


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
    """Return the exclusion of records that both know a field, and know it differently; an empty text tells nothing.

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
        return one not in _UNKNOWN and other not in _UNKNOWN and bool(one != other)

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
        pairs: Gives every two places that may be tied, and whether all were looked at that they might be one with; by default none.
        bonds: What ties two; the first that holds does.
        exclusions: What keeps two apart, whatever ties them.
        sort: What the exclusions look at, save for what `joined` brings together; by default all that is known.
        joined: Of two of one sort makes one that excludes what either of them excludes.
        distance: How far two lie apart: of bonds of a rank the nearer goes first.
    """

    pairs: Callable[[Sequence[Facts]], Iterator[tuple[int, int, bool]]] = lambda _: iter(())
    bonds: tuple[BondRule[Facts], ...] = ()
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

    def tie(self, a: Facts, b: Facts) -> tuple[BondRule[Facts], tuple[str, ...]] | None:
        """Return the bond of two and what it rests on; None where there is none, or something keeps them apart."""
        for exclusion in self.exclusions:  # not `excludes`: this is asked of every two, and a loop calls less
            if exclusion.holds(a, b):
                return None
        for rule in self.bonds:
            words = rule.words(a, b)
            if words is not None:
                return rule, words
        return None

    def bond(self, i: int, j: int, a: Facts, b: Facts) -> Bond | None:
        """Return what ties two records, each told by its place; None where nothing does, or something keeps them apart."""
        tied = self.tie(a, b)
        if tied is None:
            return None
        rule, words = tied
        return Bond(rule.rank, self.distance(a, b), i, j, rule.name, words, rule.is_weak)

    def bonds_among(self, facts: Sequence[Facts]) -> Iterator[Bond]:
        """Yield what ties records together; no weak bond where not all was looked at, for it asks for all."""
        for a, b, is_whole in self.pairs(facts):
            bond = self.bond(a, b, facts[a], facts[b])
            if bond is not None and (is_whole or not bond.is_weak):
                yield bond
