"""A cue in its clause as the rules of ``lang/*/acts.toml`` and ``lang/*/cues.toml`` see it, and what they may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from kzru.lang.commitments import FUTURES, Cue, Form, commitment_words
from kzru.lang.conjugation import Person
from kzru.lang.morphology import is_noun, noun_form
from kzru.lang.words import WordSet
from kzru.model.commitment import Strength
from kzru.parsing.annotation.headlines import is_subject_of_headline
from kzru.parsing.annotation.sentence import Mark, Sentence
from kzru.parsing.annotation.tags import tags
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.deadlines import has_time_ahead, is_of_the_day, is_of_the_past
from kzru.parsing.commitments.opening_names import behind_time
from kzru.parsing.commitments.sentence import CommitmentSentence
from kzru.parsing.rules.layers import View
from kzru.parsing.rules.ruleset import Terms, TopicRules
from kzru.parsing.rules.token_classes import Among, Test
from kzru.parsing.vocabulary import Kind
from kzru.text.tokens import TokenKind

__all__ = ["ClauseView", "agreement_at", "clause_rules", "closes_clause", "view_of_cue"]

_LEAD = 2
_FARTHEST = 14
"""Words between an event and the clause that tells more of it."""
_JOINS = tags("coordinator", "clause_closer")
_NO_WORDS = WordSet(())
_NOBODY = Subject(Ability.NONE)


@attrs.define(kw_only=True, eq=False)
class ClauseView(View):
    """A clause as the rules see it.

    Attributes:
        reading: The sentence with the words of commitments.
        cue: What the words of the cue say.
        clause: The clause of the cue.
        subject: Its subject.
        published: The date of the document.
        act: The token of the act, once that is found.
        lead: The word before the colon that opens a list, in an item of that list.
    """

    reading: CommitmentSentence
    cue: Cue
    clause: Clause
    subject: Subject = _NOBODY
    published: date | None = None
    act: int = 0
    lead: str = ""

    @property
    def lies_ahead(self) -> bool:
        """Whether the cue says what will be done, or is said of it: "will", "is planned"."""
        return self.cue.form in FUTURES


def view_of_cue(reading: CommitmentSentence, mark: Mark, published: date | None) -> ClauseView:
    """Return a cue in its sentence, as if that were its clause."""
    return ClauseView(
        sentence=reading.sentence,
        first=-1,
        trace=reading.trace,
        reading=reading,
        cue=mark.value,
        clause=Clause(0, 0, mark.first, mark.last, len(reading.sentence), None),
        published=published,
    )


def _asked(question: Callable[[CommitmentSentence, int], bool]) -> Test[ClauseView]:
    """Return a test that asks the sentence about a token."""
    return lambda view, at: question(view.reading, at)


def _is_idle(view: ClauseView, at: int) -> bool:
    """Tell whether a verb names no act, or the verb that it goes on or begins with names none: "continue to be", not "begin work"."""
    reading, words = view.reading, view.reading.words
    ruled = reading.after_phase(at)
    is_noun = ruled > at and reading.keys[ruled - 1] not in words.infinitive_marks
    return reading.is_idle(ruled) and not (is_noun and reading.keys[ruled] in words.undertakings)


def _has_effect(view: ClauseView, at: int) -> bool:
    """Tell whether a verb of one word has an object: "will open new prospects", not "will open in May"."""
    reading = view.reading
    occurrence = reading.words.occurrences.at(reading.keys, at)
    if occurrence is None or occurrence[0] != 1:
        return False
    at = reading.after_adverbs(at + 1)
    is_bare = at < view.clause.last and at not in reading.sentence.dated
    return is_bare and reading.is_content(at) and reading.keys[at] not in reading.words.prepositions


def agreement_at(reading: CommitmentSentence, at: int) -> Mark | None:
    """Return the words of an agreement on a further act that begin at a token: "agreed" in "agreed that"."""
    for mark in reading.sentence.all_at(Kind.CUE, at):
        if mark.value.form is Form.INFINITIVE and mark.value.strength == Strength.AGREED:
            return mark
    return None


def _is_agreed(view: ClauseView, _at: int) -> bool:
    """Tell whether words of an agreement stand right before what is said to be agreed: "it was decided that"."""
    keys, complementisers = view.reading.keys, view.reading.words.complementisers
    near = (at for at in range(view.clause.predicate) if agreement_at(view.reading, at) is not None)
    return any(complementisers.among(keys[at + 1 : at + 1 + _LEAD]) for at in near)


_COMPUTED: Mapping[str, Test[ClauseView]] = {
    "act": _asked(CommitmentSentence.is_act),
    "agreement_cue": lambda view, at: agreement_at(view.reading, at) is not None,
    "event": lambda view, at: view.sentence.at(Kind.EVENT, at) is not None,
    "gerund": lambda view, at: bool(view.reading.infinitive_of(at)),
    "idle_verb": _is_idle,
    "infinitive": _asked(CommitmentSentence.is_infinitive),
    "participle": lambda view, at: bool(view.reading.verb_of_participle(at)),
    "kind_of_project": lambda view, at: (
        (view.sentence.at(Kind.UNDERTAKING, at) or view.sentence.before(Kind.UNDERTAKING, at + 1)) is not None
    ),
    "led": lambda view, at: bool(
        view.reading.words.prepositions.among(view.reading.keys[max(0, at - _LEAD) : at])
    ),
    "occurrence": lambda view, at: view.reading.words.occurrences.at(view.sentence.keys, at) is not None,
}


def _groups(language: str) -> Mapping[str, Any]:
    words, doubts = commitment_words(language), commitment_words(language).doubts
    doubt: Among[ClauseView] = Among(
        doubts.first_words, lambda view, at: doubts.length_at(view.sentence.keys, at) > 0
    )
    return {**words.by_name(), "doubt": doubt}


def _first_of(begin: Callable[[Clause], int], *names: str) -> Callable[[ClauseView], int]:
    """Return a search for the first token of a clause, from a token on, that is of some classes; −1 where none is."""

    def first(view: ClauseView) -> int:
        groups = [view.reading.words.classes.get(name, _NO_WORDS) for name in names]
        for at in range(begin(view.clause), view.clause.last):
            key = view.sentence.keys[at]
            for group in groups:
                if key in group:
                    return at
        return -1

    return first


_document = _first_of(lambda clause: clause.subject, "programmes", "agreements")
_document_behind = _first_of(lambda clause: clause.behind, "programmes", "agreements")


def _at(first: int) -> tuple[int, int]:
    return first, first + 1


def _names_no_act(view: ClauseView, at: int) -> bool:
    """Tell whether a cue that is a verb names no act: what is, is felt, said or brought about."""
    verb, words = view.cue.verb, view.reading.words
    if verb is not None and verb.infinitive in words.idle:
        return not (verb.infinitive in words.gifts and at + 1 in view.sentence.number_starts)
    return view.sentence.keys[at] in words.classes.get("no_acts", _NO_WORDS)


def _of(*persons: Person) -> Callable[[ClauseView], bool]:
    """Return a condition: the cue is a verb that speaks of one of some persons."""
    return lambda view: view.cue.verb is not None and view.cue.verb.person in persons


def _is_led_by_adverbials(view: ClauseView) -> bool:
    """Tell whether nothing stands before a cue but times, adverbs and one noun behind a preposition: «в Омске откроют»."""
    reading, dated, seasons = view.reading, view.sentence.dated, view.reading.words.seasons
    words = filter(reading.is_word, range(view.clause.first, view.clause.predicate))
    free = [at for at in words if at not in dated and reading.keys[at] not in seasons]
    free = [at for at in free if not reading.is_adverb(at)]
    return not free or (len(free) <= _LEAD and reading.keys[free[0]] in reading.words.prepositions)


def _is_resolve(view: ClauseView) -> bool:
    """Tell whether a cue is the attitude of who is resolved, which may be one to a principle: "commitment to peace"."""
    return view.cue.form is Form.ATTITUDE and view.cue.strength == Strength.AGREED


def _is_led_by_object(view: ClauseView) -> bool:
    """Tell whether the first noun of a clause cannot be the subject of its verb, which speaks of several: «мост откроют»."""
    reading, keys, words = view.reading, view.sentence.keys, view.reading.words
    for at in range(behind_time(reading, view.clause), view.clause.predicate):
        if not reading.is_word(at) or not is_noun(keys[at], reading.language):
            continue
        if keys[at - 1] not in words.prepositions and at not in view.sentence.dated:
            are_several = words.conjunctions.among(keys[at : view.clause.predicate])
            is_one = noun_form(keys[at], reading.language) == keys[at] and not are_several
            return is_one or keys[at].endswith(words.object_endings)
    return False


def _is_said_to_be_planned(view: ClauseView) -> bool:
    """Tell whether a clause is what somebody plans, by the words right before the one that opens it: «планируется, что»."""
    opener, keys = view.clause.opener, view.sentence.keys
    if opener is None or keys[opener] not in view.reading.words.complementisers:
        return False
    cue = view.sentence.before(Kind.CUE, opener - (keys[opener - 1] == ","))
    return cue is not None and cue.value.strength == Strength.PLANNED


def _tells_of_event(view: ClauseView) -> bool:
    """Tell whether a clause tells more of an event named right before it: «на форуме учителей, который | пройдет»."""
    opener, keys = view.clause.opener, view.sentence.keys
    if opener is None or keys[opener] not in view.reading.words.relatives:
        return False
    near = [mark for mark in view.sentence.marks(Kind.EVENT) if 0 <= opener - mark.last <= _FARTHEST]
    return any("," not in keys[mark.last : opener - 1] for mark in near)


def closes_clause(sentence: Sentence, behind: int) -> bool:
    """Tell whether a clause ends before a token, as it does behind a verb where the verb closes it."""
    return sentence.kinds[behind] in (TokenKind.MARK, None) or sentence.flags[behind] & _JOINS != 0


def _is_past(view: ClauseView) -> bool:
    """Tell whether no time is told but a past one, up to the act, or also behind it: "signed a contract | in 2014"."""
    clause, act = view.clause, max(view.act, view.clause.predicate)
    to_end = view.act < clause.predicate or view.cue.form is Form.DOCUMENT
    reading, day, ahead = view.reading, view.published, view.lies_ahead
    ends = (act, clause.last) if to_end else (act,)
    return any(is_of_the_past(reading, clause, end, day, lies_ahead=ahead) for end in ends)


def _is_led_by_headline(view: ClauseView) -> bool:
    return is_subject_of_headline(view.sentence, view.clause.predicate)


def _has_time_ahead(view: ClauseView) -> bool:
    """Tell whether a time lies ahead; beside a tense that tells habits too a month without its year does not."""
    lies_ahead = view.lies_ahead and view.cue.form is not Form.DATED
    return has_time_ahead(view.reading, view.clause, view.published, lies_ahead=lies_ahead)


_ANCHORS: Mapping[str, Callable[[ClauseView], tuple[int, int]]] = {
    "cue": lambda view: (view.clause.predicate, view.clause.behind),
    "first word": lambda view: _at(view.clause.predicate),
    "clause": lambda view: (view.clause.first, view.clause.last),
    "begin": lambda view: (view.clause.first, view.clause.first),
    "end": lambda view: (view.clause.last, view.clause.last),
    "opener": lambda view: (-1, 0) if view.clause.opener is None else _at(view.clause.opener),
    "subject": lambda view: (view.subject.last - 1, view.subject.last),
    "whole subject": lambda view: (view.subject.first, view.subject.last),
    "act": lambda view: (view.act, view.act),
    "document": lambda view: _at(_document(view)),
    "up to the document": lambda view: (view.clause.behind, _document_behind(view) + 1),
}
"""What rules stand around: the first and last token of each, end exclusive; the empty one before a sentence, where there is none."""

_CONDITIONS: Mapping[str, Callable[[ClauseView], bool]] = {
    "a subject": lambda view: view.subject.ability is not Ability.NONE,
    "a subject that acts": lambda view: view.subject.ability is Ability.ACTOR,
    "a subject that is a thing": lambda view: view.subject.ability is Ability.THING,
    "no subject that acts": lambda view: view.subject.ability is not Ability.ACTOR,
    "no subject that is a thing": lambda view: view.subject.ability is not Ability.THING,
    "no document in the sentence": lambda view: _document(view) < 0,
    "a verb of ours": _of(Person.WE),
    "a verb of what they do to something": lambda view: (
        _of(Person.THEY)(view) and view.cue.verb is not None and view.cue.verb.is_transitive
    ),
    "nothing but adverbials before the cue": _is_led_by_adverbials,
    "an object before the cue": _is_led_by_object,
    "a work of people": lambda view: (
        view.cue.verb is not None and view.cue.verb.infinitive in view.reading.words.works_of_people
    ),
    "the subject of a headline before the cue": _is_led_by_headline,
    "a resolve": _is_resolve,
    "no resolve": lambda view: not _is_resolve(view),
    "an agreement or a readiness": lambda view: (
        (view.cue.strength == Strength.AGREED) is not (view.cue.form is Form.ATTITUDE)
    ),
    "a named thing right before the cue": lambda view: (
        view.subject.ability is Ability.THING
        and bool(view.subject.phrase)
        and view.subject.last == view.clause.predicate
    ),
    "an agreement": lambda view: view.cue.strength == Strength.AGREED,
    "a plan": lambda view: view.cue.strength == Strength.PLANNED,
    "a hope": lambda view: view.cue.strength == Strength.ASPIRED,
    "a plan or a hope that is no adjective": lambda view: (
        view.cue.strength != Strength.AGREED and view.cue.form is not Form.NOMINAL
    ),
    "a report behind the cue": lambda view: bool(  # «салынатынын | айтты»
        view.reading.words.reported.among(view.sentence.keys[view.clause.behind : view.clause.behind + _LEAD])
    ),
    "a future or a state": lambda view: view.lies_ahead,
    "no time in the sentence": lambda view: not view.sentence.periods,
    "no time ahead": lambda view: not _has_time_ahead(view),
    "a time ahead": _has_time_ahead,
    "what is said to be planned": _is_said_to_be_planned,
    "a clause that tells more of an event": _tells_of_event,
    "the cue closes its clause": lambda view: closes_clause(view.sentence, view.clause.behind),
    "no time but the day of the statement": lambda view: is_of_the_day(
        view.reading, view.clause, view.published
    ),
    "no time but a past one": _is_past,
    "a colon behind an infinitive mark": lambda view: view.lead in view.reading.words.infinitive_marks,
}
"""What must hold before a rule is tried."""

_VETOES: Mapping[str, Test[ClauseView]] = {
    "an effect on something": _has_effect,
    "a headline before it": lambda view, _at: _is_led_by_headline(view),
    "a report or an agreement before it": lambda view, at: (
        bool(view.reading.words.reported.among(view.sentence.keys[: view.clause.predicate]))
        or _is_agreed(view, at)
    ),
    "an agreement before it": _is_agreed,
    "a work before it": lambda view, _at: bool(
        view.reading.words.classes.get("works", _NO_WORDS).among(view.sentence.keys[: view.clause.predicate])
    ),
    "no act": _is_idle,
    "no act of its own": _names_no_act,
}
"""What makes a token that a rule found none."""


def clause_rules(topic: str, *, finds: type[StrEnum], slot: str) -> TopicRules[ClauseView]:
    """Return the rules of a file for clauses; the groups of words are those of ``commitments.toml``."""
    return TopicRules(
        topic,
        Terms(
            classes=_COMPUTED,
            groups=_groups,
            anchors=_ANCHORS,
            conditions=_CONDITIONS,
            vetoes=_VETOES,
            finds=frozenset(map(str, finds)),
            slot=slot,
        ),
    )
