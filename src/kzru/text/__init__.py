"""Characters and their places: spans, folding, tokens, sentences. Knows no domain and no language."""

from kzru.text.fold import fold
from kzru.text.phrases import PhraseTable
from kzru.text.span import Span
from kzru.text.tokens import Token, TokenKind, tokenize

__all__ = ["PhraseTable", "Span", "Token", "TokenKind", "fold", "tokenize"]
