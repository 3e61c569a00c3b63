"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.errors import SourceError
from kzru.sources import decode

STATEMENT = "Токаев: «Trade grew»\r\nҚазақстан – 5 %\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)  # "utf-16" writes a mark, the two after it do not
def test_unicode_is_found_out(encoding: str) -> None:
    """Every Unicode encoding gives the same text, with line ends as in the file and without the mark."""
    assert decode(STATEMENT.encode(encoding), "a.txt") == STATEMENT


def test_windows_1251_is_found_out() -> None:
    """Russian in windows-1251 is read as such."""
    text = "Президент России: «Товарооборот вырос — на 5 %»."
    assert text == decode(text.encode("windows-1251"), "a.txt")


def test_no_bytes_are_no_text() -> None:
    """An empty file is an empty text."""
    assert decode(b"", "a.txt") == ""


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"ab\0\x01\x02\x03cd\xfe", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
        ("Trade reached 5 — déjà vu, Türkiye, più".encode("latin-1", "replace"), "encoding"),
        ("Токаев заявил, что торговля выросла".encode() + b"\xd0", "damaged"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, problem: str) -> None:
    """The error names the file, says what is wrong, and what would be right."""
    with pytest.raises(SourceError, match=problem) as caught:
        decode(data, "statement.bin")
    assert str(caught.value).startswith("statement.bin: ")
    assert caught.value.remedy


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_source_error(data: bytes) -> None:
    """Nothing but a source error comes of strange bytes."""
    try:
        text = decode(data, "a")
    except SourceError:
        return
    assert isinstance(text, str)
