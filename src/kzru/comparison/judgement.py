"""compare: the verdict over two figures, by the rules of the domain.

First everything is collected in which the two differ; where there is something, they are incomparable. Then both are
expressed in one unit, and their readings decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import attrs

from kzru.comparison.conversion import Claims, Pair
from kzru.comparison.timing import Timing, timing
from kzru.comparison.topic import Topic, topic_of
from kzru.comparison.verdict import Basis, Comparison, Difference, Verdict
from kzru.errors import RateNotFoundError, UnknownUnitError
from kzru.model.figure import Figure
from kzru.units.rates import Rates
from kzru.values.unit import Unit

__all__ = ["DEFAULT_WINDOW", "compare", "compare_alike"]

DEFAULT_WINDOW = 92
"""Days that the dates of two stocks may lie apart and still count as one time: a quarter."""


def compare(a: Figure, b: Figure, *, rates: Rates | None = None, window: int = DEFAULT_WINDOW) -> Comparison:
    """Judge whether two figures agree. Symmetric: only the order of names in the reason follows that of the arguments.

    They are *incomparable* where they differ in metric, unit, direction, stage, status or period, or where no rate
    joins their currencies; else *same*, *consistent*, *in tension* or *in conflict*, as their readings are equal,
    overlap, overlap only to the letter, or exclude each other. What one figure leaves open the other must leave open
    too: "175 projects" of any stage and "70 under way" differ in stage, and mutual investment is not investment of
    one side. The size of a change is not the level that changed; a rise and a fall compare as numbers above and
    below zero.

    Args:
        a: The one figure.
        b: The other.
        rates: Exchange rates for figures in different currencies; by default the table that ships with kzru.
        window: Days that the dates of two stocks, or of two statements without a period, may lie apart.

    Returns:
        The verdict with what it rests on.
    """
    differences = tuple(_topic_differences(topic_of(a), topic_of(b)))
    time = timing(a, b, window)
    if time is Timing.DIFFERENT:
        differences += (Basis.PERIOD,)
    if differences:
        return Comparison(a=a, b=b, verdict=Verdict.INCOMPARABLE, basis=differences)
    return compare_alike(a, b, Claims(rates), is_cumulative=time is Timing.CUMULATIVE)


def compare_alike(a: Figure, b: Figure, claims: Claims, *, is_cumulative: bool) -> Comparison:
    """Judge two figures of one topic and time, as `compare` does.

    Args:
        a: The one figure.
        b: The other.
        claims: What the figures commit their speakers to.
        is_cumulative: Whether both count from one day, and one of them for longer.
    """
    try:
        pair = claims.pair(a, b)
    except (RateNotFoundError, UnknownUnitError):
        return Comparison(a=a, b=b, verdict=Verdict.INCOMPARABLE, basis=(Basis.RATE,))
    if is_cumulative:
        return _judge_cumulative(a, b, pair)
    return _judge_readings(a, b, pair)


def _topic_differences(a: Topic, b: Topic) -> Iterator[Basis]:
    if (a.metric, a.counted, a.is_change) != (b.metric, b.counted, b.is_change) or not a.is_known:
        yield Basis.METRIC
    if a.dimension != b.dimension:
        yield Basis.UNIT
    if (a.origin, a.destination) != (b.origin, b.destination):
        yield Basis.DIRECTION
    if a.stage != b.stage:
        yield Basis.STAGE
    if a.status != b.status:
        yield Basis.STATUS


def _judge_cumulative(a: Figure, b: Figure, pair: Pair) -> Comparison:
    """Judge two counts from one day: consistent if the longer can be as much as the shorter."""
    shorter, longer = pair.a.literal, pair.b.literal
    if _end(a) > _end(b):
        shorter, longer = longer, shorter
    no_less = attrs.evolve(shorter, high=None, high_open=False)
    return Comparison(
        a=a,
        b=b,
        verdict=Verdict.CONSISTENT if longer.overlaps(no_less) else Verdict.CONFLICT,
        basis=(Basis.CUMULATIVE,),
        unit=pair.unit,
        readings=(pair.a.literal, pair.b.literal),
        rate=pair.rate,
    )


def _end(figure: Figure) -> date:
    return figure.period.end if figure.period and figure.period.end else date.max


def _judge_readings(a: Figure, b: Figure, pair: Pair) -> Comparison:
    one, other = pair.a, pair.b
    readings = (one.ordinary, other.ordinary)
    if one.states_as(other):
        verdict, basis = Verdict.SAME, Basis.VALUE
    elif readings[0].overlaps(readings[1]):
        verdict, basis = Verdict.CONSISTENT, Basis.ORDINARY
    else:
        readings, basis = (one.literal, other.literal), Basis.LITERAL
        verdict = Verdict.TENSION if readings[0].overlaps(readings[1]) else Verdict.CONFLICT
    return Comparison(
        a=a,
        b=b,
        verdict=verdict,
        basis=(basis,),
        unit=pair.unit,
        readings=readings,
        difference=_difference(one.middle, other.middle, pair.unit),
        rate=pair.rate,
    )


def _difference(one: Fraction, other: Fraction, unit: Unit) -> Difference:
    return Difference(absolute=abs(one - other), unit=unit, mean=(abs(one) + abs(other)) / 2)
