"""Lines of a saved page that nobody states: menus, font selectors, credits, separators."""

from __future__ import annotations

from kzru.lang.furniture import Furniture
from kzru.text.quotation_marks import ENDING_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["is_furniture", "is_separator"]

_LONGEST_LINE = 120
_LONGEST_CAPTION = 300
_ENDS = f" :/>{mark_class(ENDING_MARKS)}"


def is_separator(line: str) -> bool:
    """Tell whether a line holds marks only: "* * *"; "<…>" is no separator, for there the speaker goes on."""
    return len(line) <= _LONGEST_LINE and not any(map(str.isalnum, line)) and line[:1] not in "<[(.…"


def is_furniture(folded: str, paragraph: Span, rules: Furniture) -> bool:
    """Tell whether a paragraph is page furniture.

    Args:
        folded: The document, folded.
        paragraph: One of its paragraphs.
        rules: The furniture of its language.
    """
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
