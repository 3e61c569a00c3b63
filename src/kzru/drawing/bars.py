"""Claims as bars on one axis, in SVG: thick what the words are ordinarily taken to mean, thin what they say to the letter.

A thin line that has no end is an arrow, and the value stated is a tick. Places are in percent of the width, so a drawing fits any
width without its letters becoming smaller. Whatever it shows it tells in words too, as the label of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from kzru.comparison import Comparison, Group, Verdict
from kzru.comparison.conversion import Claim, Claims, in_unit, preference
from kzru.comparison.topic import falls
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import date_text, interval_text, period_text, qualified_text, who_text
from kzru.drawing.axis import Axis, percent
from kzru.drawing.html import Html, element
from kzru.errors import RateNotFoundError
from kzru.model import Figure
from kzru.values.interval import Interval
from kzru.values.unit import Unit

__all__ = ["MOST_BARS", "Bar", "bar_of", "bars", "bars_of", "claims_in_one_unit"]

MOST_BARS = 24
"""Bars that a drawing has at most; those of claims that disagree go before."""

_COLOURS = {
    "conflict": "#d13438",
    "tension": "#b26a00",
    "plain": "#2b78c5",
}
"""Colours that can be seen on white and on black; a page may give others to the classes of the same names."""
_HEADING, _ROW, _BOTTOM = 20, 42, 20
_LONGEST = 44
_HEAD = 4
"""How long the head of an arrow is, and how far the value's tick reaches beyond the bar."""


@attrs.frozen(kw_only=True)
class Bar:
    """One claim as it is drawn.

    Attributes:
        who: Who states it.
        says: The words.
        when: For when, or when it was said; may be empty.
        ordinary: What the words are ordinarily taken to mean.
        literal: What they say to the letter.
        values: The number stated, or the two ends of a range.
        tone: "conflict", "tension" or "plain".
    """

    who: str
    says: str
    when: str = ""
    ordinary: Interval
    literal: Interval
    values: tuple[Fraction, ...] = ()
    tone: str = "plain"


def bars_of(of: Comparison | Group) -> Html:
    """Return the claims of a comparison or a group as bars; nothing where there is no unit to compare them in.

    Args:
        of: What `kzru.compare` or `kzru.reconcile` gives.
    """
    if isinstance(of, Comparison):
        if of.unit is None:
            return Html()
        unit, tone = of.unit, _tone(of.verdict)
        made = [
            bar_of(figure, Claim(in_unit(figure.quantity, unit, of.rate), falls(figure)), tone)
            for figure in (of.a, of.b)
        ]
        return bars(made, unit, of.matter)
    tones = _tones(of)
    unit, claims = claims_in_one_unit(of.claims, of.comparisons.readings)
    claims.sort(key=lambda pair: id(pair[0]) not in tones)
    shown = {id(figure) for figure, _ in claims[:MOST_BARS]}
    placed = {id(figure): place for place, figure in enumerate(of.claims)}
    kept = sorted((pair for pair in claims if id(pair[0]) in shown), key=lambda pair: placed[id(pair[0])])
    made = [bar_of(figure, claim, tones.get(id(figure), "plain")) for figure, claim in kept]
    return bars(made, unit, matter_text(of.topic))


def claims_in_one_unit(
    figures: Sequence[Figure], readings: Claims | None = None
) -> tuple[Unit, list[tuple[Figure, Claim]]]:
    """Return figures of one topic with their claims in one unit; those for whose time there is no exchange rate are left out.

    Args:
        figures: The figures; at least one.
        readings: Claims with the exchange rates to use; by default the table that ships with kzru.
    """
    known = readings or Claims(None)
    unit = min((figure.unit for figure in figures), key=preference)
    claims: list[tuple[Figure, Claim]] = []
    for figure in figures:
        try:
            claims.append((figure, known.claim(figure, unit)[0]))
        except RateNotFoundError:
            continue
    return unit, claims


def bar_of(figure: Figure, claim: Claim, tone: str = "plain") -> Bar:
    """Return a figure as a bar.

    Args:
        figure: The figure.
        claim: What it commits its speaker to, in the unit of the axis.
        tone: "conflict", "tension" or "plain".
    """
    told = period_text(figure.period) if figure.period else date_text(figure.stated_on, "")
    return Bar(
        who=who_text(figure),
        says=qualified_text(figure),
        when=told,
        ordinary=claim.ordinary,
        literal=claim.literal,
        values=claim.numbers,
        tone=tone,
    )


def bars(rows: Sequence[Bar], unit: Unit, title: str, *, width: str = "100%") -> Html:
    """Return rows as bars on one axis; nothing where there are none.

    Args:
        rows: The bars, from top to bottom, all in one unit.
        unit: That unit.
        title: What the picture is called for those who do not see it.
        width: Its width, "100%" of where it stands or a number of pixels.
    """
    if not rows:
        return Html()
    axis = Axis.over(_numbers(rows))
    words = _unit_words(axis, unit)
    top = _HEADING if words else 0
    height = top + _ROW * len(rows) + _BOTTOM
    parts: list[Html] = [_text("0", 13, words, class_="unit", fill_opacity=".8")] if words else []
    for at, row in enumerate(rows):
        parts += _row(row, axis, top + _ROW * at)
    for number, told in axis.ticks():
        place = percent(axis.place(number))
        parts.append(_text(place, height - 5, told, fill_opacity=".8", text_anchor="middle"))
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        class_="kzru-bars",
        role="img",
        aria_label=_in_words(rows, unit, title),
        width=width,
        height=height,
        fill="currentColor",
        font_family="system-ui, sans-serif",
        font_size="13",
    )


def _tone(verdict: Verdict) -> str:
    return verdict.value if verdict in (Verdict.CONFLICT, Verdict.TENSION) else "plain"


def _tones(group: Group) -> dict[int, str]:
    """Return the gravest disagreement of each claim that has one, by the identity of the claim."""
    tones: dict[int, str] = {}
    for found in group.findings:
        for figure in (found.a, found.b):
            tones.setdefault(id(figure), _tone(found.verdict))
    return tones


def _numbers(rows: Iterable[Bar]) -> Iterator[Fraction]:
    for row in rows:
        ends = (row.ordinary.low, row.ordinary.high, row.literal.low, row.literal.high, *row.values)
        yield from (end for end in ends if end is not None)


def _unit_words(axis: Axis, unit: Unit) -> str:
    """Return what the numbers below the axis count: "billion USD"; nothing for things counted."""
    _, scale = axis.scale
    return " ".join(word for word in (scale, "" if unit.symbol == "count" else unit.symbol) if word)


def _row(row: Bar, axis: Axis, top: int) -> Iterator[Html]:
    yield element(
        "text",
        element("tspan", _short(row.who), font_weight="600"),
        element("tspan", _short(row.says), dx="8"),
        *([element("tspan", row.when, dx="8", class_="when", fill_opacity=".8")] if row.when else ()),
        x="0",
        y=top + 14,
    )
    for number, _ in axis.ticks():
        place = percent(axis.place(number))
        yield _line(place, place, top + 18, top + 38, class_="grid", stroke_opacity=".25")
    middle, colour = top + 28, _COLOURS.get(row.tone, _COLOURS["plain"])
    yield from _reading(row.literal, axis, middle, row.tone, colour)
    low, high = _ends(row.ordinary, axis)
    yield element(
        "rect",
        x=percent(low),
        y=middle - 5,
        width=percent(max(high - low, Fraction(4, 1000))),
        height=10,
        rx=2,
        class_=row.tone,
        fill=colour,
    )
    for value in row.values:
        place = percent(axis.place(value))
        yield _line(place, place, middle - 5 - _HEAD, middle + 5 + _HEAD, class_="value", stroke_width=2)


def _reading(literal: Interval, axis: Axis, middle: int, tone: str, colour: str) -> Iterator[Html]:
    """Yield the thin line of a reading, with the head of an arrow where it is open."""
    low, high = _ends(literal, axis)
    yield _line(percent(low), percent(high), middle, middle, class_=tone, stroke=colour, stroke_width=2)
    for is_open, place, back in ((literal.low is None, low, _HEAD), (literal.high is None, high, -_HEAD)):
        if is_open:
            head = element(
                "path",
                d=f"M{back} -{_HEAD}L0 0L{back} {_HEAD}",
                class_=tone,
                stroke=colour,
                fill="none",
                stroke_width=2,
            )
            yield element("svg", head, x=percent(place), y=middle, overflow="visible")


def _ends(reading: Interval, axis: Axis) -> tuple[Fraction, Fraction]:
    """Return where a reading begins and ends, as parts of the width; at its edge where it is open."""
    low = Fraction(3, 1000) if reading.low is None else axis.place(reading.low)
    high = Fraction(997, 1000) if reading.high is None else axis.place(reading.high)
    return low, high


def _line(left: str, right: str, top: int, bottom: int, **told: str | int) -> Html:
    return element("line", x1=left, x2=right, y1=top, y2=bottom, **{"stroke": "currentColor", **told})


def _text(left: str, bottom: int, words: str, **told: str) -> Html:
    return element("text", words, x=left, y=bottom, font_size="12", **told)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _in_words(rows: Iterable[Bar], unit: Unit, title: str) -> str:
    told = (
        f"{row.who}: {row.says}{f' ({row.when})' if row.when else ''}, ordinarily {interval_text(row.ordinary, unit)}, "
        f"to the letter {interval_text(row.literal, unit)}."
        for row in rows
    )
    return " ".join([*([f"{title}."] if title else ()), *told])
