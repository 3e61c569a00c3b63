"""The commitments by what became of them, each with how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kzru.comparison import Progress
from kzru.comparison.promise_text import action_text, actors_text
from kzru.comparison.wording import date_text, period_text
from kzru.drawing import Html, element, html_of
from kzru.drawing.axis import percent
from kzru.page.blocks import folded, row, section
from kzru.page.contents import STATES, Contents, Promise
from kzru.page.places import Places
from kzru.plain import plain
from kzru.show.progress_text import NOT_TOLD_DONE, how_far
from kzru.show.table import counted

__all__ = ["SIGNS", "promises_section"]

SIGNS = {"dropped": "×", "overdue": "!", "due": "…", "open": "○", "reached": "✓", "done": "✓"}
"""The sign of each state of a promise."""
_MEANINGS = {
    "dropped": "A later statement tells it given up.",
    "overdue": "The deadline has passed, and no later document here tells it done. It may have been done all the same.",
    "due": "The deadline is within a quarter of a year of the latest document.",
    "reached": "A later figure reaches what was promised.",
    "done": "A later statement tells it done.",
}
_FEW = 6


def promises_section(contents: Contents, places: Places) -> Html:
    """Return the promises, a list for each state; of many the last are folded."""
    lists = []
    for state in STATES:
        held = [promise for promise in contents.promises if promise.state == state]
        if held:
            heading = element("h3", f"{state.capitalize()} ", element("span", f"{len(held)}", class_="count"))
            note = element("p", _MEANINGS[state], class_="note") if state in _MEANINGS else Html()
            lists.append(
                html_of([heading, note, folded([_row(one, places) for one in held], _FEW, f"{state}")])
            )
    return section("promises", "Commitments", *lists, nothing="No commitments.")


def _row(promise: Promise, places: Places) -> Html:
    progress = promise.progress
    entry = progress.commitment
    who = element("b", plain(actors_text(entry))) if entry.actors else Html()
    return row(
        promise.state,
        SIGNS[promise.state],
        element("p", who, ": " if entry.actors else "", plain(action_text(entry)), class_="what"),
        _meter(progress),
        *(element("p", plain(line), class_="note") for line in how_far(progress) if line != NOT_TOLD_DONE),
        element("p", *_said(promise, places), class_="said-by"),
        aside=period_text(entry.deadline) if entry.deadline else "",
    )


def _meter(progress: Progress) -> Html:
    """Return how much of a target is reached, as a bar; the line below it tells the same."""
    if progress.share is None:
        return Html()
    part = min(max(progress.share / 100, Fraction(0)), Fraction(1))
    return element(
        "svg",
        element("rect", width="100%", height=8, rx=4, class_="whole"),
        element("rect", width=percent(part), height=8, rx=4, class_="part"),
        class_="meter",
        width="100%",
        height=8,
        aria_hidden="true",
    )


def _said(promise: Promise, places: Places) -> Iterator[str]:
    mentions = promise.progress.commitment.mentions
    yield f"{promise.progress.commitment.strength}, said by "
    last = mentions[-1]
    yield places.link(places.who(last), last)
    yield f", {date_text(last.date)}"
    if len(mentions) > 1:
        days = [at.date for at in mentions if at.date]
        since = f", first {date_text(days[0])}" if days and days[0] != days[-1] else ""
        yield f"; stated {counted(len(mentions), 'time')}{since}"
