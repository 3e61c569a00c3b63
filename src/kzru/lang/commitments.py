"""How a language tells what somebody means to do, from ``commitments.toml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import load
from kzru.lang.words import PhraseMap, PhraseSet, WordMap, WordSet
from kzru.text.fold import fold

__all__ = ["CommitmentWords", "Cue", "Form", "commitment_words", "cue_entries"]

Words = WordSet | frozenset[str]
"""Words to be asked whether one is among them."""
_STRENGTHS = ("agreed", "planned", "aspired")


class Form(StrEnum):
    """How the words of a commitment stand to the act that is promised."""

    INFINITIVE = "infinitive"
    """Beside an infinitive: "agreed to open", «намерены открыть», «ашуға келістік»."""
    NOUN = "noun"
    """Beside a gerund or a noun: "the goal of bringing", «договорились о строительстве»."""
    ATTITUDE = "attitude"
    """The same, and only as what somebody expresses: "readiness to", "commitment to"."""
    FUTURE = "future"
    """Beside a verb, and only of somebody who can act, or of something that can be done: "will", "is expected to"."""
    ACT = "act"
    """It is the act itself, and somebody's: «откроем», «ашамыз»."""
    OCCURRENCE = "occurrence"
    """It is the act itself, as it happens to something: «откроется», «салынады»."""
    DOCUMENT = "document"
    """It is done to a document, and what that provides for is promised: "adopted a programme"."""
    STATE = "state"
    """It is said of the act: "is under consideration", «планируется открытие»."""
    CHANCE = "chance"
    """It names a possibility, which is promised where a number tells how much: "possibilities of increasing … to"."""
    NOMINAL = "nominal"
    """It stands before the noun of the act: "the planned opening"."""


@attrs.frozen
class Cue:
    """A phrase that tells a commitment.

    Attributes:
        form: How it stands to the act.
        strength: "agreed", "planned" or "aspired".
        is_faint: Whether it is too common a phrase to read a sentence for.
    """

    form: Form
    strength: str
    is_faint: bool = False


@attrs.frozen(kw_only=True, eq=False)
class CommitmentWords:
    """The words of commitments; each group is told of in ``lang/en/commitments.toml``.

    Attributes:
        act_precedes: Whether the act stands before the cue.
        subject_leads: Whether the subject leads its clause and ends before the first preposition.
        has_cases: Whether a noun has another form where it is no subject.
        infinitive_endings: Every infinitive has one of these; any word will do where there are none.
        infinitive_marks: Stand before an infinitive.
        marks_infinitives: Whether they do.
        negations: What is not done is no commitment.
        habits: In the clause: it is done again and again.
        past: Before a plan or a hope: it was one.
        participles: Plans only behind an auxiliary.
        auxiliaries: Those.
        noun_after: Behind these a cue of a future is a noun.
        reported: Verbs behind which something is said.
        future_in_the_past: The future of what was said.
        phases: Verbs of going on or beginning: the act is the verb behind.
        idle: Verbs that name no act.
        gifts: Those of them that are acts where an amount follows.
        courtesy: What is done with these words is no act.
        linking: Auxiliaries of the passive.
        passive: Participles of what can be done to something, each with its infinitive.
        occurrences: What something does that is undertaken, each with what is done with it: "take place", "hold".
        particles: Belong to the participle before: "carried out".
        gerund_ending: The ending of a gerund; empty where there are none.
        gerund_stems: Ends of stems that lose an e before it.
        verbs: Infinitives that are known.
        act_nouns: Nouns of acts, each with its infinitive.
        of_the_act: Stand between such a noun and what it is done to.
        works: Those of them that are always undertaken by somebody.
        undertakings: What takes place or is built, each with its verb.
        options: What an act is when it is only considered.
        actors: Nouns of those who can act, in the nominative.
        groups: Those of them that may be the parties of a document, and "we".
        sides: Those of them that stand for a country behind its adjective.
        we: "We".
        first_person: "I".
        pronouns: Stand for somebody named before.
        homeland: With an article or possessive these are the speaker's country.
        aims: May stand before a number that is aimed at.
        things: What cannot act, whatever its name looks like.
        impersonal: Subjects that stand for none.
        holders: Verbs with which an attitude is expressed.
        frames: Hopes and beliefs: what they are about is no more than hoped for.
        doubts: In the clause of a plan: it is only considered.
        evaluations: Right before a cue: somebody judges, and nobody promises: "worth", "useful".
        includes: Between a document and a programme that is part of it.
        ahead: Between a cue and the colon that opens the list of what is promised.
        programmes: Documents that are carried out.
        agreements: Documents that provide for an act.
        carry_out: What is done with a programme.
        openers: Open a clause.
        relatives: Those that stand for the noun before, or open what is said.
        complementisers: Those that open what is said.
        conditions: Those that open a condition or a question.
        conjunctions: Join words or clauses.
        closers: Behind a comma these end the clause of a promise.
        finite: Behind a conjunction these make a clause of what follows.
        finite_endings: Endings of verbs of the past.
        genitive_endings: Endings of a noun that the word before it belongs to, so that this is no subject.
        prepositions: A subject of English ends before them; what stands behind them is no subject.
        determiners: Open a noun phrase.
        articles: Those that are left out of an action.
    """

    act_precedes: bool
    subject_leads: bool
    has_cases: bool
    infinitive_endings: tuple[str, ...]
    infinitive_marks: Words
    marks_infinitives: bool
    negations: Words
    past: Words
    habits: Words
    participles: Words
    auxiliaries: Words
    noun_after: Words
    reported: Words
    future_in_the_past: Words
    phases: Words
    idle: Words
    gifts: Words
    courtesy: Words
    linking: Words
    passive: WordMap
    occurrences: PhraseMap
    particles: Words
    gerund_ending: str
    gerund_stems: tuple[str, ...]
    verbs: frozenset[str]
    act_nouns: WordMap
    of_the_act: Words
    works: Words
    undertakings: WordMap
    options: Words
    actors: Words
    groups: Words
    sides: Words
    we: Words
    first_person: Words
    pronouns: Words
    homeland: Words
    aims: Words
    things: Words
    impersonal: Words
    holders: Words
    frames: Words
    doubts: PhraseSet
    evaluations: Words
    includes: PhraseSet
    ahead: Words
    programmes: Words
    agreements: Words
    carry_out: str
    openers: Words
    relatives: Words
    complementisers: Words
    conditions: Words
    conjunctions: Words
    closers: Words
    finite: Words
    finite_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    prepositions: Words
    determiners: Words
    articles: Words


_SCALARS: Mapping[str, type] = {
    "act_precedes": bool,
    "subject_leads": bool,
    "has_cases": bool,
    "gerund_ending": str,
    "carry_out": str,
}
_TABLES = ("passive", "act_nouns", "occurrences", "undertakings")
_CUES = ("cues", "faint")


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _word_set(words: Sequence[str]) -> Words:
    """Return a set of words: a plain one where no ending is left open, for it is faster."""
    has_stems = any(word.endswith("*") for word in words)
    return WordSet(words) if has_stems else frozenset(map(fold, words))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    **_SCALARS,
    **dict.fromkeys(
        ("infinitive_endings", "gerund_stems", "finite_endings", "genitive_endings"),
        _endings,
    ),
    **dict.fromkeys(("passive", "act_nouns", "undertakings"), WordMap),
    "occurrences": PhraseMap,
    "doubts": PhraseSet,
    "includes": PhraseSet,
}
"""What reads the groups that are no set of words."""


@cache
def commitment_words(language: str) -> CommitmentWords:
    """Return the words of commitments of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "commitments")
    names = {field.name for field in attrs.fields(CommitmentWords)} - {"verbs", "marks_infinitives"}
    for key in sorted((names | set(_CUES)) ^ table.keys()):
        raise LexiconError(f"lang/{language}/commitments.toml: {key}: missing, or no group of this file")
    fields = {name: _field(language, name, table[name]) for name in names}
    verbs = frozenset(verb for name in _TABLES for verb in table[name].values())
    return CommitmentWords(**fields, verbs=verbs, marks_infinitives=bool(table["infinitive_marks"]))


def _field(language: str, name: str, value: Any) -> Any:
    wanted = _SCALARS.get(name, dict if name in _TABLES else list)
    if type(value) is not wanted:
        raise LexiconError(f"lang/{language}/commitments.toml: {name} is no {wanted.__name__}")
    return _READERS.get(name, _word_set)(value)


def cue_entries(language: str) -> Iterator[tuple[str, Cue]]:
    """Yield (phrase, cue) for every phrase that tells a commitment in a language.

    Raises:
        LexiconError: The table has a form or strength that does not exist.
    """
    table = load(language, "commitments")
    for group in _CUES:
        for form, strengths in table[group].items():
            for strength, phrases in strengths.items():
                if form not in set(Form) or strength not in _STRENGTHS:
                    raise LexiconError(f"lang/{language}/commitments.toml: no cue is {strength} {form}")
                for phrase in phrases:
                    yield phrase, Cue(Form(form), strength, is_faint=group == "faint")
