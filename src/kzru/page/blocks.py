"""What sections are built of: a section with its heading, rows with a status, and lists of which the end is folded."""

from __future__ import annotations

from collections.abc import Sequence

from kzru.drawing import Html, element, html_of
from kzru.plain import plain

__all__ = ["folded", "row", "section"]


def section(name: str, title: str, *children: str, nothing: str = "") -> Html:
    """Return a section that the contents lead to.

    Args:
        name: Its name, which an address may end with.
        title: Its heading.
        children: What it holds.
        nothing: What is said where it holds nothing.
    """
    held = [child for child in children if child] or [element("p", nothing, class_="nothing")]
    return element(
        "section", element("h2", title, id=f"{name}-title"), *held, id=name, aria_labelledby=f"{name}-title"
    )


def row(state: str, sign: str, *children: str, aside: str = "", name: str | None = None) -> Html:
    """Return an item of a list of rows: its state in a word and a sign, what it holds, and what stands at its end.

    Args:
        state: The state; it is the class of the item too, and may be empty.
        sign: The sign of the state.
        children: What the row holds.
        aside: What stands at the end, such as a date.
        name: Its name, which an address may end with.
    """
    told = element("p", element("span", sign, aria_hidden="true"), " ", plain(state), class_="state")
    return element(
        "li",
        told if state else element("p", class_="state"),
        element("div", *children),
        element("p", aside, class_="aside"),
        class_=f"row {state.replace(' ', '-')}".rstrip(),
        id=name,
    )


def folded(items: Sequence[Html], few: int, rest: str, *, tag: str = "ul", class_: str = "rows") -> Html:
    """Return items as a list; of many only a few are shown at first.

    Args:
        items: The items.
        few: How many are shown.
        rest: What the rest are called: "promises".
        tag: The element that holds them.
        class_: Its class.
    """

    def held(some: Sequence[Html]) -> Html:
        return element(tag, *some, class_=class_, role="list" if tag in ("ul", "ol") else None)

    if len(items) <= few + 1:
        return held(items) if items else Html()
    summary = element("summary", f"{len(items) - few} more {rest}")
    return html_of([held(items[:few]), element("details", summary, held(items[few:]), class_="more")])
