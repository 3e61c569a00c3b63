"""Lexicons: the metrics that parsing looks for. Users extend or replace them."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.loader import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.parsing.metric import Metric, MetricWords
from kzru.parsing.metric_tables import build_metrics, read_metrics

__all__ = ["Lexicon", "Metric", "MetricWords"]

_LARGEST = 16 * 1024 * 1024
_LONGEST_SHOWN = 200


@attrs.frozen(cache_hash=True)
class Lexicon:
    """The metrics that parsing looks for.

    >>> tourism = '''
    ... [[metric]]
    ... id = "tourism.arrivals"
    ... measure = "flow"
    ... units = ["count"]
    ... words.en = { counted = ["tourist", "visitor"] }
    ... '''
    >>> Lexicon.default().extended(tourism, name="tourism.toml").metric("tourism.arrivals").measure
    <Measure.FLOW: 'flow'>
    """

    metrics: tuple[Metric, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse two metrics of one id."""
        ids = [metric.id for metric in self.metrics]
        for metric_id in ids:
            if ids.count(metric_id) > 1:
                raise InvalidValueError(f"metric {metric_id!r} is defined twice; ids are unique")

    @classmethod
    def default(cls) -> Lexicon:
        """Return the metrics that come with kzru."""
        return _default()

    @classmethod
    def loads(cls, source: str, *, name: str = "lexicon") -> Lexicon:
        """Return the metrics of a TOML text, and no others.

        Args:
            source: Tables ``[[metric]]`` with id, measure, units, and the words of each language under ``words``.
            name: What to call the text in an error.

        Raises:
            LexiconError: The text is not such a lexicon; the message names the entry.
        """
        try:
            return cls(read_metrics(source, name))
        except InvalidValueError as fault:
            raise LexiconError(f"{name}: {fault}") from None

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Lexicon:
        """Return the metrics of a TOML file, and no others.

        Raises:
            LexiconError: The file cannot be read, or is not such a lexicon.
        """
        return cls.loads(_read(path), name=str(path))

    def extended(self, source: str | PathLike[str], *, name: str = "lexicon") -> Lexicon:
        """Return this lexicon with further metrics; one of an id that is here already replaces it.

        Args:
            source: A path to a TOML file, or the TOML text itself.
            name: What to call a text in an error.

        Raises:
            LexiconError: The file cannot be read, or is not such a lexicon.
        """
        added = (
            Lexicon.loads(source, name=name)
            if isinstance(source, str) and "\n" in source
            else Lexicon.read(source)
        )
        replaced = {metric.id for metric in added.metrics}
        return Lexicon((*(metric for metric in self.metrics if metric.id not in replaced), *added.metrics))

    def metric(self, metric_id: str) -> Metric:
        """Return the metric of that id.

        Raises:
            LexiconError: There is none.
        """
        for metric in self.metrics:
            if metric.id == metric_id:
                return metric
        raise LexiconError(
            f"no metric {metric_id!r}; there are {', '.join(sorted(metric.id for metric in self.metrics))}"
        )


@remembered()
def _default() -> Lexicon:
    words = {language: load(language, "metrics") for language in languages()}
    tables = [
        {**table, "words": {code: ways[table["id"]] for code, ways in words.items() if table["id"] in ways}}
        for table in load_common("metrics")["metric"]
    ]
    return Lexicon(build_metrics(tables, "lang/common/metrics.toml"))


def _read(path: str | PathLike[str]) -> str:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as fault:  # a ValueError tells of a path that cannot be one
        reason = (getattr(fault, "strerror", None) or str(fault)).lower()
        raise LexiconError(f"{_shown(path)}: {reason}; a lexicon is a TOML file in UTF-8") from None
    if len(data) > _LARGEST:
        raise LexiconError(
            f"{_shown(path)}: larger than {_LARGEST:,} bytes; a lexicon holds the words of some metrics"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise LexiconError(
            f"{_shown(path)}: not UTF-8 at byte {fault.start}; a lexicon is a TOML file in UTF-8"
        ) from None


def _shown(path: str | PathLike[str]) -> str:
    text = str(path)
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return shown if shown.isprintable() else ascii(shown)
