"""What is stated of each matter in time order: all claims as bars on one axis, and below them where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzru.comparison import Verdict
from kzru.comparison.conversion import Claim
from kzru.comparison.whose import matter_text
from kzru.comparison.wording import date_text, joined, period_text, qualified_text, who_text
from kzru.drawing import Html, element, html_of
from kzru.drawing.bars import MOST_BARS, Bar, bar_of, bars, claims_in_one_unit
from kzru.drawing.card import capital
from kzru.model import Figure
from kzru.page.blocks import section
from kzru.page.contents import Contents, Series
from kzru.page.places import Places
from kzru.plain import plain
from kzru.show.table import counted
from kzru.values.unit import Unit

__all__ = ["series_bars", "series_section", "series_verdict"]

_FEW = 6


def series_section(contents: Contents, places: Places) -> Html:
    """Return a picture of each matter that is stated more than once: disagreements first, then what most is said of."""
    pictures = [_picture(one, places) for one in contents.series]
    shown, hidden = pictures[:_FEW], pictures[_FEW:]
    if len(hidden) == 1:
        shown, hidden = pictures, []
    rest = (
        element("details", element("summary", f"{len(hidden)} more matters"), *hidden, class_="more")
        if hidden
        else Html()
    )
    return section(
        "series", "What is stated more than once", *shown, rest, nothing="Nothing is stated more than once."
    )


def series_verdict(series: Series) -> str:
    """Return what the claims come to, in words: "2 conflicts and 1 tension", "all agree"."""
    found = [one.verdict for one in series.disagreements]
    counts = [(verdict, found.count(verdict)) for verdict in (Verdict.CONFLICT, Verdict.TENSION)]
    told = [counted(number, str(verdict)) for verdict, number in counts if number]
    if told:
        return joined(told)
    return "of one time each" if series.verdict is None else "all agree"


def series_bars(series: Series) -> tuple[Unit, tuple[tuple[Bar, Figure], ...]]:
    """Return the claims as bars in time order, each with its figure; what one speaker repeats is one bar."""
    tones: dict[int, str] = {}
    for found in sorted(series.disagreements, key=lambda one: -one.verdict.gravity):
        for figure in (found.a, found.b):
            tones.setdefault(id(figure), found.verdict.value)
    unit, claims = claims_in_one_unit(series.claims)
    distinct: dict[object, tuple[Figure, Claim]] = {}
    for figure, claim in claims:
        key = (who_text(figure), figure.quantity, figure.period or figure.stated_on, tones.get(id(figure)))
        distinct.setdefault(key, (figure, claim))
    made = tuple(
        (bar_of(figure, claim, tones.get(id(figure), "plain")), figure) for figure, claim in distinct.values()
    )
    return unit, made


def _picture(series: Series, places: Places) -> Html:
    matter = capital(plain(matter_text(series.topic)))
    unit, made = series_bars(series)
    drawn = _most([bar for bar, _ in made])
    verdict = element("span", series_verdict(series), class_=f"verdict {_tone(series)}")
    summary = element("summary", f"{counted(len(series.claims), 'claim')}, each in its text")
    return element(
        "div",
        element("h3", matter, " ", verdict),
        element("figure", bars(drawn, unit, matter)),
        element("details", summary, element("ol", *_claims(series, places))),
        class_="series",
    )


def _most(drawn: Sequence[Bar]) -> list[Bar]:
    """Return as many bars as a picture holds, in their order; those that disagree go before."""
    order = sorted(range(len(drawn)), key=lambda at: drawn[at].tone == "plain")
    kept = set(order[:MOST_BARS])
    return [bar for at, bar in enumerate(drawn) if at in kept]


def _tone(series: Series) -> str:
    return series.verdict.value if series.disagreements and series.verdict else "agrees"


def _claims(series: Series, places: Places) -> Iterator[Html]:
    for claim in series.claims:
        when = f" for {period_text(claim.period)}" if claim.period else ""
        said = places.link(plain(qualified_text(claim)), claim)
        yield element(
            "li", html_of([said, when, ": ", plain(who_text(claim)), f", {date_text(claim.stated_on)}"])
        )
