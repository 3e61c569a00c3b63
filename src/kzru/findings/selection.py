"""Which findings are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatchcase

import attrs

from kzru.comparison import Verdict
from kzru.findings.finding import Finding, FindingKind
from kzru.model import Figure
from kzru.values.period import Period

__all__ = ["Selection"]


@attrs.frozen(kw_only=True)
class Selection:
    """What findings have to be; what is None asks nothing.

    Attributes:
        kind: The kind.
        verdict: The verdict.
        metric: The metric of a figure that the finding rests on; a `*` stands for any ending ("trade.*").
        subject: Whom a figure is of, or from or to whom it goes: an ISO 3166 code, or a name.
        speaker: Who states something that it rests on; any part of the name, in capitals or not.
        source: Who published a document that it rests on, or a part of its address.
        period: Days within which the period of a figure lies that it rests on.
        known: Ids of findings that are passed over.
    """

    kind: FindingKind | None = None
    verdict: Verdict | None = None
    metric: str | None = None
    subject: str | None = None
    speaker: str | None = None
    source: str | None = None
    period: Period | None = None
    known: Collection[str] = ()

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that are asked for, in their order."""
        return (finding for finding in findings if self.asks_for(finding))

    def asks_for(self, finding: Finding) -> bool:
        """Tell whether a finding is asked for."""
        figures = [exhibit.record for exhibit in finding.exhibits if isinstance(exhibit.record, Figure)]
        asked = (
            self.kind is None or finding.kind is self.kind,
            self.verdict is None or finding.verdict is self.verdict,
            self.metric is None or any(fnmatchcase(figure.metric or "", self.metric) for figure in figures),
            self.subject is None or any(self.subject in _owners(figure) for figure in figures),
            self.period is None or any(_lies_in(figure, self.period) for figure in figures),
            self.speaker is None or _is_part(self.speaker, (exhibit.speaker for exhibit in finding.exhibits)),
            self.source is None
            or _is_part(
                self.source, (told for exhibit in finding.exhibits for told in (exhibit.source, exhibit.url))
            ),
            finding.id not in self.known,
        )
        return all(asked)


def _owners(figure: Figure) -> tuple[str | None, ...]:
    return (*(figure.subject or ()), figure.origin, figure.destination)


def _lies_in(figure: Figure, period: Period) -> bool:
    held = figure.period
    if held is None or held.start is None or held.end is None:
        return False
    return (period.start is None or period.start <= held.start) and (
        period.end is None or held.end <= period.end
    )


def _is_part(asked: str, told: Iterable[str | None]) -> bool:
    return any(asked.casefold() in text.casefold() for text in told if text is not None)
