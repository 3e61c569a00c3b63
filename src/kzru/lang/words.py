"""Sets of words as data files list them, where a ``*`` at one end of a word stands for any letters there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from kzru.text.answers import Answers
from kzru.text.beginnings import Beginnings
from kzru.text.fold import fold

__all__ = ["PhraseMap", "PhraseSet", "WordMap", "WordSet"]

T = TypeVar("T")


class WordSet(frozenset[str]):
    """Words, beginnings and ends of words, to be asked whether a folded word is one of them.

    >>> words = WordSet(["президент*", "аким", "*ость"])
    >>> "президента" in words, "акима" in words, "новость" in words
    (True, False, True)
    """

    def __new__(cls, words: Iterable[str]) -> WordSet:  # noqa: PYI034 - with stars it is of a class of its own
        """Return the set of some words; without a star among them it is a set like any other, and asked as fast."""
        folded = frozenset(map(fold, words))
        if not any("*" in word for word in folded):
            return super().__new__(cls, folded)
        # Python asks the class what `in` means. With a class for each set that is a look-up, and no function in Python.
        asked = {"__contains__": _Asked(folded).__getitem__}
        return super().__new__(type(_StarredWordSet.__name__, (_StarredWordSet,), asked), folded)

    def among(self, words: Iterable[str]) -> list[str]:
        """Return those of some folded words that are of the set, in their order."""
        return list(filter(self.__contains__, words))


class _StarredWordSet(WordSet):
    """Words of which some stand for any word that begins or ends so; the set itself has them with their stars."""

    def __init__(self, _: Iterable[str]) -> None:
        """Take no part in what it is made of."""


class _Asked(Answers[str, bool]):
    """Whether words are of a set with stars. Each is found out in one call, for no other answer is asked for so often."""

    def __init__(self, words: frozenset[str]) -> None:
        super().__init__(words.__contains__)
        self._beginnings = tuple(sorted(word[:-1] for word in words if word.endswith("*")))
        self._ends = tuple(sorted(word[1:] for word in words if word.startswith("*")))

    def __missing__(self, word: str) -> bool:
        if len(self) >= self.most:
            self.clear()
        is_one = self._find(word) or word.startswith(self._beginnings) or word.endswith(self._ends)
        self[word] = is_one
        return is_one


class WordMap(Generic[T]):
    """Words and beginnings of words, each with what it stands for; of two beginnings the longer one counts.

    >>> verbs = WordMap({"построен*": "построить"})
    >>> verbs.get("построена"), verbs.get("открыта")
    ('построить', None)
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        folded = {fold(word): meaning for word, meaning in words.items()}
        self._exact = {word: meaning for word, meaning in folded.items() if not word.endswith("*")}
        self._begun = Beginnings(
            {word[:-1]: meaning for word, meaning in folded.items() if word.endswith("*")}
        )
        self.meanings = frozenset(folded.values())
        find = Answers(self._find).__getitem__
        self.get: Callable[[str], T | None] = find if len(self._exact) < len(folded) else self._exact.get
        """Returns what a folded word stands for, or None."""

    def _find(self, word: str) -> T | None:
        exact = self._exact.get(word)
        return next(iter(self._begun.of(word)), None) if exact is None else exact

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None


_LETTERS = re.compile(r"[^\W_]+")


def _plain(word: str) -> str:
    """Return a word up to its first hyphen, apostrophe or other mark."""
    found = _LETTERS.search(word)
    return found.group() if found else ""


class PhraseSet:
    """Phrases, known by their first word, to be asked which one begins in a sequence of folded words.

    >>> PhraseSet(["said", "pointed out"]).length_at(["he", "pointed", "out"], 1)
    2
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        rests: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            first, *rest = fold(phrase).split()
            rests[first].append(tuple(rest))
        self._rests: Mapping[str, tuple[tuple[str, ...], ...]] = {
            first: tuple(sorted(tails, key=len, reverse=True)) for first, tails in rests.items()
        }
        self.first_words = frozenset(self._rests)
        self._alone = frozenset(first for first, tails in self._rests.items() if () in tails)
        self._pairs = frozenset(
            (first, _plain(tail[0])) for first, tails in self._rests.items() for tail in tails if tail
        )

    @property
    def phrases(self) -> Iterator[str]:
        """The phrases, folded."""
        return (" ".join((first, *rest)) for first, tails in self._rests.items() for rest in tails)

    def may_stand_in(self, words: Sequence[str]) -> bool:
        """Tell cheaply whether one of the phrases may stand in folded words that no hyphen or apostrophe joins.

        >>> phrases = PhraseSet(["said", "in his words"])
        >>> (
        ...     phrases.may_stand_in(["he", "said"]),
        ...     phrases.may_stand_in(["it", "in"]),
        ...     phrases.may_stand_in(["in", "his"]),
        ... )
        (True, False, True)
        """
        if not self._alone.isdisjoint(words):
            return True
        return not self.first_words.isdisjoint(words) and not self._pairs.isdisjoint(pairwise(words))

    def length_at(self, words: Sequence[str], index: int) -> int:
        """Return of how many words the longest phrase is that begins at words[index]; 0 where none does."""
        for rest in self._rests.get(words[index], ()):
            if not rest or tuple(words[index + 1 : index + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0


class PhraseMap:
    """Phrases, each with what it stands for.

    >>> PhraseMap({"take place": "hold"}).at(["to", "take", "place"], 1)
    (2, 'hold')
    """

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._phrases = PhraseSet(phrases)
        self._meanings = {tuple(fold(phrase).split()): meaning for phrase, meaning in phrases.items()}
        self.meanings = frozenset(phrases.values())

    def at(self, words: Sequence[str], index: int) -> tuple[int, str] | None:
        """Return (words, meaning) of the longest phrase that begins at words[index]; None where none does."""
        length = self._phrases.length_at(words, index) if index < len(words) else 0
        return (length, self._meanings[tuple(words[index : index + length])]) if length else None
