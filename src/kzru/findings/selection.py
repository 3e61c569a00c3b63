"""Which findings, groups and entries are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any, TypeVar

import attrs

from kzru.comparison import Entry, Group, Verdict
from kzru.comparison.promise_text import actors_in
from kzru.errors import InvalidValueError
from kzru.findings.exhibit import Exhibit, exhibit_of
from kzru.findings.finding import Finding, FindingKind
from kzru.lang.cldr import country_name
from kzru.model import Commitment, Figure, Record
from kzru.short import Short
from kzru.values.period import Period

__all__ = ["Scope", "Selection"]

Member = TypeVar("Member", bound=StrEnum)


def _member(kinds: type[Member], told: Member | str | None) -> Member | None:
    """Return the member that is named; a name that there is none of is told in a sentence."""
    try:
        return None if told is None else kinds(told)
    except ValueError:
        names = ", ".join(repr(str(one)) for one in kinds)
        raise InvalidValueError(f"no {kinds.__name__} {told!r}; there are {names}") from None


def _verdict(told: Verdict | str | None) -> Verdict | None:
    return _member(Verdict, told)


def _kind(told: FindingKind | str | None) -> FindingKind | None:
    return _member(FindingKind, told)


@attrs.frozen(kw_only=True, repr=False)
class Scope(Short):
    """What evidence has to be; what is None asks nothing.

    Attributes:
        verdict: The verdict of a finding, or of a group or one of its findings.
        metric: The metric of a figure; a `*` stands for any ending ("trade.*").
        subject: Whom a figure is of, from or to whom it goes, or who promises: an ISO 3166 code, or a name.
        who: Who states something; any part of the name, in capitals or not.
        source: Who published a document, or a part of its address.
        period: Days within which the period of a figure or event lies, or the deadline of a promise.
    """

    verdict: Verdict | None = attrs.field(default=None, converter=_verdict)
    metric: str | None = None
    subject: str | None = None
    who: str | None = None
    source: str | None = None
    period: Period | None = None

    @property
    def asks_nothing(self) -> bool:
        """Whether everything is asked for."""
        return self == type(self)()

    def asks_for_group(self, group: Group) -> bool:
        """Tell whether a group is asked for."""
        verdicts = (group.verdict, *(found.verdict for found in group.findings))
        return self.verdict in (None, *verdicts) and self.asks_for_evidence(map(exhibit_of, group.figures))

    def asks_for_entry(self, entry: Entry[Any], figures: Iterable[Figure] = ()) -> bool:
        """Tell whether an entry is asked for by what is said of it, and the figures in it; it has no verdict."""
        of = {record.document: record for record in entry.records}
        said = [exhibit_of(of[at.document], speaker=at.speaker, on=at.date) for at in entry.mentions]
        return self.verdict is None and self.asks_for_evidence((*said, *map(exhibit_of, figures)))

    def asks_for_evidence(self, evidence: Iterable[Exhibit]) -> bool:
        """Tell whether each question is answered by one piece of the evidence."""
        exhibits = tuple(evidence)
        return all(any(asks(exhibit.record) for exhibit in exhibits) for asks in self._of_records()) and (
            _is_part(self.who, [exhibit.speaker for exhibit in exhibits])
            and _is_part(self.source, [told for one in exhibits for told in (one.source, one.url)])
        )

    def _says(self) -> Iterable[object]:
        return (
            f"{field.name}: {value}"
            for field in attrs.fields(type(self))
            if (value := getattr(self, field.name)) not in (None, ())
        )

    def _of_records(self) -> Iterator[Callable[[Record], bool]]:
        metric, subject, period = self.metric, self.subject, self.period
        if metric is not None:
            yield lambda record: isinstance(record, Figure) and fnmatchcase(record.metric or "", metric)
        if subject is not None:
            name = country_name(subject.upper()).casefold()
            yield lambda record: name in _subjects(record)
        if period is not None:
            yield lambda record: _lies_in(_time_of(record), period)


@attrs.frozen(kw_only=True, repr=False)
class Selection(Scope):
    """What findings have to be, besides what their evidence has to be; what is None asks nothing.

    Attributes:
        kind: The kind.
        known: Ids of findings that are passed over.
    """

    kind: FindingKind | None = attrs.field(default=None, converter=_kind)
    known: Collection[str] = ()

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that are asked for, in their order."""
        return (finding for finding in findings if self.asks_for(finding))

    def asks_for(self, finding: Finding) -> bool:
        """Tell whether a finding is asked for."""
        if finding.id in self.known or self.kind not in (None, finding.kind):
            return False
        return self.verdict in (None, finding.verdict) and self.asks_for_evidence(finding.exhibits)


def _subjects(record: Record) -> frozenset[str]:
    """Return by name whose a figure is, or who promises."""
    if isinstance(record, Figure):
        told = (*(record.subject or ()), record.origin, record.destination)
        return frozenset(country_name(one).casefold() for one in told if one is not None)
    actors = actors_in(record.actor or "") if isinstance(record, Commitment) else ()
    return frozenset(map(str.casefold, actors))


def _time_of(record: Record) -> Period | None:
    time = getattr(record, "deadline" if isinstance(record, Commitment) else "period", None)
    return time if isinstance(time, Period) else None


def _lies_in(held: Period | None, asked: Period) -> bool:
    if held is None or held.end is None:
        return False
    begin = held.start or held.end
    return (asked.start is None or asked.start <= begin) and (asked.end is None or held.end <= asked.end)


def _is_part(asked: str | None, told: Iterable[str | None]) -> bool:
    return asked is None or any(asked.casefold() in text.casefold() for text in told if text is not None)
