"""What a language is, and how its names are written, from ``language.toml``."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kzru.lang.registry import LANGUAGES, remembered
from kzru.lang.tables import Ending, read_topic

__all__ = ["RECORD_LANGUAGE", "Language", "language_facts"]

RECORD_LANGUAGE = LANGUAGES[0]
"""The language in which records name things."""


@attrs.frozen(kw_only=True)
class Language:
    """One language; each field is told of in ``lang/default/language.toml``.

    Attributes:
        name: Its English name; empty where the file does not say it.
        name_endings: What may hang on a name, beside the endings that its table writes out.
        bent_currencies: Whether names of currencies in cldr.tsv take any ending.
        spelled: Script to the code under which its words are loaded there, where that is not its own.
    """

    name: str
    name_endings: tuple[Ending, ...]
    bent_currencies: bool
    spelled: Mapping[str, str]


@remembered()
def language_facts(language: str) -> Language:
    """Return what a language is.

    >>> language_facts("kk").name, language_facts("kk").spelled
    ('Kazakh', {'latin': 'kk-Latn'})

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    return read_topic(Language, language, "language")
