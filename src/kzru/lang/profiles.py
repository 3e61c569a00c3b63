"""By what each language is told: its letters, small words, endings and sequences of letters, from data alone.

A language that kzru reads has them in its folder (``detection.toml``, a table a script); of those that it does not read
``common/foreign.toml`` holds as much, so that a text in one of them is not taken for the next best of ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache, reduce
from operator import attrgetter, mul, or_
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

_SHORT = 2
"""Letters of an ending that many languages share: it tells less than a longer one."""
_LONGEST_ENDING = 6
_STEM = 3
"""Fewest letters before an ending."""
_KEPT_WORDS = 1 << 14
_BITS = 32
"""For the points of one language; a text of 700 million words would need more."""
_HALF, _MASK = 1 << _BITS - 1, (1 << _BITS) - 1


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
        self._once = [1 << _BITS * place for place in range(len(self.all))]
        self._no_debt = sum(_HALF * once for once in self._once)
        self._everywhere = (1 << len(self.all)) - 1
        self._spread: Callable[[int], int] = lru_cache(maxsize=_KEPT_WORDS)(self._one_each)
        self._listing = self._places(attrgetter("words"))
        self._ending = {ending: self._packed(self._of_ending(ending)) for ending in self._endings()}
        sequences = self._places(attrgetter("sequences"))
        self._sequence = {longest: _of_beginnings(longest, sequences) for longest in sequences}
        longest_first = "|".join(map(re.escape, sorted(sequences, key=len, reverse=True)))
        self._sequences = re.compile(f"(?=({longest_first}))")
        self._alphabet = self._places(attrgetter("letters"))
        self._marked = self._places(attrgetter("marks"))
        self._rare = self._places(attrgetter("rare"))
        self._common = frozenset(
            letter for letter, places in self._alphabet.items() if places == self._everywhere
        ).difference(self._marked, self._rare)
        """Letters of every language, which tell nothing."""

    def _places(self, told_by: Callable[[Profile], frozenset[str]]) -> dict[str, int]:
        """Return by each sign of some kind the places of the languages that it speaks for or against, as bits."""
        found: defaultdict[str, int] = defaultdict(int)
        for place, profile in enumerate(self.all):
            for sign in told_by(profile):
                found[sign] |= 1 << place
        return dict(found)

    def letters_of(self, language: str) -> frozenset[str] | None:
        """Return the alphabet of a language that kzru reads; None where it is not known."""
        return self._letters.get(language)

    def sums(self, words: Iterable[str]) -> tuple[int, ...]:
        """Return the points of all words together, language by language."""
        return self._unpacked(sum(map(self._points_of, words)))

    def _points(self, word: str) -> int:
        """Return how much a word speaks for each language, packed; below 0 where it speaks against it."""
        key = fold(word)
        points = self._points_of_ending(key)
        listed = self._listing.get(key)
        if listed is not None:
            told = self._unpacked(points)
            points = self._packed(_WORD if listed >> at & 1 else told[at] for at in range(len(told)))
        sequences = self._sequences.findall(key)
        if sequences:
            points += _SEQUENCE * self._spread(reduce(or_, map(self._sequence.__getitem__, sequences)))
        telling = set(key) - self._common
        if telling:
            points += self._points_of_letters(telling)
            if word[0].isupper() and not word.isupper():  # a name is at home in every language
                points = self._packed(max(told, 0) for told in self._unpacked(points))
        return points

    def _points_of_letters(self, letters: Collection[str]) -> int:
        spelling = marked = rare = 0
        for letter in letters:
            spelling |= self._everywhere & ~self._alphabet.get(letter, 0)
            marked |= self._marked.get(letter, 0)
            rare |= self._rare.get(letter, 0)
        return _FOREIGN * self._spread(spelling) + _LETTER * self._spread(marked) + _RARE * self._spread(rare)

    def _points_of_ending(self, key: str) -> int:
        """Return the points of a folded word for its longest ending in each language, packed."""
        for length in range(min(_LONGEST_ENDING, len(key) - _STEM), 0, -1):
            points = self._ending.get(key[-length:])
            if points is not None:
                return points
        return 0

    def _endings(self) -> frozenset[str]:
        return frozenset().union(*(profile.endings for profile in self.all))

    def _of_ending(self, ending: str) -> Iterator[int]:
        """Yield what an ending is worth in each language: by the longest of that language that it ends in."""
        for profile in self.all:
            ends = (ending[at:] for at in range(len(ending)))
            longest = next(filter(profile.endings.__contains__, ends), "")
            yield (_LONG_ENDING if len(longest) > _SHORT else _ENDING) if longest else 0

    # The points of all languages are one number, in which each has its bits: to add them is one addition.

    def _one_each(self, places: int) -> int:
        """Return one point for each language of some places, packed."""
        return sum(once for place, once in enumerate(self._once) if places >> place & 1)

    def _packed(self, points: Iterable[int]) -> int:
        return sum(map(mul, points, self._once))

    def _unpacked(self, packed: int) -> tuple[int, ...]:
        packed += self._no_debt  # so that no language borrows from the next one
        return tuple([(packed >> _BITS * place & _MASK) - _HALF for place in range(len(self.all))])


def _of_beginnings(longest: str, places: Mapping[str, int]) -> int:
    """Return the places of the languages that have a sequence of letters, or one that it begins with."""
    return reduce(or_, (places.get(longest[:end], 0) for end in range(1, len(longest) + 1)))


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
