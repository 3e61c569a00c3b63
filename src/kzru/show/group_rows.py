"""The claims of a group as rows: each with whom it disagrees, or where they are many, those that read alike as one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

import attrs

from kzru.comparison import Comparison, Group, Verdict
from kzru.comparison.groups import MOST_CLAIMS
from kzru.comparison.quotation import quotation_of
from kzru.comparison.wording import (
    amount_text,
    date_text,
    period_text,
    qualified_text,
    short_interval_text,
    who_text,
)
from kzru.model import Figure
from kzru.plain import plain
from kzru.values.interval import Interval

__all__ = ["MOST_CLAIMS", "GroupRow", "common_period", "group_notes", "group_rows", "quoted_text"]

_MOST_PARTNERS = 4
_MOST_NOTES = 5


@attrs.frozen
class GroupRow:
    """One claim of a group, or several that read alike, as its cells and its verdict."""

    cells: tuple[str, ...]
    verdict: Verdict | None


def common_period(group: Group) -> bool:
    """Tell whether all figures of a group are of one period."""
    periods = {figure.period for figure in group.figures}
    return len(periods) == 1 and None not in periods


def group_rows(group: Group) -> Iterator[GroupRow]:
    """Yield a row for each claim of a group; of many claims one for each of the readings that matter most."""
    yield from _of_readings(group) if len(group.claims) > MOST_CLAIMS else _of_claims(group)


def group_notes(group: Group, *, quotes: bool = True) -> Iterator[str]:
    """Yield a line on each disagreement of a group, of an outlier on one; then on what is not listed.

    Args:
        group: The group.
        quotes: Whether the two sentences follow each line.
    """
    if len(group.claims) <= MOST_CLAIMS:
        numbers = {id(claim): number for number, claim in enumerate(group.claims, 1)}
        for found in group.findings:
            yield _note(found, numbers[id(found.a)], numbers[id(found.b)])
            yield from (quoted_text(figure) for figure in (found.a, found.b) if quotes and found.sentences)
        return
    readings = _Readings(group)
    for widest in group.widest[:_MOST_NOTES]:
        yield _note(widest, readings.number(widest.a), readings.number(widest.b))
    hidden = [claims for reading, claims in readings.every.items() if reading not in readings.numbers]
    if hidden:
        yield f"and {len(hidden):,} more readings, of {sum(map(len, hidden)):,} claims, that are not listed"


def quoted_text(figure: Figure) -> str:
    """Return the sentence of a figure in quotation marks with its words marked, a long one cut short; empty without a text."""
    told = quotation_of(figure)
    return "" if told is None else told.shortened().text


def _of_claims(group: Group) -> Iterator[GroupRow]:
    number_of = {id(claim): number for number, claim in enumerate(group.claims, 1)}
    verdicts: dict[int, list[tuple[Verdict, int]]] = {number: [] for number in number_of.values()}
    for comparison in group.comparisons:
        a, b = number_of[id(comparison.a)], number_of[id(comparison.b)]
        verdicts[a].append((comparison.verdict, b))
        verdicts[b].append((comparison.verdict, a))
    one_period = common_period(group)
    for number, claim in enumerate(group.claims, 1):
        gravest = max((v for v, _ in verdicts[number]), key=lambda v: v.gravity, default=None)
        partners = [other for verdict, other in verdicts[number] if verdict is gravest]
        verdict = _verdict_text(gravest, partners) if gravest else _alone_text(group)
        yield _row(number, claim, who_text(claim), verdict, gravest, one_period=one_period)


def _of_readings(group: Group) -> Iterator[GroupRow]:
    readings = _Readings(group)
    gravest: dict[Hashable, tuple[Verdict, Hashable]] = {}
    for widest in group.widest:
        a, b = _reading_key(widest.a), _reading_key(widest.b)
        gravest.setdefault(a, (widest.verdict, b))
        gravest.setdefault(b, (widest.verdict, a))
    one_period = common_period(group)
    for reading, number in readings.numbers.items():
        first, *others = readings.every[reading]
        who = f"{who_text(first)} and {len(others):,} more" if others else who_text(first)
        verdict, partner = gravest.get(reading, (None, None))
        listed = [readings.numbers[partner]] if partner in readings.numbers else []
        told = _verdict_text(verdict, listed).rstrip() if verdict else "agrees"
        yield _row(number, first, who, told, verdict, one_period=one_period)


@attrs.frozen(eq=False)
class _Readings:
    """The claims of a group by what they state, and the numbers of those that are listed.

    Listed are those that lie farthest apart, then those that most claims state.
    """

    group: Group
    every: Mapping[Hashable, Sequence[Figure]] = attrs.field(init=False)
    numbers: Mapping[Hashable, int] = attrs.field(init=False)

    @every.default
    def _by_reading(self) -> Mapping[Hashable, Sequence[Figure]]:
        every: defaultdict[Hashable, list[Figure]] = defaultdict(list)
        for claim in self.group.claims:
            every[_reading_key(claim)].append(claim)
        return every

    @numbers.default
    def _numbered(self) -> Mapping[Hashable, int]:
        widest = (_reading_key(claim) for one in self.group.widest for claim in (one.a, one.b))
        counted = Counter({reading: len(claims) for reading, claims in self.every.items()})
        frequent = (reading for reading, _ in counted.most_common())
        listed = set(list(dict.fromkeys((*widest, *frequent)))[:MOST_CLAIMS])
        return {reading: n for n, reading in enumerate((one for one in self.every if one in listed), 1)}

    def number(self, claim: Figure) -> int:
        return self.numbers[_reading_key(claim)]


def _reading_key(claim: Figure) -> Hashable:
    return (claim.quantity, claim.change, claim.period)


def _row(
    number: int, claim: Figure, who: str, told: str, verdict: Verdict | None, *, one_period: bool
) -> GroupRow:
    cells = (
        str(number),
        who,
        date_text(claim.stated_on),
        _says(claim, one_period=one_period),
        short_interval_text(_reading(claim)),
        told,
    )
    return GroupRow(tuple(plain(cell) for cell in cells), verdict)


def _says(claim: Figure, *, one_period: bool) -> str:
    told = period_text(claim.period) if claim.period else ""
    if not told or one_period or told == date_text(claim.stated_on):
        return qualified_text(claim)
    return f"{qualified_text(claim)}, {told}"


def _reading(figure: Figure) -> Interval:
    """Return the ordinary reading; of things counted only whole numbers, so that nine reads as 9, not 8.55 to 9.45."""
    reading = figure.quantity.ordinary
    if figure.unit.symbol != "count" or reading.low is None or reading.high is None:
        return reading
    whole = attrs.evolve(reading, low=Fraction(ceil(reading.low)), high=Fraction(floor(reading.high)))
    return reading if whole.is_empty else whole


def _alone_text(group: Group) -> str:
    return "–" if group.verdict is None else f"same, {len(group.figures)} times"


def _verdict_text(verdict: Verdict, partners: Sequence[int]) -> str:
    listed = ", ".join(map(str, partners[:_MOST_PARTNERS]))
    return f"{verdict} {listed}{' …' if len(partners) > _MOST_PARTNERS else ''}"


def _note(comparison: Comparison, a: int, b: int) -> str:
    apart = ""
    difference = comparison.difference
    if difference is not None:
        percent = f", {round(difference.percent)} %" if difference.percent is not None else ""
        apart = f" ({amount_text(difference.absolute, difference.unit)} apart{percent})"
    return f"{a} and {b}{apart}: {comparison.because}"
