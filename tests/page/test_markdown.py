"""The report in Markdown: it tells what the page tells, and no text in it is markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from builders.reports import HOSTILE, SCHOOL, hostile, told
from kzru import Corpus, Document
from kzru.page import contents_of, markdown_lines
from kzru.page.markdown_text import escape, linked, table
from kzru.testing import documents

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def page_of(corpus: Corpus) -> str:
    """Return the report."""
    return "".join(markdown_lines(contents_of(corpus, show_all=True)))


def tokens(text: str) -> list[Token]:
    """Return what a reader makes of Markdown, the parts of lines too."""
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


def shown(text: str) -> str:
    """Return the text that a reader shows."""
    return "".join(token.content for token in tokens(text) if token.type in ("text", "code_inline"))


def test_a_report_tells_what_matters() -> None:
    """Findings with their claims, series, promises with their status, projects, events, sources."""
    page = page_of(told(SCHOOL))
    for words in (
        "## Findings",
        "- **about ten**: Vladimir Putin, 12 Nov 2025: “",
        "| done | Kazakhstan | build the Aral bridge |",
        "| overdue | Russia | open the Omsk school | May 2025 |",
        "95.7 % reached",
        "| **Aral bridge** | transport | completed | Aral | planned 1 Mar 2025; completed 1 Mar 2026 |",
        "| undated | Steppe Forum |",
    ):
        assert words in page
    assert 1 == page.count("\n# ") + page.startswith("# ")


def test_tables_are_tables() -> None:
    """Each has its headings, and each row as many cells."""
    kinds = [token.type for token in tokens(page_of(told(SCHOOL)))]
    assert kinds.count("table_open") >= 4
    lines = [line for line in page_of(told(SCHOOL)).splitlines() if line.startswith("|")]
    assert lines
    assert "".join(table(("a",), [])) == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    """It makes no tag, link, picture, code or heading that the report has not."""
    usual = [token.type for token in tokens(page_of(Corpus([hostile("x")])))]
    found = tokens(page_of(Corpus([hostile(text)])))
    assert [kind for kind in usual if kind != "text"] == [
        token.type for token in found if token.type != "text"
    ]
    assert not any(token.type.startswith("html") for token in found)
    assert all(
        str(token.attrs["href"]).startswith("https://example.org/")
        for token in found
        if "href" in token.attrs
    )


@given(st.text(max_size=60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    """One line of text, and nothing else, whatever it holds."""
    told = escape(text)
    kinds = {token.type for token in tokens(told)} - {
        "text",
        "text_special",
        "inline",
        "paragraph_open",
        "paragraph_close",
    }
    assert set() == kinds
    assert "\n" not in told


@pytest.mark.parametrize("text", ["see http://a.example", "www.a.example", "@somebody", "#12"])
def test_nothing_becomes_a_link_by_itself(text: str) -> None:
    """Addresses and names that GitHub would link are parted by a character that nobody sees."""
    assert text != escape(text).replace("\\", "")
    assert text == escape(text).replace("\N{WORD JOINER}", "").replace("\\", "")


def test_only_addresses_of_the_web_are_links() -> None:
    """With nothing in them that ends a link."""
    assert "x" == linked("x", "javascript:alert(1)")
    assert "[x](https://a.example/%28b%29)" == linked("x", "https://a.example/(b)")


@pytest.mark.slow
@given(st.lists(documents(), max_size=2, unique_by=lambda one: one.id))
def test_any_documents_make_a_report(found: list[Document]) -> None:
    """It can be written as UTF-8, and has no markup of a page."""
    page = page_of(Corpus(found))
    page.encode("utf-8")
    assert not any(token.type.startswith("html") for token in tokens(page))
    assert not re.search("\x1b", page)
