"""Streams of records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kzru.errors import KzruError, RecordError
from kzru.sources import Source, read_records


def test_every_field_is_read() -> None:
    """A line becomes a source with all that it tells; null is as good as left out."""
    line = (
        '{"id": "a", "text": "x\\r\\ny", "published": "2025-11-12", "language": "en", "title": null,'
        ' "url": "https://example.org", "crawler": 7}\n'
    )
    expected = Source(
        id="a", text="x\r\ny", published=date(2025, 11, 12), language="en", url="https://example.org"
    )
    assert [expected] == list(read_records([line.encode()], "stdin"))


def test_empty_lines_and_a_mark_are_skipped() -> None:
    """Blank lines are no records; a byte order mark at the start is none either."""
    lines = ['\ufeff{"text": "a"}', "", "  \n", '{"text": "b"}']
    assert [Source(text="a"), Source(text="b")] == list(read_records(lines, "stdin"))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "line 2: not JSON"),
        ("[1]", "expected one record a line, a JSON object, not a list"),
        ("{}", 'no "text"'),
        ('{"text": null}', "'text' is a string, not null"),
        ('{"text": 5}', "'text' is a string, not 5"),
        ('{"text": "a", "id": 7}', "'id' is a string, not 7"),
        ('{"text": "a", "published": "yesterday"}', "'published' is a date such as 2025-11-12"),
        ('{"text": "a", "publishd": "2025-11-12"}', "did you mean 'published'"),
        ('{"text": "a", "id": ["x"]}', "'id' is a string, not a list"),
        ('{"id": "a", "text": "a", "id": "b"}', "stdin, line 2: key 'id' stands twice"),
        ('{"text": ' + "[" * 900 + "]" * 900 + "}", "'text' is a string, not a list|nested too deeply"),
        ('{"text": "a", "more": ' + '{"a":' * 100_000, "nested too deeply|not JSON"),
        ("[" * 100_000, "nested too deeply|not JSON"),
    ],
)
def test_a_faulty_line_is_told_and_the_stream_goes_on(line: str, problem: str) -> None:
    """The error names the line and what is wrong; the next line is read all the same."""
    first, fault, last = read_records(['{"text": "a"}', line, '{"text": "b"}'], "stdin")
    assert isinstance(fault, RecordError)
    with pytest.raises(KzruError, match=problem):
        raise fault
    assert (Source(text="a"), Source(text="b")) == (first, last)


def test_a_gap_of_a_table_is_no_fault() -> None:
    """NaN, which is not JSON, stands for what is not there; floats in keys that are passed over are none of ours."""
    lines = ['{"text": "a", "published": NaN, "score": 0.5}']
    assert [Source(text="a")] == list(read_records(lines, "stdin"))


def test_too_long_a_line_is_refused() -> None:
    """The line is named, and the next one is read."""
    fault, found = read_records([b'{"text": "aaaaaaaaaaaaaaaaaaaa"}', b'{"text": "b"}'], "stdin", limit=20)
    assert Source(text="b") == found
    assert "stdin, line 1: larger than 20 bytes; split the text into several documents" == str(fault)


def test_a_source_tells_where_it_stands() -> None:
    """File, line and id, as far as they are there."""
    sources = read_records(["", '{"text": "a"}', '{"text": "b", "id": "x"}'], "stdin")
    assert ["stdin, line 2", "stdin, line 3, document 'x'"] == [
        source.label for source in sources if isinstance(source, Source)
    ]


def test_the_stream_is_read_line_by_line() -> None:
    """No line is asked for before the one before it was given out."""
    asked = []

    def lines() -> Iterator[str]:
        for number in range(3):
            asked.append(number)
            yield '{"text": "a"}'

    next(read_records(lines(), "stdin"))
    assert asked == [0]
