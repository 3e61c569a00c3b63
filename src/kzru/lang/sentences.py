"""Where sentences end in a language: its abbreviations, from ``sentences.toml``."""

from __future__ import annotations

from kzru.lang.registry import remembered
from kzru.lang.tables import read_topic
from kzru.text.sentences import SentenceRules

__all__ = ["sentence_rules"]


@remembered()
def sentence_rules(language: str) -> SentenceRules:
    """Return the sentence rules of a language.

    Raises:
        LexiconError: The language does not exist, or its table has a fault.
    """
    return read_topic(SentenceRules, language, "sentences")
