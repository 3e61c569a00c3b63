"""A rule as it stands in its data file, whatever runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from kzru.errors import LexiconError
from kzru.lang.tables import read_table

__all__ = ["Rule", "read_rules"]

_NEEDED = ("patterns", "takes", "declines")


@attrs.frozen(kw_only=True)
class Rule:
    """A rule with its examples, which run as tests.

    Attributes:
        name: The topic of its data file, and where it stands there: "acts.future.passive".
        language: The language of its words, an ISO 639-1 code.
        patterns: What it reads, in the notation of `kzru.parsing.rules.notation`.
        takes: A text that it reads.
        declines: A text like it that it does not read, though it is tried there where the text begins as it asks.
        why: What is not plain from the pattern; empty where all is.
        when: What must hold for it to be tried.
        unless: What speaks against what it finds.
        gives: What it finds, where rules of its topic find several things.
        anchor: What it stands around, where that is not the usual thing.
    """

    name: str
    language: str
    patterns: tuple[str, ...]
    takes: str
    declines: str
    why: str = ""
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    gives: str = ""
    anchor: str = ""

    @property
    def group(self) -> str:
        """The part of the data file that it stands in: "future"."""
        return self.name.split(".")[1]


def read_rules(table: Mapping[str, Any], topic: str, language: str) -> Iterator[Rule]:
    """Yield each rule of a data file, which is groups of rules by their names.

    Raises:
        LexiconError: A rule has no pattern or example, a key that does not exist, or a value of another type.
    """
    file = f"lang/{language}/{topic}.toml"
    for group, rows in table.items():
        if not isinstance(rows, dict):
            raise LexiconError(f"{file}: {group}: no table; write [{group}.name] for a rule")
        for name, row in rows.items():
            label = f"{file}: [{group}.{name}]"
            if not isinstance(row, dict):
                raise LexiconError(f"{label}: no table; a rule is one, with patterns and examples")
            for key in _NEEDED:
                if not row.get(key):
                    raise LexiconError(
                        f"{label}: {key} is missing; a rule has patterns, a text that it takes and one that it declines"
                    )
            yield read_table(Rule, {**row, "name": f"{topic}.{group}.{name}", "language": language}, label)
