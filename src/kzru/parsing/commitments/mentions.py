"""The commitments that a sentence mentions: each cue with its clause, its act and its subject, one for one act, or a list.

Of two that share words the later one begins where the earlier one ends, or is part of what the earlier one promises and
is none of its own ("agreed to set the goal of").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kzru.evolve import evolve
from kzru.lang.commitments import FUTURES, Form
from kzru.lang.speech import speech
from kzru.model.commitment import Strength
from kzru.parsing.annotation.sentence import Mark
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.act_rules import Act, ActionForm, find_act
from kzru.parsing.commitments.actor_phrases import Ability, Subject, as_actor
from kzru.parsing.commitments.clause_view import ClauseView, agreement_at, view_of_cue
from kzru.parsing.commitments.clauses import (
    Clause,
    clause_around,
    subject_of_sentence,
    trimmed,
    with_act_behind_dash,
)
from kzru.parsing.commitments.cue_rules import Verdict, find_verdict, promises_nothing
from kzru.parsing.commitments.elided import further_clause, of_relative
from kzru.parsing.commitments.lists import Lead, find_items, further_acts, gap_behind, lead_at
from kzru.parsing.commitments.opening_names import behind_time
from kzru.parsing.commitments.orders import addressed, agent_of, called_upon, is_order, told_to_act
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.commitments.subjects import find_subject, is_of_speaker
from kzru.parsing.rules.ruleset import Found
from kzru.parsing.rules.trace import Attempt

__all__ = ["CommitmentMention", "find_mentions", "listed_mentions"]

_ACTORS_BY_VERB = {Form.DOCUMENT: "subject", Form.INFINITIVE: "willing"}
"""The rules by which the cues of a form make their subject one that acts."""
_OF_WHO = FUTURES | {Form.INFINITIVE}
"""The forms of cues that in a clause which tells more of somebody speak of him."""
_POSSESSIVE = tags("possessive")
_FRAME = 10
"""Words before a clause in which it is stated that what it says is agreed or hoped for."""


@attrs.frozen
class CommitmentMention:
    """A commitment as one clause states it.

    Attributes:
        cue: The words that promise it.
        clause: Where it is stated.
        act: What is promised.
        subject: Who is to act, or what is to happen.
        strength: How firmly.
        decided: The tokens that decided the strength.
        rule: The rule that did; empty where the cue alone did.
        told: Who is told to act, where the subject only tells somebody to.
    """

    cue: Mark
    clause: Clause
    act: Act
    subject: Subject
    strength: Strength
    decided: tuple[int, int]
    rule: str = ""
    told: Subject | None = None


def find_mentions(
    reading: CommitmentSentence, cues: Sequence[Mark], published: date | None
) -> Sequence[CommitmentMention]:
    """Return what the cues of a sentence promise, in their order and disjoint."""
    found: list[CommitmentMention] = []
    for cue in cues:
        if reading.trace is not None:
            reading.trace.begin_at(reading.sentence, cue.first, cue.last)
        lead = lead_at(reading, cue)
        if lead is not None and lead.colon < len(reading.sentence):
            _note(reading, "a list", "after the colon")
            parts = listed_mentions(reading, lead, lead.colon + 1)
        else:
            mention = _mention(reading, cue, found, published)
            parts = iter(()) if mention is None else _parted(reading, mention)
        for part in parts:
            _place(reading, found, part)
    return found


def _parted(reading: CommitmentSentence, mention: CommitmentMention) -> Iterator[CommitmentMention]:
    """Yield each act that a mention lists, and what is done at another time: "to OPEN a school, | BUILD a bridge, and | PLANT a wood"."""
    clause, form = mention.clause, mention.cue.value.form
    gap = gap_behind(reading, mention.cue, clause) if form in FUTURES else None
    for joint, first in further_acts(reading, clause, mention.act, form):
        yield evolve(mention, clause=mention.clause._replace(last=trimmed(reading, joint, mention.act.first)))
        rest = clause._replace(first=first, subject=first, predicate=first, behind=first + 1)
        wording = mention.act.form if mention.act.leads_action else ActionForm.NOUN
        mention = evolve(mention, clause=rest, act=mention.act._replace(first=first, form=wording))
    yield mention
    if gap is not None:
        yield evolve(mention, clause=gap[0], act=gap[1])


def listed_mentions(reading: CommitmentSentence, lead: Lead, first: int) -> Iterator[CommitmentMention]:
    """Yield what the items of a list promise, from a token on."""
    strength = Strength(lead.cue.value.strength)
    for clause, act in find_items(reading, lead, first):
        told = addressed(reading, range(clause.first, act.first))  # «– Министерству финансов | выделить»
        yield CommitmentMention(lead.cue, clause, act, told or lead.subject, strength, (0, 0))


def _mention(
    reading: CommitmentSentence, mark: Mark, before: Sequence[CommitmentMention], published: date | None
) -> CommitmentMention | None:
    """Return what a cue promises; None where it promises nothing, by its form ("political will"), its act or its clause."""
    around, first = view_of_cue(reading, mark, published), mark.first
    if promises_nothing(around, around.cue.form):
        return None
    if around.cue.form is Form.ATTITUDE:
        holder = find_verdict(around, "holder")
        if holder is None:
            return None
        first = holder.at
    view = _with_clause(around, mark, first, before)
    act = _act(around, view)
    if act is None:
        return None
    view = evolve(view, act=act.first)
    verdict = find_verdict(view, "clause")
    if verdict is not None and verdict.gives == Verdict.NOTHING:
        return None
    strength, decided, rule = _strength(view, mark, verdict)
    _note(reading, "a commitment", strength)
    told = _told(view, mark, act)
    return CommitmentMention(mark, view.clause, act, view.subject, strength, decided, rule, told)


def _told(view: ClauseView, mark: Mark, act: Act) -> Subject | None:
    """Return who is told to act, where the cue tells somebody to, or by whom it is done; None where the subject itself acts."""
    if view.cue.form is Form.NECESSITY or view.reading.keys[mark.first] in view.reading.words.falls_to:
        return called_upon(view.reading, mark, view.clause, act.first)
    if is_order(view.reading, mark):
        return told_to_act(view.reading, mark, view.clause, act.first)
    if view.subject.ability is Ability.ACTOR:
        return None
    return agent_of(view.reading, view.clause, act.first + 1)


def _act(around: ClauseView, view: ClauseView) -> Act | None:
    """Return the act that a cue promises; None where it promises none: "will not", "will remain"."""
    # Most cues have no act, so the words around them are looked at later; a trace has them first.
    is_traced = view.reading.trace is not None
    if is_traced and promises_nothing(around, "cue"):
        return None
    form = Form.NOUN if view.cue.form is Form.ATTITUDE else view.cue.form
    act = find_act(view, form)
    return None if act is None or (not is_traced and promises_nothing(around, "cue")) else act


def _with_clause(
    around: ClauseView, mark: Mark, first: int, before: Sequence[CommitmentMention]
) -> ClauseView:
    """Return the view of a cue with its clause, whose predicate begins at a token, and the subject of that."""
    reading, form = around.reading, around.cue.form
    clause = clause_around(reading, first, mark.last)
    if clause.last == mark.last and _is_joined_to_verb(reading, mark):
        clause = clause_around(reading, first, mark.last + 2)._replace(behind=mark.last)
    if form is Form.NOMINAL:
        clause = _noun_phrase(reading, clause)
    elif form is Form.AIM:
        clause = with_act_behind_dash(reading, clause)
    if form is Form.ATTITUDE and reading.flags[first] & _POSSESSIVE:
        clause = clause._replace(first=first, subject=first)  # "to reach | our goal of"
    subject = find_subject(reading, clause)
    if subject.ability is Ability.THING and is_of_speaker(reading, mark):
        subject = Subject(Ability.NONE)  # «экспорт | увеличим» has its object before it
    if subject.ability is Ability.NONE:
        subject = _unstated(reading, clause, form, before) or subject
    view = evolve(around, clause=clause, subject=subject, first=clause.first, last=clause.last)
    group = _ACTORS_BY_VERB.get(form)
    if group is not None and find_verdict(view, group) is not None:
        view = evolve(view, subject=as_actor(reading, subject))
    if reading.trace is not None:
        who = reading.sentence.words(view.subject.first, view.subject.last)
        ability = view.subject.ability.value
        _note(reading, "subject", f"{ability}, {who!r}" if who else ability)
    return view


def _unstated(
    reading: CommitmentSentence, clause: Clause, form: Form, before: Sequence[CommitmentMention]
) -> Subject | None:
    """Return the subject of a clause that states none: of the clause before, of a report, or whom it tells more of."""
    told = _carried_on(reading, clause, before) or _of_report(reading, clause) or _of_teller(reading, clause)
    return told or (of_relative(reading, clause) if form in _OF_WHO else None)


def _is_joined_to_verb(reading: CommitmentSentence, mark: Mark) -> bool:
    """Tell whether an "and" joins to an act of the future the next one, which has the same object: «построят | и отремонтируют дорогу»."""
    is_joint = reading.keys[mark.last] in reading.words.conjunctions
    return mark.value.form is Form.PERFECTIVE and is_joint and reading.is_predicate(mark.last + 1)


def _note(reading: CommitmentSentence, what: str, found: str) -> None:
    """State in the trace, where there is one, what was found at a cue."""
    if reading.trace is not None:
        reading.trace.add(Attempt(what, True, found))


def _strength(view: ClauseView, mark: Mark, verdict: Found | None) -> tuple[Strength, tuple[int, int], str]:
    """Return how firmly a clause promises, the words that decide it, and the rule; the cue, where there is none.

    The sentence around the clause has it too, back to a mark that parts clauses: "we hope that".
    """
    reading, strength = view.reading, Strength(view.cue.strength)
    if strength is not Strength.ASPIRED and view.lies_ahead:
        first, farthest = view.clause.first, max(0, view.clause.first - _FRAME)
        while first > farthest and not reading.is_hard_mark(first - 1):
            first -= 1
        frame = evolve(view, first=first, last=len(reading.sentence))
        verdict = find_verdict(frame, "frame") or verdict
    if strength is Strength.ASPIRED or verdict is None:
        return strength, (mark.first, mark.last), ""
    at, agreement = verdict.at, agreement_at(reading, verdict.at)
    doubt = at + max(1, reading.words.doubts.length_at(reading.keys, at))
    decided = (at, doubt if agreement is None else agreement.last)
    return Strength(verdict.gives), decided, verdict.rule.name


def _noun_phrase(reading: CommitmentSentence, clause: Clause) -> Clause:
    """Return the noun phrase that an adjective begins, up to the predicate behind it."""
    first = clause.predicate
    while first > clause.first and reading.keys[first - 1] in reading.words.determiners:
        first -= 1
    behind = range(clause.behind, clause.last)
    last = next((at for at in behind if reading.keys[at] in reading.words.finite), clause.last)
    return clause._replace(first=first, subject=first, last=last)


def _carried_on(
    reading: CommitmentSentence, clause: Clause, before: Sequence[CommitmentMention]
) -> Subject | None:
    """Return the subject that a clause without one shares with the clause before."""
    joint = reading.before_predicate(clause.predicate - 1)
    if reading.keys[joint] not in reading.words.conjunctions:
        return None
    named = [mention.subject for mention in before if mention.subject.ability is not Ability.NONE]
    if named:
        return named[-1]
    first = subject_of_sentence(reading, clause)
    return None if first is None else find_subject(reading, first)


def _of_report(reading: CommitmentSentence, clause: Clause) -> Subject | None:
    """Return the subject of the report that a clause belongs to where it stands for that: "the bank said it | will"."""
    keys, words, verb = reading.keys, reading.words, clause.subject - 1
    if keys[clause.subject] not in words.impersonal:
        return None
    if keys[verb] in words.complementisers:
        verb -= 1
    if verb <= 0 or keys[verb] not in words.reported:
        return None
    subject = find_subject(reading, clause_around(reading, verb, verb + 1))
    return subject if subject.ability is Ability.ACTOR and not subject.persons else None


def _of_teller(reading: CommitmentSentence, clause: Clause) -> Subject | None:
    """Return who tells of himself in the clause before, where a verb of one or of several agrees: «КТЖ сообщила, что | закупит»."""
    keys, words, opener = reading.keys, reading.words, clause.opener
    if opener is None or keys[opener] not in words.complementisers or keys[opener - 1] != ",":
        return None
    verb = opener - 2
    tells = keys[verb] in speech(reading.language).verbs.first_words or keys[verb] in words.closers
    tells = tells or agreement_at(reading, verb) is not None
    if verb <= 0 or not tells or behind_time(reading, clause) < clause.predicate:
        return None
    are_several = keys[clause.behind - 1].endswith(words.several_endings)
    if keys[verb].endswith(words.group_endings) is not are_several:
        return None
    subject = find_subject(reading, clause_around(reading, verb, verb + 1))
    return subject if subject.ability is Ability.ACTOR else None


def _place(reading: CommitmentSentence, found: list[CommitmentMention], mention: CommitmentMention) -> None:
    """Add a mention to those before it; cut the last one where the new one begins, or leave the new one out."""
    if found and found[-1].clause.last > mention.clause.first:
        last = found[-1]
        if mention.cue.first == last.cue.last + 1 and _is_joined_to_verb(reading, last.cue):
            return
        further = further_clause(reading, mention.clause.subject, mention.subject)
        is_behind = mention.clause.first > max(last.act.first, last.cue.last)
        own = mention.clause.subject if further else mention.clause.first if is_behind else mention.cue.first
        before = reading.keys[reading.before_adverbs(own - 1)]
        is_joined = further or before == "," or before in reading.words.conjunctions
        is_part = own <= max(last.act.first, last.cue.last - 1) or not is_joined
        if not reading.holds("no part of the promise before", not is_part):
            return
        end = trimmed(reading, further or own, last.cue.last)
        found[-1] = evolve(last, clause=last.clause._replace(last=end))
        mention = evolve(mention, clause=mention.clause._replace(first=own))
    found.append(mention)
