"""What is promised: the act beside a cue, and whether it is one.

::

    infinitive   agreed to | OPEN a school          намерены | ОТКРЫТЬ школу           мектеп АШУҒА | келістік
    noun         the goal of | BRINGING trade to    договорились о | СТРОИТЕЛЬСТВЕ
    chance       possibilities of | INCREASING trade to $40 billion
    future       Kazakhstan will | HOST the games   школа будет | ПОСТРОЕНА
    document     adopted | a PROGRAMME until 2030   signed | an agreement on the CONSTRUCTION of

Verbs of states, feelings and effects name no act ("will contribute", "will remain"). Of a thing only that counts which is
done to it or begins with it: "the school will be built", "the forum will open".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kzru.lang.commitments import Cue, Form
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.commitments.subjects import Ability, Subject

__all__ = ["Act", "can_sign", "find_act", "is_effect", "names_document"]

_REACH = 12
"""Tokens between a cue and the noun of its act."""
_LEAD = 2
_BESIDE = 4
"""Tokens between an adjective and the noun of its act."""


class Act(NamedTuple):
    """An act that is promised.

    Attributes:
        first: The token of its verb, or of its noun.
        form: How it is told, by which it is put into words.
        is_passive: Whether the verb is a participle, and the subject what it is done to.
    """

    first: int
    form: Form
    is_passive: bool = False


def find_act(reading: Reading, clause: Clause, cue: Cue, subject: Subject) -> Act | None:
    """Return the act that a cue promises in its clause; None where it promises none."""
    act = _ACTS[cue.form](reading, clause, subject)
    return None if act is None or _is_courtesy(reading, act) else act


def is_effect(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a future can be no act: its verb names none, and no opening is spoken of before."""
    at = reading.behind_adverbs(last)
    words = reading.words
    if reading.key(at) in words.linking or words.occurrences.at(reading.keys, at) is not None:
        return False
    return reading.is_idle(reading.behind_phase(at)) and not any(
        reading.key(before) in words.works for before in range(first)
    )


def names_document(reading: Reading) -> bool:
    """Tell whether a sentence names a programme or an agreement."""
    words = reading.words
    return any(key in words.programmes or key in words.agreements for key in reading.keys)


def can_sign(reading: Reading, subject: Subject, clause: Clause) -> bool:
    """Tell whether a subject that is no known actor is one for what it does: "the founders signed a contract"."""
    words = reading.words
    if not words.subject_leads or subject.ability is not Ability.THING or not subject.phrase:
        return False
    if reading.key(reading.before_adverbs(clause.predicate - 1)) in words.auxiliaries:
        return False
    head = reading.key(subject.last - 1)
    things = (words.things, words.programmes, words.agreements, words.act_nouns, words.undertakings)
    return not any(head in group for group in things) and subject.last == clause.predicate


def _is_courtesy(reading: Reading, act: Act) -> bool:
    words = reading.words
    last = max(act.first, reading.behind_phase(act.first)) + _BESIDE
    return any(reading.key(at) in words.courtesy for at in range(act.first, last))


def _infinitive(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    topic = reading.words.has_cases  # there a thing may lead, and still be what something is done to
    return None if subject.ability is Ability.THING and not topic else _verb(reading, clause)


def _verb(reading: Reading, clause: Clause) -> Act | None:
    """Return the act whose verb stands beside the cue."""
    if reading.words.act_precedes:
        at = reading.before_adverbs(clause.predicate - 1)
        return Act(at, Form.INFINITIVE) if reading.is_infinitive(at) and not reading.is_idle(at) else None
    for at in _verbs(reading, clause):
        if reading.key(at) in reading.words.linking:
            return _passive(reading, range(at + 1, at + 2))
        if reading.is_infinitive(at):
            idle = reading.is_idle(at) or reading.is_idle(reading.behind_phase(at))
            return None if idle else Act(at, Form.INFINITIVE)
    return None if reading.words.marks_infinitives else _verb_before(reading, clause)


def _verb_before(reading: Reading, clause: Clause) -> Act | None:
    """Return the act whose infinitive stands before the cue: «завершить работы планируется»."""
    for at in range(clause.predicate - 1, max(clause.first - 1, clause.predicate - 1 - _REACH), -1):
        if reading.is_infinitive(at):
            return None if reading.is_idle(at) else Act(at, Form.INFINITIVE)
    return None


def _verbs(reading: Reading, clause: Clause) -> Sequence[int]:
    """Return where the verb of an act may stand: behind the cue, or behind the mark of an infinitive near it."""
    marks, near = reading.words.infinitive_marks, _near(reading, clause)
    if not reading.words.marks_infinitives:
        return near
    if reading.key(clause.behind - 1) in marks or reading.is_future(clause.predicate):
        return near[:1]
    return [reading.behind_adverbs(at + 1) for at in near if at < clause.last and reading.key(at) in marks]


def _near(reading: Reading, clause: Clause) -> range:
    """Return the tokens behind a cue at which the verb of its act may stand."""
    at = reading.behind_adverbs(clause.behind)
    return range(at, min(at + 1 + reading.words.act_reach, clause.last))


def _passive(reading: Reading, near: range) -> Act | None:
    for at in near:
        behind = reading.behind_adverbs(at)
        if reading.key(behind) in reading.words.passive:
            return Act(behind, Form.FUTURE, is_passive=True)
        if reading.key(at) == ",":
            break
    return None


def _noun(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    if subject.ability is Ability.THING:
        return None
    if reading.words.act_precedes:
        return Act(clause.predicate, Form.NOUN)
    at = reading.behind_adverbs(clause.behind)
    if reading.key(clause.behind - 1) in reading.words.of_the_act:
        at = _behind_holder(reading, at)
    key, words = reading.key(at), reading.words
    # "agreed on how to", "the possibilities for this"
    is_open = at >= clause.last or key in words.conditions or key in words.impersonal
    if is_open or reading.is_idle(reading.behind_phase(at)) or reading.is_idle(at):
        return None
    return Act(at, Form.NOUN)


def _behind_holder(reading: Reading, at: int) -> int:
    """Return the verb behind those whose attitude is told: "the readiness of the parties to open"."""
    if reading.is_act(at):
        return at
    near = range(at, at + 1 + _BESIDE)
    return next((verb + 1 for verb in near if reading.key(verb) in reading.words.infinitive_marks), at)


def _chance(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    """Return what is possible, where it is told up to which amount."""
    words = reading.words
    if subject.ability is Ability.THING:
        return None
    if words.act_precedes:
        return _verb(reading, clause) if _level(reading, clause.subject, clause.predicate) else None
    at = reading.behind_adverbs(clause.behind)
    is_verb = (words.infinitive_endings or reading.key(clause.behind - 1) in words.infinitive_marks) and (
        reading.is_infinitive(at)
    )
    if reading.is_idle(at) or not (is_verb or reading.is_act(at)):
        return None
    return Act(at, Form.NOUN) if _level(reading, at, clause.last) else None


def _level(reading: Reading, first: int, last: int) -> bool:
    """Tell whether an amount is told that something is to reach: "to $40 billion"."""
    aims = reading.words.aims
    return any(
        first < at < last
        and (reading.words.act_precedes or any(reading.key(lead) in aims for lead in (at - 1, at - 2)))
        for at in reading.sentence.number_starts
    )


def _future(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    """Return what somebody does, what is done to something, or what something does that is undertaken."""
    near, words = _near(reading, clause), reading.words
    at = near.start
    if words.marks_infinitives:
        passive = _passive(reading, range(at + 1, at + 2)) if reading.key(at) in words.linking else None
    else:
        passive = _passive(reading, near)
    if passive is not None:
        return passive
    if subject.ability is Ability.ACTOR:
        return _verb(reading, clause)
    occurrence = words.occurrences.at(reading.keys, at)
    if occurrence is not None:
        is_effect_on_it = occurrence[0] == 1 and _has_object(reading, at + 1, clause)
        return None if is_effect_on_it else Act(at, Form.OCCURRENCE)
    if subject.ability is Ability.THING and reading.key(subject.last - 1) in reading.words.works:
        return Act(subject.last - 1, Form.NOMINAL)
    return None


def _has_object(reading: Reading, at: int, clause: Clause) -> bool:
    """Tell whether a noun phrase follows a verb right away: what opens something has an effect, and does not open."""
    at = reading.behind_adverbs(at)
    if at >= clause.last or at in reading.sentence.dated:
        return False
    return reading.is_content(at) and reading.key(at) not in reading.words.prepositions


def _document(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    """Return the programme that is adopted, or the act that an agreement provides for."""
    if subject.ability is Ability.THING and reading.key(subject.last - 1) in reading.words.programmes:
        return Act(subject.first, Form.DOCUMENT)
    words = reading.words
    if words.subject_leads and subject.ability is not Ability.ACTOR:
        return None
    around = range(clause.subject, clause.last) if words.act_precedes else range(clause.behind, clause.last)
    for at in around:
        key = reading.key(at)
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
        return next((Act(at, Form.NOMINAL) for at in nouns if reading.key(at) in words.act_nouns), None)
    for at in range(agreement + 1, min(clause.last, agreement + _REACH)):
        if _is_provided_verb(reading, at, agreement):
            return None if reading.is_idle(reading.behind_phase(at)) else Act(at, Form.INFINITIVE)
        if reading.key(at) in words.act_nouns:
            return Act(at, Form.NOMINAL)
    return None


def _is_provided_verb(reading: Reading, at: int, agreement: int) -> bool:
    """Tell whether a verb tells what an agreement is to do: right behind "to", known or next to the agreement."""
    words = reading.words
    if not words.marks_infinitives:
        return reading.is_infinitive(at)
    if reading.key(at - 1) not in words.infinitive_marks or not reading.is_infinitive(at):
        return False
    return at == agreement + 2 or reading.key(at) in words.verbs or reading.key(at) in words.phases


def _state(reading: Reading, clause: Clause, subject: Subject) -> Act | None:
    """Return the act that something is said of: the head of the subject, or what a possibility is one of."""
    words = reading.words
    if not words.subject_leads:
        return _noun_in_clause(reading, clause)
    at = subject.last - 1
    if subject.ability is Ability.NONE:
        return None
    if reading.key(at) in words.act_nouns or reading.key(at) in words.undertakings:
        return Act(at, Form.NOMINAL)
    if reading.key(at) not in words.options:
        return None
    acts = range(at + 2, min(clause.last, at + 2 + _BESIDE))
    return next((Act(noun, Form.NOMINAL) for noun in acts if reading.is_act(noun)), None)


def _noun_in_clause(reading: Reading, clause: Clause) -> Act | None:
    """Return the noun of an act nearest to the cue: behind it, else before it where it is in no adverbial."""
    words = reading.words
    behind = range(clause.behind, min(clause.last, clause.behind + _REACH))
    before = range(clause.predicate - 1, max(clause.first - 1, clause.predicate - 1 - _REACH), -1)
    for at in (*behind, *before):
        known = reading.key(at) in words.act_nouns or reading.key(at) in words.undertakings
        if known and not any(reading.key(lead) in words.prepositions for lead in range(at - _LEAD, at)):
            return Act(at, Form.NOMINAL)
    return None


def _nominal(reading: Reading, clause: Clause, _: Subject) -> Act | None:
    near = range(clause.behind, min(clause.last, clause.behind + _BESIDE))
    return next((Act(at, Form.NOMINAL) for at in near if reading.key(at) in reading.words.act_nouns), None)


def _act(_: Reading, clause: Clause, subject: Subject) -> Act | None:
    return None if subject.ability is Ability.THING else Act(clause.predicate, Form.ACT)


def _occurrence(_: Reading, clause: Clause, __: Subject) -> Act | None:
    return Act(clause.predicate, Form.OCCURRENCE)


_ACTS = {
    Form.INFINITIVE: _infinitive,
    Form.NOUN: _noun,
    Form.ATTITUDE: _noun,
    Form.CHANCE: _chance,
    Form.FUTURE: _future,
    Form.ACT: _act,
    Form.OCCURRENCE: _occurrence,
    Form.DOCUMENT: _document,
    Form.STATE: _state,
    Form.NOMINAL: _nominal,
}
