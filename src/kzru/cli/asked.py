"""What the options of compare, report and findings ask for, as the library is asked for it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

import attrs

from kzru.findings import Scope
from kzru.units import Rates

__all__ = ["asked", "found_status", "rates_of"]

_FOUND = 3
"""The exit status where there is what `--fail-on` names."""


def asked(options: Namespace) -> dict[str, Any]:
    """Return the fields of `kzru.Scope` by their names, which are those of the options."""
    return {field.name: getattr(options, field.name) for field in attrs.fields(Scope)}


def rates_of(options: Namespace) -> Rates | None:
    """Return the exchange rates of files beside those that ship with kzru; None where no file is named."""
    return Rates.default().extended(*options.rates) if options.rates else None


def found_status(options: Namespace, told: Iterable[str | None]) -> int:
    """Return the exit status: whether one of the kinds and verdicts told is one that `--fail-on` names."""
    return _FOUND if any(one in options.fail_on for one in told) else 0
