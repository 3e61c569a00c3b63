"""Tables of exchange rates, as CSV files hold them: units of a currency for one US dollar, line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction

import attrs

from kzru.errors import InvalidValueError, LexiconError, UnknownUnitError
from kzru.units.registry import minor_digits

__all__ = ["DollarRate", "RateMeasure", "read_rows"]

_REQUIRED = ("currency", "year", "measure", "units_per_usd")
_DECIDING = (*_REQUIRED, "rate_date", "spread_percent")
_COLUMNS = (*_DECIDING, "source")
_MAX_DIGITS = 40


class RateMeasure(StrEnum):
    """What a rate is the rate of."""

    AVERAGE = "average"
    """Of a year."""
    END_OF_YEAR = "end_of_year"
    """Of the last day of trade in a year."""
    MEAN = "mean"
    """Of a period, from the rates of its days."""
    DAY = "day"
    """Of a day."""


_OF_YEARS = (RateMeasure.AVERAGE, RateMeasure.END_OF_YEAR)


@attrs.frozen(kw_only=True)
class DollarRate:
    """One line of a table.

    Attributes:
        currency: The ISO 4217 code.
        year: The year of the average, or the year that ends.
        measure: Average or end of year.
        units_per_dollar: Units of the currency for one US dollar.
        day: The day of an end-of-year rate; None for an average.
        spread_percent: By how much sources differ.
        source: Where the rate is published.
    """

    currency: str
    year: int
    measure: RateMeasure
    units_per_dollar: Fraction
    day: date | None = None
    spread_percent: Fraction = Fraction(0)
    source: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a rate that nothing could be divided by."""
        if self.units_per_dollar <= 0:
            raise InvalidValueError(f"units_per_dollar is positive, not {self.units_per_dollar}")
        if self.spread_percent < 0:
            raise InvalidValueError(f"spread_percent is zero or more, not {self.spread_percent}")


def read_rows(text: str, name: str) -> tuple[DollarRate, ...]:
    """Return the lines of a CSV table, whose first line names the columns.

    Raises:
        LexiconError: A line is at fault; the message holds the name of the file and the line's number.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        return tuple(_read_rows(reader))
    except (InvalidValueError, UnknownUnitError, csv.Error) as fault:
        raise LexiconError(f"{name}, line {max(reader.line_num, 1)}: {fault}") from None


def _read_rows(lines: Iterator[list[str]]) -> Iterator[DollarRate]:
    header = next(lines, [])
    _check_columns(header)
    seen: set[tuple[str, int, RateMeasure]] = set()
    for line in lines:
        if not line:
            continue
        if len(line) > len(header):
            raise InvalidValueError(f"{len(line)} fields where the first line names {len(header)} columns")
        row = _read_row(dict(zip(header, line, strict=False)))
        key = (row.currency, row.year, row.measure)
        if key in seen:
            raise InvalidValueError(f"a second {row.measure} of {row.currency} for {row.year}")
        seen.add(key)
        yield row


def _check_columns(header: list[str]) -> None:
    """Refuse a header that lacks a column, names one twice, or misspells one; other columns are passed over."""
    missing = [column for column in _REQUIRED if column not in header]
    if missing:
        raise InvalidValueError(f"the first line names no column {', '.join(missing)}")
    for column in header:
        if column in _COLUMNS and header.count(column) > 1:
            raise InvalidValueError(f"the first line names column {column} twice")
        meant = get_close_matches(column.casefold(), _DECIDING, n=1, cutoff=4 / 5)
        if meant and column not in _COLUMNS:
            raise InvalidValueError(f"the first line names column {column!r}; did you mean {meant[0]!r}?")


def _read_row(fields: Mapping[str, str]) -> DollarRate:
    missing = [column for column in _REQUIRED if not fields.get(column)]
    if missing:
        raise InvalidValueError(f"no {', '.join(missing)}")
    if minor_digits(fields["currency"]) and fields["currency"] == "USD":
        raise InvalidValueError("USD is what the others are counted in; leave it out")
    year = _whole_year(fields["year"])
    measure = _measure(fields["measure"])
    day = _day(fields.get("rate_date") or f"{year:04}-12-31", year)
    return DollarRate(
        currency=fields["currency"],
        year=year,
        measure=measure,
        units_per_dollar=_positive(fields["units_per_usd"]),
        day=day if measure is RateMeasure.END_OF_YEAR else None,
        spread_percent=_decimal(fields.get("spread_percent") or "0"),
        source=fields.get("source", ""),
    )


def _measure(text: str) -> RateMeasure:
    if text not in _OF_YEARS:
        raise InvalidValueError(f"a measure is {' or '.join(_OF_YEARS)}, not {text[:_MAX_DIGITS]!r}")
    return RateMeasure(text)


def _whole_year(text: str) -> int:
    if len(text) > _MAX_DIGITS or not (
        text.isascii() and text.isdecimal() and 0 < int(text) <= date.max.year
    ):
        raise InvalidValueError(f"a year is written as 2024, not {text[:_MAX_DIGITS]!r}")
    return int(text)


def _decimal(text: str) -> Fraction:
    if len(text) > _MAX_DIGITS or not (text.isascii() and text.replace(".", "", 1).isdecimal()):
        raise InvalidValueError(f"a rate is written as 469.5, not {text[:_MAX_DIGITS]!r}")
    return Fraction(text)


def _positive(text: str) -> Fraction:
    number = _decimal(text)
    if not number:
        raise InvalidValueError("units_per_usd is positive, not 0")
    return number


def _day(text: str, year: int) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # Python also reads 20241231 and 2024-W53-2.
        raise InvalidValueError(f"a date is written as 2024-12-31, not {text[:_MAX_DIGITS]!r}")
    if day.year != year:
        raise InvalidValueError(f"a rate of {year} has its date in that year, not on {day}")
    return day
