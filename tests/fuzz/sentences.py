"""Sentences that people could have written: those of the project's tables, and those of annotated texts where they lie."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from builders.shared import SHARED

__all__ = ["sentences"]

_CORPUS = Path(__file__).parents[1] / "corpus"
_END = re.compile(r"(?<=[.!?])\s+|\n")
_LONGEST = 600
_KEPT = ("text", "texts", "en", "ru", "kk")


@cache
def sentences() -> tuple[str, ...]:
    """Return every sentence once, in a fixed order."""
    return tuple(dict.fromkeys(text for text in (*_of_the_tables(), *_of_the_annotated()) if text.strip()))


def _of_the_tables() -> Iterator[str]:
    for path in sorted(_CORPUS.rglob("*.toml")):
        yield from _texts(tomllib.loads(path.read_text(encoding="utf-8")))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _texts(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            listed = value if isinstance(value, list) else [value]
            if key in _KEPT:
                yield from (item for item in listed if isinstance(item, str))
            yield from _texts(value)


def _of_the_annotated() -> Iterator[str]:
    for path in sorted(SHARED.glob("seeds/*.txt")) + sorted(SHARED.glob("dev/*/*.txt")):
        yield from (part[:_LONGEST] for part in _END.split(path.read_text(encoding="utf-8")))
    for path in sorted(SHARED.glob("cases/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _texts(json.loads(line))
