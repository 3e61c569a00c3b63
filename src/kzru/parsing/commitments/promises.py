"""The promises of a sentence: each cue with its clause, its act and its subject, one for one act, or with a list of acts.

Of two that share words the later one begins where the earlier one ends, or is part of what the earlier promises and
is none of its own ("agreed to set the goal of").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kzru.lang.commitments import Cue, Form
from kzru.model.commitment import Strength
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.commitments.act_rules import find_act
from kzru.parsing.commitments.actor_phrases import Ability, Subject, as_actor
from kzru.parsing.commitments.acts import Act, is_effect
from kzru.parsing.commitments.clauses import Clause, clause_around, subject_of_sentence, trimmed
from kzru.parsing.commitments.deadlines import is_of_the_day, is_of_the_past
from kzru.parsing.commitments.documents import can_sign, names_document
from kzru.parsing.commitments.lists import colon_behind, find_items
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.commitments.subjects import find_subject
from kzru.parsing.vocabulary import Kind

__all__ = ["Lead", "Promise", "find_cues", "find_lead", "find_promises", "listed_promises"]

_FUTURES = (Form.FUTURE, Form.ACT, Form.OCCURRENCE)
_TOLD = "told of what lies ahead, not as a condition, a habit or the programme of the day"
_FRAME = 6
"""Words before a clause in which it is told that it is only hoped for."""
_REPORT = 10
"""Words between an agreement and the conjunction that opens what is agreed."""
_HOLDER = 4
"""Words between the verb that expresses an attitude and its noun."""


@attrs.frozen
class Promise:
    """One promise of a sentence.

    Attributes:
        cue: The words that tell it.
        clause: Where it is told.
        act: What is promised.
        subject: Who is to act, or what is to happen.
        strength: How firmly.
        decided: The tokens that decided the strength.
    """

    cue: Mark
    clause: Clause
    act: Act
    subject: Subject
    strength: Strength
    decided: tuple[int, int]


@attrs.frozen
class Lead:
    """Words that promise what is listed behind their colon.

    Attributes:
        cue: The words that promise it.
        colon: The token of the colon.
        subject: Who is to act.
        is_infinitive: Whether the mark of an infinitive stands before the colon.
    """

    cue: Mark
    colon: int
    subject: Subject
    is_infinitive: bool


def find_cues(sentence: Sentence) -> list[Mark]:
    """Return the cues of a sentence in their order, the longer before the shorter; none where it is a question."""
    if sentence.keys[len(sentence) - 1] == "?":
        return []
    marks = [*sentence.marks(Kind.CUE), *sentence.marks(Kind.FAINT_CUE)]
    return sorted(marks, key=lambda mark: (mark.first, -mark.last))


def find_promises(reading: Reading, cues: Sequence[Mark], published: date | None) -> Sequence[Promise]:
    """Return the promises of the cues of a sentence in their order, disjoint."""
    found: list[Promise] = []
    for cue in cues:
        reading.begin(cue)
        lead = _lead(reading, cue)
        if lead is not None:
            for listed in listed_promises(reading, lead, lead.colon + 1):
                _place(reading, found, listed)
            continue
        promise = _promise(reading, cue, found)
        if promise is not None and reading.holds(_TOLD, _is_told(reading, promise, published)):
            _place(reading, found, promise)
    return found


def find_lead(reading: Reading, cues: Sequence[Mark]) -> Lead | None:
    """Return the words with which a sentence opens a list of promises behind it."""
    if reading.sentence.keys[len(reading.keys) - 1] != ":":
        return None
    leads = (_lead(reading, cue) for cue in cues)
    found = next((lead for lead in leads if lead is not None and lead.colon == len(reading.keys) - 1), None)
    if found is None:
        return None
    # The subject is told in another sentence than the items.
    return attrs.evolve(found, subject=attrs.evolve(found.subject, first=0, last=0))


def listed_promises(reading: Reading, lead: Lead, first: int) -> Iterator[Promise]:
    """Yield the promises of the items of a list from a token on."""
    strength = Strength(lead.cue.value.strength)
    for clause, act in find_items(reading, first, is_infinitive=lead.is_infinitive):
        yield Promise(lead.cue, clause, act, lead.subject, strength, (0, 0))


def _lead(reading: Reading, cue: Mark) -> Lead | None:
    if cue.value.form not in (Form.INFINITIVE, Form.NOUN) or cue.value.strength == Strength.ASPIRED:
        return None
    colon = colon_behind(reading, cue.last)
    if colon is None or _is_no_cue(reading, cue):
        return None
    clause = clause_around(reading, cue.first, cue.last)
    mark = reading.sentence.keys[colon - 1] in reading.words.infinitive_marks
    return Lead(cue, colon, find_subject(reading, clause), mark)


def _promise(reading: Reading, mark: Mark, before: Sequence[Promise]) -> Promise | None:
    cue: Cue = mark.value
    first = mark.first
    if not reading.holds("neither denied, nor over, nor a noun", not _is_no_cue(reading, mark)):
        return None
    if cue.form is Form.FUTURE and not reading.holds(
        "a verb that names an act", not is_effect(reading, mark.first, mark.last)
    ):
        return None
    if cue.form is Form.DOCUMENT and not reading.holds("a document is named", names_document(reading)):
        return None
    if cue.form is Form.ATTITUDE:
        holder = _holder(reading, first)
        if not reading.holds("somebody expresses the attitude", holder is not None) or holder is None:
            return None
        first = holder
    clause = clause_around(reading, first, mark.last)
    if cue.form is Form.NOMINAL:
        clause = _noun_phrase(reading, clause)
    subject = find_subject(reading, clause)
    if subject.ability is Ability.NONE:
        subject = _carried_on(reading, clause, before) or subject
    if cue.form is Form.DOCUMENT and can_sign(reading, subject, clause):
        subject = as_actor(reading, subject)
    act = find_act(reading, clause, cue, subject)
    if act is None:
        return None
    strength, decided = _strength(reading, clause, mark)
    return Promise(mark, clause, act, subject, strength, decided)


def _is_no_cue(reading: Reading, mark: Mark) -> bool:
    """Tell whether the words of a cue are denied, of the past, or a noun."""
    words, cue = reading.words, mark.value
    before = reading.sentence.keys[reading.before_adverbs(mark.first - 1)]
    around = (mark.first - 2, mark.first - 1, mark.last, mark.last + 1)
    if any(reading.sentence.keys[at] in words.negations for at in around) or before in words.evaluations:
        return True
    if cue.form is Form.FUTURE:
        if reading.sentence.keys[mark.first] in words.participles and before not in words.auxiliaries:
            return True
        if reading.sentence.keys[mark.first] in words.future_in_the_past:
            return not any(reading.sentence.keys[at] in words.reported for at in range(mark.first))
        if reading.sentence.keys[mark.first - 1] in words.noun_after:
            return True
    return cue.strength != Strength.AGREED and cue.form is not Form.NOMINAL and before in words.past


def _holder(reading: Reading, noun: int) -> int | None:
    """Return the verb with which the attitude that a noun names is expressed."""
    for at in range(noun - 1, max(-1, noun - 1 - _HOLDER), -1):
        if reading.sentence.keys[at] in reading.words.holders:
            return at
    return None


def _noun_phrase(reading: Reading, clause: Clause) -> Clause:
    """Return the noun phrase that an adjective begins, up to the predicate behind it."""
    first = clause.predicate
    while first > clause.first and reading.sentence.keys[first - 1] in reading.words.determiners:
        first -= 1
    last = next(
        (at for at in range(clause.behind, clause.last) if reading.sentence.keys[at] in reading.words.finite),
        clause.last,
    )
    return clause._replace(first=first, subject=first, last=last)


def _carried_on(reading: Reading, clause: Clause, before: Sequence[Promise]) -> Subject | None:
    """Return the subject that a clause without one shares with the clause before."""
    if reading.sentence.keys[reading.before_adverbs(clause.predicate - 1)] not in reading.words.conjunctions:
        return None
    for promise in reversed(before):
        if promise.subject.ability is not Ability.NONE:
            return promise.subject
    subject = subject_of_sentence(reading, clause)
    return None if subject is None else find_subject(reading, subject)


def _strength(reading: Reading, clause: Clause, mark: Mark) -> tuple[Strength, tuple[int, int]]:
    """Return how firmly a clause promises, and the words that tell it: the cue, or a hope or doubt around it."""
    strength = Strength(mark.value.strength)
    own = (mark.first, mark.last)
    if strength is Strength.ASPIRED:
        return strength, own
    if mark.value.form in _FUTURES:
        agreed = None if clause.opener is None else _agreed_before(reading, clause.opener)
        if agreed is not None:
            return Strength.AGREED, (agreed.first, agreed.last)
        hope = _hope_beside(reading, clause)
        if hope is not None:
            return Strength.ASPIRED, (hope, hope + 1)
    if strength is Strength.PLANNED:
        for at in range(clause.first, clause.last):
            length = reading.words.doubts.length_at(reading.keys, at)
            if length:
                return Strength.ASPIRED, (at, at + length)
    return strength, own


def _hope_beside(reading: Reading, clause: Clause) -> int | None:
    """Return the word of a hope that what a clause tells is the object of: before it, or behind its verb."""
    if reading.words.act_precedes:
        near = range(clause.last, min(clause.last + _FRAME, len(reading.keys)))
        return next((at for at in near if reading.sentence.keys[at] in reading.words.frames), None)
    for at in range(clause.first - 1, max(-1, clause.first - 1 - _FRAME), -1):
        if reading.sentence.keys[at] in reading.words.frames:
            return at
        if reading.is_hard_mark(at) or (reading.sentence.keys[at] == "," and at < clause.first - 2):
            return None
    return None


def _agreed_before(reading: Reading, opener: int) -> Mark | None:
    """Return the word by which that is agreed which a conjunction opens: "agreed that"."""
    if reading.sentence.keys[opener] not in reading.words.complementisers:
        return None
    for at in range(opener - 1, max(-1, opener - 1 - _REPORT), -1):
        if reading.is_hard_mark(at) or reading.sentence.keys[at] in reading.words.openers:
            return None
        for mark in reading.sentence.all_at(Kind.CUE, at):
            if mark.value.form is Form.INFINITIVE and mark.value.strength == Strength.AGREED:
                return mark
    return None


def _is_told(reading: Reading, promise: Promise, published: date | None) -> bool:
    """Tell whether a promise is one of the statement: not a condition, not of long ago, not the day's programme."""
    clause, words = promise.clause, reading.words
    opener = None if clause.opener is None else reading.sentence.keys[clause.opener]
    if opener is not None and opener in words.conditions:
        return False
    if any(reading.sentence.keys[at] in words.habits for at in range(clause.first, clause.last)):
        return False
    is_future = promise.cue.value.form in (*_FUTURES, Form.STATE)
    if is_future and is_of_the_day(reading, clause, published):
        return False
    told = promise.cue.value.strength == Strength.AGREED
    if told and opener is not None and opener in words.relatives and opener not in words.complementisers:
        return False
    # What an act is done to may have begun long ago: "continue the work that began last year".
    last = clause.last if is_future else max(promise.act.first, promise.cue.first)
    return not is_of_the_past(reading, clause.first, last, published)


def _place(reading: Reading, found: list[Promise], promise: Promise) -> None:
    """Add a promise to those before it; cut the last one where the new one begins, or leave the new one out."""
    if found and found[-1].clause.last > promise.clause.first:
        last = found[-1]
        own = promise.clause.first
        if own <= last.act.first or own <= last.cue.last:
            own = promise.cue.first
        is_part = own <= max(last.act.first, last.cue.last - 1) or _is_part(reading, own)
        if not reading.holds("no part of the promise before", not is_part):
            return
        found[-1] = attrs.evolve(last, clause=last.clause._replace(last=trimmed(reading, own, last.cue.last)))
        promise = attrs.evolve(promise, clause=promise.clause._replace(first=own))
    found.append(promise)


def _is_part(reading: Reading, begin: int) -> bool:
    """Tell whether a clause within a promise is part of it: no comma and no conjunction stands before it."""
    before = reading.before_adverbs(begin - 1)
    return (
        reading.sentence.keys[before] != ","
        and reading.sentence.keys[before] not in reading.words.conjunctions
    )
