"""timeline: what a corpus dates, in time order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

import attrs

from kzru.comparison.entry import CommitmentEntry, Entry, ProjectEntry
from kzru.comparison.history import project_history
from kzru.model import RECORDS, Figure
from kzru.short import Short
from kzru.values.brief import brief_period
from kzru.values.period import Period

__all__ = ["Dating", "Figures", "Moment", "days", "stages", "statements"]

E = TypeVar("E", bound=Entry[Any])

Figures = Mapping[tuple[str, str], Figure]
"""All figures, by document and id."""


@attrs.frozen(kw_only=True, repr=False)
class Moment(Short):
    """Something dated.

    Attributes:
        period: When: of an event its days, of a commitment or a stage the day on which it was told.
        what: What happens or is told, in a few words.
        entry: The event, commitment, project or the like.
        document: Id of the document that tells it.
    """

    period: Period
    what: str
    entry: Entry[Any]
    document: str

    @property
    def kind(self) -> str:
        """Which sort of entry it is of: "project", "event", "commitment", or the name of a type that was registered."""
        return RECORDS.of(self.entry.records[0]).name

    @property
    def order(self) -> tuple[date, date, str, str, str, str]:
        """What sorts moments: by their first day, then their last, then by kind, entry and document."""
        start, end = self.period.start, self.period.end
        first, last = start or end or date.min, end or date.max
        return (first, last, self.kind, self.entry.id, self.document, self.what)

    def _says(self) -> Iterable[object]:
        return (brief_period(self.period), self.kind, self.what, self.document)


Dating = Callable[[E, Figures], Iterator[Moment]]
"""Gives the moments of an entry."""


def days(entry: Entry[Any], _: Figures) -> Iterator[Moment]:
    """Yield when an entry takes place: its first period, with the first document that tells it so."""
    for field in attrs.fields(type(entry)):
        period = getattr(entry, field.name)
        if isinstance(period, Period):
            tellers = (one for one in entry.records if getattr(one, field.name, period) == period)
            first = next(tellers, entry.records[0])
            yield Moment(period=period, what=entry.name, entry=entry, document=first.document)
            return


def stages(project: ProjectEntry, figures: Figures) -> Iterator[Moment]:
    """Yield each stage of a project on the day on which it was first told."""
    before = None
    for step in project_history(project, figures):
        if step.stage and step.stage is not before and step.date:
            what = f"{project.name}: {step.stage.replace('_', ' ')}"
            yield Moment(period=Period.of_day(step.date), what=what, entry=project, document=step.document)
        before = step.stage or before


def statements(commitment: CommitmentEntry, _: Figures) -> Iterator[Moment]:
    """Yield each statement of a commitment on its day."""
    actions = {(record.document, record.span): record for record in commitment.records}
    for citation in commitment.mentions:
        if citation.date:
            record = actions[citation.document, citation.span]
            what = f"{record.actor}: {record.action}" if record.actor else record.action
            period = Period.of_day(citation.date)
            yield Moment(period=period, what=what, entry=commitment, document=citation.document)
