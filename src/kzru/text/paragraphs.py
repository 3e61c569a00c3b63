"""Paragraphs: lines put together where a line break only wraps the text.

A blank line always ends a paragraph. A single line break ends it too, as in most saved pages, unless the next line
goes on in lower case after an unfinished one, or the whole text is wrapped at a margin and the line reaches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kzru.text.quotation_marks import CLOSING_MARKS, mark_class
from kzru.text.span import Span

__all__ = ["split_paragraphs"]

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_CLOSING = f"{mark_class(CLOSING_MARKS)})]"
_FINAL = ".!?…:;"
_WIDEST_MARGIN = 120
_FEWEST_WRAPPED_LINES = 3

_Line = tuple[int, int, bool]
"""Start and end without surrounding space, and whether a blank line stands before it."""


def split_paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    r"""Return the paragraphs of text[start:end], without the space around them.

    >>> [
    ...     span.of("Energy\nTrade grew\nby a tenth.")
    ...     for span in split_paragraphs("Energy\nTrade grew\nby a tenth.")
    ... ]
    ['Energy', 'Trade grew\nby a tenth.']
    """
    lines = list(_lines(text, start, len(text) if end is None else end))
    margin = _margin(text, lines)
    paragraphs: list[Span] = []
    first = 0
    for index, (begin, behind, _) in enumerate(lines):
        if index + 1 == len(lines) or not _goes_on(text, lines[index], lines[index + 1], margin):
            paragraphs.append(Span(lines[first][0] if first < index else begin, behind))
            first = index + 1
    return paragraphs


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """Yield the lines that are not blank."""
    previous = start
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        bare = line.strip()
        if bare:
            begin = match.start() + len(line) - len(line.lstrip())
            gap = text[previous:begin]
            yield begin, begin + len(bare), gap != "\n" and len(_BREAK.findall(gap)) > 1
            previous = begin + len(bare)


def _margin(text: str, lines: Sequence[_Line]) -> int | None:
    """Return from which length on a line is a full one, where the text is wrapped; else None."""
    width = max((end - start for start, end, _ in lines), default=0)
    if width > _WIDEST_MARGIN:
        return None
    full = width * 6 // 10
    followed = wrapped = capital = 0
    for (start, end, _), (begin, _, blank) in pairwise(lines):
        if not blank:
            followed += 1
            if end - start >= full and not _is_finished(text, start, end):
                wrapped += 1
                capital += text[begin].isupper()
    if capital == wrapped:  # headlines, one a line
        return None
    return full if wrapped >= _FEWEST_WRAPPED_LINES and wrapped * 2 > followed else None


def _is_finished(text: str, start: int, end: int) -> bool:
    return text[max(start, end - 4) : end].rstrip(_CLOSING)[-1:] in _FINAL


def _goes_on(text: str, line: _Line, following: _Line, margin: int | None) -> bool:
    start, end, _ = line
    begin, _, blank = following
    if blank:
        return False
    if margin is not None and end - start >= margin:
        return True
    return text[begin].islower() and not _is_finished(text, start, end)
