"""Files to sources."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from kzru.errors import SourceError
from kzru.sources import Source, looks_like_html, read_bytes, read_source

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Talks in Astana</title>
<meta property="article:published_time" content="2025-05-12">
<meta property="og:site_name" content="Example News">
<link rel="canonical" href="https://news.example.org/talks"></head>
<body><nav><a href="/">Home</a> <a href="/all">All news</a></nav>
<article><h1>Talks in Astana</h1>
<p>The two delegations met in Astana on Monday and spoke about railways, coal and the grain harvest of the year.</p>
<p>Mutual trade came to 27 billion dollars, the hosts told the guests, and it will grow further in the years ahead.</p>
</article></body></html>"""


def test_a_text_file_is_read_as_it_stands(tmp_path: Path) -> None:
    """The id is the file's stem, and line ends stay."""
    path = tmp_path / "talks.txt"
    path.write_bytes("\ufeffOne.\r\nTwo.".encode())
    assert Source(text="One.\r\nTwo.", id="talks") == read_source(path)


def test_a_page_gives_its_text_and_metadata() -> None:
    """Title, date, address and site come from the page, the menu is left out."""
    source = read_bytes(PAGE.encode(), "talks.html")
    assert source.title == "Talks in Astana"
    assert source.published == date(2025, 5, 12)
    assert source.url == "https://news.example.org/talks"
    assert source.source == "Example News"
    assert "27 billion dollars" in source.text
    assert "All news" not in source.text


def test_a_page_can_be_read_as_plain_text() -> None:
    """The caller's word on the kind counts."""
    assert read_bytes(PAGE.encode(), "talks.html", kind="text").text == PAGE


def test_a_page_without_text_is_refused() -> None:
    """An empty page is no document."""
    with pytest.raises(SourceError, match="no text found"):
        read_bytes(b"<html><body></body></html>", "empty.html")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without trafilatura the error says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(SourceError, match=r'pip install "kzru\[html\]"'):
        read_bytes(PAGE.encode(), "talks.html")


@pytest.mark.parametrize(
    ("expected", "text", "name"),
    [
        (True, "  <!doctype HTML><p>", "a"),
        (True, "<?xml version='1.0'?>\n<html>", "a"),
        (True, "<!-- saved --><html>", "a"),
        (True, "anything", "page.HTM"),
        (False, "Trade < 5 billion <html>", "a.txt"),
        (False, "", ""),
    ],
)
def test_pages_are_told_from_text(expected: bool, text: str, name: str) -> None:
    """By the suffix or by how the text begins."""
    assert expected is looks_like_html(text, name)


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    """Missing files, folders, and files over the limit each have their message."""
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 11)
    with pytest.raises(SourceError, match="no such file"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="folder"):
        read_source(tmp_path)
    with pytest.raises(SourceError, match="larger than 10 bytes"):
        read_source(large, limit=10)
    with pytest.raises(SourceError, match="cannot be read"):
        read_source("a\0b")


def test_an_unknown_kind_is_refused() -> None:
    """Only text and html are kinds."""
    with pytest.raises(SourceError, match="no kind of source 'pdf'"):
        read_bytes(b"a", "a", kind="pdf")  # type: ignore[arg-type]
