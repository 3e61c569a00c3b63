"""What became of promises: due, overdue, reached, done, dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction

from kzru.comparison import CommitmentEntry, Progress
from kzru.comparison.promise_text import promise_text
from kzru.comparison.wording import date_text, period_text, said_text
from kzru.findings.exhibit import Exhibit, exhibit_of
from kzru.findings.finding import Finding, FindingKind
from kzru.model import Figure, Record
from kzru.values.number import decimal_text, rounded
from kzru.values.period import Period

__all__ = ["promise_kind", "promises_told"]

_SOON = timedelta(days=92)
"""A deadline within a quarter of a year is near."""
_SOME_DAYS = timedelta(days=7)
"""What was to be on some days is told of within as many."""


def promises_told(progress: Iterable[Progress]) -> Iterator[Finding]:
    """Yield a finding for each promise that is due, overdue, reached, done or dropped."""
    for one in progress:
        kind = promise_kind(one)
        if kind is not None:
            yield _finding(one, kind)


def promise_kind(progress: Progress) -> FindingKind | None:
    """Return what became of a promise: reached, done, overdue or due; None while it is open, or may be told of yet."""
    if progress.is_reached:
        return FindingKind.REACHED
    if progress.done:
        return FindingKind.DONE
    if progress.dropped:
        return FindingKind.DROPPED
    deadline = progress.commitment.deadline
    if progress.is_overdue:
        return None if _may_be_told_yet(deadline, progress.on) else FindingKind.OVERDUE
    end = None if deadline is None else deadline.end
    is_near = end is not None and progress.on is not None and progress.on <= end <= progress.on + _SOON
    return FindingKind.DUE if is_near else None


def _may_be_told_yet(deadline: Period | None, on: date | None) -> bool:
    """Tell whether what was to be on some days is over since so few that nobody may have told of it: "on May 9", seen on May 10."""
    if deadline is None or deadline.start is None or deadline.end is None or on is None:
        return False
    return deadline.end - deadline.start <= _SOME_DAYS and on - deadline.end <= _SOME_DAYS


def _finding(progress: Progress, kind: FindingKind) -> Finding:
    commitment = progress.commitment
    what = promise_text(commitment)
    due = "" if commitment.deadline is None else f" ({period_text(commitment.deadline)})"
    return Finding(
        kind=kind,
        matter=what,
        summary=f"{what}{due}: {_told(progress, kind)}",
        arithmetic=_reckoned(progress),
        exhibits=(_promise(commitment), *_evidence(progress, kind)),
        gap=None if progress.share is None else Fraction(1) - progress.share / 100,
    )


def _told(progress: Progress, kind: FindingKind) -> str:
    if kind is FindingKind.OVERDUE:
        return f"the deadline has passed, and no later document here, the last of {date_text(progress.on)}, tells it done"
    if kind is FindingKind.DUE:
        return f"due within a quarter of a year of {date_text(progress.on)}"
    if kind is FindingKind.REACHED:
        return "a later figure reaches it"
    if kind is FindingKind.DROPPED:
        return f"a later statement tells it given up: {progress.dropped[0].rule}"
    return f"a later statement tells it kept: {progress.done[0].rule}"


def _reckoned(progress: Progress) -> str:
    measured = progress.actual or progress.cumulative
    if measured is None or progress.share is None or progress.target is None:
        return ""
    return f"{said_text(measured)} is {decimal_text(rounded(progress.share, 3))} percent of {said_text(progress.target)}"


def _promise(commitment: CommitmentEntry) -> Exhibit:
    first = commitment.mentions[0]
    return exhibit_of(commitment.records[0], speaker=first.speaker, on=first.date)


def _evidence(progress: Progress, kind: FindingKind) -> Iterator[Exhibit]:
    measured = progress.actual or progress.cumulative
    if measured is not None and kind in (FindingKind.REACHED, FindingKind.OVERDUE, FindingKind.DUE):
        yield exhibit_of(measured)
    if kind in (FindingKind.DONE, FindingKind.DROPPED):
        done = (progress.done or progress.dropped)[0]
        evidence = (
            done.evidence
            if isinstance(done.evidence, Figure)
            else _of_document(done.evidence.records, done.document)
        )
        yield exhibit_of(evidence, speaker=done.speaker, on=done.date)


def _of_document(records: Iterable[Record], document: str) -> Record:
    """Return the record of a document, or the last one."""
    *_, last = records
    return next((record for record in records if record.document == document), last)
