"""The languages of one text: its own, and those of stretches in another one, each with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzru.lang.mixture import changes_of, is_mixed, stretches
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import Vocabulary, vocabulary
from kzru.text.span import Span

__all__ = ["Tongues"]


class Tongues:
    """The languages of a text, to be asked which one each sentence is in.

    Args:
        text: The text.
        language: Its language, as a code that words are loaded by.
        lexicon: The metrics looked for; those that come with kzru where None.
        given: Whether the language was told and not found.
    """

    def __init__(
        self, text: str, language: str, lexicon: Lexicon | None = None, *, given: bool = False
    ) -> None:
        self.language = language
        self._text = text
        self._given = given
        self._lexicon = lexicon
        self._is_mixed = is_mixed(text, language)
        self._changes = changes_of(language) if given else None
        self._known = {language: vocabulary(language, lexicon)}

    def stretches(self, sentence: Span) -> Iterable[tuple[Span, Vocabulary]]:
        """Return the stretches of a sentence that are in one language, each with its words; none that kzru does not read."""
        changes = self._changes
        if not self._is_mixed or (changes and not changes.search(self._text, sentence.start, sentence.end)):
            return ((sentence, self._known[self.language]),)
        return self._told_apart(sentence)

    def _told_apart(self, sentence: Span) -> Iterator[tuple[Span, Vocabulary]]:
        for span, language in stretches(self._text, sentence, self.language, given=self._given):
            if language is not None:
                yield span, self._words(language)

    def _words(self, language: str) -> Vocabulary:
        if language not in self._known:  # a lexicon takes long to hash, so the cache is asked once a document
            self._known[language] = vocabulary(language, self._lexicon)
        return self._known[language]
