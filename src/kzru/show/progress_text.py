"""How far a commitment and a project have come, in plain English: one wording for terminal and page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from kzru.comparison import Progress, Step
from kzru.comparison.wording import amount_text, date_text, joined, period_text, qualified_text
from kzru.model import Figure
from kzru.show.table import counted
from kzru.values.number import decimal_text
from kzru.values.unit import Unit

__all__ = ["NOT_TOLD_DONE", "how_far", "steps_told"]

NOT_TOLD_DONE = "its time has passed, and no statement says that it is done"
"""What is said of a commitment whose deadline has passed."""

_PROJECTED_DIGITS = 3


def how_far(progress: Progress) -> Iterator[str]:
    """Yield a line on what is reached of a commitment, on each statement that tells it done, and on a deadline that has passed."""
    reached = "; ".join(_measured(progress))
    if reached:
        yield reached
    for done in (*progress.done, *progress.dropped):
        name = done.evidence.surface if isinstance(done.evidence, Figure) else done.evidence.name
        yield f"{done.rule}: {name} ({done.speaker or done.document}, {date_text(done.date)})"
    if progress.is_overdue and not (progress.done or progress.dropped):
        yield NOT_TOLD_DONE


def _measured(progress: Progress) -> Iterator[str]:
    basis = progress.actual or progress.cumulative
    if basis and progress.share is not None and progress.missing is not None and progress.unit is not None:
        missing = f", {amount_text(progress.missing, progress.unit)} missing" if progress.missing else ""
        yield f"{decimal_text(round(progress.share, 1))} % reached ({_told(basis)}){missing}"
    if progress.cumulative and progress.actual:
        yield f"then {_told(progress.cumulative)}{_projected(progress.projected, progress.unit)}"
    if progress.is_on_pace is not None:
        yield "on pace" if progress.is_on_pace else "behind its pace"


def _told(figure: Figure) -> str:
    when = period_text(figure.period) if figure.period else date_text(figure.stated_on)
    return f"{qualified_text(figure)}, {when}"


def _projected(projected: Fraction | None, unit: Unit | None) -> str:
    if projected is None or unit is None:
        return ""
    return f", which makes {amount_text(_rounded(projected), unit)} a year"


def _rounded(number: Fraction) -> Fraction:
    """Return a number with three digits that count: what is projected is no more exact."""
    places = max(0, len(str(abs(int(number)))) - _PROJECTED_DIGITS)
    return Fraction(round(number / 10**places) * 10**places) if places else round(number, 1)


def steps_told(steps: Sequence[Step]) -> Iterator[str]:
    """Yield a line for each day on which something new was told; what is only repeated is counted."""
    silent = 0
    for index, step in enumerate(steps):
        news = list(_news(step)) if index == 0 or step.changes else []
        if news or index == 0:
            yield f"{date_text(step.date)}: {joined(news) if news else 'named'} ({step.speaker or step.document})"
        else:
            silent += 1
    if silent:
        yield f"and {counted(silent, 'time')} more without anything new"


def _news(step: Step) -> Iterator[str]:
    if step.stage and (not step.changes or any(shift.field == "stage" for shift in step.changes)):
        yield step.stage.replace("_", " ")
    yield from (qualified_text(figure) for figure in step.figures)
