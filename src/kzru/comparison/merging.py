"""How a field of an entry follows from what its records state: rules by name.

The class of an entry names the rule of each of its fields::

    sector: str | None = attrs.field(default=None, metadata=merged(most_stated))

A rule is given what is known, in time order, each value with the day on which it was stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from kzru.comparison.citation import Told
from kzru.model import Stage
from kzru.text.fold import fold
from kzru.values.period import Period

__all__ = [
    "Rule",
    "Stated",
    "distinct",
    "each_once",
    "first",
    "furthest",
    "last",
    "merged",
    "merged_values",
    "most_exact",
    "most_stated",
]

_RULE = "rule"
_SOURCE = "source"
_STAGES = (Stage.PLANNED, Stage.AGREED, Stage.UNDER_WAY, Stage.COMPLETED)


class Stated(NamedTuple):
    """What one record states in a field.

    Attributes:
        day: When it was stated.
        value: The value; never None.
    """

    day: date | None
    value: Any


Rule = Callable[[Sequence[Stated]], Any]
"""Makes one value of what several records state."""


def merged(rule: Rule, source: str | None = None) -> Mapping[str, Any]:
    """Return the metadata of a field of an entry.

    Args:
        rule: How it follows.
        source: What it follows from, such as "record.actor"; by default the field of that name of each record.
    """
    return {_RULE: rule, _SOURCE: source}


def merged_values(
    entry: type[attrs.AttrsInstance], together: Sequence[Told[Any]]
) -> Iterator[tuple[str, Any]]:
    """Yield each field of an entry that a rule makes, with its value.

    Args:
        entry: The class of the entry.
        together: The records of one thing, in time order.
    """
    for field in attrs.fields(entry):
        if _RULE in field.metadata:
            read = attrgetter(field.metadata[_SOURCE] or f"record.{field.name}")
            stated = [Stated(one.day, value) for one in together if (value := read(one)) is not None]
            yield field.name, field.metadata[_RULE](stated)


def first(stated: Sequence[Stated]) -> Any:
    """Return what was stated first."""
    return stated[0].value if stated else None


def last(stated: Sequence[Stated]) -> Any:
    """Return what was stated last."""
    return stated[-1].value if stated else None


def most_stated(stated: Sequence[Stated]) -> Any:
    """Return what most records state, of several what was stated first."""
    counted = Counter(one.value for one in stated)
    return max(counted, key=lambda value: counted[value], default=None)


def distinct(stated: Iterable[Stated]) -> tuple[Any, ...]:
    """Return all that is stated, each once however it is cased, in the order in which it was first stated."""
    values = (one.value if isinstance(one.value, tuple) else (one.value,) for one in stated)
    return tuple(each_once(chain.from_iterable(values)))


def each_once(values: Iterable[Any]) -> Iterable[Any]:
    """Return values, each once however it is cased, in their order."""
    found: dict[Any, Any] = {}
    for value in values:
        found.setdefault(fold(value) if isinstance(value, str) else value, value)
    return found.values()


def furthest(stated: Sequence[Stated]) -> Stage | None:
    """Return the stage stated last; of several stated on one day the furthest."""
    days = [one.day or date.max for one in stated]
    last_day = max(days, default=None)
    stages = [one.value for one, day in zip(stated, days, strict=True) if day == last_day]
    return max(stages, key=_STAGES.index, default=None)


def most_exact(stated: Sequence[Stated]) -> Period | None:
    """Return the shortest period, of those stated when it had begun, if there are any; of equal ones the last."""
    begun = [one for one in stated if one.day is not None and (one.value.start or date.min) <= one.day]
    periods: list[Period] = [one.value for one in begun or stated]
    return min(reversed(periods), key=_length, default=None)


def _length(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else date.max.toordinal()
