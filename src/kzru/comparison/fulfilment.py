"""Which later statements say that a commitment has been kept, or given up.

A project that the commitment names and promises to bring about is completed; an event that it promises to hold, pay or attend
has taken place; or one of them is told to be given up. That an actual figure reaches the target is told by `kzru.comparison.progress`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from kzru.comparison.citation import Citation
from kzru.comparison.entry import CommitmentEntry, EventEntry, ProjectEntry
from kzru.comparison.evidence import Evidence, promises
from kzru.comparison.told_of import ToldOf
from kzru.model import Figure
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
        known = evidence.told_of(thing)
        if makes and isinstance(thing, ProjectEntry):
            found = known.completed.first_after(told, on)
            if found is not None:
                yield _fulfilment("a project that it names is completed", thing, found)
        if holds and isinstance(thing, EventEntry) and known.dropped.first_after(told, on) is None:
            yield from _held(thing, known, told, on)


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
            found = evidence.told_of(thing).dropped.first_after(told, on)
            if found is not None:
                what = "a project" if isinstance(thing, ProjectEntry) else "an event"
                yield _fulfilment(f"{what} that it names is given up", thing, found)


def _held(event: EventEntry, known: ToldOf, told: date, on: date | None) -> Iterator[Fulfilment]:
    """Yield the first statement made when the event was over, or was under way where it is told to some days."""
    period = event.period
    if period is None or period.start is None or period.end is None or period.start <= told:
        return
    is_short = (period.end - period.start).days <= _SOME_DAYS
    found = known.mentioned.first_from(period.start if is_short else period.end, on)
    if found is not None:
        yield _fulfilment("an event that it names was held", event, found)


def _fulfilment(rule: str, evidence: ProjectEntry | EventEntry, citation: Citation) -> Fulfilment:
    return Fulfilment(
        rule=rule,
        evidence=evidence,
        document=citation.document,
        date=citation.date,
        speaker=citation.speaker,
    )
