"""Plain English for dates, periods, amounts and readings: one spelling for reasons and tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from kzru.lang.language import is_of_records
from kzru.model.figure import Figure
from kzru.units.rate_table import RateMeasure
from kzru.units.rates import Rate
from kzru.values.interval import Interval
from kzru.values.number import rounded
from kzru.values.period import Period
from kzru.values.qualifier import Qualifier
from kzru.values.quantity import Quantity
from kzru.values.unit import Unit

__all__ = [
    "amount_text",
    "claim_text",
    "date_text",
    "interval_text",
    "is_latin",
    "joined",
    "period_text",
    "qualified_text",
    "quoted",
    "rate_text",
    "said_text",
    "short_interval_text",
    "who_text",
]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCALES = ((12, " trillion"), (9, " billion"), (6, " million"))
_SHORT_SCALES = {12: " tn", 9: " bn", 6: " m", 0: ""}
_MILLION = 6
"""The power whose short form, m, would be a metre before a unit."""
_UNIT_WORDS = {
    "count": "",
    "ratio": "",
    "a": "years",
    "mo": "months",
    "d": "days",
    "h": "hours",
    "pp": "percentage points",
}
_LAST_LATIN = "\u024f"
_MARKS = '“”«»"'
_ONE_DAY = timedelta(days=1)
_DIGITS = 8
"""Significant digits that a converted amount is shown with."""


def joined(parts: Sequence[str]) -> str:
    """Return the parts as English lists them: "metric, unit and period"."""
    return " and ".join([*([", ".join(parts[:-1])] if len(parts) > 1 else []), *parts[-1:]])


def quoted(sentence: str) -> str:
    """Return a sentence in quotation marks, save one that has such marks of its own."""
    return sentence if any(mark in sentence for mark in _MARKS) else f"“{sentence}”"


def date_text(day: date | None, unknown: str = "undated") -> str:
    """Return a date such as "12 Nov 2025", or the word for an unknown one."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else unknown


def period_text(period: Period | None) -> str:
    """Return a period as briefly as it can be told: "2024", "Jan–Aug 2025", "by 2030", "since 12 May 2005"."""
    if period is None:
        return "no period"
    start, end = period.start, period.end
    if start is None and end is not None:
        return f"by {end.year}" if (end.month, end.day) == (12, 31) else f"by {date_text(end)}"
    if start is not None and end is None:
        return f"since {start.year}" if (start.month, start.day) == (1, 1) else f"since {date_text(start)}"
    return _closed_text(start or date.min, end or date.max)


def _closed_text(start: date, end: date) -> str:
    if start == end:
        return date_text(start)
    whole_months = start.day == 1 and (end == date.max or (end + _ONE_DAY).day == 1)
    if not whole_months:
        return f"{date_text(start)} – {date_text(end)}"
    if (start.month, end.month) == (1, 12):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    first, last = _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    if start.year != end.year:
        return f"{first} {start.year} – {last} {end.year}"
    return f"{first} {start.year}" if first == last else f"{first}–{last} {start.year}"


def _scale_of(*numbers: Fraction | None) -> tuple[int, str]:
    wholes = (abs(number.numerator) // number.denominator for number in numbers if number is not None)
    largest = max(wholes, default=0)
    return next(((power, word) for power, word in _SCALES if largest >= 10**power), (0, ""))


def _digits(number: Fraction, power: int) -> str:
    text = f"{rounded(number, _DIGITS, power=power):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")


def _unit_text(unit: Unit) -> str:
    return "" if unit.symbol == "count" else f" {unit.symbol}"


def amount_text(number: Fraction, unit: Unit) -> str:
    """Return an amount with its scale in words: "28.7 billion USD", "17,000", "96 %"."""
    power, word = _scale_of(number)
    return f"{_digits(number, power)}{word}{_unit_text(unit)}"


def interval_text(interval: Interval, unit: Unit) -> str:
    """Return a reading in words: "8 to 12 billion USD", "more than 27 billion USD", "27.5 to under 29 km"."""
    low, high = interval.low, interval.high
    power, word = _scale_of(low, high)
    tail = f"{word}{_unit_text(unit)}"
    if low is None and high is None:
        return "any amount"
    if low is None or high is None:
        return _half_open(interval, power, tail)
    if low == high:
        return f"{_digits(low, power)}{tail}"
    begin = f"{'over ' if interval.low_open else ''}{_digits(low, power)}"
    return f"{begin} to {'under ' if interval.high_open else ''}{_digits(high, power)}{tail}"


def short_interval_text(interval: Interval) -> str:
    """Return a reading in signs, without its unit: "8–12 bn", ">27 bn", "27.5–<29"."""
    low, high = interval.low, interval.high
    power, _ = _scale_of(low, high)
    tail = _SHORT_SCALES[power]
    if low is None or high is None:
        sign = (">" if interval.low_open else "≥") if high is None else ("<" if interval.high_open else "≤")
        number = low if high is None else high
        return f"{sign}{_digits(number or Fraction(0), power)}{tail}"
    if low == high:
        return f"{_digits(low, power)}{tail}"
    begin = f"{'>' if interval.low_open else ''}{_digits(low, power)}"
    return f"{begin}–{'<' if interval.high_open else ''}{_digits(high, power)}{tail}"


_RATE_TIMES = {
    RateMeasure.AVERAGE: "average of {rate.year}",
    RateMeasure.END_OF_YEAR: "end of {rate.year}",
    RateMeasure.MEAN: "mean of {rate.period}",
    RateMeasure.DAY: "of {rate.day}",
}


def rate_text(rate: Rate) -> str:
    """Return a rate with its time: "1 RUB = 0.0108 USD (average of 2024)"."""
    worth = _digits(rate.value, 0)
    time = _RATE_TIMES[rate.measure].format(rate=rate)
    return f"1 {rate.currency_from} = {worth} {rate.currency_to} ({time})"


def _half_open(interval: Interval, power: int, tail: str) -> str:
    if interval.low is not None:
        amount = f"{_digits(interval.low, power)}{tail}"
        return f"more than {amount}" if interval.low_open else f"{amount} or more"
    amount = f"{_digits(interval.high or Fraction(0), power)}{tail}"
    return f"less than {amount}" if interval.high_open else f"{amount} or less"


def qualified_text(figure: Figure) -> str:
    """Return what the figure states, with its qualifier in front where it has one.

    English words stand as they are ("almost US$29 billion"), others behind their meaning: "31 bn USD («31 миллиард долларға»)".
    """
    surface = " ".join(figure.surface.split())
    if figure.qualifier in (Qualifier.EXACT, Qualifier.RANGE):
        return _in_english(figure, surface)
    return f"{figure.qualifier.replace('_', ' ')} {_in_english(figure, surface)}"


def said_text(figure: Figure) -> str:
    """Return what the figure states as a quotation: “about US$10 billion”, or "about 10 bn USD («около 10 млрд долларов»)"."""
    said = qualified_text(figure)
    return said if said.endswith("»)") else f"“{said}”"


def is_latin(text: str) -> bool:
    """Tell whether all letters of a text are Latin ones."""
    return text.isascii() or all(char <= _LAST_LATIN or not char.isalpha() for char in text)


def _in_english(figure: Figure, surface: str) -> str:
    text = figure.source_text
    is_english = text is None or text.language is None or is_of_records(text.language)
    if is_english and is_latin(surface):
        return surface
    meant = _quantity_text(figure.quantity)
    return surface if meant.replace(" ", "") == surface.replace(" ", "") else f"{meant} («{surface}»)"


def _quantity_text(quantity: Quantity) -> str:
    """Return the number or numbers of a quantity with the unit: "31 bn USD", "5–7 %", "15 years"."""
    told = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
    numbers = [Fraction(number) for number in told if number is not None]
    power, _ = _scale_of(*numbers)
    scale = " million" if power == _MILLION else _SHORT_SCALES[power]
    unit = _UNIT_WORDS.get(quantity.unit.symbol, quantity.unit.symbol)
    return f"{'–'.join(_digits(number, power) for number in numbers)}{scale} {unit}".rstrip()


def who_text(figure: Figure) -> str:
    """Return who states the figure: the speaker, or what the document is called that tells it in its own words."""
    return figure.speaker or figure.told_in


def claim_text(figure: Figure) -> str:
    """Return who said what and when: "Vladimir Putin (12 Nov 2025) says “about US$10 billion”"."""
    return f"{who_text(figure)} ({date_text(figure.stated_on)}) says {said_text(figure)}"
