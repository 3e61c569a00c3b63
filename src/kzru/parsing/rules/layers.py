"""The layers of a sentence as classes of words that every file of rules may name, in capitals.

::

    WORD, DIGITS, DASH, MARK     what the token is made of
    CAPITAL                      a token that begins with a capital letter
    NUMBER                       a token at which an amount may begin
    PERIOD                       a token of a period, date or clock time
    PERSON, COUNTRY, PLACE, BODY a token of such a name
    UNIT                         a token of a unit
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import DASHES
from kzru.parsing.kinds import Kind
from kzru.parsing.rules.anchored import Test, View
from kzru.text.tokens import TokenKind

__all__ = ["LAYERS", "SentenceView"]


class SentenceView(View, Protocol):
    """The tokens of a sentence among which a pattern is looked for."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""


def _of(kind: TokenKind) -> Test[SentenceView]:
    return lambda view, at: view.sentence.kinds[at] is kind


def _in(kind: Kind) -> Test[SentenceView]:
    return lambda view, at: any(mark.first <= at < mark.last for mark in view.sentence.marks(kind))


def _named(kind: str) -> Test[SentenceView]:
    return lambda view, at: any(
        name.kind == kind and name.begin <= at < name.last for name in view.sentence.names
    )


LAYERS: Mapping[str, Test[SentenceView]] = {
    "BODY": _named("body"),
    "CAPITAL": lambda view, at: view.sentence.tokens[at].text[0].isupper(),
    "COUNTRY": _named("country"),
    "DASH": lambda view, at: view.keys[at] in DASHES,
    "DIGITS": _of(TokenKind.NUMBER),
    "MARK": _of(TokenKind.MARK),
    "NUMBER": lambda view, at: at in view.sentence.number_starts,
    "PERIOD": lambda view, at: at in view.sentence.dated,
    "PERSON": _named("person"),
    "PLACE": _named("place"),
    "UNIT": _in(Kind.UNIT),
    "WORD": _of(TokenKind.WORD),
    "joined": lambda view, at: view.sentence.glued[at],
}
"""What tells whether a token is of a class; "joined" is the one that ``+`` stands for."""
