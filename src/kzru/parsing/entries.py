"""From the data files of a language to phrases, each with what it is to the parser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from kzru.lang.commitments import Cue, Form, cue_entries, verbs_of
from kzru.lang.countries import country_phrases
from kzru.lang.events import body_entries, concept_entries, event_words
from kzru.lang.loader import load
from kzru.lang.measures import (
    currency_before_entries,
    currency_symbol_entries,
    denominator_entries,
    measure_entries,
    per_words,
)
from kzru.lang.places import listed_region_entries, place_entries, region_entries
from kzru.model.commitment import Strength
from kzru.model.figure import Change, Stage
from kzru.parsing.kinds import Country, Kind, Meaning, NumberWord
from kzru.parsing.project_entries import project_entries
from kzru.parsing.tag_entries import number_forms, tag_entries, words_called
from kzru.values.number import Number, decimal_of, number_from_text
from kzru.values.qualifier import Qualifier

__all__ = ["Entry", "cue_of_verbs", "language_entries", "words_called"]

Entry = tuple[str, Meaning]
"""A phrase and one thing that it stands for."""


def language_entries(language: str) -> Iterator[Entry]:
    """Yield every phrase of a language's data files, with each thing that it stands for; metrics apart."""
    yield from tag_entries(language)
    yield from _numbers(load(language, "numbers"))
    yield from _measures(language)
    yield from _qualifiers(load(language, "qualifiers"))
    yield from _changes(load(language, "changes"))
    yield from _status(load(language, "status"))
    yield from _clauses(load(language, "clauses"))
    yield from _countries(language)
    yield from _places(language)
    yield from _unmetered(load(language, "metrics").get("none", {}))
    yield from project_entries(language)
    yield from _cues(language)
    yield from _events(language)


def _all(kind: Kind, value: object, words: Iterable[str]) -> Iterator[Entry]:
    return ((word, Meaning(kind, value, word)) for word in words)


def _exact_number(value: int | str) -> Number:
    return number_from_text(value) if isinstance(value, str) else decimal_of(value)


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


def _unmetered(none: Mapping[str, Any]) -> Iterator[Entry]:
    for unit_class, words in none.get("measures", {}).items():
        yield from _all(Kind.UNMETERED, unit_class, words)
    yield from _all(Kind.UNMETERED_PHRASE, None, none.get("phrases", ()))
    yield from _all(Kind.OTHER_HEAD, None, none.get("heads", ()))


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
    yield from _all(Kind.NAME_BEFORE, None, data.get("names", {}).get("before", ()))


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


def _qualifiers(data: Mapping[str, Any]) -> Iterator[Entry]:
    for table, kind in (
        ("before", Kind.QUALIFIER),
        ("verbs", Kind.QUALIFIER_VERB),
        ("after", Kind.QUALIFIER_AFTER),
        ("within", Kind.QUALIFIER_WITHIN),
        ("within", Kind.QUALIFIER_AFTER),
    ):
        for name, words in data.get(table, {}).items():
            yield from _all(kind, Qualifier(name), words)


def _changes(data: Mapping[str, Any]) -> Iterator[Entry]:
    for table, kind in (
        ("verbs", Kind.CHANGE_VERB),
        ("transitive", Kind.TRANSITIVE_CHANGE),
        ("nouns", Kind.CHANGE_NOUN),
        ("lists", Kind.CHANGE_LIST),
        ("comparatives", Kind.COMPARATIVE),
    ):
        for name, words in data.get(table, {}).items():
            yield from _all(kind, None if name == "none" else Change(name), words)
    yield from _all(Kind.REACH, None, data["words"].get("reach", ()))


def _status(data: Mapping[str, Any]) -> Iterator[Entry]:
    target = data.get("target", {})
    yield from _all(Kind.TARGET_BEFORE, None, target.get("before", ()))
    yield from _all(Kind.TARGET_AFTER, None, target.get("after", ()))
    yield from _all(Kind.RAISING, None, (*target.get("raising", ()), *target.get("gerunds", ())))
    yield from _all(Kind.ACTUAL, None, data.get("actual", {}).get("words", ()))
    for name, words in data.get("stage", {}).items():
        yield from _all(Kind.STAGE, Stage(name), words)


def _clauses(data: Mapping[str, Any]) -> Iterator[Entry]:
    yield from _all(Kind.COMPARED, None, data.get("comparison", {}).get("words", ()))
    anaphora = data.get("anaphora", {})
    yield from _all(Kind.PRONOUN, None, anaphora.get("pronouns", ()))
    yield from _all(Kind.NUMBER_OF, None, anaphora.get("number_of", ()))
    yield from _all(Kind.MATTERLESS, None, anaphora.get("matterless", ()))


def _countries(language: str) -> Iterator[Entry]:
    data = load(language, "countries")
    adjectives = ((code, word) for code, words in data["adjectives"].items() for word in words)
    endings = data.get("possessive", {}).get("endings", ())
    for names, is_adjective in ((adjectives, True), (country_phrases(language), False)):
        for code, word in names:
            country = Country(code, is_adjective)
            yield word, Meaning(Kind.COUNTRY, country, word, word if word.isupper() else None)
            yield from _all(Kind.COUNTRY, country, (word + ending for ending in endings))
    yield from _all(Kind.OWN_COUNTRY, None, data.get("own", {}).get("words", ()))
    for table, kind in _OWNER_WORDS.items():
        yield from _all(kind, None, data[table]["words"])


_OWNER_WORDS = {
    "pair": Kind.PAIR,
    "own_figures": Kind.SELF,
    "the_country": Kind.THE_COUNTRY,
    "addressee": Kind.ADDRESSEE,
    "the_region": Kind.THE_REGION,
    "the_province": Kind.THE_PROVINCE,
    "the_union": Kind.THE_UNION,
    "unnamed": Kind.UNNAMED,
}


def _places(language: str) -> Iterator[Entry]:
    for kind, entries in (
        (Kind.PLACE, place_entries(language)),
        (Kind.REGION, region_entries(language)),
        (Kind.LISTED_REGION, listed_region_entries(language)),
    ):
        for phrase, place in entries:
            yield phrase, Meaning(kind, place, phrase)


def _cues(language: str) -> Iterator[Entry]:
    for phrase, cue in cue_entries(language):
        yield phrase, Meaning(Kind.FAINT_CUE if cue.is_faint else Kind.CUE, cue, phrase)


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


def _events(language: str) -> Iterator[Entry]:
    for phrase, concept in concept_entries(language):
        yield phrase, Meaning(Kind.EVENT, concept, phrase)
    for phrase, name in body_entries(language):
        yield phrase, Meaning(Kind.BODY, name, phrase)
    words = event_words(language)
    for kind, groups in (
        (Kind.EVENT_VERB, words.verbs),
        (Kind.EVENT_WORD, words.phrases),
        (Kind.EVENT_DOCUMENT, words.documents),
    ):
        for name, phrases in groups.items():
            yield from _all(kind, name, phrases)
