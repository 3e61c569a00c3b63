"""What stands between quotation marks in a paragraph.

A mark opens or closes by its form, a straight one by what stands next to it. Nested quotations belong to the outer one.
A quotation without closing mark ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import attrs

from kzru.text.quotation_marks import CLOSED_BY, DOUBLE_MARKS, OPENING_MARKS, PAIRED_MARKS, mark_class
from kzru.text.span import Span

__all__ = [
    "Quotation",
    "dialogue",
    "fills",
    "find_quotations",
    "gaps",
    "is_left_open",
    "is_title",
    "parted",
    "resumes",
    "unmarked",
    "unopened",
]

_OPENING = (OPENING_MARKS & DOUBLE_MARKS) | {"‘"}
_MARK = re.compile(f"[{mark_class(DOUBLE_MARKS)}‘’]")
_NESTING = OPENING_MARKS & PAIRED_MARKS
_DASH = re.compile(r"(?<=[,.!?…])(?:[ \u00a0]?[–—-](?=[ \u00a0])|[ \u00a0][–—-](?=[^\W\d]))")
_OPENING_DASH = re.compile(r"[–—-][ \u00a0]")
_SENTENCE_END = re.compile(r"[.!?…]\s")
_LONGEST_CLAUSE = 200
_LONGEST_PARTING = 150
_BEFORE_CLAUSE = re.compile(r"[.,!?…]?\s*+[-–—]\s|,\s")
_PARTING = tuple(",-–—")
_APOSTROPHES = "‘’"
_BEFORE_DASH = re.compile(r"[.,!?…]*+\s*[-–—,]")


@attrs.frozen
class Quotation:
    """A quotation with its marks.

    Attributes:
        span: From the opening mark to after the closing one.
        closed: Whether it has a closing mark.
        opened: Whether it has an opening mark.
    """

    span: Span
    closed: bool
    opened: bool = True

    def words(self, text: str) -> str:
        """Return what stands between the marks."""
        return text[self.span.start + self.opened : self.span.end - self.closed].strip()


def find_quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in order.

    >>> text = "“We agreed,” he said. “Trade grows."
    >>> [found.words(text) for found in find_quotations(text, Span(0, len(text)))]
    ['We agreed,', 'Trade grows.']
    """
    found: list[Quotation] = []
    opening: tuple[int, str] | None = None
    depth = 0
    last_closing = -1
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, place = match.group(), match.start()
        if opening is None:
            if mark in _OPENING and _opens(text, place, mark, paragraph):
                opening, depth, last_closing = (place, mark), 1, -1
        elif mark in CLOSED_BY[opening[1]] and _closes(text, place, mark, paragraph):
            depth -= 1
            last_closing = place
            if depth == 0:
                found.append(Quotation(Span(opening[0], place + 1), closed=True))
                opening = None
        elif mark == opening[1] and mark in _NESTING:
            depth += 1
    if opening is not None:
        found += _unclosed(text, opening, last_closing, paragraph)
    return found


def fills(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is one quotation in its marks, with or without a full stop behind.

    >>> text = "«Открыто 12 школ»."
    >>> fills(text, Span(0, len(text)))
    True
    """
    quotations = find_quotations(text, paragraph)
    if len(quotations) != 1 or quotations[0].span.start != paragraph.start:
        return False
    return not text[quotations[0].span.end : paragraph.end].strip(" .\n")


def is_left_open(text: str, quotation: Span) -> bool:
    """Tell whether a quotation has no closing mark, so that the next paragraph may go on with it."""
    return text[quotation.start] in DOUBLE_MARKS and text[quotation.end - 1] not in DOUBLE_MARKS


def resumes(
    text: str, before: Quotation | None, quotation: Quotation, is_clause: Callable[[Span], bool]
) -> bool:
    """Tell whether a quotation goes on with the one that a clause has parted from it: “A,” he said, “and B.”."""
    if before is None or len(quotation.words(text).split(None, 2)) < 2:
        return False
    gap = Span(before.span.end, quotation.span.start)
    clause = gap.of(text).strip()
    leads = before.words(text)[-1:] == "," or clause[:1] in _PARTING
    joins = clause[-1:] in _PARTING and len(gap) <= _LONGEST_PARTING
    return leads and joins and is_clause(gap)


def dialogue(text: str, paragraph: Span, is_clause: Callable[[Span], bool]) -> list[Quotation]:
    """Return what is said in a paragraph that a dash opens: – A, – he said. – B. Nothing where no clause follows."""
    if not _OPENING_DASH.match(text, paragraph.start, paragraph.end):
        return []
    whole = Quotation(paragraph, closed=False)
    parts = parted(text, whole, is_clause)
    last = parts[-1].span
    dash = max(_dashes(text, last.start + 1, last.end), default=None)
    if dash is not None and last.end - dash <= _LONGEST_CLAUSE and is_clause(Span(dash, last.end)):
        parts[-1] = Quotation(_said(text, last.start, dash), closed=False)
    return [] if parts == [whole] else parts


def unmarked(text: str, paragraph: Span, is_clause: Callable[[Span], bool]) -> list[Quotation]:
    """Return the sentences said in a paragraph without marks that a clause behind a dash closes: A. B, – he said."""
    dash = max(_dashes(text, paragraph.start, paragraph.end), default=None)
    if dash is None or paragraph.end - dash > _LONGEST_CLAUSE:
        return []
    said = _said(text, paragraph.start, dash)
    is_told = is_clause(Span(dash, paragraph.end)) and not _MARK.search(text, said.start, said.end)
    is_of_several = _SENTENCE_END.search(text, said.start, said.end) is not None
    if not (is_told and is_of_several) or is_clause(said):
        return []
    return [Quotation(said, closed=False, opened=False)]


def unopened(text: str, stretch: Span) -> int | None:
    """Return where the first mark stands that closes a quotation which none opens; None where none does.

    >>> text = "Seats are sold”, he noted."
    >>> unopened(text, Span(0, len(text)))
    14
    """
    for match in _MARK.finditer(text, stretch.start, stretch.end):
        mark, place = match.group(), match.start()
        if mark in _OPENING and mark in PAIRED_MARKS:
            return None
        stands = place > stretch.start and not text[place - 1].isspace() and mark not in _APOSTROPHES
        if stands and _BEFORE_CLAUSE.match(text, place + 1, stretch.end):
            return place
    return None


def parted(text: str, quotation: Quotation, is_clause: Callable[[Span], bool]) -> list[Quotation]:
    """Return the parts of a quotation with a clause between dashes inside its marks: «A, — he said. — B»."""
    parts = []
    start, end = quotation.span.start, quotation.span.end
    for opening, closing in pairwise(_dashes(text, start, end)):
        clause = Span(opening, closing)
        # After a clause the quotation goes on: a dash closes one clause and opens no other.
        if opening > start and len(clause) <= _LONGEST_CLAUSE and is_clause(clause):
            parts.append(Quotation(_said(text, start, opening), closed=False))
            start = closing
    parts.append(Quotation(Span(start, end), closed=quotation.closed))
    return parts


def _dashes(text: str, start: int, end: int) -> list[int]:
    """Return where the dashes stand that may begin or end a clause."""
    return [match.end() - 1 for match in _DASH.finditer(text, start, end)]


def _said(text: str, start: int, dash: int) -> Span:
    """Return what stands before a dash, without white space at its end."""
    return Span(start, start + len(text[start:dash].rstrip()))


def gaps(paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[Span]:
    """Yield what stands before, between and behind the quotations of a paragraph."""
    begin = paragraph.start
    for quotation in quotations:
        yield Span(begin, quotation.span.start)
        begin = quotation.span.end
    yield Span(begin, paragraph.end)


def is_title(said: str) -> bool:
    """Tell whether most words are capitalised, as in the title of a document."""
    words = [word for word in said.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _opens(text: str, place: int, mark: str, paragraph: Span) -> bool:
    if mark in PAIRED_MARKS:
        return place + 1 < paragraph.end
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    return not before.isalnum() and not after.isspace()


def _closes(text: str, place: int, mark: str, paragraph: Span) -> bool:
    if mark not in '"’':
        return True
    return place + 1 >= paragraph.end or not text[place + 1].isalnum()


def _unclosed(text: str, opening: tuple[int, str], last_closing: int, paragraph: Span) -> list[Quotation]:
    """Return what a quotation without closing mark spans.

    Where an inner mark was closed and a clause with dash or comma follows, one mark closed both: «A «B», – he said.
    A straight mark in mid-paragraph that nothing closes is a stray one.
    """
    start, mark = opening
    if last_closing >= 0 and _BEFORE_DASH.match(text, last_closing + 1, paragraph.end):
        return [Quotation(Span(start, last_closing + 1), closed=True)]
    if mark in '"‘' and start > paragraph.start:
        return []
    return [Quotation(Span(start, paragraph.end), closed=False)]
