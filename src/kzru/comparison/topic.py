"""What a figure speaks of, time aside: two figures bear on each other only where their topics are equal."""

from __future__ import annotations

import attrs

from kzru.model.figure import Change, Figure, Stage, Status
from kzru.values.unit import Unit

__all__ = ["Topic", "falls", "is_additive", "is_of_one_project", "topic_of"]

_GROWTH = "growth"
_PROJECT_VALUE = "project_value"
_SHARES = frozenset({"share", "percentage points"})


@attrs.frozen(kw_only=True)
class Topic:
    """What is measured, of whom, and in which sense.

    Attributes:
        metric: Id of the metric.
        counted: The noun counted, where there is no metric.
        is_change: Whether the figure is the size of a change, not a level.
        dimension: Dimension of the unit; all currencies are one, "money".
        origin: Country it flows or comes from.
        destination: Country it flows or belongs to.
        stage: For things counted by stage.
        status: Whether it is so or is meant to be.
    """

    metric: str | None
    counted: str | None
    is_change: bool
    dimension: str
    origin: str | None
    destination: str | None
    stage: Stage | None
    status: Status

    @property
    def is_known(self) -> bool:
        """Whether it is known what is measured at all."""
        return self.metric is not None or self.counted is not None

    @property
    def subject(self) -> str:
        """The metric, or the noun counted."""
        return self.metric or self.counted or "something unnamed"

    @property
    def parties(self) -> str:
        """Origin and destination: "RU → KZ"; empty where neither is known."""
        if self.origin is None and self.destination is None:
            return ""
        return f"{self.origin or '?'} → {self.destination or '?'}"


def topic_of(figure: Figure) -> Topic:
    """Return the topic of a figure.

    A growth metric measures changes, whether or not the sentence says "grew by".
    """
    metric = figure.metric
    grows = metric is not None and metric.rpartition(".")[2] == _GROWTH
    return Topic(
        metric=metric,
        counted=figure.counted if metric is None else None,
        is_change=grows or figure.change is not None,
        dimension=_dimension(figure.unit),
        origin=figure.origin,
        destination=figure.destination,
        stage=figure.stage,
        status=figure.status,
    )


def _dimension(unit: Unit) -> str:
    """Return the unit's dimension, with the currency taken out: "money.KZT/time" is "money/time"."""
    return unit.dimension if unit.currency is None else unit.dimension.replace(f".{unit.currency}", "", 1)


def is_additive(figure: Figure) -> bool:
    """Tell whether the amounts of two periods add up: shares and growth do not, trade and tonnes do."""
    return not topic_of(figure).is_change and figure.unit.dimension not in _SHARES


def is_of_one_project(figure: Figure) -> bool:
    """Tell whether the figure is of one undertaking, or of something unnamed, and so says nothing of the whole."""
    return figure.metric is None or figure.metric.rpartition(".")[2] == _PROJECT_VALUE


def falls(figure: Figure) -> bool:
    """Tell whether the figure is the size of a fall, and so counts below zero."""
    return figure.change is Change.DOWN
