"""The timeline: drawn, and below it a list of each year, those around the documents open, others folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from kzru.comparison import Entry, EventEntry, Moment
from kzru.comparison.wording import period_text
from kzru.drawing import Html, element, html_of
from kzru.page.blocks import section
from kzru.page.contents import Contents
from kzru.page.places import Places
from kzru.page.timeline_drawing import Lane, drawn_timeline, years_shown
from kzru.plain import plain
from kzru.values.period import Period

__all__ = ["event_facts", "timeline_section", "year_of"]


def timeline_section(contents: Contents, places: Places) -> Html:
    """Return the picture, then what happened or was told in each year, the year of the latest document open."""
    years = years_shown(contents.days)
    drawing = drawn_timeline(_lanes(contents), years) if years else Html()
    latest = contents.days[-1].year if contents.days else 0
    of_year: defaultdict[int, list[Html]] = defaultdict(list)
    for moment in contents.moments:
        of_year[year_of(moment.period)].append(_moment(moment, places))
    before, behind = (
        {year: of_year[year] for year in sorted(of_year) if year != latest and (year < latest) == is_before}
        for is_before in (True, False)
    )
    undated = [_undated(entry, places) for entry in contents.undated]
    return section(
        "timeline",
        "Timeline",
        element("figure", drawing) if drawing else Html(),
        _years(f"Before {latest}", before),
        html_of([element("h3", f"{latest}"), _list(of_year[latest])]) if of_year.get(latest) else Html(),
        _years(f"After {latest}", behind),
        element("details", _summary("Undated", len(undated)), _list(undated), class_="more")
        if undated
        else Html(),
        nothing="No events.",
    )


def year_of(period: Period) -> int:
    """Return the year in which a period begins, or else ends."""
    day = period.start or period.end
    return day.year if day is not None else 0


def event_facts(entry: Entry[Any]) -> tuple[str, ...]:
    """Return what is told of an event beside its name: which sort it is, and where; of other entries nothing."""
    if not isinstance(entry, EventEntry):
        return ()
    kind = entry.kind.replace("_", " ")
    return tuple(plain(told) for told in ("" if kind in entry.name.lower() else kind, entry.place) if told)


def _lanes(contents: Contents) -> Sequence[Lane]:
    deadlines = (one.progress.commitment.deadline for one in contents.promises)
    said = (at.date for one in contents.promises for at in one.progress.commitment.mentions)
    return (
        Lane("Events", "event", [one.period for one in contents.moments if one.kind == "event"]),
        Lane(
            "Stages of projects told",
            "project",
            [one.period for one in contents.moments if one.kind == "project"],
        ),
        Lane("Promises told", "commitment", [Period.of_day(day) for day in said if day]),
        Lane("Deadlines", "deadline", [Period.of_day(one.end) for one in deadlines if one and one.end]),
    )


def _years(name: str, years: Mapping[int, Sequence[Html]]) -> Html:
    """Return years as one folded part, each with its heading."""
    if not years:
        return Html()
    lists = [part for year, items in years.items() for part in (element("h3", f"{year}"), _list(items))]
    return element("details", _summary(name, sum(map(len, years.values()))), *lists, class_="more")


def _summary(name: str, number: int) -> Html:
    return element("summary", f"{name} ", element("span", f"{number}", class_="count"))


def _list(items: Sequence[Html]) -> Html:
    return element("ol", *items, class_="moments", role="list")


def _moment(moment: Moment, places: Places) -> Html:
    return _item(period_text(moment.period), moment.what, moment.entry, moment.document, places)


def _undated(entry: EventEntry, places: Places) -> Html:
    return _item("undated", entry.name, entry, entry.mentions[0].document, places)


def _item(when: str, what: str, entry: Entry[Any], document: str, places: Places) -> Html:
    mentions = [*(one for one in entry.mentions if one.document == document), *entry.mentions]
    others = [one.document for one in entry.mentions if one.document != document]
    parts = [places.link(plain(what), mentions[0]) if mentions else plain(what), *event_facts(entry)]
    also = html_of([", also in ", places.links(others)]) if others else Html()
    return element(
        "li",
        element("span", when, class_="when"),
        element("span", html_of(parts, " · "), also, class_="what"),
    )
