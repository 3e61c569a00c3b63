"""The answer of a comparison: verdict, basis, difference, rate and the sentence that says why."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

import attrs

from kzru.comparison.basis import Basis
from kzru.comparison.quotation import quotation_of
from kzru.comparison.topic import topic_of, untold
from kzru.comparison.whose import matter_text, subject_text, what_text
from kzru.comparison.wording import (
    claim_text,
    date_text,
    interval_text,
    joined,
    period_text,
    qualified_text,
    rate_text,
)
from kzru.hooks import Displayed
from kzru.model.figure import Figure, Measure
from kzru.short import Short
from kzru.units.rates import Rate
from kzru.values.brief import brief_number, brief_quantity
from kzru.values.interval import Interval
from kzru.values.unit import Unit

__all__ = ["Comparison", "Difference", "Verdict"]


class Verdict(StrEnum):
    """How two figures stand to each other."""

    SAME = "same"
    """Equal value and qualifier."""
    CONSISTENT = "consistent"
    """As a listener takes them, both can be true."""
    TENSION = "tension"
    """They can both be true only if read to the letter."""
    CONFLICT = "conflict"
    """They cannot both be true."""
    INCOMPARABLE = "incomparable"
    """They do not speak of the same thing, so neither bears on the other."""

    @property
    def gravity(self) -> int:
        """How grave the disagreement is: 0 for incomparable, which is none, to 4 for conflict."""
        return _BY_GRAVITY.index(self)


_BY_GRAVITY = (
    Verdict.INCOMPARABLE,
    Verdict.SAME,
    Verdict.CONSISTENT,
    Verdict.TENSION,
    Verdict.CONFLICT,
)


@attrs.frozen(kw_only=True, repr=False)
class Difference(Short):
    """How far two stated values lie apart, whichever of them comes first.

    Attributes:
        absolute: The distance, never negative. A range counts with its middle.
        unit: The unit of the distance: the larger of the two units, or the currency compared in.
        mean: The mean of both sizes.
    """

    absolute: Fraction
    unit: Unit
    mean: Fraction

    @property
    def percent(self) -> Fraction | None:
        """The distance in percent of the mean, as trade statistics measure the asymmetry of mirror data.

        None where both values are zero.
        """
        return self.absolute / self.mean * 100 if self.mean else None

    def _says(self) -> Iterable[object]:
        return (
            f"{brief_number(self.absolute)} {self.unit.symbol}",
            None if self.percent is None else f"{brief_number(self.percent)} %",
        )


@attrs.frozen(kw_only=True, repr=False)
class Comparison(Short, Displayed):
    """What `compare` found out about two figures.

    Attributes:
        a: The one figure.
        b: The other.
        verdict: How they stand to each other.
        basis: What the verdict rests on; for incomparable figures every difference, in the order of `Basis`.
        unit: The unit compared in; None for incomparable figures.
        readings: The readings that decided, a's first, in that unit: the literal ones where the ordinary ones exclude
            each other or the figures are cumulative, else the ordinary ones; None for incomparable figures.
        difference: How far the values lie apart; None for incomparable and for cumulative figures.
        rate: The exchange rate used; None within one currency.
    """

    a: Figure
    b: Figure
    verdict: Verdict
    basis: tuple[Basis, ...]
    unit: Unit | None = None
    readings: tuple[Interval, Interval] | None = None
    difference: Difference | None = None
    rate: Rate | None = None

    @cached_property
    def matter(self) -> str:
        """Whose and what of both are, and when: "trade turnover · KZ–RU · 2024"; empty if incomparable."""
        if self.verdict is Verdict.INCOMPARABLE:
            return ""
        return matter_text(topic_of(self.a), self.a.period if self.a.period == self.b.period else None)

    @property
    def sentences(self) -> tuple[str, str] | None:
        """The sentences in which the two stand, a's first, each on one line; None where a text is not at hand."""
        one, other = (" ".join((figure.sentence or "").split()) for figure in (self.a, self.b))
        return (one, other) if one and other else None

    @property
    def reason(self) -> str:
        """Why: whose and what of the two are, who said what and when, what that leaves open, and what follows.

        Figures of a document that has its text are quoted with their sentences behind it.
        """
        matter = self.matter
        begin = f"{matter}: " if matter else ""
        claims = f"{claim_text(self.a)}{self._reading(0)}, and {claim_text(self.b)}{self._reading(1)}"
        told = [one.text for one in map(quotation_of, (self.a, self.b)) if one]
        full = f" In full: {joined(told)}" if len(told) == 2 else ""
        return f"{begin}{claims}: {self.because}.{full}"

    def _reading(self, index: int) -> str:
        if self.readings is None or self.unit is None or self.verdict is Verdict.SAME:
            return ""
        return f", that is {interval_text(self.readings[index], self.unit)}"

    @property
    def because(self) -> str:
        """What follows from the two claims: the second half of the reason."""
        if self.verdict is Verdict.INCOMPARABLE:
            return self._differences()
        rule = self._accumulation() if Basis.CUMULATIVE in self.basis else _BECAUSE[self.verdict]
        return f"{rule}{self._conversion()}"

    def _accumulation(self) -> str:
        periods = f"{period_text(self.a.period)} and {period_text(self.b.period)} count from one day"
        if self.verdict is Verdict.CONFLICT:
            return f"{periods}, yet the longer one comes to less"
        if Measure.BALANCE in (self.a.measure, self.b.measure):
            return f"{periods}, and a balance may rise and fall"
        return f"{periods}, and the longer one need not come to less"

    def _differences(self) -> str:
        if Basis.RATE in self.basis:
            currencies = sorted({self.a.unit.currency or "", self.b.unit.currency or ""})
            return f"there is no exchange rate between {joined(currencies)} for their time"
        missing = {*untold(self.a, topic_of(self.a)), *untold(self.b, topic_of(self.b))}
        differing = [
            f"{_RESPECT.get(basis, basis)} ({self._aspects(basis)})"
            for basis in self.basis
            if basis not in missing
        ]
        open_ones = [f"{_UNTOLD[basis]} ({self._aspects(basis)})" for basis in self.basis if basis in missing]
        clauses = [f"they differ in {joined(differing)}"] if differing else []
        return f"they are not comparable, as {joined([*clauses, *open_ones])}"

    def _aspects(self, basis: Basis) -> str:
        return f"{_aspect(self.a, basis)}; {_aspect(self.b, basis)}"

    def _conversion(self) -> str:
        return "" if self.rate is None else f", at {rate_text(self.rate)}"

    def _says(self) -> Iterable[object]:
        return (
            self.verdict,
            brief_quantity(self.a.quantity),
            brief_quantity(self.b.quantity),
            None if self.verdict is Verdict.INCOMPARABLE else topic_of(self.a).what.replace("_", " "),
            ", ".join(self.basis),
        )


_BECAUSE = {
    Verdict.SAME: "the value and its qualifier are the same",
    Verdict.CONSISTENT: "as these words are ordinarily meant, both can be true",
    Verdict.TENSION: "as these words are ordinarily meant they exclude each other, and only to the letter can both be true",
    Verdict.CONFLICT: "even to the letter, only one of them can be true",
}

_RESPECT = {
    Basis.WHOSE: "whose they are",
    Basis.NOUN: "what they count",
    Basis.PARAGRAPH: "what their paragraph tells of",
}
"""In what figures differ, where that has another name than the basis."""
_UNTOLD = {
    Basis.METRIC: "what is measured is not told",
    Basis.WHOSE: "whose is not told",
    Basis.ITEM: "what of is not told",
    Basis.VAGUE: "a vague amount states no number",
    Basis.PERIOD: "of which period is not told",
}


def _aspect(figure: Figure, basis: Basis) -> str:
    """Return what a figure says, or leaves open, in the respect of a difference."""
    topic = topic_of(figure)
    if basis is Basis.PERIOD:
        held = figure.period
        return period_text(held) if held else f"as of {date_text(figure.stated_on, 'an unknown date')}"
    if basis in (Basis.WHOSE, Basis.DIRECTION):
        return subject_text(topic) or "not told"
    if basis in (Basis.VAGUE, Basis.PARAGRAPH):
        return qualified_text(figure)
    aspects = {
        Basis.METRIC: what_text(topic),
        Basis.UNIT: figure.unit.symbol,
        Basis.ITEM: topic.item or ("the whole" if topic.is_item_told else "not told"),
        Basis.CHANGE: "a change" if topic.is_change else "a level",
        Basis.STAGE: topic.stage or "none given",
        Basis.STATUS: topic.status,
        Basis.NOUN: figure.counted or "none given",
    }
    return aspects[basis].replace("_", " ")
