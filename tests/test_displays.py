"""What notebooks show: HTML that is well formed and harmless whatever a text holds."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from hypothesis import given

import kzru
from kzru import testing
from kzru.model import Document
from kzru.text import Span

EMPTY = {"meta", "br", "hr", "line", "rect", "path", "circle"}
TEXT = (
    "President of Russia Vladimir Putin: Trade between Kazakhstan and Russia reached $27 billion last year.\n\n"
    "President of Kazakhstan Kassym-Jomart Tokayev: Trade between Kazakhstan and Russia reached $31 billion last year. "
    "We agreed to bring it to $35 billion by 2027."
)


class Reader(HTMLParser):
    """Reads HTML strictly: what opens is closed in its order, and nothing is run or loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.add(tag)
        for name, value in attributes:
            assert not name.startswith("on"), name
            assert "javascript:" not in (value or "").lower()
            assert name != "src"
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an element that holds nothing."""
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the last element that was opened."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words += data


def read(html: str) -> Reader:
    """Return what a strict reader makes of HTML."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert [] == reader.open
    assert not reader.seen & {"script", "img", "iframe", "link", "object"}
    return reader


def corpus() -> kzru.Corpus:
    """Return a corpus with a conflict and a promise."""
    return kzru.Corpus([kzru.parse(TEXT, id="talks", published="2025-11-12", title="Talks <b>in</b> Moscow")])


def shown() -> dict[str, tuple[Any, str]]:
    """Return an object of each type that is shown, with words that it shows."""
    made = corpus()
    (group, *_) = [group for group in made.reconcile() if group.comparisons]
    return {
        "Document": (made.documents[0], "Talks <b>in</b> Moscow"),
        "Corpus": (made, "1 document"),
        "Figure": (made.figures[0], "$27 billion"),
        "Comparison": (group.comparisons[0], "only one of them can be true"),
        "Group": (group, "2 figures"),
        "Finding": (made.findings()[0], "conflict"),
        "Progress": (made.progress(made.commitments[0]), "$35 billion"),
        "Table": (made.table("figures"), "table of figures"),
    }


@pytest.mark.parametrize("name", shown())
def test_each_is_shown(name: str) -> None:
    """In words and pictures, within an element of kzru's own class and style."""
    value, words = shown()[name]
    assert name == type(value).__name__
    html = value._repr_html_()
    assert words in read(html).words
    assert 'class="kzru"' in html
    assert type(html) is str or issubclass(type(html), str)


@pytest.mark.parametrize("name", ["Comparison", "Group", "Figure", "Finding"])
def test_readings_are_drawn(name: str) -> None:
    """As bars."""
    assert "svg" in read(shown()[name][0]._repr_html_()).seen


def test_figures_that_cannot_be_compared_are_shown_too() -> None:
    """In words alone."""
    one, other = kzru.parse("Trade reached $5 billion. The road is 40 km long.").figures
    assert "not comparable" in read(kzru.compare(one, other)._repr_html_()).words


def test_what_is_long_is_cut() -> None:
    """Twenty rows, and how many more there are."""
    many = kzru.Corpus(Document(id=str(number), text="") for number in range(30))
    assert "and 10 more" in read(many._repr_html_()).words
    assert "and 10 more" in read(many.table("documents")._repr_html_()).words
    assert "No documents" in read(kzru.Corpus()._repr_html_()).words


def test_a_document_is_a_page() -> None:
    """With a head of its own, for light and dark, that loads nothing."""
    page = corpus().documents[0].to_html()
    assert page.startswith("<!DOCTYPE html>")
    reader = read(page.removeprefix("<!DOCTYPE html>"))
    assert {"html", "head", "title", "body", "mark"} <= reader.seen
    assert "default-src &#x27;none&#x27;" in page
    assert "light dark" in page


HOSTILE = """<script>alert(1)</script> "$5 billion" onload='x' & </style> </div> \ud800 \u202e"""


def test_no_text_gets_out_of_its_place() -> None:
    """Whoever writes a text, or the rules of a reason."""
    document = kzru.parse(HOSTILE, title=HOSTILE, id=HOSTILE, source=HOSTILE, language="en")
    figure = attrs.evolve(
        document.figures[0],
        speaker=HOSTILE,
        metric=HOSTILE,
        span=Span(0, len(HOSTILE)),
        surface=HOSTILE,
        item=HOSTILE,
    )
    document = attrs.evolve(document, figures=(figure,))
    made = kzru.Corpus([document])
    for value in (
        document,
        made,
        document.figures[0],
        *made.reconcile(),
        made.table("figures"),
        made.table("documents"),
    ):
        read(value._repr_html_())
    read(document.to_html().removeprefix("<!DOCTYPE html>"))


@given(testing.documents())
def test_any_document_is_shown(document: Document) -> None:
    """With whatever overlaps in it."""
    read(document._repr_html_())
    for figure in document.figures:
        read(figure._repr_html_())


def test_nothing_is_loaded_before_a_notebook_asks() -> None:
    """The rooms that draw are found by name."""
    program = """
import sys, kzru
document = kzru.parse("Trade reached $5 billion.")
print("kzru.drawing" in sys.modules, bool(document._repr_html_()))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert "False True\n" == run.stdout
