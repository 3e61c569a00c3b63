"""What a figure speaks of, time aside: two figures bear on each other only where their topics are told and equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from kzru.comparison.basis import Basis
from kzru.model.figure import Change, Figure, Measure, Stage, Status
from kzru.short import Short
from kzru.values.period import Period
from kzru.values.unit import Unit

__all__ = ["Topic", "falls", "is_additive", "is_of_one_project", "topic_of", "untold"]

_GROWTH = "growth"
_INFLATION = "inflation"
_RISES_OF_PRICES = frozenset({_INFLATION, "price_rise"})
_DAYS_OF_A_PART = range(367, 10 * 366)
"""Days of the years in which a part of a stock was gathered; what took longer is told as all of it: "over 15 years"."""
_DAYS_OF_A_MONTH = range(28, 32)
_OF_MANY_KINDS = frozenset({"workforce.count", "agreement.count"})
"""Metrics that count workers and jobs, treaties and documents, of which one is not the other."""
_PROJECT_VALUE = "project_value"
_SHARES = frozenset({"share", "percentage points"})
_WHOLE_OF_ONE_SIDE = {"exports": "origin", "imports": "destination"}
"""Metrics by the side that is enough: "Kazakhstan's exports" go to the whole world, "imports from Russia" are nobody's."""
_LENGTH_OF_CODE = 2
_ANY = "…"
_ENERGY = "energy"
_VOLUME = "_volume"
_ELECTRICITY = "electricity"
_OF_AN_ITEM = frozenset({"macro.exchange_rate", "region.count"})


@attrs.frozen(kw_only=True, repr=False)
class Topic(Short):
    """What is measured, of whom, what of it, and in which sense.

    Attributes:
        metric: Id of the metric.
        counted: The noun phrase of what is counted, where there is no metric; the noun, where a metric counts many kinds.
        is_change: Whether the figure is the size of a change, not a level.
        dimension: Dimension of the unit; all currencies are one, "money".
        subject: Whose it is, where it does not go from one country to another.
        origin: Country it flows or comes from.
        destination: Country it flows or belongs to.
        item: What narrows the metric; None for the whole.
        stage: For things counted by stage.
        status: Whether it is so or is meant to be.
        gathered: The years in which a part of a stock was gathered: what was invested "in the last two years" is a part of all that was.
    """

    metric: str | None
    counted: str | None
    is_change: bool
    dimension: str
    subject: tuple[str, ...] | None
    origin: str | None
    destination: str | None
    item: str | None
    stage: Stage | None
    status: Status
    gathered: Period | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is known what is measured at all."""
        return self.metric is not None or self.counted is not None

    @property
    def is_owner_told(self) -> bool:
        """Whether it is told whose the quantity is; of what goes from one country to another both sides are needed.

        Of exports the origin alone is the whole trade of that country, of imports the destination alone.
        """
        if self.subject is not None or None not in (self.origin, self.destination):
            return True
        side = _WHOLE_OF_ONE_SIDE.get((self.metric or "").rpartition(".")[2])
        return side is not None and getattr(self, side) is not None

    @property
    def is_place_told(self) -> bool:
        """Whether the subject is narrower than countries, so that things without a metric are counted at one place."""
        return any(not _is_country(one) for one in self.subject or ())

    @property
    def is_item_told(self) -> bool:
        """Whether the item is told, or is none because the metric is meant whole.

        A volume of energy has always one (production, exports, transit), so have a rate of exchange (the currency) and a count of
        regions (what they do).
        """
        return self.item is not None or not _has_always_an_item(self.metric or "")

    @property
    def what(self) -> str:
        """The metric, or the noun phrase of what is counted."""
        return self.metric or self.counted or "something unnamed"

    @property
    def parties(self) -> str:
        """Origin and destination: "RU → KZ", "KZ → …" where one is not told; empty where neither is."""
        if self.origin is None and self.destination is None:
            return ""
        return f"{self.origin or _ANY} → {self.destination or _ANY}"

    @property
    def whose(self) -> str:
        """Origin and destination, or the subject: "RU → KZ", "KZ–RU", "Omsk Region"; empty where nothing tells it."""
        subject = self.subject or ()
        return self.parties or ("–" if all(map(_is_country, subject)) else ", ").join(subject)

    def _says(self) -> Iterable[object]:
        return (
            self.what.replace("_", " "),
            self.item,
            self.whose,
            "change" if self.is_change else None,
            self.stage and self.stage.replace("_", " "),
            self.status if self.status is Status.TARGET else None,
            f"over {self.gathered}" if self.gathered else None,
        )


def topic_of(figure: Figure) -> Topic:
    """Return the topic of a figure.

    A growth metric measures changes, whether or not the sentence says "grew by".
    """
    metric = figure.metric
    grows = metric is not None and metric.rpartition(".")[2] == _GROWTH
    return Topic(
        metric=metric,
        counted=_noun(figure),
        is_change=grows or figure.change is not None,
        dimension=_dimension(figure.unit),
        subject=figure.subject,
        origin=figure.origin,
        destination=figure.destination,
        item=figure.item,
        stage=figure.stage,
        status=figure.status,
        gathered=_gathered(figure),
    )


def _gathered(figure: Figure) -> Period | None:
    """Return the years in which a part of a stock was gathered; None for a whole, which tells no years, one, or very many."""
    period = figure.period
    if period is None or figure.measure is not Measure.STOCK:
        return None
    return period if (period.days or 0) in _DAYS_OF_A_PART else None


def _has_always_an_item(metric: str) -> bool:
    family, _, quantity = metric.partition(".")
    is_volume = quantity.endswith(_VOLUME) or quantity == _ELECTRICITY
    return metric in _OF_AN_ITEM or (family == _ENERGY and is_volume)


def _noun(figure: Figure) -> str | None:
    """Return the noun phrase of what has no metric, and the noun of what a metric counts of many kinds."""
    if figure.metric is None:
        return figure.noun_phrase or figure.counted
    return figure.counted if figure.metric in _OF_MANY_KINDS else None


def untold(figure: Figure, topic: Topic) -> Iterator[Basis]:
    """Yield what a figure would have to tell to be judged against any other.

    >>> from kzru.parsing.document import parse_document
    >>> (figure,) = parse_document("Trade reached $28 billion.").figures
    >>> [str(basis) for basis in untold(figure, topic_of(figure))]
    ['whose']
    """
    is_measured = topic.metric is not None or (topic.counted is not None and topic.is_place_told)
    if not is_measured:
        yield Basis.METRIC
    if not topic.is_owner_told:
        yield Basis.WHOSE
    if not topic.is_item_told:
        yield Basis.ITEM
    if figure.quantity.is_vague or _is_one(figure):
        yield Basis.VAGUE
    if is_measured and not _is_base_told(figure, topic):
        yield Basis.PERIOD


def _is_country(subject: str) -> bool:
    """Tell an ISO code from the name of a region, body, company, project or event: "KZ", not "EAEU" or "Almaty"."""
    return len(subject) == _LENGTH_OF_CODE and subject.isupper()


def _is_base_told(figure: Figure, topic: Topic) -> bool:
    """Tell whether it is told from when on something changed: growth is of one base and one period.

    So is the growth of prices; the inflation "in January" may count from a year or from a month before. Things without a
    metric may be what happened, of which there is more each day: "five people were injured".
    """
    of_prices = (topic.metric or "").rpartition(".")[2]
    if not (topic.metric is None or topic.is_change or of_prices in _RISES_OF_PRICES):
        return True
    if figure.period is None:
        return figure.relative_period is not None
    return of_prices != _INFLATION or figure.period.days not in _DAYS_OF_A_MONTH


def _is_one(figure: Figure) -> bool:
    """Tell whether a single thing is counted, which may be an article: "one citizen", «бір адам»."""
    return figure.quantity.value == 1 and figure.unit.symbol == "count"


def _dimension(unit: Unit) -> str:
    """Return the unit's dimension, with the currency taken out: "money.KZT/time" is "money/time"."""
    return unit.dimension if unit.currency is None else unit.dimension.replace(f".{unit.currency}", "", 1)


def is_additive(figure: Figure) -> bool:
    """Tell whether the amounts of two periods add up: shares, growth and rates do not, trade and tonnes do."""
    if topic_of(figure).is_change or figure.unit.dimension in _SHARES:
        return False
    return figure.measure is None or figure.measure.adds_up


def is_of_one_project(figure: Figure) -> bool:
    """Tell whether the figure is of one undertaking, or of something unnamed, and so says nothing of the whole."""
    return figure.metric is None or figure.metric.rpartition(".")[2] == _PROJECT_VALUE


def falls(figure: Figure) -> bool:
    """Tell whether the figure is the size of a fall, and so counts below zero."""
    return figure.change is Change.DOWN
