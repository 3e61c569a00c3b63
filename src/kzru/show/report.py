"""What a report on a corpus says: sections of rows, for the terminal and for a page alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

from kzru.comparison import (
    Entry,
    EventEntry,
    Progress,
    ProjectEntry,
    Step,
    Verdict,
)
from kzru.comparison.entry_types import merged_types, own_fields
from kzru.comparison.promise_text import action_text
from kzru.comparison.wording import amount_text, date_text, period_text, qualified_text
from kzru.corpus import Corpus
from kzru.findings import Exhibit, Finding, FindingKind, Scope
from kzru.model import Figure, Record, RecordType
from kzru.model.source_text import told_in
from kzru.show.asked_entries import EVERYTHING, asked_entries
from kzru.show.group_table import not_compared_cells
from kzru.show.progress_text import how_far, steps_told
from kzru.show.table import cell_text, counted
from kzru.units import Rates

__all__ = ["Report", "Row", "Section", "Tone", "report_on"]


class Tone(Enum):
    """How a row is marked."""

    PLAIN = "plain"
    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@attrs.frozen
class Row:
    """The cells of one row.

    Attributes:
        cells: What stands in each column.
        tone: How the row is marked.
        notes: Lines that stand below it.
    """

    cells: tuple[str, ...]
    tone: Tone = Tone.PLAIN
    notes: tuple[str, ...] = ()


@attrs.frozen
class Section:
    """One part of a report.

    Attributes:
        title: Its heading.
        headings: The headings of its columns.
        rows: Its rows.
        nothing: What is said where there are no rows.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    nothing: str


@attrs.frozen
class Report:
    """A report.

    Attributes:
        title: How many documents it is on, and of when.
        sections: Its parts.
    """

    title: str
    sections: tuple[Section, ...]


def report_on(
    corpus: Corpus,
    found: Iterable[Finding],
    *,
    on: date | None = None,
    rates: Rates | None = None,
    scope: Scope = EVERYTHING,
    show_all: bool = False,
) -> Report:
    """Return the report on a corpus: what is worth telling, commitments, projects, events, and entries of other types.

    Args:
        corpus: The documents.
        found: Their findings, the most important first.
        on: The day from which commitments are looked at; the latest in the corpus where left out.
        rates: Exchange rates; by default the table that ships with kzru.
        scope: What commitments, projects, events and other entries have to be.
        show_all: Whether to list too what was not compared, and why.
    """
    progress = [
        corpus.progress(entry, on=on, rates=rates)
        for entry in asked_entries(corpus, corpus.commitments, scope)
    ]
    progress.sort(key=lambda one: not any(how_far(one)))
    projects = [(entry, corpus.history(entry)) for entry in asked_entries(corpus, corpus.projects, scope)]
    asked = asked_entries(corpus, corpus.events, scope)
    held = {entry.id for entry in asked}
    events = [moment.entry for moment in corpus.timeline() if isinstance(moment.entry, EventEntry)]
    events = [entry for entry in events if entry.id in held]
    undated = [entry for entry in asked if entry.period is None]
    return Report(
        title=_title(corpus),
        sections=(
            Section(
                "Findings",
                ("finding", "of what", "apart"),
                tuple(map(_finding, found)),
                "Nothing disagrees, and no promise is due.",
            ),
            Section(
                "Commitments",
                ("who", "to do what", "when", "how firmly", "said"),
                tuple(map(_commitment, progress)),
                "No commitments.",
            ),
            Section(
                "Projects",
                ("project", "sector", "stage", "where"),
                tuple(_project(entry, steps) for entry, steps in projects),
                "No projects.",
            ),
            Section(
                "Events",
                ("when", "event", "kind", "where", "told in"),
                tuple(map(_event, (*events, *undated))),
                "No events.",
            ),
            *(_any_type(corpus, row, scope) for row in merged_types() if row.name not in _OWN_SECTION),
            *((_left_out(corpus),) if show_all else ()),
        ),
    )


_OWN_SECTION = ("commitment", "project", "event")
_GRAVE = {Verdict.CONFLICT: Tone.BAD, Verdict.TENSION: Tone.DOUBTFUL}
_TONES = {FindingKind.OVERDUE: Tone.BAD, FindingKind.REACHED: Tone.GOOD, FindingKind.DONE: Tone.GOOD}


def _title(corpus: Corpus) -> str:
    told = sorted(document.published for document in corpus.documents if document.published)
    dated = "" if not told else date_text(told[0])
    if told and told[-1] != told[0]:
        dated = f"{dated} – {date_text(told[-1])}"
    return " · ".join([counted(len(corpus.documents), "document"), *([dated] if dated else [])])


def _finding(finding: Finding) -> Row:
    difference = finding.comparison and finding.comparison.difference
    apart = amount_text(difference.absolute, difference.unit) if difference else ""
    notes = [finding.arithmetic] if finding.arithmetic and not difference else []
    notes += [
        f"{exhibit.who}, {date_text(exhibit.date)}: {_told_by(exhibit)}" for exhibit in finding.exhibits
    ]
    tone = (
        _GRAVE.get(finding.verdict, Tone.PLAIN) if finding.verdict else _TONES.get(finding.kind, Tone.PLAIN)
    )
    return Row((finding.kind.value, finding.matter, apart), tone, tuple(notes))


def _told_by(exhibit: Exhibit) -> str:
    """Return what a figure states and its sentence; of another record the sentence alone."""
    quotation = exhibit.shortened_quotation
    if not isinstance(exhibit.record, Figure):
        return quotation
    period = f", {period_text(exhibit.record.period)}" if exhibit.record.period else ""
    told = f"{qualified_text(exhibit.record)}{period}"
    return told if exhibit.sentence is None else f"{told} {quotation}"


def _left_out(corpus: Corpus) -> Section:
    rows = tuple(Row(not_compared_cells(one)) for one in corpus.not_compared())
    return Section(
        "Not compared", ("who", "when", "says", "of what", "why"), rows, "Every figure was compared."
    )


def _commitment(progress: Progress) -> Row:
    entry = progress.commitment
    days = [at.date for at in entry.mentions if at.date]
    said = date_text(days[-1] if days else None)
    notes = (*_repeated(len(entry.mentions), days), *how_far(progress))
    cells = (*_cells(entry, "actors"), action_text(entry), *_cells(entry, "deadline strength"), said)
    return Row(cells, _tone(progress), notes)


def _repeated(times: int, days: Sequence[date]) -> Iterator[str]:
    if times > 1:
        since = f", first {date_text(days[0])}" if days and days[0] != days[-1] else ""
        yield f"stated {times} times{since}"


def _tone(progress: Progress) -> Tone:
    if progress.done or progress.is_reached:
        return Tone.GOOD
    if progress.is_overdue:
        return Tone.BAD
    return Tone.DOUBTFUL if progress.is_on_pace is False else Tone.PLAIN


def _project(entry: ProjectEntry, steps: Sequence[Step]) -> Row:
    called = {record.document: _document(record) for record in entry.records}
    named = [attrs.evolve(step, speaker=step.speaker or called[step.document]) for step in steps]
    notes = tuple(steps_told(named)) if len(steps) > 1 else ()
    return Row(_cells(entry, "name sector stage places"), notes=notes)


def _event(entry: EventEntry) -> Row:
    when, *cells = _cells(entry, "period name kind place")
    return Row((when or "undated", *cells, _documents(entry)))


def _any_type(corpus: Corpus, row: RecordType, scope: Scope) -> Section:
    """Return the section of a type that has none of its own: all that its records state."""
    fields = own_fields(row)
    return Section(
        row.plural.capitalize(),
        (*(name.replace("_", " ") for name in fields), "told in"),
        tuple(
            Row((*_cells(entry, " ".join(fields)), _documents(entry)))
            for entry in asked_entries(corpus, corpus.entries(row.plural), scope)
        ),
        f"No {row.plural}.",
    )


def _cells(entry: Entry[Any], fields: str) -> tuple[str, ...]:
    return tuple(cell_text(getattr(entry, field)) for field in fields.split())


def _documents(entry: Entry[Any]) -> str:
    return ", ".join(dict.fromkeys(map(_document, entry.records)))


def _document(record: Record) -> str:
    """Return what the document of a record is called, or else its id alone."""
    return told_in(record, record.document).removeprefix("document ")
