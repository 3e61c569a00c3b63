"""Which findings are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from fnmatch import fnmatchcase

import attrs

from kzru.comparison import Verdict
from kzru.findings.finding import Finding, FindingKind
from kzru.model import Figure
from kzru.short import Short
from kzru.values.period import Period

__all__ = ["Selection"]


@attrs.frozen(kw_only=True, repr=False)
class Selection(Short):
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

    kind: FindingKind | None = attrs.field(default=None, converter=attrs.converters.optional(FindingKind))
    verdict: Verdict | None = attrs.field(default=None, converter=attrs.converters.optional(Verdict))
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
        if finding.id in self.known or self.kind not in (None, finding.kind):
            return False
        if self.verdict not in (None, finding.verdict):
            return False
        figures = [exhibit.record for exhibit in finding.exhibits if isinstance(exhibit.record, Figure)]
        return self._asks_for_evidence(finding) and all(
            any(map(asks, figures)) for asks in self._of_figures()
        )

    def _of_figures(self) -> Iterator[Callable[[Figure], bool]]:
        """Yield what has to be true of one of the figures that a finding rests on."""
        if self.metric is not None:
            yield lambda figure: fnmatchcase(figure.metric or "", self.metric or "")
        if self.subject is not None:
            yield lambda figure: self.subject in (*(figure.subject or ()), figure.origin, figure.destination)
        if self.period is not None:
            yield lambda figure: _lies_in(figure.period, self.period)

    def _asks_for_evidence(self, finding: Finding) -> bool:
        exhibits = finding.exhibits
        speakers = [exhibit.speaker for exhibit in exhibits]
        sources = [told for exhibit in exhibits for told in (exhibit.source, exhibit.url)]
        return _is_part(self.speaker, speakers) and _is_part(self.source, sources)

    def _says(self) -> Iterable[object]:
        return (
            f"{field.name}: {value}"
            for field in attrs.fields(type(self))
            if (value := getattr(self, field.name)) not in (None, ())
        )


def _lies_in(held: Period | None, asked: Period | None) -> bool:
    if held is None or asked is None or held.start is None or held.end is None:
        return False
    begins = asked.start is None or asked.start <= held.start
    return begins and (asked.end is None or held.end <= asked.end)


def _is_part(asked: str | None, told: Iterable[str | None]) -> bool:
    return asked is None or any(asked.casefold() in text.casefold() for text in told if text is not None)
