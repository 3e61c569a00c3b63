"""Chains: which thing spoken of before a further mention is of, and why."""

from __future__ import annotations

from itertools import combinations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kzru.identity import BondRule, Chains, Exclusion, Identity, differing
from kzru.identity.chains import IN_ORDER, ONCE, joined_fields


@attrs.frozen
class Seen:
    """A made-up mention: of what it is, whether it is called by a name or pointed at, and where it is."""

    name: str | None = None
    place: str | None = attrs.field(default=None, metadata=ONCE)
    words: tuple[str, ...] = attrs.field(default=(), metadata=IN_ORDER)

    def tied(self, why: str) -> Seen:
        """Return the mention as it is."""
        assert why
        return self

    def joined(self, new: Seen) -> Seen:
        """Return what is known with a further mention."""
        return attrs.evolve(self, **joined_fields(self, new))


def same_name(new: Seen, known: Seen) -> tuple[str, ...] | None:
    """Return the name of both."""
    return (new.name,) if new.name is not None and new.name == known.name else None


IDENTITY: Identity[Seen] = Identity(
    bonds=(
        BondRule("the same name", 0, same_name),
        BondRule("pointed at", 1, lambda new, _: () if new.name is None else None),
    ),
    exclusions=(differing("another place", "place"),),
)


def read(*mentions: Seen, most: int = 10) -> Chains[Seen]:
    """Return the chains of mentions, each taken in behind the others."""
    chains = Chains(IDENTITY, keys=lambda seen: (seen.name,) if seen.name else (), most=most)
    for new in mentions:
        if chains.take(new) is None:
            chains.begin(new)
    return chains


def names(chains: Chains[Seen]) -> list[tuple[str | None, int]]:
    """Return what each chain is called, and of how many mentions it is, the last spoken of last."""
    return [(chain.known.name, len(chain.mentions)) for chain in chains]


def test_the_surest_bond_goes_before_the_latest_thing() -> None:
    """A name is looked for among all that was spoken of, and what is pointed at is the last of them."""
    assert [("b", 1), ("a", 2)] == names(read(Seen("a"), Seen("b"), Seen("a")))
    assert [("a", 1), ("b", 2)] == names(read(Seen("a"), Seen("b"), Seen()))


def test_what_was_spoken_of_last_is_the_latest() -> None:
    """A thing that is mentioned again is the latest from then on."""
    assert [("b", 1), ("a", 3)] == names(read(Seen("a"), Seen("b"), Seen("a"), Seen()))


def test_what_excludes_each_other_is_never_one() -> None:
    """Not even by the surest bond, nor over a third that tells no place."""
    assert [("a", 1), ("a", 1)] == names(read(Seen("a", "Omsk"), Seen("a", "Oral")))
    assert [("a", 2), ("a", 1)] == names(read(Seen("a"), Seen("a", "Omsk"), Seen("a", "Oral")))


def test_a_key_finds_what_was_spoken_of_long_ago() -> None:
    """Of what has no key only the latest are looked at, and so the work is linear in the text."""
    others = [Seen(name) for name in "bcdef"]
    assert ("a", 2) == names(read(Seen("a"), *others, Seen("a"), most=2))[-1]
    assert ("f", 2) == names(read(Seen("a"), *others, Seen(), most=2))[-1]


def test_a_tie_tells_why() -> None:
    """By the name of its rule, and what that rests on."""
    named, pointed = (read(Seen("a")).tie(new) for new in (Seen("a"), Seen()))
    assert named is not None
    assert pointed is not None
    assert ("the same name (a)", "pointed at") == (named.why, pointed.why)


def test_an_exclusion_is_told_by_its_name() -> None:
    """The first that holds."""
    assert "another place" == IDENTITY.exclusion(Seen("a", "Omsk"), Seen("a", "Oral"))
    apart: Identity[Seen] = Identity(exclusions=(Exclusion("always", lambda *_: True), *IDENTITY.exclusions))
    assert "always" == apart.exclusion(Seen("a", "Omsk"), Seen("a", "Oral"))


SEEN = st.builds(
    Seen,
    name=st.sampled_from([None, "a", "b"]),
    place=st.sampled_from([None, "Omsk", "Oral"]),
    words=st.lists(st.sampled_from("xyz"), max_size=2).map(tuple),
)


@given(st.lists(SEEN, max_size=12))
def test_no_chain_holds_two_that_exclude_each_other(mentions: list[Seen]) -> None:
    """Whatever is said in whatever order; and no mention is lost, or in two chains."""
    chains = list(read(*mentions))
    assert sorted(map(repr, mentions)) == sorted(repr(one) for chain in chains for one in chain.mentions)
    for chain in chains:
        assert not any(IDENTITY.excludes(a, b) for a, b in combinations(chain.mentions, 2))
