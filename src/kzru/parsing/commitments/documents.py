"""What the signing or adopting of a document promises: the programme itself, or the act that an agreement provides for.

::

    adopted | a PROGRAMME until 2030          signed | an agreement on the CONSTRUCTION of

It is code and no rule, for it is a search with alternatives: the first programme or agreement behind the cue, of an
agreement the first act, and where it has none, what the document consists of.
"""

from __future__ import annotations

from kzru.lang.commitments import Form
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.acts import Act
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.reading import Reading

__all__ = ["can_sign", "document_act", "names_document"]

_REACH = 12
"""Tokens between an agreement and the act that it provides for."""


def names_document(reading: Reading) -> bool:
    """Tell whether a sentence names a programme or an agreement."""
    words = reading.words
    return any(key in words.programmes or key in words.agreements for key in reading.keys)


def can_sign(reading: Reading, subject: Subject, clause: Clause) -> bool:
    """Tell whether a subject that is no known actor acts all the same: the founders in "the founders signed a contract"."""
    words = reading.words
    if not words.subject_leads or subject.ability is not Ability.THING or not subject.phrase:
        return False
    if reading.sentence.keys[reading.before_adverbs(clause.predicate - 1)] in words.auxiliaries:
        return False
    head = reading.sentence.keys[subject.last - 1]
    things = (words.things, words.programmes, words.agreements, words.act_nouns, words.undertakings)
    return not any(head in group for group in things) and subject.last == clause.predicate


def document_act(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    """Return the programme that is adopted, or the act that an agreement provides for."""
    if (
        subject.ability is Ability.THING
        and reading.sentence.keys[subject.last - 1] in reading.words.programmes
    ):
        return Act(subject.first, Form.DOCUMENT)
    words = reading.words
    if words.subject_leads and subject.ability is not Ability.ACTOR:
        return None
    around = range(clause.subject, clause.last) if words.act_precedes else range(clause.behind, clause.last)
    for at in around:
        key = reading.sentence.keys[at]
        if key in words.programmes:
            return Act(_phrase_begin(reading, at, clause), Form.DOCUMENT)
        if key in words.agreements:
            act = _provided(reading, at, clause)
            if act is not None or not _includes(reading, at, clause):
                return act
    return None


def _includes(reading: Reading, document: int, clause: Clause) -> bool:
    """Tell whether it is told what a document consists of: "a package of documents, including"."""
    return any(reading.words.includes.length_at(reading.keys, at) for at in range(document + 1, clause.last))


def _phrase_begin(reading: Reading, noun: int, clause: Clause) -> int:
    return noun if reading.words.act_precedes else min(clause.behind, noun)


def _provided(reading: Reading, agreement: int, clause: Clause) -> Act | None:
    """Return the first act that an agreement provides for."""
    words = reading.words
    if words.act_precedes:
        nouns = range(agreement - 1, max(clause.subject - 1, agreement - _REACH), -1)
        return next(
            (Act(at, Form.NOMINAL) for at in nouns if reading.sentence.keys[at] in words.act_nouns), None
        )
    for at in range(agreement + 1, min(clause.last, agreement + _REACH)):
        if _is_provided_verb(reading, at, agreement):
            return None if reading.is_idle(reading.behind_phase(at)) else Act(at, Form.INFINITIVE)
        if reading.sentence.keys[at] in words.act_nouns:
            return Act(at, Form.NOMINAL)
    return None


def _is_provided_verb(reading: Reading, at: int, agreement: int) -> bool:
    """Tell whether a verb tells what an agreement is to do: right behind "to", known or next to the agreement."""
    words = reading.words
    if not words.marks_infinitives:
        return reading.is_infinitive(at)
    if reading.sentence.keys[at - 1] not in words.infinitive_marks or not reading.is_infinitive(at):
        return False
    return (
        at == agreement + 2
        or reading.sentence.keys[at] in words.verbs
        or reading.sentence.keys[at] in words.phases
    )
