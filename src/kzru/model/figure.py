"""One stated, checkable quantity."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs

from kzru.errors import InvalidValueError
from kzru.hooks import Displayed, Validated
from kzru.model.identifier import check_id
from kzru.model.source_text import FromText
from kzru.model.surface import check_surface
from kzru.short import Short
from kzru.text.span import Span
from kzru.values.brief import brief_period, brief_quantity
from kzru.values.day import Day, day_of
from kzru.values.period import Period, RelativePeriod
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = ["Change", "Figure", "Measure", "Reason", "Stage", "Status", "status_by_period"]


class Change(StrEnum):
    """The direction of a change whose size is the figure ("grew by 10 percent")."""

    UP = "up"
    DOWN = "down"


class Status(StrEnum):
    """Whether a figure is so, or is meant to become so."""

    ACTUAL = "actual"
    TARGET = "target"
    """A goal, plan or forecast."""


class Stage(StrEnum):
    """How far something has come, or the things that a figure counts."""

    COMPLETED = "completed"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    AGREED = "agreed"
    """Decided or signed, and not begun; of projects."""


class Measure(StrEnum):
    """How a metric relates to time."""

    FLOW = "flow"
    """Happens over a period, and the amounts of two periods add up: trade, the investment of a year."""
    BALANCE = "balance"
    """The same, but it may fall below zero, so that more time need not make it more: a surplus, a deficit."""
    RATE = "rate"
    """Is told of a period and does not add up: growth, inflation, a share of the year's trade."""
    STOCK = "stock"
    """Holds at a date: accumulated investment, companies, projects under way."""
    LEVEL = "level"
    """Holds at a date and moves by the week: reserves, interest and exchange rates, prices, what is stored."""

    @property
    def is_of_a_date(self) -> bool:
        """Whether it holds at a date rather than over a period."""
        return self in (Measure.STOCK, Measure.LEVEL)

    @property
    def adds_up(self) -> bool:
        """Whether the amounts of two periods make one of both together."""
        return self in (Measure.FLOW, Measure.BALANCE)


@attrs.frozen(repr=False)
class Reason(Short, Validated):
    """Why a field of a record was read as it was.

    Attributes:
        field: Name of the field.
        rule: The rule that decided, as a short phrase.
        span: The words that decided; None where it was their absence.
        words: These words as they stand.
    """

    field: str
    rule: str
    span: Span | None = None
    words: str | None = None

    def _says(self) -> Iterable[object]:
        return (self.field, self.rule, self.words)


def _names_somebody(figure: Figure, _: object, subject: tuple[str, ...] | None) -> None:
    if subject is not None and (not subject or list(subject) != sorted(set(subject))):
        raise InvalidValueError(
            f"figure {figure.id}: a subject is None, or names in their order, each once, not {subject!r}"
        )


@attrs.frozen(kw_only=True, repr=False)
class Figure(FromText, Displayed):
    """A quantity as one statement gives it, with what it is about.

    Attributes:
        id: Stable: the same text and date give the same id.
        document: Id of the document.
        statement: Id of the statement it belongs to.
        span: Where the number with its scale word and unit stands.
        surface: The text there.
        quantity: Value, unit and qualifier.
        counted: The noun counted, in the singular, where the unit is "count".
        noun_phrase: That noun with its modifiers; English ones without "and" and the endings of possessives.
        change: Direction, where the figure is the size of a change.
        period: The days it is stated for.
        relative_period: The same as told, while or before the statement's date resolves it ("last year").
        status: Whether it is so or is meant to be.
        stage: For things counted by stage.
        speaker: Who states it; None for the outlet's own words.
        stated_on: The date of the statement.
        metric: Id of what is measured, such as "trade.turnover".
        measure: How that relates to time: a flow, a stock and so on.
        subject: Whose the quantity is, where it does not go from one country to another: ISO 3166 codes of countries, and
            English names of regions, towns, blocs, bodies, companies, projects and events, sorted; None where nothing tells.
        item: What narrows the metric, as an English noun phrase in dictionary form ("wheat", "oil transit"); None where
            it is meant whole.
        origin: ISO 3166 code of the country it flows or comes from.
        destination: ISO 3166 code of the country it flows or belongs to.
        why: The rules and words that decided each field.
    """

    id: str = attrs.field(validator=check_id)
    document: str
    statement: str | None = None
    span: Span
    surface: str
    quantity: Quantity
    counted: str | None = None
    noun_phrase: str | None = None
    change: Change | None = None
    period: Period | None = None
    relative_period: RelativePeriod | None = None
    status: Status = Status.ACTUAL
    stage: Stage | None = None
    speaker: str | None = None
    stated_on: date | None = attrs.field(default=None, converter=day_of)
    metric: str | None = None
    measure: Measure | None = None
    subject: tuple[str, ...] | None = attrs.field(default=None, validator=_names_somebody)
    item: str | None = None
    origin: str | None = None
    destination: str | None = None
    why: tuple[Reason, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a surface that cannot stand at the span."""
        check_surface(f"figure {self.id}", self.span, self.surface)

    @property
    def unit(self) -> Unit:
        """The unit of the quantity."""
        return self.quantity.unit

    @property
    def qualifier(self) -> Qualifier:
        """The qualifier of the quantity."""
        return self.quantity.qualifier

    def anchored(self, on: Day) -> Figure:
        """Return the figure as stated on that date: a relative period that was left unresolved is resolved.

        A period that then lies wholly behind or ahead of the date decides the status, as it does in parsing.
        """
        day = day_of(on)
        if self.stated_on is not None or day is None:
            return self
        period = self.period
        if period is None and self.relative_period is not None:
            period = self.relative_period.resolve(day)
        anchored = attrs.evolve(self, stated_on=day, period=period)
        decided = None if period is None else status_by_period(period, day)
        if decided is None:
            return anchored
        status, rule = decided
        why = tuple(Reason("status", rule) if reason.field == "status" else reason for reason in self.why)
        return attrs.evolve(anchored, status=status, why=why)

    def _says(self) -> Iterable[object]:
        return (
            brief_quantity(self.quantity),
            _matter(self),
            brief_period(self.period),
            self.status if self.status is Status.TARGET else None,
            self.speaker and self.speaker.rpartition(" ")[2],
        )


def _matter(figure: Figure) -> str:
    """Return what a figure measures, what narrows it, and whose it is: "trade turnover KZ–RU"."""
    what = figure.metric or figure.noun_phrase or figure.counted or ""
    sides = (figure.origin, figure.destination)
    whose = " → ".join(side or "?" for side in sides) if any(sides) else "–".join(figure.subject or ())
    words = (what.replace(".", " ").replace("_", " "), figure.item and f"({figure.item})", whose)
    return " ".join(filter(None, words))


def status_by_period(period: Period, on: date) -> tuple[Status, str] | None:
    """Return (status, rule) of what is stated on a date for a period wholly behind or ahead of it; else None."""
    if period.end is not None and period.end < on:
        return Status.ACTUAL, "its period lies behind the statement"
    if period.start is not None and period.start > on:
        return Status.TARGET, "its period lies ahead of the statement"
    return None
