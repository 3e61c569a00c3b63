"""The title that a text begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzru.lang.furniture import Furniture
from kzru.parsing.statements.furniture import is_dateline, is_furniture
from kzru.text.fold import fold
from kzru.text.span import Span

__all__ = ["told_title"]

_FIRST = 6
"""Paragraphs among which a title is looked for: menus and the date of a page stand before it."""
_LONGEST = 250
_SHORTEST = 2
"""Words of a title; a single one heads a column, or is somebody's name."""
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+|\*\*)|\*\*$")
_NO_TITLE = re.compile(r"[.,;:…]\Z|\A[-–—•*\d]")
"""A sentence, the label of a speaker, an item of a list, a figure."""


def told_title(text: str, paragraphs: Sequence[Span], rules: Furniture) -> str | None:
    r"""Return the title of a text: a line without a full stop that stands before all sentences.

    None where the text begins with a sentence, or has but one paragraph.

    Args:
        text: The document.
        paragraphs: Its paragraphs.
        rules: The furniture of pages in its language, and how it writes dates.
    """
    for paragraph in paragraphs[: min(_FIRST, len(paragraphs) - 1)]:
        line = paragraph.of(text)
        if is_dateline(text, paragraph, rules) or is_furniture(fold(line), Span(0, len(line)), rules):
            continue
        title = " ".join(_MARKDOWN.sub("", line).split())
        is_title = len(title) <= _LONGEST and len(title.split()) >= _SHORTEST and not _NO_TITLE.search(title)
        return title if is_title else None
    return None
