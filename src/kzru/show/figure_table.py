"""What one document says as tables for the terminal: figures, then commitments, projects and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kzru.comparison import topic_of
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import date_text, period_text, qualified_text
from kzru.model import RECORDS, Change, Document, Reason, Statement
from kzru.plain import plain
from kzru.show.record_tables import record_title, show_records
from kzru.show.table import print_line, print_table

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_document"]

_ARROWS = {Change.UP: " ↑", Change.DOWN: " ↓"}
_HEADINGS = ("who", "says", "of what", "when")
_REASON = "    "


def show_document(console: Console, document: Document, *, explain: bool = False) -> None:
    """Print a heading for the document, its figures (who states what, of what, for when, of whom), and the rest.

    Args:
        console: Where to print.
        document: The document.
        explain: Whether to tell the rules and words that decided the fields of each record.
    """
    from rich.text import Text

    title = " · ".join(_heading(document))
    print_line(console, Text(title, style="bold"))
    if not document.figures:
        console.print("  no figures")
    else:
        print_table(console, _HEADINGS, list(_rows(document)))
    show_records(console, document)
    if explain:
        for indent, line in _reasons(document):
            print_line(console, line, indent)
    console.print()


def _heading(document: Document) -> Iterator[str]:
    yield plain(document.title or document.id)
    yield date_text(document.published)
    if document.source:
        yield plain(document.source)


def _rows(document: Document) -> Iterator[tuple[str, ...]]:
    before: str | None = None
    for figure in document.figures:
        topic = topic_of(figure)
        who = figure.speaker or "(the text)"
        said = date_text(figure.stated_on) if figure.stated_on != document.published else ""
        yield (
            ("" if who == before else who) + (f", {said}" if said else ""),
            qualified_text(figure) + (_ARROWS[figure.change] if figure.change else ""),
            matter_text(topic) if topic.is_known else topic.whose,
            period_text(figure.period) if figure.period else "",
        )
        before = who


def _reasons(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what stands before each line, and the line."""
    rows = [row for row in RECORDS if row.model is not Statement]
    for record in (record for row in rows for record in document.records(row.plural)):
        yield "", plain(record_title(record))
        reasons: Iterable[Reason] = getattr(record, "why", ())
        for reason in reasons:
            words = f" (“{plain(reason.words)}”)" if reason.words else ""
            yield _REASON, f"{plain(reason.field)}: {plain(reason.rule)}{words}"
