"""Saved pages that no browser wrote."""

from __future__ import annotations

import sys
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import SourceError
from kzru.sources.html import read_page
from kzru.sources.markup import crowded_tag

SAID = "<p>The two delegations met in Astana on Monday and spoke of railways, coal and the harvest of the year.</p>"
MANY = 20_000


def page(body: str) -> str:
    """Return a page with a paragraph of news before the given markup."""
    return f"<!DOCTYPE html><html><head><title>T</title></head><body><article>{SAID}{body}</article></body></html>"


@pytest.mark.parametrize("markup", ["<math>html", "<svg>html", "<math><mi>x", "<svg><title>"])
def test_what_the_parser_trips_over_is_a_source_error(markup: str) -> None:
    """Markup that lxml asserts against, or that holds no text, is refused by name with what to do."""
    with pytest.raises(SourceError, match=r"^page\.html: ") as caught:
        read_page(markup, "page.html")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("expected", "head", "body"),
    [
        (date(2025, 11, 12), '<meta property="article:published_time" content="2025-11-12T10:00:00Z">', ""),
        (date(2031, 3, 5), '<meta property="article:published_time" content="2031-03-05T10:00:00Z">', ""),
        (date(2025, 11, 12), "", '<time datetime="2025-11-12">today</time>'),
        (date(2025, 11, 12), "", '<div class="date">12 November 2025</div>'),
        (date(2025, 11, 12), "", '<div class="news-date"><span>12 ноября 2025 года</span>, 18:40</div>'),
        pytest.param(
            date(2025, 11, 12), "", '<p id="publishDate">12 қараша 2025</p>', marks=pytest.mark.slow
        ),
        (None, "", '<div class="date">Yesterday, 18:40</div>'),
        pytest.param(None, "", '<div class="date">Since 10 in 2019</div>', marks=pytest.mark.slow),
        (None, "", '<div class="timeline">3 мая 2019</div>'),
        (None, "", "<p>In 2024 trade reached $29 billion.</p>"),
        (None, "", "<p>On 3 May 2019 the works in Omsk were opened.</p>"),
        (None, "", "<footer>© 2025 Made-up News</footer>"),
    ],
)
def test_the_day_is_one_that_the_page_marks(expected: date | None, head: str, body: str) -> None:
    """A day or a year that the text speaks of is not that of the page, and no clock says which day is too late."""
    markup = f"<html><head><title>T</title>{head}</head><body><article>{body}{SAID}</article></body></html>"
    assert expected == read_page(markup, "page.html").published


@pytest.mark.parametrize(
    "fault", [MemoryError(), RecursionError(), AssertionError(), ValueError("x"), KeyError(1)]
)
def test_any_fault_of_the_parser_is_a_source_error(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Whatever the library raises, the caller gets one kind of error, with the cause kept."""

    def extract(_markup: str, **_options: bool) -> str:
        raise fault

    monkeypatch.setitem(sys.modules, "trafilatura", SimpleNamespace(extract=extract))
    with pytest.raises(SourceError, match=type(fault).__name__) as caught:
        read_page(page(""), "page.html")
    assert fault is caught.value.__cause__


@pytest.mark.parametrize(
    "tag",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(MANY)) + ">",
        "<p " + "".join(f"a{number}='<'" for number in range(MANY)) + ">",
        "<p " + "/".join(f"a{number}" for number in range(MANY)) + ">",
        "<p ' " + " ".join(f"a{number}" for number in range(MANY)) + " '>",
        "<SCRIPT " + " ".join(f'a{number}=">"' for number in range(MANY)) + ">",
        "<p " + "a=1\n" * MANY,
        '<p a="' * MANY,
    ],
)
def test_a_tag_with_thousands_of_attributes_is_refused(tag: str) -> None:
    """However its attributes stand apart, the error tells where the tag is."""
    markup = page(tag)
    with pytest.raises(
        SourceError, match=f"the tag at character {markup.index(tag)} has too many attributes"
    ):
        read_page(markup, "page.html")


@pytest.mark.parametrize(
    "markup",
    [
        "<img alt='" + "a word=1 " * MANY + "'>",
        '<img alt="' + "a > b < c " * MANY,
        "<script>if (a<b) { " + "c = d; " * MANY + "}</script>",
        "<style>a<b " + "c = d; " * MANY,
        "<!-- <p " + "a=1 " * MANY + "-->",
        "<!-- <p " + "a=1 " * MANY,
        "<p class=x>" * MANY,
        "a < b " * MANY,
        "",
    ],
)
def test_long_values_and_scripts_are_no_attributes(markup: str) -> None:
    """Words in a quoted value, a script, a comment or the text are not counted."""
    assert crowded_tag(markup) is None


HOSTILE = {
    "deep": "<div>" * MANY + "x",
    "misnested": "<a><b>" * MANY,
    "cells": "<table>" + "<tr><td>x" * (MANY // 20) + "</table>",
    "tables": "<table><tr><td>" * (MANY // 20),
    "entities": "<p>" + "&amp;&#1234;&foo&#x110000;" * MANY,
    "scripts": "<script>var a = '<p>';</script>" * (MANY // 20),
    "open script": "<script>" + "x<" * MANY,
    "comments": "<!-- x -->" * MANY + "<!--",
    "cdata": "<![CDATA[x]]>" * MANY + "<![CDATA[",
    "brackets": "<" * MANY,
    "long value": f"<a href='{'x' * MANY}'>y</a>",
    "open tags": "<p" * MANY,
    "spaces": "<p>a" + " " * MANY + "b</p>",
    "closings": "</div>" * MANY,
    "dates": "<div class=date>" * MANY,
    "many dates": "<div class=date>12 of 3 in 2025</div>" * (MANY // 20),
    "surrogate": "<p>\ud800</p>",
    "null": "<p>a\0b</p>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_broken_markup_hides_no_text(body: str) -> None:
    """Before whatever broken markup, the paragraph of the page is read."""
    assert "The two delegations met in Astana" in read_page(page(body), "page.html").text


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<math>",
                "<svg ",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "&",
                "&#0;",
                "<table>",
                "<td",
                "=",
                "'",
                '"',
                ">",
                "html",
                " ",
            ]
        ),
        max_size=30,
    )
)
def test_any_markup_gives_a_page_or_a_source_error(pieces: list[str]) -> None:
    """Nothing but a source error comes of broken markup."""
    try:
        found = read_page("".join(pieces), "page.html")
    except SourceError:
        return
    assert found.text
