"""The commitments of a document: passage after passage, one clause after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kzru.evolve import evolve
from kzru.lang.commitments import FUTURES, Form
from kzru.model.commitment import Commitment, Strength
from kzru.model.figure import Figure, Reason, Status
from kzru.model.statement import Mode, Statement
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.pronouns import may_be_person, person_meant
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.act_rules import ActionForm
from kzru.parsing.commitments.action_text import action_of
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.actors import CommitmentDraft, actors_of, may_instruct
from kzru.parsing.commitments.cues import find_cues
from kzru.parsing.commitments.deadlines import find_deadline, is_of_days
from kzru.parsing.commitments.elided import told_by_verb
from kzru.parsing.commitments.lists import Lead, find_lead
from kzru.parsing.commitments.mentions import CommitmentMention, find_mentions, listed_mentions
from kzru.parsing.commitments.owners import lands_in, owners_in, partners_in, visitor_in
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

    def read(self, passage: Passage) -> None:
        """Take up the commitments of a passage."""
        sentence = passage.sentence
        self._frame = sentence.frame
        cues = find_cues(sentence, is_traced=self._trace is not None)
        if not passage.is_listed:
            self._lead = None
        if cues or self._lead is not None:
            reading = CommitmentSentence(sentence, self._trace)
            listed = () if self._lead is None else tuple(listed_mentions(reading, self._lead, 0))
            self._add_all(passage, reading, listed or find_mentions(reading, cues, self._published))
            self._lead = self._lead or find_lead(reading, cues)

    def found(self) -> tuple[Commitment, ...]:
        """Return the commitments of the passages read, in the order of the text.

        Where nobody is told to do what must be done, it is an appeal to whom it may concern, save where who speaks has his own
        country in mind, whose government is to do it.
        """
        frame = self._frame
        if frame is None:
            return ()
        ordering = {draft.statement.id for draft in self._drafts if draft.is_ordered}
        drafts = [
            draft
            for draft in self._drafts
            if not draft.is_due
            or draft.statement.id in ordering
            or len(frame.parties(draft.statement.country, frame.all_named)) == 1
        ]
        pairs = zip(drafts, actors_of(drafts, frame), strict=True)
        return tuple(evolve(draft.commitment, actor=actor) for draft, actor in pairs)

    def _add_all(
        self, passage: Passage, reading: CommitmentSentence, mentions: Sequence[CommitmentMention]
    ) -> None:
        """Make drafts of the mentions of a passage; deadlines of a few days are shared with what is joined to the act."""
        shared: PeriodMention | None = None
        before: Subject | None = None
        for mention in mentions:
            lies_ahead = mention.cue.value.form in FUTURES
            deadline = find_deadline(
                reading,
                mention.clause,
                self._published,
                lies_ahead=lies_ahead,
                carries_out=mention.act.form is ActionForm.DOCUMENT,
            )
            if deadline is None and mention.subject is before:
                deadline = shared
            before, shared = mention.subject, deadline if is_of_days(deadline, self._published) else None
            statement = passage.statement_at(mention.clause.first)
            if statement is not None:
                meant = _meant_by(reading, mention, deadline, statement)
                if meant is not None:
                    self._add(reading, meant, deadline, statement, passage)

    def _add(
        self,
        reading: CommitmentSentence,
        mention: CommitmentMention,
        deadline: PeriodMention | None,
        statement: Statement,
        passage: Passage,
    ) -> None:
        """Make a draft of a mention; of one without an action none, nor of one whose pronoun stands for a thing."""
        action = action_of(reading, mention, deadline)
        subject = _subject(reading, mention, passage)
        if not action or subject is None:
            return
        clause = mention.clause
        span = _span(reading, clause.first, clause.last)
        target = _target(reading, mention, passage.figures, span)
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
        form, strength = mention.cue.value.form, mention.strength
        within = range(clause.first, clause.last)
        draft = CommitmentDraft(
            commitment=commitment,
            subject=subject,
            owners=owners_in(
                reading,
                clause,
                is_told=statement.mode in (Mode.NARRATION, Mode.REPORTED),
                of_thing=subject.ability is Ability.THING,
            ),
            lands=lands_in(reading, clause),
            partners=partners_in(reading, clause),
            statement=statement,
            is_wish=strength is Strength.ASPIRED and form in _WISHES,
            is_due=strength is Strength.AGREED and form is Form.NECESSITY,
            is_ordered=bool(mention.told or mention.subject.bodies),
            is_of_region=any(mark.first in within for mark in reading.sentence.marks(Kind.THE_PROVINCE)),
            is_of_event=any(mark.first in within for mark in reading.sentence.marks(Kind.EVENT)),
        )
        self._drafts.append(draft)


def _subject(reading: CommitmentSentence, mention: CommitmentMention, passage: Passage) -> Subject | None:
    """Return who is to act, or to what something is done; None where a pronoun stands for a thing, which promises nothing."""
    subject = mention.told or told_by_verb(reading, mention.cue, mention.subject)
    if subject.is_pronoun:
        at, before = subject.last - 1, passage.before()
        person = person_meant(reading.sentence, at, before)
        if person is not None:
            subject = evolve(subject, persons=(person,), is_pronoun=False)
        elif reading.flags[at] & _THING and not may_be_person(reading.sentence, at, before):
            return None
    if mention.act.has_no_doer and mention.told is None:
        subject = evolve(subject, ability=Ability.THING)
    visitor = visitor_in(reading, mention.clause) if subject.ability is Ability.THING else None
    return evolve(subject, ability=Ability.ACTOR, persons=(visitor,)) if visitor else subject


def _meant_by(
    reading: CommitmentSentence,
    mention: CommitmentMention,
    deadline: PeriodMention | None,
    statement: Statement,
) -> CommitmentMention | None:
    """Return what must be done as whoever says so means it: an order, a plan where it is to be done by a time, or nothing."""
    if mention.cue.value.form is not Form.NECESSITY or reading.holds(
        "said by who may instruct", may_instruct(statement, reading.language)
    ):
        return mention
    if deadline is None or mention.act.rule != _DUE:
        return None
    return evolve(mention, strength=Strength.PLANNED, subject=evolve(mention.subject, ability=Ability.THING))


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
    near = [figure for figure in figures if span.covers(figure.span) and figure.span.start >= begin]
    amounts = [figure for figure in near if _is_amount(reading, figure)]
    counts = (figure for figure in near if _is_counted_aim(reading, figure))
    meant = (figure for figure in amounts if figure.status is Status.TARGET)
    return next(meant, None) or next(counts, None) or next(iter(amounts), None)


def _is_counted_aim(reading: CommitmentSentence, figure: Figure) -> bool:
    """Tell whether a count is meant to become so, and is what the act is done to."""
    if figure.status is not Status.TARGET or figure.unit.symbol != "count" or figure.counted is None:
        return False
    at = next(at for at, token in enumerate(reading.sentence.tokens) if token.end > figure.span.start)
    before = reading.keys[at - 1]
    free = before not in reading.words.prepositions or before in reading.words.aims
    return free and before not in reading.words.determiners


def _is_amount(reading: CommitmentSentence, figure: Figure) -> bool:
    """Tell whether a figure is no count, no duration, and not how far off something is: "40 kilometres north of the station"."""
    dimension = figure.unit.dimension
    if figure.unit.symbol == "count" or dimension == get_unit("d").dimension:
        return False
    tokens = reading.sentence.tokens
    behind = next((at for at, token in enumerate(tokens) if token.start >= figure.span.end), len(tokens))
    return dimension != get_unit("m").dimension or reading.keys[behind] not in reading.words.distances


def _reasons(
    reading: CommitmentSentence,
    mention: CommitmentMention,
    deadline: PeriodMention | None,
    target: Figure | None,
) -> Iterator[Reason]:
    subject, act = mention.told or mention.subject, mention.act
    behind = act.first + (2 if reading.keys[act.first] in reading.words.determiners else 1)
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
