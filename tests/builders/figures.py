"""Figures for the tests of the comparison, built from a few words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from kzru.errors import RateNotFoundError
from kzru.model import Figure, Measure, Stage
from kzru.text.span import Span
from kzru.units.rate_table import RateMeasure
from kzru.units.rates import Rate
from kzru.values import Period, Qualifier, Quantity, Unit

UNITS = {
    "USD": Unit("USD", "money.USD"),
    "RUB": Unit("RUB", "money.RUB"),
    "KZT": Unit("KZT", "money.KZT"),
    "RUB/a": Unit("RUB/a", "money.RUB/time", Fraction(1, 31557600)),
    "KZT/a": Unit("KZT/a", "money.KZT/time", Fraction(1, 31557600)),
    "%": Unit("%", "share", Fraction(1, 100)),
    "count": Unit("count", "count"),
    "t": Unit("t", "mass", Fraction(1000)),
    "km": Unit("km", "length", Fraction(1000)),
    "m": Unit("m", "length"),
}
SAID = date(2025, 11, 12)
BOTH = {"subject": ("KZ", "RU"), "origin": None, "destination": None}
"""What is of both countries, and goes from none to the other."""


def quantity(value: str, unit: str = "USD", qualifier: str = "exact") -> Quantity:
    """Return a quantity; a value "3..5" is a range."""
    low, dots, high = value.partition("..")
    if dots:
        return Quantity(unit=UNITS[unit], qualifier=Qualifier.RANGE, low=Decimal(low), high=Decimal(high))
    return Quantity(value=Decimal(value), unit=UNITS[unit], qualifier=Qualifier(qualifier))


def figure(value: str, unit: str = "USD", qualifier: str = "exact", **fields: Any) -> Figure:
    """Return a figure; by default accumulated Russian investment as Vladimir Putin states it on 12 November 2025."""
    surface = fields.pop("surface", f"{value} {unit}")
    start = fields.pop("start", 0)
    given = {
        "id": f"f-{start}",
        "document": "d",
        "speaker": "Vladimir Putin",
        "stated_on": SAID,
        "metric": "investment.stock",
        "measure": Measure.STOCK,
        "origin": "RU",
        "destination": "KZ",
        **fields,
    }
    span = Span(start, start + len(surface))
    return Figure(span=span, surface=surface, quantity=quantity(value, unit, qualifier), **given)


def trade(
    value: str, period: Period | None, qualifier: str = "exact", unit: str = "USD", **fields: Any
) -> Figure:
    """Return a figure of trade in a period."""
    flow = {"metric": "trade.turnover", "measure": Measure.FLOW, **BOTH}
    return figure(value, unit, qualifier, period=period, **{**flow, **fields})


def projects(value: str, stage: Stage | None = None, qualifier: str = "exact", **fields: Any) -> Figure:
    """Return a count of projects."""
    return figure(
        value,
        "count",
        qualifier,
        **{"metric": "project.count", **BOTH, "stage": stage, **fields},
    )


def exports(value: str, unit: str = "USD", **fields: Any) -> Figure:
    """Return a figure of Kazakhstan's exports to Russia in 2024."""
    flow = {"metric": "trade.exports", "measure": Measure.FLOW, "origin": "KZ", "destination": "RU"}
    return figure(value, unit, **{**flow, "period": Period.of_year(2024), **fields})


def oil(value: str, **fields: Any) -> Figure:
    """Return a figure of Kazakhstan's oil in 2024: that which is produced, unless another item is given."""
    mine = {"subject": ("KZ",), "origin": None, "destination": None}
    flow = {"metric": "energy.oil_volume", "measure": Measure.FLOW, "item": "oil production", **mine}
    return figure(value, "t", **{**flow, "period": Period.of_year(2024), **fields})


def dozens(**fields: Any) -> Figure:
    """Return "dozens" of projects, which state no number."""
    vague = Quantity(value=Decimal(20), unit=UNITS["count"], resolution=Fraction(20))
    return attrs.evolve(projects("20", surface="dozens", **fields), quantity=vague)


class Table:
    """A rate table of the tests: the same rates at all times, with a note of what was asked."""

    def __init__(self, values: dict[tuple[str, str], Fraction]) -> None:
        self.values = values
        self.asked: list[tuple[str, str, Period | None, date | None]] = []

    def rate(
        self, currency_from: str, currency_to: str, *, period: Period | None = None, on: date | None = None
    ) -> Rate:
        """Return the rate, or raise as the real table does."""
        self.asked.append((currency_from, currency_to, period, on))
        if (currency_from, currency_to) not in self.values:
            raise RateNotFoundError(f"no rate of {currency_from} in {currency_to}")
        return Rate(
            value=self.values[currency_from, currency_to],
            currency_from=currency_from,
            currency_to=currency_to,
            measure=RateMeasure.AVERAGE,
            year=2024,
        )
