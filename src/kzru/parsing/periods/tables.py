"""The rules of the periods as ``lang/common/periods.toml`` and the file of a language tell them together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.loader import load, load_common
from kzru.parsing.rules.rule import Rule

__all__ = ["merged_rules", "period_rules"]

_TOPIC = "periods"


def merged_rules(common: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return the patterns of each production of each rule, those of all languages before those of one."""
    merged = {rule: dict(meanings) for rule, meanings in common.items()}
    for rule, meanings in own.items():
        known = merged.setdefault(rule, {})
        for meaning, patterns in meanings.items():
            known[meaning] = [*known.get(meaning, ()), *patterns]
    return merged


def period_rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language for periods: one for each production of each rule, with its two texts.

    Raises:
        LexiconError: A production has no texts, or texts have no production.
    """
    common, own = load_common(_TOPIC), load(language, _TOPIC)
    rules = merged_rules(common["rules"], own["rules"])
    examples = {**_by_name(common["examples"]), **_by_name(own["examples"])}
    patterns = _by_name(rules)
    for name in sorted(patterns.keys() ^ examples.keys()):
        fault = "has no example" if name in patterns else "is no rule, and has an example"
        raise LexiconError(f"lang/{language}/periods.toml: {name!r} {fault}")
    for name, texts in examples.items():
        if not isinstance(texts, dict) or texts.keys() != {"takes", "declines"}:
            raise LexiconError(
                f"lang/{language}/periods.toml: the example of {name!r} has takes and declines"
            )
    return tuple(
        Rule(name=f"{_TOPIC}.{name}", language=language, patterns=tuple(told), **examples[name])
        for name, told in patterns.items()
    )


def _by_name(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {f"{rule}.{meaning}": value for rule, told in table.items() for meaning, value in told.items()}
