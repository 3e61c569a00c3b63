"""Tags: the classes of a word ("and", a preposition), as bits of one integer a token.

A rule builds its mask once, when its module is imported, and asks a token with one bit operation::

    _AND = tags("and")
    sentence.flags[at] & _AND

The classes are those of ``lang/common/word_classes.toml``.
"""

from __future__ import annotations

from kzru.errors import LexiconError
from kzru.lang.loader import load_common

__all__ = ["ARTICLE", "COUNTS", "DASHES", "ENDS_PHRASE", "PREPOSITION", "STATES", "classes_of", "tags"]

DASHES = frozenset("-–—")

STATES = 1
"""The tag of a word without which a sentence states no event, project or commitment."""
COUNTS = 2
"""The tag of a word with which a number in words begins."""

_BITS = {name: COUNTS << number for number, name in enumerate(load_common("word_classes"), 1)}


def tags(*classes: str) -> int:
    """Return the tags of some classes together.

    Raises:
        LexiconError: There is no such class.
    """
    mask = 0
    for name in classes:
        if name not in _BITS:
            raise LexiconError(f"lang/common/word_classes.toml: no class {name!r}")
        mask |= _BITS[name]
    return mask


def classes_of(mask: int) -> tuple[str, ...]:
    """Return the classes of the tags in a mask.

    >>> classes_of(tags("or", "and"))
    ('and', 'or')
    """
    return tuple(name for name, bit in _BITS.items() if mask & bit)


ENDS_PHRASE = tags(
    "preposition", "preposition_part", "particle", "postposition", "conjunction", "auxiliary", "pronoun",
    "definite_article", "indefinite_article", "negation", "adverb", "verb",
)  # fmt: skip
"""The tags of the words before which the noun phrase of a count ends."""
ARTICLE = tags("definite_article", "indefinite_article")
"""The tags of articles."""
PREPOSITION = tags("preposition", "preposition_part", "particle")
"""The tags of prepositions, and of the words that are a preposition with another one ("according to", "out of")."""
