"""Figures that do not add up: a whole and its parts, a growth and its levels, a share and its whole.

All are reckoned with the literal readings, as intervals: a finding is told only where no numbers within them fit. Only figures that
hold now, of closed periods and one currency, are reckoned with. Parts and whole are taken from one document, for two sources may
count differently; of a growth the levels are those of the same speaker or document.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import product

import attrs
from dateutil.relativedelta import relativedelta

from kzru.comparison import topic_of
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import interval_text, joined, period_text, said_text
from kzru.data_files import read_data
from kzru.findings.exhibit import exhibit_of
from kzru.findings.finding import Finding, FindingKind
from kzru.findings.known_reasons import Setting, reasons_for
from kzru.model.figure import Change, Figure, Status
from kzru.units import get_unit
from kzru.values.interval import Interval
from kzru.values.period import Period

__all__ = ["misfits"]

_ONE_YEAR = relativedelta(years=1)
_HUNDRED = Fraction(100)
_MOST_AMOUNTS = 8
"""Of one matter and time so many different amounts are reckoned with, the first ones: with more, every sum would fit some."""


@attrs.frozen
class _Tables:
    sums: tuple[tuple[str, frozenset[str]], ...]
    growth: Mapping[str, str]
    share: Mapping[str, str]


@cache
def _tables() -> _Tables:
    data = tomllib.loads(read_data("kzru.findings", "data/sums.toml"))
    sums = tuple((row["whole"], frozenset(row["parts"])) for row in data["sum"])
    return _Tables(sums, data["growth"], data["share"])


def misfits(figures: Iterable[Figure]) -> Iterator[Finding]:
    """Yield a finding for each sum, growth and share that does not fit.

    Args:
        figures: Figures of any number of documents.
    """
    held = [figure for figure in figures if figure.status is Status.ACTUAL and _is_closed(figure.period)]
    of_document: defaultdict[str, list[Figure]] = defaultdict(list)
    of_source: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in held:
        of_document[figure.document].append(figure)
        of_source[figure.speaker or figure.document].append(figure)
    for together in of_document.values():
        yield from _sums(together)
        yield from _shares(together)
    for together in of_source.values():
        yield from _growths(together)


def _is_closed(period: Period | None) -> bool:
    return period is not None and period.is_closed


def _is_level(figure: Figure) -> bool:
    return (
        figure.change is None
        and figure.unit.currency is not None
        and figure.unit.symbol == figure.unit.currency
    )


def _is_whole_level(figure: Figure) -> bool:
    return _is_level(figure) and figure.item is None


def _sums(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield wholes that are not the sum of what goes there and back."""
    for metric, parts in _tables().sums:
        flows: defaultdict[Hashable, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.metric in parts and _is_whole_level(figure):
                flows[figure.period, figure.unit, figure.origin, figure.destination].append(figure)
        amounts = _amounts(flows)
        for whole in figures:
            if whole.metric != metric or not _is_whole_level(whole):
                continue
            for one, other in product(*(amounts.get(key, ()) for key in _ways(whole))):
                reading = one.quantity.literal.plus(other.quantity.literal)
                if not whole.quantity.literal.overlaps(reading):
                    yield _sum(whole, one, other, reading)


def _ways(whole: Figure) -> tuple[Hashable, Hashable]:
    """Return what the two flows have in common that make up the trade of two countries, or of one with the world."""
    subject, time = whole.subject or (), (whole.period, whole.unit)
    one, other = (*subject, None, None)[:2] if len(subject) <= 2 else (None, None)
    return (*time, one, other), (*time, other, one)


def _sum(whole: Figure, one: Figure, other: Figure, reading: Interval) -> Finding:
    matter = _matter(whole)
    told = f"{said_text(whole)} is told for the whole, and {joined([said_text(one), said_text(other)])} for its parts"
    return _finding(
        FindingKind.SUM,
        (whole, one, other),
        f"{matter}: {told}",
        f"the parts come to {interval_text(reading, whole.unit)}, the whole to {interval_text(whole.quantity.literal, whole.unit)}",
        _gap(reading, whole.quantity.literal),
    )


def _growths(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield growths that do not fit the level of their period and that of the year before."""
    levels: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        if _is_level(figure):
            levels[_of(figure, figure.metric), figure.period].append(figure)
    amounts = _amounts(levels)
    for growth in figures:
        metric = _tables().growth.get(growth.metric or "", growth.metric)
        if metric is None or growth.change is None or growth.unit.symbol != "%" or growth.period is None:
            continue
        of = _of(growth, metric)
        pairs = (amounts.get((of, period), ()) for period in (growth.period, _year_before(growth.period)))
        for now, before in product(*pairs):
            if now.unit == before.unit:
                yield from _growth(growth, now, before)


def _of(figure: Figure, metric: str | None) -> Hashable:
    return metric, figure.subject, figure.origin, figure.destination, figure.item


def _year_before(period: Period) -> Period:
    """Return the same days of the year before."""
    start, end = (None if day is None else day - _ONE_YEAR for day in (period.start, period.end))
    return Period(start, end)


def _growth(growth: Figure, now: Figure, before: Figure) -> Iterator[Finding]:
    ratio = now.quantity.literal.over(before.quantity.literal)
    if ratio is None:
        return
    implied = ratio.scaled(_HUNDRED, -_HUNDRED)
    fell = growth.change is Change.DOWN
    told = growth.quantity.literal.mirrored() if fell else growth.quantity.literal
    if told.overlaps(implied):
        return
    percent = get_unit("%")
    way = "fall" if fell else "growth"
    yield _finding(
        FindingKind.GROWTH,
        (growth, now, before),
        f"{_matter(now)}: a {way} of {said_text(growth)} is told, and {said_text(now)} after {said_text(before)} in {period_text(before.period)}",
        f"the levels make {interval_text(implied, percent)}, told is {interval_text(told, percent)}",
        _gap(implied, told),
    )


def _shares(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield shares that do not fit a part told in the same sentence and the whole of the country whose share it is."""
    whole_metrics = frozenset(_tables().share.values())
    parts: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    wholes: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.metric in whole_metrics and _is_whole_level(figure):
            wholes[figure.metric, figure.period, figure.subject].append(figure)
            parts[figure.metric, figure.period, figure.sentence_span].append(figure)
    parts_told, wholes_told = _amounts(parts), _amounts(wholes)
    for share in figures:
        metric = _tables().share.get(share.metric or "")
        if metric is None or not _is_of_one(share):
            continue
        together = parts_told.get((metric, share.period, share.sentence_span), ())
        alike = wholes_told.get((metric, share.period, share.subject), ())
        for part, whole in product(together, alike):
            if part.unit == whole.unit and _is_part(part, share):
                yield from _share(share, part, whole)


def _is_of_one(share: Figure) -> bool:
    """Tell whether a share is of one country's whole, and stands in a sentence that may tell the part."""
    return share.change is None and len(share.subject or ()) == 1 and share.sentence_span is not None


def _is_part(part: Figure, share: Figure) -> bool:
    """Tell whether a part is what a country has with one other, and so may be a share of its whole."""
    return len(part.subject or ()) == 2 and set(share.subject or ()) <= set(part.subject or ())


def _amounts(figures: Mapping[Hashable, Sequence[Figure]]) -> Mapping[Hashable, Sequence[Figure]]:
    """Return the different amounts of each group of figures, told apart once."""
    return {key: _distinct(group) for key, group in figures.items()}


def _distinct(figures: Iterable[Figure]) -> Sequence[Figure]:
    """Return the first figure of each amount, a few at most, so that what is repeated is reckoned with once."""
    found: dict[Hashable, Figure] = {}
    for figure in figures:
        if len(found) == _MOST_AMOUNTS:
            break
        found.setdefault(figure.quantity, figure)
    return tuple(found.values())


def _share(share: Figure, part: Figure, whole: Figure) -> Iterator[Finding]:
    ratio = part.quantity.literal.over(whole.quantity.literal)
    if ratio is None:
        return
    told = share.quantity.literal.scaled(share.unit.factor)
    if told.overlaps(ratio):
        return
    percent = get_unit("%")
    yield _finding(
        FindingKind.SHARE,
        (share, part, whole),
        f"{_matter(part)}: {said_text(part)} is told to be {said_text(share)} of {said_text(whole)}",
        f"it is {interval_text(ratio.scaled(_HUNDRED), percent)}, told is {interval_text(told.scaled(_HUNDRED), percent)}",
        _gap(ratio, told),
    )


def _finding(
    kind: FindingKind, figures: tuple[Figure, ...], summary: str, arithmetic: str, gap: Fraction
) -> Finding:
    return Finding(
        kind=kind,
        matter=_matter(figures[0]),
        summary=summary,
        arithmetic=arithmetic,
        exhibits=tuple(map(exhibit_of, figures)),
        gap=gap,
        known_reasons=reasons_for(Setting(metric=figures[-1].metric or "")),
    )


def _matter(figure: Figure) -> str:
    return matter_text(topic_of(figure), figure.period)


def _gap(one: Interval, other: Interval) -> Fraction:
    """Return how far two readings lie apart, as a part of the larger of their ends."""
    size = max(
        (abs(end) for end in (one.low, one.high, other.low, other.high) if end is not None),
        default=Fraction(0),
    )
    return one.distance(other) / size if size else Fraction(0)
