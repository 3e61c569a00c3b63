"""What a language is, and how its names are written, from ``language.toml``."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kzru.lang.alphabets import Respelling
from kzru.lang.registry import LANGUAGES, languages, remembered
from kzru.lang.tables import Ending, read_topic

__all__ = ["RECORD_LANGUAGE", "Language", "in_all_alphabets", "language_facts"]

RECORD_LANGUAGE = LANGUAGES[0]
"""The language in which records name things."""


@attrs.frozen(kw_only=True)
class Language:
    """One language; each field is told of in ``lang/default/language.toml``.

    Attributes:
        name: Its English name; empty where the file does not say it.
        name_endings: What may hang on a name, beside the endings that its table writes out.
        bent_currencies: Whether names of currencies in cldr.tsv take any ending.
        spelled: Script to how its words are spelled there, where its data files are in another one.
    """

    name: str
    name_endings: tuple[Ending, ...]
    bent_currencies: bool
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
