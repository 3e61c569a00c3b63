"""The registry of units: what it knows, how it composes rates, and that its factors agree with other tables."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import IncompatibleUnitsError, LexiconError, UnknownUnitError
from kzru.units import currency_codes, get_unit, minor_digits, registry, unit_symbols
from kzru.values import Quantity, Unit

CONVERSIONS = [
    # value, from, value, to
    ("1000", "m", "1", "km"),
    ("100", "ha", "1", "km2"),
    ("1", "t", "1000", "kg"),
    ("1", "kt", "1000", "t"),
    ("1", "q", "100", "kg"),
    ("1", "bbl", "42", "gal"),
    ("1", "m3", "1000", "L"),
    ("1", "km3", "1e9", "m3"),
    ("1", "d", "24", "h"),
    ("1", "a", "12", "mo"),
    ("1", "a", "365.2425", "d"),
    ("36", "km/h", "10", "m/s"),
    ("1", "kn", "1.852", "km/h"),
    ("365.2425", "t/a", "1", "t/d"),
    ("1", "GWh", "1000", "MWh"),
    ("1", "toe", "10", "Gcal"),
    ("1", "tce", "7", "Gcal"),
    ("1", "MWh", "3.6", "GJ"),
    ("0", "degC", "32", "degF"),
    ("100", "degC", "373.15", "K"),
    ("60", "rpm", "1", "Hz"),
    ("1", "MB", "8", "Mbit"),
    ("1", "ratio", "100", "%"),
    ("1", "%", "10000", "ppm"),
    ("1", "‰", "0.1", "%"),
    ("1", "1", "1", "ratio"),
    ("1", "pp", "100", "bp"),
    ("5", "kWh/capita", "5", "kWh/count"),
    ("1", "USD/t", "0.001", "USD/kg"),
    ("1", "µm", "1", "um"),
]


@pytest.mark.parametrize(("value", "symbol", "expected", "other"), CONVERSIONS)
def test_conversion(value: str, symbol: str, expected: str, other: str) -> None:
    """Units of one dimension convert exactly."""
    converted = Quantity(value=Decimal(value), unit=get_unit(symbol)).to(get_unit(other))
    assert Fraction(expected) == converted.value


DIMENSIONS = [
    ("length", "km"),
    ("area", "ha"),
    ("volume", "bbl"),
    ("mass/time", "t/a"),
    ("length/time", "km/h"),
    ("length/time", "kn"),
    ("length/volume", "mi/gal"),
    ("information/time", "Mbit/s"),
    ("energy/count", "kWh/capita"),
    ("money.USD", "USD"),
    ("money.USD/volume", "USD/bbl"),
    ("share", "%"),
    ("share", "ratio"),
    ("percentage points", "pp"),
    ("count", "count"),
    ("torque", "N.m"),
]


@pytest.mark.parametrize(("dimension", "symbol"), DIMENSIONS)
def test_dimension(dimension: str, symbol: str) -> None:
    """Every unit says what it measures, a rate by its two parts."""
    assert dimension == get_unit(symbol).dimension


DIFFERENT = [
    ("pp", "%"),
    ("USD", "KZT"),
    ("USD/t", "KZT/t"),
    ("MW", "GWh"),
    ("MVA", "MW"),
    ("count", "ratio"),
    ("km", "km2"),
]


@pytest.mark.parametrize(("symbol", "other"), DIFFERENT)
def test_different_dimensions_do_not_convert(symbol: str, other: str) -> None:
    """What measures different things has no factor between, currencies included."""
    with pytest.raises(IncompatibleUnitsError):
        get_unit(symbol).factor_to(get_unit(other))


UNKNOWN = [
    ("KM", "did you mean km?"),
    ("usd", "did you mean USD?"),
    ("kmm", "did you mean"),
    ("t/year", "no unit 't/year'"),
    ("", "unit_symbols"),
    ("/", "unit_symbols"),
    ("t/", "no unit 't/'"),
    ("t/d/a", "no unit 't/d/a'"),
    ("degC/h", "degC is not a plain unit"),
    ("SEN", "did you mean"),
    ("x" * 10_000, "unit_symbols"),
]


@pytest.mark.parametrize(("symbol", "message"), UNKNOWN)
def test_unknown_unit(symbol: str, message: str) -> None:
    """An unknown symbol is refused with what looks like it, and never at length."""
    with pytest.raises(UnknownUnitError) as caught:
        get_unit(symbol)
    assert message in str(caught.value)
    assert len(str(caught.value)) < 200


def test_unit_is_one_object() -> None:
    """A unit is built once, a composed one too."""
    assert get_unit("t/a") is get_unit("t/a")


def test_symbols_are_unique_and_known() -> None:
    """Every listed symbol is that of its unit, and none stands for two."""
    assert len(set(unit_symbols())) == len(unit_symbols())
    for symbol in unit_symbols():
        assert symbol == get_unit(symbol).symbol


PHYSICAL = [symbol for symbol in unit_symbols() if not get_unit(symbol).is_money]


# Base units in one of each unit, and in its zero, as another table of units has them: `tools/unit_factors.py`, from pint
# 0.26.2; empty where that has no such unit.
with (Path(__file__).parent / "factors.csv").open(encoding="utf-8", newline="") as _lines:
    FACTORS = {row["symbol"]: (row["factor"], row["offset"]) for row in csv.DictReader(_lines)}


def test_every_unit_has_another_witness() -> None:
    """The table names all physical units, and leaves only those empty that are counted otherwise there, or not at all."""
    assert sorted(PHYSICAL) == sorted(FACTORS)
    assert ["SWU", "dB", "rpm"] == sorted(symbol for symbol, (factor, _) in FACTORS.items() if not factor)


@pytest.mark.parametrize("symbol", [symbol for symbol in PHYSICAL if FACTORS.get(symbol, ("", ""))[0]])
def test_factor_agrees_with_another_table(symbol: str) -> None:
    """Factors, and zeros of temperatures, are those of an independent table of units."""
    factor, offset = FACTORS[symbol]
    unit = get_unit(symbol)
    assert float(factor) == pytest.approx(float(unit.factor), rel=1e-9)
    assert float(offset) == pytest.approx(float(unit.offset), rel=1e-9)


# ISO 4217, list one, as SIX publishes it for the standard (1 January 2026): every code, with the digits of its minor
# unit, empty where it has none.
with (Path(__file__).parent / "iso4217.csv").open(encoding="utf-8", newline="") as _lines:
    LIST_ONE = {row["code"]: row["minor_digits"] for row in csv.DictReader(_lines)}

# Units of account of funds and exchanges, in which no statement names a sum; XDR is in ours, with the digits in use.
ACCOUNTING = frozenset(["BOV", "CHE", "CHW", "COU", "MXV", "USN", "XAD"])
MONEY = sorted(code for code, digits in LIST_ONE.items() if digits and code not in ACCOUNTING)


@pytest.mark.parametrize("currency", MONEY)
def test_minor_digits_are_those_of_the_standard(currency: str) -> None:
    """Every currency of ISO 4217 is known, and its minor unit has the digits of the standard."""
    assert int(LIST_ONE[currency]) == minor_digits(currency)


def test_the_cldr_never_counts_more_minor_digits() -> None:
    """The Unicode CLDR counts the digits in use, which may be fewer than those of the standard, and change."""
    fractions = get_global("currency_fractions")
    listed = [code for code in currency_codes() if code in fractions]
    assert [] == [code for code in listed if fractions[code][0] > minor_digits(code)]


MINOR_DIGITS = [
    ("USD", 2),
    ("KZT", 2),
    ("JPY", 0),
    ("KWD", 3),
    ("CLF", 4),
    ("BTC", 8),
    ("IQD", 3),
    ("RSD", 2),
    ("BEF", 0),
]


@pytest.mark.parametrize(("currency", "digits"), MINOR_DIGITS)
def test_minor_digits(currency: str, digits: int) -> None:
    """Minor units have the digits of the standard."""
    assert digits == minor_digits(currency)


def test_currency_codes_are_sorted() -> None:
    """Codes come sorted and are three capital letters."""
    codes = currency_codes()
    assert all(first < second for first, second in pairwise(codes))
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in codes)


def test_unknown_currency_has_no_minor_digits() -> None:
    """A code that is none, or that of a physical unit, is refused."""
    for code in ("kg", "XXX", ""):
        with pytest.raises(UnknownUnitError, match="ISO 4217"):
            minor_digits(code)


numbers = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
same_dimension = st.sampled_from(PHYSICAL).flatmap(
    lambda symbol: st.tuples(
        st.just(get_unit(symbol)),
        st.sampled_from(
            [get_unit(s) for s in PHYSICAL if get_unit(s).dimension == get_unit(symbol).dimension]
        ),
    )
)


@given(value=numbers, units=same_dimension)
def test_conversion_there_and_back_is_exact(value: Decimal, units: tuple[Unit, Unit]) -> None:
    """A quantity converted there and back is what it was."""
    unit, other = units
    quantity = Quantity(value=value, unit=unit)
    back = quantity.to(other).to(unit)
    assert Fraction(value) == back.value
    assert quantity.resolution == back.resolution


@given(first=numbers, second=numbers, units=same_dimension)
def test_conversion_keeps_order(first: Decimal, second: Decimal, units: tuple[Unit, Unit]) -> None:
    """Of two quantities the larger is the larger in any unit."""
    factor, offset = units[0].factor_to(units[1])
    assert (first < second) == (Fraction(first) * factor + offset < Fraction(second) * factor + offset)


plain_units = st.sampled_from([symbol for symbol in PHYSICAL if not get_unit(symbol).offset])


@given(numerator=plain_units, denominator=plain_units)
def test_any_two_plain_units_make_a_rate(numerator: str, denominator: str) -> None:
    """Any two units without offset compose, and the symbol leads back to the rate."""
    rate = get_unit(f"{numerator}/{denominator}")
    assert get_unit(numerator).per(get_unit(denominator)) == rate
    assert get_unit(rate.symbol) is rate


@given(st.one_of(st.text(), st.text("abckmtUSDKZ/%. ")))
def test_any_string_is_a_unit_or_unknown(symbol: str) -> None:
    """No string makes the registry raise anything else."""
    try:
        unit = get_unit(symbol)
    except UnknownUnitError:
        return
    assert symbol == unit.symbol


def test_no_unit_is_defined_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A data file that defines a symbol twice is refused."""
    data = {"prefixes": {}, "length": {"m": "1"}, "time": {"m": "60"}}
    monkeypatch.setattr(registry, "_read", lambda _: data)
    with pytest.raises(LexiconError, match="'m' is defined twice"):
        registry._listed_units.__wrapped__()
