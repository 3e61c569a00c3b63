"""The commitments of a document: passage after passage, one clause after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kzru.lang.commitments import Form
from kzru.model.commitment import Commitment
from kzru.model.figure import Figure, Reason, Status
from kzru.model.statement import Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.actors import actor_of
from kzru.parsing.commitments.deadlines import find_deadline, is_of_days
from kzru.parsing.commitments.owners import owners_in
from kzru.parsing.commitments.promises import (
    Lead,
    Promise,
    find_cues,
    find_lead,
    find_promises,
    listed_promises,
)
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.commitments.wording import action_of
from kzru.parsing.passages import Passage
from kzru.parsing.periods import PeriodMention
from kzru.parsing.rules.trace import Trace
from kzru.text.span import Span
from kzru.units.registry import get_unit

__all__ = ["CommitmentFinder"]


@attrs.frozen
class _Draft:
    """A commitment whose actor is not yet told, and who the actor is to be told from."""

    commitment: Commitment
    subject: Subject
    owners: tuple[str, ...]
    statement: Statement


class CommitmentFinder:
    """Reads the passages of one document in their order, and gives its commitments.

    Args:
        document: The document's id.
        published: Its date, from which deadlines are told.
        trace: What is told which rules were tried at each cue; nothing is where it is left out.
    """

    def __init__(self, document: str, published: date | None, trace: Trace | None = None) -> None:
        self._trace = trace
        self._document = document
        self._published = published
        self._frame: DocumentFrame | None = None
        self._drafts: list[_Draft] = []
        self._lead: Lead | None = None

    def read(self, passage: Passage) -> None:
        """Take up the commitments of a passage."""
        sentence = passage.sentence
        self._frame = sentence.frame
        cues = find_cues(sentence)
        self._lead = self._lead if passage.is_listed else None
        if not cues and self._lead is None:
            return
        reading = Reading(sentence, self._trace)
        promises = self._promises(reading, cues)
        self._lead = self._lead or find_lead(reading, cues)
        for promise, deadline in zip(promises, self._deadlines(reading, promises), strict=True):
            statement = passage.statement_at(promise.clause.first)
            if statement is not None:
                commitment = self._commitment(reading, promise, deadline, statement, passage.figures)
                if not commitment.action:
                    continue
                owners = owners_in(reading, promise.clause)
                subject = promise.subject
                if promise.act.is_passive:  # it is what the act is done to
                    subject = attrs.evolve(subject, ability=Ability.THING)
                self._drafts.append(_Draft(commitment, subject, owners, statement))

    def _promises(self, reading: Reading, cues: Sequence[Mark]) -> Sequence[Promise]:
        listed = () if self._lead is None else tuple(listed_promises(reading, self._lead, 0))
        return listed or find_promises(reading, cues, self._published)

    def _deadlines(self, reading: Reading, promises: Sequence[Promise]) -> Iterator[PeriodMention | None]:
        """Yield the deadline of each promise; those of a few days are shared with what is joined to the act."""
        shared: PeriodMention | None = None
        before: Promise | None = None
        for promise in promises:
            own = find_deadline(reading, promise.clause, self._published)
            if own is None and before is not None and promise.subject is before.subject:
                own = shared
            yield own
            before, shared = promise, own if is_of_days(own, self._published) else None

    def found(self) -> tuple[Commitment, ...]:
        """Return the commitments of the passages read, in the order of the text."""
        return tuple(self._with_actors())

    def _with_actors(self) -> Iterator[Commitment]:
        person: str | None = None
        frame = self._frame
        if frame is None:
            return
        for draft in self._drafts:
            subject = draft.subject
            actor = actor_of(subject, draft.owners, draft.statement, frame, person)
            if len(subject.persons) == 1:
                person = actor
            yield attrs.evolve(draft.commitment, actor=actor)

    def _commitment(
        self,
        reading: Reading,
        promise: Promise,
        deadline: PeriodMention | None,
        statement: Statement,
        figures: Sequence[Figure],
    ) -> Commitment:
        clause = promise.clause
        span = _span(reading, clause.first, clause.last)
        target = _target(reading, promise, figures, span)
        return Commitment(
            id=f"{self._document}/commitment/{span.start}-{span.end}",
            document=self._document,
            statement=statement.id,
            span=span,
            surface=span.of(reading.sentence.text),
            action=action_of(reading, clause, promise.act, promise.subject, deadline),
            deadline=None if deadline is None else deadline.resolve(self._published),
            relative_deadline=None if deadline is None else deadline.relative,
            target=None if target is None else target.id,
            speaker=statement.speaker,
            strength=promise.strength,
            why=tuple(_reasons(reading, promise, deadline, target)),
        )


def _span(reading: Reading, first: int, last: int) -> Span:
    tokens = reading.sentence.tokens
    return Span(tokens[first].start, tokens[last - 1].end)


def _target(reading: Reading, promise: Promise, figures: Sequence[Figure], span: Span) -> Figure | None:
    """Return the figure that a promise aims at: the first amount that is not yet so, else the first count.

    Durations are none, nor numbers of what is only spoken of by the way ("in five regions").
    """
    act = promise.act
    whole = act.is_passive or act.form is Form.OCCURRENCE or reading.words.act_precedes
    begin = reading.sentence.tokens[promise.clause.first if whole else act.first].start
    near = [figure for figure in figures if span.covers(figure.span) and figure.span.start >= begin]
    amounts = [figure for figure in near if figure.unit.symbol != "count" and not _is_duration(figure)]
    counts = (figure for figure in near if _is_counted_aim(reading, figure))
    meant = (figure for figure in amounts if figure.status is Status.TARGET)
    return next(meant, None) or next(counts, None) or next(iter(amounts), None)


def _is_counted_aim(reading: Reading, figure: Figure) -> bool:
    """Tell whether a count is meant to become so, and is what the act is done to."""
    if figure.status is not Status.TARGET or figure.unit.symbol != "count" or figure.counted is None:
        return False
    at = next(at for at, token in enumerate(reading.sentence.tokens) if token.end > figure.span.start)
    before = reading.sentence.keys[at - 1]
    free = before not in reading.words.prepositions or before in reading.words.aims
    return free and before not in reading.words.determiners


def _is_duration(figure: Figure) -> bool:
    return figure.unit.dimension == get_unit("d").dimension


def _reasons(
    reading: Reading, promise: Promise, deadline: PeriodMention | None, target: Figure | None
) -> Iterator[Reason]:
    subject = promise.subject
    words = [
        ("strength", f"told as {promise.cue.value.form.value}", *promise.decided),
        ("actor", f"subject: {subject.ability.value}", subject.first, subject.last),
    ]
    if deadline is not None:
        words.append(("deadline", "the period of the clause that lies ahead", deadline.first, deadline.last))
    if promise.act.rule:
        words.append(("action", promise.act.rule, promise.act.first, promise.act.first + 1))
    for field, rule, first, last in words:
        span = _span(reading, first, last) if first < last else None
        yield Reason(field, rule, span, None if span is None else span.of(reading.sentence.text))
    if target is not None:
        yield Reason(
            "target", "the first figure of the clause that is not yet so", target.span, target.surface
        )
