"""The style sheet of the pieces: ``data/pieces.css``."""

from __future__ import annotations

from kzru.data_files import read_data
from kzru.drawing.html import Html, element

__all__ = ["style", "styled"]


def style() -> Html:
    """Return the style sheet of bars, marked texts and cards; every rule is of their classes, and bears on nothing else."""
    return Html(read_data("kzru.drawing", "data/pieces.css"))


def styled(*pieces: str) -> Html:
    """Return pieces with their style sheet, as a notebook shows them.

    >>> styled("5 < 6").endswith('<div class="kzru">5 &lt; 6</div>')
    True
    """
    return Html(element("style", style()) + element("div", *pieces, class_="kzru"))
