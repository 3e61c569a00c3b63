"""Exchange rates: a flow converts at the average of its period's year, a stock at the rate of its date.

A table holds, for each currency and year, its units per US dollar: the average, and the rate of the year's last
trading day. Cross rates go through the dollar, exactly.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import attrs

from kzru.errors import IncompatibleUnitsError, InvalidValueError, RateNotFoundError
from kzru.units.rate_table import DollarRate, RateMeasure, read_dollar_rates
from kzru.units.registry import get_unit, minor_digits
from kzru.values import Day, Period, Quantity, day_of

__all__ = ["Rate", "Rates"]

_NEAR_DAYS = 92
"""How far from a stock's date a dated rate may be: as far as two stocks' dates that count as the same period."""


@attrs.frozen(kw_only=True)
class Rate:
    """The rate of one currency in another, and where it comes from.

    Attributes:
        value: Units of *currency_to* for one unit of *currency_from*.
        currency_from: The currency converted.
        currency_to: The currency converted into.
        measure: Average or end of year.
        year: The year of the average, or the year that ends.
        day: The day of an end-of-year rate, of a cross rate the earlier of two; None for an average.
        spread_percent: By how much sources differ, of a cross rate the sum of both.
        sources: Where the rates that it is made of are published.
    """

    value: Fraction
    currency_from: str
    currency_to: str
    measure: RateMeasure
    year: int
    day: date | None = attrs.field(default=None, converter=day_of)
    spread_percent: Fraction = Fraction(0)
    sources: tuple[str, ...] = ()


@attrs.frozen
class Rates:
    """A table of rates.

    >>> Rates.default().rate("USD", "KZT", period=Period.of_year(2021)).value
    Fraction(170363, 400)

    Attributes:
        rows: The lines of the table.
    """

    rows: tuple[DollarRate, ...]
    _row_of: dict[tuple[str, int, RateMeasure], DollarRate] = attrs.field(init=False, eq=False, repr=False)

    @_row_of.default
    def _index(self) -> dict[tuple[str, int, RateMeasure], DollarRate]:
        return {(row.currency, row.year, row.measure): row for row in self.rows}

    def __attrs_post_init__(self) -> None:
        """Refuse two rates of one currency, year and measure."""
        if len(self._row_of) < len(self.rows):
            raise InvalidValueError("two rates of one currency, year and measure; give one")

    @classmethod
    def default(cls) -> Rates:
        """Return the table that comes with kzru: tenge, rouble, yuan and euro since 2000."""
        return _default_rates()

    @classmethod
    def read(cls, path: str | Path) -> Rates:
        """Return the table of a CSV file.

        Its first line names the columns: currency, year, measure ("average" or "end_of_year"), units_per_usd, and
        where known rate_date, spread_percent and source.

        Raises:
            SourceError: The file cannot be read.
            LexiconError: A line is at fault; the message holds its number.
        """
        return cls(read_dollar_rates(path))

    def rate(
        self, currency_from: str, currency_to: str, *, period: Period | None = None, on: Day = None
    ) -> Rate:
        """Return the rate for a flow of *period*, or for a stock *on* a date.

        A flow takes the average of the calendar year that its period lies in, even where it is some months of it.
        A stock takes the end-of-year rate nearest to its date and at most 92 days away, else the average of its
        year. The rate back is the exact inverse.

        Raises:
            InvalidValueError: Not one of *period* and *on* is given.
            UnknownUnitError: There is no such currency.
            RateNotFoundError: The table has no such rate; the message tells which it has.
        """
        for currency in (currency_from, currency_to):
            minor_digits(currency)
        day = day_of(on)
        if day is not None and period is None:
            found = self._nearest(currency_from, currency_to, day)
            found = found or self._find(currency_from, currency_to, day.year, RateMeasure.AVERAGE)
            wanted = f"{day}"
        elif period is not None and day is None:
            found = self._find(currency_from, currency_to, _year_of(period), RateMeasure.AVERAGE)
            wanted = f"{period.start}/{period.end}"
        else:
            raise InvalidValueError(
                "a rate needs the period of a flow or the date of a stock, one of the two"
            )
        if found is None:
            known = "; ".join(self._known(currency) for currency in (currency_from, currency_to))
            raise RateNotFoundError(
                f"no rate of {currency_from} in {currency_to} for {wanted}; the table has {known}"
            )
        return found

    def convert(
        self, quantity: Quantity, currency: str, *, period: Period | None = None, on: Day = None
    ) -> tuple[Quantity, Rate]:
        """Return money, plain or per something, in another currency, and the rate used; see `rate`.

        Raises:
            IncompatibleUnitsError: The quantity is not money.
            InvalidValueError: Not one of *period* and *on* is given.
            UnknownUnitError: There is no such currency.
            RateNotFoundError: The table has no such rate.
        """
        own = quantity.unit.currency
        if own is None:
            raise IncompatibleUnitsError(f"{quantity.unit.symbol} is no money; a rate converts only money")
        rate = self.rate(own, currency, period=period, on=on)
        _, slash, denominator = quantity.unit.symbol.partition("/")
        unit = get_unit(currency + slash + denominator)
        return quantity.scaled(rate.value * quantity.unit.factor / unit.factor, Fraction(0), unit), rate

    def _nearest(self, currency_from: str, currency_to: str, on: date) -> Rate | None:
        ends = [
            self._find(currency_from, currency_to, year, RateMeasure.END_OF_YEAR)
            for year in (on.year - 1, on.year)
        ]
        distances = [
            (abs((end.day - on).days), end) for end in ends if end is not None and end.day is not None
        ]
        near = [(days, end) for days, end in distances if days <= _NEAR_DAYS]
        return min(near, key=lambda found: found[0])[1] if near else None

    def _find(self, currency_from: str, currency_to: str, year: int, measure: RateMeasure) -> Rate | None:
        base, quoted = self._row(currency_from, year, measure), self._row(currency_to, year, measure)
        if base is None or quoted is None:
            return None
        legs = [leg for leg in (base, quoted) if leg.currency != "USD"]
        return Rate(
            value=quoted.units_per_dollar / base.units_per_dollar,
            currency_from=currency_from,
            currency_to=currency_to,
            measure=measure,
            year=year,
            day=min((leg.day for leg in legs if leg.day is not None), default=None),
            spread_percent=sum((leg.spread_percent for leg in legs), Fraction(0)),
            sources=tuple(dict.fromkeys(leg.source for leg in legs if leg.source)),
        )

    def _row(self, currency: str, year: int, measure: RateMeasure) -> DollarRate | None:
        if currency == "USD":
            return DollarRate(currency=currency, year=year, measure=measure, units_per_dollar=Fraction(1))
        return self._row_of.get((currency, year, measure))

    def _known(self, currency: str) -> str:
        if currency == "USD":
            return "USD as the base of all"
        texts = []
        for measure, noun in ((RateMeasure.AVERAGE, "averages"), (RateMeasure.END_OF_YEAR, "year ends")):
            years = sorted(
                {row.year for row in self.rows if row.currency == currency and row.measure is measure}
            )
            if years:
                texts.append(f"{noun} of {_ranges(years)}")
        return f"{currency} {' and '.join(texts)}" if texts else f"no {currency}"


@cache
def _default_rates() -> Rates:
    with as_file(files("kzru.units").joinpath("data", "fx.csv")) as path:
        return Rates.read(path)


def _year_of(period: Period) -> int:
    if period.start is None or period.end is None or period.start.year != period.end.year:
        raise RateNotFoundError(
            f"no rate for {period}: an average is of one year; give a period that lies within one calendar year"
        )
    return period.start.year


def _ranges(years: list[int]) -> str:
    """Return sorted years with runs drawn together: 2000–2023, 2025."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
