"""All the words of one language in one table, so that a sentence is looked up once.

A vocabulary is compiled from the language's data files and a lexicon of metrics when first asked for, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import count
from typing import Any, NamedTuple

import attrs

from kzru.lang.cldr import country_names
from kzru.lang.forms import expand
from kzru.lang.loader import load
from kzru.lang.measures import currency_symbol_entries, denominator_entries, measure_entries, per_words
from kzru.model.figure import Change, Stage
from kzru.parsing.lexicon import Lexicon, Metric, MetricWords
from kzru.text.phrases import PhraseTable
from kzru.values.number import Number
from kzru.values.qualifier import Qualifier

__all__ = [
    "EXCLUSIVE",
    "Country",
    "Kind",
    "Meaning",
    "NumberWord",
    "Pattern",
    "Vocabulary",
    "vocabulary",
    "words_called",
]


class Kind(StrEnum):
    """What a word of the vocabulary is to the parser.

    A StrEnum, for it hashes faster than an Enum and is hashed a lot.
    """

    NUMBER = "number"
    """A number word; the value is a NumberWord."""
    WORD = "word"
    """A small word of the number grammar ("and", "of"); the value is its name."""
    NAME_BEFORE = "name before"
    """A noun that makes the number behind it part of a name ("Article 5")."""
    UNIT = "unit"
    """A unit or currency behind its number; the value is a MeasureName."""
    CURRENCY = "currency"
    """A currency symbol or code before its number; the value is a MeasureName."""
    PER = "per"
    """What joins a unit to the unit it is counted per."""
    DENOMINATOR = "denominator"
    """A phrase that makes a rate by itself ("a year", "per barrel"); the value is a MeasureName."""
    QUALIFIER = "qualifier"
    """Before the number; the value is the Qualifier, None for words that say nothing of firmness."""
    QUALIFIER_VERB = "qualifier verb"
    QUALIFIER_AFTER = "qualifier after"
    QUALIFIER_WITHIN = "qualifier within"
    """Between a number and its unit or noun: "10-нан астам мектеп"."""
    QUALIFIER_BETWEEN = "qualifier between"
    CHANGE_VERB = "change verb"
    """The value is the Change."""
    TRANSITIVE_CHANGE = "transitive verb of change"
    """A verb of change that takes an object; it rules a size only with "by"."""
    CHANGE_NOUN = "change noun"
    COMPARATIVE = "comparative"
    CHANGE_WORD = "change word"
    """A small word of changes; the value is its name ("by", "to", "from")."""
    CHANGE_BETWEEN = "change between"
    REACH = "reach"
    """A verb of reaching a level, which is no change by itself."""
    TARGET_BEFORE = "target before"
    TARGET_AFTER = "target after"
    RAISING = "raising"
    ACTUAL = "actual"
    STAGE = "stage"
    """The value is the Stage."""
    PHRASE_END = "phrase end"
    """A word before which the noun phrase of a count ends; the value is its class ("prepositions", "verbs")."""
    CLAUSE_AFTER_COMMA = "clause after comma"
    CLAUSE = "clause"
    COMPARED = "compared"
    """What a figure is compared with follows ("against 19.8 percent a year ago")."""
    ANAPHORA = "anaphora"
    """Behind a number: what it counts was named before ("4,000 of which")."""
    ANAPHORA_BEFORE = "anaphora before"
    """Before a bare number: the same."""
    PRONOUN = "pronoun"
    """Before a number: what it measures was named in the sentence before."""
    NUMBER_OF = "number of"
    """What the number counts is named here: "the number of tourists rose to 1.6 million"."""
    COUNTRY = "country"
    """The value is a Country."""
    ROLE = "role"
    """A preposition that gives the country behind it a role: "origin" or "destination"."""
    OWN_COUNTRY = "own country"
    ABOUT = "about"
    """A word that a metric is about; the value is its Pattern."""
    GROUP = "group"
    """A word of a metric's group; the value is the group's number."""


class NumberWord(NamedTuple):
    """A number word: its class in the number grammar, and its value."""

    kind: str
    value: Number
    change: Change | None = None


class Country(NamedTuple):
    """A country as named: its ISO 3166 code, and whether by an adjective."""

    code: str
    is_adjective: bool


class Meaning(NamedTuple):
    """One thing that a phrase stands for.

    Attributes:
        kind: What it is to the parser.
        value: What it stands for, by kind.
        written: The phrase as the data file writes it.
        spelling: The only spelling that is meant, without spaces; None for any.
    """

    kind: Kind
    value: Any
    written: str
    spelling: str | None = None


@attrs.frozen(eq=False)
class Pattern:
    """One way of telling a metric, with its word groups numbered for quick tests."""

    metric: Metric
    words: MetricWords
    groups: tuple[int, ...]
    near: tuple[int, ...]
    without: tuple[int, ...]

    @property
    def specificity(self) -> int:
        """How much it asks for beyond its own word."""
        return len(self.groups) + len(self.near) + self.words.change + self.words.yearly


# A phrase of one of these kinds leaves the words inside it nothing of the same kind.
EXCLUSIVE = frozenset(Kind) - {Kind.ABOUT, Kind.GROUP, Kind.ROLE}


@attrs.frozen(eq=False, slots=False)
class Vocabulary:
    """The words of one language.

    Attributes:
        language: ISO 639-1 code.
        lexicon: The metrics looked for.
        table: Every phrase, with its meanings.
        patterns: Every way in which a metric is told.
    """

    language: str
    lexicon: Lexicon
    table: PhraseTable[Meaning]
    patterns: tuple[Pattern, ...]

    @cached_property
    def counting(self) -> Mapping[str, tuple[Pattern, ...]]:
        """The patterns by the noun they count."""
        nouns: dict[str, list[Pattern]] = {}
        for pattern in self.patterns:
            for noun in pattern.words.counted:
                nouns.setdefault(noun.casefold(), []).append(pattern)
        return {noun: tuple(found) for noun, found in nouns.items()}

    @cached_property
    def decimal_mark(self) -> str:
        """What stands before the decimals: "." or ","."""
        return str(load(self.language, "numbers")["digits"]["decimal_mark"])

    @cached_property
    def number_anchors(self) -> tuple[str, ...]:
        """The number words with which a number in words can begin, for the search of the whole text."""
        return tuple(sorted(set(_number_words(self.language))))


@lru_cache(maxsize=16)
def vocabulary(language: str, lexicon: Lexicon) -> Vocabulary:
    """Return the compiled vocabulary of a language."""
    patterns: list[Pattern] = []
    entries = list(_language_entries(language))
    numbers = count()

    def number(groups: Iterable[Iterable[str]]) -> tuple[int, ...]:
        numbered = [(next(numbers), group) for group in groups]
        entries.extend(
            (word, Meaning(Kind.GROUP, group_number, word))
            for group_number, group in numbered
            for word in group
        )
        return tuple(group_number for group_number, _ in numbered)

    for metric in lexicon.metrics:
        for words in metric.told_in(language):
            without = (words.without,) if words.without else ()
            pattern = Pattern(metric, words, number(words.groups), number(words.near), number(without))
            patterns.append(pattern)
            entries += [(word, Meaning(Kind.ABOUT, pattern, word)) for word in words.about]
    return Vocabulary(language, lexicon, PhraseTable(entries), tuple(patterns))


_Entry = tuple[str, Meaning]


def _language_entries(language: str) -> Iterator[_Entry]:
    yield from _numbers(load(language, "numbers"))
    yield from _measures(language)
    yield from _qualifiers(load(language, "qualifiers"))
    yield from _changes(load(language, "changes"))
    yield from _status(load(language, "status"))
    yield from _clauses(load(language, "clauses"))
    yield from _countries(load(language, "countries"), country_names(language))
    for name, words in load(language, "nouns")["ends"].items():
        yield from _all(Kind.PHRASE_END, name, words)


def _all(kind: Kind, value: object, words: Iterable[str]) -> Iterator[_Entry]:
    return ((word, Meaning(kind, value, word)) for word in words)


def _exact_number(value: int | str) -> Number:
    return Fraction(value) if isinstance(value, str) and "/" in value else Decimal(value)


_CARDINALS = (
    "units",
    "teens",
    "tens",
    "hundreds",
    "scales",
    "letter_scales",
    "fractions",
    "vague",
    "decimals",
)


def _forms(data: Mapping[str, Any], words: Iterable[str]) -> Iterator[str]:
    """Yield every form of number words; a word in braces stands for each of its endings."""
    endings = data.get("endings", {})
    return (form for word in words for form in expand(word, endings, "numbers.toml") if form)


def _numbers(data: Mapping[str, Any]) -> Iterator[_Entry]:
    for name in _CARDINALS:
        for word, value in data.get(name, {}).items():
            meaning = NumberWord(name, _exact_number(value))
            for form in _forms(data, [word]):
                yield form, Meaning(Kind.NUMBER, meaning, form)
    for name, words in data.get("multiples", {}).items():
        kind = "infinitives" if name.startswith("infinitive_") else "multiples"
        change = None if name == "either" else Change(name.removeprefix("infinitive_"))
        for word, value in words.items():
            for form in _forms(data, [word]):
                yield form, Meaning(Kind.NUMBER, NumberWord(kind, Fraction(value), change), form)
    for name, words in data["words"].items():
        if name.endswith(("_ending", "_endings")) and name != "ordinal_ending":
            continue  # endings of words are no words
        yield from _all(Kind.WORD, name, _forms(data, words))
    yield from _all(Kind.NAME_BEFORE, None, data.get("names", {}).get("before", ()))


def words_called(language: str, name: str) -> Sequence[str]:
    """Return the small words of the number grammar that a data file lists under a name."""
    words: Sequence[str] = load(language, "numbers")["words"].get(name, ())
    return words


def _number_words(language: str) -> Iterator[str]:
    data = load(language, "numbers")
    for name in ("units", "teens", "tens", "hundreds", "scales", "fractions", "vague"):
        yield from _forms(data, data.get(name, {}))
    for words in data.get("multiples", {}).values():
        yield from _forms(data, words)
    yield from data["words"].get("twice", ())


def _measures(language: str) -> Iterator[_Entry]:
    signs = currency_symbol_entries()
    codes = [
        (phrase, name)
        for phrase, name in measure_entries(language)
        if name.spelling is not None and phrase.isupper() and name.unit.is_money
    ]
    for kind, entries in (
        (Kind.UNIT, (*measure_entries(language), *signs)),
        (Kind.CURRENCY, (*codes, *signs)),
        (Kind.DENOMINATOR, denominator_entries(language)),
    ):
        for phrase, name in entries:
            spelling = None if name.spelling is None else "".join(name.spelling.split())
            yield phrase, Meaning(kind, name, phrase, spelling)
            if kind is Kind.DENOMINATOR and " " in phrase:
                yield "-" + phrase.replace(" ", "-"), Meaning(kind, name, phrase)  # "barrel-a-day"
    yield from _all(Kind.PER, None, per_words(language))


def _qualifiers(data: Mapping[str, Any]) -> Iterator[_Entry]:
    for table, kind in (
        ("before", Kind.QUALIFIER),
        ("verbs", Kind.QUALIFIER_VERB),
        ("after", Kind.QUALIFIER_AFTER),
        ("within", Kind.QUALIFIER_WITHIN),
        ("within", Kind.QUALIFIER_AFTER),
    ):
        for name, words in data.get(table, {}).items():
            yield from _all(kind, Qualifier(name), words)
    yield from _all(Kind.QUALIFIER_BETWEEN, None, data.get("between", {}).get("words", ()))


def _changes(data: Mapping[str, Any]) -> Iterator[_Entry]:
    for table, kind in (
        ("verbs", Kind.CHANGE_VERB),
        ("transitive", Kind.TRANSITIVE_CHANGE),
        ("nouns", Kind.CHANGE_NOUN),
        ("comparatives", Kind.COMPARATIVE),
    ):
        for name, words in data.get(table, {}).items():
            yield from _all(kind, None if name == "none" else Change(name), words)
    for name, words in data.get("words", {}).items():
        kind = {"between": Kind.CHANGE_BETWEEN, "reach": Kind.REACH}.get(name, Kind.CHANGE_WORD)
        yield from _all(kind, name, words)


def _status(data: Mapping[str, Any]) -> Iterator[_Entry]:
    target = data.get("target", {})
    yield from _all(Kind.TARGET_BEFORE, None, target.get("before", ()))
    yield from _all(Kind.TARGET_AFTER, None, target.get("after", ()))
    yield from _all(Kind.RAISING, None, target.get("raising", ()))
    yield from _all(Kind.ACTUAL, None, data.get("actual", {}).get("words", ()))
    for name, words in data.get("stage", {}).items():
        yield from _all(Kind.STAGE, Stage(name), words)


def _clauses(data: Mapping[str, Any]) -> Iterator[_Entry]:
    yield from _all(Kind.CLAUSE_AFTER_COMMA, None, data.get("after_comma", {}).get("words", ()))
    yield from _all(Kind.CLAUSE, None, data.get("always", {}).get("words", ()))
    yield from _all(Kind.COMPARED, None, data.get("comparison", {}).get("words", ()))
    anaphora = data.get("anaphora", {})
    yield from _all(Kind.ANAPHORA, None, anaphora.get("words", ()))
    yield from _all(Kind.ANAPHORA_BEFORE, None, anaphora.get("before", ()))
    yield from _all(Kind.PRONOUN, None, anaphora.get("pronouns", ()))
    yield from _all(Kind.NUMBER_OF, None, anaphora.get("number_of", ()))


def _countries(data: Mapping[str, Any], names: Iterable[tuple[str, str]]) -> Iterator[_Entry]:
    for code, words in data["adjectives"].items():
        yield from _all(Kind.COUNTRY, Country(code, True), words)
    own = {word for words in data["names"].values() for word in words}
    for code, words in (
        *data["names"].items(),
        *((code, (name,)) for name, code in names if name not in own),
    ):
        for ending in ("", *data.get("possessive", {}).get("endings", ())):
            yield from _all(Kind.COUNTRY, Country(code, False), (word + ending for word in words))
    for name, words in data["roles"].items():
        yield from _all(Kind.ROLE, name, words)
    yield from _all(Kind.OWN_COUNTRY, None, data.get("own", {}).get("words", ()))
