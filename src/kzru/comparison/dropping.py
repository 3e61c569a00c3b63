"""Which statements say that a thing is given up: "the forum was cancelled", «отказались от строительства завода».

Only where the thing itself is told to be given up: between it and the verb nothing stands but articles, prepositions with their
places, and words of building.
"""

from __future__ import annotations

from collections.abc import Sequence

from kzru.model.source_text import SourceText
from kzru.text.names import NameWords
from kzru.text.span import Span
from kzru.text.tokens import Token, TokenKind, tokenize

__all__ = ["is_told_dropped"]

_MOST_BETWEEN = 6
_MOST_BEFORE = 3


def is_told_dropped(source: SourceText | None, mention: Span, by: NameWords) -> bool:
    """Tell whether the sentence of a mention says that the thing is given up.

    Args:
        source: The text that mentions it; where it is not known nothing is said.
        mention: Where.
        by: The words by which names are compared.
    """
    if source is None:
        return False
    text, sentence = source.text, source.sentence(mention)
    before = list(tokenize(text, sentence.start, mention.start))
    after = list(tokenize(text, mention.end, sentence.end))
    return _is_behind(after, by) or _is_ahead(before, by)


def _is_behind(after: Sequence[Token], by: NameWords) -> bool:
    """Tell whether the verb follows: "the forum in Aktobe was cancelled"."""
    for at, token in enumerate(after[: _MOST_BETWEEN + 1]):
        if _drops(after, at, by):
            return not any(token.key in by.unreal for token in after[at + 1 : at + 2])
        if not _may_stand_between(token, by) and not _begins_phrase(after, at, by):
            return False
    return False


def _is_ahead(before: Sequence[Token], by: NameWords) -> bool:
    """Tell whether the verb goes before: "abandoned plans to build the plant"; one that is denied tells nothing."""
    for at in range(len(before) - 1, max(-1, len(before) - _MOST_BETWEEN - 2), -1):
        if _drops(before, at, by):
            return not any(token.key in by.unreal for token in before[max(0, at - _MOST_BEFORE) : at])
        if not _may_stand_between(before[at], by):
            return False
    return False


def _drops(tokens: Sequence[Token], at: int, by: NameWords) -> bool:
    key = tokens[at].key
    return key in by.droppers or (at > 0 and f"{tokens[at - 1].key} {key}" in by.droppers)


def _begins_phrase(tokens: Sequence[Token], at: int, by: NameWords) -> bool:
    """Tell whether a word is the first of two that tell it: «бас тартты»."""
    return at + 1 < len(tokens) and _drops(tokens, at + 1, by) and tokens[at + 1].key not in by.droppers


def _may_stand_between(token: Token, by: NameWords) -> bool:
    if token.kind is not TokenKind.WORD:
        return token.kind is TokenKind.MARK and token.text in "«»“”\"'’"
    key = token.key
    return token.text[:1].isupper() or key in by.dropping or key in by.makers or key in by.generic
