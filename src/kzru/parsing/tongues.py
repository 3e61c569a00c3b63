"""The languages of one text: its own, and those of stretches in another one, each with its words."""

from __future__ import annotations

from collections.abc import Iterator

from kzru.lang.mixture import is_mixed, stretches
from kzru.parsing.lexicon import Lexicon
from kzru.parsing.vocabulary import Vocabulary, vocabulary
from kzru.text.span import Span

__all__ = ["Tongues"]


class Tongues:
    """The languages of a text, to be asked which one each sentence is in.

    Args:
        text: The text.
        language: Its language, as a code that words are loaded by.
        lexicon: The metrics looked for.
        given: Whether the language was told and not found.
    """

    def __init__(self, text: str, language: str, lexicon: Lexicon, *, given: bool = False) -> None:
        self.language = language
        self._text = text
        self._given = given
        self._lexicon = lexicon
        self._is_mixed = is_mixed(text, language)
        self._known = {language: vocabulary(language, lexicon)}

    def stretches(self, sentence: Span) -> Iterator[tuple[Span, Vocabulary]]:
        """Yield the stretches of a sentence that are in one language, each with its words; none that kzru does not read."""
        if not self._is_mixed:
            yield sentence, self._known[self.language]
            return
        for span, language in stretches(self._text, sentence, self.language, given=self._given):
            if language is not None:
                yield span, self._words(language)

    def _words(self, language: str) -> Vocabulary:
        if language not in self._known:  # a lexicon takes long to hash, so the cache is asked once a document
            self._known[language] = vocabulary(language, self._lexicon)
        return self._known[language]
