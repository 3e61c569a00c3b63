"""A text cut into tokens once, from which its sentences are taken."""

from __future__ import annotations

from kzru.lang.alphabets import Respelling
from kzru.lang.loader import respelling_of
from kzru.parsing.annotation.frame import DocumentFrame
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import COUNTS
from kzru.parsing.vocabulary import Vocabulary
from kzru.text.span import Span
from kzru.text.tokens import NUMBER, Token, Tokens

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

    def flags(self, span: Span, vocabulary: Vocabulary) -> int:
        """Return the tags of the words at a span together, and whether a number in digits stands there."""
        cut = self._tokens.between(span.start, span.end)
        if cut is None or vocabulary.respelling is not None:
            return self.sentence(span, vocabulary).all_flags
        flags = COUNTS if NUMBER in self._tokens.kinds[cut] else 0
        for word in map(vocabulary.words.__getitem__, self._tokens.keys[cut]):
            flags |= word.flags
        return flags

    def sentence(self, span: Span, vocabulary: Vocabulary) -> Sentence:
        """Return the sentence at a span, read with the words of a language."""
        cut, tokens = self._tokens.between(span.start, span.end), self._tokens
        if cut is None:  # the span begins or ends within a token
            tokens = Tokens(self.text[span.start : span.end])
            cut = slice(0, len(tokens.all))
            moved = [
                token._replace(start=token.start + span.start, end=token.end + span.start)
                for token in tokens.all
            ]
        else:
            moved = tokens.all[cut]
        keys = tokens.keys[cut]
        if vocabulary.respelling is not None:
            keys = [_respelled_key(token, vocabulary.respelling) for token in moved]
            moved = [token._replace(key=key) for token, key in zip(moved, keys, strict=True)]
        return Sentence(
            self.text, span, vocabulary, moved, keys, tokens.kinds[cut], tokens.glued[cut], self._frame
        )


def _respelled_key(token: Token, respelling: Respelling) -> str:
    """Return the key of a token in another alphabet than that of the data files; acronyms are of no language."""
    is_acronym = token.text.isupper() and token.text.isascii()
    return token.key if is_acronym else respelling.key_of(token.key)
