"""Write tests/units/factors.csv: what another table of units, pint's, has for each of our units.

::

    python tools/unit_factors.py

The tests compare our factors with this file, and so do not hang on the release of pint that is installed.
"""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from typing import Any

import pint

from kzru.units import get_unit, unit_symbols

TABLE = Path(__file__).resolve().parent.parent / "tests" / "units" / "factors.csv"

# Where pint's name differs from the symbol, its unit of that name is another one, or the unit is so many of another.
PINT_NAMES: dict[str, str | tuple[int | Fraction, str] | None] = {
    "d": "day",
    "wk": "week",
    "a": (Fraction("365.2425"), "day"),
    "mo": (Fraction("365.2425") / 12, "day"),
    "in": "inch",
    "ft2": "foot**2",
    "ft3": "foot**3",
    "mi2": "mile**2",
    "mm2": "mm**2",
    "cm2": "cm**2",
    "m2": "m**2",
    "km2": "km**2",
    "cm3": "cm**3",
    "m3": "m**3",
    "km3": "km**3",
    "q": (100, "kilogram"),
    "gal": "US_liquid_gallon",
    "qt": "US_liquid_quart",
    "pt": (Fraction(1, 8), "US_liquid_gallon"),
    "bbl": "oil_bbl",
    "oz": "ounce",
    "ozt": "troy_ounce",
    "ct": "carat",
    "kn": "knot",
    "rpm": None,  # radians per second there
    "degC": "delta_degC",
    "degF": "delta_degF",
    "cal": "cal_it",
    "kcal": "kilocal_it",
    "Mcal": "megacal_it",
    "Gcal": "gigacal_it",
    "Btu": "Btu_it",
    "MMBtu": (10**6, "Btu_it"),
    "toe": (10, "gigacal_it"),
    "ktoe": (10**4, "gigacal_it"),
    "Mtoe": (10**7, "gigacal_it"),
    "tce": (7, "gigacal_it"),
    "boe": (5_800_000, "Btu_it"),
    "hp": "horsepower",
    "PS": "metric_horsepower",
    "acre": (43_560, "foot**2"),
    "t": "metric_ton",
    "kt": "kilometric_ton",
    "Mt": "megametric_ton",
    "Gt": "gigametric_ton",
    "B": "byte",
    "N.m": "newton * meter",
    "mmHg": "mmHg",
    "ksi": (1000, "psi"),
    "lbf.ft": "foot * force_pound",
    "t.km": "metric_ton * kilometer",
    "SWU": None,
    "dB": None,  # logarithmic there
    "1": "dimensionless",
    "ratio": "dimensionless",
    "%": "percent",
    "‰": "permille",
    "ppb": (Fraction(1, 10**9), "dimensionless"),
    "pp": "percent",
    "bp": (Fraction(1, 100), "percent"),
    "count": "count",
    "capita": "count",
    "share": "count",
}
# What pint measures the base unit of a dimension in, where it is not the dimension's own base symbol.
BASES = {
    "area": "m**2",
    "volume": "m**3",
    "length/time": "m/s",
    "torque": "newton * meter",
    "transport work": "metric_ton * kilometer",
    "temperature": "delta_degC",
    "share": "dimensionless",
    "percentage points": "percent",
    "count": "count",
    "angle": "degree",
    "charge": "coulomb",
    "information": "bit",
    "apparent power": "VA",
    "frequency": "Hz",
}

_TEMPERATURES = ("degC", "degF", "K")


def main() -> None:
    """Write the table, with numbers as pint's floats are printed."""
    registry: Any = pint.UnitRegistry()
    physical = [symbol for symbol in unit_symbols() if not get_unit(symbol).is_money]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["symbol", "factor", "offset"])
        writer.writerows(
            [symbol, _factor(registry, symbol), _offset(registry, symbol)] for symbol in physical
        )


def _factor(registry: Any, symbol: str) -> str:
    name = PINT_NAMES.get(symbol, symbol)
    if name is None:
        return ""
    number, unit = name if isinstance(name, tuple) else (1, name)
    dimension = get_unit(symbol).dimension
    base = BASES.get(dimension) or next(s for s in unit_symbols() if get_unit(s).dimension == dimension)
    return repr(float(registry.Quantity(float(number), unit).to(base).magnitude))


def _offset(registry: Any, symbol: str) -> str:
    return repr(float(registry.Quantity(0, symbol).to("K").magnitude)) if symbol in _TEMPERATURES else "0"


if __name__ == "__main__":
    main()
