"""Phrase tables: which known phrase begins at a token. One dictionary look-up a token, however many phrases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from kzru.text.answers import Answers
from kzru.text.beginnings import Beginnings
from kzru.text.fold import fold
from kzru.text.tokens import Token, tokenize

__all__ = ["Kept", "LongerPhrases", "PhraseTable", "phrase_words"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_SHORTEST_BEGINNING = 2
"""Letters for which a star at the beginning of a word stands at least."""


_WORD = r"\*?[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\*?"
_PLAIN = re.compile(f"{_WORD}(?: {_WORD})*")
"""Words with one space between them, as most phrases are: these need no tokens to be taken apart."""

_Rest = tuple[int, list[str], bool, T]
"""How many words a phrase has, those behind the second one, whether one of these has a star, and what the phrase means."""


class Kept(Protocol[T_co]):
    """What meanings are kept in: a list is one."""

    def __getitem__(self, number: int, /) -> T_co: ...


class LongerPhrases(Answers[str, Sequence[_Rest[T]]]):
    """The phrases of several words that begin with one word, in order of preference, by the word behind it.

    No phrase has most of the words behind it, so that these are looked up first: ``longer[word] and longer.at(keys, index)``.

    Args:
        numbers: The numbers of the phrases in their table, in order of preference.
        words: The words of each phrase of the table.
        kept: What each phrase of the table means.
    """

    def __init__(self, numbers: Sequence[int], words: Sequence[tuple[str, ...]], kept: Kept[T]) -> None:
        super().__init__(self._with)
        self._words = [words[number] for number in numbers]
        self.meanings = [kept[number] for number in numbers]
        """What the phrases stand for."""
        self._by_second: dict[str, list[int]] = defaultdict(list)
        for place, phrase in enumerate(self._words):
            self._by_second[phrase[1]].append(place)
        self._stems = [second for second in self._by_second if second.endswith("*")]
        self._beginnings = tuple(stem[:-1] for stem in self._stems)

    def at(self, keys: list[str], index: int) -> Sequence[tuple[int, T]]:
        """Return (number of words, meaning) for each phrase that stands at keys[index]; keys go on behind their end as ""."""
        begin = index + 2
        return [
            (size, meaning)
            for size, rest, has_stars, meaning in self[keys[index + 1]]
            if keys[begin : index + size] == rest or (has_stars and _matches(rest, keys, begin))
        ]

    def _with(self, second: str) -> Sequence[_Rest[T]]:
        """Return the phrases whose second word is that one."""
        places = self._by_second.get(second, ())
        if second.startswith(self._beginnings):
            for stem in self._stems:
                if second.startswith(stem[:-1]) and stem != second:
                    places = [*places, *self._by_second[stem]]
        return [self._rest(place) for place in sorted(places)] if places else ()

    def _rest(self, place: int) -> _Rest[T]:
        words = self._words[place]
        rest = list(words[2:])
        return len(words), rest, any(word.endswith("*") for word in rest), self.meanings[place]


class PhraseTable(Generic[T]):
    """Phrases of one or more words, each with what it means.

    Phrases are folded as texts are. A ``*`` at the end of a word stands for any ending, none included:
    "инвестици*" is инвестиции, инвестициями and so on. One at the beginning of the first word stands for any beginning of
    two letters or more: "*мақ" is салмақ, ашылмақ and so on. A phrase may stand for several
    things; all are returned: first those of more words, then those whose phrase knows more letters of them, then those
    without a star, then in the order of the entries.

    Args:
        entries: The phrases, each with what it means.
        keep: Makes of the meanings what they are kept in; a list where left out.

    >>> table = PhraseTable([("state visit", "visit"), ("invest*", "investment")])
    >>> tokens = list(tokenize("His state visit brought investments."))
    >>> table.longest_at(tokens, 1)
    (3, ('visit',))
    >>> table.longest_at(tokens, 4)
    (5, ('investment',))
    """

    def __init__(
        self, entries: Iterable[tuple[str, T]], keep: Callable[[Iterable[T]], Kept[T]] = list
    ) -> None:
        entries = list(entries)
        self._words = tuple([phrase_words(phrase) for phrase, _ in entries])
        self._kept = keep([meaning for _, meaning in entries])
        exact: dict[str, list[int]] = defaultdict(list)
        stems: dict[str, list[int]] = defaultdict(list)
        ends: dict[str, list[int]] = defaultdict(list)
        for number, (first, *_) in enumerate(self._words):
            if first.startswith("*"):
                ends[first[1:]].append(number)
            elif first.endswith("*"):
                stems[first[:-1]].append(number)
            else:
                exact[first].append(number)
        # Python's collector of garbage walks through a list whenever it runs, through a tuple of numbers or words once.
        self._exact = {word: tuple(numbers) for word, numbers in exact.items()}
        self._stems = Beginnings({stem: tuple(numbers) for stem, numbers in stems.items()})
        self._ends = Beginnings({end[::-1]: tuple(numbers) for end, numbers in ends.items()})
        self._any_end = tuple(ends)

    def beginning_with(self, key: str) -> tuple[int, ...]:
        """Return the numbers of the phrases that begin with a folded word; most words with a star share them with others."""
        found = self._exact.get(key, ())
        for numbers in self._stems.of(key):
            found += numbers
        if key.endswith(self._any_end):
            for numbers in self._ends.of(key[_SHORTEST_BEGINNING:][::-1]):
                found += numbers
        return found

    def parted(self, numbers: Sequence[int]) -> tuple[Sequence[T], LongerPhrases[T] | None]:
        """Return what phrases of one word mean, and those of several words that begin with it; None for no such."""
        if len(numbers) > 1:
            numbers = sorted(numbers, key=self._preference)  # of two that are alike the one given first
        longer = [number for number in numbers if len(self._words[number]) > 1]
        single = tuple([self._kept[number] for number in numbers if len(self._words[number]) == 1])
        return single, LongerPhrases(longer, self._words, self._kept) if longer else None

    def _preference(self, number: int) -> tuple[int, int, int]:
        """Return the place of a phrase among those of one text: more words, then more letters known, then fewer stars."""
        words = self._words[number]
        written = "".join(words)
        stars = written.count("*")
        return -len(words), stars - len(written), stars

    def all_at(self, tokens: Sequence[Token], index: int) -> Sequence[tuple[int, T]]:
        """Return (number of words, meaning) for each phrase that begins at tokens[index], longest first."""
        keys = [token.key for token in tokens[index:]]
        single, longer = self.parted(self.beginning_with(keys[0]))
        found = [] if longer is None else longer.at([*keys, ""], 0)
        return (*found, *((1, meaning) for meaning in single))

    def longest_at(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]] | None:
        """Return (index behind it, its meanings) of the longest phrase that begins at tokens[index], or None."""
        found = self.all_at(tokens, index)
        if not found:
            return None
        longest = found[0][0]
        return index + longest, tuple(meaning for size, meaning in found if size == longest)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase of a data file, folded, each with the star that stands for any ending.

    >>> phrase_words("Атомн* станц*")
    ('атомн*', 'станц*')
    """
    if _PLAIN.fullmatch(phrase):
        return tuple(fold(phrase).split(" "))
    words: list[str] = []
    for token in tokenize(phrase):
        if token.text == "*" and words:
            words[-1] += "*"
        else:
            words.append(fold(token.text))
    return tuple(words)


def _matches(words: list[str], keys: list[str], begin: int) -> bool:
    """Tell whether words, some with a star, are those of the keys from an index on."""
    if begin + len(words) > len(keys):
        return False
    for word, key in zip(words, keys[begin : begin + len(words)], strict=True):
        if word != key and not (word[-1] == "*" and key.startswith(word[:-1])):
            return False
    return True
