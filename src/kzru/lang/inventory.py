"""What a language has: how many entries on each topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzru.lang.loader import TOPICS, own_tables

__all__ = ["entries_by_topic"]


def entries_by_topic(language: str) -> dict[str, int]:
    """Return how many entries a language itself has on each topic: words, phrases, settings; 0 where it has no file.

    Raises:
        LexiconError: The language does not exist, or one of its files has a fault.
    """
    return {topic: _entries(own_tables(language, topic)) for topic in TOPICS}


def _entries(value: Any) -> int:
    r"""Return how many entries a table, a list or a string of words has.

    >>> _entries({"names": {"km": ["kilometr", "km"], "t": []}, "words": "va bilan\nuchun", "half": 0.5})
    6
    """
    if isinstance(value, Mapping):
        return sum(map(_entries, value.values()))
    if isinstance(value, list):
        return sum(map(_entries, value))
    return len(value.split()) if isinstance(value, str) and "\n" in value.strip() else 1
