"""Laws of bytes, pages and lines from elsewhere: read or refused, never read wrongly without a word."""

from __future__ import annotations

import codecs
import json
import tempfile
from pathlib import Path

from hypothesis import assume
from hypothesis import strategies as st

import kzru
from fuzz.inputs import damaged, mutated, pages, texts
from fuzz.law import law
from fuzz.sentences import sentences
from kzru.sources import Source, decode, read_bytes, read_records

CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866", "kz1048", "ptcp154")
KAZAKH = frozenset("әғқңөұүһі")
CODECS = (
    *CYRILLIC,
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "latin-1",
    "gb18030",
    "cp1252",
)
MARKS = (
    codecs.BOM_UTF8,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_LE,
    b"%PDF-",
    b"PK\x03\x04",
    b"",
    b"",
)
ENCODED = st.builds(lambda text, codec: text.encode(codec, "replace"), texts(), st.sampled_from(CODECS))
BYTES = st.one_of(st.binary(max_size=80), ENCODED, damaged(ENCODED))
FILES = st.builds(bytes.__add__, st.sampled_from(MARKS), BYTES)


@law(FILES, st.sampled_from(("a.txt", "a.html", "a.pdf", "a", "")), examples=100)
def test_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """What is read is a text like any other."""
    try:
        source = read_bytes(data, name)
    except kzru.KzruError:
        return
    assert source.text == kzru.parse(source.text).text


def cyrillic_texts() -> st.SearchStrategy[str]:
    """Give texts of some sentences in Russian, or in Kazakh, none of them twice."""
    cyrillic = [
        said for said in sentences() if 2 * sum("\u0400" <= char <= "\u04ff" for char in said) > len(said)
    ]
    kazakh = [said for said in cyrillic if KAZAKH & set(said.casefold())]
    russian = [said for said in cyrillic if not KAZAKH & set(said.casefold())]
    return st.sampled_from((kazakh, russian)).flatmap(
        lambda known: st.lists(st.sampled_from(known), min_size=1, max_size=6, unique=True).map("\n".join)
    )


@law(st.deferred(cyrillic_texts), st.sampled_from(CYRILLIC), examples=100)
def test_no_encoding_is_read_as_another(text: str, codec: str) -> None:
    """A text in an eight-bit encoding comes out as it went in, or is refused."""
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        assume(False)
    try:
        found = decode(data, "a.txt")
    except kzru.SourceError:
        return
    assert text == found


@law(pages() | damaged(pages()), examples=80)
def test_a_page_is_read_or_refused(markup: str) -> None:
    """However it is nested, cut off or damaged."""
    try:
        source = read_bytes(markup.encode("utf-8", "replace"), "a.html", kind="html")
    except kzru.SourceError:
        return
    assert source.text == kzru.parse(source.text, published=source.published).text


_LINES = st.fixed_dictionaries(
    {"text": texts()},
    optional={
        "id": st.text(max_size=5),
        "published": st.sampled_from(("2025-11-12", "2025-11-12T10:00:00Z", "20251112", "2025-W01", "", "x")),
        "language": st.sampled_from(("en", "ru", "kk", "de", "EN", "")),
        "title": st.none() | st.text(max_size=5) | st.integers(),
    },
).map(json.dumps)


@law(_LINES | damaged(_LINES), examples=80)
def test_a_line_is_a_source_or_an_error(line: str) -> None:
    """The error names the line."""
    for given in (line, line.encode("utf-8", "replace")):
        for found in read_records([given], "lines.jsonl"):
            if isinstance(found, Source):
                assert isinstance(found.text, str)
            else:
                assert isinstance(found, kzru.KzruError)
                assert "lines.jsonl, line 1" in str(found)


@law(
    FILES | st.lists(mutated(), max_size=3).map(lambda said: "\n".join(said).encode("utf-8", "replace")),
    st.sampled_from(("a.txt", "b.html", "c.jsonl", "d")),
)
def test_a_file_is_read_or_refused(data: bytes, name: str) -> None:
    """By `kzru.read`, and by `kzru.Corpus.read`, which tells of the same file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            document = kzru.read(path)
        except kzru.KzruError:
            return
        assert [document] == list(kzru.Corpus.read([path]))
