"""Languages of one's own: a folder of data files is registered, and from then on its language is detected and read."""

from __future__ import annotations

from os import PathLike

from kzru.errors import KzruError, LexiconError
from kzru.lang.cldr import country_names
from kzru.lang.folder import read_folder
from kzru.lang.form import check_form
from kzru.lang.furniture import furniture
from kzru.lang.identity import name_words
from kzru.lang.loader import TOPICS, load
from kzru.lang.nouns import noun_rules
from kzru.lang.people import people
from kzru.lang.profiles import profiles
from kzru.lang.registry import add_language, remove_language
from kzru.lang.scripts import CYRILLIC, LATIN
from kzru.lang.sentences import sentence_rules
from kzru.lang.speech import speech
from kzru.lang.spellings import check_spellings
from kzru.parsing.document import parse_document
from kzru.parsing.periods import find_periods
from kzru.parsing.rulebook import rules_of
from kzru.text.tokens import tokenize

__all__ = ["forget_language", "register_language"]

_SAMPLE = "Kazakhstan: 27 % in 2024."
"""A text that is read with everything that a language has."""


def register_language(folder: str | PathLike[str]) -> str:
    """Add a language to those that kzru reads, and return its code; one registered under that code before is replaced.

    The folder is named by the ISO 639 code of the language and has data files as "Languages" describes them. Where a file
    or an entry is missing, nothing is read that needs it. Its files are read once: register it again when they have changed.
    A lexicon that was made before has no words of it.

    Args:
        folder: The folder, such as ``languages/uz``.

    Raises:
        InvalidValueError: The folder's name is no code of a language, or that of one that ships with kzru.
        LexiconError: There is no such folder, or one of its files has a fault; the language is not added then.
    """
    code, files = read_folder(folder)
    try:
        add_language(code, files, _compile)
    except LexiconError as fault:
        raise LexiconError(f"{folder}: {fault}") from None
    return code


def forget_language(code: str) -> None:
    """Take a registered language out of those that kzru reads.

    Raises:
        InvalidValueError: No language was registered under that code.
    """
    remove_language(code)


def _compile(language: str) -> None:
    """Make everything that is made of a language's files, so that a fault is found when it is registered.

    Raises:
        LexiconError: A file has a fault.
    """
    try:
        for topic in TOPICS:
            check_form(language, topic)
        for topic in TOPICS:
            load(language, topic)
        for made in (country_names, furniture, noun_rules, sentence_rules, speech):
            made(language)
        for script in (CYRILLIC, LATIN):
            profiles(script)
        name_words()
        people()
        check_spellings(language)
        tuple(rules_of(language))
        find_periods(list(tokenize(_SAMPLE)), language)
        parse_document(_SAMPLE, language=language)
    except KzruError:
        raise
    except (AttributeError, LookupError, TypeError, ValueError) as fault:
        raise LexiconError(f"a table is not of the form that it has for English ({fault!r})") from fault
