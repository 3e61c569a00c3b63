"""Records of one kind as rows of CSV that a spreadsheet can open without harm."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

from kzru.model import Commitment, Document, Event, Figure, Mention, Project
from kzru.plain import plain
from kzru.values.number import Number, decimal_text

__all__ = ["COLUMNS", "csv_rows"]

_FIGURES = (
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
_COMMITMENTS = (
    "doc",
    "id",
    "start",
    "end",
    "surface",
    "actor",
    "action",
    "deadline_start",
    "deadline_end",
    "target",
    "strength",
    "speaker",
)
_PROJECTS = (
    "doc",
    "id",
    "start",
    "end",
    "name",
    "aliases",
    "sector",
    "stage",
    "places",
    "organisations",
    "figures",
    "mentions",
)
_EVENTS = (
    "doc",
    "id",
    "start",
    "end",
    "name",
    "kind",
    "period_start",
    "period_end",
    "place",
    "edition",
    "participants",
    "commemorates",
    "origin_year",
    "mentions",
)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "figures": _FIGURES,
    "commitments": _COMMITMENTS,
    "projects": _PROJECTS,
    "events": _EVENTS,
}
"""The columns of each kind of record."""

_LIST = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def csv_rows(
    documents: Iterable[Document], records: str = "figures", *, explain: bool = False
) -> Iterator[str]:
    """Yield the lines of a CSV table: the names of the columns, then one row a record.

    Cells hold no line break and no control character. One that a spreadsheet would take for a formula (it begins
    with ``=``, ``+``, ``-`` or ``@`` and is no number) gets an apostrophe in front, which spreadsheets do not show.
    Of a project or an event, start and end are those of its first mention.

    Args:
        documents: The documents; an iterator is consumed as lines are asked for.
        records: Which kind: "figures", "commitments", "projects" or "events".
        explain: Whether a last column tells why each field was read as it was.
    """
    yield _line([*COLUMNS[records], *(["why"] if explain else [])])
    for document in documents:
        for record in getattr(document, records):
            yield _line([*_cells(record), *([_why(record)] if explain else [])])


def _line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_harmless(cell) for cell in cells])
    return line.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else plain(str(cell))
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def _cells(record: Figure | Commitment | Project | Event) -> tuple[object, ...]:
    if isinstance(record, Figure):
        return _figure(record)
    if isinstance(record, Commitment):
        return _commitment(record)
    return _project(record) if isinstance(record, Project) else _event(record)


def _commitment(found: Commitment) -> tuple[object, ...]:
    deadline = found.deadline
    return (
        found.document,
        found.id,
        found.span.start,
        found.span.end,
        found.surface,
        found.actor,
        found.action,
        deadline and deadline.start,
        deadline and deadline.end,
        found.target,
        found.strength,
        found.speaker,
    )


def _project(found: Project) -> tuple[object, ...]:
    return (
        found.document,
        found.id,
        *_first(found.mentions),
        found.name,
        _LIST.join(found.aliases),
        found.sector,
        found.stage,
        _LIST.join(found.places),
        _LIST.join(found.organisations),
        _LIST.join(found.figures),
        _LIST.join(mention.surface for mention in found.mentions),
    )


def _event(found: Event) -> tuple[object, ...]:
    period = found.period
    return (
        found.document,
        found.id,
        *_first(found.mentions),
        found.name,
        found.kind,
        period and period.start,
        period and period.end,
        found.place,
        found.edition,
        _LIST.join(found.participants),
        found.commemorates,
        found.origin_year,
        _LIST.join(mention.surface for mention in found.mentions),
    )


def _first(mentions: tuple[Mention, ...]) -> tuple[int, int]:
    return mentions[0].span.start, mentions[0].span.end


def _figure(figure: Figure) -> tuple[object, ...]:
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


def _why(record: Figure | Commitment | Project | Event) -> str:
    return "; ".join(
        f"{reason.field}: {reason.rule}" + (f" ({reason.words})" if reason.words else "")
        for reason in record.why
    )
