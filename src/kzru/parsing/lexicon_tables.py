"""Metrics and items out of the tables of a TOML file. Every fault is an error that names the file, the entry and what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kzru.errors import LexiconError
from kzru.lang.loader import read_toml
from kzru.lang.tables import read_as, read_table, shown
from kzru.parsing.item import Item
from kzru.parsing.metric import Metric, MetricWords

__all__ = ["build_metrics", "read_lexicon"]

_QUOTES = "'\""


def read_lexicon(source: str, name: str) -> tuple[tuple[Metric, ...], tuple[Item, ...]]:
    """Return the metrics of a TOML text, and its items.

    Args:
        source: Tables ``[[metric]]`` with id, measure, units, and the words of each language under ``words``; tables
            ``[[item]]`` with id, kind, within, and the words of each language under ``words``.
        name: What to call the text in an error.

    Raises:
        LexiconError: The text is not such a lexicon; the message names the entry.
    """
    data = read_toml(source, name)
    for key in data.keys() - {"metric", "item"}:
        raise LexiconError(f"{name}: unknown key {shown(key)}; known are metric, item")
    if not data or not all(isinstance(tables, list) for tables in data.values()):
        raise LexiconError(f"{name}: no [[metric]] tables; each metric is one, and each item one [[item]]")
    items = _labelled(data.get("item", ()), name, "item", "wheat")
    return build_metrics(data.get("metric", ()), name), tuple(read_table(Item, *item) for item in items)


def build_metrics(tables: Sequence[Any], name: str) -> tuple[Metric, ...]:
    """Return the metrics of the tables of a file.

    Raises:
        LexiconError: One is at fault; the message names the file and the entry.
    """
    return tuple(_metric(*metric) for metric in _labelled(tables, name, "metric", "trade.turnover"))


def _labelled(
    tables: Sequence[Any], name: str, kind: str, such: str
) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield each table of a kind with what to call it in an error: the file and its id."""
    for number, table in enumerate(tables, start=1):
        if not isinstance(table, Mapping):
            raise LexiconError(f"{name}: {kind} {number}: a table [[{kind}]] is wanted, not {shown(table)}")
        if "id" not in table:
            raise LexiconError(f"{name}: {kind} {number}: 'id' is missing; give one such as {such!r}")
        yield table, f"{name}: {kind} {shown(table['id'])}"


def _metric(table: Mapping[str, Any], label: str) -> Metric:
    words = read_as(Mapping[str, Mapping[str, Any]], table.get("words", {}), f"{label}: words")
    ways = [
        (code, tuple(_ways(of, f"{label}: words.{shown(code).strip(_QUOTES)}"))) for code, of in words.items()
    ]
    return read_table(Metric, {**table, "words": ways}, label)


def _ways(table: Mapping[str, Any], label: str) -> Iterator[MetricWords]:
    """Yield the way that a table tells, then those of the tables named in it, which hold no further ones."""
    named = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    own = {key: value for key, value in table.items() if key not in named}
    if own:
        yield read_table(MetricWords, own, label)
    for key, value in named.items():
        yield read_table(MetricWords, value, f"{label}.{shown(key).strip(_QUOTES)}")
