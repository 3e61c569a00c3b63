"""A rule as its data file tells it, whatever runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kzru.errors import LexiconError

__all__ = ["Rule", "read_rules"]

_NEEDED = ("patterns", "takes", "declines")
_TYPES = {"patterns": list, "takes": str, "declines": str, "why": str}


@attrs.frozen(kw_only=True)
class Rule:
    """A rule with its examples, which run as tests.

    Attributes:
        name: The topic of its data file, and where it stands there: "acts.future.passive".
        language: The language of its words, an ISO 639-1 code.
        patterns: How it is told, in the notation of `kzru.parsing.rules.notation`.
        takes: A text that it reads.
        declines: A text like it that it does not read, though it is tried there where the text begins as it asks.
        why: What is not plain from the pattern; empty where all is.
        when: What must hold for it to be tried.
        unless: What speaks against what it finds.
    """

    name: str
    language: str
    patterns: tuple[str, ...]
    takes: str
    declines: str
    why: str = ""
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The part of the data file that it stands in: "future"."""
        return self.name.split(".")[1]


def read_rules(
    table: Mapping[str, Any], topic: str, language: str, also: Mapping[str, type]
) -> Iterator[tuple[Rule, Mapping[str, Any]]]:
    """Yield each rule of a data file, with the values of the further keys that its topic has.

    Args:
        table: The groups of rules by their names.
        topic: The name of the file.
        language: Its language.
        also: The further keys that a rule may have, each with the type of its value; a list is one of strings.

    Raises:
        LexiconError: A rule has no pattern or example, a key that does not exist, or a value of another type.
    """
    for group, rows in table.items():
        if not isinstance(rows, dict):
            raise LexiconError(
                f"lang/{language}/{topic}.toml: {group}: no table; write [{group}.name] for a rule"
            )
        for name, row in rows.items():
            try:
                _check(row, {**_TYPES, **also})
            except LexiconError as fault:
                raise LexiconError(f"lang/{language}/{topic}.toml: [{group}.{name}]: {fault}") from None
            rule = Rule(
                name=f"{topic}.{group}.{name}",
                language=language,
                patterns=tuple(row["patterns"]),
                takes=row["takes"],
                declines=row["declines"],
                why=row.get("why", ""),
                when=tuple(row.get("when", ())),
                unless=tuple(row.get("unless", ())),
            )
            yield rule, {key: row[key] for key in also if key in row}


def _check(row: Any, types: Mapping[str, type]) -> None:
    if not isinstance(row, dict):
        raise LexiconError("no table; a rule is one, with patterns and examples")
    for key, value in row.items():
        if key not in types:
            raise LexiconError(f"a rule has no key {key!r}; it has {', '.join(sorted(types))}")
        is_list = isinstance(value, list) and all(isinstance(item, str) for item in value)
        if not (is_list if types[key] is list else isinstance(value, types[key])):
            wanted = "list of strings" if types[key] is list else types[key].__name__
            raise LexiconError(f"{key} is no {wanted}")
    for key in _NEEDED:
        if not row.get(key):
            raise LexiconError(
                f"{key} is missing; a rule has patterns, a text that it takes and one that it declines"
            )
