"""From the data files of a language to phrases, each with what it is to the parser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from kzru.lang.commitments import Cue, Form, cue_entries, verbs_of
from kzru.lang.countries import country_phrases
from kzru.lang.events import body_entries, concept_entries, event_words
from kzru.lang.forms import expand
from kzru.lang.loader import function_words, load
from kzru.lang.measures import (
    currency_before_entries,
    currency_symbol_entries,
    denominator_entries,
    measure_entries,
    per_words,
)
from kzru.lang.organisations import organisation_entries
from kzru.lang.places import listed_region_entries, place_entries, region_entries
from kzru.lang.projects import kind_entries, known_entries, project_words
from kzru.lang.registry import remembered
from kzru.model.commitment import Strength
from kzru.model.figure import Change, Stage
from kzru.parsing.annotation.tags import tags
from kzru.parsing.kinds import Country, Kind, Meaning, NumberWord
from kzru.values.number import Number, decimal_of, number_from_text
from kzru.values.qualifier import Qualifier

__all__ = ["Entry", "cue_of_verbs", "language_entries", "number_forms", "tag_entries", "words_called"]

Entry = tuple[str, Meaning]
"""A phrase and one thing that it stands for."""


def _change(name: str) -> Change | None:
    return None if name == "none" else Change(name)


def _making(name: str) -> Stage | None:
    return None if name == "open" else Stage(name)


_TABLES: tuple[tuple[str, str, Kind, Callable[[str], object]], ...] = (
    ("qualifiers", "before", Kind.QUALIFIER, Qualifier),
    ("qualifiers", "verbs", Kind.QUALIFIER_VERB, Qualifier),
    ("qualifiers", "after", Kind.QUALIFIER_AFTER, Qualifier),
    ("qualifiers", "within", Kind.QUALIFIER_WITHIN, Qualifier),
    ("qualifiers", "within", Kind.QUALIFIER_AFTER, Qualifier),
    ("changes", "verbs", Kind.CHANGE_VERB, _change),
    ("changes", "transitive", Kind.TRANSITIVE_CHANGE, _change),
    ("changes", "nouns", Kind.CHANGE_NOUN, _change),
    ("changes", "lists", Kind.CHANGE_LIST, _change),
    ("changes", "comparatives", Kind.COMPARATIVE, _change),
    ("status", "stage", Kind.STAGE, Stage),
    ("projects", "works", Kind.WORKS, str),
    ("projects", "verbs", Kind.MAKING, _making),
    ("projects", "before", Kind.BEFORE_MAKING, Stage),
    ("projects", "told", Kind.TOLD_STAGE, Stage),
    ("projects", "governing", Kind.GOVERNING_STAGE, Stage),
    ("projects", "sequel", Kind.SEQUEL, Stage),
    ("projects", "ordinals", Kind.ORDINAL, str),
    ("projects", "sector_words", Kind.SECTOR, str),
)
"""File, table, the kind of the words of its groups, and what the name of a group says that they stand for."""

_GROUPS: tuple[tuple[str, str, str, Kind], ...] = (
    ("numbers", "names", "before", Kind.NAME_BEFORE),
    ("changes", "words", "reach", Kind.REACH),
    ("status", "target", "before", Kind.TARGET_BEFORE),
    ("status", "target", "after", Kind.TARGET_AFTER),
    ("status", "target", "raising", Kind.RAISING),
    ("status", "target", "gerunds", Kind.RAISING),
    ("status", "actual", "words", Kind.ACTUAL),
    ("clauses", "comparison", "words", Kind.COMPARED),
    ("clauses", "anaphora", "pronouns", Kind.PRONOUN),
    ("clauses", "anaphora", "number_of", Kind.NUMBER_OF),
    ("clauses", "anaphora", "matterless", Kind.MATTERLESS),
    ("countries", "own", "words", Kind.OWN_COUNTRY),
    ("countries", "pair", "words", Kind.PAIR),
    ("countries", "own_figures", "words", Kind.SELF),
    ("countries", "the_country", "words", Kind.THE_COUNTRY),
    ("countries", "addressee", "words", Kind.ADDRESSEE),
    ("countries", "the_region", "words", Kind.THE_REGION),
    ("countries", "the_province", "words", Kind.THE_PROVINCE),
    ("countries", "the_union", "words", Kind.THE_UNION),
    ("countries", "unnamed", "words", Kind.UNNAMED),
    ("metrics", "none", "phrases", Kind.UNMETERED_PHRASE),
    ("metrics", "none", "heads", Kind.OTHER_HEAD),
    ("projects", "acts", "words", Kind.ACT),
    ("projects", "thought", "words", Kind.THOUGHT),
)
"""File, table, group, and the kind of its words, which stand for nothing more."""

_NAMES: tuple[tuple[Kind, Callable[[str], Iterable[tuple[str, object]]]], ...] = (
    (Kind.PLACE, place_entries),
    (Kind.REGION, region_entries),
    (Kind.LISTED_REGION, listed_region_entries),
    (Kind.EVENT, concept_entries),
    (Kind.BODY, body_entries),
)
"""What rooms below know by name: the kind of the names, and what returns each with what it stands for."""

_UNDERTAKINGS: tuple[tuple[Kind, Callable[[str], Iterable[tuple[str, object]]]], ...] = (
    (Kind.PROJECT, known_entries),
    (Kind.ORGANISATION, organisation_entries),
    (Kind.UNDERTAKING, kind_entries),
)
"""The same, of names that have to be all in capitals in the text where they are here."""


def language_entries(language: str) -> Iterator[Entry]:
    """Yield every phrase of a language's data files, with each thing that it stands for; metrics apart."""
    yield from tag_entries(language)
    yield from _numbers(load(language, "numbers"))
    yield from _measures(language)
    yield from _countries(language)
    for topic, table, kind, meant in _TABLES:
        for name, words in load(language, topic).get(table, {}).items():
            yield from _all(kind, meant(name), words)
    for topic, table, group, kind in _GROUPS:
        yield from _all(kind, None, load(language, topic).get(table, {}).get(group, ()))
    for unit_class, words in load(language, "metrics").get("none", {}).get("measures", {}).items():
        yield from _all(Kind.UNMETERED, unit_class, words)
    for kind, entries in _NAMES:
        yield from ((phrase, Meaning(kind, named, phrase)) for phrase, named in entries(language))
    for kind, entries in _UNDERTAKINGS:
        for phrase, named in entries(language):
            spelling = phrase if phrase.isupper() and phrase.isalpha() else None
            yield phrase, Meaning(kind, named, phrase, spelling)
    for phrase, cue in cue_entries(language):
        yield phrase, Meaning(Kind.FAINT_CUE if cue.is_faint else Kind.CUE, cue, phrase)
    yield from _event_words(language)


def tag_entries(language: str) -> Iterator[Entry]:
    """Yield each word of a class once, with all its tags: the commonest words of a language have the most.

    Raises:
        LexiconError: A data file has a class that does not exist.
    """
    masks: dict[str, int] = defaultdict(int)
    for name, words in _classes(language):
        mask = tags(name)
        for word in words:
            masks[word] |= mask
    return ((word, Meaning(Kind.TAGS, mask, word)) for word, mask in masks.items())


def _classes(language: str) -> Iterator[tuple[str, Iterable[str]]]:
    yield from function_words(language).items()
    yield from load(language, "nouns")["ends"].items()
    numbers, projects = load(language, "numbers"), project_words(language)
    for name, words in numbers["words"].items():
        if name == "ordinal_ending" or not name.endswith(("_ending", "_endings")):  # endings are no words
            yield name, (form for word in words for form in number_forms(numbers, word))
    for name, words in load(language, "changes")["words"].items():
        if name != "reach":
            yield name, words
    yield "qualifier_between", load(language, "qualifiers").get("between", {}).get("words", ())
    yield "clause_after_comma", load(language, "clauses").get("after_comma", {}).get("words", ())
    yield from projects["words"].items()
    yield "project_head", projects["about"]["heads"]
    yield "not_before", projects["not_before"]["words"]


def number_forms(data: Mapping[str, Any], word: str) -> Iterator[str]:
    """Yield every form of a number word; a word in braces stands for each of its endings."""
    return (form for form in expand(word, data.get("endings", {}), "numbers.toml") if form)


@remembered()
def words_called(language: str, name: str) -> Sequence[str]:
    """Return the words of the number grammar that a data file lists under a name."""
    words: Sequence[str] = load(language, "numbers")["words"].get(name, ())
    return words


def _all(kind: Kind, value: object, words: Iterable[str]) -> Iterator[Entry]:
    return ((word, Meaning(kind, value, word)) for word in words)


def _exact_number(value: int | str) -> Number:
    return number_from_text(value) if isinstance(value, str) else decimal_of(value)


_CARDINALS = (
    "units", "teens", "tens", "hundreds", "scales", "letter_scales", "fractions", "vague", "decimals",
)  # fmt: skip


def _numbers(data: Mapping[str, Any]) -> Iterator[Entry]:
    for name in _CARDINALS:
        for word, value in data.get(name, {}).items():
            meaning = NumberWord(name, _exact_number(value))
            for form in number_forms(data, word):
                yield form, Meaning(Kind.NUMBER, meaning, form)
    for name, words in data.get("multiples", {}).items():
        kind = "infinitives" if name.startswith("infinitive_") else "multiples"
        change = None if name == "either" else Change(name.removeprefix("infinitive_"))
        for word, value in words.items():
            for form in number_forms(data, word):
                yield form, Meaning(Kind.NUMBER, NumberWord(kind, Fraction(value), change), form)


def _measures(language: str) -> Iterator[Entry]:
    signs = currency_symbol_entries()
    codes = [
        (phrase, name)
        for phrase, name in measure_entries(language)
        if name.spelling is not None and phrase.isupper() and name.unit.is_money
    ]
    for kind, entries in (
        (Kind.UNIT, (*measure_entries(language), *signs)),
        (Kind.CURRENCY, (*codes, *signs, *currency_before_entries(language))),
        (Kind.DENOMINATOR, denominator_entries(language)),
    ):
        for phrase, name in entries:
            spelling = None if name.spelling is None else "".join(name.spelling.split())
            yield phrase, Meaning(kind, name, phrase, spelling)
            if kind is Kind.DENOMINATOR and " " in phrase:
                yield "-" + phrase.replace(" ", "-"), Meaning(kind, name, phrase)  # "barrel-a-day"
    yield from _all(Kind.PER, None, per_words(language))


def _countries(language: str) -> Iterator[Entry]:
    data = load(language, "countries")
    adjectives = ((code, word) for code, words in data["adjectives"].items() for word in words)
    endings = data.get("possessive", {}).get("endings", ())
    for names, is_adjective in ((adjectives, True), (country_phrases(language), False)):
        for code, word in names:
            country = Country(code, is_adjective)
            yield word, Meaning(Kind.COUNTRY, country, word, word if word.isupper() else None)
            yield from _all(Kind.COUNTRY, country, (word + ending for ending in endings))


def cue_of_verbs(language: str) -> Callable[[str], Meaning | None] | None:
    """Return what tells the future of a verb as the cue that it is; None where a language has no table of verbs."""
    verbs = verbs_of(language)
    if verbs is None:
        return None

    def told(word: str) -> Meaning | None:
        verb = verbs.future(word)
        if verb is None:
            return None
        return Meaning(Kind.CUE, Cue(Form.PERFECTIVE, Strength.PLANNED, verb=verb), word)

    return told


def _event_words(language: str) -> Iterator[Entry]:
    words = event_words(language)
    for kind, groups in (
        (Kind.EVENT_VERB, words.verbs),
        (Kind.EVENT_WORD, words.phrases),
        (Kind.EVENT_DOCUMENT, words.documents),
    ):
        for name, phrases in groups.items():
            yield from _all(kind, name, phrases)
