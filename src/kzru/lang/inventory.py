"""What a language has: how many entries on each topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzru.lang.loader import TOPICS, load_common, own_tables

__all__ = ["entries_by_topic"]


_SPELLED_IN = ("people", "places", "regions", "events", "organisations", "projects")
"""The common tables that have the spellings of the languages that ship with kzru."""


def entries_by_topic(language: str) -> dict[str, int]:
    """Return how many entries a language itself has on each topic: words, phrases, settings; 0 where it has none.

    Spellings count that stand in the common tables.

    Raises:
        LexiconError: The language does not exist, or one of its files has a fault.
    """
    found = {topic: _entries(own_tables(language, topic)) for topic in TOPICS}
    found["spellings"] += sum(_spelled(load_common(topic), language) for topic in _SPELLED_IN)
    return found


def _spelled(value: Any, language: str) -> int:
    """Return how many spellings of a language stand in a common table."""
    if isinstance(value, Mapping):
        others = (inner for key, inner in value.items() if key != language)
        return _entries(value.get(language, [])) + sum(_spelled(inner, language) for inner in others)
    return sum(_spelled(inner, language) for inner in value) if isinstance(value, list) else 0


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
