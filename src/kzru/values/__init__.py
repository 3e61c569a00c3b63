"""Values: exact, frozen, and free of any text or language."""

from kzru.values.day import Day, day_of
from kzru.values.interval import Interval
from kzru.values.money import Money
from kzru.values.number import Number
from kzru.values.period import Period, RelativePeriod, TimeUnit
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = [
    "Day",
    "Interval",
    "Money",
    "Number",
    "Period",
    "Qualifier",
    "Quantity",
    "RelativePeriod",
    "TimeUnit",
    "Unit",
    "day_of",
]
