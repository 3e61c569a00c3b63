"""A report in Markdown, as GitHub shows it: what the page tells, without its pictures and the texts. Every text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kzru.comparison import ProjectEntry, Step
from kzru.comparison.promise_text import action_text, actors_text
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import (
    date_text,
    interval_text,
    joined,
    period_text,
    qualified_text,
)
from kzru.drawing.card import capital, host_of, measured, quotation, web_address
from kzru.findings import Exhibit, Finding
from kzru.model import Figure
from kzru.page.contents import Contents, Promise, Series
from kzru.page.legend import WORDS
from kzru.page.markdown_text import bold, escape, linked, table
from kzru.page.projects_section import stages_told
from kzru.page.series_section import series_bars, series_verdict
from kzru.page.sources_section import document_facts
from kzru.page.timeline_section import event_facts
from kzru.show.group_table import not_compared_cells
from kzru.show.progress_text import NOT_TOLD_DONE, how_far

__all__ = ["markdown_lines"]


def markdown_lines(contents: Contents) -> Iterator[str]:
    """Yield the report, line by line.

    Args:
        contents: What it holds.
    """
    yield f"# {escape(contents.title)}\n\n"
    tally = joined([words for _, words in contents.tally])
    yield f"{bold(capital(tally))}\n\n" if tally else "Nothing that these documents state disagrees.\n\n"
    yield from _findings(contents)
    yield from _part(
        "What is stated more than once", [line for one in contents.series for line in _series(one)]
    )
    yield from _part(
        "Commitments",
        table(("status", "who", "to do what", "when", "how far"), map(_promise, contents.promises)),
    )
    yield from _part(
        "Projects",
        table(
            ("project", "sector", "stage", "where", "told"), (_project(*pair) for pair in contents.projects)
        ),
    )
    yield from _part("Timeline", table(("when", "what", "which", "told in"), _moments(contents)))
    for plural, entries in contents.others:
        rows = (
            (escape(entry.name), _documents(record.document for record in entry.records)) for entry in entries
        )
        yield from _part(plural.replace("_", " ").capitalize(), table(("name", "told in"), rows))
    left = (tuple(map(escape, not_compared_cells(one))) for one in contents.not_compared)
    yield from _part("Not compared", table(("who", "when", "says", "of what", "why"), left))
    yield from _part("Sources", _sources(contents))
    yield from _part("How to read this", (f"- {bold(word)}: {meaning}\n" for word, meaning in WORDS))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a part with its heading; nothing where it is empty."""
    held = list(lines)
    if held:
        yield f"## {escape(title)}\n\n"
        yield from held
        yield "" if held[-1] == "\n" else "\n"


def _findings(contents: Contents) -> Iterator[str]:
    return _part("Findings", (line for finding in contents.findings for line in _finding(finding)))


def _finding(finding: Finding) -> Iterator[str]:
    yield f"### {escape(capital(finding.kind.value))}: {escape(finding.matter)}\n\n"
    if finding.comparison is None:
        yield f"{escape(capital(finding.summary.removeprefix(finding.matter).lstrip(':, ')))}\n\n"
    yield from (f"- {_claim(exhibit)}\n" for exhibit in finding.exhibits)
    yield "\n"
    why = "; ".join(filter(None, (finding.arithmetic, *measured(finding.comparison))))
    if why:
        yield f"Why: {escape(why)}.\n\n"
    for reason in finding.known_reasons:
        source = (
            linked(host_of(reason.source), reason.source)
            if web_address(reason.source)
            else escape(reason.source)
        )
        yield f"An honest reason may be: {escape(reason.effect)} ({source}).\n\n"


def _claim(exhibit: Exhibit) -> str:
    said = quotation(exhibit.record)
    record = exhibit.record
    amount = f"{bold(qualified_text(record))}: " if isinstance(record, Figure) else ""
    # Blanks within the marks of bold would end it, so they stand outside.
    quoted = f"“{_inside(said.before.lstrip())}{bold(said.words)}{_inside(said.after.rstrip())}”"
    source = (
        f" ({linked(exhibit.source or host_of(exhibit.url or ''), exhibit.url)})"
        if web_address(exhibit.url)
        else ""
    )
    return f"{amount}{escape(exhibit.who)}, {date_text(exhibit.date)}: {quoted}{source}"


def _inside(text: str) -> str:
    """Return a part of a sentence, with the blanks at its ends."""
    begin, end = (" " if text[:1].isspace() else ""), (" " if text[1:] and text[-1:].isspace() else "")
    return f"{begin}{escape(text)}{end}"


def _series(series: Series) -> Iterator[str]:
    unit, made = series_bars(series)
    yield f"### {escape(capital(matter_text(series.topic)))}\n\n"
    yield f"{escape(capital(series_verdict(series)))}.\n\n"
    rows = (
        (
            escape(bar.who),
            escape(bar.when),
            bold(bar.says),
            escape(interval_text(bar.ordinary, unit)),
            escape(interval_text(bar.literal, unit)),
            "" if bar.tone == "plain" else bar.tone,
        )
        for bar, _ in made
    )
    yield from table(("who", "when", "says", "ordinarily", "to the letter", ""), rows)


def _promise(promise: Promise) -> tuple[str, ...]:
    entry = promise.progress.commitment
    last = entry.mentions[-1]
    said = f"{entry.strength}, said by {last.speaker or last.document}, {date_text(last.date)}"
    told = [line for line in how_far(promise.progress) if line != NOT_TOLD_DONE]
    return (
        promise.state,
        escape(actors_text(entry)),
        escape(action_text(entry)),
        period_text(entry.deadline) if entry.deadline else "",
        escape("; ".join((*told, said))),
    )


def _project(entry: ProjectEntry, steps: Sequence[Step]) -> tuple[str, ...]:
    told = (
        f"{joined([*([step.stage] if step.stage else ()), *map(qualified_text, step.figures)])} {date_text(step.date)}"
        for step in stages_told(steps)
    )
    return (
        bold(entry.name),
        escape(entry.sector or ""),
        escape((entry.stage or "").replace("_", " ")),
        escape(", ".join(entry.places)),
        escape("; ".join(told).replace("_", " ")),
    )


def _moments(contents: Contents) -> Iterator[tuple[str, ...]]:
    for moment in contents.moments:
        facts = escape(", ".join(event_facts(moment.entry)))
        yield period_text(moment.period), escape(moment.what), facts, escape(moment.document)
    for entry in contents.undated:
        documents = _documents(record.document for record in entry.records)
        yield "undated", escape(entry.name), escape(", ".join(event_facts(entry))), documents


def _documents(documents: Iterable[str]) -> str:
    return ", ".join(map(escape, dict.fromkeys(documents)))


def _sources(contents: Contents) -> Iterator[str]:
    for document in contents.documents:
        name = linked(document.title or document.id, document.url)
        yield f"1. {name} ({escape(', '.join(document_facts(document)))})\n"
