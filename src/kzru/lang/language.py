"""What a language is, and how its names are written, from ``language.toml``."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kzru.lang.alphabets import Respelling
from kzru.lang.registry import LANGUAGES, languages, remembered
from kzru.lang.tables import Ending, read_topic

__all__ = ["RECORD_LANGUAGE", "Grammar", "Language", "in_all_alphabets", "is_of_records", "language_facts"]

RECORD_LANGUAGE = LANGUAGES[0]
"""The language in which records name things."""


@attrs.frozen(kw_only=True)
class Grammar:
    """What rules ask of a language's grammar; whatever else differs is words and rows of the topics.

    Attributes:
        verb_last: Whether objects, and the act that is promised, stand before their verb, which closes its clause.
        has_cases: Whether nouns and names have other forms where they are no subject; else the order tells the subject.
        genitives_follow: Whether what belongs to a noun follows it bare, in another case.
    """

    verb_last: bool
    has_cases: bool
    genitives_follow: bool


@attrs.frozen(kw_only=True)
class Language:
    """One language; each field is told of in ``lang/default/language.toml``.

    Attributes:
        name: Its English name; empty where the file does not say it.
        name_endings: What may hang on a name, beside the endings that its table writes out.
        bent_currencies: Whether names of currencies in cldr.tsv take any ending.
        grammar: What rules ask of its grammar.
        spelled: Script to how its words are spelled there, where its data files are in another one.
    """

    name: str
    name_endings: tuple[Ending, ...]
    bent_currencies: bool
    grammar: Grammar
    spelled: Mapping[str, Respelling]


@remembered()
def language_facts(language: str) -> Language:
    """Return what a language is.

    >>> language_facts("kk").name, language_facts("kk").spelled["latin"].tag
    ('Kazakh', 'Latn')

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    return read_topic(Language, language, "language")


def is_of_records(language: str | None) -> bool:
    """Tell whether records name things in a language, so that the words of its texts can stand in names as they are."""
    return language == RECORD_LANGUAGE


@remembered()
def in_all_alphabets(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return some words, each as the data files have it and as records have it in the other alphabets of any language.

    >>> in_all_alphabets(("тың",))
    ('тың', 'tyñ')
    """
    alphabets = [one for language in languages() for one in language_facts(language).spelled.values()]
    return tuple(
        spelled for word in words for spelled in (word, *(one.given_back(word) for one in alphabets))
    )
