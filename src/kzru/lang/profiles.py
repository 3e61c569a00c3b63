"""By what each language is told: its letters, small words, endings and sequences of letters, from data alone.

A language that kzru reads has them in its folder (``detection.toml``, a table a script); of those that it does not read
``common/foreign.toml`` holds as much, so that a text in one of them is not taken for the next best of ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.loader import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.lang.scripts import CYRILLIC, LATIN
from kzru.text.fold import fold

__all__ = ["Profile", "Profiles", "main_script", "profiles", "usual_language"]

_BASES = {
    CYRILLIC: frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    LATIN: frozenset("abcdefghijklmnopqrstuvwxyz"),
}
"""The scripts, each with the letters that say nothing of one language."""

_WORD, _LONG_ENDING, _ENDING, _SEQUENCE, _LETTER, _RARE, _FOREIGN = 3, 2, 1, 1, 1, -1, -3
"""Points of a word that is listed, of its ending, and of its letters."""

_LONGEST_ENDING = 6
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
        sequences: Letters that often stand beside one another.
    """

    language: str
    is_read: bool
    letters: frozenset[str]
    marks: frozenset[str]
    rare: frozenset[str]
    words: frozenset[str]
    endings: frozenset[str]
    sequences: frozenset[str]


class Profiles:
    """The languages of one script: those that kzru reads first, in the order in which they are tried.

    Args:
        script: "cyrillic" or "latin".
    """

    def __init__(self, script: str) -> None:
        self.all = tuple(_profiles(script))
        self.read = tuple(profile for profile in self.all if profile.is_read)
        self._letters = {profile.language: profile.letters for profile in self.read}
        self._points_of = lru_cache(maxsize=_KEPT_WORDS)(self._points)
        self._listing = self._places(attrgetter("words"))
        self._ending = self._places(attrgetter("endings"))
        self._sequence = self._places(attrgetter("sequences"))
        longest_first = "|".join(map(re.escape, sorted(self._sequence, key=len, reverse=True)))
        self._sequences = re.compile(f"(?=({longest_first}))")
        self._alphabet = self._places(attrgetter("letters"))
        self._marked = self._places(attrgetter("marks"))
        self._rare = self._places(attrgetter("rare"))
        self._everywhere = frozenset(range(len(self.all)))
        self._common = frozenset(
            letter for letter, places in self._alphabet.items() if places == self._everywhere
        ).difference(self._marked, self._rare)
        """Letters of every language, which tell nothing."""

    def _places(self, told_by: Callable[[Profile], frozenset[str]]) -> Mapping[str, frozenset[int]]:
        """Return by each sign of some kind the places of the languages that it speaks for or against."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for place, profile in enumerate(self.all):
            for sign in told_by(profile):
                found[sign].add(place)
        return {sign: frozenset(places) for sign, places in found.items()}

    def letters_of(self, language: str) -> frozenset[str] | None:
        """Return the alphabet of a language that kzru reads; None where it is not known."""
        return self._letters.get(language)

    def sums(self, words: Iterable[str]) -> tuple[int, ...]:
        """Return the points of all words together, language by language."""
        found = list(map(self._points_of, words))
        return tuple(map(sum, zip(*found, strict=True))) if found else (0,) * len(self.all)

    def _points(self, word: str) -> tuple[int, ...]:
        """Return how much a word speaks for each language; below 0 where it speaks against it."""
        key = fold(word)
        found = self._of_ending(key)
        for place in self._listing.get(key, ()):
            found[place] = _WORD
        for place in self._with_sequence(key):
            found[place] += _SEQUENCE
        telling = set(key) - self._common
        if telling:
            for place in self._everywhere.difference(self._spelling(telling)):
                found[place] += _FOREIGN
            for letter_of, points in ((self._marked, _LETTER), (self._rare, _RARE)):
                for place in set().union(*(letter_of.get(letter, ()) for letter in telling)):
                    found[place] += points
        if word[0].isupper() and not word.isupper():  # a name is at home in every language
            found = [max(points, 0) for points in found]
        return tuple(found)

    def _spelling(self, letters: Iterable[str]) -> frozenset[int]:
        """Return the places of the languages whose alphabets have all of some letters."""
        return self._everywhere.intersection(*(self._alphabet.get(letter, ()) for letter in letters))

    def _with_sequence(self, key: str) -> set[int]:
        """Return the places of the languages of which a sequence stands in a folded word."""
        found: set[int] = set()
        for longest in set(self._sequences.findall(key)):
            for end in range(1, len(longest) + 1):
                found.update(self._sequence.get(longest[:end], ()))
        return found

    def _of_ending(self, key: str) -> list[int]:
        """Return the points of a folded word for its longest ending in each language."""
        found = [0] * len(self.all)
        for length in range(1, min(_LONGEST_ENDING, len(key) - _STEM) + 1):
            for place in self._ending.get(key[-length:], ()):
                found[place] = _ENDING if length < 3 else _LONG_ENDING
        return found


@remembered()
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
    return next(iter(load(language, "detection")), LATIN)


@remembered()
def usual_language(script: str) -> str:
    """Return the language of a text in a script that nothing speaks for: the first that is written in it.

    >>> usual_language("cyrillic"), usual_language("latin")
    ('ru', 'en')
    """
    return profiles(script).read[0].language


def _profiles(script: str) -> Iterator[Profile]:
    for language in languages():
        tables = load(language, "detection")
        if script in tables:
            yield _profile(language, script, tables[script], f"lang/{language}/detection.toml")
    for language, table in load_common("foreign")[script].items():
        if language not in languages():
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
        is_read=language in languages(),
        letters=letters,
        marks=letters - _BASES[script],
        rare=frozenset(table.get("rare", "")),
        words=frozenset(fold(table.get("words", "")).split()),
        endings=frozenset(fold(table.get("endings", "")).split()),
        sequences=frozenset(table.get("sequences", "").split()),
    )
