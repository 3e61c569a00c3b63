"""Lines put together to paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzru.text.paragraphs import split_paragraphs

WRAPPED = (
    "The talks in Astana lasted for three hours and covered rail\n"
    "freight, coal and the grain harvest. Both delegations spoke of\n"
    "Kazakhstan as a bridge between the markets of the north and of\n"
    "the south.\n"
    "A second round follows in Omsk, where the governors of eleven\n"
    "regions will meet in the autumn of the year."
)


@pytest.mark.parametrize(
    "expected",
    [
        ["One.", "Two."],
        ["Energy", "Trade grew\nby a tenth."],
        ["We need:", "coal"],
        ["One line", "– another"],
    ],
)
def test_a_line_is_a_paragraph_unless_it_goes_on(expected: list[str]) -> None:
    """A line in lower case belongs to an unfinished one before it; after a colon it does not."""
    assert expected == [span.of("\n".join(expected)) for span in split_paragraphs("\n".join(expected))]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\u2029\u2029"])
def test_a_blank_line_always_ends_a_paragraph(gap: str) -> None:
    """Whatever the line ends are, and though the next line begins in lower case."""
    text = f"trade grew{gap}by a tenth"
    assert [span.of(text) for span in split_paragraphs(text)] == ["trade grew", "by a tenth"]


def test_a_text_wrapped_at_a_margin_is_put_together() -> None:
    """Full lines go on; a short one ends its paragraph."""
    paragraphs = [span.of(WRAPPED) for span in split_paragraphs(WRAPPED)]
    assert [paragraph.endswith(("south.", "year.")) for paragraph in paragraphs] == [True, True]


@given(st.text(alphabet="aB. \n\r\u2028\t”", max_size=60))
def test_nothing_but_space_is_left_out(text: str) -> None:
    """Paragraphs are in order and disjoint, and outside them is only space."""
    outside = text
    last = len(text)
    for span in reversed(split_paragraphs(text)):
        assert span.start < span.end <= last
        outside = outside[: span.start] + outside[span.end :]
        last = span.start
    assert not outside.strip()
