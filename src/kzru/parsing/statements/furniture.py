"""Lines of a saved page that nobody states: menus, font selectors, credits, separators; and when and where its event took place.

A dateline is a date, with or without a place: "November 12, 2025, The Kremlin, Moscow".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzru.lang.furniture import Furniture
from kzru.text.fold import fold
from kzru.text.quotation_marks import DOUBLE_MARKS, ENDING_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["find_place", "is_dateline", "is_furniture", "is_separator", "is_stamp"]

_LONGEST_LINE = 120
_LONGEST_CAPTION = 300
_ENDS = f" :/>{mark_class(ENDING_MARKS)}"
_LONGEST_DATELINE = 100
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d")
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}:\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 10
_NO_DATELINE = re.compile(rf"[{mark_class(DOUBLE_MARKS)}]|[!?…:;]\Z")
_SHORT = 2
"""Letters of a word that says nothing: «г»."""


def is_separator(line: str) -> bool:
    """Tell whether a line holds marks only: "* * *"; "<…>" is no separator, for there the speaker goes on."""
    return len(line) <= _LONGEST_LINE and not any(map(str.isalnum, line)) and line[:1] not in "<[(.…"


def is_furniture(folded: str, paragraph: Span, rules: Furniture) -> bool:
    """Tell whether a paragraph of a folded document is page furniture."""
    if len(paragraph) > _LONGEST_CAPTION:
        return False
    line = paragraph.of(folded)
    if is_separator(line):
        return True
    if len(line) > _LONGEST_LINE:
        return any(map(line.__contains__, rules.captions))
    return (
        line.rstrip(_ENDS) in rules.lines
        or line.startswith(rules.openings)
        or line.endswith(" /")
        or any(map(line.__contains__, rules.captions))
    )


def is_dateline(text: str, paragraph: Span, rules: Furniture) -> bool:
    """Tell whether a paragraph is nothing but a date, with or without a place."""
    if len(paragraph) > _LONGEST_DATELINE:
        return False
    line = paragraph.of(text)
    if not _YEAR.search(line) or _NO_DATELINE.search(line):
        return False
    words = _WORD.findall(fold(line))
    if len(words) > _MOST_WORDS:
        return False
    if rules.months.isdisjoint(words) and not _NUMERIC.search(line):
        return False
    # A date and a place are capitals, numbers and commas; a headline has small words in it.
    small = {fold(word) for word in _WORD.findall(line) if word.islower() and len(word) > _SHORT}
    return small.issubset(rules.months | rules.date_words)


def is_stamp(line: str) -> bool:
    """Tell whether a dateline has an hour, behind which a page may count who has read it: "7 November 2023, 13:12 1023"."""
    return _CLOCK.search(line) is not None


def find_place(text: str, paragraphs: Sequence[Span], rules: Furniture) -> str | None:
    """Return the place of a document: of its first dateline with one, or of the line below date and hour."""
    for index, paragraph in enumerate(paragraphs):
        if is_dateline(text, paragraph, rules):
            below = [line.of(text) for line in paragraphs[index + 1 : index + 3]]
            hour = len(below) > 1 and _HOUR.fullmatch(below[0]) and _is_place(below[1])
            place = below[1] if hour else _place_in(paragraph.of(text), rules)
            if place:
                return place
    return None


def _is_place(line: str) -> bool:
    words = line.split()
    return len(words) <= _MOST_WORDS and line[-1] not in ".!?…:;" and words[0][0].isupper()


def _place_in(dateline: str, rules: Furniture) -> str | None:
    parts = []
    for part in dateline.split(","):
        words = set(_WORD.findall(fold(part))) - rules.date_words
        if words and rules.months.isdisjoint(words) and not any(map(str.isdigit, part)):
            parts.append(part.strip(" ."))
    return ", ".join(parts) or None
