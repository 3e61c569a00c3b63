"""progress: a commitment set against the latest actual figures, its deadline, and what later statements tell.

A target is reached when what the actual figure is ordinarily taken to mean comes up to it: over 27 does not reach 30, and
about 30 leaves it open. A range is reached with its lower end.

A figure counts that holds on the day of the commitment or later; of a flow also the last full year before and the count of the
year under way, which tell where it stands then. Nothing older does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction

import attrs

from kzru.comparison.conversion import Claim
from kzru.comparison.entry import CommitmentEntry
from kzru.comparison.evidence import Evidence
from kzru.comparison.fulfilment import Fulfilment, dropped, fulfilments
from kzru.comparison.latest import Actuals, Lasting, Measured
from kzru.comparison.timing import is_flow, own_date
from kzru.hooks import Displayed
from kzru.model import Figure
from kzru.short import Short
from kzru.units.rates import Rate, Rates
from kzru.values.brief import brief_number
from kzru.values.interval import Interval
from kzru.values.period import Period
from kzru.values.qualifier import Qualifier
from kzru.values.unit import Unit

__all__ = ["Progress", "progress_of"]

_MONTHS = 12
_ONE_DAY = timedelta(days=1)
_CEILINGS = frozenset({Qualifier.UNDER, Qualifier.AT_MOST})
"""Of a target "under 5 percent" it is not told from which side it is approached."""
_EXACT = frozenset({Qualifier.EXACT})


@attrs.frozen(kw_only=True, repr=False)
class Progress(Short, Displayed):
    """How far a commitment has come.

    Attributes:
        commitment: The commitment.
        on: The day looked from; None where no document has a date.
        target: The figure it aims at.
        actual: The latest actual figure of the same: of flows the latest full year, else the latest date.
        cumulative: Of flows, the latest count from the first of January.
        missing: What *actual* lacks of the target, in *unit*; of two wordings of one year the more exact is taken, and
            where there is no full year, the count from January.
        unit: The unit of the target.
        share: *actual* in percent of the target.
        projected: What the year of *cumulative* comes to if it goes on so, in *unit*.
        is_reached: Whether the target is reached; None where that cannot be said.
        is_on_pace: Whether *cumulative* is as much as the year of the deadline needs by then; None where the count is of
            another year or there is none.
        is_overdue: Whether the deadline has passed; None where there is none.
        rates: The exchange rates used.
        done: What later statements tell of its having been kept.
        dropped: What later statements tell of its having been given up; nothing where it was kept after that.
    """

    commitment: CommitmentEntry
    on: date | None = None
    target: Figure | None = None
    actual: Figure | None = None
    cumulative: Figure | None = None
    missing: Fraction | None = None
    unit: Unit | None = None
    share: Fraction | None = None
    projected: Fraction | None = None
    is_reached: bool | None = None
    is_on_pace: bool | None = None
    is_overdue: bool | None = None
    rates: tuple[Rate, ...] = ()
    done: tuple[Fulfilment, ...] = ()
    dropped: tuple[Fulfilment, ...] = ()

    def _says(self) -> Iterable[object]:
        return (
            self.commitment.action,
            None if self.share is None else f"{brief_number(self.share)} %",
            {True: "reached", False: "not reached", None: None}[self.is_reached],
            "overdue" if self.is_overdue else None,
            "done" if self.done else None,
            self.on,
        )


def progress_of(
    commitment: CommitmentEntry, evidence: Evidence, *, on: date | None, rates: Rates | None
) -> Progress:
    """Set a commitment against what the corpus holds.

    Args:
        commitment: The commitment.
        evidence: What the corpus holds.
        on: The day looked from; later statements are left out.
        rates: Exchange rates; by default the table that ships with kzru.
    """
    done = tuple(fulfilments(commitment, evidence, on))
    begun = Progress(
        commitment=commitment,
        on=on,
        target=commitment.target,
        is_overdue=_is_overdue(_due(commitment), on),
        done=done,
        dropped=() if done else tuple(dropped(commitment, evidence, on)),
    )
    if commitment.target is None:
        return begun
    return _with_figures(begun, commitment.target, evidence.actuals_towards(commitment, on), rates)


def _due(commitment: CommitmentEntry) -> Period | None:
    """Return the deadline, or else the time that the target is stated for."""
    return commitment.deadline or (commitment.target.period if commitment.target else None)


def _is_overdue(deadline: Period | None, on: date | None) -> bool | None:
    return None if deadline is None or deadline.end is None or on is None else deadline.end < on


def _with_figures(begun: Progress, target: Figure, actuals: Actuals, rates: Rates | None) -> Progress:
    told = begun.commitment.mentions[0].date
    spans = (Lasting.FULL_YEAR, Lasting.PART_YEAR) if actuals.is_flow_with(target) else (Lasting.ANY,)
    latest = [_since(told, actuals.latest(span, target.unit, rates)) for span in spans]
    actual, cumulative = latest[0], latest[1] if len(latest) > 1 else None
    basis = actual or cumulative
    goal = _goal(target)
    progress = attrs.evolve(
        begun,
        actual=actual.figure if actual else None,
        cumulative=cumulative.figure if cumulative else None,
        unit=target.unit,
        rates=tuple(dict.fromkeys(one.rate for one in (actual, cumulative) if one and one.rate)),
    )
    if basis is None:
        return progress
    reached = None if target.qualifier in _CEILINGS else _reaches(basis.claim, goal, target.qualifier)
    progress = attrs.evolve(
        progress,
        missing=max(Fraction(0), goal - basis.claim.middle),
        share=basis.claim.middle / goal * 100 if goal > 0 else None,
        is_reached=reached,
        done=(*begun.done, *_reached(basis.figure, told)) if reached else begun.done,
    )
    return progress if cumulative is None else _with_pace(progress, cumulative, goal)


def _since(told: date | None, measured: Measured | None) -> Measured | None:
    """Return what is measured, unless it was so long before the commitment; the latest is asked, so none else is later."""
    if measured is None or told is None:
        return measured
    figure = measured.figure
    held = own_date(figure) or figure.stated_on
    if held is None or held >= told:
        return measured
    if not is_flow(figure) or figure.period is None:
        return None
    is_base = held.year == told.year or figure.period == Period.of_year(told.year - 1)
    return measured if is_base else None


def _goal(target: Figure) -> Fraction:
    """Return the value aimed at, or the lower end of a range."""
    return Claim(target.quantity, is_fall=False).numbers[0]


def _reading(claim: Claim) -> Interval:
    """Return what is ordinarily meant; an exact value is itself, else 28.7 would reach 28.75."""
    if claim.quantity.qualifier in _EXACT:
        return Interval(claim.middle, claim.middle)
    return claim.ordinary


def _reaches(claim: Claim, goal: Fraction, qualifier: Qualifier) -> bool | None:
    """Tell whether a claim comes up to a goal; "over 30" is reached only beyond 30."""
    reading, strictly = _reading(claim), qualifier is Qualifier.OVER
    wanted = Interval(goal, None, low_open=strictly)
    if wanted.intersection(reading) == reading:
        return True
    return None if wanted.overlaps(reading) else False


def _reached(figure: Figure, told: date | None) -> Iterator[Fulfilment]:
    """Yield the figure as evidence, where it was told and holds after the commitment."""
    held = own_date(figure) or figure.stated_on
    if told and held and figure.stated_on and min(held, figure.stated_on) > told:
        yield Fulfilment(
            rule="an actual figure reaches the target",
            evidence=figure,
            document=figure.document,
            date=figure.stated_on,
            speaker=figure.speaker,
        )


def _with_pace(progress: Progress, cumulative: Measured, goal: Fraction) -> Progress:
    period = cumulative.figure.period
    deadline = _due(progress.commitment)
    if period is None or period.end is None:
        return progress
    part = _part_of_year(period.end)
    is_of_its_year = (
        deadline is not None and deadline.end is not None and deadline.end.year == period.end.year
    )
    return attrs.evolve(
        progress,
        projected=cumulative.claim.middle / part,
        is_on_pace=_reaches(cumulative.claim, goal * part, Qualifier.EXACT) if is_of_its_year else None,
    )


def _part_of_year(end: date) -> Fraction:
    """Return which part of its year has passed by a day: whole months as such, else in days."""
    following = end + _ONE_DAY if end < date.max else end
    if following.day == 1 and following.year == end.year:
        return Fraction(end.month, _MONTHS)
    days = (end - date(end.year, 1, 1)).days + 1
    return Fraction(days, (date(end.year, 12, 31) - date(end.year, 1, 1)).days + 1)
