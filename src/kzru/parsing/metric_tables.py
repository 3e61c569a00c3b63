"""Metrics out of the tables of a TOML file. Every fault is an error that names the file, the entry and what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.loader import read_toml
from kzru.model.figure import Measure
from kzru.parsing.metric import Metric, MetricWords

__all__ = ["build_metrics", "read_metrics"]

_METRIC_KEYS = ("id", "measure", "units", "directed", "inbound", "staged", "part", "words")
_REQUIRED = ("id", "measure", "units")
_FLAGS = ("directed", "inbound", "staged", "part")
_WORD_KEYS = ("about", "counted", "with", "near", "apart", "without", "change", "yearly")
_LONGEST_SHOWN = 60


def read_metrics(source: str, name: str) -> tuple[Metric, ...]:
    """Return the metrics of a TOML text.

    Args:
        source: Tables ``[[metric]]`` with id, measure, units, and the words of each language under ``words``.
        name: What to call the text in an error.

    Raises:
        LexiconError: The text is not such a lexicon; the message names the entry.
    """
    data = read_toml(source, name)
    tables = data.get("metric")
    if not isinstance(tables, list):
        raise LexiconError(f"{name}: no [[metric]] tables; each metric is one")
    _check_keys(data, ("metric",), name)
    return build_metrics(tables, name)


def build_metrics(tables: Sequence[Any], name: str) -> tuple[Metric, ...]:
    """Return the metrics of the tables of a file.

    Raises:
        LexiconError: One is at fault; the message names the file and the entry.
    """
    return tuple(_metric(table, f"{name}: metric", number) for number, table in enumerate(tables, start=1))


def _metric(table: Any, label: str, number: int) -> Metric:
    if not isinstance(table, Mapping):
        raise LexiconError(f"{label} {number}: a table [[metric]] is wanted, not {_shown(table)}")
    if "id" not in table:
        raise LexiconError(f"{label} {number}: 'id' is missing; give one such as 'trade.turnover'")
    label = f"{label} {_shown(table['id'])}"
    if not isinstance(table["id"], str) or not table["id"].strip():
        raise LexiconError(f"{label}: an id is a string such as 'trade.turnover'")
    _check_keys(table, _METRIC_KEYS, label)
    for key in _REQUIRED:
        if key not in table:
            raise LexiconError(f"{label}: {key!r} is missing; every metric has {', '.join(_REQUIRED)}")
    words = _table(table.get("words", {}), f"{label}: words")
    with_words = tuple((code, _language(ways, f"{label}: words.{code}")) for code, ways in words.items())
    try:
        return Metric(
            id=table["id"],
            measure=_measure(table["measure"], label),
            units=_strings(table["units"], f"{label}: units"),
            words=with_words,
            **{key: _flag(table, key, label) for key in _FLAGS},
        )
    except InvalidValueError as fault:
        raise LexiconError(f"{label}: {fault}") from None


def _language(ways: Any, label: str) -> tuple[MetricWords, ...]:
    return tuple(_ways(_table(ways, label), label))


def _ways(table: Mapping[str, Any], label: str) -> Iterator[MetricWords]:
    """Yield the way that a table tells, then those of the tables named in it, which hold no further ones."""
    named = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    own = {key: value for key, value in table.items() if key not in named}
    if own:
        yield _words(own, label)
    for key, value in named.items():
        yield _words(value, f"{label}.{_shown(key).strip(_QUOTES)}")


_QUOTES = "'\""


def _words(table: Mapping[str, Any], label: str) -> MetricWords:
    _check_keys(table, _WORD_KEYS, label)
    try:
        return MetricWords(
            about=_strings(table.get("about", []), f"{label}: about"),
            counted=_strings(table.get("counted", []), f"{label}: counted"),
            groups=_groups(table, "with", label),
            near=_groups(table, "near", label),
            without=_strings(table.get("without", []), f"{label}: without"),
            apart=_flag(table, "apart", label),
            change=_flag(table, "change", label),
            yearly=_flag(table, "yearly", label),
        )
    except InvalidValueError as fault:
        raise LexiconError(f"{label}: {fault}") from None


def _check_keys(table: Mapping[str, Any], known: Sequence[str], label: str) -> None:
    unknown = sorted(set(table) - set(known))
    if unknown:
        raise LexiconError(f"{label}: unknown key {_shown(unknown[0])}; known are {', '.join(sorted(known))}")


def _table(value: Any, label: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise LexiconError(
            f"{label}: a table is wanted, such as {{ about = ['trade'] }}, not {_shown(value)}"
        )
    return value


def _measure(value: Any, label: str) -> Measure:
    for member in Measure:
        if isinstance(value, str) and value == member:
            return member
    raise LexiconError(
        f"{label}: measure is {' or '.join(map(repr, map(str, Measure)))}, not {_shown(value)}"
    )


def _flag(table: Mapping[str, Any], key: str, label: str) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise LexiconError(f"{label}: {key} is true or false, not {_shown(value)}")
    return value


def _groups(table: Mapping[str, Any], key: str, label: str) -> tuple[tuple[str, ...], ...]:
    value = table.get(key, [])
    if not isinstance(value, list):
        raise LexiconError(f"{label}: {key}: a list of lists of words is wanted, not {_shown(value)}")
    groups = tuple(_strings(group, f"{label}: {key}") for group in value)
    if not all(groups):
        raise LexiconError(f"{label}: {key}: a list without words; write the words of which one stands there")
    return groups


def _strings(value: Any, label: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise LexiconError(f"{label}: a list of words is wanted, not {_shown(value)}")
    return tuple(value)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
