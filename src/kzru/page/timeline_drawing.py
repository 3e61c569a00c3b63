"""The timeline as a picture: a lane for each sort of moment, a mark for each moment, years below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

import attrs

from kzru.drawing import Html, element
from kzru.drawing.axis import percent
from kzru.values.period import Period

__all__ = ["Lane", "drawn_timeline", "years_shown"]

_LANE, _BOTTOM = 40, 20
_MOST_YEARS = 8
_MARGIN = Fraction(1, 100)
_LEAST_WIDTH = Fraction(1, 100)


@attrs.frozen
class Lane:
    """One sort of moment.

    Attributes:
        name: What they are: "Events".
        class_: The class of their marks.
        periods: When they are.
    """

    name: str
    class_: str
    periods: Sequence[Period]


def years_shown(days: Sequence[date]) -> tuple[int, int] | None:
    """Return the first and the last year of a timeline of documents of these days: a year before the first, two after the last.

    >>> years_shown([date(2024, 5, 1), date(2025, 11, 12)])
    (2023, 2027)
    """
    return (max(1, days[0].year - 1), min(9999, days[-1].year + 2)) if days else None


def drawn_timeline(lanes: Sequence[Lane], years: tuple[int, int]) -> Html:
    """Return a picture of moments, in percent of the width where it stands.

    Args:
        lanes: The sorts of moments, from top to bottom.
        years: The first and the last year.
    """
    held = [
        attrs.evolve(lane, periods=[one for one in lane.periods if _is_within(one, years)]) for lane in lanes
    ]
    held = [lane for lane in held if lane.periods]
    if not held:
        return Html()
    height = _LANE * len(held) + _BOTTOM
    parts = [part for at, lane in enumerate(held) for part in _lane(lane, years, _LANE * at)]
    told = ", ".join(f"{len(lane.periods)} {lane.name.lower()}" for lane in held)
    return element(
        "svg",
        *_years(years, height, len(held)),
        *parts,
        class_="kzru-bars timeline",
        role="img",
        aria_label=f"Timeline from {years[0]} to {years[1]}: {told}. The list below tells each.",
        width="100%",
        height=height,
        fill="currentColor",
        font_family="system-ui, sans-serif",
        font_size="13",
    )


def _is_within(period: Period, years: tuple[int, int]) -> bool:
    first, last = _ends(period)
    return years[0] <= last.year and first.year <= years[1]


def _ends(period: Period) -> tuple[date, date]:
    """Return the first and the last day; of a period open at one end the day at the other."""
    first = period.start or period.end or date.min
    return first, period.end or first


def _place(day: date, years: tuple[int, int], *, following: bool = False) -> Fraction:
    """Return where a day stands, as a part of the width."""
    begin, end = date(years[0], 1, 1).toordinal(), date(years[1], 12, 31).toordinal() + 1
    part = Fraction(min(max(day.toordinal() + following, begin), end) - begin, end - begin)
    return _MARGIN + part * (1 - 2 * _MARGIN)


def _years(years: tuple[int, int], height: int, lanes: int) -> Iterator[Html]:
    every = (years[1] - years[0]) // _MOST_YEARS + 1
    for year in range(years[0], years[1] + 1):
        left = percent(_place(date(year, 1, 1), years))
        for top in range(0, lanes * _LANE, _LANE):
            yield element(
                "line",
                x1=left,
                x2=left,
                y1=top + 17,
                y2=top + 35,
                stroke="currentColor",
                stroke_opacity=".25",
            )
        if (year - years[0]) % every == 0:
            middle = percent(_place(date(year, 7, 2), years))
            yield element(
                "text",
                f"{year}",
                x=middle,
                y=height - 4,
                font_size="12",
                text_anchor="middle",
                fill_opacity=".8",
            )


def _lane(lane: Lane, years: tuple[int, int], top: int) -> Iterator[Html]:
    yield element(
        "text",
        element("tspan", lane.name, font_weight="600"),
        element("tspan", f"{len(lane.periods)}", dx="8"),
        x="0",
        y=top + 13,
    )
    for period in _once(lane.periods):
        first, last = _ends(period)
        left, right = _place(first, years), _place(last, years, following=True)
        yield element(
            "rect",
            x=percent(left),
            y=top + 20,
            width=percent(max(right - left, _LEAST_WIDTH)),
            height=12,
            rx=3,
            class_=lane.class_,
        )


def _once(periods: Iterable[Period]) -> Iterable[Period]:
    return dict.fromkeys(periods)
