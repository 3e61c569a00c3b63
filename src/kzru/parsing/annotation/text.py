"""A text cut into tokens once, from which its sentences are taken."""

from __future__ import annotations

from kzru.lang.alphabets import Respelling
from kzru.lang.loader import respelling_of
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.words import WordsInOrder
from kzru.parsing.vocabulary import Vocabulary
from kzru.text.span import Span
from kzru.text.tokens import Token, Tokens

__all__ = ["AnnotatedText"]


class AnnotatedText:
    """A text cut into tokens once, from which the sentences are taken.

    Args:
        text: The text.
        frame: What the document as a whole states; None where the text is no document.
    """

    def __init__(self, text: str, frame: DocumentFrame | None = None) -> None:
        self.text = text
        self._frame = frame
        is_respelled = frame is None or respelling_of(frame.language) is not None
        self._tokens = Tokens(text, None if frame is None or is_respelled else frame.folded)
        self._known: dict[Vocabulary, WordsInOrder] = {}

    def words(self, span: Span, vocabulary: Vocabulary) -> WordsInOrder:
        """Return the words at a span with what a vocabulary knows of them."""
        cut = self._tokens.between(span.start, span.end)
        if cut is None:  # the span begins or ends within a token
            return _looked_up(Tokens(self.text[span.start : span.end]), vocabulary, span.start)
        whole = self._known.get(vocabulary)
        if whole is None:
            whole = self._known[vocabulary] = _looked_up(self._tokens, vocabulary)
        return whole.part(cut)

    def sentence(self, span: Span, vocabulary: Vocabulary, words: WordsInOrder | None = None) -> Sentence:
        """Return the sentence at a span, read with the words of a language, which may be given."""
        words = self.words(span, vocabulary) if words is None else words
        return Sentence(self.text, span, vocabulary, words, self._frame)


def _looked_up(tokens: Tokens, vocabulary: Vocabulary, begin: int = 0) -> WordsInOrder:
    """Return tokens with what a vocabulary knows of them; *begin* is where they begin in their text."""
    found, keys = tokens.all, tokens.keys
    if vocabulary.respelling is not None:
        keys = [_respelled_key(token, vocabulary.respelling) for token in found]
        found = [token._replace(key=key) for token, key in zip(found, keys, strict=True)]
    if begin:
        found = [token._replace(start=token.start + begin, end=token.end + begin) for token in found]
    words = list(map(vocabulary.words.__getitem__, keys))
    flags = [word.flags for word in words]
    return WordsInOrder(found, keys, tokens.kinds, tokens.glued, tokens.capital, words, flags)


def _respelled_key(token: Token, respelling: Respelling) -> str:
    """Return the key of a token in another alphabet than that of the data files; acronyms are of no language."""
    is_acronym = token.text.isupper() and token.text.isascii()
    return token.key if is_acronym else respelling.key_of(token.key)
