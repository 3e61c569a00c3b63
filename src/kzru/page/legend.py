"""How to read the page: the bars, the marks, and the words for what was found."""

from __future__ import annotations

from fractions import Fraction

from kzru.drawing import Html, element
from kzru.drawing.bars import Bar, bars
from kzru.units import get_unit
from kzru.values.interval import Interval

__all__ = ["WORDS", "legend"]

WORDS = (
    ("Conflict", "two statements of one matter cannot both be true, even read to the letter."),
    ("Tension", "they can both be true only if read to the letter."),
    (
        "Overdue",
        "the deadline of a promise has passed, and no later document here tells it kept. It may have been kept all the same.",
    ),
    ("Due", "the deadline is within a quarter of a year."),
)
"""What the words for findings mean."""


def legend() -> Html:
    """Return the key to bars, marks and words, folded."""
    count = get_unit("count")
    sample = [
        Bar(
            who="Who says it",
            says="“about 100”",
            ordinary=Interval(90, 110),
            literal=Interval(80, 120),
            values=(Fraction(100),),
        ),
        Bar(
            who="Who says it",
            says="“over 130”",
            ordinary=Interval(130, 150),
            literal=Interval(130, None),
            values=(Fraction(130),),
        ),
    ]
    words = [part for word, meaning in WORDS for part in (element("dt", word), element("dd", meaning))]
    marks = element(
        "p",
        "In the texts ",
        element("mark", "a figure", class_="figure"),
        element("small", "what it measures"),
        ", ",
        element("mark", "a commitment", class_="commitment"),
        ", ",
        element("mark", "a project", class_="project"),
        " and ",
        element("mark", "an event", class_="event"),
        " have lines of their own.",
    )
    return element(
        "details",
        element("summary", "How to read this page"),
        element("figure", bars(sample, count, "How bars are read")),
        element(
            "p",
            "The tick is the number stated, the thick bar what the words are ordinarily taken to mean, the thin line what "
            "they say to the letter; an arrow has no end.",
        ),
        element("div", marks, class_="kzru-text"),
        element("dl", *words),
        class_="legend",
    )
