"""Which later statements say that a commitment has been kept, or given up.

A project that the commitment names and promises to bring about is completed; an event that it promises to hold, pay or attend
has taken place; or one of them is told to be given up. That an actual figure reaches the target is told by `kzru.comparison.progress`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

import attrs

from kzru.comparison.citation import Citation
from kzru.comparison.dropping import is_told_dropped
from kzru.comparison.entry import CommitmentEntry, EventEntry, ProjectEntry
from kzru.comparison.evidence import Evidence, promises
from kzru.model import Figure, Stage
from kzru.short import Short

__all__ = ["Fulfilment", "dropped", "fulfilments"]

_SOME_DAYS = 7


@attrs.frozen(kw_only=True, repr=False)
class Fulfilment(Short):
    """A statement that says, in effect, that a commitment has been kept, in full or in part, or given up.

    Attributes:
        rule: What it rests on, as a short phrase.
        evidence: The project completed, the event held, or the figure that reaches the target; or what is given up.
        document: Id of the document that tells it.
        date: When it was told.
        speaker: Who tells it; None for the outlet's own words.
    """

    rule: str
    evidence: ProjectEntry | EventEntry | Figure
    document: str
    date: date | None = None
    speaker: str | None = None

    def _says(self) -> Iterable[object]:
        return (self.rule, self.date, self.speaker, self.document)


def fulfilments(commitment: CommitmentEntry, evidence: Evidence, on: date | None) -> Iterator[Fulfilment]:
    """Yield what later statements tell of the projects and events that a commitment names.

    Args:
        commitment: The commitment.
        evidence: What the corpus holds.
        on: The last day looked at.
    """
    told = commitment.mentions[0].date
    if told is None:
        return
    makes = promises(commitment, evidence.by.makers)
    holds = promises(commitment, evidence.by.holders)
    for thing in evidence.things_named(commitment) if makes or holds else ():
        if makes and isinstance(thing, ProjectEntry):
            yield from _completed(thing, told, on)
        if holds and isinstance(thing, EventEntry) and not any(_droppings(thing, evidence, told, on)):
            yield from _held(thing, told, on)


def dropped(commitment: CommitmentEntry, evidence: Evidence, on: date | None) -> Iterator[Fulfilment]:
    """Yield, for each thing that a commitment promises, the first later statement that tells it given up.

    Args:
        commitment: The commitment.
        evidence: What the corpus holds.
        on: The last day looked at.
    """
    told = commitment.mentions[0].date
    makes = promises(commitment, evidence.by.makers)
    holds = promises(commitment, evidence.by.holders)
    if told is None:
        return
    for thing in evidence.things_named(commitment) if makes or holds else ():
        if makes if isinstance(thing, ProjectEntry) else holds:
            yield from islice(_droppings(thing, evidence, told, on), 1)


def _droppings(
    thing: ProjectEntry | EventEntry, evidence: Evidence, told: date, on: date | None
) -> Iterator[Fulfilment]:
    what = "a project" if isinstance(thing, ProjectEntry) else "an event"
    for citation in thing.mentions:
        if _is_later(citation, told, on) and is_told_dropped(thing, citation, evidence.by):
            yield _fulfilment(f"{what} that it names is given up", thing, citation)


def _completed(project: ProjectEntry, told: date, on: date | None) -> Iterator[Fulfilment]:
    completed = {record.document for record in project.records if record.stage is Stage.COMPLETED}
    for citation in project.mentions:
        if (citation.stage is Stage.COMPLETED or citation.document in completed) and _is_later(
            citation, told, on
        ):
            yield _fulfilment("a project that it names is completed", project, citation)
            return


def _held(event: EventEntry, told: date, on: date | None) -> Iterator[Fulfilment]:
    """Yield the first statement made when the event was over, or was under way where it is told to some days."""
    period = event.period
    if period is None or period.start is None or period.end is None or period.start <= told:
        return
    is_short = (period.end - period.start).days <= _SOME_DAYS
    begun = period.start if is_short else period.end
    for citation in event.mentions:
        if citation.date and citation.date >= begun and (on is None or citation.date <= on):
            yield _fulfilment("an event that it names was held", event, citation)
            return


def _is_later(citation: Citation, than: date, on: date | None) -> bool:
    day = citation.date
    return day is not None and day > than and (on is None or day <= on)


def _fulfilment(rule: str, evidence: ProjectEntry | EventEntry, citation: Citation) -> Fulfilment:
    return Fulfilment(
        rule=rule,
        evidence=evidence,
        document=citation.document,
        date=citation.date,
        speaker=citation.speaker,
    )
