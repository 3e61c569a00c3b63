"""Findings for the terminal: each with its arithmetic, its evidence with the words marked, and the known reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzru.comparison import Verdict
from kzru.comparison.wording import date_text
from kzru.findings import Exhibit, Finding, FindingKind
from kzru.plain import plain
from kzru.show.table import INDENT, counted, print_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["show_findings"]

_STYLES = {Verdict.CONFLICT: "bold red", Verdict.TENSION: "yellow"}
_KINDS = {FindingKind.OVERDUE: "bold red", FindingKind.REACHED: "green", FindingKind.DONE: "green"}


def show_findings(console: Console, findings: Sequence[Finding]) -> None:
    """Print findings, the most important first, and a line that counts them by kind.

    Args:
        console: Where to print.
        findings: The findings.
    """
    for finding in findings:
        heading, *lines = _lines(finding)
        print_line(console, heading)
        for line in lines:
            print_line(console, line, INDENT)
        console.print()
    kinds = Counter(finding.kind for finding in findings)
    listed = ", ".join(f"{kinds[kind]} {kind}" for kind in FindingKind if kind in kinds)
    print_line(console, f"{counted(len(findings), 'finding')}{': ' if listed else ''}{listed}.")


def _lines(finding: Finding) -> Iterator[Text]:
    from rich.text import Text

    style = _STYLES.get(finding.verdict) if finding.verdict else None
    yield Text.assemble(
        (finding.kind.upper(), style or _KINDS.get(finding.kind, "bold")),
        "  ",
        plain(finding.summary),
        (f"  {finding.id}", "dim"),
    )
    if finding.arithmetic:
        yield Text(plain(finding.arithmetic), style="italic")
    for exhibit in finding.exhibits:
        yield _evidence(exhibit)
    for reason in finding.known_reasons:
        yield Text(f"known reason: {reason.effect} ({reason.source})", style="dim")


def _evidence(exhibit: Exhibit) -> Text:
    """Return who says it, when and where, and the sentence with the words of the record marked."""
    from rich.text import Text

    line = Text.assemble(
        (f"{plain(exhibit.who)}, {date_text(exhibit.date)}: ", "bold"), plain(exhibit.quotation)
    )
    if exhibit.url:
        line.append(f" {plain(exhibit.url)}", style="dim")
    return line
