"""Lexicons: the metrics that parsing looks for, and the items that narrow them. Users extend or replace them."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.alphabets import alphabet_of
from kzru.lang.loader import load, load_common
from kzru.lang.registry import languages, remembered
from kzru.parsing.item import Item, ItemKind, shipped_items
from kzru.parsing.lexicon_tables import build_metrics, read_lexicon
from kzru.parsing.metric import Metric, MetricWords
from kzru.short import Short, counted

__all__ = ["Item", "ItemKind", "Lexicon", "Metric", "MetricWords", "lexicon_of"]

_LARGEST = 16 * 1024 * 1024
_LONGEST_SHOWN = 200


@attrs.frozen(cache_hash=True, repr=False)
class Lexicon(Short):
    """The metrics that parsing looks for, and the items that narrow them.

    >>> tourism = '''
    ... [[metric]]
    ... id = "tourism.arrivals"
    ... measure = "flow"
    ... units = ["count"]
    ... words.en = { counted = ["tourist", "visitor"] }
    ... '''
    >>> Lexicon.default().extended(tourism, name="tourism.toml").metric("tourism.arrivals").measure
    <Measure.FLOW: 'flow'>

    Attributes:
        metrics: What figures measure.
        items: What narrows it: goods, sectors and the like.
    """

    metrics: tuple[Metric, ...]
    items: tuple[Item, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse two metrics or two items of one id."""
        for what, entries in (("metric", self.metrics), ("item", self.items)):
            seen: set[str] = set()
            for entry in entries:
                if entry.id in seen:
                    raise InvalidValueError(f"{what} {entry.id!r} is defined twice; ids are unique")
                seen.add(entry.id)

    @classmethod
    def default(cls) -> Lexicon:
        """Return the metrics and items that come with kzru."""
        return _default()

    @classmethod
    def loads(cls, source: str, *, name: str = "lexicon") -> Lexicon:
        """Return the metrics and items of a TOML text, and no others.

        Args:
            source: Tables ``[[metric]]`` with id, measure, units, and the words of each language under ``words``;
                tables ``[[item]]`` with id, kind, within, and words.
            name: What to call the text in an error.

        Raises:
            LexiconError: The text is not such a lexicon; the message names the entry.
        """
        try:
            return cls(*read_lexicon(source, name))
        except InvalidValueError as fault:
            raise LexiconError(f"{name}: {fault}") from None

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Lexicon:
        """Return the metrics and items of a TOML file, and no others.

        Raises:
            LexiconError: The file cannot be read, or is not such a lexicon.
        """
        return cls.loads(_read(path), name=str(path))

    def extended(self, source: str | PathLike[str], *, name: str = "lexicon") -> Lexicon:
        """Return this lexicon with further metrics and items; one of an id that is here already replaces it.

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
        metrics, items = ({one.id for one in entries} for entries in (added.metrics, added.items))
        return Lexicon(
            (*(metric for metric in self.metrics if metric.id not in metrics), *added.metrics),
            (*(item for item in self.items if item.id not in items), *added.items),
        )

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

    def _says(self) -> Iterable[object]:
        return (counted(len(self.metrics), "metric"), counted(len(self.items), "item"))


@remembered()
def _default() -> Lexicon:
    return _shipped(languages())


@remembered()
def lexicon_of(language: str) -> Lexicon:
    """Return the metrics and items that come with kzru, with the words of one language only: less is read for it."""
    return _shipped((alphabet_of(language),))


def _shipped(known: Iterable[str]) -> Lexicon:
    words = {language: load(language, "metrics") for language in known}
    tables = [
        {**table, "words": {code: ways[table["id"]] for code, ways in words.items() if table["id"] in ways}}
        for table in load_common("metrics")["metric"]
    ]
    return Lexicon(build_metrics(tables, "lang/common/metrics.toml"), shipped_items(words))


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
