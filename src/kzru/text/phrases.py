"""Phrase tables: which known phrase begins at a token. One dictionary look-up a token, however many phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from kzru.text.fold import fold
from kzru.text.tokens import Token, tokenize

__all__ = ["PhraseTable"]

T = TypeVar("T")

_CACHE_SIZE = 1 << 16


class PhraseTable(Generic[T]):
    """Phrases of one or more words, each with what it means.

    Phrases are folded as texts are. A ``*`` at the end of a word stands for any ending, none included:
    "инвестици*" is инвестиции, инвестициями and so on. A phrase may stand for several things; all are returned.

    >>> table = PhraseTable([("state visit", "visit"), ("invest*", "investment")])
    >>> tokens = list(tokenize("His state visit brought investments."))
    >>> table.longest_at(tokens, 1)
    (3, ('visit',))
    >>> table.longest_at(tokens, 4)
    (5, ('investment',))
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        for phrase, meaning in entries:
            words = _words(phrase)
            if words[0].endswith("*"):
                self._stems[words[0][:-1]].append((words, meaning))
            else:
                self._exact[words[0]].append((words, meaning))
        self._stem_lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        self._candidates: dict[str, tuple[tuple[tuple[str, ...], T], ...]] = {}

    def _beginning_with(self, key: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        known = self._candidates.get(key)
        if known is not None:
            return known
        found = list(self._exact.get(key, ()))
        for length in self._stem_lengths:
            if length <= len(key):
                found += self._stems.get(key[:length], ())
        # More words first; among equals the longer stem, for it knows more of the word.
        found.sort(key=lambda entry: (-len(entry[0]), -len(entry[0][0])))
        if len(self._candidates) >= _CACHE_SIZE:
            self._candidates.clear()
        self._candidates[key] = tuple(found)
        return self._candidates[key]

    def all_at(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, T]]:
        """Yield (index behind it, meaning) for each phrase that begins at tokens[index], longest first."""
        for words, meaning in self._beginning_with(tokens[index].key):
            if len(words) == 1 or _matches(words, tokens, index):
                yield index + len(words), meaning

    def longest_at(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]] | None:
        """Return (index behind it, its meanings) of the longest phrase that begins at tokens[index], or None."""
        found = list(self.all_at(tokens, index))
        if not found:
            return None
        behind = found[0][0]
        return behind, tuple(meaning for end, meaning in found if end == behind)


def _words(phrase: str) -> tuple[str, ...]:
    words: list[str] = []
    for token in tokenize(phrase):
        if token.text == "*" and words:
            words[-1] += "*"
        else:
            words.append(fold(token.text))
    return tuple(words)


def _matches(words: tuple[str, ...], tokens: Sequence[Token], index: int) -> bool:
    if index + len(words) > len(tokens):
        return False
    for offset in range(1, len(words)):
        word, key = words[offset], tokens[index + offset].key
        if word != key and not (word.endswith("*") and key.startswith(word[:-1])):
            return False
    return True
