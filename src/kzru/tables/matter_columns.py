"""The tables of what a corpus gives beyond its records: claims, comparisons and findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from kzru.comparison import Comparison, Group
from kzru.findings import Exhibit, Finding
from kzru.model import Document, Figure
from kzru.tables.column import Column, Double, Layout, as_told, double_of, number_columns
from kzru.tables.record_columns import record_layout
from kzru.values.interval import Interval
from kzru.values.number import shortest

__all__ = [
    "Claim",
    "Evidence",
    "Pair",
    "claims",
    "claims_layout",
    "comparisons_layout",
    "findings_layout",
    "pairs",
]

_GROUP = "Number of the group: figures that state the same thing have the same one."


class Claim(NamedTuple):
    """A figure of a group, with its document."""

    number: int
    group: Group
    figure: Figure
    document: Document


class Pair(NamedTuple):
    """A comparison of a group."""

    number: int
    comparison: Comparison


@attrs.frozen
class Evidence:
    """A record that a finding rests on.

    Attributes:
        doc: Id of the document.
        id: Id of the record.
        start: Where it stands.
        end: Where it ends.
        surface: Its words.
        sentence: The sentence that it stands in.
        speaker: Who states it.
        date: When it was stated.
        title: The title of its document.
        source: Who published the document.
        url: The address of the document.
    """

    doc: str
    id: str
    start: int | None
    end: int | None
    surface: str
    sentence: str | None
    speaker: str | None
    date: date | None
    title: str | None
    source: str | None
    url: str | None


def claims(groups: Iterable[Group], documents: Iterable[Document]) -> Iterator[Claim]:
    """Yield the figures of groups, group by group, each with its document."""
    held = {document.id: document for document in documents}
    for number, group in enumerate(groups):
        for figure in group.figures:
            yield Claim(number, group, figure, held[figure.document])


def pairs(groups: Iterable[Group]) -> Iterator[Pair]:
    """Yield the comparisons of groups, group by group; of a group of many claims those that `Group.listed` has."""
    for number, group in enumerate(groups):
        for comparison in group.listed:
            yield Pair(number, comparison)


class _Row(NamedTuple):
    """A claim, and what its row in the table of figures is read from, by the same names."""

    record: Any
    document: Document
    flat: Any
    ordinary: Interval
    literal: Interval
    claim: Claim


def claims_layout() -> Layout:
    """Return what the table of claims is made of: columns of the group, and behind them those of the figure."""
    figures = record_layout("figures")
    own = (
        Column("group_id", int, _GROUP, attrgetter("claim.number")),
        _told("topic", "What the group measures.", "claim.group.topic.what"),
        _told(
            "whose",
            "Whose that is: where it comes from and goes to, or the subject.",
            "claim.group.topic.whose",
        ),
        _chosen(
            "verdict",
            "The gravest verdict of the group; null where nothing is judged.",
            "claim.group.verdict",
        ),
    )
    return Layout(
        "claims",
        (*own, *figures.columns),
        lambda claim: _Row._make((*figures.lay((claim.figure, claim.document)), claim)),
        lambda row: f"claims: figure {row.claim.figure.id!r}",
    )


def comparisons_layout() -> Layout:
    """Return what the table of comparisons is made of."""
    columns = (
        Column("group_id", int, _GROUP, attrgetter("number")),
        _chosen("verdict", "How the two stand to each other.", "comparison.verdict"),
        Column(
            "basis", tuple[str, ...], "What the verdict rests on.", lambda row: as_told(row.comparison.basis)
        ),
        _told("matter", "Whose and what of both are, and when.", "comparison.matter"),
        *_side("a", 0),
        *_side("b", 1),
        Column("unit", str, "Symbol of the unit compared in.", lambda row: as_told(row.comparison.unit)),
        *_reckoned("difference", "How far the values lie apart.", _difference("absolute")),
        *_reckoned("percent", "The same in percent of their mean.", _difference("percent")),
        *_reckoned("rate", "The exchange rate used.", _rate),
        _told("reason", "Why, in one sentence.", "comparison.reason"),
    )
    return Layout(
        "comparisons", columns, lambda pair: pair, lambda row: f"comparison of {row.comparison.a.id!r}"
    )


def _side(name: str, index: int) -> Iterator[Column]:
    figure = f"comparison.{name}"
    yield _told(f"{name}_doc", "Id of the document.", f"{figure}.document")
    yield _told(f"{name}_id", "Id of the figure.", f"{figure}.id")
    yield _told(f"{name}_speaker", "Who states it; null for the outlet's own words.", f"{figure}.speaker")
    yield Column(f"{name}_stated_on", date, "The date of the statement.", attrgetter(f"{figure}.stated_on"))
    yield _told(f"{name}_surface", "The text of the figure.", f"{figure}.surface")
    for bound, which in (("low", "Lower"), ("high", "Upper")):
        meaning = (
            f"{which} bound of the reading that decided, in the unit compared in; null where there is none."
        )
        yield Column(f"{name}_{bound}", Double, meaning, _bound(index, bound))
    yield _told(f"{name}_sentence", "The sentence that it stands in.", f"{figure}.sentence")


def _bound(index: int, bound: str) -> Callable[[Pair], float | None]:
    def read(row: Pair) -> float | None:
        readings = row.comparison.readings
        return None if readings is None else double_of(getattr(readings[index], bound))

    return read


def _difference(name: str) -> Callable[[Pair], Any]:
    return lambda row: None if (found := row.comparison.difference) is None else getattr(found, name)


def _rate(row: Pair) -> Fraction | None:
    return None if row.comparison.rate is None else row.comparison.rate.value


def findings_layout() -> Layout:
    """Return what the table of findings is made of."""
    columns = (
        _told("id", "Stable: the same texts and dates give the same id.", "id"),
        _chosen("kind", "What sort of finding it is.", "kind"),
        _chosen("verdict", "The verdict, where figures disagree.", "verdict"),
        _told("matter", "Whose and what of, and when.", "matter"),
        _told("summary", "The finding in one sentence.", "summary"),
        _told("arithmetic", "The reckoning, with the readings of both sides.", "arithmetic"),
        *_reckoned("gap", "How far both sides lie apart, as a part of their mean.", attrgetter("gap")),
        Column("evidence", tuple[Evidence, ...], "The records that it rests on.", _evidence),
        Column("known_reasons", tuple[str, ...], "Why honest figures may differ so.", _known_reasons),
    )
    return Layout("findings", columns, lambda finding: finding, lambda row: f"finding {row.id!r}")


def _evidence(finding: Finding) -> list[dict[str, Any]]:
    return [attrs.asdict(_exhibited(exhibit)) for exhibit in finding.exhibits]


def _exhibited(exhibit: Exhibit) -> Evidence:
    span = exhibit.span
    return Evidence(
        doc=exhibit.document,
        id=exhibit.record.id,
        start=None if span is None else span.start,
        end=None if span is None else span.end,
        surface=exhibit.surface,
        sentence=exhibit.sentence,
        speaker=exhibit.speaker,
        date=exhibit.date,
        title=exhibit.title,
        source=exhibit.source,
        url=exhibit.url,
    )


def _known_reasons(finding: Finding) -> list[str]:
    return [reason.effect for reason in finding.known_reasons]


def _reckoned(name: str, meaning: str, read: Callable[[Any], Fraction | None]) -> tuple[Column, Column]:
    """Return the columns of a number that was worked out, in digits where these come to an end."""
    return number_columns(
        name, meaning, lambda row: None if (found := read(row)) is None else shortest(found)
    )


def _told(name: str, meaning: str, path: str) -> Column:
    """Return a column of what a path of attributes leads to, which is text."""
    return Column(name, str, meaning, attrgetter(path))


def _chosen(name: str, meaning: str, path: str) -> Column:
    """Return a column of what a path of attributes leads to, which is a member of an enumeration."""
    find = attrgetter(path)
    return Column(name, str, meaning, lambda row: as_told(find(row)))
