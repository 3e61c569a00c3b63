"""How a language tells events: ``events.toml`` of the language, and the concepts that are of no language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.forms import expand
from kzru.lang.loader import load_common, of_language
from kzru.lang.registry import languages, remembered
from kzru.lang.spellings import own_spellings, spellings_of
from kzru.lang.tables import (
    KEY,
    ByWord,
    Ending,
    ReadAs,
    exactly,
    read_table,
    read_topic,
)
from kzru.lang.words import WordMap, WordSet
from kzru.text.fold import fold

__all__ = [
    "PHRASE_GROUPS",
    "WORD_GROUPS",
    "EventConcept",
    "EventKind",
    "EventWords",
    "body_entries",
    "commemorated",
    "concept_entries",
    "concepts",
    "event_kinds",
    "event_words",
    "union_of",
]

_COMMON = "lang/common/events.toml"
WORD_GROUPS = (
    "this", "definite", "possessive", "indefinite", "before_signing", "generic", "another", "compound",
    "joins_subject", "weak", "praise", "no_opening", "called", "titled", "complements", "no_complement", "about", "no_topic", "states", "no_town", "founding", "counterparts", "several_offices", "subjects", "owned", "passives", "manner",
    "spoken_of", "relative", "dear", "membership", "rating", "arrived", "no_company", "readiness", "delegation", "participles", "abstract", "received", "speech", "scene", "amid", "sizes", "counted_from",
)  # fmt: skip
PHRASE_GROUPS = (
    "upcoming", "announced", "past", "happen", "host", "now", "today", "the_day_before", "here", "beside", "platforms", "participation", "held",
)  # fmt: skip
_VERBS = (
    "sign",
    "open",
    "meet",
    "receive",
    "visit",
    "turn",
    "sign_ahead",
    "open_ahead",
    "meet_ahead",
    "visit_ahead",
)
_Phrases = Mapping[str, tuple[str, ...]]
_Numbers = Annotated[WordMap[int], ReadAs(Mapping[str, int], WordMap)]


def _facts(told: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return alternatives as a data file writes them.

    >>> _facts(["place", "place + when"])
    (('place',), ('place', 'when'))
    """
    return tuple(tuple(fact.split(" + ")) for fact in told)


Facts = Annotated[tuple[tuple[str, ...], ...], ReadAs(tuple[str, ...], _facts)]
"""Alternatives, each of facts that hold together."""


@attrs.frozen(kw_only=True)
class EventKind:
    """What is known of the events of a kind; each key is explained in ``lang/common/events.toml``."""

    enough: Facts
    same: Facts
    names: tuple[str, ...]
    plain: bool = False
    number: str = ""
    town: str = ""
    words: str = "phrase"
    whole: bool = False
    topic: bool = False
    subject: bool = False
    encounter: bool = False
    spoken_there: bool = False
    of_visit: bool = False
    travel: bool = False
    commemorates: bool = False
    clause_body: bool = False
    dated_by: bool = False


@attrs.frozen(kw_only=True)
class EventConcept:
    """What an event can be.

    Attributes:
        name: Its English term or name.
        kind: The name of its kind.
        traits: What is known of the events of its kind.
        is_named: Whether it has a name of its own: the Games of the Future.
        within: The group of words of which one stands in the same phrase; None for none.
        is_lasting: Whether it goes on for days.
        is_remote: Whether its parties are apart: a telephone conversation.
        is_several: Whether its noun means several events: "anniversaries".
        stands_for: The kinds of which an event may be meant beside its own.
        this_stands_for: The same, only behind "this".
        is_apart: Whether neither "the talks" nor a meeting of people is meant by it: the session of a body, a ceremony.
    """

    name: str
    kind: str
    traits: EventKind = attrs.field(init=False)
    is_named: bool = False
    within: str | None = None
    is_lasting: bool = attrs.field(default=False, metadata={KEY: "lasting"})
    is_remote: bool = attrs.field(default=False, metadata={KEY: "remote"})
    is_several: bool = attrs.field(default=False, metadata={KEY: "several"})
    stands_for: tuple[str, ...] = ()
    this_stands_for: tuple[str, ...] = ()
    is_apart: bool = attrs.field(default=False, metadata={KEY: "apart"})

    @traits.default
    def _traits(self) -> EventKind:
        kinds = event_kinds()
        if self.kind not in kinds:
            raise InvalidValueError(f"no kind {self.kind!r}; there are {', '.join(kinds)}")
        return kinds[self.kind]


@attrs.frozen
class _Agreement:
    """What nouns end with, and what their adjectives have for each ending in the nominative."""

    nouns: tuple[str, ...]
    adjectives: Mapping[str, str]


def _by_length(endings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(endings.items(), key=lambda pair: (-len(pair[0]), pair)))


@attrs.frozen(kw_only=True, eq=False)
class EventWords:
    """The words by which a language tells of events; each group is told of in ``lang/en/events.toml``.

    Attributes:
        heads: English terms of events to words for them.
        named: The same, of events with a name of their own.
        endings: What a word in braces stands for.
        verbs: Act to verbs.
        documents: Type of a document that is signed to its words.
        phrases: What they tell of an event to phrases.
        words: What they do to words.
        capital: Names of concepts whose word is an event only with a capital.
        within: Group to words of which one stands in the phrase of an event.
        roles: What stands before a name to its part in an event.
        bare_role: The part of a name before which nothing stands.
        no_ending: Names that only end as a case does.
        role_endings: What a name ends with, and its part in an event; the longest first.
        ordinals: Ordinal to its number.
        tens: Tens before an ordinal to their number.
        ordinal_endings: What hangs on the digits of an ordinal.
        numerals: Letters that are a Roman numeral by themselves.
        bare_determiner: What a phrase without a determiner is like: nothing in English, which has articles.
        owner_endings: What the name of an owner ends with: "Putin's visit".
        plural_endings: What a plural ends with that is not told by its form alone.
        plural_modifiers: What the word before such a plural ends with.
        object_endings: What the case of the object ends with, and is no part.
        accusative: What people and offices end with as the object of a verb.
        possessed_endings: What a possessed noun ends with before its case.
        agreement: The nominative of adjectives by their noun.
        soft: Letters behind which an adjective's ending is spelled otherwise.
        softened: Endings, and how each is spelled there.
        endings_of, case_endings: The endings of names by the part that they tell, and all of them.
    """

    heads: _Phrases
    named: _Phrases
    endings: Mapping[str, tuple[Ending, ...]] = attrs.field(factory=dict)
    verbs: Annotated[_Phrases, ReadAs(_Phrases, exactly(_VERBS))]
    documents: _Phrases
    phrases: Annotated[_Phrases, ReadAs(_Phrases, exactly(PHRASE_GROUPS))]
    words: Annotated[Mapping[str, WordSet], ReadAs(Mapping[str, WordSet], exactly(WORD_GROUPS))]
    capital: frozenset[str] = attrs.field(metadata={KEY: "capital.concepts"})
    within: Mapping[str, WordSet]
    roles: ByWord
    bare_role: str = attrs.field(metadata={KEY: "bare_names.role"})
    no_ending: WordSet = attrs.field(metadata={KEY: "bare_names.no_ending"})
    role_endings: Annotated[tuple[tuple[str, str], ...], ReadAs(ByWord, _by_length)] = ()
    ordinals: _Numbers = attrs.field(metadata={KEY: "ordinals.numbers"})
    tens: _Numbers = attrs.field(metadata={KEY: "ordinals.tens"})
    ordinal_endings: WordSet = attrs.field(metadata={KEY: "ordinals.endings"})
    numerals: frozenset[str] = attrs.field(metadata={KEY: "ordinals.numerals"})
    bare_determiner: str = attrs.field(metadata={KEY: "determiner.bare"})
    owner_endings: tuple[str, ...] = attrs.field(metadata={KEY: "determiner.owner_endings"})
    plural_endings: tuple[str, ...] = attrs.field(metadata={KEY: "plural.endings"})
    plural_modifiers: tuple[str, ...] = attrs.field(metadata={KEY: "plural.modifiers"})
    object_endings: tuple[str, ...] = attrs.field(default=(), metadata={KEY: "nominative.object"})
    accusative: tuple[str, ...] = attrs.field(default=(), metadata={KEY: "nominative.accusative"})
    possessed_endings: tuple[str, ...] = attrs.field(default=(), metadata={KEY: "nominative.possessed"})
    agreement: tuple[_Agreement, ...] = attrs.field(default=(), metadata={KEY: "nominative.agreement"})
    soft: tuple[str, ...] = attrs.field(default=(), metadata={KEY: "nominative.soft"})
    softened: Mapping[str, str] = attrs.field(factory=dict, metadata={KEY: "nominative.softened"})
    endings_of: Mapping[str, tuple[str, ...]] = attrs.field(init=False)
    case_endings: tuple[str, ...] = attrs.field(init=False)

    @endings_of.default
    def _endings_of(self) -> Mapping[str, tuple[str, ...]]:
        parts = {part for _, part in self.role_endings}
        return {part: tuple(ending for ending, of in self.role_endings if of == part) for part in parts}

    @case_endings.default
    def _case_endings(self) -> tuple[str, ...]:
        return tuple(ending for ending, _ in self.role_endings)

    @property
    def articles(self) -> WordSet:
        """The articles that mark a noun as known; none where a language has no articles."""
        return self.words["definite"]

    def is_one_of(self, group: str, key: str) -> bool:
        """Tell whether a folded word belongs to a group of words."""
        return key in self.words[group]


@cache
def event_kinds() -> Mapping[str, EventKind]:
    """Return the sorts of events by their names.

    Raises:
        LexiconError: The table has a fault.
    """
    table = load_common("events")
    return {
        name: read_table(EventKind, {**table["any_kind"], **row}, f"{_COMMON}: kinds.{name}")
        for name, row in table["kinds"].items()
    }


def union_of(body: str) -> str:
    """Return the union of whose heads a body is the council; of another body its own name."""
    union: str = load_common("events")["councils"].get(body, body)
    return union


@cache
def concepts() -> Mapping[str, EventConcept]:
    """Return what events can be, by English term.

    Raises:
        LexiconError: The table has a fault.
    """
    table = load_common("events")
    return {
        name: read_table(
            EventConcept,
            {**row, "name": name, "is_named": group == "named"},
            f"{_COMMON}: {group}.{name}",
        )
        for group in ("heads", "named")
        for name, row in table[group].items()
    }


@remembered()
def concept_entries(language: str) -> tuple[tuple[str, EventConcept], ...]:
    """Return (phrase, concept) for every word of an event in a language.

    Raises:
        LexiconError: The table names a concept that there is not.
    """
    words, known = event_words(language), concepts()
    for name in (words.heads.keys() | words.named.keys()) - known.keys():
        raise LexiconError(f"lang/{language}/events.toml: {name}: no concept of {_COMMON}")
    return tuple(
        (phrase, known[name])
        for phrases_of in (words.heads, words.named)
        for name, phrases in phrases_of.items()
        for phrase in phrases
    )


@remembered()
def body_entries(language: str) -> tuple[tuple[str, str], ...]:
    """Return (phrase, name) for every body that meets.

    Raises:
        LexiconError: The table has a fault.
    """
    found = []
    for name, spellings in load_common("events")["bodies"].items():
        for code in spellings.keys() - set(languages()):
            raise LexiconError(f"{_COMMON}: {name}: no language {code!r}")
        found += [(phrase, name) for phrase in spellings_of(name, spellings, language, "bodies")]
    return tuple(found)


@remembered()
def commemorated(language: str) -> tuple[tuple[str, str], ...]:
    """Return (folded beginning, English name) for what anniversaries commemorate, the longest first."""
    table = load_common("events")["commemorated"]
    pairs = [
        (fold(phrase), name)
        for name, spellings in table.items()
        for phrase in (*of_language(spellings, language), *own_spellings(name, language, "commemorated"))
    ]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@remembered()
def event_words(language: str) -> EventWords:
    """Return the event lexicon of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    words, name = read_topic(EventWords, language, "events"), f"lang/{language}/events.toml"

    def forms(groups: _Phrases) -> _Phrases:
        return {
            group: tuple(form for phrase in phrases for form in expand(phrase, words.endings, name))
            for group, phrases in groups.items()
        }

    return attrs.evolve(
        words,
        heads=forms(words.heads),
        named=forms(words.named),
        verbs=forms(words.verbs),
        documents=forms(words.documents),
        phrases=forms(words.phrases),
    )
