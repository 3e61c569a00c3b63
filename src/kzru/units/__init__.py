"""The registry of units and currencies, and exchange rates."""

from kzru.units.registry import currency_codes, get_unit, minor_digits, unit_symbols

__all__ = ["currency_codes", "get_unit", "minor_digits", "unit_symbols"]
