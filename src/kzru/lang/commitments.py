"""The words with which a language states what somebody means to do, from ``commitments.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Literal

import attrs

from kzru.lang.conjugation import Future, Verbs, russian_verbs
from kzru.lang.registry import remembered
from kzru.lang.tables import Word, read_topic
from kzru.lang.words import PhraseMap, PhraseSet, WordMap, WordSet

__all__ = ["FUTURES", "CommitmentWords", "Cue", "Form", "commitment_words", "cue_entries", "verbs_of"]

_Strength = Literal["agreed", "planned", "aspired"]


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
    HEADLINE = "headline"
    """It marks the infinitive of a headline without a finite verb: "Kazakhstan to open a school"."""
    PERFECTIVE = "perfective"
    """It is the act itself, a verb whose form is a future, known by a table of verbs: «отремонтируем»."""
    ACT = "act"
    """It is the act itself, and somebody's: «откроем», «ашамыз»."""
    OCCURRENCE = "occurrence"
    """It is the act itself, as it happens to something: «откроется», «салынады»."""
    DATED = "dated"
    """It is the act itself in a tense that is a future only with a time ahead: «2027 жылы жөндейді»."""
    NECESSITY = "necessity"
    """It is the act itself, which must be done: «салу керек»; a promise where who may instruct says so."""
    AIM = "aim"
    """It names an aim, and the act stands behind a verb or a dash that makes the two one: "our task is to open"."""
    DOCUMENT = "document"
    """It is done to a document, and what that provides for is promised: "adopted a programme"."""
    STATE = "state"
    """It is said of the act: "is under consideration", «планируется открытие»."""
    CHANCE = "chance"
    """It names a possibility, which is promised where a number says how much: "possibilities of increasing … to"."""
    NOMINAL = "nominal"
    """It stands before the noun of the act: "the planned opening"."""


FUTURES = frozenset(
    {Form.FUTURE, Form.HEADLINE, Form.ACT, Form.PERFECTIVE, Form.OCCURRENCE, Form.DATED, Form.STATE}
)
"""The forms of cues that say what will be done, or are said of it."""


@attrs.frozen
class Cue:
    """A phrase that states a commitment.

    Attributes:
        form: How it stands to the act.
        strength: "agreed", "planned" or "aspired".
        is_faint: Whether it is too common a phrase to read a sentence for.
        verb: The future of a verb that it is, where a table of verbs tells it.
    """

    form: Form
    strength: str
    is_faint: bool = False
    verb: Future | None = None


@attrs.frozen(kw_only=True, eq=False)
class CommitmentWords:
    """The words of commitments, each group as ``lang/en/commitments.toml`` explains it.

    Attributes:
        has_verb_table: Whether `verbs_of` has the verbs of the language.
        verbs: The infinitives that stand beside participles, nouns of acts, occurrences and undertakings.
        parting: The words before which the clause of a cue may begin, or behind which it may.
        classes: WordSet that only rules name (`kzru.parsing.commitments.clause_view`).
        cues: Phrases that state a commitment.
        faint: Those that are too common to read a sentence for.
    """

    infinitive_endings: tuple[Word, ...]
    converb_endings: tuple[Word, ...]
    told_endings: tuple[Word, ...]
    infinitive_marks: WordSet
    auxiliaries: WordSet
    reported: WordSet
    phases: WordSet
    efforts: WordSet
    idle: WordSet
    gifts: WordSet
    works_of_people: WordSet
    passive: WordMap[str]
    object_forms: WordMap[str]
    state_bodies: WordMap[str]
    portfolios: WordMap[str]
    bank_names: WordMap[str]
    actor_names: WordMap[str]
    occurrences: PhraseMap
    particles: WordSet
    gerund_ending: str
    gerund_stems: tuple[Word, ...]
    verb_endings: tuple[Word, ...]
    has_verb_table: bool
    participle_ending: str
    no_participles: WordSet
    act_nouns: WordMap[str]
    of_the_act: WordSet
    undertakings: WordMap[str]
    actors: WordSet
    groups: WordSet
    sides: WordSet
    we: WordSet
    first_person: WordSet
    pronouns: WordSet
    homeland: WordSet
    beside: WordSet
    self_endings: tuple[Word, ...]
    third_endings: tuple[Word, ...]
    several_endings: tuple[Word, ...]
    never_objects: WordSet
    heads_of_others: WordSet
    group_endings: tuple[Word, ...]
    orders: WordSet
    passive_orders: WordSet
    by_whom: WordSet
    from_whom: WordSet
    falls_to: WordSet
    passive_endings: tuple[Word, ...]
    undergone: tuple[Form, ...]
    possessed_endings: tuple[Word, ...]
    ministries: WordSet
    several_ministries: WordSet
    banks: WordSet
    legal_forms: WordSet
    oblique_endings: tuple[Word, ...]
    object_endings: tuple[Word, ...]
    ambiguous_endings: tuple[Word, ...]
    modifier_endings: tuple[Word, ...]
    ministers: WordSet
    aims: WordSet
    distances: WordSet
    things: WordSet
    establishments: WordSet
    tongues: WordSet
    quantities: WordSet
    settlements: WordSet
    own_nouns: WordSet
    documented: WordSet
    impersonal: WordSet
    frames: WordSet
    doubts: PhraseSet
    ahead: WordSet
    seasons: WordSet
    further: PhraseSet
    carry_out: str
    openers: WordSet
    relatives: WordSet
    complementisers: WordSet
    conjunctions: WordSet
    closers: WordSet
    finite: WordSet
    genitive_endings: tuple[Word, ...]
    prepositions: WordSet
    determiners: WordSet
    articles: WordSet
    classes: Mapping[str, WordSet]
    cues: Mapping[Form, Mapping[_Strength, tuple[str, ...]]]
    faint: Mapping[Form, Mapping[_Strength, tuple[str, ...]]]
    verbs: frozenset[str] = attrs.field(init=False)

    parting: WordSet = attrs.field(init=False)

    @parting.default
    def _parting(self) -> WordSet:
        return WordSet([*self.conjunctions, *self.openers, *self.reported, *self.frames])

    @verbs.default
    def _verbs(self) -> frozenset[str]:
        return frozenset().union(
            *(group.meanings for group in (self.passive, self.act_nouns, self.occurrences, self.undertakings))
        )

    def tells_more(self, key: str) -> bool:
        """Tell whether a word can only open a clause that tells more of a noun: «который», and not «что»."""
        return key in self.relatives and key not in self.complementisers

    def by_name(self) -> Mapping[str, frozenset[str] | WordMap[str]]:
        """Return every group of words by the name that rules have for it."""
        groups = attrs.asdict(self, recurse=False)
        sets = {name: group for name, group in groups.items() if isinstance(group, frozenset | WordMap)}
        return {**sets, **self.classes}


@remembered()
def commitment_words(language: str) -> CommitmentWords:
    """Return the words of commitments of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    return read_topic(CommitmentWords, language, "commitments")


def verbs_of(language: str) -> Verbs | None:
    """Return the table of the verbs of a language; None where it has none."""
    return russian_verbs() if commitment_words(language).has_verb_table else None


def cue_entries(language: str) -> Iterator[tuple[str, Cue]]:
    """Yield (phrase, cue) for every phrase that states a commitment in a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    words = commitment_words(language)
    for forms, is_faint in ((words.cues, False), (words.faint, True)):
        for form, strengths in forms.items():
            for strength, phrases in strengths.items():
                yield from ((phrase, Cue(form, strength, is_faint)) for phrase in phrases)
