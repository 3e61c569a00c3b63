"""When two records are of one commitment.

They aim at one target: the same metric, parties and value in whatever unit; what is counted or belongs to a project needs
the same action too. Or the words of the one action are among those of the other. Deadlines, actors, targets and numbers
that exclude each other keep two apart, and so does a "not" in one of them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.topic import is_of_one_project, topic_of
from kzru.identity import Blocking, BondRule, Exclusion, Identity, differing
from kzru.model import Commitment, Figure
from kzru.text.names import Name, NameWords, stem
from kzru.text.tokens import tokenize
from kzru.values.number import exact
from kzru.values.period import Period

__all__ = ["COMMITMENT_IDENTITY", "CommitmentFacts", "commitment_facts"]

_FEWEST_WORDS = 4
_FEWEST_OF_ACTION = 2
"""An action of fewer words is known by its whole clause: "launch" may be of anything."""
_LEAST_SHARE = Fraction(3, 5)
"""Of the longer action at least so many words are those of the shorter."""
_COUNT = "count"


@attrs.frozen
class CommitmentFacts:
    """What identifies a commitment.

    Attributes:
        target: What it aims at: metric, parties and value; None where that is not known.
        aim: The same in words.
        is_particular: Whether many commitments may aim at such a value, as at three schools.
        action: The words of the action, or of the clause of an action of one word.
        numbers: The numbers in it, without the years of the deadline.
        is_negated: Whether it says what is not to be done.
        actors: The words of the actor.
        countries: Codes of the countries that the action speaks of.
        parties: The same with the actors.
        deadline: When it is to be done.
    """

    target: Hashable
    aim: tuple[str, ...]
    is_particular: bool
    action: frozenset[str]
    numbers: frozenset[str]
    is_negated: bool
    actors: frozenset[str]
    countries: frozenset[str]
    parties: frozenset[str]
    deadline: Period | None

    @cached_property
    def words(self) -> frozenset[str]:
        """The beginnings of the words of the action, which their forms have in common."""
        return frozenset(map(stem, self.action))


def commitment_facts(commitment: Commitment, target: Figure | None, by: NameWords) -> CommitmentFacts:
    """Return what identifies a commitment.

    Args:
        commitment: The commitment.
        target: The figure it aims at.
        by: The words by which actions are read.
    """
    action = Name.read(commitment.action, by)
    if len(action.words) < _FEWEST_OF_ACTION:
        action = Name.read(commitment.surface, by)
    actor = Name.read(commitment.actor or "", by)
    known = target is not None and topic_of(target).is_known
    return CommitmentFacts(
        target=_target(target) if known and target else None,
        aim=_aim(target) if known and target else (),
        is_particular=target is not None and (target.unit.dimension == _COUNT or is_of_one_project(target)),
        action=action.words,
        numbers=frozenset() if known else action.numbers - _years(commitment.deadline),
        is_negated=any(token.key in by.negations for token in tokenize(commitment.action)),
        actors=actor.words,
        countries=action.countries,
        parties=action.countries | actor.countries,
        deadline=commitment.deadline,
    )


def _years(deadline: Period | None) -> frozenset[str]:
    ends = (deadline.start, deadline.end) if deadline else ()
    return frozenset(str(day.year) for day in ends if day)


def _target(figure: Figure) -> Hashable:
    topic, unit, stated = topic_of(figure), figure.unit, figure.quantity
    numbers = tuple(
        exact(n) * unit.factor + unit.offset for n in (stated.value, stated.low, stated.high) if n is not None
    )
    return (_measured(figure), topic.parties, topic.is_change, figure.change, unit.dimension, numbers)


def _aim(figure: Figure) -> tuple[str, ...]:
    return tuple(filter(None, (_measured(figure), topic_of(figure).parties, str(figure.quantity))))


def _measured(figure: Figure) -> str:
    return figure.metric or figure.counted or ""


def _numbers_differ(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    return bool(a.numbers and b.numbers) and a.numbers != b.numbers


def _actors_differ(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    return not (a.actors <= b.actors or b.actors <= a.actors)


def _parties_differ(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    """Tell whether other countries are meant: "trade with Russia" said in Kazakhstan is "trade with Kazakhstan" in Russia."""
    if a.parties == b.parties:
        return False
    nested = a.parties <= b.parties or b.parties <= a.parties
    return not nested or bool(a.countries and b.countries and a.countries.isdisjoint(b.countries))


def _deadlines_differ(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    """Tell whether what is done in the one time cannot be done in the other: other years, or other days of one."""
    one, other = a.deadline, b.deadline
    if one is None or other is None or one.end == other.end:
        return False
    if one.end is None or other.end is None or one.end.year != other.end.year:
        return True
    return one.intersection(other) is None


def _keys(facts: CommitmentFacts) -> Iterator[Hashable]:
    if len(facts.words) > 1:
        yield facts.words
    if facts.target is not None:
        yield facts.target


def _sort(facts: CommitmentFacts) -> Hashable:
    """Return what excluding looks at."""
    said = (facts.is_negated, facts.target, facts.numbers, facts.actors)
    return (*said, facts.countries, facts.parties, facts.deadline)


def _last_day(facts: CommitmentFacts) -> int:
    return facts.deadline.end.toordinal() if facts.deadline and facts.deadline.end else 0


def _same_target(a: CommitmentFacts, b: CommitmentFacts) -> tuple[str, ...] | None:
    if a.target is None or a.target != b.target:
        return None
    is_one = not a.is_particular or _same_action(a, b) is not None or _held_action(a, b) is not None
    return a.aim if is_one else None


def _same_action(a: CommitmentFacts, b: CommitmentFacts) -> tuple[str, ...] | None:
    is_one = _comparable(a, b) and a.words == b.words and len(a.words) > 1
    return _common(a, b) if is_one else None


def _held_action(a: CommitmentFacts, b: CommitmentFacts) -> tuple[str, ...] | None:
    return _common(a, b) if _comparable(a, b) and _contained(a, b) else None


def _comparable(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    """Tell whether two actions with the same words would be one: nothing that they aim at may differ."""
    return a.numbers == b.numbers and (a.target == b.target or not (a.is_particular or b.is_particular))


def _common(a: CommitmentFacts, b: CommitmentFacts) -> tuple[str, ...]:
    """Return the words of the one action that the other has in some form."""
    beginnings = a.words & b.words
    return tuple(sorted(word for word in a.action if stem(word) in beginnings))


def _contained(a: CommitmentFacts, b: CommitmentFacts) -> bool:
    """Tell whether one action has the words of the other, and not many more."""
    short, long = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    return len(short) >= _FEWEST_WORDS and short <= long and Fraction(len(short), len(long)) >= _LEAST_SHARE


COMMITMENT_IDENTITY: Identity[CommitmentFacts] = Identity(
    Blocking(
        names=lambda facts: (facts.words,) if len(facts.words) >= _FEWEST_WORDS else (),
        keys=_keys,
        sort=_sort,
        orders=(lambda facts: (_last_day(facts), sorted(facts.actors)), lambda facts: sorted(facts.actors)),
    ).pairs,
    bonds=(
        BondRule("the same target", 0, _same_target, is_weak=True),
        BondRule("the same action", 1, _same_action, is_weak=True),
        BondRule("one action holds the other", 2, _held_action, is_weak=True),
    ),
    exclusions=(
        differing("a not in one of them", "is_negated"),
        differing("another target", "target"),
        Exclusion("other numbers", _numbers_differ),
        Exclusion("another actor", _actors_differ),
        Exclusion("other countries", _parties_differ),
        Exclusion("another deadline", _deadlines_differ),
    ),
    sort=_sort,
)
"""Commitments of one sort exclude the same others, so any of them stands for all."""
