"""Where sentences end in a language: its abbreviations, from ``sentences.toml``."""

from __future__ import annotations

from kzru.errors import LexiconError
from kzru.lang.loader import load
from kzru.lang.registry import remembered
from kzru.text.sentences import SentenceRules

__all__ = ["sentence_rules"]

_GROUPS = ("joining", "before_number", "after_number", "final", "acronyms", "starters", "names")


@remembered()
def sentence_rules(language: str) -> SentenceRules:
    """Return the sentence rules of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    table = load(language, "sentences")
    for group, words in table.items():
        if group not in _GROUPS or not all(isinstance(word, str) and word for word in words):
            raise LexiconError(
                f"lang/{language}/sentences.toml: {group}: the groups are {', '.join(_GROUPS)}, lists of words"
            )
    return SentenceRules(**{group: frozenset(words) for group, words in table.items()})
