"""The day on which a saved page says that it was published.

A page tells its day in its head, in its address, or in an element that it marks as a date. A year or a day that its text speaks
of is none of these, however alone it stands: no day is better than that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from itertools import islice
from typing import Any

__all__ = ["TOLD_DAYS", "marked_day"]

_LAST_DAY = "9999-12-31"  # without one the clock tells which days are too late
TOLD_DAYS = {"original_date": True, "extensive_search": False, "max_date": _LAST_DAY}
"""How trafilatura is to look for a date: not in the text."""

_MARKS = ("class", "id", "itemprop")
_MARK = re.compile(r"(?<![a-z])(?:date|time(?!line)|publi|posted|created)|Date|Time(?!line)")
_LONGEST = 60
_MOST_ELEMENTS = 8
_MOST_TRIES = 5
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def marked_day(markup: str) -> date | None:
    """Return the day in an element that is marked as a date, the name of its month in whatever language.

    An element without a day and a year of four digits ("yesterday", "© 2025") tells none.

    Args:
        markup: The page.
    """
    from trafilatura import load_html

    tree = load_html(markup)
    marked = () if tree is None else tree.iter("*")
    texts = (text for element in marked if _is_marked(element) for text in _short_text(element))
    return next((day for text in islice(texts, _MOST_TRIES) for day in _day(text)), None)


def _is_marked(element: Any) -> bool:
    return element.tag == "time" or any(_MARK.search(element.get(mark) or "") for mark in _MARKS)


def _short_text(element: Any) -> Iterator[str]:
    """Yield the text of an element, where it is short and tells a day and a year."""
    parts = list(islice(element.iter("*"), _MOST_ELEMENTS + 1))
    if len(parts) <= _MOST_ELEMENTS:
        text = " ".join(" ".join(element.itertext()).split())
        if len(text) <= _LONGEST and _DAY.search(text) and _YEAR.search(text):
            yield text


def _day(text: str) -> Iterator[date]:
    """Yield the day that a text tells, if it does: of a year alone the reader makes the first of January."""
    from htmldate import find_date

    page = f'<html><body><p class="date">{escape(text)}</p></body></html>'
    found = find_date(page, original_date=True, max_date=_LAST_DAY)
    if found:
        day = date.fromisoformat(found)
        if day.day in map(int, _DAY.findall(text)):
            yield day
