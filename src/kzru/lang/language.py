"""What a language is, and how its names are written, from ``language.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Annotated, Literal

import attrs

from kzru.lang.alphabets import Respelling
from kzru.lang.loader import function_words
from kzru.lang.registry import LANGUAGES, languages, remembered
from kzru.lang.scripts import LATIN, script_of
from kzru.lang.tables import KEY, Ending, ReadAs, read_topic

__all__ = [
    "RECORD_LANGUAGE",
    "Language",
    "Order",
    "in_all_alphabets",
    "is_latin",
    "is_of_records",
    "language_facts",
]

RECORD_LANGUAGE = LANGUAGES[0]
"""The language in which records name things."""


_Side = Literal["before", "behind"]
_Before = Annotated[bool, ReadAs(_Side, "before".__eq__)]
_Behind = Annotated[bool, ReadAs(_Side, "behind".__eq__)]


@attrs.frozen(kw_only=True)
class Order:
    """On which side of its head each part of a clause or phrase stands; nothing of it is so in English.

    Each row is told of, with examples, in ``lang/default/language.toml``.

    Attributes:
        object_before: Whether objects, and all else that a verb governs, stand before it, so that it closes its clause.
        adposition_behind: Whether adpositions are postpositions, and cases endings of a whole phrase.
        genitive_before: Whether what a noun is of, or about, stands before it.
        relative_before: Whether clauses and participles that tell of a noun stand before it.
        noun_behind: Whether the common noun of what has a name stands behind the name.
        honorific_behind: Whether a title of address stands behind the name.
    """

    object_before: _Before = attrs.field(metadata={KEY: "object"})
    adposition_behind: _Behind = attrs.field(metadata={KEY: "adposition"})
    genitive_before: _Before = attrs.field(metadata={KEY: "genitive"})
    relative_before: _Before = attrs.field(metadata={KEY: "relative_clause"})
    noun_behind: _Behind = attrs.field(metadata={KEY: "common_noun"})
    honorific_behind: _Behind = attrs.field(metadata={KEY: "honorific"})


@attrs.frozen(kw_only=True)
class Language:
    """One language; each field is told of in ``lang/default/language.toml``.

    Attributes:
        name: Its English name; empty where the file does not say it.
        name_endings: What may hang on a name, beside the endings that its table writes out.
        bent_currencies: Whether names of currencies in cldr.tsv take any ending.
        title_case: Whether each word of a name has a capital, not the first alone.
        drops_subject: Whether a sentence may leave out its subject.
        order: On which side of what each part of a clause or phrase stands.
        spelled: Script to how its words are spelled there, where its data files are in another one.
    """

    name: str
    name_endings: tuple[Ending, ...]
    bent_currencies: bool
    title_case: Annotated[bool, ReadAs(Literal["each", "first"], "each".__eq__)] = attrs.field(
        metadata={KEY: "capitals"}
    )
    drops_subject: Annotated[bool, ReadAs(Literal["told", "dropped"], "dropped".__eq__)] = attrs.field(
        metadata={KEY: "subject"}
    )
    order: Order
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
def is_latin(language: str) -> bool:
    """Tell whether a language is written in Latin letters.

    >>> is_latin("kk"), is_latin("kk-Latn")
    (False, True)
    """
    return script_of(" ".join(chain.from_iterable(function_words(language).values()))) == LATIN


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
