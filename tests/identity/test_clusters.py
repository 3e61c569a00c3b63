"""Clusters: what bonds join, and what keeps apart."""

from __future__ import annotations

from types import SimpleNamespace

from kzru.identity import Bond, BondRule, Exclusion, Identity, clusters, differing, disjoint

Pair = tuple[int, int]


def bond(rank: int, a: int, b: int, *, is_weak: bool = False) -> Bond:
    """Return a bond without words."""
    return Bond(rank, 0, a, b, "rule", (), is_weak=is_weak)


def places(count: int, bonds: list[Bond], *apart: Pair) -> list[list[int]]:
    """Return the clusters as lists of places."""
    return [together for together, _ in clusters(range(count), identity(bonds, *apart))]


def identity(bonds: list[Bond], *apart: Pair) -> Identity[int]:
    """Return an identity of these bonds, in which some exclude each other."""

    def rule(one: Bond) -> BondRule[int]:
        return BondRule("rule", one.rank, lambda a, b: () if (a, b) == (one.a, one.b) else None, one.is_weak)

    return Identity(
        pairs=lambda _: ((one.a, one.b, True) for one in bonds),
        bonds=tuple(map(rule, bonds)),
        exclusions=(Exclusion("apart", lambda a, b: (min(a, b), max(a, b)) in apart),),
        sort=lambda place: place,
    )


def test_bonds_join() -> None:
    """Each bond joins two clusters; records without one stay alone."""
    assert [[0, 1, 3], [2]] == places(4, [bond(0, 0, 1), bond(1, 1, 3)])


def test_what_excludes_each_other_is_not_joined_over_a_third() -> None:
    """The surer bond goes first."""
    assert [[0, 1], [2]] == places(3, [bond(0, 0, 1), bond(1, 1, 2)], (0, 2))
    assert [[0], [1, 2]] == places(3, [bond(1, 0, 1), bond(0, 1, 2)], (0, 2))


def test_a_weak_bond_to_two_that_exclude_each_other_joins_neither() -> None:
    """Nothing tells which is meant; two that are both unsure may still be one."""
    weak = [bond(0, 0, 2, is_weak=True), bond(0, 1, 2, is_weak=True)]
    assert [[0], [1], [2]] == places(3, weak, (0, 1))
    more = [bond(0, 0, 3, is_weak=True), bond(0, 1, 3, is_weak=True), bond(0, 2, 3, is_weak=True)]
    assert [[0], [1], [2, 3]] == places(4, [*weak, *more], (0, 1))


def test_the_bonds_used_are_given() -> None:
    """One less than there are records."""
    ((together, used),) = clusters(range(3), identity([bond(0, 0, 1), bond(0, 0, 2), bond(0, 1, 2)]))
    assert ([0, 1, 2], 2) == (together, len(used))


def test_of_one_sort_one_is_asked() -> None:
    """Whether clusters exclude each other does not grow with their records; here the days of a cluster are joined."""
    asked = 0

    def excludes(a: Pair, b: Pair) -> bool:
        nonlocal asked
        asked += 1
        return max(a[0] - b[1], b[0] - a[1]) > 50

    found = clusters(
        [(day, day) for day in range(100)],
        Identity(
            pairs=lambda facts: ((day, day + 1, True) for day in range(len(facts) - 1)),
            bonds=(BondRule("near", 0, lambda a, b: () if b[0] - a[0] == 1 else None),),
            exclusions=(Exclusion("days apart", excludes),),
            sort=lambda _: "day",
            joined=lambda a, b: (max(a[0], b[0]), min(a[1], b[1])),
        ),
    )
    assert [list(range(51)), list(range(51, 100))] == [together for together, _ in found]
    assert 2 * 99 == asked  # once for each bond, and once for its two clusters


def test_what_keeps_two_apart_is_named() -> None:
    """The first exclusion that holds tells why; what one of two does not know keeps nothing apart."""
    apart = identity([bond(0, 0, 1)], (0, 1))
    assert ("apart", None) == (apart.exclusion(0, 1), apart.exclusion(1, 2))
    assert apart.bond(0, 1, 0, 1) is None

    def facts(**known: object) -> SimpleNamespace:
        return SimpleNamespace(**({"place": None, "people": frozenset()} | known))

    rules = (differing("another place", "place"), disjoint("other people", "people"))
    ((one, two), expected) = (facts(place="omsk", people={"a", "b"}), facts(people={"c"})), [False, True]
    assert expected == [rule.holds(one, two) for rule in rules]
    assert [False, False] == [rule.holds(one, facts()) for rule in rules]
    assert [True, False] == [rule.holds(one, facts(place="oral", people={"b"})) for rule in rules]
