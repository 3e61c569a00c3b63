"""A text with its records marked. Marks may overlap: one that another cuts is closed before it and opened again behind.

Each type has a class of its own (`figure`, `commitment`, `project`, `event`, `other`), by which a style gives it a line of its own;
what a figure measures stands behind it in small letters.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from kzru.comparison import topic_of
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import interval_text, period_text
from kzru.drawing.html import Html, element
from kzru.model import RECORDS, Commitment, Document, Event, Figure, Project, Record, Statement
from kzru.plain import plain
from kzru.values.period import Period

__all__ = ["KINDS", "anchor", "marked"]

KINDS = ("figure", "commitment", "project", "event")
"""The types of records that are marked each in its own way."""
_OPENING = 2
"""Characters before the words of a line, such as the opening mark of a quotation, behind which a statement may begin."""


@attrs.frozen(eq=False)
class _Mark:
    start: int
    end: int
    record: Record

    @property
    def kind(self) -> str:
        name = RECORDS.of(self.record).name
        return name if name in KINDS else "other"


def anchor(text: str, start: int) -> str:
    """Return the name of a place in a marked text, which an address may end with: "t3-1204".

    Args:
        text: The name of the text.
        start: Where the record begins.
    """
    return f"{text}-{start}"


def marked(document: Document, *, name: str = "") -> Html:
    """Return a document's text with all its records marked.

    Args:
        document: The document.
        name: The name of the text: the first mark at each place has the `anchor` made of it as its id. Without a name nothing has an id,
            so that one text may stand on a page several times.
    """
    pen = _Pen(name)
    told: Statement | None = None
    parts: list[Html] = []
    for line in _lines(document):
        if line.statement is not told and line.speaker and (told is None or told.speaker != line.speaker):
            parts.append(element("p", line.speaker, class_="speaker"))
        told = line.statement
        parts.append(element("p", *pen.written(document.text, line), class_="said" if line.speaker else None))
    return element("div", *parts, class_="kzru-text", lang=document.language, dir="auto")


@attrs.frozen(eq=False)
class _Line:
    """One line of a text, the statement that it belongs to, and the marks that touch it."""

    start: int
    end: int
    statement: Statement | None
    marks: Sequence[_Mark]

    @property
    def speaker(self) -> str | None:
        return None if self.statement is None else self.statement.speaker


def _lines(document: Document) -> Iterator[_Line]:
    """Yield each line that is not blank."""
    marks = deque(sorted(_marks(document), key=lambda mark: (mark.start, -mark.end)))
    statements = deque(sorted(document.statements, key=lambda one: one.span.start))
    statement: Statement | None = None
    live: list[_Mark] = []
    start = 0
    for text in document.text.split("\n"):
        end = start + len(text)
        live = [mark for mark in live if mark.end > start]
        while marks and marks[0].start < end:
            live.append(marks.popleft())
        if text.strip():
            begin = start + len(text) - len(text.lstrip())
            while statements and statements[0].span.start <= begin + _OPENING:
                statement = statements.popleft()
            if statement is not None and statement.span.end <= begin:
                statement = None
            yield _Line(start, end, statement, tuple(mark for mark in live if mark.end > start))
        start = end + 1


def _marks(document: Document) -> Iterator[_Mark]:
    for row in RECORDS:
        if row.model is Statement:
            continue
        for record in document.records(row.plural):
            for place in getattr(record, "mentions", (record,)):
                span = getattr(place, "span", None)
                if span is not None and span.start < span.end:
                    yield _Mark(span.start, span.end, record)


class _Pen:
    """Writes lines with their marks, and names each place but once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._named: set[int] = set()

    def written(self, text: str, line: _Line) -> list[str]:
        """Return what stands in a line."""
        ends = {at for mark in line.marks for at in (mark.start, mark.end) if line.start < at < line.end}
        edges = [line.start, *sorted(ends), line.end]
        opening = deque(line.marks)
        out: list[str] = []
        stack: list[tuple[_Mark, list[str], int]] = []
        for at, following in pairwise(edges):
            kept = self._close(stack, out, at)
            stack += [(mark, [], at) for mark in kept]
            while opening and opening[0].start <= at:
                stack.append((opening.popleft(), [], max(at, line.start)))
            (stack[-1][1] if stack else out).append(text[at:following])
        self._close(stack, out, line.end, everything=True)
        return out

    def _close(
        self, stack: list[tuple[_Mark, list[str], int]], out: list[str], at: int, *, everything: bool = False
    ) -> list[_Mark]:
        """Close the marks that end here, and those within them; return those that go on, the outermost first."""
        kept: list[_Mark] = []
        while stack and (everything or any(mark.end <= at for mark, _, _ in stack)):
            mark, inside, begun = stack.pop()
            outer = stack[-1][1] if stack else out
            outer.append(self._marked(mark, inside, begun))
            if mark.end > at:
                kept.append(mark)
            elif isinstance(mark.record, Figure):
                outer.append(element("small", _label(mark.record)))
        return kept[::-1]

    def _marked(self, mark: _Mark, inside: list[str], begun: int) -> Html:
        is_first = begun == mark.start
        is_named = is_first and self._name and mark.start not in self._named
        if is_named:
            self._named.add(mark.start)
        return element(
            "mark",
            *inside,
            id=anchor(self._name, mark.start) if is_named else None,
            class_=mark.kind,
            title=" · ".join(_told(mark.record)) if is_first else None,
        )


def _label(figure: Figure) -> str:
    """Return what a figure is of, in few words: "trade turnover", "school"."""
    what = figure.metric.replace(".", " ").replace("_", " ") if figure.metric else figure.counted
    return plain(what or figure.unit.symbol)


def _told(record: Record) -> Iterator[str]:
    """Yield what is known of a record, for whoever points at its mark."""
    yield RECORDS.of(record).name
    for told in _facts(record):
        if told:
            yield plain(told.replace("_", " "))


def _facts(record: Record) -> tuple[str | None, ...]:
    if isinstance(record, Figure):
        reading = interval_text(record.quantity.ordinary, record.unit)
        return (matter_text(topic_of(record)), _when(record.period), f"ordinarily {reading}")
    if isinstance(record, Commitment):
        return (record.actor, record.action, _when(record.deadline), record.strength)
    if isinstance(record, Project):
        return (record.name, record.sector, record.stage, ", ".join(record.places))
    if isinstance(record, Event):
        return (record.name, record.kind, _when(record.period), record.place)
    return (str(getattr(record, RECORDS.of(record).named_by, "")),)


def _when(period: Period | None) -> str | None:
    return None if period is None else period_text(period)
