"""Tables of exchange rates, as CSV files hold them: units of a currency for one US dollar, line by line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

import attrs

from kzru.errors import InvalidValueError, LexiconError, SourceError, UnknownUnitError
from kzru.units.registry import minor_digits

__all__ = ["DollarRate", "RateMeasure", "read_dollar_rates"]

_COLUMNS = ("currency", "year", "measure", "units_per_usd")
_MAX_DIGITS = 40


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


def read_dollar_rates(path: str | Path) -> tuple[DollarRate, ...]:
    """Return the lines of a CSV file, whose first line names the columns.

    Raises:
        SourceError: The file cannot be read.
        LexiconError: A line is at fault; the message holds its number.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            try:
                return tuple(_read_rows(reader))
            except (InvalidValueError, UnknownUnitError, csv.Error) as fault:
                raise LexiconError(f"{path}, line {max(reader.line_num, 1)}: {fault}") from None
    except OSError as fault:
        reason = (fault.strerror or "cannot be read").lower()
        raise SourceError(str(path), reason, "name a CSV file of rates") from None
    except UnicodeDecodeError:
        raise SourceError(str(path), "is not UTF-8 text", "save the table as UTF-8") from None


def _read_rows(lines: Iterator[list[str]]) -> Iterator[DollarRate]:
    header = next(lines, [])
    missing = [column for column in _COLUMNS if column not in header]
    if missing:
        raise InvalidValueError(f"the first line names no column {', '.join(missing)}")
    seen: set[tuple[str, int, RateMeasure]] = set()
    for line in lines:
        if not line:
            continue
        row = _read_row(dict(zip(header, line, strict=False)))
        key = (row.currency, row.year, row.measure)
        if key in seen:
            raise InvalidValueError(f"a second {row.measure} of {row.currency} for {row.year}")
        seen.add(key)
        yield row


def _read_row(fields: dict[str, str]) -> DollarRate:
    missing = [column for column in _COLUMNS if not fields.get(column)]
    if missing:
        raise InvalidValueError(f"no {', '.join(missing)}")
    minor_digits(fields["currency"])
    year = _whole_year(fields["year"])
    measure = _measure(fields["measure"])
    units = _decimal(fields["units_per_usd"])
    if not units:
        raise InvalidValueError("units_per_usd is positive, not 0")
    day = _day(fields.get("rate_date") or f"{year:04}-12-31") if measure is RateMeasure.END_OF_YEAR else None
    return DollarRate(
        currency=fields["currency"],
        year=year,
        measure=measure,
        units_per_dollar=units,
        day=day,
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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(f"a date is written as 2024-12-31, not {text[:_MAX_DIGITS]!r}") from None
