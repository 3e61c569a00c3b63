"""A rule as its data file tells it, whatever runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kzru.errors import LexiconError

__all__ = ["Rule", "read_rows"]

_TEXTS = ("takes", "declines")


@attrs.frozen(kw_only=True)
class Rule:
    """A rule with its examples, which run as tests.

    Attributes:
        name: The topic of its data file, and where it stands there: "acts.future.passive".
        language: The language of its words, an ISO 639-1 code.
        patterns: How it is told, in the notation of `kzru.parsing.rules.notation`.
        takes: A text that it reads.
        declines: A text at which it is tried and does not fit; empty where another rule tells.
        why: What is not plain from the pattern; empty where all is.
    """

    name: str
    language: str
    patterns: tuple[str, ...]
    takes: str
    declines: str = ""
    why: str = ""

    @property
    def group(self) -> str:
        """The part of the data file that it stands in: "future"."""
        return self.name.split(".")[1]


def read_rows(
    table: Mapping[str, Any], topic: str, language: str, also: Mapping[str, type]
) -> Iterator[tuple[Rule, Mapping[str, Any]]]:
    """Yield each rule of a data file, with what is told of it besides.

    Args:
        table: The groups of rules by their names.
        topic: The name of the file.
        language: Its language.
        also: The further keys that a rule may have, each with the type of its value.

    Raises:
        LexiconError: A rule has no example, no pattern, a key that does not exist or a value of another type.
    """
    known = {"patterns": list, "why": str, **dict.fromkeys(_TEXTS, str), **also}
    for group, rows in table.items():
        for name, row in rows.items() if isinstance(rows, dict) else ():
            place = f"lang/{language}/{topic}.toml: [{group}.{name}]"
            if not isinstance(row, dict):
                raise LexiconError(f"{place}: no table; a rule is one with patterns and examples")
            for key, value in row.items():
                if key not in known:
                    raise LexiconError(f"{place}: a rule has no key {key!r}; it has {', '.join(sorted(known))}")
                if not isinstance(value, known[key]):
                    raise LexiconError(f"{place}: {key} is no {known[key].__name__}")
            for key in ("patterns", *_TEXTS):
                if not row.get(key):
                    raise LexiconError(f"{place}: {key} is missing; a rule has patterns and two examples")
            rule = Rule(
                name=f"{topic}.{group}.{name}",
                language=language,
                patterns=tuple(row["patterns"]),
                takes=row["takes"],
                declines=row["declines"],
                why=row.get("why", ""),
            )
            yield rule, {key: row[key] for key in also if key in row}
