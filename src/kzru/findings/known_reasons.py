"""Why honest figures may differ, each reason with where it is documented: ``data/known_reasons.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache

import attrs

from kzru.data_files import read_data
from kzru.short import Short

__all__ = ["KnownReason", "Setting", "reasons_for"]


@attrs.frozen(kw_only=True, repr=False)
class KnownReason(Short):
    """A reason for which figures of one matter may differ though both are honest.

    Attributes:
        id: Its name.
        metrics: The metrics that it bears on; a `*` stands for any ending.
        two_countries: Whether it bears only on figures of speakers from different countries.
        converted: Whether it bears only on figures of different currencies.
        effect: What it does, in one sentence.
        source: Where it is documented.
    """

    id: str
    metrics: tuple[str, ...] = attrs.field(converter=tuple)
    two_countries: bool = False
    converted: bool = False
    effect: str
    source: str

    def _says(self) -> Iterable[object]:
        return (self.id, self.effect)


@attrs.frozen(kw_only=True)
class Setting:
    """In which setting two figures differ.

    Attributes:
        metric: What they measure.
        two_countries: Whether their speakers speak for different countries.
        converted: Whether an exchange rate joined them.
    """

    metric: str
    two_countries: bool = False
    converted: bool = False


def reasons_for(setting: Setting) -> tuple[KnownReason, ...]:
    """Return the reasons that are known for a setting, in the order of the file."""
    return tuple(reason for reason in _known() if _bears_on(reason, setting))


def _bears_on(reason: KnownReason, setting: Setting) -> bool:
    return (
        _matches(setting.metric, reason.metrics)
        and (setting.two_countries or not reason.two_countries)
        and (setting.converted or not reason.converted)
    )


def _matches(metric: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(metric, pattern) for pattern in patterns)


@cache
def _known() -> tuple[KnownReason, ...]:
    data = tomllib.loads(read_data("kzru.findings", "data/known_reasons.toml"))
    return tuple(KnownReason(**row) for row in data["reason"])
