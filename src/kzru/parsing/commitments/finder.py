"""The commitments of a document: passage after passage, one clause after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kzru.evolve import evolve
from kzru.lang.commitments import FUTURES, Form
from kzru.model.commitment import Commitment, Strength
from kzru.model.figure import Figure, Reason, Status
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.action_text import action_of
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.actors import CommitmentDraft, actors_of, may_instruct
from kzru.parsing.commitments.antecedents import may_be_person, person_before
from kzru.parsing.commitments.cues import find_cues
from kzru.parsing.commitments.deadlines import find_deadline, is_of_days
from kzru.parsing.commitments.elided import told_by_verb
from kzru.parsing.commitments.lists import Lead, find_lead
from kzru.parsing.commitments.mentions import CommitmentMention, find_mentions, listed_mentions
from kzru.parsing.commitments.owners import lands_in, owners_in, visitor_in
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.passages import Passage
from kzru.parsing.periods import PeriodMention
from kzru.parsing.rules.trace import Trace
from kzru.parsing.vocabulary import Kind
from kzru.text.span import Span
from kzru.units.registry import get_unit

__all__ = ["CommitmentFinder"]


_THING = tags("thing_pronoun")
_WISHES = frozenset({Form.INFINITIVE, Form.NOUN})
"""The forms of cues by which somebody speaks of what he himself is ready for."""
_AIMED_AT = "the first figure of the clause that is not yet so"
_DUE = "acts.necessity.due"
"""The rule for what must be done to something, which by a time is a plan."""


class CommitmentFinder:
    """Reads the passages of one document in their order, and gives its commitments.

    Args:
        document: The document's id.
        published: Its date, from which deadlines are counted.
        trace: Records which rules were tried at each cue; None where nobody asks.
    """

    def __init__(self, document: str, published: date | None, trace: Trace | None = None) -> None:
        self._trace = trace
        self._document = document
        self._published = published
        self._frame: DocumentFrame | None = None
        self._drafts: list[CommitmentDraft] = []
        self._lead: Lead | None = None
        self._before: Sentence | None = None

    def read(self, passage: Passage) -> None:
        """Take up the commitments of a passage."""
        self._read(passage)
        self._before = passage.sentence

    def _read(self, passage: Passage) -> None:
        sentence = passage.sentence
        self._frame = sentence.frame
        cues = find_cues(sentence, is_traced=self._trace is not None)
        self._lead = self._lead if passage.is_listed else None
        if not cues and self._lead is None:
            return
        reading = CommitmentSentence(sentence, self._trace)
        mentions = self._mentions(reading, cues)
        self._lead = self._lead or find_lead(reading, cues)
        for mention, deadline in zip(mentions, self._deadlines(reading, mentions), strict=True):
            statement = passage.statement_at(mention.clause.first)
            meant = None if statement is None else self._meant_by(reading, mention, deadline, statement)
            if statement is not None and meant is not None:
                self._add(reading, meant, deadline, statement, passage.figures)

    def found(self) -> tuple[Commitment, ...]:
        """Return the commitments of the passages read, in the order of the text."""
        return tuple(self._with_actors())

    def _mentions(self, reading: CommitmentSentence, cues: Sequence[Mark]) -> Sequence[CommitmentMention]:
        listed = () if self._lead is None else tuple(listed_mentions(reading, self._lead, 0))
        return listed or find_mentions(reading, cues, self._published)

    def _deadlines(
        self, reading: CommitmentSentence, mentions: Sequence[CommitmentMention]
    ) -> Iterator[PeriodMention | None]:
        """Yield the deadline of each mention; those of a few days are shared with what is joined to the act."""
        shared: PeriodMention | None = None
        before: CommitmentMention | None = None
        for mention in mentions:
            lies_ahead = mention.cue.value.form in FUTURES
            own = find_deadline(reading, mention.clause, self._published, lies_ahead=lies_ahead)
            if own is None and before is not None and mention.subject is before.subject:
                own = shared
            yield own
            before, shared = mention, own if is_of_days(own, self._published) else None

    def _meant_by(
        self,
        reading: CommitmentSentence,
        mention: CommitmentMention,
        deadline: PeriodMention | None,
        statement: Statement,
    ) -> CommitmentMention | None:
        """Return what must be done as whoever says so means it: an order, a plan where it is to be done by a time, or nothing."""
        if mention.cue.value.form is not Form.NECESSITY:
            return mention
        if reading.holds(
            "said by who may instruct", may_instruct(statement, reading.sentence.vocabulary.language)
        ):
            return mention
        is_due = deadline is not None and mention.act.rule == _DUE
        subject = evolve(mention.subject, ability=Ability.THING)
        return evolve(mention, strength=Strength.PLANNED, subject=subject) if is_due else None

    def _with_actors(self) -> Iterator[Commitment]:
        frame = self._frame
        if frame is None:
            return
        ordering = {draft.statement.id for draft in self._drafts if draft.is_ordered}
        drafts = [
            draft  # where nobody is told to do what must be done it is an appeal to whom it may concern
            for draft in self._drafts
            if not draft.is_due or draft.statement.id in ordering or _is_at_home(draft.statement, frame)
        ]
        for draft, actor in zip(drafts, actors_of(drafts, frame), strict=True):
            yield evolve(draft.commitment, actor=actor)

    def _add(
        self,
        reading: CommitmentSentence,
        mention: CommitmentMention,
        deadline: PeriodMention | None,
        statement: Statement,
        figures: Sequence[Figure],
    ) -> None:
        """Make a draft of a mention; of one without an action none."""
        action = action_of(reading, mention, deadline)
        if not action:
            return
        clause, subject = mention.clause, mention.told or told_by_verb(reading, mention.cue, mention.subject)
        if subject.is_pronoun:
            meant = self._meant(reading, subject)
            if meant is None:
                return
            subject = meant
        span = _span(reading, clause.first, clause.last)
        target = _target(reading, mention, figures, span)
        commitment = Commitment(
            id=f"{self._document}/commitment/{span.start}-{span.end}",
            document=self._document,
            statement=statement.id,
            span=span,
            surface=span.of(reading.sentence.text),
            action=action,
            deadline=None if deadline is None else deadline.resolve(self._published),
            relative_deadline=None if deadline is None else deadline.relative,
            target=None if target is None else target.id,
            speaker=statement.speaker,
            strength=mention.strength,
            why=tuple(_reasons(reading, mention, deadline, target)),
            source_text=statement.source_text,
        )
        if (
            mention.act.has_no_doer and mention.told is None
        ):  # it is what the act is done to, or what takes place
            subject = evolve(subject, ability=Ability.THING)
        if subject.ability is Ability.THING and (visitor := visitor_in(reading, clause)) is not None:
            subject = evolve(subject, ability=Ability.ACTOR, persons=(visitor,))
        form = mention.cue.value.form
        is_wish = mention.strength is Strength.ASPIRED and form in _WISHES
        is_due = form is Form.NECESSITY and mention.strength is Strength.AGREED
        is_ordered = bool(mention.told or mention.subject.bodies)
        is_told = statement.mode in (Mode.NARRATION, Mode.REPORTED)
        owners, lands = owners_in(reading, clause, is_told=is_told), lands_in(reading, clause)
        marks = reading.sentence.marks(Kind.THE_PROVINCE)
        of_region = any(clause.first <= mark.first < clause.last for mark in marks)
        events = reading.sentence.marks(Kind.EVENT)
        of_event = any(clause.first <= mark.first < clause.last for mark in events)
        self._drafts.append(
            CommitmentDraft(
                commitment,
                subject,
                owners,
                lands,
                statement,
                is_wish,
                is_due,
                is_ordered,
                of_region,
                of_event,
            )
        )

    def _meant(self, reading: CommitmentSentence, subject: Subject) -> Subject | None:
        """Return a pronoun with the person whom it stands for; None where it stands for a thing, which promises nothing."""
        at, before = subject.last - 1, self._sentence_before(reading.sentence)
        person = person_before(reading, at, before)
        if person is not None:
            return attrs.evolve(subject, persons=(person,), is_pronoun=False)
        is_of_things = reading.sentence.flags[at] & _THING != 0
        return None if is_of_things and not may_be_person(reading, at, before) else subject

    def _sentence_before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence right before, where nothing between the two was passed over unread."""
        before = self._before
        if before is None:
            return None
        between = sentence.text[before.tokens[-1].end : sentence.tokens[0].start]
        return None if between.strip() else before


def _is_at_home(statement: Statement, frame: DocumentFrame) -> bool:
    """Tell whether who speaks has his own country in mind, whose government is to do what he calls for."""
    return len(frame.parties(statement.country, frame.all_named)) == 1


def _span(reading: CommitmentSentence, first: int, last: int) -> Span:
    tokens = reading.sentence.tokens
    return Span(tokens[first].start, tokens[last - 1].end)


def _target(
    reading: CommitmentSentence, mention: CommitmentMention, figures: Sequence[Figure], span: Span
) -> Figure | None:
    """Return the figure that a commitment aims at: the first amount that is not yet so, else the first count.

    Durations are none, nor numbers of what is only spoken of by the way ("in five regions").
    """
    act = mention.act
    begin = reading.sentence.tokens[act.first if act.leads_action else mention.clause.first].start
    near = [
        figure
        for figure in figures
        if span.covers(figure.span) and figure.span.start >= begin and not _is_distance(reading, figure)
    ]
    amounts = [figure for figure in near if figure.unit.symbol != "count" and not _is_duration(figure)]
    counts = (figure for figure in near if _is_counted_aim(reading, figure))
    meant = (figure for figure in amounts if figure.status is Status.TARGET)
    return next(meant, None) or next(counts, None) or next(iter(amounts), None)


def _is_counted_aim(reading: CommitmentSentence, figure: Figure) -> bool:
    """Tell whether a count is meant to become so, and is what the act is done to."""
    if figure.status is not Status.TARGET or figure.unit.symbol != "count" or figure.counted is None:
        return False
    at = next(at for at, token in enumerate(reading.sentence.tokens) if token.end > figure.span.start)
    before = reading.sentence.keys[at - 1]
    free = before not in reading.words.prepositions or before in reading.words.aims
    return free and before not in reading.words.determiners


def _is_distance(reading: CommitmentSentence, figure: Figure) -> bool:
    """Tell whether a length says how far off something is: "40 kilometres north of the station"."""
    if figure.unit.dimension != get_unit("m").dimension:
        return False
    tokens = reading.sentence.tokens
    behind = next((at for at, token in enumerate(tokens) if token.start >= figure.span.end), len(tokens))
    return reading.sentence.keys[behind] in reading.words.distances


def _is_duration(figure: Figure) -> bool:
    return figure.unit.dimension == get_unit("d").dimension


def _reasons(
    reading: CommitmentSentence,
    mention: CommitmentMention,
    deadline: PeriodMention | None,
    target: Figure | None,
) -> Iterator[Reason]:
    subject, act = mention.told or mention.subject, mention.act
    behind = act.first + (2 if reading.sentence.keys[act.first] in reading.words.determiners else 1)
    words = [
        ("strength", mention.rule or f"cue: {mention.cue.value.form}", *mention.decided),
        ("actor", f"subject: {subject.ability.value}", subject.first, subject.last),
    ]
    if deadline is not None:
        words.append(("deadline", "the period of the clause that lies ahead", deadline.first, deadline.last))
    words.append(("action", act.rule, act.first, min(behind, mention.clause.last)))
    for field, rule, first, last in words:
        span = _span(reading, first, last) if first < last else None
        yield Reason(field, rule, span, None if span is None else span.of(reading.sentence.text))
    if target is not None:
        yield Reason("target", _AIMED_AT, target.span, target.surface)
