"""series: what is stated of one matter, in time order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from kzru.comparison.timing import is_flow, stock_date
from kzru.comparison.topic import Topic, topic_of
from kzru.model.figure import Figure, Stage, Status
from kzru.short import Short
from kzru.values.brief import brief_quantity
from kzru.values.interval import Interval

__all__ = ["Point", "series"]


@attrs.frozen(kw_only=True, repr=False)
class Point(Short):
    """One figure of a series.

    Attributes:
        figure: The figure, with its speaker, date and sentence.
        day: The day that it holds for: the end of its period, or of a stock that tells none the day of its statement.
    """

    figure: Figure
    day: date

    @property
    def ordinary(self) -> Interval:
        """What the words are ordinarily taken to mean, in the figure's unit."""
        return self.figure.quantity.ordinary

    @property
    def literal(self) -> Interval:
        """What the words say to the letter, in the figure's unit."""
        return self.figure.quantity.literal

    def _says(self) -> Iterable[object]:
        return (self.day, brief_quantity(self.figure.quantity), self.figure.speaker)


def series(
    figures: Iterable[Figure],
    *,
    metric: str,
    subject: tuple[str, ...] | None = None,
    item: str | None = None,
    origin: str | None = None,
    destination: str | None = None,
    is_change: bool = False,
    status: Status = Status.ACTUAL,
    stage: Stage | None = None,
) -> tuple[Point, ...]:
    """Return the figures of one topic by the day that they hold for, then by the day of their statement.

    Left out are figures of which no day is known, and what was gathered in some years only. Sizes of change and targets are topics of their own.

    Args:
        figures: Figures of any number of documents.
        metric: What is measured.
        subject: Whose it is.
        item: What narrows the metric; None for the whole.
        origin: Of a directed metric, the country it comes from.
        destination: Of a directed metric, the country it goes to.
        is_change: Whether sizes of change are asked for, not levels.
        status: Whether figures that are so are asked for, or targets.
        stage: Of things counted by stage, the stage.
    """
    asked = (metric, subject, item, origin, destination, is_change, status, stage, None)
    found = ((figure, _day(figure)) for figure in figures if _told(topic_of(figure)) == asked)
    points = [Point(figure=figure, day=day) for figure, day in found if day is not None]
    return tuple(
        sorted(
            points,
            key=lambda point: (
                point.day,
                point.figure.stated_on or date.max,
                point.figure.document,
                point.figure.id,
            ),
        )
    )


def _told(topic: Topic) -> tuple[object, ...]:
    return (
        topic.metric,
        topic.subject,
        topic.item,
        topic.origin,
        topic.destination,
        topic.is_change,
        topic.status,
        topic.stage,
        topic.gathered,
    )


def _day(figure: Figure) -> date | None:
    if is_flow(figure):
        return figure.period.end if figure.period is not None else None
    return stock_date(figure)
