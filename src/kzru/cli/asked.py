"""What the options of compare, report and findings ask for, as the library is asked for it."""

from __future__ import annotations

import fnmatch
from argparse import Namespace
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import attrs

from kzru.errors import InvalidValueError
from kzru.findings import Scope
from kzru.parsing.lexicon import Lexicon
from kzru.units import Rates

__all__ = ["asked", "found_status", "rates_of"]

_FOUND = 3
"""The exit status where there is what `--fail-on` names."""


def asked(options: Namespace) -> dict[str, Any]:
    """Return the fields of `kzru.Scope` by their names, which are those of the options."""
    if options.metric is not None:
        _check_metric(options.metric)
    return {field.name: getattr(options, field.name) for field in attrs.fields(Scope)}


def _check_metric(asked: str) -> None:
    """Refuse a metric that there is none of, which would find nothing."""
    known = [metric.id for metric in Lexicon.default().metrics]
    if not fnmatch.filter(known, asked):
        meant = get_close_matches(asked, known, n=1)
        raise InvalidValueError(
            f"no metric {asked!r}"
            + (f"; did you mean {meant[0]}?" if meant else ', such as "trade.turnover"')
        )


def rates_of(options: Namespace) -> Rates | None:
    """Return the exchange rates of files beside those that ship with kzru; None where no file is named."""
    return Rates.default().extended(*options.rates) if options.rates else None


def found_status(options: Namespace, told: Iterable[str | None]) -> int:
    """Return the exit status: whether one of the kinds and verdicts told is one that `--fail-on` names."""
    return _FOUND if any(one in options.fail_on for one in told) else 0
