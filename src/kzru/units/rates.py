"""Exchange rates: a flow converts at the mean of its period, a stock at the rate of its date.

The table that ships with kzru holds, for each currency and year, its units per US dollar: the average, and the rate of the
year's last trading day. Files of central banks add the rates of days. Cross rates go through the dollar, or the currency of
the bank, exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import attrs

from kzru.errors import IncompatibleUnitsError, InvalidValueError, LexiconError, RateNotFoundError
from kzru.short import Short
from kzru.units.daily_rates import DailyRates, Worth
from kzru.units.rate_files import read_rate_file
from kzru.units.rate_table import DollarRate, RateMeasure
from kzru.units.registry import get_unit, minor_digits
from kzru.values import Day, Period, Quantity, day_of
from kzru.values.brief import brief_number

__all__ = ["Rate", "Rates"]

_NEAR_DAYS = 92
"""How far from a stock's date a dated rate may be: as far as two stocks' dates that count as the same period."""


@attrs.frozen(kw_only=True, repr=False)
class Rate(Short):
    """The rate of one currency in another, and where it comes from.

    Attributes:
        value: Units of *currency_to* for one unit of *currency_from*.
        currency_from: The currency converted.
        currency_to: The currency converted into.
        measure: Average or end of a year, mean of a period, or the rate of a day.
        year: The year of the average, or the year that ends; of a mean the year in which its period begins.
        day: The day of an end-of-year rate or of a day's, of a cross rate the earlier of two; None for an average.
        period: The period of a mean.
        spread_percent: By how much sources differ, of a cross rate the sum of both.
        sources: Where the rates that it is made of are published.
    """

    value: Fraction
    currency_from: str
    currency_to: str
    measure: RateMeasure
    year: int
    day: date | None = attrs.field(default=None, converter=day_of)
    period: Period | None = None
    spread_percent: Fraction = Fraction(0)
    sources: tuple[str, ...] = ()

    def _says(self) -> Iterable[object]:
        return (
            f"1 {self.currency_from} = {brief_number(self.value)} {self.currency_to}",
            self.measure.replace("_", " "),
            self.day or self.period or self.year,
        )


@attrs.frozen(repr=False)
class Rates(Short):
    """A table of rates.

    >>> Rates.default().rate("USD", "KZT", period=Period.of_year(2021)).value
    Fraction(170363, 400)

    Attributes:
        rows: The rates of years.
        days: The rates of days, which go before those of years where they reach.
    """

    rows: tuple[DollarRate, ...]
    days: tuple[DailyRates, ...] = attrs.field(default=(), kw_only=True)
    _row_of: dict[tuple[str, int, RateMeasure], DollarRate] = attrs.field(init=False, eq=False, repr=False)
    _banks: dict[tuple[str, str], dict[str, DailyRates]] = attrs.field(init=False, eq=False, repr=False)

    @_row_of.default
    def _index(self) -> dict[tuple[str, int, RateMeasure], DollarRate]:
        return {(row.currency, row.year, row.measure): row for row in self.rows}

    @_banks.default
    def _of_banks(self) -> dict[tuple[str, str], dict[str, DailyRates]]:
        banks: dict[tuple[str, str], dict[str, DailyRates]] = {}
        for rates in self.days:
            banks.setdefault((rates.base, rates.source), {})[rates.currency] = rates
        return banks

    def __attrs_post_init__(self) -> None:
        """Refuse two rates of one currency, year and measure, and two tables of days of one currency and bank."""
        if len(self._row_of) < len(self.rows):
            raise InvalidValueError("two rates of one currency, year and measure; give one")
        if sum(map(len, self._banks.values())) < len(self.days):
            raise InvalidValueError(
                "two tables of days of one currency and bank; give one, or join them by `joined`"
            )

    @classmethod
    def default(cls) -> Rates:
        """Return the table that comes with kzru: tenge, rouble, yuan and euro since 2000."""
        return _default_rates()

    @classmethod
    def read(cls, *paths: str | Path) -> Rates:
        """Return the rates of files, and of these alone; see `extended`."""
        return cls(()).extended(*paths)

    def extended(self, *paths: str | Path) -> Rates:
        """Return these rates together with those of files.

        A file is one of these:

        - a CSV table whose first line names the columns currency, year, measure ("average" or "end_of_year"),
          units_per_usd, and where known rate_date, spread_percent and source; a rate of a year that exists already is
          replaced;
        - the table "eurofxref-hist" of the European Central Bank, as CSV or zipped;
        - XML of the Bank of Russia: the days of one currency (XML_dynamic), or the currencies of one day (XML_daily);
        - XML of the National Bank of Kazakhstan: the rates of a day (get_rates, or the feed).

        Args:
            paths: The files; where several banks quote a currency, the first goes before the others.

        Raises:
            SourceError: A file cannot be read.
            LexiconError: A line or a rate is at fault; the message holds its place.
        """
        rows, days = dict(self._row_of), {rates.key: rates for rates in self.days}
        for path in paths:
            of_years, of_days = read_rate_file(path)
            rows |= {(row.currency, row.year, row.measure): row for row in of_years}
            try:
                days |= {
                    rates.key: days[rates.key].joined(rates) if rates.key in days else rates
                    for rates in of_days
                }
            except InvalidValueError as fault:
                raise LexiconError(f"{path}: {fault}") from None
        return Rates(tuple(rows.values()), days=tuple(days.values()))

    def rate(
        self, currency_from: str, currency_to: str, *, period: Period | None = None, on: Day = None
    ) -> Rate:
        """Return the rate for a flow of *period*, or for a stock *on* a date.

        Where rates of days reach, a flow takes the mean of its period, and a stock the rate of its day. Else a flow takes
        the average of the calendar year that its period lies in, even where it is some months of it, and a stock the
        end-of-year rate nearest to its date and at most 92 days away, else the average of its year. The rate back is the
        exact inverse.

        Raises:
            InvalidValueError: Not one of *period* and *on* is given.
            UnknownUnitError: There is no such currency.
            RateNotFoundError: The table has no such rate; the message tells which it has.
        """
        for currency in (currency_from, currency_to):
            minor_digits(currency)
        day = day_of(on)
        if day is not None and period is None:
            found = self._of_bank(currency_from, currency_to, day)
            found = found or self._nearest(currency_from, currency_to, day)
            found = found or self._find(currency_from, currency_to, day.year, RateMeasure.AVERAGE)
            wanted = f"{day}"
        elif period is not None and day is None:
            found = self._of_bank(currency_from, currency_to, period)
            found = found or self._find(currency_from, currency_to, _year_of(period), RateMeasure.AVERAGE)
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

    def _of_bank(self, currency_from: str, currency_to: str, when: date | Period) -> Rate | None:
        """Return the rate of a day, or the mean of a period, of the first bank that sets both currencies."""
        for (base, source), quoted in self._banks.items():
            worth, other = (
                Worth(Fraction(1))
                if currency == base
                else quoted[currency].worth(when)
                if currency in quoted
                else None
                for currency in (currency_from, currency_to)
            )
            if worth is None or other is None:
                continue
            is_day = isinstance(when, date)
            start = when if isinstance(when, date) else when.start
            return Rate(
                value=worth.value / other.value,
                currency_from=currency_from,
                currency_to=currency_to,
                measure=RateMeasure.DAY if is_day else RateMeasure.MEAN,
                year=start.year if start else 0,
                day=min(filter(None, (worth.day, other.day)), default=None),
                period=None if isinstance(when, date) else when,
                sources=(source,) if source else (),
            )
        return None

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
        texts = [
            f"days of {rates.days[0]} to {rates.days[-1]} in {rates.base}"
            for rates in self.days
            if rates.currency == currency
        ]
        if currency == "USD" and self.rows:
            texts.append("as the base of all years")
        for measure, noun in ((RateMeasure.AVERAGE, "averages"), (RateMeasure.END_OF_YEAR, "year ends")):
            years = sorted(
                {row.year for row in self.rows if row.currency == currency and row.measure is measure}
            )
            if years:
                texts.append(f"{noun} of {_ranges(years)}")
        return f"{currency} {' and '.join(texts)}" if texts else f"no {currency}"

    def _says(self) -> Iterable[object]:
        return (
            f"{len(self.rows)} rates of years" if self.rows else None,
            f"{len(self.days)} tables of days" if self.days else None,
        )


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
