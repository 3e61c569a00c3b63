"""Reads the data files of a language when first asked for, and checks what every one of them must keep.

A language is a folder of TOML files, one a topic: ``lang/en/numbers.toml``. What a file lacks, or a file that is not there,
is as ``lang/default`` has it. Files that are of no language (people, metrics) stand in ``lang/common``. Entries are plain
words; a ``*`` at the end of a word stands for any ending, and "<negation>" for the words of that class
(`kzru.lang.function_words`).
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kzru.data_files import read_data
from kzru.errors import LexiconError
from kzru.lang.alphabets import Respelling, alphabet_of
from kzru.lang.coverage import check_coverage
from kzru.lang.function_words import by_class, with_words
from kzru.lang.registry import files_of, languages, remembered
from kzru.text.fold import fold

__all__ = [
    "TOPICS",
    "folded_in",
    "function_words",
    "given_back",
    "key_of",
    "load",
    "load_common",
    "load_default",
    "of_language",
    "own_tables",
    "read_toml",
    "respelled",
    "respelling_of",
]

TOPICS = (
    "language", "function_words", "numbers", "not_figures", "units", "currencies", "qualifiers", "periods", "nouns", "metrics", "items", "changes",
    "status", "projects", "project_rules", "clauses", "commitments", "acts", "cues", "events", "event_rules", "names", "countries",
    "spellings", "identity", "speech", "detection", "sentences", "furniture",
)  # fmt: skip
"""What a language can have a file about; each is told of in ``lang/default``."""
_OF_LETTERS = "language"
"""The topic that tells how words are respelled."""
_IN_COMMON = ("spellings",)
"""What the languages that ship with kzru have in ``lang/common``."""


@remembered()
def load(language: str, topic: str) -> Mapping[str, Any]:
    """Return the data of one topic of a language; Kazakh in Latin letters ("kk-Latn") has the words of Kazakh respelled.

    Raises:
        LexiconError: The language or topic does not exist, or the file has a fault.
    """
    tables: Mapping[str, Any]
    if (respelling := respelling_of(language)) is not None:
        tables = load(alphabet_of(language), topic)
        return tables if topic == _OF_LETTERS else respelling.respelled(tables)
    name = f"lang/{language}/{topic}.toml"
    own = completed(own_tables(language, topic), load_default(topic))
    tables = with_words(own, function_words(language), load_common("word_classes"), name)
    return tables


@remembered()
def respelling_of(language: str) -> Respelling | None:
    """Return how the words of a language are respelled; None where its data files are as its texts are.

    >>> respelling_of("kk-Latn").respelled({"үш": ["жүз", "мың{back}"]}), respelling_of("kk")
    ({'uş': ['juz', 'min{back}']}, None)
    """
    own, _, tag = language.partition("-")
    spelled = own_tables(own, _OF_LETTERS).get("spelled", {}).values() if tag else ()
    return next((Respelling(**table) for table in spelled if table["tag"] == tag), None)


def respelled(data: Any, language: str) -> Any:
    """Return words of the data files as texts of a language are looked up by: as they are, save in another alphabet.

    >>> respelled(["Мәскеу*"], "kk-Latn"), respelled(["Мәскеу*"], "kk")
    (['Maskeu*'], ['Мәскеу*'])
    """
    respelling = respelling_of(language)
    return data if respelling is None else respelling.respelled(data)


def given_back(word: str, language: str) -> str:
    """Return a word of the data files as records have it in a language and its alphabet."""
    respelling = respelling_of(language)
    return word if respelling is None else respelling.given_back(word)


def folded_in(text: str, language: str) -> str:
    """Return a text of a language folded, with the marks of its alphabet dropped where it is not that of the data files."""
    respelling = respelling_of(language)
    return fold(text) if respelling is None else respelling.folded(fold(text))


def key_of(words: str, language: str) -> str:
    """Return what words of a text are looked up by in a language.

    >>> key_of("ush", "kk-Latn"), key_of("Üş", "kk-Latn"), key_of("Üş", "en")
    ('uş', 'uş', 'üş')
    """
    respelling = respelling_of(language)
    return fold(words) if respelling is None else respelling.key_of(fold(words))


def of_language(spellings: Mapping[str, Sequence[str]], language: str) -> tuple[str, ...]:
    """Return the spellings of one language out of those of several; none where it has none.

    >>> of_language({"kk": ["Мәскеу*"]}, "kk-Latn"), of_language({"en": ["Moscow"]}, "ru")
    (('Maskeu*',), ())
    """
    return tuple(respelled(list(spellings.get(alphabet_of(language), ())), language))


def own_tables(language: str, topic: str) -> Mapping[str, Any]:
    """Return what a language itself has on a topic, with nothing added; no tables where it has no file.

    Raises:
        LexiconError: The language or topic does not exist, or the file has a fault.
    """
    files = files_of(language)
    if files is None:
        if language not in languages():
            raise LexiconError(f"no language {language!r}; kzru reads {', '.join(languages())}")
        return {} if topic in _IN_COMMON else _load_file(language, topic)
    return read_toml(files.get(topic, ""), f"lang/{language}/{topic}.toml")


def completed(own: Mapping[str, Any], default: Mapping[str, Any]) -> dict[str, Any]:
    """Return tables with what they lack added from the default ones.

    >>> completed({"words": {"age": ["yosh"]}}, {"words": {"age": [], "times": []}, "order": {}})
    {'words': {'age': ['yosh'], 'times': []}, 'order': {}}
    """
    tables = dict(own)
    for key, value in default.items():
        known = tables.setdefault(key, value)
        if known is not value and isinstance(known, Mapping) and isinstance(value, Mapping):
            tables[key] = completed(known, value)
    return tables


@cache
def load_default(topic: str) -> Mapping[str, Any]:
    """Return what every language has of a topic that does not say otherwise.

    Raises:
        LexiconError: The topic does not exist.
    """
    return _load_file("default", topic)


@remembered()
def function_words(language: str) -> Mapping[str, Sequence[str]]:
    """Return the function words of a language by their classes.

    Raises:
        LexiconError: The language does not exist, or a word has a class that does not.
    """
    if (respelling := respelling_of(language)) is not None:
        words: Mapping[str, Sequence[str]] = respelling.respelled(function_words(alphabet_of(language)))
        return words
    name = f"lang/{language}/function_words.toml"
    return by_class(own_tables(language, "function_words"), load_common("word_classes"), name)


@cache
def load_common(topic: str) -> Mapping[str, Any]:
    """Return a data file that is of no language.

    Raises:
        LexiconError: The topic does not exist, or the file has a fault.
    """
    return _load_file("common", topic)


def _load_file(folder: str, topic: str) -> Mapping[str, Any]:
    name = f"lang/{folder}/{topic}.toml"
    if not topic.isidentifier():
        raise LexiconError(f"{name!a}: no such data file; a topic is one word, such as 'units'")
    try:
        source = read_data("kzru.lang", f"{folder}/{topic}.toml")
    except OSError:
        raise LexiconError(f"{name}: no such data file") from None
    except UnicodeDecodeError as fault:
        raise LexiconError(f"{name}: not UTF-8 at byte {fault.start}; save it as UTF-8") from None
    return _tables_of(source, name)  # that no phrase covers another is tested, not asked at every start


def read_toml(source: str, name: str) -> Mapping[str, Any]:
    """Return the tables of a data file that does not come with kzru.

    Args:
        source: The TOML text.
        name: What to call the file in an error.

    Raises:
        LexiconError: It is not TOML, not in Unicode normal form NFC, or a phrase covers another one of its entry; the
            message names the line or the entry.
    """
    if not unicodedata.is_normalized("NFC", source):
        line = next(
            at for at, text in enumerate(source.split("\n"), 1) if unicodedata.normalize("NFC", text) != text
        )
        raise LexiconError(f"{name}: line {line} is not in Unicode normal form NFC; save it normalised")
    tables = _tables_of(source, name)
    check_coverage(tables, name)
    return tables


def _tables_of(source: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except RecursionError:
        raise LexiconError(f"{name}: nested too deeply; no entry has more than a few levels") from None
    except tomllib.TOMLDecodeError as fault:
        raise LexiconError(f"{name}: not TOML: {fault}") from None
    except ValueError:  # Python reads no integers of thousands of digits.
        raise LexiconError(f"{name}: a number has too many digits; no entry has more than a few") from None
