"""The words with which a language states what somebody means to do, from ``commitments.toml``."""

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

__all__ = ["CommitmentWords", "Cue", "Form", "Words", "commitment_words", "cue_entries"]

Words = WordSet | frozenset[str]
"""Words to be asked whether one is among them."""
_STRENGTHS = ("agreed", "planned", "aspired")
_CUES = ("cues", "faint")
_WITH_VERBS = ("passive", "act_nouns", "occurrences", "undertakings")


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
    """It names a possibility, which is promised where a number says how much: "possibilities of increasing … to"."""
    NOMINAL = "nominal"
    """It stands before the noun of the act: "the planned opening"."""


@attrs.frozen
class Cue:
    """A phrase that states a commitment.

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
    """The words of commitments, each group as ``lang/en/commitments.toml`` explains it.

    Attributes:
        verbs: The infinitives that stand beside participles, nouns of acts, occurrences and undertakings.
        classes: Words that only rules name (`kzru.parsing.commitments.clause_view`).
    """

    act_precedes: bool
    subject_leads: bool
    has_cases: bool
    infinitive_endings: tuple[str, ...]
    infinitive_marks: Words
    auxiliaries: Words
    reported: Words
    phases: Words
    idle: Words
    gifts: Words
    passive: WordMap
    occurrences: PhraseMap
    particles: Words
    gerund_ending: str
    gerund_stems: tuple[str, ...]
    act_nouns: WordMap
    of_the_act: Words
    undertakings: WordMap
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
    frames: Words
    doubts: PhraseSet
    ahead: Words
    carry_out: str
    openers: Words
    relatives: Words
    complementisers: Words
    conjunctions: Words
    closers: Words
    finite: Words
    finite_endings: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    prepositions: Words
    determiners: Words
    articles: Words
    classes: Mapping[str, Words]
    verbs: frozenset[str]

    def by_name(self) -> Mapping[str, Words | WordMap]:
        """Return every group of words by the name that rules have for it."""
        groups = attrs.asdict(self, recurse=False)
        sets = {
            name: group for name, group in groups.items() if isinstance(group, frozenset | WordSet | WordMap)
        }
        return {**sets, **self.classes}


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _word_set(words: Sequence[str]) -> Words:
    """Return a set of words: a plain one where no ending is left open, for it is faster."""
    has_stems = any(word.endswith("*") for word in words)
    return WordSet(words) if has_stems else frozenset(map(fold, words))


def _classes(groups: Mapping[str, Sequence[str]]) -> Mapping[str, Words]:
    return {name: _word_set(words) for name, words in groups.items()}


_READERS: Mapping[str, tuple[type, Callable[[Any], Any]]] = {
    "bool": (bool, bool),
    "str": (str, str),
    "tuple[str, ...]": (list, _endings),
    "Words": (list, _word_set),
    "PhraseSet": (list, PhraseSet),
    "WordMap": (dict, WordMap),
    "PhraseMap": (dict, PhraseMap),
    "Mapping[str, Words]": (dict, _classes),
}
"""For each type of a group what it is in the file, and what reads it."""


@cache
def commitment_words(language: str) -> CommitmentWords:
    """Return the words of commitments of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "commitments")
    types = {field.name: str(field.type) for field in attrs.fields(CommitmentWords) if field.name != "verbs"}
    for key in sorted({*types, *_CUES} ^ table.keys()):
        raise LexiconError(f"lang/{language}/commitments.toml: {key}: missing, or no group of this file")
    groups = {name: _group(language, name, table[name], type_) for name, type_ in types.items()}
    verbs = frozenset(verb for name in _WITH_VERBS for verb in table[name].values())
    return CommitmentWords(verbs=verbs, **groups)


def _group(language: str, name: str, value: Any, type_: str) -> Any:
    wanted, reader = _READERS[type_]
    if type(value) is not wanted:
        raise LexiconError(f"lang/{language}/commitments.toml: {name} is no {wanted.__name__}")
    return reader(value)


def cue_entries(language: str) -> Iterator[tuple[str, Cue]]:
    """Yield (phrase, cue) for every phrase that states a commitment in a language.

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
