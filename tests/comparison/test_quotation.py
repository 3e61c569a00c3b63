"""A sentence as it is quoted: the words of a record marked, the ends of a long one cut off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kzru
from kzru.comparison.quotation import LONGEST, Quotation, quotation_of

SENTENCES = [
    (
        "Trade between Kazakhstan and Russia came to $28 billion in 2024.",
        "“Trade between Kazakhstan and Russia came to *$28 billion* in 2024.”",
    ),
    (
        "Товарооборот Казахстана и России в 2024 году составил 28 млрд\nдолларов.",
        "“Товарооборот Казахстана и России в 2024 году составил *28 млрд долларов*.”",
    ),
    (
        "2024 жылы Қазақстан мен Ресей арасындағы сауда 28 миллиард долларға жетті.",
        "“2024 жылы Қазақстан мен Ресей арасындағы сауда *28 миллиард долларға* жетті.”",
    ),
]


@pytest.mark.parametrize(("text", "told"), SENTENCES)
def test_the_words_of_a_record_are_marked(text: str, told: str) -> None:
    """At their place, also where the same words stand in the sentence before."""
    (figure,) = kzru.parse(text).figures
    quotation = quotation_of(figure)
    assert quotation is not None
    assert told == quotation.text


def test_the_second_of_two_like_amounts_is_marked_at_its_place() -> None:
    """By where it stands, not by what it looks like."""
    _, second = kzru.parse("Russia built 9 schools and Kazakhstan built 9 schools.").figures
    quotation = quotation_of(second)
    assert quotation is not None
    assert quotation.text.endswith("Kazakhstan built *9* schools.”")


def test_what_stands_alone_bears_no_marks() -> None:
    """Nor the sign of a gap, which the ledger has for the rest of a sentence."""
    assert "“US$10 billion”" == Quotation("… ", "US$10 billion", " …").text
    assert "“70.”" == Quotation("", "70", ".").text


@given(st.text("ab қ", max_size=500), st.text("cd е", max_size=400), st.text("ab қ", max_size=500))
def test_a_long_sentence_is_cut_around_the_words(before: str, words: str, after: str) -> None:
    """The words stay whole where they are not too long themselves, and what is short stays as it is."""
    whole = Quotation(before, words, after)
    cut = whole.shortened()
    assert len(cut.before + cut.words + cut.after) <= LONGEST + 6
    if len(words) <= LONGEST:
        assert words == cut.words
    if len(before + words + after) <= LONGEST:
        assert whole == cut
