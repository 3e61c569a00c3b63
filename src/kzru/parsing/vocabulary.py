"""All the words of one language in one table, so that a sentence is looked up once.

A vocabulary is compiled from the language's data files and a lexicon of metrics when first asked for, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import count
from typing import Any

import attrs

from kzru.lang.alphabets import Respelling
from kzru.lang.declension import NameWords, name_words
from kzru.lang.events import EventWords, event_words
from kzru.lang.language import Order, language_facts
from kzru.lang.loader import load, respelling_of
from kzru.lang.nouns import NounRules, compound_openers, noun_rules, single_forms
from kzru.lang.registry import remembered
from kzru.lang.speech import Speech, speech
from kzru.lang.words import WordMap
from kzru.parsing.annotation.words import Words
from kzru.parsing.entries import cue_of_verbs, language_entries, words_called
from kzru.parsing.item import broader_items
from kzru.parsing.kinds import (
    CAPITALISED,
    EXCLUSIVE,
    HOMONYMOUS,
    OVERLAPPING,
    Country,
    Kind,
    Meaning,
    Meanings,
    NumberWord,
)
from kzru.parsing.lexicon import Lexicon, lexicon_of
from kzru.parsing.metric import Metric, MetricWords
from kzru.text.fold import fold
from kzru.text.phrases import PhraseTable

__all__ = [
    "CAPITALISED",
    "EXCLUSIVE",
    "HOMONYMOUS",
    "OVERLAPPING",
    "Country",
    "Kind",
    "Meaning",
    "NumberWord",
    "Pattern",
    "Vocabulary",
    "vocabulary",
    "words_called",
]


@attrs.frozen(eq=False)
class Pattern:
    """One way of telling a metric, with its word groups numbered for quick tests."""

    metric: Metric
    words: MetricWords
    groups: tuple[int, ...]
    near: tuple[int, ...]
    without: tuple[int, ...]
    changed: Pattern | None = None
    """The same words for the metric that a change in percent is of, where that is another one."""
    level: Pattern | None = None
    """The same words for the metric of the level, of a pattern that is for changes."""

    @property
    def specificity(self) -> int:
        """How much it asks for beyond its own word."""
        return len(self.groups) + len(self.near) + self.words.change + self.words.yearly + self.words.brief


@attrs.frozen(eq=False, slots=False)
class Vocabulary:
    """The words of one language.

    Attributes:
        language: ISO 639-1 code.
        lexicon: The metrics looked for, and the items that narrow them.
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
    def own_endings(self) -> tuple[str, ...]:
        """What a noun ends with that is the speaker's: «экономикамыз»."""
        return tuple(map(fold, load(self.language, "countries")["first_person"]["endings"]))

    @cached_property
    def pieces(self) -> frozenset[str]:
        """Nouns that count whatever is spoken of: "146,000 units"."""
        return frozenset(load(self.language, "metrics").get("none", {}).get("pieces", ()))

    @cached_property
    def nouns(self) -> NounRules:
        """What the language puts where in a noun phrase, and what its words end with."""
        return noun_rules(self.language)

    @cached_property
    def order(self) -> Order:
        """On which side of what the language puts each part of a clause or phrase."""
        return language_facts(self.language).order

    @cached_property
    def respelling(self) -> Respelling | None:
        """How its words are respelled for the alphabet of its texts; None where the data files are in that."""
        return respelling_of(self.language)

    @cached_property
    def name_words(self) -> NameWords:
        """How the language writes names and offices."""
        return name_words(self.language)

    @cached_property
    def speech(self) -> Speech:
        """How the language states who speaks."""
        return speech(self.language)

    @cached_property
    def event_words(self) -> EventWords:
        """How the language tells of events, and of the parts that names have in them."""
        return event_words(self.language)

    @cached_property
    def noun_forms(self) -> WordMap[str]:
        """The nouns of one word that the language lists, by each of their forms."""
        return single_forms(self.language)

    @cached_property
    def compound_openers(self) -> frozenset[str]:
        """The first words of the nouns of several words that the language lists."""
        return compound_openers(self.language)

    @cached_property
    def rule_sets(self) -> dict[str, Any]:
        """The rules of the language by their topic, as far as they were asked for."""
        return {}

    @cached_property
    def broader(self) -> Mapping[str, frozenset[str]]:
        """The items that each item is a part of, by its id."""
        return broader_items(self.lexicon.items)

    @cached_property
    def words(self) -> Words:
        """What each word is, looked up when it is first met."""
        adverbs = load(self.language, "nouns").get("adverbs", {})
        endings = tuple(map(fold, adverbs.get("endings", ())))
        none = frozenset(map(fold, adverbs.get("none", ())))
        return Words(self.table, endings, none, cue_of_verbs(self.language))


@remembered(maxsize=16)
def vocabulary(language: str, lexicon: Lexicon | None = None) -> Vocabulary:
    """Return the compiled vocabulary of a language, with the metrics and items that come with kzru where none are given."""
    lexicon = lexicon_of(language) if lexicon is None else lexicon
    patterns: list[Pattern] = []
    entries = list(language_entries(language))
    numbers = count()

    def number(groups: Iterable[Iterable[str]]) -> tuple[int, ...]:
        numbered = [(next(numbers), group) for group in groups]
        entries.extend(
            (word, Meaning(Kind.GROUP, group_number, word))
            for group_number, group in numbered
            for word in group
        )
        return tuple(group_number for group_number, _ in numbered)

    by_id = {metric.id: metric for metric in lexicon.metrics}
    for metric in lexicon.metrics:
        changed = by_id.get(metric.change)
        for words in metric.told_in(language):
            without = (words.without,) if words.without else ()
            pattern = Pattern(metric, words, number(words.groups), number(words.near), number(without))
            if changed is not None:
                pattern = attrs.evolve(pattern, changed=attrs.evolve(pattern, metric=changed, level=pattern))
            patterns.append(pattern)
            owners = noun_rules(language).possessives if words.change else ()  # "industry's growth"
            for word in words.about:
                forms = (word, *(word + ending for ending in owners if not word.endswith("*")))
                entries += [(form, Meaning(Kind.ABOUT, pattern, form)) for form in forms]
    for item in lexicon.items:
        for word in item.told_in(language):
            spelling = word if word.isupper() else None  # "IT" is no "it"
            entries.append((word, Meaning(Kind.ITEM, item, word, spelling)))
            owners = () if word.endswith("*") or spelling else noun_rules(language).possessives
            entries += [(word + ending, Meaning(Kind.ITEM, item, word)) for ending in owners]  # "wheat's"
    return Vocabulary(language, lexicon, PhraseTable(entries, Meanings), tuple(patterns))
