"""Metrics: what figures measure, and the words each is known by. Users extend or replace them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from kzru.errors import InvalidValueError, LexiconError
from kzru.lang.latin import KAZAKH_LATIN, alphabet_of, respelled, spelled_in_2021
from kzru.lang.loader import LANGUAGES, load, load_common, read_toml
from kzru.model.figure import Measure

__all__ = ["Lexicon", "Metric", "MetricWords"]


@attrs.frozen(kw_only=True)
class MetricWords:
    """One way in which a language tells a metric. Words are phrases; ``*`` at a word's end stands for any ending.

    Attributes:
        about: One of these stands near the figure; the metric whose word is nearest wins.
        counted: The head noun counted, in the singular; for counts.
        groups: From each group a word stands in the sentence. More groups make a metric more specific.
        near: The same, but the word stands in the figure's own clause.
        without: Where one of these stands in the sentence, it is another metric.
        change: Whether the figure must be the size of a change.
        yearly: Whether the figure must be stated for a period of at most a year.
    """

    about: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    near: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    change: bool = False
    yearly: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an entry that nothing could find."""
        if not self.about and not self.counted:
            raise InvalidValueError(
                "a metric is known by words it is about, or by a noun counted; give `about` or `counted`"
            )


@attrs.frozen(kw_only=True)
class Metric:
    """Something that figures measure.

    Attributes:
        id: Such as "trade.turnover".
        measure: A flow happens over a period, a stock holds at a date.
        units: The classes of unit it comes in: "money", "share", "count", or a physical dimension such as "length".
        directed: Whether it goes from one country to another.
        inbound: Whether the country named without a preposition is where it goes ("Kazakhstan's imports").
        staged: Whether what it counts comes by stage (completed, under way, planned).
        part: Whether it is a part of a whole, which the size of a change is not ("grew by 5 percent").
        words: By language, the ways in which it is told.
    """

    id: str
    measure: Measure
    units: tuple[str, ...]
    directed: bool = False
    inbound: bool = False
    staged: bool = False
    part: bool = False
    words: tuple[tuple[str, tuple[MetricWords, ...]], ...] = ()

    def told_in(self, language: str) -> tuple[MetricWords, ...]:
        """Return the ways in which *language* tells it."""
        ways = next((ways for code, ways in self.words if code == alphabet_of(language)), ())
        return tuple(map(_in_latin, ways)) if language == KAZAKH_LATIN else ways


@attrs.frozen
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
        tables = read_toml(source, name).get("metric")
        if not isinstance(tables, list):
            raise LexiconError(f"{name}: no [[metric]] tables; each metric is one")
        try:
            return cls(tuple(_metric(table, name) for table in tables))
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


@cache
def _default() -> Lexicon:
    words = {language: load(language, "metrics") for language in LANGUAGES}
    tables = [
        {**table, "words": {code: ways[table["id"]] for code, ways in words.items() if table["id"] in ways}}
        for table in load_common("metrics")["metric"]
    ]
    return Lexicon(tuple(_metric(table, "lang/common/metrics.toml") for table in tables))


def _read(path: str | PathLike[str]) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as fault:
        raise LexiconError(f"{path}: {fault}; a lexicon is a TOML file in UTF-8") from None


_METRIC_KEYS = {"id", "measure", "units", "directed", "inbound", "staged", "part", "words"}
_WORD_KEYS = {"about", "counted", "with", "near", "without", "change", "yearly"}


def _metric(table: Mapping[str, Any], name: str) -> Metric:
    """Build a metric from its table: ``id``, ``measure``, ``units``, ``directed``, ``staged``, ``part``, ``words.<language>``."""
    label = f"{name}: metric {table.get('id')!r}"
    if unknown := set(table) - _METRIC_KEYS:
        raise LexiconError(
            f"{label}: unknown key {min(unknown)!r}; known are {', '.join(sorted(_METRIC_KEYS))}"
        )
    try:
        words = tuple((code, tuple(_ways(ways, label))) for code, ways in table.get("words", {}).items())
        return Metric(
            id=str(table["id"]),
            measure=Measure(table["measure"]),
            units=_strings(table["units"]),
            directed=table.get("directed", False),
            inbound=table.get("inbound", False),
            staged=table.get("staged", False),
            part=table.get("part", False),
            words=words,
        )
    except KeyError as missing:
        raise LexiconError(f"{label}: {missing} is missing") from None
    except (AttributeError, TypeError, ValueError) as fault:
        raise LexiconError(f"{label}: {fault}") from None


def _ways(table: Mapping[str, Any], label: str) -> Iterable[MetricWords]:
    """Yield the way that a table tells, then those of the tables nested in it."""
    nested = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    own = {key: value for key, value in table.items() if key not in nested}
    if unknown := set(own) - _WORD_KEYS:
        raise LexiconError(
            f"{label}: unknown key {min(unknown)!r}; known are {', '.join(sorted(_WORD_KEYS))}"
        )
    if own:
        yield MetricWords(
            about=_strings(own.get("about", ())),
            counted=_strings(own.get("counted", ())),
            groups=tuple(_strings(group) for group in own.get("with", ())),
            near=tuple(_strings(group) for group in own.get("near", ())),
            without=_strings(own.get("without", ())),
            change=own.get("change", False),
            yearly=own.get("yearly", False),
        )
    for ways in nested.values():
        yield from _ways(ways, label)


def _in_latin(words: MetricWords) -> MetricWords:
    return attrs.evolve(
        words,
        about=tuple(map(respelled, words.about)),
        counted=tuple(map(spelled_in_2021, words.counted)),
        groups=tuple(tuple(map(respelled, group)) for group in words.groups),
        near=tuple(tuple(map(respelled, group)) for group in words.near),
        without=tuple(map(respelled, words.without)),
    )


def _strings(values: Iterable[object]) -> tuple[str, ...]:
    words = tuple(values)
    if isinstance(values, str) or not all(isinstance(word, str) and word.strip() for word in words):
        raise InvalidValueError(f"a list of words is wanted, not {values!r}")
    return tuple(str(word) for word in words)
