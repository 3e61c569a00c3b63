"""Figures as rows of CSV that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from kzru.model import Document, Figure
from kzru.show.plain import plain
from kzru.values.number import Number, decimal_text

__all__ = ["COLUMNS", "csv_rows"]

COLUMNS = (
    "doc",
    "id",
    "start",
    "end",
    "surface",
    "qualifier",
    "value",
    "low",
    "high",
    "unit",
    "counted",
    "noun_phrase",
    "change",
    "period_start",
    "period_end",
    "status",
    "stage",
    "speaker",
    "stated_on",
    "metric",
    "measure",
    "origin",
    "destination",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def csv_rows(documents: Iterable[Document], *, explain: bool = False) -> Iterator[str]:
    """Yield the lines of a CSV table of figures: the names of the columns, then one row a figure.

    Cells hold no line break and no control character. One that a spreadsheet would take for a formula (it begins
    with ``=``, ``+``, ``-`` or ``@`` and is no number) gets an apostrophe in front, which spreadsheets do not show.

    Args:
        documents: The documents; an iterator is consumed as lines are asked for.
        explain: Whether a last column tells why each field was read as it was.
    """
    yield _line([*COLUMNS, *(["why"] if explain else [])])
    for document in documents:
        for figure in document.figures:
            yield _line([*_cells(figure), *([_why(figure)] if explain else [])])


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_harmless(cell) for cell in cells])
    return line.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else plain(str(cell))
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def _cells(figure: Figure) -> tuple[object, ...]:
    quantity, period = figure.quantity, figure.period
    return (
        figure.document,
        figure.id,
        figure.span.start,
        figure.span.end,
        figure.surface,
        quantity.qualifier,
        _number(quantity.value),
        _number(quantity.low),
        _number(quantity.high),
        quantity.unit,
        figure.counted,
        figure.noun_phrase,
        figure.change,
        period and period.start,
        period and period.end,
        figure.status,
        figure.stage,
        figure.speaker,
        figure.stated_on,
        figure.metric,
        figure.measure,
        figure.origin,
        figure.destination,
    )


def _number(value: Number | None) -> str | None:
    return None if value is None else decimal_text(value)


def _why(figure: Figure) -> str:
    return "; ".join(
        f"{reason.field}: {reason.rule}" + (f" ({reason.words})" if reason.words else "")
        for reason in figure.why
    )
