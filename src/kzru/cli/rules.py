"""The rules that are data, each with its language, its patterns and its examples."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from kzru.cli.complaints import complain
from kzru.lang.registry import check_language
from kzru.parsing.rulebook import all_rules
from kzru.parsing.rules.rule import Rule

__all__ = ["rules"]


def rules(options: Namespace) -> int:
    """Print the rules whose name begins as asked, in their order; 1 where there are none."""
    if options.language is not None:
        check_language(options.language)
    shown = 0
    for rule in all_rules():
        if rule.name.startswith(options.name) and options.language in (None, rule.language):
            sys.stdout.writelines(f"{line}\n" for line in _lines(rule))
            shown += 1
    if not shown:
        of = f" in {options.language!r}" if options.language else ""
        complain(f"no rule has a name that begins with {options.name!r}{of}; kzru rules lists all of them")
    return 0 if shown else 1


def _lines(rule: Rule) -> Iterator[str]:
    yield f"{rule.name} ({rule.language})"
    for pattern in rule.patterns:
        yield f"    {pattern}"
    if rule.when:
        yield f"    when: {', '.join(rule.when)}"
    if rule.unless:
        yield f"    unless: {', '.join(rule.unless)}"
    yield f"    takes: {rule.takes}"
    yield f"    declines: {rule.declines}"
    if rule.why:
        yield f"    why: {rule.why}"
