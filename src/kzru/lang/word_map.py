"""Words as data files list them, each with what it stands for; a ``*`` at the end of a word stands for any ending."""

from __future__ import annotations

from collections.abc import Iterable

from kzru.text.fold import fold

__all__ = ["WordMap"]


class WordMap:
    """Words and beginnings of words, each with what it stands for.

    >>> codes = WordMap([("Russia", "RU"), ("российск*", "RU")])
    >>> codes.get("российской"), codes.get("china")
    ('RU', None)
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        folded = [(fold(word), meaning) for word, meaning in pairs]
        self._exact = {word: meaning for word, meaning in folded if not word.endswith("*")}
        self._beginnings = {word[:-1]: meaning for word, meaning in folded if word.endswith("*")}
        self._lengths = sorted({len(word) for word in self._beginnings}, reverse=True)

    def get(self, word: str) -> str | None:
        """Return what a folded word stands for, by its longest beginning that is known; None where it is unknown."""
        if word in self._exact:
            return self._exact[word]
        beginnings = (word[:length] for length in self._lengths if length <= len(word))
        return next((self._beginnings[known] for known in beginnings if known in self._beginnings), None)

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None
