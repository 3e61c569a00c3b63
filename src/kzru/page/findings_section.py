"""The first sections of a page: how many findings of each kind there are, and a card for each."""

from __future__ import annotations

from kzru.drawing import Html, card, element
from kzru.page.blocks import folded, section
from kzru.page.contents import Contents
from kzru.page.places import Places

__all__ = ["findings_section", "tally"]

_FEW = 10


def tally(contents: Contents) -> Html:
    """Return how many findings of each kind there are, each number leading to the first of them."""
    first = {finding.kind: finding.id for finding in reversed(contents.findings)}
    items = []
    for kind, words in contents.tally:
        number, _, what = words.partition(" ")
        link = element("a", element("b", number), f" {what}", href=f"#{first[kind]}")
        items.append(element("li", link, class_=kind.value.replace(" ", "-")))
    if not items:
        return element(
            "p",
            "Nothing that these documents state disagrees, and no promise in them has come due.",
            class_="lead",
        )
    return element("ul", *items, class_="tally", role="list")


def findings_section(contents: Contents, places: Places) -> Html:
    """Return a card for each finding, the most important first; of many the last are folded."""
    cards = [card(finding, address=places.of_exhibit) for finding in contents.findings]
    return section(
        "findings",
        "Findings",
        folded(cards, _FEW, "findings", tag="div", class_="cards"),
        nothing="No two claims disagree, and no promise has come due.",
    )
