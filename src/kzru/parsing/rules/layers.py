"""The classes of words that every file of rules may name: the layers of a sentence, and the classes of words.

Layers are in capitals. A name is taken as a whole in a slot, with its role where one is asked for: ``{PERSON.with}``;
behind a hyphen, and as an end of a gap, it stands for each of its tokens::

    WORD, DIGITS, DASH, MARK     what the token is made of
    CAPITAL                      a token that begins with a capital letter; SMALL: one in small letters
    QUOTE                        an opening quotation mark
    NUMBER                       a token at which an amount may begin
    UNIT, PERIOD                 a token of a unit, of a period, date or clock time
    PERSON, COUNTRY, PLACE, BODY a token of such a name; NAME: of any, the office of a person too
    ARTICLE, PHRASE_END          an article; a word before which a noun phrase ends
    ADVERB                       what the sign ~ stands for

The others are those of ``lang/common/word_classes.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from kzru.parsing.annotation.marks import Spanned
from kzru.parsing.annotation.sentence import Sentence
from kzru.parsing.annotation.tags import ARTICLE, DASHES, ENDS_PHRASE, classes_of, tags
from kzru.parsing.kinds import Kind
from kzru.parsing.rules.anchored import Phrases
from kzru.parsing.rules.token_classes import Test, TokenClass
from kzru.parsing.rules.trace import Trace
from kzru.text.quotation_marks import DOUBLE_MARKS, OPENING_MARKS
from kzru.text.tokens import TokenKind

__all__ = ["LAYERS", "NAMES", "View"]


@attrs.define(eq=False)
class View:
    """A sentence as the rules of a topic see it; each topic adds what else they ask for.

    Attributes:
        sentence: The sentence.
        first: The first token that a rule may look at.
        last: The token behind the last one; the end of the sentence where it is left out.
        trace: What is told which rules were tried; None where nobody asks.
    """

    sentence: Sentence
    first: int = 0
    last: int = attrs.field()
    trace: Trace | None = None

    @last.default
    def _end(self) -> int:
        return len(self.sentence.tokens)


_KINDS = ("person", "country", "place", "body")
_ROLES = {"subject": "", "to": "to", "in": "in", "of": "of", "with": "with", "from": "from"}


def _of(kind: TokenKind) -> Test[View]:
    return lambda view, at: view.sentence.kinds[at] is kind


def _is_in(phrases: Iterable[Spanned], at: int) -> bool:
    return any(one.first <= at < one.last for one in phrases)


def _named(kind: str) -> Test[View]:
    return lambda view, at: any(
        name.kind == kind and name.begin <= at < name.last for name in view.sentence.names
    )


def _names(kind: str, role: str | None = None) -> Phrases[View]:
    """Return what yields the names of a kind, adjectives of countries left out, or of any kind."""
    return lambda view: [
        name
        for name in view.sentence.names
        if role in (None, name.role) and (kind == "name" or (name.kind == kind and not name.is_adjective))
    ]


_ADVERB = tags("predicate_adverb", "derived_adverb")

LAYERS: Mapping[str, TokenClass[Any]] = {
    **{name: tags(name) for name in classes_of(-1)},
    **{kind.upper(): _named(kind) for kind in _KINDS},
    "ADVERB": lambda view, at: (
        view.sentence.flags[at] & _ADVERB != 0 or view.sentence.keys[at] in DOUBLE_MARKS
    ),
    "ARTICLE": ARTICLE,
    "CAPITAL": lambda view, at: view.sentence.tokens[at].text[0].isupper(),
    "DASH": DASHES,
    "DIGITS": _of(TokenKind.NUMBER),
    "MARK": _of(TokenKind.MARK),
    "NAME": lambda view, at: _is_in(view.sentence.names, at),
    "NUMBER": lambda view, at: at in view.sentence.number_starts,
    "PERIOD": lambda view, at: at in view.sentence.dated,
    "PHRASE_END": ENDS_PHRASE,
    "QUOTE": OPENING_MARKS,
    "SMALL": lambda view, at: view.sentence.tokens[at].text.islower(),
    "UNIT": lambda view, at: _is_in(view.sentence.marks(Kind.UNIT), at),
    "WORD": _of(TokenKind.WORD),
}
"""The tokens of each class."""

NAMES: Mapping[str, Phrases[Any]] = {
    kind.upper() + suffix: _names(kind, role)
    for kind in (*_KINDS, "name")
    for suffix, role in (("", None), *((f".{name}", role) for name, role in _ROLES.items()))
}
"""What yields the names of each kind, with a role where one is told."""
