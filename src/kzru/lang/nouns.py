"""The nouns of a language, from ``nouns.toml``: what stands in their phrases, and how they bend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from kzru.lang.alphabets import alphabet_of
from kzru.lang.forms import expand
from kzru.lang.loader import given_back, key_of, load, respelled
from kzru.lang.morphology import noun_form
from kzru.lang.registry import remembered
from kzru.lang.words import WordMap, WordSet
from kzru.text.fold import fold
from kzru.text.phrases import phrase_words

__all__ = [
    "Endings",
    "NounRules",
    "compound_openers",
    "is_finite",
    "is_plural",
    "known_form",
    "noun_rules",
    "possessed_form",
    "single_forms",
    "singular",
]

_SHORTEST_BENT = 5
"""Letters of a word whose ending shows what it is."""
_SHORTEST_PLURAL = 4
_NO_WORDS = WordSet(())
_ANY = ("",)
"""What every word ends with."""


@attrs.frozen(eq=False)
class Endings:
    """Words by how they end, asked with ``in``.

    Attributes:
        endings: What a word ends with; no word does where empty.
        barred: What no word ends with.
        words: Words that are meant whatever they end with.
        others: Words that are not meant although they end so.
        shortest: Letters of a word whose ending counts.
    """

    endings: tuple[str, ...]
    barred: tuple[str, ...] = ()
    words: WordSet = _NO_WORDS
    others: WordSet = _NO_WORDS
    shortest: int = 0

    def __contains__(self, key: str) -> bool:
        if key in self.words:
            return True
        fits = len(key) >= self.shortest and key.endswith(self.endings) and not key.endswith(self.barred)
        return fits and key not in self.others

    @property
    def are_told(self) -> bool:
        """Whether an ending tells them from other words: what stands before a noun in Russian, not in English."""
        return self.endings != _ANY or bool(self.barred)


@attrs.frozen(eq=False, kw_only=True)
class NounRules:
    """What stands in the noun phrases of a language, and how its nouns end.

    Attributes:
        determiners: Words that open a phrase.
        joins: Words that join another phrase to the head.
        before: Words that may stand before the head.
        after: Words that may follow the head: genitives.
        genitives_follow: Whether genitives follow the head bare: the language tells what they end with.
        counted: Words that end as adjectives do, between a number and its noun: «новых».
        adjectives: What adjectives end with; nothing where they have no endings.
        participles: Participles that may stand before a noun: "registered", "built".
        leads: Words before a number after which a participle is no predicate: "including".
        possessives: What possessives end with.
        finite: Finite verbs.
        possessed: Nouns with an ending that shows that the noun before is their own: «жел генераторы».
        izafet: These endings, with what is left of each in the nominative.
        irregular: Plurals with a singular of their own.
        plurals: The endings of plurals, with what is left of each in the singular.
        singulars: Words that look like plurals and are none.
        marks_plural: Whether the plural shows which word a number counts.
    """

    determiners: frozenset[str]
    joins: frozenset[str]
    before: Endings
    after: Endings
    genitives_follow: bool = attrs.field(init=False)
    counted: Endings
    adjectives: tuple[str, ...]
    participles: Endings
    leads: frozenset[str]
    possessives: tuple[str, ...]
    finite: Endings
    possessed: Endings
    izafet: Mapping[str, str]
    irregular: Mapping[str, str]
    plurals: Mapping[str, str]
    singulars: frozenset[str]
    marks_plural: bool

    @genitives_follow.default
    def _genitives_follow(self) -> bool:
        return self.after.are_told


@remembered()
def noun_rules(language: str) -> NounRules:
    """Return the rules of ``lang/*/nouns.toml``."""
    table = load(language, "nouns")
    phrase, participles = table["phrase"], table.get("participles", {})
    counted, verbs, izafet, bent = (
        table.get(name, {}) for name in ("modifiers", "verbs", "izafet", "singular")
    )

    def endings(of: Mapping[str, Any], key: str = "endings", *default: str) -> tuple[str, ...]:
        return tuple(of.get(key, default))

    nouns = WordSet(phrase.get("nouns", ()))
    return NounRules(
        determiners=frozenset(map(fold, phrase["determiners"])),
        joins=frozenset(map(fold, phrase["joins"])),
        before=Endings(endings(phrase, "modifiers", *_ANY), endings(phrase, "no_modifiers"), nouns),
        after=Endings(endings(phrase, "genitives", *_ANY), endings(phrase, "no_genitives"), nouns),
        counted=Endings(endings(counted), (), WordSet(counted.get("words", ())), shortest=_SHORTEST_BENT),
        adjectives=(*endings(counted), *endings(phrase, "modifiers")),
        participles=Endings(endings(participles), (), WordSet(participles.get("words", ()))),
        leads=frozenset(endings(participles, "leads")),
        possessives=endings(phrase, "possessives"),
        finite=Endings(endings(verbs), others=WordSet(verbs.get("nouns", ())), shortest=_SHORTEST_BENT),
        possessed=Endings(endings(izafet), endings(izafet, "actions")),
        izafet=izafet.get("endings", {}),
        irregular=table.get("irregular", {}),
        plurals=bent.get("endings", {}),
        singulars=frozenset(bent.get("words", ())),
        marks_plural="irregular" in table,
    )


def is_finite(key: str, language: str) -> bool:
    """Tell whether a folded word ends as a finite verb and is no noun that ends so too.

    >>> is_finite("выехали", "ru"), is_finite("детали", "ru")
    (True, False)
    """
    return key in noun_rules(language).finite


def is_plural(word: str, language: str) -> bool:
    """Tell whether a word is a plural, or a noun that has one form for both ("people").

    Where no plural shows what a number counts, any word may be one.
    """
    rules = noun_rules(language)
    return not rules.marks_plural or word.casefold() in rules.irregular or _of_plural(word, language) != word


def singular(word: str, language: str) -> str:
    """Return the dictionary form of a noun; what is no plural stays as it is.

    >>> (
    ...     singular("companies", "en"),
    ...     singular("CHPs", "en"),
    ...     singular("компаний", "ru"),
    ...     singular("жобаға", "kk"),
    ... )
    ('company', 'CHP', 'компания', 'жоба')
    """
    if noun_rules(language).marks_plural:
        return _of_plural(word, language)
    known = known_form(word, language)
    if known is not None:
        return known
    return word if word.isupper() else noun_form(word, language)


@remembered(maxsize=1 << 14)
def _of_plural(word: str, language: str) -> str:
    rules = noun_rules(language)
    lower = word.casefold()
    if lower in rules.irregular:
        return rules.irregular[lower]
    if lower in rules.singulars:
        return word
    if len(word) > 2 and word[:-1].isupper() and word[-1] in rules.plurals:
        return word[:-1]  # "CHPs"
    fitting = [ending for ending in rules.plurals if lower.endswith(ending)]
    if not fitting or len(word) < _SHORTEST_PLURAL:
        return word
    ending = max(fitting, key=len)
    left = rules.plurals[ending]
    return word if left == ending else word[: len(word) - len(ending)] + left


def possessed_form(word: str, language: str) -> tuple[str, str]:
    """Return (dictionary form, nominative) of a noun whose ending says that the noun before it is its own.

    >>> possessed_form("генераторын", "kk")
    ('генератор', 'генераторы')
    """
    key = key_of(word, language)
    endings = noun_rules(language).izafet
    ending = max((ending for ending in endings if key.endswith(ending)), key=len, default="")
    if not ending or known_form(word, language) == key:
        noun = singular(word, language)
        return noun, noun
    bare = key.removesuffix(ending)
    return known_form(word, language) or bare, bare + endings[ending]


def known_form(words: str, language: str) -> str | None:
    """Return the noun, of one word or several, as the data file lists it; None where it does not."""
    key = key_of(words, language)
    forms = _dictionary(language).get(key.count(" "))
    return None if forms is None else forms.get(key)


def single_forms(language: str) -> WordMap[str]:
    """Return the nouns of one word as the data file lists them, by each of their forms, folded as sentences are."""
    return _dictionary(language).get(0, WordMap({}))


@remembered()
def compound_openers(language: str) -> frozenset[str]:
    """Return the first words of the nouns of several words that the data file lists."""
    compounds = (form for spaces, forms in _forms(language).items() if spaces for form in forms)
    return frozenset(phrase_words(form)[0] for form in compounds)


@remembered()
def _dictionary(language: str) -> Mapping[int, WordMap[str]]:
    """Return the dictionary forms by form, apart by how many spaces a form has."""
    return {spaces: WordMap(forms) for spaces, forms in _forms(language).items()}


@remembered()
def _forms(language: str) -> Mapping[int, Mapping[str, str]]:
    """Return the dictionary forms by form as the data file has it, apart by how many spaces a form has."""
    data = load(alphabet_of(language), "nouns")
    name = f"lang/{language}/nouns.toml"
    nouns: dict[int, dict[str, str]] = {}
    for noun, phrases in data.get("forms", {}).items():
        for phrase in phrases:
            for form in expand(phrase, data["endings"], name):
                known = nouns.setdefault(form.count(" "), {})
                known[respelled(form, language)] = given_back(noun, language)
    return nouns
