"""Spans."""

from __future__ import annotations

import pytest

from kzru.errors import InvalidValueError
from kzru.text import Span


def test_a_span_counts_characters_end_exclusive() -> None:
    """The stretch holds the characters from start up to, not including, end."""
    assert Span(4, 11).of("the US$ 28 billion") == "US$ 28 "
    assert len(Span(4, 11)) == 7


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (-2, -1)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    """A span neither starts before the text nor ends before it starts."""
    with pytest.raises(InvalidValueError, match=f"start={start}, end={end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("covers", "overlaps", "other"),
    [
        (True, True, Span(5, 10)),
        (True, True, Span(6, 7)),
        (False, True, Span(9, 12)),
        (False, True, Span(0, 20)),
        (False, False, Span(10, 12)),
        (False, False, Span(0, 5)),
    ],
)
def test_covers_and_overlaps(covers: bool, overlaps: bool, other: Span) -> None:
    """Spans that merely touch do not overlap; a span covers itself."""
    span = Span(5, 10)
    assert (covers, overlaps) == (span.covers(other), span.overlaps(other))


def test_shifted_and_ordered() -> None:
    """Shifting keeps the length; spans sort by start, then end."""
    assert Span(8, 13) == Span(5, 10).shifted(3)
    assert [Span(1, 2), Span(1, 4), Span(3, 3)] == sorted([Span(3, 3), Span(1, 4), Span(1, 2)])
