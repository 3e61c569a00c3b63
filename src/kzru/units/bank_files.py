"""Files of rates as central banks give them: the European Central Bank, the Bank of Russia, the National Bank of Kazakhstan.

- ECB: "eurofxref-hist.csv", a line a day and a column a currency, units of each for one euro.
- Bank of Russia: XML_dynamic (one currency, many days) and XML_daily (many currencies, one day), roubles for so many of each,
  with decimal commas.
- National Bank of Kazakhstan: the XML of `get_rates.cfm` and its feed, tenge for so many of each.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from kzru.data_files import read_data
from kzru.errors import InvalidValueError
from kzru.units.daily_rates import DailyRates
from kzru.units.registry import currency_codes

__all__ = ["read_ecb_table", "read_xml_rates"]

_EUROPE = "European Central Bank, euro reference rates"
_RUSSIA = "Bank of Russia, official rates"
_KAZAKHSTAN = "National Bank of Kazakhstan, official rates"

_NUMBER = re.compile(r"[0-9]{1,20}(?:[.,][0-9]{1,20})?")
_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{2}|[0-9]{4})")
_SHOWN = 40
"""Characters of a faulty field that a message shows."""


class _Quote(NamedTuple):
    currency: str
    day: date
    units: Fraction


def read_ecb_table(text: str) -> tuple[DailyRates, ...]:
    """Return the rates of the ECB's table: its first column is Date, each other is named by a currency.

    Raises:
        InvalidValueError: A line is at fault; the message holds its number.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        quotes = [quote for line in reader for quote in _of_line(header, line)]
    except (InvalidValueError, csv.Error) as fault:
        raise InvalidValueError(f"line {max(reader.line_num, 1)}: {fault}") from None
    return _series(quotes, "EUR", _EUROPE, is_indirect=True)


def _of_line(header: list[str], line: list[str]) -> Iterator[_Quote]:
    fields = dict(zip(header, line, strict=False))
    if not line:
        return
    try:
        day = date.fromisoformat(fields["Date"].strip())
    except ValueError:
        raise InvalidValueError(f"a date is written as 2024-12-31, not {fields['Date'][:_SHOWN]!r}") from None
    for currency, quote in fields.items():
        # A currency that was not quoted on the day has "N/A"; a line may end with a comma.
        if currency not in ("Date", "") and quote.strip() not in ("N/A", ""):
            yield _Quote(currency, day, _number(quote))


def read_xml_rates(data: bytes) -> tuple[DailyRates, ...]:
    """Return the rates of an XML file of the Bank of Russia or the National Bank of Kazakhstan.

    Raises:
        InvalidValueError: It is no such file, it declares a document type (entities are never expanded), or a rate is at fault.
    """
    try:
        parser = XMLParser(target=_WithoutDoctype())  # noqa: S314 - a document type, and so every entity, is refused
        parser.feed(data)
        root = parser.close()
    except (ParseError, LookupError, ValueError) as fault:
        raise InvalidValueError(f"it is no XML that is read here ({fault})") from None
    if root.tag == "ValCurs":
        return _series(_of_russia(root), "RUB", _RUSSIA)
    if root.tag in ("rates", "rss"):
        return _series(_of_kazakhstan(root), "KZT", _KAZAKHSTAN)
    raise InvalidValueError(f"its root is {root.tag[:_SHOWN]!r}; a file of rates has ValCurs, rates or rss")


class _WithoutDoctype(TreeBuilder):
    """Builds a tree, and stops where a document type begins."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002 - called by the parser
        """Refuse the document type."""
        raise InvalidValueError(
            f"a document type {name[:_SHOWN]!r} is declared, and a file of rates needs none"
        )


def _of_russia(root: Element) -> Iterator[_Quote]:
    whole = root.get("ID")
    for record in root.iter("Record"):
        code = record.get("Id") or whole or ""
        currency = _russian_codes().get(code.strip())
        if currency is None:
            raise InvalidValueError(
                f"no currency is known by the number {code[:_SHOWN]!r} of the Bank of Russia"
            )
        yield _quote(currency, record.get("Date"), record.findtext("Value"), record.findtext("Nominal"))
    for record in root.iter("Valute"):
        currency = (record.findtext("CharCode") or "").strip()
        yield _quote(currency, root.get("Date"), record.findtext("Value"), record.findtext("Nominal"))


def _of_kazakhstan(root: Element) -> Iterator[_Quote]:
    of_all = root.findtext("date")
    for item in root.iter("item"):
        currency = (item.findtext("title") or "").strip()
        day = item.findtext("pubDate") or of_all
        yield _quote(currency, day, item.findtext("description"), item.findtext("quant"))


def _quote(currency: str, day: str | None, value: str | None, nominal: str | None) -> _Quote:
    try:
        return _Quote(currency, _day(day or ""), _number(value or "") / _number(nominal or "1"))
    except InvalidValueError as fault:
        raise InvalidValueError(
            f"{currency[:_SHOWN] or 'a currency'}, {(day or 'no date')[:_SHOWN]}: {fault}"
        ) from None


def _number(text: str) -> Fraction:
    text = text.strip()
    number = Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
    if not number:
        raise InvalidValueError(f"a rate is written as 469.5, and is not zero: not {text[:_SHOWN]!r}")
    return number


def _day(text: str) -> date:
    found = _DAY.fullmatch(text.strip())
    try:
        day, month, year = map(int, found.groups()) if found else (0, 0, 0)
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise InvalidValueError(f"a date is written as 31.12.2024, not {text[:_SHOWN]!r}") from None


def _series(
    quotes: Iterable[_Quote], base: str, source: str, *, is_indirect: bool = False
) -> tuple[DailyRates, ...]:
    """Return the rates of each currency in the order of its code; currencies that ISO 4217 no longer lists are left out."""
    known = frozenset(currency_codes())
    of: defaultdict[str, dict[date, Fraction]] = defaultdict(dict)
    for quote in quotes:
        if quote.currency not in known:
            continue
        if of[quote.currency].setdefault(quote.day, quote.units) != quote.units:
            raise InvalidValueError(f"two rates of {quote.currency} on {quote.day}")
    if not of:
        raise InvalidValueError("it holds no rate")
    return tuple(
        DailyRates(
            currency=currency,
            base=base,
            days=tuple(days),
            quotes=tuple(rates[day] for day in days),
            is_indirect=is_indirect,
            source=source,
        )
        for currency, rates in sorted(of.items())
        for days in [sorted(rates)]
    )


@cache
def _russian_codes() -> dict[str, str]:
    """The numbers by which the Bank of Russia names currencies, from its list XML_val."""
    lines = csv.DictReader(io.StringIO(read_data("kzru.units", "data/bank_of_russia.csv")))
    return {line["number"]: line["currency"] for line in lines}
