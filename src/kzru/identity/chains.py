"""Chains of mentions: what a text speaks of, found while it is read from its beginning on.

A further mention is of one of the things spoken of before where a bond ties it to what is known of that and no exclusion keeps it
apart: of several the one that the surest bond ties it to, and of these the one spoken of last. What all mentions of a chain
state is known of it, so that a mention is kept apart from a thing by whatever any of them states.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from operator import or_
from typing import Any, Generic, Protocol, Self, TypeVar

import attrs

from kzru.identity.rules import BondRule, Identity

__all__ = ["IN_ORDER", "LATEST", "LONGEST", "ONCE", "TOGETHER", "Chain", "Chains", "Tie", "joined_fields"]

_Metadata = Mapping[str, Callable[[Any, Any], Any]]


def _join(join: Callable[[Any, Any], Any]) -> _Metadata:
    return {"join": join}


ONCE = _join(lambda known, new: new if known is None else known)
"""Metadata of a field of a mention: what was stated first stays."""
TOGETHER = _join(or_)
"""All that is stated holds: of sets the union."""
IN_ORDER = _join(lambda known, new: tuple(dict.fromkeys((*known, *new))))
"""All that is stated, in the order in which it was."""
LONGEST = _join(lambda known, new: max(known, new, key=len))
"""The longest text."""
LATEST = _join(lambda _, new: new)
"""What is stated last."""


def joined_fields(known: Any, new: Any) -> dict[str, Any]:
    """Return the fields of a thing that a further mention of it adds to, each joined as its metadata says.

    >>> @attrs.frozen
    ... class Seen:
    ...     place: str | None = attrs.field(metadata=ONCE)
    ...     people: frozenset[str] = attrs.field(metadata=TOGETHER)
    >>> sorted(joined_fields(Seen("Omsk", frozenset("A")), Seen("Oral", frozenset("B")))["people"])
    ['A', 'B']
    """
    return {name: join(getattr(known, name), getattr(new, name)) for name, join in _joins(known.__class__)}


@cache
def _joins(kind: type[Any]) -> tuple[tuple[str, Callable[[Any, Any], Any]], ...]:
    fields: Any = attrs.fields(kind)
    return tuple((field.name, field.metadata["join"]) for field in fields if "join" in field.metadata)


class _Mention(Protocol):
    """What a thing is known by: one mention of it, or several joined."""

    def joined(self, new: Self) -> Self:
        """Return what is known with what a further mention states."""

    def tied(self, why: str) -> Self:
        """Return the mention with why it is one of a thing spoken of."""


M = TypeVar("M", bound=_Mention)


@attrs.define(eq=False)
class Chain(Generic[M]):
    """The mentions of one thing.

    Attributes:
        known: What they state together.
        mentions: The mentions, in the order in which they were taken in.
    """

    known: M
    mentions: list[M]

    @classmethod
    def of(cls, first: M) -> Chain[M]:
        """Return the chain of what is mentioned for the first time."""
        return cls(first, [first])

    def add(self, new: M) -> None:
        """Take in a further mention."""
        self.known = self.known.joined(new)
        self.mentions.append(new)


@attrs.frozen(eq=False)
class Tie(Generic[M]):
    """What a mention is of, and why.

    Attributes:
        chain: The mentions before it.
        rule: The bond between it and these.
        words: What the bond rests on.
    """

    chain: Chain[M]
    rule: BondRule[M]
    words: tuple[str, ...]

    @property
    def why(self) -> str:
        """The rule with what it rests on, in words: "the same edition (12)"."""
        return f"{self.rule.name} ({', '.join(self.words)})" if self.words else self.rule.name


class Chains(Generic[M]):
    """The things that a text speaks of.

    Args:
        identity: What makes a mention one of a thing, and what keeps it apart.
        keys: Gives what a mention is looked up by among all chains; by default nothing.
        most: How many chains are looked at beside these, the last spoken of first; older ones are no longer spoken of, and so
            the work is linear in the text.
    """

    def __init__(
        self,
        identity: Identity[M],
        *,
        keys: Callable[[M], Iterable[Hashable]] = lambda _: (),
        most: int,
    ) -> None:
        self._identity = identity
        self._keys = keys
        self._most = most
        self._spoken: dict[int, Chain[M]] = {}
        self._by_key: dict[Hashable, Chain[M]] = {}

    def __iter__(self) -> Iterator[Chain[M]]:
        """Yield the chains, the last spoken of last."""
        return iter(self._spoken.values())

    def tie(self, new: M) -> Tie[M] | None:
        """Return what ties a mention to what was spoken of before; None where nothing does."""
        named = [self._by_key[key] for key in self._keys(new) if key in self._by_key]
        return self.surest(new, (*named, *islice(reversed(self._spoken.values()), self._most)))

    def surest(self, new: M, chains: Iterable[Chain[M]]) -> Tie[M] | None:
        """Return the surest tie of a mention to one of some chains, of several such that to the first."""
        best: Tie[M] | None = None
        for chain in chains:
            tied = self._identity.tie(new, chain.known)
            if tied is not None and (best is None or tied[0].rank < best.rule.rank):
                best = Tie(chain, *tied)
                if best.rule.rank == 0:
                    break
        return best

    def begin(self, first: M) -> Chain[M]:
        """Return the chain of what is mentioned for the first time."""
        chain = Chain.of(first)
        self._speak_of(chain)
        return chain

    def take(self, new: M) -> Chain[M] | None:
        """Take in a mention of what was spoken of before, and return its chain; None where nothing ties it to any."""
        tie = self.tie(new)
        return None if tie is None else self.add(new, tie)

    def add(self, new: M, tie: Tie[M]) -> Chain[M]:
        """Take in a further mention, and return its chain."""
        tie.chain.add(new.tied(tie.why))
        self._spoken.pop(id(tie.chain), None)
        self._speak_of(tie.chain)
        return tie.chain

    def _speak_of(self, chain: Chain[M]) -> None:
        self._spoken[id(chain)] = chain
        for key in self._keys(chain.known):
            self._by_key[key] = chain
