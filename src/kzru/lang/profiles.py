"""By what each language is told: its letters, small words, endings and sequences of letters, from data alone.

A language that kzru reads has them in its folder (``detection.toml``, a table a script); of those that it does not read
``common/foreign.toml`` holds as much, so that a text in one of them is not taken for the next best of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import LANGUAGES, load, load_common
from kzru.lang.scripts import CYRILLIC, LATIN
from kzru.text.fold import fold

__all__ = ["Profile", "Profiles", "main_script", "profiles"]

_BASES = {
    CYRILLIC: frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    LATIN: frozenset("abcdefghijklmnopqrstuvwxyz"),
}
"""The scripts, each with the letters that say nothing of one language."""

_WORD, _LONG_ENDING, _ENDING, _SEQUENCE, _LETTER, _RARE, _FOREIGN = 3, 2, 1, 1, 1, -1, -3
"""Points of a word that is listed, of its ending, and of its letters."""

_STEM = 3
"""Fewest letters before an ending."""
_KEPT_WORDS = 1 << 14


@attrs.frozen(kw_only=True)
class Profile:
    """By what one language in one script is told.

    Attributes:
        language: Its code.
        is_read: Whether kzru reads it.
        letters: Its alphabet.
        marks: Those of its letters that the script does not have in general.
        rare: Those that it has in borrowed words alone.
        words: Small and frequent words.
        endings: Endings of words.
        sequences: Finds one of its sequences of letters in a word.
    """

    language: str
    is_read: bool
    letters: frozenset[str]
    marks: frozenset[str]
    rare: frozenset[str]
    words: frozenset[str]
    endings: frozenset[str]
    sequences: re.Pattern[str]

    def points(self, word: str) -> int:
        """Return how much a folded word speaks for the language; below 0 where it speaks against it."""
        found = _WORD if word in self.words else self._ending(word)
        found += _SEQUENCE * (self.sequences.search(word) is not None)
        letters = frozenset(word)
        if not letters <= self.letters:
            found += _FOREIGN
        found += _LETTER * (not letters.isdisjoint(self.marks))
        return found + _RARE * (not letters.isdisjoint(self.rare))

    def _ending(self, word: str) -> int:
        for length in range(min(6, len(word) - _STEM), 0, -1):
            if word[-length:] in self.endings:
                return _ENDING if length < 3 else _LONG_ENDING
        return 0


class Profiles:
    """The languages of one script: those that kzru reads first, in the order in which they are tried.

    Args:
        script: "cyrillic" or "latin".
    """

    def __init__(self, script: str) -> None:
        self.all = tuple(_profiles(script))
        self.read = tuple(profile for profile in self.all if profile.is_read)
        self._points_of = lru_cache(maxsize=_KEPT_WORDS)(self._points)

    def sums(self, words: Iterable[str]) -> tuple[int, ...]:
        """Return the points of all words together, language by language."""
        found = list(map(self._points_of, words))
        return tuple(map(sum, zip(*found, strict=True))) if found else (0,) * len(self.all)

    def _points(self, word: str) -> tuple[int, ...]:
        found = [profile.points(fold(word)) for profile in self.all]
        if word[0].isupper() and not word.isupper():  # a name is at home in every language
            found = [max(points, 0) for points in found]
        return tuple(found)


@cache
def profiles(script: str) -> Profiles:
    """Return the languages that are written in a script.

    Raises:
        LexiconError: A data file has a fault.
    """
    return Profiles(script)


def main_script(language: str) -> str:
    """Return the script that a language is written in where it has several.

    >>> main_script("kk"), main_script("en")
    ('cyrillic', 'latin')
    """
    return next(iter(load(language, "detection")))


def _profiles(script: str) -> Iterator[Profile]:
    for language in LANGUAGES:
        tables = load(language, "detection")
        if script in tables:
            yield _profile(language, script, tables[script], f"lang/{language}/detection.toml")
    for language, table in load_common("foreign")[script].items():
        if language not in LANGUAGES:
            yield _profile(language, script, table, "lang/common/foreign.toml")


def _profile(language: str, script: str, table: Mapping[str, Any], name: str) -> Profile:
    unknown = table.keys() - {"letters", "rare", "words", "endings", "sequences"}
    if unknown or "letters" not in table or not all(isinstance(value, str) for value in table.values()):
        raise LexiconError(
            f"{name}: {script}: letters, and rare, words, endings and sequences where there are any, are strings"
        )
    letters = frozenset(fold(table["letters"]))
    return Profile(
        language=language,
        is_read=language in LANGUAGES,
        letters=letters,
        marks=letters - _BASES[script],
        rare=frozenset(table.get("rare", "")),
        words=frozenset(fold(table.get("words", "")).split()),
        endings=frozenset(fold(table.get("endings", "")).split()),
        sequences=re.compile("|".join(map(re.escape, table.get("sequences", "").split())) or r"(?!)"),
    )
