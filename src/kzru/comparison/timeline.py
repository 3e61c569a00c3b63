"""timeline: what a corpus dates, in time order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from kzru.comparison.entry import CommitmentEntry, EventEntry, ProjectEntry
from kzru.comparison.history import project_history
from kzru.model import Figure
from kzru.values.period import Period

__all__ = ["Moment", "timeline_of"]


@attrs.frozen(kw_only=True)
class Moment:
    """Something dated.

    Attributes:
        period: When: of an event its days, of a commitment or a stage the day on which it was told.
        what: What happens or is told, in a few words.
        entry: The event, commitment or project.
        document: Id of the document that tells it.
    """

    period: Period
    what: str
    entry: ProjectEntry | EventEntry | CommitmentEntry
    document: str

    @property
    def kind(self) -> str:
        """Which sort of entry it is of: "project", "event" or "commitment"."""
        return _KINDS[type(self.entry)]

    @property
    def order(self) -> tuple[date, date, str, str, str, str]:
        """What sorts moments: by their first day, then their last, then by kind, entry and document."""
        start, end = self.period.start, self.period.end
        first, last = start or end or date.min, end or date.max
        return (first, last, self.kind, self.entry.id, self.document, self.what)


_KINDS: Mapping[type, str] = {ProjectEntry: "project", EventEntry: "event", CommitmentEntry: "commitment"}


def timeline_of(
    projects: Iterable[ProjectEntry],
    events: Iterable[EventEntry],
    commitments: Iterable[CommitmentEntry],
    figures: Mapping[tuple[str, str], Figure],
) -> tuple[Moment, ...]:
    """Return everything dated in time order: events, statements of commitments, stages of projects.

    Args:
        projects: The projects.
        events: The events.
        commitments: The commitments.
        figures: All figures, by document and id.
    """
    moments = [
        *(moment for project in projects for moment in _stages(project, figures)),
        *(moment for event in events for moment in _days(event)),
        *(moment for commitment in commitments for moment in _statements(commitment)),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.order))


def _stages(project: ProjectEntry, figures: Mapping[tuple[str, str], Figure]) -> Iterator[Moment]:
    before = None
    for step in project_history(project, figures):
        if step.stage and step.stage is not before and step.date:
            what = f"{project.name}: {step.stage.replace('_', ' ')}"
            yield Moment(period=Period.of_day(step.date), what=what, entry=project, document=step.document)
        before = step.stage or before


def _days(event: EventEntry) -> Iterator[Moment]:
    if event.period is not None:
        tellers = [record.document for record in event.records if record.period == event.period]
        yield Moment(period=event.period, what=event.name, entry=event, document=tellers[0])


def _statements(commitment: CommitmentEntry) -> Iterator[Moment]:
    actions = {(record.document, record.span): record for record in commitment.records}
    for citation in commitment.mentions:
        if citation.date:
            record = actions[citation.document, citation.span]
            what = f"{record.actor}: {record.action}" if record.actor else record.action
            period = Period.of_day(citation.date)
            yield Moment(period=period, what=what, entry=commitment, document=citation.document)
