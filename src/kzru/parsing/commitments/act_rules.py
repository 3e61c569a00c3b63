"""Which words of a clause are the act that a cue promises, by the rules of ``lang/*/acts.toml``.

::

    infinitive   agreed to | OPEN a school          намерены | ОТКРЫТЬ школу           мектеп АШУҒА | келістік
    noun         the goal of | BRINGING trade to    договорились о | СТРОИТЕЛЬСТВЕ
    chance       possibilities of | INCREASING trade to $40 billion
    future       Kazakhstan will | HOST the games   школа будет | ПОСТРОЕНА

Each form of a cue (`kzru.lang.commitments.Form`) is a group of rules; an attitude is told as a noun is. What a document
promises is found by `kzru.parsing.commitments.documents`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kzru.lang.commitments import Cue, Form
from kzru.lang.loader import load
from kzru.parsing.commitments.actor_phrases import Ability, Subject
from kzru.parsing.commitments.acts import Act, has_object, is_courtesy, is_idle
from kzru.parsing.commitments.clauses import Clause
from kzru.parsing.commitments.documents import document_act
from kzru.parsing.commitments.reading import Reading
from kzru.parsing.rules.anchored import Test
from kzru.parsing.rules.ruleset import RuleSet, Terms
from kzru.text.quotation_marks import DOUBLE_MARKS

__all__ = ["ACT_TERMS", "ActView", "act_rules", "find_act"]

_LEAD = 2
_PASSIVE = "passive"


class ActView(NamedTuple):
    """A clause as the rules see it.

    Attributes:
        reading: The sentence.
        clause: The clause of the cue.
        subject: Its subject.
        keys: The folded tokens of the sentence.
        first: The first token of the clause.
        last: The token behind it.
    """

    reading: Reading
    clause: Clause
    subject: Subject
    keys: Sequence[str]
    first: int
    last: int


def find_act(reading: Reading, clause: Clause, cue: Cue, subject: Subject) -> Act | None:
    """Return the act that a cue promises in its clause; None where it promises none."""
    if cue.form is Form.DOCUMENT:
        act = document_act(reading, clause, subject)
        reading.holds("a document that promises something", act is not None)
    else:
        act = _by_rule(reading, clause, cue, subject)
    is_act = act is not None and reading.holds("no words of courtesy", not is_courtesy(reading, act.first))
    return act if is_act else None


def _by_rule(reading: Reading, clause: Clause, cue: Cue, subject: Subject) -> Act | None:
    group = Form.NOUN if cue.form is Form.ATTITUDE else cue.form
    view = ActView(reading, clause, subject, reading.keys, clause.first, clause.last)
    found = act_rules(reading.sentence.vocabulary.language).find(group.value, view, reading.trace)
    if found is None:
        return None
    if found.gives == _PASSIVE:
        return Act(found.at, Form.FUTURE, is_passive=True, rule=found.rule.name)
    return Act(found.at, Form(found.gives), rule=found.rule.name)


@cache
def act_rules(language: str) -> RuleSet[ActView]:
    """Return the rules of a language for the acts beside cues.

    Raises:
        LexiconError: A rule has a fault.
    """
    return RuleSet(load(language, "acts"), "acts", language, ACT_TERMS)


def _words(*groups: str) -> Test[ActView]:
    """Return what tells whether a token is in one of some groups of ``commitments.toml``."""

    def holds(view: ActView, at: int) -> bool:
        key = view.keys[at]
        return any(key in getattr(view.reading.words, group) for group in groups)

    return holds


def _asked(question: Callable[[Reading, int], bool]) -> Test[ActView]:
    """Return what asks the sentence about a token."""
    return lambda view, at: question(view.reading, at)


def _is_adverb(reading: Reading, at: int) -> bool:
    return reading.is_adverb(at) or reading.sentence.tokens[at].text in DOUBLE_MARKS


def _is_led(reading: Reading, at: int) -> bool:
    """Tell whether a noun stands right behind a preposition, in an adverbial: "in connection with the opening"."""
    return any(reading.sentence.keys[lead] in reading.words.prepositions for lead in range(at - _LEAD, at))


def _is_occurrence(reading: Reading, at: int) -> bool:
    return reading.words.occurrences.at(reading.keys, at) is not None


def _is_number(reading: Reading, at: int) -> bool:
    return at in reading.sentence.number_starts


def _has_effect(view: ActView, at: int) -> bool:
    """Tell whether a verb of one word has an object: what opens something has an effect, and does not open."""
    occurrence = view.reading.words.occurrences.at(view.keys, at)
    return occurrence is not None and occurrence[0] == 1 and has_object(view.reading, at + 1, view.clause)


_CLASSES: Mapping[str, Test[ActView]] = {
    "act": _asked(Reading.is_act),
    "act_noun": _words("act_nouns"),
    "adverb": _asked(_is_adverb),
    "aim": _words("aims"),
    "any": lambda _view, _at: True,
    "infinitive": _asked(Reading.is_infinitive),
    "led": _asked(_is_led),
    "linking": _words("linking"),
    "number": _asked(_is_number),
    "occurrence": _asked(_is_occurrence),
    "open": _words("conditions", "impersonal"),
    "option": _words("options"),
    "passive": _words("passive"),
    "undertaking": _words("undertakings"),
    "work": _words("works"),
}

ACT_TERMS: Terms[ActView] = Terms(
    classes=_CLASSES,
    anchors={
        "cue": lambda view: (view.clause.predicate, view.clause.behind),
        "subject": lambda view: (view.subject.last - 1, view.subject.last),
    },
    conditions={
        "a subject": lambda view: view.subject.ability is not Ability.NONE,
        "a subject that acts": lambda view: view.subject.ability is Ability.ACTOR,
        "a subject that is a thing": lambda view: view.subject.ability is Ability.THING,
        "no subject that acts": lambda view: view.subject.ability is not Ability.ACTOR,
        "no subject that is a thing": lambda view: view.subject.ability is not Ability.THING,
    },
    vetoes={
        "an effect on something": _has_effect,
        "no act": lambda view, at: is_idle(view.reading, at),
    },
    finds=frozenset({_PASSIVE, *(form.value for form in Form)}),
    slot="act",
)
"""What the rules for acts may name."""
