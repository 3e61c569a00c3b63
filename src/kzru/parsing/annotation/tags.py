"""Tags: what the words of closed classes are ("and", a preposition), as bits of one integer a token.

A rule builds its mask once, when its module is imported, and asks a token with one bit operation::

    _AND = tags(Kind.WORD, "and")
    sentence.flags[at] & _AND
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from threading import Lock

from kzru.parsing.kinds import Kind, Meaning

__all__ = ["COUNTS", "DASHES", "ENDS_PHRASE", "STATES", "TAGGED", "kind_mask", "names_of", "tags", "tags_of"]

DASHES = frozenset("-–—")

TAGGED: tuple[Kind, ...] = (
    Kind.WORD,
    Kind.PHRASE_END,
    Kind.PROJECT_WORD,
    Kind.CHANGE_BETWEEN,
    Kind.QUALIFIER_BETWEEN,
    Kind.ROLE,
    Kind.CLAUSE_AFTER_COMMA,
)
"""The kinds of words of closed classes. They are most of the words of a text, so each is a bit and no mark."""

ENDS_PHRASE = 1
"""The tag of a word before which a noun phrase ends."""
STATES = 2
"""The tag of a word without which a sentence states no event, project or commitment."""
COUNTS = 4
"""The tag of a word with which a number in words begins."""

_bits: dict[tuple[Kind, Hashable], int] = {}
_lock = Lock()


def tags(kind: Kind, *names: str) -> int:
    """Return the tags of the words of a kind that have one of some names, together."""
    mask = 0
    for name in names:
        mask |= _bit(kind, name)
    return mask


def tags_of(meaning: Meaning) -> int:
    """Return the tags of a word of a closed class by one thing that it is."""
    kind, value = meaning.kind, meaning.value
    if kind is Kind.PROJECT_WORD:
        return tags(kind, *value)
    return _bit(kind, value) | (ENDS_PHRASE if kind is Kind.PHRASE_END else 0)


def _bit(kind: Kind, name: Hashable) -> int:
    known = _bits.get((kind, name))
    if known is not None:
        return known
    with _lock:
        return _bits.setdefault((kind, name), COUNTS << (len(_bits) + 1))


def kind_mask(kind: Kind) -> int:
    """Return all tags of a kind together."""
    mask = 0
    for (of, _), bit in list(_bits.items()):
        mask |= bit if of is kind else 0
    return mask


@cache
def names_of(kind: Kind, mask: int) -> frozenset[Hashable]:
    """Return the names that the tags of a kind in a mask stand for."""
    return frozenset(name for (of, name), bit in list(_bits.items()) if of is kind and bit & mask)
