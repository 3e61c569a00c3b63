"""The nouns of a language, from ``nouns.toml``: what stands in their phrases, and how they bend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import attrs

from kzru.lang.forms import expand
from kzru.lang.latin import KAZAKH_LATIN, alphabet_of, key_of, respelled, spelled_in_2021
from kzru.lang.loader import load
from kzru.lang.morphology import noun_form
from kzru.lang.words import WordMap, WordSet
from kzru.text.fold import fold

__all__ = ["NounRules", "is_finite", "is_plural", "known_form", "noun_rules", "possessed_form", "singular"]

_SHORTEST_BENT = 5
"""Letters of a word whose ending shows what it is."""


@attrs.frozen(eq=False)
class _Endings:
    """Words by how they end: some words whatever they end with, and no word with certain endings.

    Attributes:
        endings: What a word ends with; anything where empty.
        barred: What no word ends with.
        words: Words that are meant whatever they end with.
    """

    endings: tuple[str, ...]
    barred: tuple[str, ...]
    words: WordSet

    @classmethod
    def of(cls, endings: Iterable[str], barred: Iterable[str], words: WordSet) -> _Endings:
        return cls(tuple(endings) or ("",), tuple(barred), words)

    def __contains__(self, key: str) -> bool:
        return key in self.words or (key.endswith(self.endings) and not key.endswith(self.barred))


@attrs.frozen(eq=False, kw_only=True)
class NounRules:
    """What stands in the noun phrases of a language.

    Attributes:
        determiners: Words that open a phrase.
        joins: Words that join another phrase to the head.
        genitives_follow: Whether genitives follow the head bare.
        before: Words that may stand before the head.
        after: Words that may follow the head: genitives.
        counted_endings: What adjectives end with that stand between a number and its noun.
        counted_words: Other words that stand there like adjectives.
        adjective_endings: What any adjective ends with; nothing where adjectives have no endings.
        adverb_endings: What adverbs end with that may stand before a participle.
        participle_endings: What participles end with that stand before or after a noun.
        participle_words: Other participles.
        possessives: What possessives end with.
        finite_endings: What finite verbs end with.
        finite_nouns: Nouns that end so too.
        izafet: The endings by which a noun shows that the noun before it is its own, with what is left of each in
            the nominative.
        izafet_barred: What names of actions end with, which look so too.
        irregular: Plurals with a singular of their own.
        singulars: Words that look like plurals and are none.
        marks_plural: Whether the plural shows which word a number counts.
    """

    determiners: frozenset[str]
    joins: frozenset[str]
    genitives_follow: bool
    before: _Endings
    after: _Endings
    counted_endings: tuple[str, ...]
    counted_words: WordSet
    adjective_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    participle_words: frozenset[str]
    possessives: tuple[str, ...]
    finite_endings: tuple[str, ...]
    finite_nouns: WordSet
    izafet: Mapping[str, str]
    izafet_barred: tuple[str, ...]
    irregular: Mapping[str, str]
    singulars: frozenset[str]
    marks_plural: bool

    def is_modifier(self, key: str) -> bool:
        """Tell whether a folded word between a number and its noun ends as an adjective does: «новых»."""
        return key in self.counted_words or (
            len(key) >= _SHORTEST_BENT and key.endswith(self.counted_endings or ("\0",))
        )

    def is_possessed(self, key: str) -> bool:
        """Tell whether an ending shows that the noun before is this one's own: «жел генераторы»."""
        return key.endswith(tuple(self.izafet)) and not key.endswith(self.izafet_barred)

    def is_participle(self, key: str) -> bool:
        """Tell whether a folded word may be a participle: "registered", "built"."""
        return key in self.participle_words or key.endswith(self.participle_endings)


@cache
def noun_rules(language: str) -> NounRules:
    """Return the rules of ``lang/*/nouns.toml``."""
    table = load(language, "nouns")
    phrase, counted = table["phrase"], table.get("modifiers", {})
    verbs, izafet = table.get("verbs", {}), table.get("izafet", {})
    participles = table.get("participles", {})
    nouns = WordSet(phrase.get("nouns", ()))
    return NounRules(
        determiners=frozenset(map(fold, phrase["determiners"])),
        joins=frozenset(map(fold, phrase["joins"])),
        genitives_follow=phrase["genitives_follow"],
        before=_Endings.of(phrase.get("modifiers", ()), phrase.get("no_modifiers", ()), nouns),
        after=_Endings.of(phrase.get("genitives", ()), phrase.get("no_genitives", ()), nouns),
        counted_endings=tuple(counted.get("endings", ())),
        counted_words=WordSet(counted.get("words", ())),
        adjective_endings=(*counted.get("endings", ()), *phrase.get("modifiers", ())),
        adverb_endings=tuple(participles.get("adverbs", ())),
        participle_endings=tuple(participles.get("endings", ())),
        participle_words=frozenset(participles.get("words", ())),
        possessives=tuple(phrase.get("possessives", ())),
        finite_endings=tuple(verbs.get("endings", ())),
        finite_nouns=WordSet(verbs.get("nouns", ())),
        izafet=izafet.get("endings", {}),
        izafet_barred=tuple(izafet.get("actions", ())),
        irregular=table.get("irregular", {}),
        singulars=frozenset(table.get("singular", {}).get("words", ())),
        marks_plural="irregular" in table,
    )


def is_finite(key: str, language: str) -> bool:
    """Tell whether a folded word ends as a finite verb and is no noun that ends so too.

    >>> is_finite("выехали", "ru"), is_finite("детали", "ru")
    (True, False)
    """
    rules = noun_rules(language)
    return (
        len(key) >= _SHORTEST_BENT
        and bool(rules.finite_endings)
        and key.endswith(rules.finite_endings)
        and key not in rules.finite_nouns
    )


def is_plural(word: str, language: str) -> bool:
    """Tell whether a word is a plural, or a noun that has one form for both ("people").

    Where no plural shows what a number counts, any word may be one.
    """
    rules = noun_rules(language)
    return not rules.marks_plural or word.casefold() in rules.irregular or _english_singular(word) != word


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
        return _english_singular(word)
    known = known_form(word, language)
    if known is not None:
        return known
    return word if word.isupper() else noun_form(word, language)


@lru_cache(maxsize=1 << 14)
def _english_singular(word: str) -> str:
    rules = noun_rules("en")
    lower = word.casefold()
    if lower in rules.irregular:
        return rules.irregular[lower]
    if lower in rules.singulars:
        return word
    if len(word) > 2 and word[:-1].isupper() and word.endswith("s"):
        return word[:-1]
    if lower.endswith("men") and len(lower) > 4:
        return word[:-2] + "an"
    if not lower.endswith("s") or len(lower) < 4:
        return word
    if lower.endswith(("'s", "ss", "us", "is", "ous")):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def possessed_form(word: str, language: str) -> tuple[str, str]:
    """Return (dictionary form, nominative) of a noun whose ending says that the noun before it is its own.

    >>> possessed_form("генераторын", "kk")
    ('генератор', 'генераторы')
    """
    key = key_of(fold(word), language)
    endings = noun_rules(language).izafet
    ending = max((ending for ending in endings if key.endswith(ending)), key=len, default="")
    if not ending or known_form(word, language) == key:
        noun = singular(word, language)
        return noun, noun
    bare = key.removesuffix(ending)
    return known_form(word, language) or bare, bare + endings[ending]


def known_form(words: str, language: str) -> str | None:
    """Return the noun, of one word or several, as the data file lists it; None where it lists none such."""
    key = key_of(fold(words), language)
    forms = _dictionary(language).get(key.count(" "))
    return None if forms is None else forms.get(key)


@cache
def _dictionary(language: str) -> Mapping[int, WordMap]:
    """Return the dictionary forms by form, apart by how many spaces a form has."""
    data = load(alphabet_of(language), "nouns")
    is_latin = language == KAZAKH_LATIN
    name = f"lang/{language}/nouns.toml"
    nouns: dict[int, dict[str, str]] = {}
    for noun, phrases in data.get("forms", {}).items():
        for phrase in phrases:
            for form in expand(phrase, data["endings"], name):
                known = nouns.setdefault(form.count(" "), {})
                known[respelled(form) if is_latin else form] = spelled_in_2021(noun) if is_latin else noun
    return {spaces: WordMap(forms) for spaces, forms in nouns.items()}
