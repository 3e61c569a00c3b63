"""The registry: every unit and currency that kzru knows, by symbol.

A rate such as "t/a" or "USD/bbl" needs no entry of its own: it is composed of its two parts, and two rates compare
where their parts do (km/h and m/s are both "length/time").
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from kzru.data_files import read_data
from kzru.errors import InvalidValueError, LexiconError, UnknownUnitError
from kzru.values import Unit

__all__ = ["currency_codes", "get_unit", "minor_digits", "unit_symbols"]

_MESSAGE_LENGTH = 40
"""Characters of an unknown symbol that an error repeats."""


@lru_cache(maxsize=4096)
def get_unit(symbol: str) -> Unit:
    """Return the unit or currency of a symbol, or the rate of two of them.

    >>> get_unit("km/h").factor_to(get_unit("m/s"))[0]
    Fraction(5, 18)

    Args:
        symbol: A symbol of `unit_symbols`, such as "km", "%" or "USD", or two of them with a slash between.

    Raises:
        UnknownUnitError: There is no such unit; the message names what looks like it.
    """
    listed = _listed_units()
    if symbol in listed:
        return listed[symbol]
    head, slash, denominator = symbol.partition("/")
    if slash and head in listed and denominator in listed:
        try:
            return listed[head].per(listed[denominator])
        except InvalidValueError as fault:
            raise UnknownUnitError(str(fault)) from None
    raise UnknownUnitError(_unknown(symbol))


def unit_symbols() -> tuple[str, ...]:
    """Return the symbols of all listed units: the physical ones by dimension, then the currencies by code."""
    return tuple(_listed_units())


def currency_codes() -> tuple[str, ...]:
    """Return the ISO 4217 codes of all currencies, sorted."""
    return tuple(_minor_digits())


def minor_digits(currency: str) -> int:
    """Return the decimal digits of a currency's minor unit: 2 for USD, 0 for JPY.

    Raises:
        UnknownUnitError: There is no such currency.
    """
    digits = _minor_digits().get(currency)
    if digits is None:
        raise UnknownUnitError(
            f"no currency {currency[:_MESSAGE_LENGTH]!r}; write an ISO 4217 code such as 'USD'"
        )
    return digits


def _unknown(symbol: str) -> str:
    known = _listed_units()
    unknown = [part for part in symbol.split("/") if part not in known][:2] or [symbol]
    close = [match for part in unknown for match in _close_symbols(part[:_MESSAGE_LENGTH])]
    advice = (
        f"did you mean {' or '.join(close)}?" if close else "see kzru.units.unit_symbols() for all there are"
    )
    return f"no unit {symbol[:_MESSAGE_LENGTH]!r}; {advice}"


def _close_symbols(symbol: str) -> list[str]:
    known = unit_symbols()
    same_letters = [other for other in known if other.lower() == symbol.lower()]
    return same_letters or get_close_matches(symbol, known, n=3)


@cache
def _listed_units() -> Mapping[str, Unit]:
    units: dict[str, Unit] = {}
    for unit in _physical_units(_read("units.toml")):
        if unit.symbol in units:
            raise LexiconError(f"units/data/units.toml: {unit.symbol!r} is defined twice")
        units[unit.symbol] = unit
    return units | {code: Unit(code, f"money.{code}") for code in _minor_digits()}


def _physical_units(data: Mapping[str, Any]) -> Iterator[Unit]:
    prefixes = data["prefixes"]
    for dimension, entries in data.items():
        if dimension == "prefixes":
            continue
        for symbol, entry in entries.items():
            fields = entry if isinstance(entry, dict) else {"factor": entry}
            factor = Fraction(fields["factor"])
            yield Unit(symbol, dimension, factor, Fraction(fields.get("offset", 0)))
            for prefix in fields.get("prefixes", ()):
                yield Unit(prefix + symbol, dimension, Fraction(prefixes[prefix]) * factor)


@cache
def _minor_digits() -> Mapping[str, int]:
    data = _read("currencies.toml")
    pairs = [
        (code, int(digits)) for group in data.values() for digits, codes in group.items() for code in codes
    ]
    return dict(sorted(pairs))


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads(read_data("kzru.units", f"data/{name}"))
