"""compare: the verdict over two figures, by the rules of the domain.

First everything is collected in which the two differ; where there is something, they are incomparable. Then both are
expressed in one unit, and their readings decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import attrs

from kzru.comparison.basis import Basis
from kzru.comparison.conversion import Claims, Pair
from kzru.comparison.one_paragraph import tell_two_things
from kzru.comparison.timing import Timing, timing
from kzru.comparison.topic import Topic, topic_of, untold
from kzru.comparison.verdict import Comparison, Difference, Verdict
from kzru.errors import RateNotFoundError, UnknownUnitError
from kzru.model.figure import Figure, Measure
from kzru.units.rates import Rates
from kzru.values.unit import Unit

__all__ = ["DEFAULT_WINDOW", "compare", "compare_alike", "names_two_things"]

DEFAULT_WINDOW = 92
"""Days that the dates of two stocks may lie apart and still count as one time: a quarter."""


def compare(a: Figure, b: Figure, *, rates: Rates | None = None, window: int = DEFAULT_WINDOW) -> Comparison:
    """Judge whether two figures agree. Symmetric: only the order of names in the reason follows that of the arguments.

    They are *incomparable* where they differ in what they measure, whose it is, item, unit, change, stage, status or
    period, where one of them does not tell whose or what of it is, or where no rate joins their currencies; else *same*,
    *consistent*, *in tension* or *in conflict*, as their readings are equal, overlap, overlap only to the letter, or
    exclude each other. What nothing tells is equal to nothing, not even to what another leaves open. The whole differs
    from its parts: "175 projects" of any stage and "70 under way", all imports and those of textiles, a nation and its
    region. The size of a change is not the level that changed; a rise and a fall compare as numbers above and below zero.
    Amounts that state no number ("dozens") are not judged, nor are two nouns that one statement counts.

    Args:
        a: The one figure.
        b: The other.
        rates: Exchange rates for figures in different currencies; by default the table that ships with kzru.
        window: Days that the dates of two stocks, or of two statements without a period, may lie apart.

    Returns:
        The verdict with what it rests on.
    """
    time = timing(a, b, window)
    differences = tuple(_differences(a, b, time))
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


def _differences(a: Figure, b: Figure, time: Timing) -> Iterator[Basis]:
    """Yield in what two figures differ, or what one of them leaves untold."""
    one, other = topic_of(a), topic_of(b)
    found = {*untold(a, one), *untold(b, other), *_topic_differences(one, other)}
    if names_two_things(a, b):
        found.add(Basis.NOUN)
    elif one == other and tell_two_things(a, b):
        found.add(Basis.PARAGRAPH)
    if time is Timing.DIFFERENT:
        found.add(Basis.PERIOD)
    yield from (basis for basis in Basis if basis in found)


def _topic_differences(a: Topic, b: Topic) -> Iterator[Basis]:
    if (a.metric, a.counted) != (b.metric, b.counted):
        yield Basis.METRIC
    if a.subject != b.subject:
        yield Basis.WHOSE
    elif (a.origin, a.destination) != (b.origin, b.destination):
        yield Basis.DIRECTION if a.is_owner_told and b.is_owner_told else Basis.WHOSE
    for basis, name in _FIELDS.items():
        if getattr(a, name) != getattr(b, name):
            yield basis


_FIELDS = {
    Basis.UNIT: "dimension",
    Basis.ITEM: "item",
    Basis.CHANGE: "is_change",
    Basis.STAGE: "stage",
    Basis.STATUS: "status",
    Basis.PERIOD: "gathered",
}


def names_two_things(a: Figure, b: Figure) -> bool:
    """Tell whether one statement counts two nouns, which its speaker tells apart: "6,000 workers and 3,000 specialists"."""
    together = a.statement is not None and (a.document, a.statement) == (b.document, b.statement)
    return together and a.counted != b.counted


def _judge_cumulative(a: Figure, b: Figure, pair: Pair) -> Comparison:
    """Judge two counts from one day: consistent if the longer can be as much as the shorter, or if they may fall."""
    shorter, longer = pair.a.literal, pair.b.literal
    if _end(a) > _end(b):
        shorter, longer = longer, shorter
    may_fall = Measure.BALANCE in (a.measure, b.measure)
    can_grow = may_fall or longer.overlaps(attrs.evolve(shorter, high=None, high_open=False))
    return Comparison(
        a=a,
        b=b,
        verdict=Verdict.CONSISTENT if can_grow else Verdict.CONFLICT,
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
