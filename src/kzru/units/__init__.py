"""The registry of units and currencies, and exchange rates."""

from kzru.units.daily_rates import DailyRates
from kzru.units.rate_table import DollarRate, RateMeasure
from kzru.units.rates import Rate, Rates
from kzru.units.registry import currency_codes, get_unit, minor_digits, unit_symbols

__all__ = [
    "DailyRates",
    "DollarRate",
    "Rate",
    "RateMeasure",
    "Rates",
    "currency_codes",
    "get_unit",
    "minor_digits",
    "unit_symbols",
]
