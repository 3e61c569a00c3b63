"""The day that a text gives as its own, in its dateline.

That is a line of nothing but a date, with or without hour and place, among the first or the last lines ("October 10, 2025,
Dushanbe"), or what stands so before the dash that a report opens with ("ASTANA, November 12, 2025 – …"). A day or a year that
a text speaks of is none, nor is one behind the sign of copyright: no day is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kzru.lang.furniture import furniture
from kzru.lang.registry import languages
from kzru.parsing.periods import PeriodKind, find_periods
from kzru.parsing.statements.furniture import is_dateline
from kzru.text import tokenize
from kzru.text.span import Span
from kzru.values.period import Period

__all__ = ["told_day"]

_FIRST_LINES = 12
"""Title, lead, notes of the page and the like stand before a dateline."""
_LAST_LINES = 4
_LONGEST_OPENING = 100
_OPENING_ENDS = re.compile(r"\s[–—-]\s|\.\s|\s/")
_COPYRIGHT = re.compile(r"©|\([cсCС]\)|copyright", re.IGNORECASE)


def told_day(text: str, language: str | None = None) -> date | None:
    r"""Return the day that a text gives as its own; None where it gives none.

    >>> told_day("Statements to the press\n\nNovember 12, 2025, Moscow\n\nTrade grew in 2024.")
    datetime.date(2025, 11, 12)

    Args:
        text: The text.
        language: ISO 639-1 code; every language is tried where it is left out.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first, last = lines[:_FIRST_LINES], lines[_FIRST_LINES:][-_LAST_LINES:]
    known = tuple(languages()) if language is None else (language,)
    return next((day for line in (*first, *last) for day in _days(line, known)), None)


def _days(line: str, known: Sequence[str]) -> Iterator[date]:
    """Yield the day of a line that is a dateline, or begins with one."""
    for part in _datelines(line):
        for language in known:
            if is_dateline(part, Span(0, len(part)), furniture(language)):
                yield from _full_days(part, language)


def _datelines(line: str) -> Iterator[str]:
    if _COPYRIGHT.search(line):
        return
    yield line
    for end in _OPENING_ENDS.finditer(line, 0, _LONGEST_OPENING):
        yield line[: end.start()]


def _full_days(line: str, language: str) -> Iterator[date]:
    for mention in find_periods(list(tokenize(line)), language):
        period = mention.resolve(None) if mention.kind is PeriodKind.PERIOD else None
        if isinstance(period, Period) and period.start is not None and period.start == period.end:
            yield period.start
