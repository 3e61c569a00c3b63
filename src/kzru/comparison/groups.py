"""reconcile: the figures of many documents that state the same thing, each group judged.

Figures are sorted into buckets by what they speak of and when; only within a bucket are they compared, along the
calendar, so the work grows with the claims that can meet, not with the square of the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

import attrs

from kzru.comparison.comparisons import Comparisons
from kzru.comparison.gravity import Gravity
from kzru.comparison.judgement import DEFAULT_WINDOW
from kzru.comparison.one_paragraph import of_two_things
from kzru.comparison.outliers import findings
from kzru.comparison.said_again import said_again
from kzru.comparison.timing import is_flow, month_of, nearness, period_meant, stock_date, year_counted
from kzru.comparison.topic import Topic, topic_of
from kzru.comparison.unjudged import missing
from kzru.comparison.verdict import Comparison, Verdict
from kzru.hooks import Displayed
from kzru.model.figure import Figure
from kzru.short import Short, counted
from kzru.units.rates import Rates

__all__ = ["MOST_CLAIMS", "Group", "reconcile"]

MOST_CLAIMS = 40
"""Of a group with more claims not every two are shown: what reads alike is one, and has the one that it lies farthest from."""

Dated = tuple[date, Figure]
"""A figure with the day that it holds for."""


@attrs.frozen(kw_only=True, repr=False)
class Group(Short, Displayed):
    """Figures that state the same thing.

    Attributes:
        topic: What they speak of.
        figures: All of them, by the day they hold for, then by statement, document and place in it.
        comparisons: Every two different claims that can be judged, in that order, each judged when it is asked for. What
            one speaker repeats on one day is one claim. Of n claims there may be n · (n − 1) / 2: `verdict` and `widest`
            are found without a walk over all of them.
    """

    topic: Topic
    figures: tuple[Figure, ...]
    comparisons: Comparisons = attrs.field(hash=False)

    @property
    def claims(self) -> tuple[Figure, ...]:
        """The figures without those that only repeat, word of one speaker on one day, what is there already."""
        return self.comparisons.claims

    @cached_property
    def verdict(self) -> Verdict | None:
        """The gravest verdict of all comparisons; "same" for one claim repeated, None where nothing can be judged."""
        repeated = len(self.figures) > 1 and len(self.claims) == 1
        return Verdict.SAME if repeated else self._gravity.verdict

    @cached_property
    def widest(self) -> tuple[Comparison, ...]:
        """Of each reading in conflict or tension the comparison with the one farthest from it, the gravest first.

        Claims that state the same of one time are one reading. At most one for each claim, while `comparisons` has every
        two in conflict or tension; the first is the widest of all that have the group's verdict.
        """
        return self._gravity.widest

    @cached_property
    def findings(self) -> tuple[Comparison, ...]:
        """Every two claims in conflict or tension, the gravest first; of an outlier the widest of its comparisons alone.

        An outlier disagrees with most of those that it is judged with, while these agree with most. Of more than
        `FEW_CLAIMS` claims not every two are listed, but the `widest`.
        """
        return findings(self.comparisons, self.widest)

    @property
    def listed(self) -> Sequence[Comparison]:
        """The comparisons to show: all of them, or of more than `MOST_CLAIMS` claims the `widest` of each reading."""
        return self.widest if len(self.claims) > MOST_CLAIMS else self.comparisons

    @cached_property
    def _gravity(self) -> Gravity:
        return Gravity(self.comparisons)

    def _says(self) -> Iterable[object]:
        return (
            self.topic.what.replace("_", " "),
            self.topic.item,
            self.topic.whose,
            counted(len(self.figures), "figure"),
            self.verdict if len(self.claims) <= MOST_CLAIMS else None,
        )


def reconcile(
    figures: Iterable[Figure],
    *,
    rates: Rates | None = None,
    window: int = DEFAULT_WINDOW,
) -> tuple[Group, ...]:
    """Group the figures that state the same thing, and judge each group.

    Flows belong together when their periods are equal, or count from one day within one year; stocks and figures
    without a period when each was stated at most *window* days after the one before, those that move by the week when
    they are of one month, and within a week. The order of *figures* does not matter. Figures that can be judged against
    none, because they do not tell what they measure, whose it is or what of, state no number, are one of two amounts
    that one paragraph gives, or told in another currency too, are left out: `kzru.Corpus.not_compared` lists them. Two counts within one statement that name different nouns ("6,000 workers and 3,000 specialists") are not
    judged: their speaker tells them apart.

    Args:
        figures: Figures of any number of documents.
        rates: Exchange rates, as for `compare`.
        window: Days, as for `compare`.

    Returns:
        The groups by metric, parties, status, stage and time; a group may hold a single figure.
    """
    buckets: defaultdict[Topic, list[Figure]] = defaultdict(list)
    ordered = sorted(figures, key=_order)
    left_out = of_two_things(ordered) | said_again(ordered)
    for figure in ordered:
        if not missing(figure) and (figure.document, figure.id) not in left_out:
            buckets[topic_of(figure)].append(figure)
    return tuple(
        _group(topic, dated, rates, window)
        for topic in sorted(buckets, key=_topic_order)
        for dated in _of_one_time(buckets[topic], window)
    )


def _group(topic: Topic, dated: Sequence[Dated], rates: Rates | None, window: int) -> Group:
    distinct: dict[Hashable, Dated] = {}
    for day, figure in dated:
        distinct.setdefault(_claim_key(figure), (day, figure))
    claims = tuple(figure for _, figure in distinct.values())
    return Group(
        topic=topic,
        figures=tuple(figure for _, figure in dated),
        comparisons=Comparisons(
            claims=claims,
            days=tuple(day.toordinal() for day, _ in distinct.values()),
            window=nearness(claims[0], window),
            is_counted=is_flow(*claims) and year_counted(claims[0]) is not None,
            is_dated=not is_flow(*claims),
            rates=rates,
        ),
    )


def _order(figure: Figure) -> tuple[date, str, int, int, str]:
    return (
        figure.stated_on or date.max,
        figure.document,
        figure.span.start,
        figure.span.end,
        figure.id,
    )


def _topic_order(topic: Topic) -> tuple[str, ...]:
    return (
        topic.what,
        topic.whose,
        topic.item or "",
        topic.status,
        topic.stage or "",
        topic.dimension,
        str(topic.is_change),
        str(topic.metric is None),
        str(topic.gathered or ""),
    )


def _claim_key(figure: Figure) -> Hashable:
    return (
        figure.speaker or figure.document,
        figure.stated_on,
        figure.period,
        figure.relative_period,
        figure.change,
        figure.quantity,
    )


def _of_one_time(figures: list[Figure], window: int) -> list[list[Dated]]:
    """Return the figures of one topic apart by time, each part in the order of the days that it holds for."""
    flow = is_flow(*figures)
    slots: defaultdict[Hashable, list[Dated]] = defaultdict(list)
    for figure in figures:
        slot, day = _slot(figure, flow=flow)
        slots[slot].append((day, figure))
    parts = [part for dated in slots.values() for part in _chains(dated, nearness(figures[0], window))]
    return sorted(parts, key=lambda part: (_first_day(part[0][1]), _order(part[0][1])))


def _slot(figure: Figure, *, flow: bool) -> tuple[Hashable, date]:
    """Return what figures of one time have in common, and the day on which they may follow one another."""
    if not flow:
        return _dated(figure, month_of(figure), stock_date(figure))
    counted = year_counted(figure)
    if counted is not None:
        return ("counted from", counted), counted
    period = period_meant(figure)
    if period is not None and period.end is not None:
        return period, period.end
    return _dated(figure, (period, figure.relative_period), figure.stated_on)


def _dated(figure: Figure, slot: Hashable, day: date | None) -> tuple[Hashable, date]:
    """Figures without a date are of one time within one document only."""
    if day is None:
        return ("undated", figure.document, figure.period, figure.relative_period), date.max
    return slot, day


def _chains(dated: list[Dated], window: int) -> Iterator[list[Dated]]:
    """Cut where more than *window* days pass between one figure and the next."""
    dated.sort(key=lambda pair: pair[0])
    cuts = [i for i, (one, other) in enumerate(pairwise(dated), 1) if (other[0] - one[0]).days > window]
    for start, end in pairwise([0, *cuts, len(dated)]):
        yield dated[start:end]


def _first_day(figure: Figure) -> date:
    period = figure.period
    return (period and (period.start or period.end)) or figure.stated_on or date.max
