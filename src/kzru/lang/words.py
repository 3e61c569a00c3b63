"""Sets of words as data files list them, where a ``*`` at the end of a word stands for any ending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kzru.text.fold import fold

__all__ = ["PhraseSet", "WordSet"]


class WordSet:
    """Words and beginnings of words, to be asked whether a folded word is one of them.

    >>> words = WordSet(["президент*", "аким"])
    >>> "президента" in words, "акима" in words
    (True, False)
    """

    def __init__(self, words: Iterable[str]) -> None:
        folded = [fold(word) for word in words]
        self.exact = frozenset(word for word in folded if not word.endswith("*"))
        self._beginnings = tuple(sorted(word[:-1] for word in folded if word.endswith("*")))

    def __contains__(self, word: str) -> bool:
        return word in self.exact or word.startswith(self._beginnings)


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

    def length_at(self, words: Sequence[str], index: int) -> int:
        """Return of how many words the longest phrase is that begins at words[index]; 0 where none does."""
        for rest in self._rests.get(words[index], ()):
            if not rest or tuple(words[index + 1 : index + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0
