"""Findings for the terminal: each with its arithmetic, its evidence with the words marked, and the known reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kzru.comparison import Verdict
from kzru.comparison.wording import date_text
from kzru.findings import Exhibit, Finding, FindingKind
from kzru.plain import plain
from kzru.show.table import counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["show_findings"]

_STYLES = {Verdict.CONFLICT: "bold red", Verdict.TENSION: "yellow"}
_KINDS = {FindingKind.OVERDUE: "bold red", FindingKind.REACHED: "green", FindingKind.DONE: "green"}
_INDENT = "  "


def show_findings(console: Console, findings: Sequence[Finding]) -> None:
    """Print findings, the most important first, and a line that counts them by kind.

    Args:
        console: Where to print.
        findings: The findings.
    """
    for finding in findings:
        heading, *lines = _lines(finding)
        _print_wrapped(console, heading, "")
        for line in lines:
            _print_wrapped(console, line, _INDENT)
        console.print()
    kinds = Counter(finding.kind for finding in findings)
    listed = ", ".join(
        f"{number} {kind}"
        for kind, number in sorted(kinds.items(), key=lambda one: [*FindingKind].index(one[0]))
    )
    console.print(f"{counted(len(findings), 'finding')}{': ' if listed else ''}{listed}.")


def _print_wrapped(console: Console, line: Text, indent: str) -> None:
    """Print a line, wrapped where it is too long, without blanks at the ends."""
    from rich.text import Text

    for part in line.wrap(console, max(20, console.width - len(indent))):
        part.rstrip()
        console.print(Text.assemble(indent, part), soft_wrap=True)


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
        yield Text(f"known reason: {reason.id} ({reason.source})", style="dim")


def _evidence(exhibit: Exhibit) -> Text:
    """Return who says it, when and where, and the sentence with the words of the record marked."""
    from rich.text import Text

    said = plain(exhibit.sentence or exhibit.surface)
    line = Text.assemble((f"{plain(exhibit.who)}, {date_text(exhibit.date)}: ", "bold"), said)
    words = plain(" ".join(exhibit.surface.split()))
    if words and words in said:
        begin = len(line) - len(said) + said.index(words)
        line.stylize("reverse", begin, begin + len(words))
    if exhibit.url:
        line.append(f" {plain(exhibit.url)}", style="dim")
    return line
