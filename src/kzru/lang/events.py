"""How a language tells events: ``events.toml`` of the language, and the concepts that are of no language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.forms import expand
from kzru.lang.latin import of_language
from kzru.lang.loader import LANGUAGES, load, load_common
from kzru.lang.words import WordSet
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
]

_COMMON = "lang/common/events.toml"
WORD_GROUPS = (
    "this", "definite", "possessive", "indefinite", "before_signing", "generic", "another", "compound",
    "joins_subject", "weak", "praise", "no_opening", "complements", "no_complement", "about", "no_topic", "states", "no_town", "founding", "counterparts", "several_offices", "passives", "manner", "spoken_of", "relative",
)  # fmt: skip
PHRASE_GROUPS = (
    "upcoming",
    "announced",
    "past",
    "happen",
    "host",
    "now",
    "today",
    "the_day_before",
    "here",
    "beside",
    "platforms",
    "held",
)
_VERBS = ("sign", "open", "meet", "visit", "sign_ahead", "meet_ahead", "visit_ahead")
_ROLES = ("to", "in", "of", "with", "bare", "no_ending")


Facts = tuple[tuple[str, ...], ...]
"""Alternatives, each of facts that hold together."""


def _facts(told: list[str]) -> Facts:
    """Return alternatives as a data file writes them.

    >>> _facts(["place", "place + when"])
    (('place',), ('place', 'when'))
    """
    return tuple(tuple(fact.split(" + ")) for fact in told)


@attrs.frozen(kw_only=True)
class EventKind:
    """What is known of the events of a kind; each key is explained in ``lang/common/events.toml``."""

    enough: Facts = attrs.field(converter=_facts)
    same: Facts = attrs.field(converter=_facts)
    names: tuple[str, ...] = attrs.field(converter=tuple)
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
    """

    name: str
    kind: str
    traits: EventKind
    is_named: bool = False
    within: str | None = None
    is_lasting: bool = False
    is_remote: bool = False
    is_several: bool = False
    stands_for: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    this_stands_for: tuple[str, ...] = attrs.field(default=(), converter=tuple)


@attrs.frozen(kw_only=True, eq=False)
class EventWords:
    """The words by which a language tells of events; each group is told of in ``lang/en/events.toml``.

    Attributes:
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
        possessed_endings: What a possessed noun ends with before its case.
        agreement: What a noun in the nominative ends with, and for its adjectives the nominative by the ending.
        softened: Last letter of an adjective's stem with an ending, and the ending that stands there.
        has_articles: Whether a phrase without an article is indefinite.
        verb_last: Whether objects stand before their verb.
    """

    verbs: Mapping[str, tuple[str, ...]]
    documents: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    words: Mapping[str, WordSet]
    capital: frozenset[str]
    within: Mapping[str, WordSet]
    roles: Mapping[str, str]
    bare_role: str
    no_ending: WordSet
    role_endings: tuple[tuple[str, str], ...]
    ordinals: tuple[tuple[str, int], ...]
    tens: tuple[tuple[str, int], ...]
    ordinal_endings: WordSet
    numerals: frozenset[str]
    bare_determiner: str
    owner_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    plural_modifiers: tuple[str, ...]
    object_endings: tuple[str, ...]
    possessed_endings: tuple[str, ...]
    agreement: tuple[tuple[tuple[str, ...], Mapping[str, str]], ...]
    softened: Mapping[str, str]
    has_articles: bool
    verb_last: bool

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
    known = {field.name for field in attrs.fields(EventKind)}
    for name, row in table["kinds"].items():
        for key in set(row) - known:
            raise LexiconError(
                f"{_COMMON}: kinds.{name}: no key {key!r}; there are {', '.join(sorted(known))}"
            )
    return {name: EventKind(**{**table["any_kind"], **row}) for name, row in table["kinds"].items()}


@cache
def concepts() -> Mapping[str, EventConcept]:
    """Return what events can be, by English term.

    Raises:
        LexiconError: The table has a fault.
    """
    table, known = load_common("events"), {field.name for field in attrs.fields(EventConcept)}
    found = {}
    for group in ("heads", "named"):
        for name, row in table[group].items():
            fields = {f"is_{key}" if value is True else key: value for key, value in row.items()}
            if row.get("kind") not in event_kinds() or not fields.keys() <= known:
                raise LexiconError(
                    f"{_COMMON}: {name}: needs a kind of {', '.join(event_kinds())} and nothing unknown"
                )
            traits = event_kinds()[row["kind"]]
            found[name] = EventConcept(name=name, traits=traits, is_named=group == "named", **fields)
    return found


@cache
def concept_entries(language: str) -> tuple[tuple[str, EventConcept], ...]:
    """Return (phrase, concept) for every word of an event in a language.

    Raises:
        LexiconError: The table names a concept that there is not.
    """
    return tuple(_entries(language))


def _entries(language: str) -> Iterator[tuple[str, EventConcept]]:
    table, known, file = load(language, "events"), concepts(), f"lang/{language}/events.toml"
    for group in ("heads", "named"):
        for name, phrases in table[group].items():
            if name not in known:
                raise LexiconError(f"{file}: {name}: no concept of {_COMMON}")
            for phrase in phrases:
                for form in expand(phrase, table.get("endings", {}), file):
                    yield form, known[name]


@cache
def body_entries(language: str) -> tuple[tuple[str, str], ...]:
    """Return (phrase, name) for every body that meets.

    Raises:
        LexiconError: The table has a fault.
    """
    found = []
    for name, spellings in load_common("events")["bodies"].items():
        if set(spellings) != set(LANGUAGES):
            raise LexiconError(f"{_COMMON}: {name}: needs {', '.join(LANGUAGES)}")
        found += [(phrase, name) for phrase in of_language(spellings, language)]
    return tuple(found)


@cache
def commemorated(language: str) -> tuple[tuple[str, str], ...]:
    """Return (folded beginning, English name) for what anniversaries commemorate, the longest first."""
    table = load_common("events")["commemorated"]
    pairs = [
        (fold(phrase), name)
        for name, spellings in table.items()
        for phrase in of_language(spellings, language)
    ]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def event_words(language: str) -> EventWords:
    """Return the event lexicon of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table, file = load(language, "events"), f"lang/{language}/events.toml"
    for group, names in (
        ("words", WORD_GROUPS),
        ("phrases", PHRASE_GROUPS),
        ("verbs", _VERBS),
        ("roles", _ROLES),
    ):
        for name in set(table[group]) ^ set(names):
            raise LexiconError(f"{file}: {group}.{name}: missing, or no group of this file")
    ordinals, nominative = table["ordinals"], table.get("nominative", {})
    return EventWords(
        verbs=_phrases(table, "verbs", file),
        documents=_phrases(table, "documents", file),
        phrases=_phrases(table, "phrases", file),
        words={name: WordSet(table["words"][name]) for name in WORD_GROUPS},
        capital=frozenset(table["capital"]["concepts"]),
        within={name: WordSet(words) for name, words in table["within"].items()},
        roles={fold(word): role for role in _ROLES[:4] for word in table["roles"][role]},
        bare_role=next(iter(table["roles"]["bare"]), ""),
        no_ending=WordSet(table["roles"]["no_ending"]),
        role_endings=_by_length(table.get("role_endings", {})),
        ordinals=tuple(
            (fold(word), number) for word, number in (*ordinals["units"].items(), *ordinals["whole"].items())
        ),
        tens=tuple((fold(word), number) for word, number in ordinals["tens"].items()),
        ordinal_endings=WordSet(ordinals["endings"]),
        numerals=frozenset(ordinals["numerals"]),
        bare_determiner=table["determiner"]["bare"],
        owner_endings=tuple(table["determiner"]["owner_endings"]),
        plural_endings=tuple(table["plural"]["endings"]),
        plural_modifiers=tuple(table["plural"]["modifiers"]),
        object_endings=tuple(nominative.get("object", ())),
        possessed_endings=tuple(nominative.get("possessed", ())),
        agreement=tuple((tuple(row["nouns"]), row["adjectives"]) for row in nominative.get("agreement", ())),
        softened={
            letter + ending: soft
            for letter in nominative.get("soft", ())
            for ending, soft in nominative.get("softened", {}).items()
        },
        has_articles=bool(table["words"]["indefinite"]),
        verb_last=table.get("order", {}).get("verb_last", False),
    )


def _phrases(table: Mapping[str, Any], group: str, file: str) -> Mapping[str, tuple[str, ...]]:
    endings = table.get("endings", {})
    return {
        name: tuple(form for phrase in phrases for form in expand(phrase, endings, file))
        for name, phrases in table[group].items()
    }


def _by_length(table: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    pairs = [(fold(ending), role) for role, endings in table.items() for ending in endings]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
