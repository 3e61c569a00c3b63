"""Tables of exchange rates, as CSV files hold them: units of a currency for one US dollar, line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

import attrs

from kzru.errors import InvalidValueError, LexiconError, SourceError, UnknownUnitError
from kzru.units.registry import minor_digits

__all__ = ["DollarRate", "RateMeasure", "read_dollar_rates"]

_REQUIRED = ("currency", "year", "measure", "units_per_usd")
_DECIDING = (*_REQUIRED, "rate_date", "spread_percent")
_COLUMNS = (*_DECIDING, "source")
_MAX_DIGITS = 40
_LARGEST = 16 * 1024 * 1024
"""Bytes of the largest table that is read; a line for every currency and day of a century would take some more."""


class RateMeasure(StrEnum):
    """What a rate is the rate of."""

    AVERAGE = "average"
    END_OF_YEAR = "end_of_year"


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


def read_dollar_rates(path: str | Path) -> tuple[DollarRate, ...]:
    """Return the lines of a CSV file, whose first line names the columns.

    Raises:
        SourceError: The file cannot be read.
        LexiconError: A line is at fault; the message holds its number.
    """
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        return tuple(_read_rows(reader))
    except (InvalidValueError, UnknownUnitError, csv.Error) as fault:
        raise LexiconError(f"{path}, line {max(reader.line_num, 1)}: {fault}") from None


def _text(path: str | Path) -> str:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as fault:
        reason = (fault.strerror or "cannot be read").lower()
        raise SourceError(str(path), reason, "name a CSV file of rates") from None
    except ValueError as fault:  # null characters, and halves of a character
        raise SourceError(str(path), f"can be no file ({fault})", "name a CSV file of rates") from None
    if len(data) > _LARGEST:
        raise SourceError(str(path), f"larger than {_LARGEST:,} bytes", "name a CSV file of rates")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise SourceError(str(path), f"is not UTF-8 text at line {line}", "save the table as UTF-8") from None


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
    try:
        return RateMeasure(text)
    except ValueError:
        raise InvalidValueError(
            f"a measure is {' or '.join(RateMeasure)}, not {text[:_MAX_DIGITS]!r}"
        ) from None


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
