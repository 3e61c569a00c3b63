"""What notebooks show of an object: HTML, drawn by the same pieces as the page of a report.

Every text goes through `element`, which escapes it; the colours can be seen on light pages and on dark ones. The classes ask for their
picture by `kzru.hooks.Displayed`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from kzru.comparison import Comparison, Group, Progress
from kzru.comparison.conversion import Claims
from kzru.comparison.topic import topic_of
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import amount_text, claim_text, date_text, period_text
from kzru.corpus import Corpus
from kzru.drawing import Html, bars_of, card, element, html_of, marked, style
from kzru.drawing.bars import bar_of, bars
from kzru.findings import Finding
from kzru.model import RECORDS, Document, Figure
from kzru.plain import plain
from kzru.short import brief, counted
from kzru.tables import Table

__all__ = ["display", "page_of"]

_ROWS = 20
"""So many rows of a long table are shown."""
_TABLES = Html(
    ".kzru-table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .9em; }"
    ".kzru-table :is(th, td) { white-space: nowrap; text-align: left; padding: .2em .7em .2em 0; }"
    ".kzru-table :is(th, td):first-child { white-space: normal; min-width: 9em; }"
    ".kzru-table td { border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; }"
)


def display(value: object) -> str:
    """Return an object as HTML for a notebook.

    Args:
        value: A document, corpus, figure, comparison, group, finding, progress or table.
    """
    return element("style", style(), _TABLES) + element("div", *_DRAWN[type(value)](value), class_="kzru")


def page_of(document: Document) -> str:
    """Return a document as a page of its own, which needs nothing else: its text with all records marked.

    Args:
        document: The document.
    """
    title = plain(document.title or document.id)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element(
            "meta",
            http_equiv="Content-Security-Policy",
            content="default-src 'none'; style-src 'unsafe-inline'",
        ),
        element("title", title),
        element("style", style(), _TABLES, _PAGE),
    )
    body = element("body", element("main", *_document(document), class_="kzru"))
    return Html("<!DOCTYPE html>\n") + element("html", head, body, lang=document.language or "en")


_PAGE = Html(
    "body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }"
)


def _document(document: Document) -> Iterator[str]:
    yield _heading(document.title or document.id)
    held = [counted(len(document.records(row.plural)), row.name) for row in RECORDS]
    yield _line(date_text(document.published), document.source, document.language, *held)
    yield marked(document)


def _corpus(corpus: Corpus) -> Iterator[str]:
    yield _heading(counted(len(corpus), "document") or "No documents")
    kinds = [row.plural for row in RECORDS]
    rows = (
        (
            document.title or document.id,
            date_text(document.published),
            document.language or "",
            *(str(len(document.records(kind))) for kind in kinds),
        )
        for document in islice(corpus, _ROWS)
    )
    yield _table(("document", "date", "language", *kinds), rows)
    yield from _more(len(corpus))
    if corpus.faults:
        yield _line(f"{counted(len(corpus.faults), 'document')} could not be read: see faults")


def _figure(figure: Figure) -> Iterator[str]:
    yield _heading(matter_text(topic_of(figure)))
    period = period_text(figure.period) if figure.period else ""
    yield _line(claim_text(figure), period, figure.status.value)
    claim = Claims(None).claim(figure, figure.unit)[0]
    yield bars([bar_of(figure, claim)], figure.unit, matter_text(topic_of(figure)))
    if figure.sentence:
        yield element("blockquote", brief(figure.sentence, 600))
    reasons = ((reason.field, reason.rule, reason.words or "") for reason in figure.why)
    if figure.why:
        yield element("details", element("summary", "why"), _table(("field", "rule", "words"), reasons))


def _comparison(comparison: Comparison) -> Iterator[str]:
    yield _heading(f"{comparison.verdict}: {comparison.matter}" if comparison.matter else comparison.verdict)
    yield bars_of(comparison)
    yield element("p", plain(comparison.because))
    for figure in (comparison.a, comparison.b):
        told = f": {brief(figure.sentence, 600)}" if figure.sentence else ""
        yield element("p", plain(claim_text(figure)), told)


def _group(group: Group) -> Iterator[str]:
    yield _heading(matter_text(group.topic))
    yield _line(counted(len(group.figures), "figure"), group.verdict)
    yield bars_of(group)


def _finding(finding: Finding) -> Iterator[str]:
    yield card(finding)


def _progress(progress: Progress) -> Iterator[str]:
    commitment = progress.commitment
    yield _heading(commitment.action)
    by = period_text(commitment.deadline) if commitment.deadline else ""
    yield _line(", ".join(commitment.actors), by, commitment.strength, f"as of {date_text(progress.on)}")
    rows = [
        (what, claim_text(figure))
        for what, figure in (
            ("target", progress.target),
            ("actual", progress.actual),
            ("so far this year", progress.cumulative),
        )
        if figure is not None
    ]
    if progress.missing is not None and progress.unit is not None:
        rows.append(("missing", amount_text(progress.missing, progress.unit)))
    rows += [
        (done.rule, f"{done.speaker or done.document}, {date_text(done.date)}") for done in progress.done
    ]
    if rows:
        yield _table(("", ""), rows)
    if progress.share is not None:
        share = min(100, max(0, int(progress.share)))
        yield element("progress", f"{share} %", value=share, max=100)
        yield element("span", f" {share} % of the target")
    if progress.is_overdue:
        yield _line("the deadline has passed")


def _rows(table: Table) -> Iterator[str]:
    yield _line(
        f"table of {table.name}", counted(len(table), "row"), counted(len(table.column_names), "column")
    )
    columns = table.layout.columns
    shown = table.layout.rows(islice(table.things, _ROWS))
    yield _table(
        [column.name for column in columns], ([column.read(row) for column in columns] for row in shown)
    )
    yield from _more(len(table))


def _more(number: int) -> Iterator[str]:
    if number > _ROWS:
        yield _line(f"and {number - _ROWS:,} more")


def _heading(text: str) -> Html:
    return element("p", element("strong", plain(text)))


def _line(*parts: str | None) -> Html:
    return element("p", plain(" · ".join(filter(None, parts))))


def _table(headings: Sequence[str], rows: Iterable[Iterable[object]]) -> Html:
    head = element("tr", *(element("th", name, scope="col") for name in headings))
    body = (element("tr", *(element("td", brief(cell, 72)) for cell in row)) for row in rows)
    return element("table", element("thead", head), element("tbody", html_of(body)), class_="kzru-table")


_DRAWN: Mapping[type, Callable[[Any], Iterator[str]]] = {
    Document: _document,
    Corpus: _corpus,
    Figure: _figure,
    Comparison: _comparison,
    Group: _group,
    Finding: _finding,
    Progress: _progress,
    Table: _rows,
}
