"""The writer of HTML: whatever a text holds, it stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.pages import Reader
from kzru.drawing import Html, element, escaped, html_of

HOSTILE = ["<script>alert(1)</script>", '" onclick="x', "'", "&lt;", "]]>", "</style>", "\x00\x1b\u202e"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_and_attributes_are_escaped(hostile: str) -> None:
    """One tag goes in, one comes out, with the text as it was but for what orders a browser."""
    reader = Reader(element("p", hostile, title=hostile))
    shown = hostile.translate(dict.fromkeys(map(ord, "\x00\x1b\u202e"), "�"))
    assert [("p", {"title": shown})] == reader.tags
    assert shown == "".join(reader.texts)


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    """A browser reads what was written, save control characters; nothing in it is a tag, and it is as long as before."""
    page = element("p", text)
    page.encode("utf-8")
    assert ["p"] == [tag for tag, _ in Reader(page).tags]
    assert len(text) == len("".join(Reader(page).texts))


def test_html_is_kept() -> None:
    """What is HTML already is not escaped again, one within another."""
    inner = element("b", "5 < 6")
    assert "<p><b>5 &lt; 6</b> &amp;</p>" == element("p", inner, " &")
    assert inner == escaped(inner)
    assert "a, <b>5 &lt; 6</b>" == html_of(["a", inner], ", ")
    assert isinstance(html_of([]), Html)


def test_attributes_are_left_out_or_bare() -> None:
    """None and False are not written, True is a name alone."""
    assert '<details open class="x"></details>' == element(
        "details", open=True, class_="x", id=None, hidden=False
    )
    assert '<line x1="5%"/>' == element("line", x1="5%")
