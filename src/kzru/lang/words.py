"""Sets of words as data files list them, where a ``*`` at one end of a word stands for any letters there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from kzru.text.fold import fold
from kzru.text.places import places_of

__all__ = ["Openings", "PhraseMap", "PhraseSet", "WordMap", "WordSet"]

T = TypeVar("T")

_MOST_KEPT = 1 << 12
"""Words of which it is kept whether they are of one set; then all are forgotten, so that the memory stays bounded."""


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
        asked = {"__contains__": _Answers(folded).__getitem__}
        return super().__new__(type(_StarredWordSet.__name__, (_StarredWordSet,), asked), folded)

    def among(self, words: Iterable[str]) -> list[str]:
        """Return those of some folded words that are of the set, in their order."""
        return list(filter(self.__contains__, words))

    def may_be_among(self, words: Iterable[str]) -> bool:
        """Tell cheaply whether one of some folded words may be of the set; with a star in it any may."""
        return not self.isdisjoint(words)


class _Answers(dict[str, bool]):
    """Whether words are of a set with stars, each found out when it is first met."""

    def __init__(self, words: frozenset[str]) -> None:
        super().__init__()
        self._words = words
        self._beginnings = tuple(sorted(word[:-1] for word in words if word.endswith("*")))
        self._ends = tuple(sorted(word[1:] for word in words if word.startswith("*")))
        self._openings = Openings(self._beginnings)

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_KEPT:
            self.clear()
        begins = word in self._openings and word.startswith(self._beginnings)
        found = self[word] = word in self._words or begins or word.endswith(self._ends)
        return found


class _StarredWordSet(WordSet):
    """Words of which some stand for any word that begins so; the set itself has them with their stars."""

    def __init__(self, _: Iterable[str]) -> None:
        self._exact = frozenset(self)
        self._beginnings = tuple(sorted(word[:-1] for word in self if word.endswith("*")))
        self._ends = tuple(sorted(word[1:] for word in self if word.startswith("*")))
        self._openings = Openings(self._beginnings)

    def among(self, words: Iterable[str]) -> list[str]:
        if self._ends:
            return super().among(words)
        words = list(words)
        begun = (at for at in self._openings.places_in(words) if words[at].startswith(self._beginnings))
        return [words[at] for at in sorted({*begun, *places_of(self._exact, words)})]

    def may_be_among(self, words: Iterable[str]) -> bool:  # noqa: ARG002 - any may
        return True


class Openings:
    """The first letters of some beginnings, as many as the shortest has: most words have none, and begin with none of these.

    >>> openings = Openings(["токаев", "путин"])
    >>> "путина" in openings, "пускай" in openings, openings.places_in(["по", "словам", "путина"])
    (True, False, [2])
    """

    def __init__(self, beginnings: Collection[str]) -> None:
        self._length = min(map(len, beginnings), default=0)
        self._letters = frozenset(beginning[: self._length] for beginning in beginnings)

    def __contains__(self, word: str) -> bool:
        return word[: self._length] in self._letters

    def places_in(self, words: Iterable[str]) -> list[int]:
        """Return at which places of a sequence a word begins so."""
        return [at for at, word in enumerate(words) if word[: self._length] in self._letters]


class WordMap(Generic[T]):
    """Words and beginnings of words, each with what it stands for; of two beginnings the longer one counts.

    >>> verbs = WordMap({"построен*": "построить"})
    >>> verbs.get("построена"), verbs.get("открыта")
    ('построить', None)
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        folded = {fold(word): meaning for word, meaning in words.items()}
        self._exact = {word: meaning for word, meaning in folded.items() if not word.endswith("*")}
        self._beginnings = {word[:-1]: meaning for word, meaning in folded.items() if word.endswith("*")}
        self._lengths = sorted({len(beginning) for beginning in self._beginnings}, reverse=True)
        self._openings = Openings(self._beginnings)
        self.meanings = frozenset(folded.values())

    def get(self, word: str) -> T | None:
        """Return what a folded word stands for, or None."""
        found = self._exact.get(word)
        if found is None and word in self._openings:
            for length in self._lengths:
                found = self._beginnings.get(word[:length]) if length <= len(word) else None
                if found is not None:
                    break
        return found

    def places_in(self, words: Sequence[str]) -> Iterator[tuple[int, T]]:
        """Yield at which places among some folded words one stands for something, each with that."""
        for at in sorted({*places_of(self._exact, words), *self._openings.places_in(words)}):
            found = self.get(words[at])
            if found is not None:
                yield at, found

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
        opening = self.first_words
        if opening.isdisjoint(words):
            return False
        return any(word in opening and (word, after) in self._pairs for word, after in pairwise(words))

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
